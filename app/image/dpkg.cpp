// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/dpkg.h"

#include "image/lines.h"

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxFieldBytes = 4096; // of the fields read here; descriptions are skipped

struct Stanza
{
    QByteArray name, version, architecture, source, status, abi;
    bool hasFields = false;
};

bool isSame(QByteArrayView field, QByteArrayView name)
{
    return field.compare(name, Qt::CaseInsensitive) == 0;
}

QByteArray* slotOf(Stanza& stanza, QByteArrayView field)
{
    if (isSame(field, "Package"))
        return &stanza.name;
    if (isSame(field, "Version"))
        return &stanza.version;
    if (isSame(field, "Architecture"))
        return &stanza.architecture;
    if (isSame(field, "Source"))
        return &stanza.source;
    if (isSame(field, "Status"))
        return &stanza.status;
    return nullptr;
}

/// One stanza off the front of a file; folded lines belong to the field before them.
Stanza takeStanza(QByteArrayView& text)
{
    Stanza stanza;
    QByteArray* last = nullptr;
    while (!text.isEmpty()) {
        const QByteArrayView line = takeLine(text);
        if (line.trimmed().isEmpty())
            break;
        if (line.startsWith('#'))
            continue;
        const bool isFolded = line.startsWith(' ') || line.startsWith('\t');
        const qsizetype colon = isFolded ? -1 : line.indexOf(':');
        if (colon > 0) {
            stanza.hasFields = true;
            last = slotOf(stanza, line.first(colon).trimmed());
            if (last)
                *last = line.sliced(colon + 1)
                            .trimmed()
                            .first(std::min(MaxFieldBytes, line.sliced(colon + 1).trimmed().size()))
                            .toByteArray();
        } else if (isFolded && last && last->size() < MaxFieldBytes) {
            *last += ' ' + line.trimmed().toByteArray();
        }
    }
    return stanza;
}

bool isInstalled(const Stanza& stanza, DpkgFlavour flavour)
{
    if (flavour == DpkgFlavour::StatusD && stanza.status.isEmpty())
        return true;
    const QByteArray state = stanza.status.simplified().split(' ').value(2).toLower();
    return state == "installed" || state == "triggers-pending" || state == "triggers-awaited";
}

/// "glibc (2.36-9)" names another package and its version; "glibc" has the binary's.
void readSource(const Stanza& stanza, Package& package)
{
    const QString source = QString::fromUtf8(stanza.source).simplified();
    const qsizetype open = source.indexOf(u'(');
    const qsizetype close = source.indexOf(u')', open + 1);
    package.sourceName = (open < 0 ? source : source.first(open)).trimmed();
    if (open >= 0 && close > open)
        package.sourceVersion = source.sliced(open + 1, close - open - 1).trimmed();
    if (package.sourceName.isEmpty())
        package.sourceName = package.name;
    if (package.sourceVersion.isEmpty())
        package.sourceVersion = package.version;
}

PackageType typeOf(DpkgFlavour flavour)
{
    switch (flavour) {
    case DpkgFlavour::Opkg:
        return PackageType::Opkg;
    case DpkgFlavour::Vcpkg:
        return PackageType::Vcpkg;
    default:
        return PackageType::Deb;
    }
}

/// "libc6:amd64" out of "/var/lib/dpkg/info/libc6:amd64.list".
QString packageOfFile(const QString& path)
{
    return path.section(u'/', -1).section(u'.', 0, -2).section(u':', 0, 0);
}

} // namespace

FileFacts readDpkgStatus(QByteArrayView bytes, const QString& path, DpkgFlavour flavour)
{
    FileFacts facts;
    const bool isCut = !bytes.isEmpty() && !bytes.endsWith('\n');
    bool hasPackage = false;
    bool isLastWhole = true;
    while (!bytes.isEmpty()) {
        const Stanza stanza = takeStanza(bytes);
        hasPackage = hasPackage || !stanza.name.isEmpty();
        isLastWhole = !stanza.hasFields || !stanza.version.isEmpty();
        if (stanza.name.isEmpty() || stanza.version.isEmpty() || !isInstalled(stanza, flavour))
            continue;
        Package package{.type = typeOf(flavour),
                        .name = QString::fromUtf8(stanza.name),
                        .version = QString::fromUtf8(stanza.version),
                        .arch = QString::fromUtf8(stanza.architecture),
                        .paths = {path}};
        readSource(stanza, package);
        facts.packages.append(package);
    }
    const bool isEmptyFile = !hasPackage && isLastWhole && facts.packages.isEmpty() && !isCut;
    if (!hasPackage && !isEmptyFile)
        facts.problems.append(damaged(path, u"no stanza in it names a package"_s));
    else if (isCut && !isLastWhole)
        facts.problems.append(damaged(path, u"ends in the middle of a stanza"_s));
    return facts;
}

FileFacts readDpkgList(QByteArrayView bytes, const QString& path)
{
    OwnedFiles owned{.package = packageOfFile(path)};
    while (!bytes.isEmpty()) {
        const QByteArrayView line = takeLine(bytes);
        if (line.startsWith('/') && line != "/.")
            owned.keys.push_back(pathKey(line));
    }
    return {.owned = {owned}};
}

FileFacts readDpkgDigests(QByteArrayView bytes, const QString& path)
{
    OwnedFiles owned{.package = packageOfFile(path)};
    while (!bytes.isEmpty()) {
        const QByteArrayView line = takeLine(bytes);
        const qsizetype gap = line.indexOf("  ");
        if (gap > 0)
            owned.keys.push_back(pathKey(line.sliced(gap + 2)));
    }
    return {.owned = {owned}};
}

} // namespace plimsoll::image
