// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "ui/link.h"
#include "ui/widgets/paintedrows.h"

namespace plimsoll::ui {

/// The running containers that ride lowest.
class LowestList final : public PaintedRows
{
    Q_OBJECT
public:
    explicit LowestList(QWidget* parent = nullptr);

    void setSnapshot(const models::Snapshot& snapshot);
    int itemCount() const override { return int(m_rows.size()); }
    QString itemText(int index) const override;

signals:
    void linkActivated(const plimsoll::ui::Link& link);

protected:
    int expectedRows() const override { return MostRows; }
    void paintRow(QPainter& painter, const QRectF& rect, int index) override;

private:
    static constexpr int MostRows = 7;

    struct Row
    {
        QString host = {};
        score::ContainerAssessment container = {};
        int loadLine = 70; ///< of its host's policy
    };

    QList<Row> m_rows;
};

} // namespace plimsoll::ui
