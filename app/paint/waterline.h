// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/marks.h"
#include "paint/tokens.h"
#include "score/score.h"

#include <QList>
#include <QRectF>
#include <QString>

#include <optional>

namespace plimsoll::paint {

/// One host of the fleet waterline.
struct WaterlineHost
{
    QString name = {};
    QString group = {}; ///< as shown
    score::Score score = {};
    std::optional<int> before = {}; ///< whole points at the start of the period; a tail when 4 off
    std::optional<int> ownLine = {}; ///< where its policy has another load line than the chart
    bool isLastKnown = false; ///< dashed
    std::optional<double> progress = {}; ///< 0 to 1 while it is read: a partial ring
};

/// Whether a host lies below the line it is held against, its own or the chart's.
struct WaterlineChart;
bool isBelowLine(const WaterlineHost& host, const WaterlineChart& chart);

/// What the waterline shows; hosts in group order.
struct WaterlineChart
{
    QList<WaterlineHost> hosts = {};
    int loadLine = 70;
};

/// One thing of the chart that can be pointed at: a host's mark, or a bin of the histogram.
struct WaterlineItem
{
    QRectF hit = {};
    QPointF centre = {};
    QList<qsizetype> hosts = {}; ///< indexes; one for a mark, any number for a bin
    QRectF label = {}; ///< empty: no room, the tooltip says it
    QString labelText = {};
    Qt::Alignment labelAlignment = Qt::AlignLeft;
};

/// Where everything stands: up to 40 hosts side by side, up to 200 stacked by group, beyond that a
/// histogram in the same water.
struct WaterlineLayout
{
    enum class Mode { Hosts, Groups, Histogram };
    struct Group
    {
        QString title = {};
        qreal left = 0;
        qreal right = 0;
    };
    struct GridLine
    {
        int score = 0;
        qreal y = 0;
    };

    Mode mode = Mode::Hosts;
    QRectF plot = {};
    qreal lineY = 0;
    QList<GridLine> grid = {};
    QList<Group> groups = {};
    QList<WaterlineItem> items = {};
};

inline constexpr int MostHostsSideBySide = 40;
inline constexpr int MostHostsStacked = 200;

/// Pure: same chart, rectangle and fonts, same layout. Units: the painter's own.
WaterlineLayout layOut(const WaterlineChart& chart, const QRectF& rect);

void drawWaterline(QPainter& painter, const WaterlineChart& chart, const WaterlineLayout& layout,
                   const Tokens& tokens, Medium medium);

} // namespace plimsoll::paint
