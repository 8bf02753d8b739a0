// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/sheet.h"

#include "paint/marks.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPageSize>
#include <QTextLayout>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;
using paint::Face;
using paint::unitFont;

namespace {

constexpr int DotsPerInch = 1200;
constexpr qreal UnitsPerInch = 96;
constexpr qreal Margin = 16 / 25.4 * UnitsPerInch; ///< 16 mm
constexpr qreal HeadHeight = 36;
constexpr qreal FootHeight = 40;

QSizeF sizeOf(bool isLetter)
{
    return isLetter ? QSizeF(8.5 * UnitsPerInch, 11 * UnitsPerInch)
                    : QSizeF(210 / 25.4 * UnitsPerInch, 297 / 25.4 * UnitsPerInch);
}

/// A text of the same length in which no line may end within the dashes of an option: where
/// "--read-only" is laid out, letters stand for them.
QString withWholeOptions(QString text)
{
    bool isOption = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            isOption = false;
        else if (text[i] == u'-' && (i == 0 || !text[i - 1].isLetterOrNumber()))
            isOption = true;
        if (isOption && text[i] == u'-')
            text[i] = u'e';
    }
    return text;
}

} // namespace

QStringList wrapped(const QString& text, const QFont& font, qreal width)
{
    QStringList lines;
    for (const QString& piece : text.split(u'\n')) {
        QTextLayout layout(withWholeOptions(piece), font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines.append(piece.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    return lines;
}

QStringList wrappedCode(const QString& text, const QFont& font, qreal width)
{
    const QFontMetricsF metrics(font);
    const auto fits = [&](QStringView line) {
        return metrics.horizontalAdvance(line.toString()) <= width;
    };
    QStringList lines;
    for (const QString& piece : text.split(u'\n')) {
        QString line;
        for (QString word : piece.split(u' ')) {
            const QString joined = line.isEmpty() ? word : line + u' ' + word;
            if (fits(joined)) {
                line = joined;
                continue;
            }
            // A word longer than the column begins where there is room and goes on below.
            if (fits(word)) {
                lines.append(line);
                line = word;
                continue;
            }
            line = joined;
            while (line.size() > 1 && !fits(line)) {
                qsizetype length = line.size() - 1;
                while (length > 1 && !fits(QStringView(line).first(length)))
                    --length;
                lines.append(line.first(length));
                line = line.sliced(length);
            }
        }
        lines.append(line);
    }
    return lines;
}

Sheet::Sheet(QIODevice& device, const PostureOptions& options, RunningText running, Landmarks known)
    : m_tokens(paint::lightTokens())
    , m_running(std::move(running))
    , m_known(std::move(known))
    , m_pageSize(sizeOf(options.letterPaper))
{
    m_writer = std::make_unique<QPdfWriter>(&device);
    m_writer->setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    m_writer->setResolution(DotsPerInch);
    m_writer->setPageSize(QPageSize(options.letterPaper ? QPageSize::Letter : QPageSize::A4));
    m_writer->setPageMargins(QMarginsF());
    m_writer->setCreator(u"Plimsoll"_s);
    m_writer->setTitle(m_running.head);
    m_painter = std::make_unique<QPainter>(m_writer.get());
    m_painter->scale(DotsPerInch / UnitsPerInch, DotsPerInch / UnitsPerInch);
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setRenderHint(QPainter::LosslessImageRendering);
    m_learnt.pages = 1;
    m_y = body().top();
}

Sheet::~Sheet() = default;

QRectF Sheet::body() const
{
    return QRectF(Margin, Margin + HeadHeight, m_pageSize.width() - 2 * Margin,
                  m_pageSize.height() - 2 * Margin - HeadHeight - FootHeight + 24);
}

void Sheet::newPage()
{
    drawFoot();
    m_writer->newPage();
    ++m_learnt.pages;
    m_y = body().top();
    drawHead();
}

void Sheet::ensureRoom(qreal height)
{
    if (roomLeft() < height)
        newPage();
}

void Sheet::mark(const QString& part, const QString& title, int level)
{
    m_learnt.parts.insert(part, m_learnt.pages);
    m_learnt.outline.append({title, level, m_learnt.pages, m_y});
}

void Sheet::paragraph(const QString& text, const QFont& font, const QColor& colour,
                      qreal lineHeight)
{
    const qreal advance = font.pixelSize() * lineHeight;
    for (const QString& line : wrapped(text, font, body().width())) {
        ensureRoom(advance);
        m_painter->setFont(font);
        m_painter->setPen(colour);
        m_painter->drawText(QRectF(body().left(), m_y, body().width(), advance),
                            Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, line);
        m_y += advance;
    }
}

void Sheet::drawHead()
{
    const qreal centre = Margin - 4;
    const qreal left = Margin;
    const qreal right = m_pageSize.width() - Margin;
    paint::drawMark(*m_painter, QPointF(left + 8, centre), 5.2, 2.6, 1.9, m_tokens.seriesHost);
    m_painter->setPen(m_tokens.text);
    m_painter->setFont(unitFont(12, QFont::DemiBold, Face::Paper));
    m_painter->drawText(QRectF(left + 24, centre - 10, 80, 20), Qt::AlignVCenter, u"Plimsoll"_s);
    m_painter->setPen(m_tokens.text2);
    m_painter->setFont(unitFont(11, QFont::Normal, Face::Paper));
    m_painter->drawText(QRectF(left + 84, centre - 10, 420, 20), Qt::AlignVCenter, m_running.head);
    m_painter->drawText(QRectF(right - 200, centre - 10, 200, 20),
                        Qt::AlignVCenter | Qt::AlignRight, m_running.date);
    m_painter->fillRect(QRectF(left, Margin + 18, right - left, 0.75), m_tokens.line);
}

void Sheet::drawFoot()
{
    const qreal left = Margin;
    const qreal right = m_pageSize.width() - Margin;
    const qreal top = m_pageSize.height() - Margin - 6;
    m_painter->fillRect(QRectF(left, top - 8, right - left, 0.75), m_tokens.line);
    m_painter->setPen(m_tokens.text3);
    m_painter->setFont(unitFont(10, QFont::Normal, Face::Paper));
    const QRectF line(left, top, right - left, 18);
    m_painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, m_running.footLeft);
    m_painter->drawText(line, Qt::AlignCenter, m_running.footMiddle);
    m_painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight,
                        QCoreApplication::translate("Report", "Page %1 of %2")
                            .arg(m_learnt.pages)
                            .arg(m_known.pages));
}

Landmarks Sheet::finish()
{
    drawFoot();
    m_painter->end();
    return m_learnt;
}

} // namespace plimsoll::pdf
