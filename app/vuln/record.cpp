// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/record.h"

#include "vuln/limits.h"
#include "vuln/version.h"

#include <QByteArray>
#include <QJsonDocument>

#include <array>
#include <simdjson.h>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;
namespace dom = simdjson::dom;

namespace {

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

QByteArrayView textOf(const dom::element& value)
{
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS ? viewOf(text) : QByteArrayView();
}

void readTexts(const dom::element& value, Views& into)
{
    dom::array items;
    if (value.get_array().get(items) != simdjson::SUCCESS)
        return;
    for (const dom::element item : items) {
        if (const QByteArrayView text = textOf(item); !text.isEmpty())
            into.push_back(text);
    }
}

/// Calls `take(key, value)` for each member of an object; other values have none.
template <typename Take>
void eachMember(const dom::element& value, Take take)
{
    dom::object members;
    if (value.get_object().get(members) != simdjson::SUCCESS)
        return;
    for (const auto [key, member] : members)
        take(key, member);
}

template <typename Take>
void eachItem(const dom::element& value, Take take)
{
    dom::array items;
    if (value.get_array().get(items) != simdjson::SUCCESS)
        return;
    for (const dom::element item : items)
        take(item);
}

void readSeverities(const dom::element& value, std::vector<RawSeverity>& into)
{
    eachItem(value, [&into](const dom::element& item) {
        RawSeverity severity;
        eachMember(item, [&severity](std::string_view key, const dom::element& member) {
            if (key == "type")
                severity.type = textOf(member);
            else if (key == "score")
                severity.score = textOf(member);
        });
        if (!severity.type.isEmpty() && !severity.score.isEmpty())
            into.push_back(severity);
    });
}

void readEvents(const dom::element& value, std::vector<Event>& into)
{
    using Kind = Event::Kind;
    eachItem(value, [&into](const dom::element& item) {
        eachMember(item, [&into](std::string_view key, const dom::element& member) {
            const QByteArrayView version = textOf(member);
            if (key == "introduced")
                into.push_back({Kind::Introduced, version});
            else if (key == "fixed")
                into.push_back({Kind::Fixed, version});
            else if (key == "last_affected")
                into.push_back({Kind::LastAffected, version});
            else if (key == "limit")
                into.push_back({Kind::Limit, version});
        });
    });
}

void readRange(const dom::element& value, std::vector<Range>& into)
{
    Range range;
    bool isGit = false;
    eachMember(value, [&](std::string_view key, const dom::element& member) {
        if (key == "type") {
            const QByteArrayView type = textOf(member);
            range.isSemVer = type == "SEMVER";
            isGit = type == "GIT";
        } else if (key == "events") {
            readEvents(member, range.events);
        }
    });
    if (!isGit && !range.events.empty())
        into.push_back(std::move(range));
}

void readPackage(const dom::element& value, Affected& affected)
{
    eachMember(value, [&affected](std::string_view key, const dom::element& member) {
        if (key == "ecosystem")
            affected.ecosystem = textOf(member);
        else if (key == "name")
            affected.name = textOf(member);
    });
}

void readSpecific(const dom::element& value, Affected& affected)
{
    eachMember(value, [&affected](std::string_view key, const dom::element& member) {
        if (key == "urgency")
            affected.urgency = textOf(member);
        else if (key == "ubuntu_priority")
            affected.priority = textOf(member);
        else if (key == "informational")
            affected.informational = textOf(member);
    });
}

/// Red Hat's older records glue the architecture to the version.
QByteArrayView withoutArch(QByteArrayView version)
{
    constexpr std::array<QByteArrayView, 10> Archs = {".x86_64", ".aarch64", ".ppc64le", ".ppc64",
                                                      ".s390x",  ".s390",    ".i686",    ".i386",
                                                      ".noarch", ".src"};
    for (const QByteArrayView arch : Archs) {
        if (version.endsWith(arch))
            return version.chopped(arch.size());
    }
    return version;
}

void cutArchs(Affected& affected)
{
    for (Range& range : affected.ranges) {
        for (Event& event : range.events)
            event.version = withoutArch(event.version);
    }
}

void readAffected(const dom::element& value, Record& record)
{
    Affected affected;
    eachMember(value, [&affected](std::string_view key, const dom::element& member) {
        if (key == "package")
            readPackage(member, affected);
        else if (key == "ranges")
            eachItem(member, [&affected](const auto& item) { readRange(item, affected.ranges); });
        else if (key == "versions")
            readTexts(member, affected.versions);
        else if (key == "severity")
            readSeverities(member, affected.severities);
        else if (key == "ecosystem_specific" || key == "database_specific")
            readSpecific(member, affected);
    });
    if (affected.ecosystem.isEmpty() || affected.name.isEmpty())
        return;
    if (baseEcosystem(affected.ecosystem) == "Red Hat")
        cutArchs(affected);
    record.affected.push_back(std::move(affected));
}

void readDatabaseSpecific(const dom::element& value, Record& record)
{
    eachMember(value, [&record](std::string_view key, const dom::element& member) {
        if (key == "severity")
            record.severityWord = textOf(member);
    });
}

void readMember(std::string_view key, const dom::element& value, Record& record)
{
    if (key == "id")
        record.id = textOf(value);
    else if (key == "modified")
        record.modified = textOf(value);
    else if (key == "published")
        record.published = textOf(value);
    else if (key == "withdrawn")
        record.isWithdrawn = !textOf(value).isEmpty();
    else if (key == "summary")
        record.summary = textOf(value);
    else if (key == "aliases")
        readTexts(value, record.aliases);
    else if (key == "upstream")
        readTexts(value, record.upstream);
    else if (key == "related")
        readTexts(value, record.related);
    else if (key == "severity")
        readSeverities(value, record.severities);
    else if (key == "affected")
        eachItem(value, [&record](const dom::element& item) { readAffected(item, record); });
    else if (key == "database_specific")
        readDatabaseSpecific(value, record);
}

core::Error shapeError(const QString& detail)
{
    return {.kind = core::Error::Kind::Malformed, .code = u"osv.shape"_s, .detail = detail};
}

/// simdjson tells what is wrong, Qt's slower parser where.
core::Error syntaxError(simdjson::error_code code, QByteArrayView json)
{
    QJsonParseError where;
    QJsonDocument::fromJson(json.toByteArray(), &where);
    QString detail = QString::fromUtf8(simdjson::error_message(code));
    if (where.error != QJsonParseError::NoError)
        detail = u"%1 at byte %2"_s.arg(where.errorString()).arg(where.offset);
    return {.kind = core::Error::Kind::Malformed, .code = u"osv.syntax"_s, .detail = detail};
}

bool isTooLong(QByteArrayView text)
{
    return text.size() > limits::MaxNameBytes;
}

bool hasLongVersion(const Affected& affected)
{
    const auto isLong = [](QByteArrayView version) { return version.size() > MaxVersionBytes; };
    return std::ranges::any_of(affected.versions, isLong)
        || std::ranges::any_of(affected.ranges, [&isLong](const Range& range) {
               return std::ranges::any_of(range.events, isLong, &Event::version);
           });
}

core::Result<void> check(const Record& record)
{
    if (record.id.isEmpty() || isTooLong(record.id))
        return shapeError(u"a record without an id"_s);
    if (record.modified.isEmpty())
        return shapeError(u"a record without \"modified\""_s);
    for (const Affected& affected : record.affected) {
        if (isTooLong(affected.name) || isTooLong(affected.ecosystem) || hasLongVersion(affected))
            return shapeError(
                u"a package name or version of more than %1 bytes"_s.arg(MaxVersionBytes));
    }
    return {};
}

} // namespace

class RecordReader::Private
{
public:
    dom::parser parser{size_t(limits::MaxRecordBytes)};
    Record record;
};

RecordReader::RecordReader()
    : d(std::make_unique<Private>())
{
}

RecordReader::~RecordReader() = default;

core::Result<const Record*> RecordReader::read(QByteArrayView json)
{
    if (json.size() > limits::MaxRecordBytes) {
        return core::Error{.kind = core::Error::Kind::TooLarge,
                           .code = u"osv.record"_s,
                           .detail = u"%1 bytes"_s.arg(json.size())};
    }
    const size_t size = size_t(json.size());
    if (d->parser.capacity() < size || d->parser.max_depth() != size_t(limits::MaxRecordDepth)) {
        const size_t capacity = std::max<size_t>(2 * size, 64 * 1024);
        if (d->parser.allocate(capacity, limits::MaxRecordDepth) != simdjson::SUCCESS)
            return core::Error{.kind = core::Error::Kind::TooLarge, .code = u"osv.record"_s};
    }
    dom::element root;
    if (const auto code = d->parser.parse(json.data(), size).get(root); code != simdjson::SUCCESS)
        return syntaxError(code, json);
    if (!root.is_object())
        return shapeError(u"a record that is no object"_s);
    d->record = {};
    eachMember(root, [this](std::string_view key, const dom::element& member) {
        readMember(key, member, d->record);
    });
    if (const auto checked = check(d->record); !checked)
        return checked.error();
    return &d->record;
}

QByteArrayView baseEcosystem(QByteArrayView ecosystem)
{
    const qsizetype colon = ecosystem.indexOf(':');
    return colon < 0 ? ecosystem : ecosystem.first(colon);
}

} // namespace plimsoll::vuln
