// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chartwidget.h"

namespace plimsoll::ui {

/// Pass rate of every host in every section. Colour turns at the load line; few decided checks
/// print a fraction and stay pale; no evidence is hatched with "?"; partly unread has a hatched
/// corner.
class HeatMap final : public ChartWidget
{
    Q_OBJECT
public:
    explicit HeatMap(QWidget* parent = nullptr);

    void setHosts(const QList<score::HostAssessment>& hosts);
    /// The cell or row that narrows the checks; empty parts mean none.
    void setSelected(const QString& host, const QString& section);
    QString hostOf(int index) const;
    /// Empty for the score's own cell.
    QString sectionOf(int index) const;

    int itemCount() const override;
    QRectF itemRect(int index) const override;
    QString itemText(int index) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    int neighbour(int index, int key) const override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row
    {
        const score::HostAssessment* host = nullptr;
        qreal top = 0;
    };
    void layOut();
    qreal cellWidth() const;
    void paintHeader(QPainter& painter);
    void paintHost(QPainter& painter, const Row& row);
    void paintCell(QPainter& painter, const QRectF& rect, const score::SectionTally& tally,
                   int line);

    QList<score::HostAssessment> m_hosts;
    QList<Row> m_rows;
    qreal m_rowHeight = 25; ///< a small fleet has taller rows
    qreal m_nameWidth = 0; ///< of the hosts' column, as wide as its longest name asks
    QString m_selectedHost;
    QString m_selectedSection;
};

/// The scale of the heat map's colours, and what the hatch means.
class HeatLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit HeatLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override { return scaled(QSize(270, 20)); }
    /// Where it does not fit whole it is not drawn: half a legend would mislead.
    QSize minimumSizeHint() const override { return QSize(0, sizeHint().height()); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace plimsoll::ui
