// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"

#include <QChartView>

class QAreaSeries;
class QDateTimeAxis;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace plimsoll::ui {

/// The fleet's score over time, above the water that reaches to the load line.
class TrendChart final : public QChartView
{
    Q_OBJECT
public:
    explicit TrendChart(QWidget* parent = nullptr);
    ~TrendChart() override;

    /// @return false when there are too few points to draw a line
    bool setSnapshot(const models::Snapshot& snapshot);
    /// Takes the room it is given: a view's own hint is the size it had last.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void styleView();
    void paintInTheme();
    void setWater(qreal from, qreal to, qreal low, qreal loadLine);
    void setTime(qreal from, qreal to);
    void describe(const QList<QPointF>& points, int loadLine);
    void showToolTip(const QPointF& point, bool isInside);

    QLineSeries* m_top; ///< of the water; an area's own pen would outline floor and sides too
    QLineSeries* m_floor;
    QAreaSeries* m_water;
    QLineSeries* m_surface;
    QLineSeries* m_score;
    QScatterSeries* m_last;
    QDateTimeAxis* m_time;
    QValueAxis* m_points;
};

} // namespace plimsoll::ui
