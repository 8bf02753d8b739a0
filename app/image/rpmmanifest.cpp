// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/lines.h"
#include "image/rpm.h"

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

// %{NAME} %{VERSION}-%{RELEASE} %{INSTALLTIME} %{BUILDTIME} %{VENDOR} %{EPOCH} %{SIZE} %{ARCH}
// %{EPOCHNUM} %{SOURCERPM}
constexpr qsizetype FieldCount = 10;

} // namespace

FileFacts readRpmManifest(QByteArrayView bytes, const QString& path)
{
    FileFacts facts;
    qsizetype bad = 0;
    while (!bytes.isEmpty()) {
        const QByteArrayView line = takeLine(bytes);
        if (line.trimmed().isEmpty())
            continue;
        const QStringList fields = QString::fromUtf8(line).split(u'\t');
        if (fields.size() < FieldCount || fields[0].isEmpty() || fields[1].isEmpty()) {
            ++bad;
            continue;
        }
        Package package{.type = PackageType::Rpm,
                        .name = fields[0],
                        .version = fields[1],
                        .arch = fields[7],
                        .sourceRpm = fields[9] == "(none)"_L1 ? QString() : fields[9],
                        .paths = {path}};
        bool hasEpoch = false;
        const uint epoch = fields[5].toUInt(&hasEpoch); // "(none)" where there is none
        if (hasEpoch)
            package.epoch = epoch;
        if (epoch > 0)
            package.version.prepend(u"%1:"_s.arg(epoch));
        readSourceRpm(package);
        if (package.name != "gpg-pubkey"_L1)
            facts.packages.append(package);
    }
    if (bad > 0)
        facts.problems.append(damaged(path, u"%1 lines are no package"_s.arg(bad)));
    return facts;
}

} // namespace plimsoll::image
