// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plimsoll::ui {

class ChartWidget;

/// Teaches Qt's accessibility to read ChartWidgets as tables of items. Cheap when done already.
void installChartAccessibility();

/// Tells a screen reader that the current item moved.
void announceChartItem(ChartWidget* chart, int index);

/// The chart's items are others now: what a screen reader holds of them is dropped.
void forgetChartItems(ChartWidget* chart);

} // namespace plimsoll::ui
