// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/trendchart.h"

#include "models/wording.h"
#include "ui/theme/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QDateTimeAxis>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr qreal RoomShare = 0.015; ///< of the time shown, right of the last run

} // namespace

TrendChart::TrendChart(QWidget* parent)
    : QChartView(parent)
    , m_top(new QLineSeries(this))
    , m_floor(new QLineSeries(this))
    , m_water(new QAreaSeries(m_top, m_floor))
    , m_surface(new QLineSeries(this))
    , m_score(new QLineSeries(this))
    , m_last(new QScatterSeries(this))
    , m_time(new QDateTimeAxis(this))
    , m_points(new QValueAxis(this))
{
    styleView();
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_points, Qt::AlignLeft);
    const QList<QAbstractSeries*> inPaintingOrder = {m_water, m_surface, m_score, m_last};
    for (QAbstractSeries* series : inPaintingOrder) {
        chart()->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_points);
    }
    m_points->setLabelFormat(u"%d"_s);
    m_points->setTickType(QValueAxis::TicksDynamic);
    m_points->setTickInterval(10);
    m_last->setMarkerSize(8);
    m_last->setPointLabelsVisible(true);
    m_last->setPointLabelsClipping(false);
    m_time->setGridLineVisible(false);
    connect(m_score, &QLineSeries::hovered, this, &TrendChart::showToolTip);
    connect(&Theme::instance(), &Theme::changed, this, &TrendChart::paintInTheme);
    paintInTheme();
}

TrendChart::~TrendChart() = default;

void TrendChart::styleView()
{
    setObjectName(u"trend"_s);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus); // nothing in it can be chosen; its description says what it shows
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setMargins(QMargins(6, 0, 14, 4));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
}

QSize TrendChart::sizeHint() const
{
    return scaled(QSize(240, 160));
}

bool TrendChart::setSnapshot(const models::Snapshot& snapshot)
{
    const int loadLine = snapshot.assessment.policy.loadLine;
    QList<QPointF> points;
    qreal lowest = loadLine;
    qreal highest = loadLine;
    for (const store::ScorePoint& point : snapshot.history) {
        if (!point.host.isEmpty() || !point.value)
            continue;
        const qreal value = qreal(*point.value) / 1000;
        points.append(QPointF(qreal(point.atUtc.toMSecsSinceEpoch()), value));
        lowest = qMin(lowest, value);
        highest = qMax(highest, value);
    }
    if (points.size() < 2 || points.first().x() >= points.last().x())
        return false;
    const qreal low = qMax(0.0, std::floor((lowest - 8) / 10) * 10);
    const qreal high = qMin(100.0, std::ceil((highest + 5) / 10) * 10);
    m_score->replace(points);
    m_last->replace(QList<QPointF>{points.last()});
    m_last->setPointLabelsFormat(QString::number(int(points.last().y())));
    const qreal span = points.last().x() - points.first().x();
    setWater(points.first().x(), points.last().x() + span * RoomShare, low, loadLine);
    m_points->setRange(low, high);
    setTime(points.first().x(), points.last().x());
    describe(points, loadLine);
    return true;
}

void TrendChart::setWater(qreal from, qreal to, qreal low, qreal loadLine)
{
    const QList<QPointF> surface = {{from, loadLine}, {to, loadLine}};
    m_top->replace(surface);
    m_surface->replace(surface);
    m_floor->replace(QList<QPointF>{{from, low}, {to, low}});
}

void TrendChart::setTime(qreal from, qreal to)
{
    constexpr qreal MinuteMs = 60 * 1000.0;
    const qreal minutes = (to - from) / MinuteMs;
    // Within a few seconds more places would say the same time.
    m_time->setTickCount(minutes < 1 ? 2 : 4);
    m_time->setFormat(minutes < 10            ? u"HH:mm:ss"_s
                          : minutes < 48 * 60 ? u"HH:mm"_s
                                              : tr("d MMM", "day and month of a chart's axis"));
    chart()->setLocale(QLocale());
    const qreal room = (to - from) * RoomShare; // for the last point, which is drawn as a disc
    m_time->setRange(QDateTime::fromMSecsSinceEpoch(qint64(from)),
                     QDateTime::fromMSecsSinceEpoch(qint64(to + room)));
}

void TrendChart::describe(const QList<QPointF>& points, int loadLine)
{
    setAccessibleName(tr("Fleet score over time"));
    setAccessibleDescription(
        tr("From %1 to %2 over %n runs, load line %3", nullptr, int(points.size()))
            .arg(int(points.first().y()))
            .arg(int(points.last().y()))
            .arg(loadLine));
}

void TrendChart::paintInTheme()
{
    const paint::Tokens& t = tokens();
    m_water->setPen(Qt::NoPen);
    m_water->setBrush(t.water);
    m_surface->setPen(QPen(t.waterLine, 2));
    m_score->setPen(QPen(t.hull, 2));
    m_last->setColor(t.hull);
    m_last->setBorderColor(t.surface);
    m_last->setPointLabelsFont(atTextSize(text::cardTitle()));
    m_last->setPointLabelsColor(t.text);
    const QList<QAbstractAxis*> axes = {m_time, m_points};
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsFont(atTextSize(text::caption()));
        axis->setLabelsColor(t.text3);
        axis->setLinePenColor(t.line);
        axis->setGridLineColor(t.line);
    }
}

void TrendChart::showToolTip(const QPointF& point, bool isInside)
{
    if (!isInside) {
        QToolTip::hideText();
        return;
    }
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(qint64(point.x()));
    const QString when = models::dateTimeText(at);
    QToolTip::showText(QCursor::pos(), tr("%1 on %2").arg(int(point.y())).arg(when), this);
}

} // namespace plimsoll::ui
