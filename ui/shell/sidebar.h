// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "ui/link.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QVBoxLayout;

namespace plimsoll::ui {

class NavButton;

/// The pages, with counts in scope; 200 px wide, or 52 with icons alone.
class Sidebar final : public QFrame
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget* parent = nullptr);

    /// Shows a page's row; pages without one are not shown.
    void addPage(PageId page);
    void setCurrent(PageId page);
    void setCounts(const models::Snapshot& snapshot);
    void setCollapsed(bool isCollapsed);
    bool isCollapsed() const { return m_isCollapsed; }
    /// In the order of the sidebar; what Ctrl+1, Ctrl+2 ... lead to.
    QList<PageId> pages() const;

signals:
    void pageRequested(plimsoll::ui::PageId page);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry
    {
        PageId page;
        NavButton* button;
    };

    QLabel* newHeading(QVBoxLayout* column);
    void retranslate();

    QList<Entry> m_entries;
    QLabel* m_name;
    QLabel* m_inventory;
    QLabel* m_posture;
    QWidget* m_brand;
    bool m_isCollapsed = false;
};

/// "Containers": the page's name in sidebar, menu and title.
QString pageTitle(PageId page);
QString pageIconName(PageId page);

} // namespace plimsoll::ui
