// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/link.h"

#include <QList>

#include <optional>

namespace plimsoll::ui {

/// Where the window has been: what Alt+Left and Alt+Right walk through.
class History
{
public:
    /// A visit; what lay ahead is forgotten. The same place twice in a row counts once.
    void visit(const Link& link);
    /// The place the window is at turned into another one; there is no way back to it.
    void replace(const Link& link);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_links.size(); }
    std::optional<Link> back();
    std::optional<Link> forward();

private:
    static constexpr qsizetype MaxLinks = 200;

    QList<Link> m_links;
    qsizetype m_at = -1;
};

} // namespace plimsoll::ui
