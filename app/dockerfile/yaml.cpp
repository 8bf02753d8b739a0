// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/yaml.h"

#include <yaml.h>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

constexpr qsizetype MaxYamlBytes = 256 * 1024;
constexpr int MaxYamlDepth = 16;
constexpr int MaxYamlNodes = 10'000;

Error malformed(const QString& detail)
{
    return Error{Error::Kind::Malformed, u"yaml.form"_s, {}, detail};
}

/// libyaml's parser and its current event, freed with it.
class Events
{
public:
    explicit Events(QByteArrayView bytes)
    {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_input_string(
            &m_parser, reinterpret_cast<const unsigned char*>(bytes.data()), size_t(bytes.size()));
    }
    ~Events()
    {
        clear();
        yaml_parser_delete(&m_parser);
    }
    Events(const Events&) = delete;
    Events& operator=(const Events&) = delete;

    bool next()
    {
        clear();
        m_hasEvent = yaml_parser_parse(&m_parser, &m_event) == 1;
        return m_hasEvent;
    }
    const yaml_event_t& event() const { return m_event; }
    QString problem() const
    {
        return u"line %1: %2"_s.arg(m_parser.problem_mark.line + 1)
            .arg(QString::fromUtf8(m_parser.problem ? m_parser.problem : "unreadable"));
    }
    QString here(const QString& what) const
    {
        return u"line %1: %2"_s.arg(m_event.start_mark.line + 1).arg(what);
    }

private:
    void clear()
    {
        if (m_hasEvent)
            yaml_event_delete(&m_event);
        m_hasEvent = false;
    }

    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    bool m_hasEvent = false;
};

QString scalarText(const yaml_event_t& event)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(event.data.scalar.value),
                             qsizetype(event.data.scalar.length));
}

class Composer
{
public:
    explicit Composer(QByteArrayView bytes)
        : m_events(bytes)
    {
    }

    Result<QVariant> compose()
    {
        while (m_events.next()) {
            const yaml_event_type_t type = m_events.event().type;
            if (type == YAML_STREAM_END_EVENT)
                return QVariant();
            if (type == YAML_STREAM_START_EVENT || type == YAML_DOCUMENT_START_EVENT)
                continue;
            return node(0);
        }
        return malformed(m_events.problem());
    }

private:
    /// The node that the current event begins.
    Result<QVariant> node(int depth)
    {
        if (depth > MaxYamlDepth || ++m_nodes > MaxYamlNodes)
            return Error{
                Error::Kind::TooLarge, u"yaml.size"_s, {}, m_events.here(u"too much in it"_s)};
        switch (m_events.event().type) {
        case YAML_SCALAR_EVENT:
            return QVariant(scalarText(m_events.event()));
        case YAML_SEQUENCE_START_EVENT:
            return list(depth);
        case YAML_MAPPING_START_EVENT:
            return map(depth);
        case YAML_ALIAS_EVENT:
            return malformed(m_events.here(u"aliases are not read"_s));
        default:
            return malformed(m_events.here(u"unexpected end"_s));
        }
    }

    Result<QVariant> list(int depth)
    {
        QVariantList items;
        while (m_events.next()) {
            if (m_events.event().type == YAML_SEQUENCE_END_EVENT)
                return QVariant(items);
            const auto item = node(depth + 1);
            if (!item)
                return item;
            items.append(item.value());
        }
        return malformed(m_events.problem());
    }

    Result<QVariant> map(int depth)
    {
        QVariantMap entries;
        while (m_events.next()) {
            if (m_events.event().type == YAML_MAPPING_END_EVENT)
                return QVariant(entries);
            if (m_events.event().type != YAML_SCALAR_EVENT)
                return malformed(m_events.here(u"a key has to be a word"_s));
            const QString key = scalarText(m_events.event());
            if (!m_events.next())
                break;
            const auto value = node(depth + 1);
            if (!value)
                return value;
            entries.insert(key, value.value());
        }
        return malformed(m_events.problem());
    }

    Events m_events;
    int m_nodes = 0;
};

} // namespace

Result<QVariant> parseYaml(QByteArrayView bytes)
{
    if (bytes.size() > MaxYamlBytes)
        return Error{Error::Kind::TooLarge, u"yaml.size"_s, {}, u"%1 bytes"_s.arg(bytes.size())};
    return Composer(bytes).compose();
}

} // namespace plimsoll::dockerfile
