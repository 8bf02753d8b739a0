// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <QString>

/// A warning in a row, as the style sheet's "tag-warning" is in a layout. In the design's lengths.
namespace plimsoll::ui {

qreal warningTagWidth(const QString& words);

/// At the right of the place, in its middle. @return the left edge
qreal drawWarningTag(QPainter& painter, const QRectF& place, const QString& words);

} // namespace plimsoll::ui
