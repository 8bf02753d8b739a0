// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace plimsoll::models {

/// First and last line of a value, counted from 0.
struct LineRange
{
    int first = 0;
    int last = 0;
    bool operator==(const LineRange&) const = default;
};

/// A JSON value as indented lines, and where in them each path stands, so that a cited place can be
/// shown and marked.
struct JsonText
{
    QStringList lines = {};
    QHash<QString, LineRange> ranges = {}; ///< path as core::childPath() writes it -> its lines

    QString text() const { return lines.join(u'\n'); }
    /// The lines of a path; of its nearest ancestor when the path itself is absent.
    LineRange rangeOf(const QString& path) const;
    bool holds(const QString& path) const { return ranges.contains(path); }
};

/// Lays out a value with two spaces a level, keys in the value's own (sorted) order.
/// Values deeper than core::limits::MaxJsonDepth become "…".
JsonText layOut(const QJsonValue& value);

/// One line of an excerpt.
struct SnippetLine
{
    QString text = {};
    bool isCited = false;
    bool operator==(const SnippetLine&) const = default;
};

/// The lines around a path: the opening lines of what holds it, up to `around` lines before and
/// after, and "…" for what is left out. A cited value longer than `around` lines is cut as well.
QList<SnippetLine> snippetOf(const JsonText& text, const QString& path, int around = 2);

/// The path's ancestors, nearest last: "A.B[2]" -> "A", "A.B". The root is left out.
QStringList ancestorsOf(const QString& path);

} // namespace plimsoll::models
