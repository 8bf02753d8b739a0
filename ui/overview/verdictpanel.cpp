// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/verdictpanel.h"

#include "models/wording.h"
#include "paint/marks.h"
#include "score/endings.h"
#include "ui/overview/richbutton.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/scoreviews.h"
#include "ui/widgets/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

bool hasTooLittleEvidence(const score::Score& score)
{
    return score.coverage && 2 * score.coverage->decided < score.coverage->applicable;
}

} // namespace

PageId pageOf(core::Stage stage)
{
    switch (stage) {
    case core::Stage::Dockerfile:
    case core::Stage::Image:
        return PageId::Images;
    case core::Stage::Container:
        return PageId::Containers;
    case core::Stage::Host:
        break;
    }
    return PageId::Hosts;
}

QString verdictOf(const score::Score& score, int loadLine)
{
    const std::optional<int> whole = score.whole();
    if (!whole)
        return VerdictPanel::tr("No score");
    if (hasTooLittleEvidence(score))
        return VerdictPanel::tr("Too little evidence");
    const int freeboard = *whole - loadLine;
    if (freeboard >= 15)
        return VerdictPanel::tr("Riding high");
    if (freeboard >= 5)
        return VerdictPanel::tr("Riding safely");
    return freeboard >= 0 ? VerdictPanel::tr("Riding low") : VerdictPanel::tr("Below the line");
}

HeroScore::HeroScore(QWidget* parent)
    : QAbstractButton(parent)
{
    setObjectName(u"heroScore"_s);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HeroScore::setScore(const score::Score& score, int loadLine)
{
    const std::optional<int> whole = score.whole();
    m_figure = whole ? QString::number(*whole) : u"–"_s;
    m_isProvisional = score.provisional;
    setAccessibleName(models::scoreSpoken(score, loadLine));
    setToolTip(scoreToolTip(score, loadLine));
    updateGeometry();
    update();
}

QSize HeroScore::sizeHint() const
{
    return scaled(QSize(int(std::ceil(paint::tabularWidth(text::hero(), m_figure))) + 4, 58));
}

void HeroScore::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(text::hero());
    painter.setPen(m_isProvisional ? tokens().text2 : tokens().text);
    paint::drawTabular(painter, painter.rect(), Qt::AlignLeft, m_figure);
    if (!hasFocus())
        return;
    painter.setPen(QPen(tokens().focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(painter.rect().adjusted(1, 1, -1, -1), 5, 5);
}

VerdictPanel::VerdictPanel(QWidget* parent)
    : QWidget(parent)
    , m_verdict(new QLabel(this))
    , m_freeboard(new QLabel(this))
    , m_score(new HeroScore(this))
    , m_grade(new GradeChip(this))
    , m_delta(new DeltaLabel(this))
    , m_period(new QLabel(this))
    , m_hosts(new RichButton(this))
    , m_stage(new RichButton(this))
    , m_coverage(new RichButton(this))
    , m_endings(new RichButton(this))
{
    keepWidth(this, 290);
    setRole(m_verdict, "heading");
    setRole(m_freeboard, "second");
    setRole(m_period, "dim");
    m_verdict->setObjectName(u"verdict"_s);
    m_hosts->setObjectName(u"hostsBelow"_s);
    m_stage->setObjectName(u"lowestStage"_s);
    m_coverage->setObjectName(u"coverage"_s);
    m_endings->setObjectName(u"waiversEnding"_s);
    m_freeboard->setWordWrap(true);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(10);
    figures->addWidget(m_score, 0, Qt::AlignBottom);
    figures->addWidget(m_grade, 0, Qt::AlignBottom);
    auto* change = new QHBoxLayout;
    change->setSpacing(4);
    change->addWidget(m_delta, 0, Qt::AlignBottom);
    change->addWidget(m_period, 0, Qt::AlignBottom);
    figures->addLayout(change);
    figures->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 6, 14);
    column->setSpacing(0);
    column->addWidget(m_verdict);
    column->addWidget(m_freeboard);
    column->addSpacing(12);
    column->addLayout(figures);
    column->addStretch(1);
    for (RichButton* button : {m_hosts, m_stage, m_coverage, m_endings})
        column->addWidget(button);
    connect(m_score, &HeroScore::clicked, this, [this] {
        emit linkActivated({.page = PageId::Overview, .detail = Link::Detail::Why});
    });
    connect(m_hosts, &RichButton::clicked, this,
            [this] { emit linkActivated({.page = PageId::Hosts, .filter = u"below"_s}); });
    connect(m_stage, &RichButton::clicked, this, [this] { emit linkActivated(m_stageLink); });
    connect(m_coverage, &RichButton::clicked, this, [this] {
        emit linkActivated({.page = PageId::Compliance, .outcome = core::Outcome::Unknown});
    });
    connect(m_endings, &RichButton::clicked, this,
            [this] { emit linkActivated({.page = PageId::Settings, .section = u"waivers"_s}); });
}

void VerdictPanel::showEndings(const score::Assessment& run)
{
    const score::Endings endings = score::endingsOf(run.waivers);
    m_endings->setVisible(endings.soon + endings.over > 0);
    m_endings->setIconSign(u"flag"_s, Ink::Manual);
    if (endings.soon > 0)
        m_endings->setHtml(tr("<b>%n waivers</b> end within two weeks", nullptr, endings.soon));
    else
        m_endings->setHtml(tr("<b>%n waivers</b> are over", nullptr, endings.over));
}

void VerdictPanel::setSnapshot(const models::Snapshot& snapshot, int days)
{
    const score::Assessment& run = snapshot.assessment;
    const int line = run.policy.loadLine;
    m_verdict->setText(verdictOf(run.fleet, line));
    showFreeboard(run.fleet, line);
    m_score->setScore(run.fleet, line);
    m_grade->setGrade(run.fleet.grade());
    const std::optional<int> delta = wholeDelta(run.fleet.value, snapshot.scoreBefore({}, days));
    m_delta->setDelta(delta);
    m_period->setVisible(delta.has_value());
    m_period->setText(tr("in %n days", nullptr, days));
    showExceptions(run);
    showLowestStage(run);
    showEndings(run);
}

void VerdictPanel::showFreeboard(const score::Score& fleet, int loadLine)
{
    const std::optional<int> whole = fleet.whole();
    if (!whole)
        m_freeboard->setText(tr("Nothing was decided yet"));
    else if (hasTooLittleEvidence(fleet))
        m_freeboard->setText(
            tr("%1 of checks decided; a grade needs 50%")
                .arg(percentText(fleet.coverage->decided, fleet.coverage->applicable)));
    else if (*whole == loadLine)
        m_freeboard->setText(tr("exactly at the load line"));
    else if (*whole > loadLine)
        m_freeboard->setText(tr("%n points above the load line", nullptr, *whole - loadLine));
    else
        m_freeboard->setText(tr("%n points below the load line", nullptr, loadLine - *whole));
}

void VerdictPanel::showExceptions(const score::Assessment& run)
{
    const int hosts = int(run.hosts.size());
    const auto below = std::ranges::count_if(run.hosts, [](const score::HostAssessment& host) {
        return host.overall.whole().value_or(100) < host.loadLine;
    });
    const auto silent = std::ranges::count_if(
        run.hosts, [](const score::HostAssessment& host) { return !host.overall.value; });
    m_hosts->setMarkSign(below > 0 ? Ink::Fail : silent > 0 ? Ink::Manual : Ink::Pass);
    if (below > 0)
        m_hosts->setHtml(
            tr("<b>%1 of %n hosts</b> ride below the line", nullptr, hosts).arg(below));
    else if (silent > 0)
        m_hosts->setHtml(tr("<b>%1 of %n hosts</b> have no score", nullptr, hosts).arg(silent));
    else
        m_hosts->setHtml(tr("<b>All %n hosts</b> ride above the line", nullptr, hosts));
    m_coverage->setGlyphSign(core::Outcome::Unknown);
    const std::optional<score::Coverage>& coverage = run.fleet.coverage;
    m_coverage->setHtml(coverage ? tr("Evidence covers <b>%1</b> of checks")
                                       .arg(percentText(coverage->decided, coverage->applicable))
                                 : tr("Evidence covers nothing yet"));
}

void VerdictPanel::showLowestStage(const score::Assessment& run)
{
    std::optional<core::Stage> lowest;
    int least = 101;
    for (const core::Stage stage : core::AllStages) {
        const std::optional<int> whole = run.stages.of(stage).whole();
        if (whole && *whole < least) {
            least = *whole;
            lowest = stage;
        }
    }
    if (!lowest) {
        m_stage->setIconSign(u"layers"_s, Ink::Text3);
        m_stage->setHtml(tr("No stage has a score"));
        m_stageLink = {.page = PageId::Compliance};
        return;
    }
    m_stageLink = {.page = pageOf(*lowest), .filter = u"below"_s};
    const bool isBelow = least < run.policy.loadLine;
    const int distance = qAbs(least - run.policy.loadLine);
    m_stage->setIconSign(u"layers"_s, isBelow ? Ink::Fail : Ink::Pass);
    m_stage->setHtml((isBelow ? tr("<b>%1 stage</b> is %2 below the line")
                              : tr("<b>%1 stage</b> is lowest, %2 above"))
                         .arg(models::stageLabel(*lowest))
                         .arg(distance));
}

} // namespace plimsoll::ui
