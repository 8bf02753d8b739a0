// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/limits.h"
#include "image/elf.h"
#include "image/languages.h"
#include "image/lines.h"
#include "image/unpack.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MaxCratesBytes = 8 * core::limits::MiB; // cargo-auditable's own limit
constexpr quint64 MaxGoTextBytes = 16 * core::limits::MiB;
constexpr qsizetype GoHeaderBytes = 32;
constexpr quint8 GoInlineFlag = 2; // since Go 1.18 the two texts follow the header
constexpr QByteArrayView GoMagic = "\xff Go buildinf:";

/// The two texts of Go's build info: its version and the list of modules.
struct GoInfo
{
    QByteArray version;
    QByteArray modules;
};

/// A text behind its length as a varint; empty where it is not all there.
QByteArrayView takeVarintText(QByteArrayView& bytes)
{
    quint64 length = 0;
    qsizetype at = 0;
    for (int shift = 0; at < bytes.size() && shift < 63; shift += 7) {
        const auto byte = quint8(bytes[at++]);
        length |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    if (length > MaxGoTextBytes || length > quint64(bytes.size() - at))
        return {};
    const QByteArrayView text = bytes.sliced(at, qsizetype(length));
    bytes = bytes.sliced(at + qsizetype(length));
    return text;
}

/// A Go string header: address and length, behind a pointer.
QByteArrayView pointedText(const Elf& elf, quint64 pointer)
{
    const QByteArrayView header = elf.at(pointer);
    const int width = elf.addressBytes();
    const quint64 length = elf.number(header, width, width);
    const QByteArrayView text = elf.at(elf.number(header, 0, width));
    if (length > MaxGoTextBytes || length > quint64(text.size()))
        return {};
    return text.first(qsizetype(length));
}

std::optional<GoInfo> goInfoIn(const Elf& elf, const QByteArray& bytes)
{
    QByteArrayView info = elf.section(".go.buildinfo");
    if (info.isEmpty()) { // stripped of its section names
        const qsizetype at = bytes.indexOf(GoMagic);
        if (at >= 0 && at % 16 == 0)
            info = QByteArrayView(bytes).sliced(at);
    }
    if (info.size() < GoHeaderBytes || !info.startsWith(GoMagic))
        return {};
    if (quint8(info[15]) & GoInlineFlag) {
        QByteArrayView rest = info.sliced(GoHeaderBytes);
        const QByteArrayView version = takeVarintText(rest);
        return GoInfo{version.toByteArray(), takeVarintText(rest).toByteArray()};
    }
    const int width = quint8(info[14]) == 8 ? 8 : 4;
    const QByteArrayView version = pointedText(elf, elf.number(info, 16, width));
    const QByteArrayView modules = pointedText(elf, elf.number(info, 16 + width, width));
    return GoInfo{version.toByteArray(), modules.toByteArray()};
}

/// "go1.22rc1 X:exp" as SemVer: "1.22.0-rc.1"; empty for development versions.
QString standardLibraryVersion(const QByteArray& version)
{
    static const QRegularExpression shape(
        u"^go(\\d+)\\.(\\d+)(?:\\.(\\d+))?(?:(rc|beta)(\\d+))?"_s);
    const auto match = shape.match(QString::fromLatin1(version));
    if (!match.hasMatch())
        return {};
    const QString patch = match.captured(3).isEmpty() ? u"0"_s : match.captured(3);
    QString result = match.captured(1) + u'.' + match.captured(2) + u'.' + patch;
    if (!match.captured(4).isEmpty())
        result += u'-' + match.captured(4) + u'.' + match.captured(5);
    return result;
}

/// A program built from its working folder has no version that an advisory could name.
bool isRealVersion(const QString& version)
{
    return !version.isEmpty() && version != "(devel)"_L1 && !version.startsWith("v0.0.0-"_L1)
        && !version.endsWith("+dirty"_L1);
}

void addModules(const QByteArray& modules, const QString& path, FileFacts& facts)
{
    constexpr qsizetype sentinelBytes = 16; // on both sides of the list
    QByteArrayView text = modules;
    if (text.size() > 2 * sentinelBytes && text[text.size() - sentinelBytes - 1] == '\n')
        text = text.sliced(sentinelBytes, text.size() - 2 * sentinelBytes);
    bool isReplaceable = false;
    while (!text.isEmpty()) {
        const QStringList fields = QString::fromUtf8(takeLine(text)).split(u'\t');
        const QString& word = fields.first();
        const bool isMain = word == "mod"_L1;
        const bool isReplacement = word == "=>"_L1;
        if (!isMain && !isReplacement && word != "dep"_L1)
            continue;
        const QString name = fields.value(1);
        const QString version = fields.value(2);
        if (isReplacement && isReplaceable)
            facts.packages.removeLast();
        isReplaceable = !name.isEmpty() && (isMain ? isRealVersion(version) : !version.isEmpty());
        if (isReplaceable)
            facts.packages.append(languagePackage(PackageType::Go, name, version, path));
    }
}

void addGo(const GoInfo& info, const QString& path, FileFacts& facts)
{
    if (const QString version = standardLibraryVersion(info.version); !version.isEmpty())
        facts.packages.append(languagePackage(PackageType::Go, u"stdlib"_s, version, path));
    addModules(info.modules, path, facts);
    if (info.version.isEmpty())
        facts.problems.append(damaged(path, u"its Go build info is damaged"_s));
}

void addCrates(QByteArrayView section, const QString& path, FileFacts& facts)
{
    const auto text = inflated(section, MaxCratesBytes, path);
    const auto json =
        text ? core::parseJson(*text, MaxCratesBytes) : core::Result<QJsonValue>(text.error());
    if (!json) {
        facts.problems.append(damaged(path, u"its list of crates: "_s + json.error().detail));
        return;
    }
    for (const QJsonValue& crate : json.value()["packages"_L1].toArray()) {
        const QString source = crate["source"_L1].toString();
        const bool isUsed = crate["kind"_L1].toString() != "build"_L1;
        const QString version = crate["version"_L1].toString();
        if (!isUsed || source == "local"_L1 || version.isEmpty())
            continue;
        Package package =
            languagePackage(PackageType::Cargo, crate["name"_L1].toString(), version, path);
        if (source != "crates.io"_L1) // another registry, or a branch of somebody's
            package.ecosystem.clear();
        facts.packages.append(package);
    }
}

} // namespace

FileFacts readExecutable(const QByteArray& bytes, const QString& path)
{
    FileFacts facts;
    const auto elf = Elf::from(bytes);
    if (!elf)
        return facts;
    if (const auto info = goInfoIn(*elf, bytes))
        addGo(*info, path, facts);
    if (const QByteArrayView crates = elf->section(".dep-v0"); !crates.isEmpty())
        addCrates(crates, path, facts);
    return facts;
}

} // namespace plimsoll::image
