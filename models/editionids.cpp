// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editionids.h"

#include <atomic>

namespace plimsoll::models {

namespace {

std::atomic<cis::Edition> shown = cis::DefaultEdition;

} // namespace

void showIdsOf(cis::Edition edition)
{
    shown = edition;
}

cis::Edition shownEdition()
{
    return shown;
}

QString shownId(const QString& check)
{
    return cis::shownId(shown, check);
}

} // namespace plimsoll::models
