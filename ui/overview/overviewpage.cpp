// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "ui/overview/changeslist.h"
#include "ui/overview/fixfirstlist.h"
#include "ui/overview/fleetwaterline.h"
#include "ui/overview/lowestlist.h"
#include "ui/overview/sectionlist.h"
#include "ui/overview/stagescores.h"
#include "ui/overview/trendchart.h"
#include "ui/overview/verdictpanel.h"
#include "ui/theme/theme.h"
#include "ui/why/whypanel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/outcomelegend.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int HeroHeight = 292;
constexpr int SecondRowHeight = 294;
constexpr int HeroSides = 544; ///< verdict and stage scores
constexpr int LeastWaterline = 396;
constexpr int LeftShare = 132; ///< of the lower cards, against 100 on the right
constexpr int RightShare = 100;

QHBoxLayout* newRow(QWidget* left, QWidget* right)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(left, LeftShare);
    row->addWidget(right, RightShare);
    return row;
}

QStackedWidget* newStack(Card* card, const QList<QWidget*>& widgets)
{
    auto* stack = new QStackedWidget(card);
    for (QWidget* widget : widgets)
        stack->addWidget(widget);
    card->body()->addWidget(stack);
    return stack;
}

} // namespace

OverviewPage::OverviewPage(QWidget* parent)
    : Page(parent)
    , m_snapshot(std::make_shared<models::Snapshot>())
    , m_why(new WhyPanel(this))
{
    connect(m_why, &WhyPanel::linkActivated, this, &Page::linkActivated);
    auto* canvas = new QWidget;
    setRole(canvas, "canvas");
    auto* column = new QVBoxLayout(canvas);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(newHero());
    column->addLayout(newRow(newFixCard(), newChangesCard()));
    column->addLayout(newRow(newSectionsCard(), newTrendCard()), 1);
    // The hero's two fixed columns grow with the text; what stands between them can give way.
    const auto keepRoom = [canvas] {
        canvas->setMinimumSize(scaled(HeroSides) + LeastWaterline, scaled(880));
    };
    keepRoom();
    connect(&Theme::instance(), &Theme::changed, canvas, keepRoom);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(canvas);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    retranslate();
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

QWidget* OverviewPage::newHero()
{
    auto* hero = new QFrame(this);
    setRole(hero, "card");
    keepHeight(hero, HeroHeight);
    m_verdict = new VerdictPanel(hero);
    m_stages = new StageScores(hero);
    auto* row = new QHBoxLayout(hero);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    row->addWidget(m_verdict);
    row->addLayout(newWaterlineColumn(hero), 1);
    row->addWidget(m_stages);
    connect(m_verdict, &VerdictPanel::linkActivated, this, &Page::linkActivated);
    connect(m_waterline, &FleetWaterline::linkActivated, this, &Page::linkActivated);
    connect(m_stages, &StageScores::whyRequested, this, &OverviewPage::askWhy);
    return hero;
}

QLayout* OverviewPage::newWaterlineColumn(QWidget* parent)
{
    m_waterlineTitle = new QLabel(parent);
    setRole(m_waterlineTitle, "card-title");
    m_waterlineNote = new ElidedLabel(Qt::ElideRight, parent);
    setRole(m_waterlineNote, "dim");
    m_waterline = new FleetWaterline(parent);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->setSpacing(8);
    head->addWidget(m_waterlineTitle);
    head->addWidget(m_waterlineNote, 1);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(6, 14, 6, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_waterline, 1);
    return column;
}

QWidget* OverviewPage::newFixCard()
{
    m_fixCard = new Card(this);
    keepHeight(m_fixCard, SecondRowHeight);
    m_allFailures = new LinkButton(LinkButton::Arrow::Right, m_fixCard);
    m_fixCard->addHeaderWidget(m_allFailures);
    m_fixes = new FixFirstList(m_fixCard);
    m_noFixes = new StatePanel(m_fixCard);
    m_fixStack = newStack(m_fixCard, {m_fixes, m_noFixes});
    connect(m_fixes, &FixFirstList::linkActivated, this, &Page::linkActivated);
    connect(m_allFailures, &LinkButton::clicked, this, [this] {
        emit linkActivated({.page = PageId::Compliance, .outcome = core::Outcome::Fail});
    });
    return m_fixCard;
}

QWidget* OverviewPage::newChangesCard()
{
    m_changesCard = new Card(this);
    keepHeight(m_changesCard, SecondRowHeight);
    m_changes = new ChangesList(m_changesCard);
    m_noChanges = new StatePanel(m_changesCard);
    m_changesStack = newStack(m_changesCard, {m_changes, m_noChanges});
    connect(m_changes, &ChangesList::linkActivated, this, &Page::linkActivated);
    return m_changesCard;
}

QWidget* OverviewPage::newSectionsCard()
{
    m_sectionsCard = new Card(this);
    m_sectionsCard->addHeaderWidget(new OutcomeLegend(m_sectionsCard));
    m_sections = new SectionList(m_sectionsCard);
    m_sectionsCard->body()->addWidget(m_sections);
    connect(m_sections, &SectionList::sectionActivated, this, [this](const QString& section) {
        emit linkActivated({.page = PageId::Compliance, .section = section});
    });
    return m_sectionsCard;
}

QWidget* OverviewPage::newTrendCard()
{
    m_trendCard = new Card(this);
    m_allContainers = new LinkButton(LinkButton::Arrow::Right, m_trendCard);
    m_trendCard->addHeaderWidget(m_allContainers);
    m_trend = new TrendChart(m_trendCard);
    m_lowest = new LowestList(m_trendCard);
    m_noLowest = new StatePanel(m_trendCard);
    m_trendStack = newStack(m_trendCard, {m_trend, m_lowest, m_noLowest});
    connect(m_lowest, &LowestList::linkActivated, this, &Page::linkActivated);
    connect(m_allContainers, &LinkButton::clicked, this,
            [this] { emit linkActivated({.page = PageId::Containers}); });
    return m_trendCard;
}

void OverviewPage::setSnapshot(const models::SnapshotPtr& snapshot)
{
    m_snapshot = snapshot;
    m_verdict->setSnapshot(*snapshot, PeriodDays);
    m_waterline->setSnapshot(*snapshot, PeriodDays);
    m_stages->setSnapshot(*snapshot, PeriodDays);
    showFixes();
    showChanges();
    showSections();
    showTrend();
}

void OverviewPage::open(const Link& link)
{
    if (link.detail == Link::Detail::Why)
        askWhy({});
}

void OverviewPage::askWhy(std::optional<core::Stage> stage)
{
    const QWidget* place = stage ? static_cast<QWidget*>(m_stages) : m_verdict;
    m_why->ask(m_snapshot, {.stage = stage}, place->mapToGlobal(QPoint(20, 130)));
}

void OverviewPage::setScanStatus(const ScanStatus& status)
{
    m_waterline->setScanStatus(status);
}

void OverviewPage::showFixes()
{
    const score::Assessment& run = m_snapshot->assessment;
    int failing = 0;
    for (const score::HostAssessment& host : run.hosts)
        for (const score::SectionTally& tally : host.compliance)
            failing += tally.count(core::Outcome::Fail);
    m_allFailures->setText(tr("All %n failures", nullptr, failing));
    m_allFailures->setVisible(failing > 0);
    m_fixes->setFixes(run.fixFirst);
    const bool hasFixes = !run.fixFirst.isEmpty();
    m_fixStack->setCurrentWidget(hasFixes ? static_cast<QWidget*>(m_fixes) : m_noFixes);
    if (failing == 0)
        m_noFixes->setState(u"check-circle"_s, Ink::Pass, tr("Nothing to fix"),
                            tr("No decided check fails."));
    else
        m_noFixes->setState(u"info-circle"_s, Ink::Text2, tr("No fix gains a point by itself"),
                            tr("What fails weighs nothing in the score, or stands under a cap."));
}

void OverviewPage::showChanges()
{
    const QList<audit::Change>& changes = m_snapshot->changes;
    m_changes->setChanges(changes, m_snapshot->assessment.generatedAtUtc);
    m_changesStack->setCurrentWidget(changes.isEmpty() ? static_cast<QWidget*>(m_noChanges)
                                                       : m_changes);
    qsizetype runs = 0;
    for (const store::ScorePoint& point : m_snapshot->history)
        runs += point.host.isEmpty() ? 1 : 0;
    if (runs > 1)
        m_noChanges->setState(u"clock-history"_s, Ink::Text2, tr("Nothing changed"),
                              tr("No score and no connection moved since the run before."));
    else
        m_noChanges->setState(u"clock-history"_s, Ink::Text2, tr("Nothing to compare with"),
                              tr("Changes show from the second run on."));
}

void OverviewPage::showSections()
{
    const QList<score::HostAssessment>& hosts = m_snapshot->assessment.hosts;
    m_sections->setHosts(hosts);
    int results = 0;
    for (const score::SectionTally& tally : m_sections->tallies())
        for (const int count : tally.counts)
            results += count;
    m_sectionsCard->setSubtitle(
        tr("%n hosts, %1 results", nullptr, int(hosts.size())).arg(QLocale().toString(results)));
}

void OverviewPage::showTrend()
{
    const bool hasTrend = m_trend->setSnapshot(*m_snapshot);
    m_lowest->setSnapshot(*m_snapshot);
    const bool hasContainers = m_lowest->itemCount() > 0;
    m_trendStack->setCurrentWidget(hasTrend            ? static_cast<QWidget*>(m_trend)
                                       : hasContainers ? static_cast<QWidget*>(m_lowest)
                                                       : m_noLowest);
    m_noLowest->setState(u"box-seam"_s, Ink::Text2, tr("No running containers"),
                         tr("Hosts are scored by their own settings alone."));
    m_trendCard->setTitle(hasTrend ? tr("Score over time") : tr("Riding lowest"));
    m_trendCard->setSubtitle(hasTrend ? tr("fleet score of every run, up to 90 days")
                                      : tr("running containers, worst first"));
    m_allContainers->setText(tr("All containers"));
    m_allContainers->setVisible(!hasTrend && hasContainers);
}

void OverviewPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void OverviewPage::retranslate()
{
    m_waterlineTitle->setText(tr("Fleet waterline"));
    m_waterlineNote->setFullText(tr("one mark per host, height = score; tails show moves of 4 or "
                                    "more in %n days",
                                    nullptr, PeriodDays));
    m_fixCard->setTitle(tr("Fix first"));
    m_fixCard->setSubtitle(tr("what each act gains the fleet once those above are done"));
    m_changesCard->setTitle(tr("What changed"));
    m_changesCard->setSubtitle(tr("since the run before"));
    m_sectionsCard->setTitle(tr("CIS sections"));
    if (!m_snapshot->isEmpty)
        setSnapshot(m_snapshot);
}

} // namespace plimsoll::ui
