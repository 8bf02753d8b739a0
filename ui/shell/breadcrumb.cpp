// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/breadcrumb.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

Breadcrumb::Breadcrumb(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_title(new QLabel(this))
    , m_last(new ElidedLabel(Qt::ElideMiddle, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
    setRole(m_title, "page-title");
    m_title->setObjectName(u"pageTitle"_s);
    setRole(m_last, "crumb");
    m_last->setObjectName(u"lastCrumb"_s);
    m_row->addWidget(m_title);
    m_row->addWidget(m_last);
}

void Breadcrumb::setTrail(const QString& title, const QList<Crumb>& trail)
{
    m_trail = trail;
    while (m_row->count() > 2) { // all but the two labels
        QLayoutItem* item = m_row->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose click brought us here
        delete item;
    }
    QStringList spoken;
    for (qsizetype i = 0; i + 1 < trail.size(); ++i) {
        addStep(i == 0 ? title : trail[i].text, trail[i].link, i == 0);
        addMark();
    }
    for (const Crumb& crumb : trail)
        spoken.append(crumb.text);
    m_title->setText(title);
    m_title->setVisible(trail.size() < 2);
    m_last->setVisible(trail.size() > 1);
    m_last->setFullText(trail.isEmpty() ? QString() : trail.last().text);
    setAccessibleName(spoken.join(u" › "_s));
}

void Breadcrumb::addStep(const QString& text, const Link& link, bool isFirst)
{
    auto* step = new QPushButton(text, this);
    step->setText(QString(text).replace(u'&', u"&&"_s)); // no mnemonic
    step->setAccessibleName(text);
    step->setObjectName(isFirst ? u"crumbPage"_s : u"crumb"_s);
    step->setCursor(Qt::PointingHandCursor);
    setRole(step, isFirst ? "crumb-page" : "crumb");
    m_row->insertWidget(m_row->count() - 2, step);
    connect(step, &QPushButton::clicked, this, [this, link] { emit linkActivated(link); });
}

void Breadcrumb::addMark()
{
    auto* mark = new QLabel(u"›"_s, this);
    setRole(mark, "dim");
    m_row->insertWidget(m_row->count() - 2, mark);
}

} // namespace plimsoll::ui
