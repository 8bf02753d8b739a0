// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/editions.h"

/// Which edition's ids the window prints. Presentation, as the language is: whatever looks a check
/// up goes on using the engine's own ids. Set before a snapshot is shown. Thread: any.
namespace plimsoll::models {

void showIdsOf(cis::Edition edition);
cis::Edition shownEdition();
/// The id people read; ids that are no controls stay as they are.
QString shownId(const QString& check);

} // namespace plimsoll::models
