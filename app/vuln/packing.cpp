// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/packing.h"

#include <algorithm>

namespace plimsoll::vuln {

namespace {

void putNumber(QByteArray& into, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        into += char(value | 0x80);
    into += char(value);
}

void putText(QByteArray& into, QByteArrayView text)
{
    putNumber(into, quint64(text.size()));
    into += text;
}

void putTexts(QByteArray& into, const Views& texts)
{
    putNumber(into, texts.size());
    for (const QByteArrayView text : texts)
        putText(into, text);
}

void putSeverities(QByteArray& into, const std::vector<RawSeverity>& severities)
{
    putNumber(into, severities.size());
    for (const RawSeverity& severity : severities) {
        putText(into, severity.type);
        putText(into, severity.score);
    }
}

/// Takes from the front; past the end everything is zero or empty.
class Taker
{
public:
    explicit Taker(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && !m_rest.isEmpty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest = m_rest.sliced(1);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                break;
        }
        return value;
    }

    /// A count of things of at least a byte each.
    size_t count()
    {
        const quint64 announced = number();
        return size_t(std::min(announced, quint64(m_rest.size())));
    }

    QByteArrayView text()
    {
        const qsizetype size = qsizetype(count());
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }

    void texts(Views& into)
    {
        const size_t size = count();
        into.resize(size);
        for (QByteArrayView& text : into)
            text = this->text();
    }

    void severities(std::vector<RawSeverity>& into)
    {
        into.resize(count());
        for (RawSeverity& severity : into) {
            severity.type = text();
            severity.score = text();
        }
    }

    QByteArrayView rest() const { return m_rest; }
    bool isAtEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

void putRanges(QByteArray& into, const std::vector<Range>& ranges)
{
    putNumber(into, ranges.size());
    for (const Range& range : ranges) {
        putNumber(into, range.events.size() * 2 + range.isSemVer);
        for (const Event& event : range.events) {
            into += char(event.kind);
            putText(into, event.version);
        }
    }
}

void takeRanges(Taker& taker, std::vector<Range>& into)
{
    into.resize(taker.count());
    for (Range& range : into) {
        const quint64 head = taker.number();
        range.isSemVer = head & 1;
        range.events.resize(size_t(std::min(head / 2, quint64(taker.rest().size()))));
        for (Event& event : range.events) {
            event.kind = Event::Kind(taker.number() & 3);
            event.version = taker.text();
        }
    }
}

} // namespace

QByteArray packRecord(const Record& record)
{
    Views bases;
    for (const Affected& affected : record.affected) {
        const QByteArrayView base = baseEcosystem(affected.ecosystem);
        if (std::ranges::find(bases, base) == bases.end())
            bases.push_back(base);
    }
    QByteArray bytes;
    putTexts(bytes, bases);
    putText(bytes, record.published);
    putText(bytes, record.summary);
    putText(bytes, record.severityWord);
    putTexts(bytes, record.aliases);
    putTexts(bytes, record.upstream);
    putTexts(bytes, record.related);
    putSeverities(bytes, record.severities);
    return bytes;
}

Record unpackRecord(QByteArrayView bytes)
{
    Taker taker(bytes);
    Record record;
    Views bases;
    taker.texts(bases);
    record.published = taker.text();
    record.summary = taker.text();
    record.severityWord = taker.text();
    taker.texts(record.aliases);
    taker.texts(record.upstream);
    taker.texts(record.related);
    taker.severities(record.severities);
    return record;
}

Views basesOf(QByteArrayView bytes)
{
    Taker taker(bytes);
    Views bases;
    taker.texts(bases);
    return bases;
}

void packEntry(qint64 recordId, const Affected& affected, QByteArray& into)
{
    QByteArray body;
    putRanges(body, affected.ranges);
    putTexts(body, affected.versions);
    putSeverities(body, affected.severities);
    putText(body, affected.urgency);
    putText(body, affected.priority);
    putText(body, affected.informational);
    putNumber(into, quint64(recordId));
    putText(into, affected.ecosystem.sliced(baseEcosystem(affected.ecosystem).size()));
    putText(into, body);
}

bool EntryReader::next()
{
    if (m_rest.isEmpty())
        return false;
    const QByteArrayView start = m_rest;
    Taker taker(m_rest);
    m_recordId = qint64(taker.number());
    m_suffix = taker.text();
    m_body = taker.text();
    m_rest = taker.rest();
    m_packed = start.first(start.size() - m_rest.size());
    return true;
}

bool EntryReader::covers(QByteArrayView ecosystem) const
{
    return m_suffix.isEmpty() || ecosystem.sliced(baseEcosystem(ecosystem).size()) == m_suffix;
}

void EntryReader::read(Affected& into) const
{
    Taker taker(m_body);
    into.ecosystem = m_base;
    takeRanges(taker, into.ranges);
    taker.texts(into.versions);
    taker.severities(into.severities);
    into.urgency = taker.text();
    into.priority = taker.text();
    into.informational = taker.text();
}

QByteArray filteredEntries(QByteArrayView entries, const std::function<bool(qint64)>& passes)
{
    QByteArray kept;
    EntryReader reader({}, entries);
    while (reader.next()) {
        if (passes(reader.recordId()))
            kept += reader.packed();
    }
    return kept;
}

} // namespace plimsoll::vuln
