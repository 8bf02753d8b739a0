// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonnode.h"

#include "core/limits.h"

#include <QSet>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

namespace {

using Bytes = rapidjson::MemoryStream;

FilePlace placeOf(const QByteArray& bytes, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(bytes).first(std::min(offset, bytes.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {before.count('\n') + 1, before.size() - lineStart + 1};
}

/// Where each value begins: offsets become places in one pass, so that a file of many values costs
/// no more than its length.
class Places
{
public:
    explicit Places(const QByteArray& bytes)
        : m_bytes(bytes)
    {
    }

    /// Offsets ascend from call to call.
    FilePlace at(qsizetype offset)
    {
        for (; m_offset < offset && m_offset < m_bytes.size(); ++m_offset) {
            if (m_bytes[m_offset] == '\n')
                m_place = {m_place.line + 1, 1};
            else
                ++m_place.column;
        }
        return m_place;
    }

private:
    const QByteArray& m_bytes;
    qsizetype m_offset = 0;
    FilePlace m_place{1, 1};
};

/// Builds nodes from RapidJSON's events. False from a handler stops the parser; `trouble` says why.
class Builder
{
public:
    Builder(const QByteArray& bytes, const Bytes& stream)
        : m_stream(stream)
        , m_places(bytes)
        , m_bytes(bytes)
    {
    }

    Text trouble = {};
    JsonNode root = {};

    bool Null() { return add(QJsonValue::Null, {}); }
    bool Bool(bool value) { return add(QJsonValue::Bool, value); }
    bool Int(int value) { return add(QJsonValue::Double, value, true); }
    bool Uint(unsigned value)
    {
        return add(QJsonValue::Double, double(value),
                   value <= unsigned(std::numeric_limits<int>::max()));
    }
    bool Int64(int64_t value) { return add(QJsonValue::Double, double(value)); }
    bool Uint64(uint64_t value) { return add(QJsonValue::Double, double(value)); }
    bool Double(double value) { return add(QJsonValue::Double, value); }
    bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }

    bool String(const char* text, rapidjson::SizeType length, bool)
    {
        const QString value = QString::fromUtf8(text, length);
        return value.contains(QChar(0)) ? stop(PLIMSOLL_TEXT("a text holds NUL"))
                                        : add(QJsonValue::String, value);
    }

    bool Key(const char* text, rapidjson::SizeType length, bool)
    {
        const QString key = QString::fromUtf8(text, length);
        const FilePlace place = here();
        Open& object = m_open.back();
        if (object.keys.contains(key))
            return stop(PLIMSOLL_TEXT("the key %1 stands here a second time", key));
        object.keys.insert(key);
        object.node->members.append({key, place, {}});
        return true;
    }

    bool StartObject() { return open(QJsonValue::Object); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(QJsonValue::Array); }
    bool EndArray(rapidjson::SizeType) { return close(); }

private:
    struct Open
    {
        JsonNode* node;
        QSet<QString> keys = {};
    };

    /// Of a text, number or word, behind which the parser stands by now.
    FilePlace here() { return m_places.at(startBefore(qsizetype(m_stream.Tell()))); }

    qsizetype startBefore(qsizetype end) const
    {
        qsizetype at = end - 1;
        if (at >= 0 && m_bytes[at] == '"') {
            // Back over the text: its opening quote is the next one that no odd run of \ precedes.
            for (--at; at > 0; --at) {
                qsizetype slashes = 0;
                while (m_bytes[at] == '"' && at - 1 - slashes >= 0
                       && m_bytes[at - 1 - slashes] == '\\')
                    ++slashes;
                if (m_bytes[at] == '"' && slashes % 2 == 0)
                    break;
            }
            return std::max<qsizetype>(at, 0);
        }
        const auto isPart = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                || c == '+' || c == '-' || c == '.';
        };
        while (at > 0 && isPart(m_bytes[at - 1]))
            --at;
        return std::max<qsizetype>(at, 0);
    }

    bool stop(const Text& why)
    {
        trouble = why;
        return false;
    }

    JsonNode& place(JsonNode node)
    {
        if (m_open.empty()) {
            root = std::move(node);
            return root;
        }
        JsonNode& parent = *m_open.back().node;
        if (parent.type == QJsonValue::Array)
            return parent.items.emplaceBack(std::move(node));
        parent.members.last().value = std::move(node);
        return parent.members.last().value;
    }

    bool add(QJsonValue::Type type, const QJsonValue& value, bool isInteger = false)
    {
        place({.type = type, .scalar = value, .isInteger = isInteger, .place = here()});
        return true;
    }

    bool open(QJsonValue::Type type)
    {
        if (m_open.size() >= size_t(limits::MaxJsonDepth))
            return stop(PLIMSOLL_TEXT("nested deeper than %1 levels",
                                      QString::number(limits::MaxJsonDepth)));
        // RapidJSON calls before it takes the bracket.
        const FilePlace start = m_places.at(qsizetype(m_stream.Tell()));
        // A parent takes no further child until this one is closed: the pointer stays good.
        m_open.push_back({&place({.type = type, .place = start})});
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    const Bytes& m_stream;
    Places m_places;
    const QByteArray& m_bytes;
    std::vector<Open> m_open;
};

/// RapidJSON's own words; English, as every parser's.
Text wordsOf(rapidjson::ParseErrorCode code)
{
    return PLIMSOLL_TEXT("not valid JSON: %1",
                         QString::fromLatin1(rapidjson::GetParseError_En(code)));
}

} // namespace

const JsonNode* JsonNode::find(QStringView key) const
{
    const auto found = std::ranges::find(members, key, &JsonMember::key);
    return found == members.end() ? nullptr : &found->value;
}

QString FormProblem::sentence() const
{
    const QString at = u"line %1, column %2: "_s.arg(place.line).arg(place.column);
    return at + (key.isEmpty() ? QString() : key + u": "_s) + english(what);
}

std::variant<JsonNode, FormProblem> parseJsonNodes(const QByteArray& bytes, qsizetype maxBytes)
{
    if (bytes.size() > maxBytes) {
        return FormProblem{
            {1, 1}, {}, PLIMSOLL_TEXT("larger than %1 bytes", QString::number(maxBytes))};
    }
    const QByteArray text = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    // RapidJSON takes NUL for the end of the text and would not look behind it.
    if (const qsizetype nul = text.indexOf('\0'); nul >= 0)
        return FormProblem{placeOf(text, nul), {}, PLIMSOLL_TEXT("a NUL byte")};
    Bytes stream(text.constData(), size_t(text.size()));
    Builder builder(text, stream);
    rapidjson::Reader reader;
    // Iterative: the depth of a file costs no stack.
    constexpr unsigned Flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    const rapidjson::ParseResult result = reader.Parse<Flags>(stream, builder);
    if (result.IsError()) {
        const Text what = builder.trouble.isEmpty() ? wordsOf(result.Code()) : builder.trouble;
        return FormProblem{placeOf(text, qsizetype(result.Offset())), {}, what};
    }
    return std::move(builder.root);
}

} // namespace plimsoll::core
