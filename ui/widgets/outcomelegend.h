// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QWidget>

namespace plimsoll::ui {

/// What the fills of a bar mean: a swatch and a word for each result, on one line.
class OutcomeLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeLegend(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
};

/// The fill of one result, 14 x 10, for tables.
void drawOutcomeSwatch(QPainter& painter, const QRectF& rect, core::Outcome outcome);

} // namespace plimsoll::ui
