// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "paint/waterline.h"
#include "ui/link.h"
#include "ui/shell/fleetcontroller.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chartwidget.h"

namespace plimsoll::ui {

/// The fleet waterline as a widget: one mark per host at the height of its score.
class FleetWaterline final : public ChartWidget
{
    Q_OBJECT
public:
    explicit FleetWaterline(QWidget* parent = nullptr);

    void setSnapshot(const models::Snapshot& snapshot, int days);
    void setScanStatus(const ScanStatus& status);

    int itemCount() const override { return int(m_layout.items.size()); }
    QRectF itemRect(int index) const override;
    QString itemText(int index) const override;
    QSize sizeHint() const override { return scaled(QSize(780, 254)); }
    QSize minimumSizeHint() const override { return QSize(360, 200); }

signals:
    void linkActivated(const plimsoll::ui::Link& link);

protected:
    int itemAt(const QPointF& point) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void openItem(int index);
    void layOutAgain();
    void describe();
    QString hostText(qsizetype host) const;

    paint::WaterlineChart m_chart;
    paint::WaterlineLayout m_layout;
    QStringList m_notes; ///< by host: its trouble and age
    ScanStatus m_status;
    int m_days = 7;
};

} // namespace plimsoll::ui
