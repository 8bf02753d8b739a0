// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <variant>

namespace plimsoll::core {

/// A line and column of a text file, both from 1; columns count bytes.
struct FilePlace
{
    qsizetype line = 0;
    qsizetype column = 0;

    bool operator==(const FilePlace&) const = default;
};

struct JsonMember;

/// A JSON value that knows where it stands: files that people write are refused with their place.
struct JsonNode
{
    QJsonValue::Type type = QJsonValue::Null;
    QJsonValue scalar = {}; ///< of a string, number, bool or null
    bool isInteger = false; ///< a number written without fraction and exponent that fits an int
    FilePlace place = {};
    QList<JsonMember> members = {}; ///< of an object, in file order, keys distinct
    QList<JsonNode> items = {}; ///< of an array

    /// Null when there is none.
    const JsonNode* find(QStringView key) const;
};

struct JsonMember
{
    QString key = {};
    FilePlace place = {}; ///< of the key
    JsonNode value = {};
};

/// One reason why a file is refused.
struct FormProblem
{
    FilePlace place = {};
    QString key = {}; ///< "mountExceptions[1].path"; empty: the whole file
    Text what = {};

    /// "line 3, column 7: loadLine: ..." in English.
    QString sentence() const;
    bool operator==(const FormProblem&) const = default;
};

/// Parses one JSON text strictly: valid UTF-8 (a byte order mark is skipped), no key twice in one
/// object, no comment, no trailing comma, no NUL, at most limits::MaxJsonDepth deep.
std::variant<JsonNode, FormProblem> parseJsonNodes(const QByteArray& bytes, qsizetype maxBytes);

} // namespace plimsoll::core
