// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/stagescores.h"

#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/scoreviews.h"
#include "ui/widgets/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

StageScores::StageScores(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_period(new QLabel(this))
    , m_line(new QLabel(this))
{
    keepWidth(this, 254);
    setRole(m_title, "card-title");
    setRole(m_period, "small");
    setRole(m_line, "dim");
    m_line->setIndent(14);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 18, 12);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_period);
    column->addLayout(head);
    column->addSpacing(8);
    for (const core::Stage stage : core::AllStages) {
        Row& row = m_rows[size_t(stage)];
        row.title = new QLabel(this);
        row.delta = new DeltaLabel(this);
        row.delta->setObjectName(u"delta-"_s + core::stageName(stage));
        row.pill = new ScorePill(this);
        row.bar = new ScoreBar(this);
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(row.title);
        line->addWidget(row.delta);
        line->addStretch(1);
        line->addWidget(row.pill);
        column->addLayout(line);
        column->addSpacing(2);
        column->addWidget(row.bar);
        column->addSpacing(10);
        connect(row.pill, &ScorePill::clicked, this, [this, stage] { emit whyRequested(stage); });
    }
    column->addStretch(1);
    column->addWidget(m_line);
}

void StageScores::setSnapshot(const models::Snapshot& snapshot, int days)
{
    const score::Assessment& run = snapshot.assessment;
    m_title->setText(tr("Score by stage"));
    m_line->setText(tr("load line %1").arg(run.policy.loadLine));
    m_period->setText(tr("%n days", nullptr, days));
    bool hasChange = false;
    for (const core::Stage stage : core::AllStages) {
        const Row& row = m_rows[size_t(stage)];
        const std::optional<int> delta =
            wholeDelta(run.stages.of(stage).value, snapshot.stageBefore({}, stage, days));
        row.delta->setDelta(delta);
        hasChange |= delta.has_value();
        row.title->setText(stageTitle(stage));
        row.pill->setScore(run.stages.of(stage), run.policy.loadLine);
        row.bar->setScore(run.stages.of(stage), run.policy.loadLine);
    }
    m_period->setVisible(hasChange);
}

void StageScores::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, 1, height()), tokens().line);
    const QRect line = m_line->geometry();
    painter.fillRect(QRectF(line.left() + 4, line.center().y() - 5, 2, 12), tokens().waterLine);
}

} // namespace plimsoll::ui
