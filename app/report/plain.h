// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plimsoll::report {

enum class Lines { Joined, Kept };

/// Other people's text without what a terminal, a spreadsheet or a reader's eye would obey: control
/// and direction characters and halves of pairs become "?"; line breaks too, unless they are kept.
QString plain(const QString& text, Lines lines = Lines::Joined);

} // namespace plimsoll::report
