// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jsonnode.h"
#include "core/text.h"

#include <QDate>
#include <QStringList>

#include <optional>

/// Files that people write by hand: read strictly, refused whole, told what is wrong and where.
namespace plimsoll::core {

/// What such a file came to: a value, or the problems that stand in its way (in file order).
template <typename Value>
struct FormResult
{
    Value value = {};
    QList<FormProblem> problems = {};

    bool isAccepted() const { return problems.isEmpty(); }
};

/// Reads values of nodes and keeps what is wrong with them. Each reader answers nullopt where it
/// noted a problem.
class JsonForm
{
public:
    static constexpr qsizetype MaxTextLength = 2'000;
    static constexpr qsizetype MaxItems = 10'000;

    QList<FormProblem> problems = {};

    void refuse(const JsonNode& node, const QString& key, const Text& why);
    /// Whether it is an object; notes every key that is not among the known ones.
    bool isObjectOf(const JsonNode& node, const QString& key, const QStringList& known);

    /// One line of text without control and direction characters, blanks trimmed.
    std::optional<QString> text(const JsonNode& node, const QString& key);
    /// A text that is not empty.
    std::optional<QString> words(const JsonNode& node, const QString& key);
    std::optional<bool> boolean(const JsonNode& node, const QString& key);
    std::optional<int> integer(const JsonNode& node, const QString& key, int smallest,
                               int greatest);
    /// "2026-11-23"
    std::optional<QDate> date(const JsonNode& node, const QString& key);

    /// Every item read by `read(item, key)`; nullopt when one of them was refused.
    template <typename Value, typename Reader>
    std::optional<QList<Value>> list(const JsonNode& node, const QString& key, Reader read)
    {
        if (!isList(node, key))
            return std::nullopt;
        QList<Value> values;
        for (qsizetype i = 0; i < node.items.size(); ++i) {
            const std::optional<Value> value =
                read(node.items[i], key + u'[' + QString::number(i) + u']');
            if (value && values.contains(*value))
                refuse(node.items[i], key, PLIMSOLL_TEXT("stands in the list a second time"));
            else if (value)
                values.append(*value);
        }
        return values.size() == node.items.size() ? std::optional(values) : std::nullopt;
    }

private:
    bool isList(const JsonNode& node, const QString& key);
};

/// Parses the file and checks its "schema"; problems of its syntax come as the only one.
/// @return nullopt when `form` holds why there is nothing to read
std::optional<JsonNode> openForm(const QByteArray& bytes, QLatin1StringView schema,
                                 qsizetype maxBytes, JsonForm& form);

} // namespace plimsoll::core
