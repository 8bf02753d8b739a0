// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/stepfindings.h"

#include "models/editionids.h"
#include "models/wording.h"
#include "ui/theme/theme.h"
#include "ui/vulnerabilities/severitymark.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/findingview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

StepFindings::StepFindings(QWidget* parent)
    : QFrame(parent)
    , m_mark(new SeverityMark(this))
    , m_title(new ElidedLabel(Qt::ElideRight, this))
    , m_choices(new QHBoxLayout)
    , m_none(new QLabel(this))
    , m_area(new QScrollArea(this))
    , m_view(new FindingView)
{
    setObjectName(u"stepFindings"_s);
    setRole(m_title, "card-title");
    m_title->setObjectName(u"stepFindingTitle"_s);
    setRole(m_none, "second");
    m_none->setWordWrap(true);
    m_none->setObjectName(u"stepFindingNone"_s);
    m_none->setContentsMargins(14, 10, 14, 10);
    m_choices->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 8, 14, 2);
    head->setSpacing(8);
    head->addWidget(m_mark);
    head->addWidget(m_title, 1);
    head->addLayout(m_choices);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_none);
    column->addWidget(m_area, 1);
    connect(m_view, &FindingView::linkActivated, this, &StepFindings::linkActivated);
    retranslate();
}

void StepFindings::setStep(const models::SnapshotPtr& snapshot, const QString& host,
                           const models::InstructionRow& step, const QList<core::Finding>& findings)
{
    const QString was = step.number == m_step.number ? m_view->finding().check : QString();
    m_snapshot = snapshot;
    m_host = host;
    m_step = step;
    m_findings.clear();
    for (const QString& check : step.checks) {
        const auto found = std::ranges::find(findings, check, &core::Finding::check);
        if (found != findings.end())
            m_findings += *found;
    }
    for (QPushButton* button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // one of them may have brought us here
    }
    m_buttons.clear();
    for (qsizetype i = 0; m_findings.size() > 1 && i < m_findings.size(); ++i) {
        auto* button = new QPushButton(models::shownId(m_findings[i].check), this);
        setRole(button, "small");
        button->setCheckable(true);
        button->setToolTip(core::translated(m_findings[i].title));
        connect(button, &QPushButton::clicked, this, [this, i] { show(i); });
        m_choices->addWidget(button);
        m_buttons += button;
    }
    show(0);
    openCheck(was);
    retranslate();
}

void StepFindings::openCheck(const QString& check)
{
    const auto found = std::ranges::find(m_findings, check, &core::Finding::check);
    if (found != m_findings.end())
        show(found - m_findings.begin());
}

void StepFindings::show(qsizetype index)
{
    const bool hasFinding = index < m_findings.size();
    m_mark->setVisible(hasFinding);
    m_title->setVisible(hasFinding);
    m_area->setVisible(hasFinding);
    m_none->setVisible(!hasFinding);
    if (!hasFinding)
        return;
    const core::Finding& finding = m_findings[index];
    m_mark->setSeverity(finding.severity);
    m_title->setFullText(
        u"%1  %2"_s.arg(models::shownId(finding.check), core::translated(finding.title)));
    m_view->setFinding(m_snapshot, m_host, finding);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(i == index);
}

void StepFindings::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StepFindings::retranslate()
{
    m_none->setText(m_step.number == 0
                        ? tr("Select a step to see what is wrong with it.")
                        : tr("No check fails because of step %1.").arg(m_step.number));
}

} // namespace plimsoll::ui
