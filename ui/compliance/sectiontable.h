// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "models/tally.h"
#include "ui/widgets/chartwidget.h"

namespace plimsoll::ui {

/// CIS sections as rows: number, name, results as a bar, failing, pass rate. One may be selected.
class SectionTable final : public ChartWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QString section = {};
        models::OutcomeCounts counts = {};
    };

    explicit SectionTable(QWidget* parent = nullptr);

    static QList<Row> rowsOf(const models::Snapshot& snapshot);
    static models::OutcomeCounts summed(const QList<Row>& rows);

    void setRows(const QList<Row>& rows);
    void setSelected(const QString& section);
    QString sectionAt(int index) const { return m_rows[index].section; }

    int itemCount() const override { return int(m_rows.size()); }
    QRectF itemRect(int index) const override;
    QString itemText(int index) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Where the parts of a row stand. Names have what they need first, then the bars.
    struct Columns
    {
        qreal bar = 0;
        qreal failing = 0;
        qreal rate = 0;
        qreal figureWidth = 0;
    };
    Columns columns() const;
    void paintRow(QPainter& painter, int index, const Columns& columns);

    QList<Row> m_rows;
    QString m_selected;
};

} // namespace plimsoll::ui
