// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/hostsettings.h"

#include <QDir>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;

TlsFiles TlsFiles::inFolder(const QString& folder)
{
    const QDir dir(folder);
    return {.caFile = dir.filePath(u"ca.pem"_s),
            .certFile = dir.filePath(u"cert.pem"_s),
            .keyFile = dir.filePath(u"key.pem"_s)};
}

} // namespace plimsoll::docker
