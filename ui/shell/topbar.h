// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace plimsoll::ui {

class Breadcrumb;
class ScopeButton;

/// Title or breadcrumb, scope, the page's actions, the menu.
class TopBar final : public QFrame
{
    Q_OBJECT
public:
    explicit TopBar(QMenu* menu, QWidget* parent = nullptr);

    Breadcrumb* breadcrumb() { return m_breadcrumb; }
    /// At most three are shown; `primary` in the accent colour, at the right.
    void setActions(const QList<QAction*>& actions, QAction* primary);
    ScopeButton* scopeButton() { return m_scope; }
    /// The field that opens the palette follows this action.
    void setPaletteAction(QAction* action);
    void openMenu();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();

    Breadcrumb* m_breadcrumb;
    ScopeButton* m_scope;
    QPushButton* m_search;
    QLabel* m_searchKeys;
    QHBoxLayout* m_buttons;
    QToolButton* m_menuButton;
};

} // namespace plimsoll::ui
