// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "ui/link.h"
#include "ui/widgets/paintedrows.h"

namespace plimsoll::ui {

/// The six acts that gain the fleet most points.
class FixFirstList final : public PaintedRows
{
    Q_OBJECT
public:
    explicit FixFirstList(QWidget* parent = nullptr);

    void setFixes(const QList<score::Fix>& fixes);
    int itemCount() const override { return int(m_fixes.size()); }
    QString itemText(int index) const override;

signals:
    void linkActivated(const plimsoll::ui::Link& link);

protected:
    int expectedRows() const override { return MostRows; }
    void paintHeader(QPainter& painter, const QRectF& rect) override;
    void paintRow(QPainter& painter, const QRectF& rect, int index) override;

private:
    static constexpr int MostRows = 6;

    struct Columns
    {
        QRectF rank, severity, action, check, where, stage, points;
    };
    static Columns columns(const QRectF& rect);

    void paintGain(QPainter& painter, const QRectF& place, int index);
    void paintBracket(QPainter& painter, const QRectF& place, const score::FixRun& run);

    QList<score::Fix> m_fixes;
};

} // namespace plimsoll::ui
