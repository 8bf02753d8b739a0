// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/file.h"
#include "support/demosnapshot.h"

#include <QFile>

namespace plimsoll::test {

/// Writes the invented fleet's evidence into a folder, as an export would. @return its path
inline QString writeDemoEvidence(const QString& folder)
{
    const QString path = folder + QStringLiteral("/fleet.evidence.json.zst");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !evidence::writeEvidence(demoSnapshot()->evidence, file))
        qFatal("Could not write %s", qPrintable(path));
    return path;
}

} // namespace plimsoll::test
