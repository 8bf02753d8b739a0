// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history.h"

namespace plimsoll::ui {

void History::visit(const Link& link)
{
    if (m_at >= 0 && m_links[m_at] == link)
        return;
    m_links = m_links.first(m_at + 1);
    m_links.append(link);
    if (m_links.size() > MaxLinks)
        m_links.removeFirst();
    m_at = m_links.size() - 1;
}

void History::replace(const Link& link)
{
    if (m_at >= 0)
        m_links[m_at] = link;
}

std::optional<Link> History::back()
{
    if (!canGoBack())
        return {};
    return m_links[--m_at];
}

std::optional<Link> History::forward()
{
    if (!canGoForward())
        return {};
    return m_links[++m_at];
}

} // namespace plimsoll::ui
