// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/sheet.h"

#include <QColor>
#include <QFont>

#include <functional>

namespace plimsoll::pdf {

struct Column
{
    QString title = {};
    qreal width = 0; ///< share of the table's width; shares need not add up to anything
    Qt::Alignment alignment = Qt::AlignLeft;
};

/// One cell: words, wrapped and never cut off, or a small painting on the first line.
struct Cell
{
    QString text = {};
    bool isStrong = false;
    bool isCode = false;
    QColor colour = {}; ///< invalid: the text colour
    std::function<void(QPainter& painter, const QRectF& firstLine)> paint = {};
    qreal textIndent = 0; ///< room for the painting before the words
};

using Row = QList<Cell>;

/// Draws a table at the sheet's place and moves past it. The header repeats on every page; a row
/// that does not fit goes on line by line on the next page.
void drawTable(Sheet& sheet, const QList<Column>& columns, const QList<Row>& rows);

} // namespace plimsoll::pdf
