// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace plimsoll::core {

/// A sentence that has not been spoken yet: its English source and its parameters.
///
/// The engine carries Texts; the edges (window, report, command line) turn them into the reader's
/// language. Sources are written as PLIMSOLL_TEXT("...") or QT_TRANSLATE_NOOP("Engine", "...").
struct Text
{
    QString source = {}; ///< English, with %1 .. %9 for the parameters
    QStringList args = {}; ///< data: names, numbers, paths; never sentences

    bool isEmpty() const { return source.isEmpty(); }
    bool operator==(const Text&) const = default;
};

/// The sentence in English: what JSON, log and CSV carry.
QString english(const Text& text);

/// The sentence in the language of the installed translators (context "Engine").
/// Thread: any; the command line installs none and so gets English.
QString translated(const Text& text);

} // namespace plimsoll::core

/// A Text from a literal, which translations/engine-texts.pl shows to lupdate. The source is not
/// copied: a check makes thousands.
#define PLIMSOLL_TEXT(literal, ...)                                                                \
    ::plimsoll::core::Text                                                                         \
    {                                                                                              \
        QStringLiteral(literal), QStringList                                                       \
        {                                                                                          \
            __VA_ARGS__                                                                            \
        }                                                                                          \
    }
