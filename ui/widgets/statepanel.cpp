// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statepanel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace plimsoll::ui {

namespace {

constexpr int IconSide = 28;
constexpr int TextWidth = 460;

} // namespace

StatePanel::StatePanel(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_links(new QHBoxLayout)
{
    setRole(m_headline, "strong");
    setRole(m_explanation, "second");
    m_icon->setAlignment(Qt::AlignCenter);
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setWordWrap(true);
    m_explanation->setMaximumWidth(TextWidth);
    m_links->setSpacing(12);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(6);
    column->addStretch();
    column->addWidget(m_icon);
    column->addWidget(m_headline);
    // Not by alignment: an aligned label is not asked how high it is at the width it gets.
    auto* textRow = new QHBoxLayout;
    textRow->addStretch(1);
    textRow->addWidget(m_explanation, 100);
    textRow->addStretch(1);
    column->addLayout(textRow);
    auto* linkRow = new QHBoxLayout;
    linkRow->addStretch();
    linkRow->addLayout(m_links);
    linkRow->addStretch();
    column->addLayout(linkRow);
    column->addStretch();
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        if (!m_iconName.isEmpty())
            m_icon->setPixmap(iconPixmap(m_iconName, m_ink, IconSide, devicePixelRatioF()));
    });
}

void StatePanel::setState(const QString& iconName, Ink ink, const QString& headline,
                          const QString& explanation)
{
    m_iconName = iconName;
    m_ink = ink;
    m_icon->setPixmap(iconPixmap(iconName, ink, IconSide, devicePixelRatioF()));
    m_headline->setText(headline);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(explanation);
}

void StatePanel::setActions(const QList<QAction*>& actions)
{
    while (QLayoutItem* item = m_links->takeAt(0)) {
        // Later: the link that was clicked may be what brought us here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (QAction* action : actions) {
        auto* link = new LinkButton(LinkButton::Arrow::None, this);
        link->setText(action->text());
        connect(link, &LinkButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, link, [link, action] { link->setText(action->text()); });
        m_links->addWidget(link);
    }
}

} // namespace plimsoll::ui
