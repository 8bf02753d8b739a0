// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "ui/link.h"
#include "ui/widgets/paintedrows.h"

namespace plimsoll::ui {

/// What moved a score or a connection since the run before; seven rows.
class ChangesList final : public PaintedRows
{
    Q_OBJECT
public:
    explicit ChangesList(QWidget* parent = nullptr);

    void setChanges(const QList<audit::Change>& changes, const QDateTime& now);
    int itemCount() const override { return int(m_changes.size()); }
    QString itemText(int index) const override;

signals:
    void linkActivated(const plimsoll::ui::Link& link);

protected:
    int expectedRows() const override { return MostRows; }
    void paintRow(QPainter& painter, const QRectF& rect, int index) override;

private:
    static constexpr int MostRows = 7;

    QList<audit::Change> m_changes;
    QDateTime m_now;
};

/// Where a change leads: the container, image or host it happened to.
Link linkOf(const audit::Change& change);

} // namespace plimsoll::ui
