// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/fleetwaterline.h"

#include "models/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/wording.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

using HostPointers = QList<const score::HostAssessment*>;

// Groups by name, hosts without one last; within a group as the assessment has them.
HostPointers inGroupOrder(const score::Assessment& assessment)
{
    HostPointers hosts;
    for (const score::HostAssessment& host : assessment.hosts)
        hosts.append(&host);
    std::ranges::stable_sort(hosts, [](const auto* a, const auto* b) {
        if (a->group.isEmpty() != b->group.isEmpty())
            return b->group.isEmpty();
        return a->group < b->group;
    });
    return hosts;
}

std::optional<double> progressOf(const ScanStatus& status, const QString& host)
{
    const auto share = status.shares.constFind(host);
    if (!status.isRunning || share == status.shares.cend())
        return {};
    return *share;
}

QString noteOf(const score::HostAssessment& host, const QDateTime& now)
{
    QStringList notes;
    if (host.state != evidence::HostState::Ok)
        notes.append(models::hostStateLabel(host.state));
    if (host.isLastKnown)
        notes.append(FleetWaterline::tr("Values are %1 old")
                         .arg(models::durationText(host.assessedAtUtc.secsTo(now))));
    return notes.join(u'\n');
}

} // namespace

FleetWaterline::FleetWaterline(QWidget* parent)
    : ChartWidget(parent)
{
    setObjectName(u"waterline"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(this, &ChartWidget::itemActivated, this, &FleetWaterline::openItem);
    connect(&Theme::instance(), &Theme::changed, this, &FleetWaterline::layOutAgain);
}

void FleetWaterline::openItem(int index)
{
    const QList<qsizetype>& hosts = m_layout.items[index].hosts;
    Link link{.page = PageId::Hosts};
    if (hosts.size() == 1) {
        const QString& name = m_chart.hosts[hosts.first()].name;
        link.object = {core::ObjectKind::Host, name, name};
    }
    emit linkActivated(link);
}

void FleetWaterline::setSnapshot(const models::Snapshot& snapshot, int days)
{
    m_days = days;
    m_chart = {.loadLine = snapshot.assessment.policy.loadLine};
    m_notes.clear();
    const HostPointers hosts = inGroupOrder(snapshot.assessment);
    const bool hasGroups =
        std::ranges::any_of(hosts, [](const auto* host) { return !host->group.isEmpty(); });
    for (const score::HostAssessment* host : hosts) {
        paint::WaterlineHost shown{.name = host->name, .score = host->overall};
        if (host->loadLine != m_chart.loadLine)
            shown.ownLine = host->loadLine;
        shown.group = hasGroups ? groupTitle(host->group) : tr("All hosts");
        if (const auto before = snapshot.scoreBefore(host->name, days))
            shown.before = int(*before / 1000);
        shown.isLastKnown = host->isLastKnown;
        shown.progress = progressOf(m_status, host->name);
        m_chart.hosts.append(shown);
        m_notes.append(noteOf(*host, snapshot.assessment.generatedAtUtc));
    }
    layOutAgain();
    describe();
}

void FleetWaterline::setScanStatus(const ScanStatus& status)
{
    m_status = status;
    bool isOther = false;
    for (paint::WaterlineHost& host : m_chart.hosts) {
        const std::optional<double> progress = progressOf(status, host.name);
        isOther = isOther || progress != host.progress;
        host.progress = progress;
    }
    if (isOther)
        update();
}

QRectF FleetWaterline::itemRect(int index) const
{
    if (index < 0 || index >= m_layout.items.size())
        return {};
    const paint::WaterlineItem& item = m_layout.items[index];
    return item.label.isEmpty() ? item.hit : item.hit.united(item.label);
}

// A mark wins over the name of another that lies across it.
int FleetWaterline::itemAt(const QPointF& point) const
{
    for (int i = itemCount() - 1; i >= 0; --i)
        if (m_layout.items[i].hit.contains(point))
            return i;
    return ChartWidget::itemAt(point);
}

QString FleetWaterline::hostText(qsizetype index) const
{
    const paint::WaterlineHost& host = m_chart.hosts[index];
    QStringList lines = {host.name,
                         models::scoreSpoken(host.score, host.ownLine.value_or(m_chart.loadLine))};
    const std::optional<int> whole = host.score.whole();
    if (whole && host.before && *whole != *host.before)
        lines.append(tr("%1 %n days ago", nullptr, m_days).arg(*host.before));
    if (host.score.coverage)
        lines.append(
            tr("Evidence decides %1 of checks")
                .arg(percentText(host.score.coverage->decided, host.score.coverage->applicable)));
    if (!m_notes[index].isEmpty())
        lines.append(m_notes[index]);
    return lines.join(u'\n');
}

QString FleetWaterline::itemText(int index) const
{
    if (index < 0 || index >= m_layout.items.size())
        return {};
    const paint::WaterlineItem& item = m_layout.items[index];
    if (m_layout.mode == paint::WaterlineLayout::Mode::Histogram)
        return tr("%n hosts", nullptr, int(item.hosts.size()));
    return hostText(item.hosts.first());
}

void FleetWaterline::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    paint::drawWaterline(painter, m_chart, m_layout, tokens(), paint::Medium::Screen);
    if (hasFocus() && currentItem() >= 0)
        drawFocusRing(painter, m_layout.items[currentItem()].hit.adjusted(-3, -3, 3, 3));
}

void FleetWaterline::resizeEvent(QResizeEvent* event)
{
    layOutAgain();
    ChartWidget::resizeEvent(event);
}

void FleetWaterline::layOutAgain()
{
    m_layout = paint::layOut(m_chart, inDesign(rect()));
    itemsChanged();
}

void FleetWaterline::describe()
{
    const auto below = std::ranges::count_if(
        m_chart.hosts, [this](const auto& host) { return paint::isBelowLine(host, m_chart); });
    setAccessibleName(tr("Fleet waterline"));
    setAccessibleDescription(
        tr("%n hosts", nullptr, int(m_chart.hosts.size())) + u", "_s
        + tr("%n below the load line of %1", nullptr, int(below)).arg(m_chart.loadLine));
}

} // namespace plimsoll::ui
