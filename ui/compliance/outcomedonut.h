// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tally.h"
#include "ui/widgets/chartwidget.h"

#include <QWidget>

#include <optional>

class QPieSeries;

namespace plimsoll::ui {

/// The six results as rows: glyph, fill, word, count, share. One may be selected.
class OutcomeList final : public ChartWidget
{
    Q_OBJECT
public:
    explicit OutcomeList(QWidget* parent = nullptr);

    void setCounts(const models::OutcomeCounts& counts);
    void setSelected(std::optional<core::Outcome> outcome);

    int itemCount() const override { return int(std::size(core::AllOutcomes)); }
    QRectF itemRect(int index) const override;
    QString itemText(int index) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    models::OutcomeCounts m_counts = {};
    std::optional<core::Outcome> m_selected;
};

/// Results of the whole benchmark: a donut with the pass rate in its hole, and the counts beside
/// it.
class OutcomeDonut final : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeDonut(QWidget* parent = nullptr);

    void setCounts(const models::OutcomeCounts& counts);
    void setSelected(std::optional<core::Outcome> outcome);

signals:
    void outcomeActivated(plimsoll::core::Outcome outcome);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Hole;
    QWidget* newChart();
    void fillChart();

    models::OutcomeCounts m_counts = {};
    QPieSeries* m_series = nullptr;
    QWidget* m_view = nullptr;
    Hole* m_hole = nullptr;
    OutcomeList* m_list = nullptr;
};

} // namespace plimsoll::ui
