// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/subject.h"

#include <initializer_list>

/// Questions that rules ask about commands.
namespace plimsoll::dockerfile::rules {

using Words = std::initializer_list<QLatin1StringView>;

bool isAnyOf(QStringView text, Words words);

/// Whether the command runs one of the programs with at least one of the words among its arguments.
bool calls(const Command& command, Words programs, Words arguments);

/// "-y", "--yes", "--yes=1"; one letter counts in a bundle too: "-qy". Names come without dashes.
bool hasFlag(const Command& command, QLatin1StringView flag);
bool hasAnyFlag(const Command& command, Words flags);
int countFlag(const Command& command, QLatin1StringView flag);

/// What follows the flag as its value: "-t x", "--target=x".
QStringList flagValues(const Command& command, Words flags);

/// Arguments that are neither flags nor the values of the flags named.
QStringList operands(const Command& command, Words valuedFlags = {});
/// The same behind the word, which is taken off wherever it repeats there.
QStringList operandsBehind(const Command& command, QLatin1StringView word, Words valuedFlags = {});

bool hasCommand(const Script& script, bool (*predicate)(const Command&));
/// Index of the first such command; -1: none.
int indexOf(const Script& script, bool (*predicate)(const Command&));

/// A cache or tmpfs mount whose target contains the text.
bool hasScratchMount(const Step& run, QLatin1StringView target);
/// The value of a mount's key: mountValue("type=cache,target=/x", "target").
QString mountValue(QStringView mount, Words keys);
/// The mounts of a RUN, each as "type=cache,target=/x".
QStringList mountsOf(const Step& run);

/// Whether the index stands behind the first installation in one RUN: a clean-up that came late
/// enough.
bool isCleanedUp(const Script& script, bool (*installs)(const Command&),
                 bool (*cleans)(const Command&));

} // namespace plimsoll::dockerfile::rules
