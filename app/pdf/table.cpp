// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/table.h"

#include "paint/marks.h"

#include <algorithm>
#include <numeric>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;
using paint::Face;
using paint::unitFont;

namespace {

constexpr qreal LineHeight = 14;
constexpr qreal Padding = 5;
constexpr qreal Gap = 11; ///< between columns
constexpr qreal HeaderHeight = 22;
constexpr int TextSize = 10;

QFont fontOf(const Cell& cell)
{
    if (cell.isCode) {
        QFont font = paint::codeFont(9);
        // Of the CJK faces only this one's text is found again in a PDF.
        font.setFamilies(
            {u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s, u"WenQuanYi Micro Hei"_s, u"monospace"_s});
        font.setPixelSize(TextSize);
        font.setStyleStrategy(QFont::PreferNoShaping); // no ligatures: text stays text
        return font;
    }
    return unitFont(TextSize, cell.isStrong ? QFont::DemiBold : QFont::Normal, Face::Paper);
}

/// A row laid out: the lines of every cell.
struct LaidOutRow
{
    const Row* row = nullptr;
    QList<QStringList> lines = {};
    qsizetype height = 1; ///< in lines
};

class TableWriter
{
public:
    TableWriter(Sheet& sheet, const QList<Column>& columns)
        : m_sheet(sheet)
        , m_columns(columns)
    {
        const qreal total =
            std::accumulate(columns.begin(), columns.end(), qreal(0),
                            [](qreal sum, const Column& column) { return sum + column.width; });
        const qreal room = sheet.body().width() - Gap * qreal(columns.size() - 1);
        qreal x = sheet.body().left();
        for (const Column& column : columns) {
            const qreal width = room * column.width / total;
            m_places.append({x, width});
            x += width + Gap;
        }
    }

    void drawHeader()
    {
        QPainter& painter = m_sheet.painter();
        painter.setFont(unitFont(TextSize, QFont::Medium, Face::Paper));
        painter.setPen(m_sheet.tokens().text3);
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            painter.drawText(
                QRectF(m_places[i].first, m_sheet.y(), m_places[i].second, HeaderHeight - 4),
                Qt::AlignVCenter | m_columns[i].alignment | Qt::TextSingleLine, m_columns[i].title);
        }
        m_sheet.moveDown(HeaderHeight - 2);
        painter.fillRect(QRectF(m_sheet.body().left(), m_sheet.y(), m_sheet.body().width(), 1.4),
                         m_sheet.tokens().seriesHost);
        m_sheet.moveDown(2);
    }

    LaidOutRow layOut(const Row& row) const
    {
        LaidOutRow result{.row = &row};
        for (qsizetype i = 0; i < row.size() && i < m_places.size(); ++i) {
            const Cell& cell = row[i];
            const qreal room = m_places[i].second - cell.textIndent;
            const QStringList lines = cell.text.isEmpty() ? QStringList()
                : cell.isCode ? wrappedCode(cell.text, fontOf(cell), room)
                              : wrapped(cell.text, fontOf(cell), room);
            result.lines.append(lines);
            result.height = std::max(result.height, lines.size());
        }
        return result;
    }

    void draw(const LaidOutRow& laidOut)
    {
        qsizetype from = 0;
        while (from < laidOut.height) {
            const qsizetype fitting = qsizetype((m_sheet.roomLeft() - 2 * Padding) / LineHeight);
            const qsizetype left = laidOut.height - from;
            // A short row stays whole; a long one leaves no single line behind.
            const bool breaksHere = fitting < std::min<qsizetype>(left, 4);
            if (breaksHere) {
                m_sheet.newPage();
                drawHeader();
                continue;
            }
            const qsizetype count = std::min(left, fitting);
            drawLines(laidOut, from, count);
            from += count;
        }
    }

private:
    void drawLines(const LaidOutRow& laidOut, qsizetype from, qsizetype count)
    {
        const qreal top = m_sheet.y() + Padding;
        for (qsizetype i = 0; i < laidOut.lines.size(); ++i) {
            const Cell& cell = laidOut.row->at(i);
            const QRectF first(m_places[i].first, top, m_places[i].second, LineHeight);
            if (cell.paint && from == 0) {
                m_sheet.painter().save();
                cell.paint(m_sheet.painter(), first);
                m_sheet.painter().restore();
            }
            m_sheet.painter().setFont(fontOf(cell));
            m_sheet.painter().setPen(cell.colour.isValid() ? cell.colour : m_sheet.tokens().text);
            const qsizetype end = std::min(from + count, laidOut.lines[i].size());
            for (qsizetype line = from; line < end; ++line) {
                m_sheet.painter().drawText(
                    first.adjusted(cell.textIndent, qreal(line - from) * LineHeight, 0,
                                   qreal(line - from) * LineHeight),
                    Qt::AlignVCenter | m_columns[i].alignment | Qt::TextSingleLine,
                    laidOut.lines[i][line]);
            }
        }
        m_sheet.moveDown(2 * Padding + qreal(count) * LineHeight);
        m_sheet.painter().fillRect(
            QRectF(m_sheet.body().left(), m_sheet.y() - 0.75, m_sheet.body().width(), 0.75),
            m_sheet.tokens().line);
    }

    Sheet& m_sheet;
    const QList<Column>& m_columns;
    QList<std::pair<qreal, qreal>> m_places;
};

} // namespace

void drawTable(Sheet& sheet, const QList<Column>& columns, const QList<Row>& rows)
{
    TableWriter writer(sheet, columns);
    sheet.ensureRoom(HeaderHeight + 3 * LineHeight);
    writer.drawHeader();
    for (const Row& row : rows)
        writer.draw(writer.layOut(row));
}

} // namespace plimsoll::pdf
