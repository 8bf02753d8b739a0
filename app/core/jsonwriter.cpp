// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonwriter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace plimsoll::core {

namespace {

bool isPlain(char16_t unit)
{
    return unit >= 0x20 && unit < 0x80 && unit != u'"' && unit != u'\\';
}

/// Units from `start` on that go out as UTF-8; half a surrogate pair has no such form.
qsizetype foreignRun(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && text[end].unicode() >= 0x80) {
        const bool isPair =
            text[end].isHighSurrogate() && end + 1 < text.size() && text[end + 1].isLowSurrogate();
        if (text[end].isSurrogate() && !isPair)
            break;
        end += isPair ? 2 : 1;
    }
    return end - start;
}

/// The letter of a short escape; 0 where there is none.
char shortEscape(char16_t unit)
{
    switch (unit) {
    case u'"':
    case u'\\':
        return char(unit);
    case u'\b':
        return 'b';
    case u'\f':
        return 'f';
    case u'\n':
        return 'n';
    case u'\r':
        return 'r';
    case u'\t':
        return 't';
    default:
        return 0;
    }
}

} // namespace

void JsonWriter::key(QStringView text)
{
    separate();
    string(text);
    append(m_isIndented ? QByteArrayView("\": ") : QByteArrayView("\":"));
    m_isAfterKey = true;
}

void JsonWriter::key(QLatin1StringView name)
{
    separate();
    append('"');
    append(QByteArrayView(name.data(), name.size()));
    append(m_isIndented ? QByteArrayView("\": ") : QByteArrayView("\":"));
    m_isAfterKey = true;
}

void JsonWriter::null()
{
    separate();
    append(QByteArrayView("null"));
}

void JsonWriter::value(bool truth)
{
    separate();
    append(truth ? QByteArrayView("true") : QByteArrayView("false"));
}

void JsonWriter::value(qint64 number)
{
    separate();
    append(QByteArray::number(number));
}

void JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    // Whole numbers are written as such as long as they are exact, which is how QJsonValue has it.
    if (std::abs(number) <= 0x1p53 && std::trunc(number) == number)
        return value(qint64(number));
    separate();
    append(QByteArray::number(number, 'g', QLocale::FloatingPointShortest));
}

void JsonWriter::value(QStringView text)
{
    separate();
    string(text);
    append('"');
}

void JsonWriter::value(const QJsonValue& any)
{
    switch (any.type()) {
    case QJsonValue::Bool:
        return value(any.toBool());
    case QJsonValue::Double: {
        const QVariant number = any.toVariant(); // nothing else tells a whole number's own type
        return number.typeId() == QMetaType::LongLong ? value(number.toLongLong())
                                                      : value(number.toDouble());
    }
    case QJsonValue::String:
        return value(any.toString());
    case QJsonValue::Array: {
        beginArray();
        for (const QJsonValue element : any.toArray())
            value(element);
        return endArray();
    }
    case QJsonValue::Object: {
        const QJsonObject object = any.toObject();
        beginObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            key(member.key());
            value(member.value());
        }
        return endObject();
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    null();
}

QByteArray JsonWriter::take()
{
    m_isFirst = true;
    m_bytes.truncate(std::exchange(m_size, 0));
    return std::exchange(m_bytes, {});
}

JsonWriter JsonWriter::part() const
{
    JsonWriter writer(m_isIndented ? Form::Indented : Form::Compact);
    writer.m_depth = m_depth;
    return writer;
}

// The first element's own separator was written by its writer, but for the comma.
void JsonWriter::elements(const QByteArray& written)
{
    if (written.isEmpty())
        return;
    if (!m_isFirst)
        append(',');
    m_isFirst = false;
    append(QByteArrayView(written));
}

void JsonWriter::append(QByteArrayView bytes)
{
    std::memcpy(room(bytes.size()), bytes.data(), size_t(bytes.size()));
    m_size += bytes.size();
}

void JsonWriter::append(char byte)
{
    *room(1) = byte;
    ++m_size;
}

char* JsonWriter::room(qsizetype more)
{
    constexpr qsizetype least = 1024;
    if (m_size + more > m_bytes.size())
        m_bytes.resize(std::max(least, 2 * (m_size + more)));
    return m_bytes.data() + m_size;
}

void JsonWriter::begin(char bracket)
{
    separate();
    append(bracket);
    ++m_depth;
    m_isFirst = true;
}

// An empty one takes two lines when indented: QJsonDocument's way.
void JsonWriter::end(char bracket)
{
    --m_depth;
    if (m_isIndented)
        newLine();
    append(bracket);
    m_isFirst = false;
}

void JsonWriter::separate()
{
    if (std::exchange(m_isAfterKey, false))
        return;
    if (!m_isFirst)
        append(',');
    if (m_isIndented && m_depth > 0)
        newLine();
    m_isFirst = false;
}

void JsonWriter::newLine()
{
    const qsizetype width = 1 + qsizetype(4) * m_depth;
    char* place = room(width);
    *place = '\n';
    std::memset(place + 1, ' ', size_t(width - 1));
    m_size += width;
}

// Without the closing quote: a key's comes with its colon.
void JsonWriter::string(QStringView text)
{
    append('"');
    qsizetype start = 0;
    while (start < text.size()) {
        const char16_t* const first = text.utf16() + start;
        const char16_t* const last = std::find_if_not(first, text.utf16() + text.size(), isPlain);
        std::transform(first, last, room(last - first), [](char16_t c) { return char(c); });
        m_size += last - first;
        start += last - first;
        if (start == text.size())
            break;
        if (const qsizetype foreign = foreignRun(text, start); foreign > 0) {
            append(text.sliced(start, foreign).toUtf8());
            start += foreign;
        } else {
            escaped(text[start++].unicode());
        }
    }
}

void JsonWriter::escaped(char16_t unit)
{
    constexpr char digits[] = "0123456789abcdef";
    append('\\');
    if (const char letter = shortEscape(unit)) {
        append(letter);
        return;
    }
    append('u');
    for (int shift = 12; shift >= 0; shift -= 4)
        append(digits[(unit >> shift) & 0xf]);
}

} // namespace plimsoll::core
