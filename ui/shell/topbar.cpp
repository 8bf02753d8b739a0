// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/shell/breadcrumb.h"
#include "ui/shell/scopebutton.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/wording.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int MostActions = 3;
constexpr int MostSearchWidth = 270;
constexpr int SearchRoom = 46; ///< of the field, beside its words and its key

// A button that follows its action's text and state.
QPushButton* newButton(QAction* action, bool isPrimary, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    if (isPrimary)
        setRole(button, "primary");
    const QString iconName = action->property("iconName").toString();
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, isPrimary ? Ink::OnAccent : Ink::Text));
    button->setIconSize(QSize(14, 14));
    const auto follow = [button, action] {
        button->setText(u' ' + action->iconText()); // the style leaves too little beside the icon
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->iconText());
    };
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

TopBar::TopBar(QMenu* menu, QWidget* parent)
    : QFrame(parent)
    , m_breadcrumb(new Breadcrumb(this))
    , m_scope(new ScopeButton(this))
    , m_search(new QPushButton(this))
    , m_searchKeys(new QLabel(m_search))
    , m_buttons(new QHBoxLayout)
    , m_menuButton(new QToolButton(this))
{
    setRole(this, "topbar");
    keepHeight(this, 52);
    m_scope->setObjectName(u"scope"_s);
    m_menuButton->setIcon(icon(u"list"_s, Ink::Text));
    m_menuButton->setIconSize(QSize(16, 16));
    m_menuButton->setMenu(menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    keepHeight(m_menuButton, 30);
    keepWidth(m_menuButton, 30);
    m_menuButton->setObjectName(u"menuButton"_s);
    setRole(m_search, "search");
    m_search->setObjectName(u"searchButton"_s);
    m_search->setIcon(icon(u"search"_s, Ink::Text3));
    m_search->setIconSize(QSize(13, 13));
    keepHeight(m_search, 30);
    m_search->setMinimumWidth(40);
    const auto keepMost = [this] { m_search->setMaximumWidth(scaled(MostSearchWidth)); };
    keepMost();
    connect(&Theme::instance(), &Theme::changed, m_search, keepMost);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRole(m_searchKeys, "keycap");
    m_searchKeys->setContentsMargins(5, 0, 5, 0);
    m_searchKeys->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(0, 0, 7, 0);
    inside->addStretch(1);
    inside->addWidget(m_searchKeys, 0, Qt::AlignVCenter);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(10);
    row->addWidget(m_breadcrumb);
    row->addSpacing(8);
    row->addWidget(m_scope);
    row->addStretch(1);
    row->addWidget(m_search, 4);
    m_buttons->setSpacing(10);
    row->addLayout(m_buttons);
    row->addWidget(m_menuButton);
    retranslate();
}

void TopBar::setActions(const QList<QAction*>& actions, QAction* primary)
{
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (QAction* action : actions.first(qMin<qsizetype>(actions.size(), MostActions)))
        m_buttons->addWidget(newButton(action, action == primary, this));
}

void TopBar::setPaletteAction(QAction* action)
{
    connect(m_search, &QPushButton::clicked, action, &QAction::trigger);
    m_searchKeys->setText(keysText(action->shortcut()));
}

void TopBar::openMenu()
{
    m_menuButton->showMenu();
}

// The key gives way where the words need the room.
void TopBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const int words = m_search->fontMetrics().horizontalAdvance(m_search->text());
    m_searchKeys->setVisible(m_search->width()
                             > words + m_searchKeys->sizeHint().width() + scaled(SearchRoom));
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void TopBar::retranslate()
{
    m_search->setText(u' ' + tr("Search or run a command"));
    m_search->setAccessibleName(tr("Search or run a command"));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
}

} // namespace plimsoll::ui
