// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace plimsoll::dockerfile {

/// What a variable is set to; nullopt: it is not set.
using Lookup = std::function<std::optional<QString>(const QString& name)>;

/// What is kept as written; by default nothing is.
struct ExpandOptions
{
    QChar escape = u'\\';
    bool keepsQuotes = false;
    bool keepsEscapes = false;
    bool keepsUnset = false; ///< "$name" stays where name is not set
};

struct Expansion
{
    QString text = {};
    QStringList words = {}; ///< text, split at blanks outside of quotes
    QStringList found = {}; ///< names of variables that are set
    QStringList missing = {}; ///< names of variables that are not
    core::Text error = {}; ///< empty: none; else text and words are empty
};

/// Expands the variables of one word, as a build does with the arguments of ENV, COPY and others:
/// $name, ${name} and ${name} with - :- + :+ ? :? # ## % %% / //; quotes and escapes go away.
/// Thread: any. Time: linear in the word, but for patterns, whose work has a limit.
/// Source: buildkit frontend/dockerfile/shell.
Expansion expand(QStringView word, const Lookup& lookup, const ExpandOptions& options = {});

} // namespace plimsoll::dockerfile
