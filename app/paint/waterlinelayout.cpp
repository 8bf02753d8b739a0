// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/waterline.h"

#include <QFontMetricsF>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::paint {

namespace {

constexpr qreal LeftMargin = 34;
constexpr qreal RightMargin = 12;
constexpr qreal TopMargin = 12;
constexpr qreal BottomMargin = 34;
constexpr qreal GroupGap = 30;
constexpr qreal MarkReach = 13; ///< half the width of a mark with its arms
constexpr qreal MarkRadius = 9; ///< of the ring, stroke included
constexpr int LabelHeight = 16;
constexpr int BinPoints = 5;

struct Scale
{
    int low = 50;
    int high = 98;
    qreal top = 0;
    qreal bottom = 0;

    qreal y(qreal points) const { return top + (high - points) / (high - low) * (bottom - top); }
};

Scale scaleOf(const WaterlineChart& chart, const QRectF& rect)
{
    Scale scale{.top = rect.top() + TopMargin, .bottom = rect.bottom() - BottomMargin};
    int lowest = chart.loadLine - 14;
    int highest = chart.loadLine + 8;
    for (const WaterlineHost& host : chart.hosts) {
        if (const std::optional<int> whole = host.score.whole()) {
            lowest = std::min(lowest, *whole - 8);
            highest = std::max(highest, *whole + 7);
        }
    }
    scale.low = std::clamp(lowest / 10 * 10, 0, 50);
    scale.high = std::clamp(highest, 98, 106);
    return scale;
}

QList<WaterlineLayout::GridLine> gridOf(const Scale& scale, int loadLine)
{
    const int step = scale.high - scale.low > 60 ? 20 : 10;
    QList<WaterlineLayout::GridLine> grid;
    for (int score = (scale.low / step + 1) * step; score <= 100; score += step)
        if (std::abs(score - loadLine) >= 5 && scale.y(score) > scale.top - 2)
            grid.append({score, scale.y(score)});
    grid.append({loadLine, scale.y(loadLine)});
    return grid;
}

// Runs of hosts that share a group, as first index and length.
QList<std::pair<qsizetype, qsizetype>> runsOf(const QList<WaterlineHost>& hosts)
{
    QList<std::pair<qsizetype, qsizetype>> runs;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        if (i > 0 && hosts[i].group == hosts[i - 1].group)
            ++runs.last().second;
        else
            runs.append({i, 1});
    }
    return runs;
}

WaterlineItem markAt(qsizetype host, const QPointF& centre, qreal reach)
{
    return {.hit = QRectF(centre.x() - reach, centre.y() - MarkReach, 2 * reach, 2 * MarkReach),
            .centre = centre,
            .hosts = {host}};
}

// A host without a score lies on the ground: it has no height to float at.
qreal heightOf(const WaterlineHost& host, const Scale& scale)
{
    const std::optional<int> whole = host.score.whole();
    return whole ? scale.y(*whole) : scale.bottom - MarkRadius - 3;
}

void placeSideBySide(WaterlineLayout& layout, const WaterlineChart& chart, const Scale& scale)
{
    const auto runs = runsOf(chart.hosts);
    const qreal gap = std::min(GroupGap, layout.plot.width() / (2.0 * runs.size() + 1));
    const qreal room = layout.plot.width() - gap * (runs.size() - 1);
    const qreal step = room / chart.hosts.size();
    qreal x = layout.plot.left();
    for (const auto& [first, count] : runs) {
        layout.groups.append({chart.hosts[first].group, x + 4, x + step * count - 4});
        for (qsizetype i = first; i < first + count; ++i) {
            const QPointF centre(x + step / 2, heightOf(chart.hosts[i], scale));
            layout.items.append(markAt(i, centre, std::min(MarkReach, step / 2)));
            x += step;
        }
        x += gap;
    }
}

void placeByGroup(WaterlineLayout& layout, const WaterlineChart& chart, const Scale& scale)
{
    const auto runs = runsOf(chart.hosts);
    const qreal step = layout.plot.width() / runs.size();
    qreal left = layout.plot.left();
    for (const auto& [first, count] : runs) {
        layout.groups.append({chart.hosts[first].group, left + 4, left + step - 4});
        const qreal half = step / 2 - MarkReach - 4;
        for (qsizetype i = first; i < first + count; ++i) {
            const qreal y = heightOf(chart.hosts[i], scale);
            // Hosts of one height step aside: right, left, further right ...
            qreal offset = 0;
            for (int tries = 1; tries < 16; ++tries) {
                const QPointF centre(left + step / 2 + offset, y);
                const bool isTaken = std::ranges::any_of(layout.items, [&](const auto& item) {
                    return QLineF(item.centre, centre).length() < 2 * MarkRadius;
                });
                if (!isTaken)
                    break;
                const qreal next = (tries + 1) / 2 * 2 * MarkRadius * (tries % 2 ? 1 : -1);
                if (std::abs(next) > half)
                    break;
                offset = next;
            }
            layout.items.append(markAt(i, QPointF(left + step / 2 + offset, y), MarkRadius));
        }
        left += step;
    }
}

void placeHistogram(WaterlineLayout& layout, const WaterlineChart& chart, const Scale& scale)
{
    for (int low = 0; low < 100; low += BinPoints) {
        WaterlineItem bin;
        for (qsizetype i = 0; i < chart.hosts.size(); ++i) {
            const std::optional<int> whole = chart.hosts[i].score.whole();
            const int place = whole ? std::min(*whole, 99) : -1;
            if (place >= low && place < low + BinPoints)
                bin.hosts.append(i);
        }
        if (!bin.hosts.isEmpty())
            bin.centre.setY(scale.y(low + BinPoints / 2.0));
        layout.items.append(bin);
    }
    qsizetype most = 1;
    for (const WaterlineItem& bin : std::as_const(layout.items))
        most = std::max(most, bin.hosts.size());
    const qreal height = scale.y(0) - scale.y(BinPoints) - 2;
    layout.items.removeIf([](const WaterlineItem& bin) { return bin.hosts.isEmpty(); });
    for (WaterlineItem& bin : layout.items) {
        const qreal width = (layout.plot.width() - 60) * bin.hosts.size() / most;
        bin.hit = QRectF(layout.plot.left(), bin.centre.y() - height / 2, width, height);
        bin.label =
            QRectF(bin.hit.right() + 6, bin.centre.y() - LabelHeight / 2.0, 50, LabelHeight);
        bin.labelText = QString::number(bin.hosts.size());
    }
}

// Names of what is under water: left, below, right; the first free place wins, else the tooltip
// alone says it.
void placeNames(WaterlineLayout& layout, const WaterlineChart& chart)
{
    const QFontMetricsF metrics(unitFont(12, QFont::DemiBold));
    QList<QRectF> taken;
    for (const WaterlineItem& item : std::as_const(layout.items))
        taken.append(QRectF(item.centre.x() - MarkReach, item.centre.y() - MarkRadius,
                            2 * MarkReach, 2 * MarkRadius));
    const auto isFree = [&](const QRectF& place) {
        return place.left() >= layout.plot.left() - 2 && place.right() <= layout.plot.right() + 10
            && place.bottom() <= layout.plot.bottom() + 2
            && std::ranges::none_of(taken, [&](const QRectF& r) { return r.intersects(place); });
    };
    for (WaterlineItem& item : layout.items) {
        const WaterlineHost& host = chart.hosts[item.hosts.first()];
        const std::optional<int> whole = host.score.whole();
        if (!whole || !isBelowLine(host, chart))
            continue;
        const QString nameFirst = u"%1 %2"_s.arg(host.name).arg(*whole);
        const QString scoreFirst = u"%1 %2"_s.arg(*whole).arg(host.name);
        const qreal width = metrics.horizontalAdvance(nameFirst) + 2;
        const qreal x = item.centre.x();
        const qreal y = item.centre.y();
        const struct
        {
            QRectF place;
            QString text;
            Qt::Alignment alignment;
        } candidates[] = {
            {QRectF(x - MarkReach - 3 - width, y - LabelHeight / 2.0, width, LabelHeight),
             nameFirst, Qt::AlignRight},
            {QRectF(x - width / 2, y + MarkRadius + 2, width, LabelHeight), nameFirst,
             Qt::AlignHCenter},
            {QRectF(x + MarkReach + 3, y - LabelHeight / 2.0, width, LabelHeight), scoreFirst,
             Qt::AlignLeft},
        };
        for (const auto& candidate : candidates) {
            if (!isFree(candidate.place))
                continue;
            item.label = candidate.place;
            item.labelText = candidate.text;
            item.labelAlignment = candidate.alignment;
            taken.append(candidate.place);
            break;
        }
    }
}

// The figure above each floating mark, where the marks stand far enough apart.
void placeFigures(WaterlineLayout& layout, const WaterlineChart& chart)
{
    for (WaterlineItem& item : layout.items) {
        const WaterlineHost& host = chart.hosts[item.hosts.first()];
        const std::optional<int> whole = host.score.whole();
        if (!whole || isBelowLine(host, chart))
            continue;
        const QRectF place(item.centre.x() - 14, item.centre.y() - MarkRadius - LabelHeight, 28,
                           LabelHeight);
        const bool isCrowded = std::ranges::any_of(layout.items, [&](const WaterlineItem& other) {
            return &other != &item
                && QRectF(other.centre.x() - MarkRadius, other.centre.y() - MarkRadius,
                          2 * MarkRadius, 2 * MarkRadius)
                       .intersects(place.adjusted(4, 2, -4, -2));
        });
        if (isCrowded)
            continue;
        item.label = place;
        item.labelText = QString::number(*whole);
        item.labelAlignment = Qt::AlignHCenter;
    }
}

} // namespace

bool isBelowLine(const WaterlineHost& host, const WaterlineChart& chart)
{
    const std::optional<int> whole = host.score.whole();
    return whole && *whole < host.ownLine.value_or(chart.loadLine);
}

WaterlineLayout layOut(const WaterlineChart& chart, const QRectF& rect)
{
    WaterlineLayout layout;
    const Scale scale = scaleOf(chart, rect);
    layout.plot = QRectF(QPointF(rect.left() + LeftMargin, scale.top),
                         QPointF(rect.right() - RightMargin, scale.bottom));
    layout.lineY = scale.y(chart.loadLine);
    layout.grid = gridOf(scale, chart.loadLine);
    if (chart.hosts.isEmpty())
        return layout;
    if (chart.hosts.size() > MostHostsStacked) {
        layout.mode = WaterlineLayout::Mode::Histogram;
        placeHistogram(layout, chart, scale);
        return layout;
    }
    if (chart.hosts.size() > MostHostsSideBySide) {
        layout.mode = WaterlineLayout::Mode::Groups;
        placeByGroup(layout, chart, scale);
    } else {
        placeSideBySide(layout, chart, scale);
    }
    placeFigures(layout, chart);
    placeNames(layout, chart);
    return layout;
}

} // namespace plimsoll::paint
