// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace plimsoll::ui {

Card::Card(QWidget* parent)
    : QFrame(parent)
    , m_title(new ElidedLabel(Qt::ElideRight, this))
    , m_subtitle(new ElidedLabel(Qt::ElideRight, this))
    , m_titleRow(new QHBoxLayout)
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setRole(this, "card");
    setRole(m_title, "card-title");
    setRole(m_subtitle, "dim");
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_titleRow->setSpacing(8);
    m_titleRow->addWidget(m_title);
    m_titleRow->addWidget(m_subtitle, 1);
    m_header->setContentsMargins(14, 0, 14, 0);
    m_header->setSpacing(8);
    m_header->addLayout(m_titleRow, 1);
    auto* headerBox = new QWidget(this);
    keepHeight(headerBox, 40);
    headerBox->setLayout(m_header);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(headerBox);
    column->addLayout(m_body, 1);
}

void Card::setTitle(const QString& title)
{
    m_title->setFullText(title);
    setAccessibleName(title);
}

void Card::setSubtitle(const QString& subtitle)
{
    m_subtitle->setFullText(subtitle);
}

void Card::addHeaderWidget(QWidget* widget)
{
    m_header->addWidget(widget);
}

void Card::addTitleWidget(QWidget* widget)
{
    m_titleRow->insertWidget(m_titleRow->count() - 1, widget);
}

} // namespace plimsoll::ui
