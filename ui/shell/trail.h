// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/link.h"

#include <QList>
#include <QString>

namespace plimsoll::ui {

/// One step of the way to a place: what it is called and where it leads.
struct Crumb
{
    QString text;
    Link link;
};

/// The way to a place, the page itself first: "Containers", "edge-01", "checkout-api", "5.5",
/// "Evidence". What the link does not name is left out.
QList<Crumb> trailOf(const Link& link);

} // namespace plimsoll::ui
