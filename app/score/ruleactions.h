// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace plimsoll::score {

/// One act in two sentences: %1 is the image's name in the first, their number in the second.
struct RuleAction
{
    const char* check;
    const char* one;
    const char* many;
};

/// The act that mends a rule of the linter; null for what is none, or weighs nothing.
const RuleAction* ruleAction(QStringView check);

} // namespace plimsoll::score
