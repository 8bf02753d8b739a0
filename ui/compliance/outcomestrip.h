// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tally.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace plimsoll::ui {

/// "32 checks" and how many have each result: glyph and number, in list order.
class OutcomeStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeStrip(QWidget* parent = nullptr);

    void setCounts(const models::OutcomeCounts& counts, int total);
    QSize sizeHint() const override { return scaled(QSize(430, 24)); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    models::OutcomeCounts m_counts = {};
    int m_total = 0;
};

} // namespace plimsoll::ui
