// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/marks.h"

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::paint {

namespace {

constexpr qreal PillHeight = 20;
constexpr qreal PillWidth = 46;
constexpr qreal PillPadding = 6;
constexpr qreal PillGap = 5;

struct PillColours
{
    QColor ink;
    QColor background;
    bool isDashed = false;
};

PillColours pillColours(const score::Score& score, int whole, int loadLine, const Tokens& tokens)
{
    if (score.provisional)
        return {tokens.unknown, tokens.surface, true};
    const QChar letter = score::gradeOf(whole);
    const bool isBelow = whole < loadLine;
    const bool isSolidLetter = whole < 70;
    if (isBelow == isSolidLetter)
        return {tokens.gradeInk(letter), tokens.gradeBg(letter)};
    // The fill tells the line and the letter the grade: where the policy's line is not 70 they
    // part, and the nearest fill on the right side of the line is taken.
    const QChar standIn = isBelow ? u'D' : u'C';
    return {tokens.gradeInk(standIn), tokens.gradeBg(standIn)};
}

} // namespace

QFont unitFont(int pixels, QFont::Weight weight, Face face)
{
    QFont font = textFont(9.75, weight, face);
    font.setPixelSize(pixels);
    return font;
}

qreal tabularWidth(const QFont& font, const QString& text)
{
    const QFontMetricsF metrics(font);
    qreal cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = qMax(cell, metrics.horizontalAdvance(QChar(digit)));
    qreal width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    return width;
}

void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment,
                 const QString& text)
{
    // Metrics of the painter's device: on paper they differ from the screen's.
    const QFontMetricsF metrics(painter.font(), painter.device());
    qreal cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = qMax(cell, metrics.horizontalAdvance(QChar(digit)));
    const auto advance = [&](QChar c) { return c.isDigit() ? cell : metrics.horizontalAdvance(c); };
    qreal width = 0;
    for (const QChar c : text)
        width += advance(c);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    qreal y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (alignment & Qt::AlignTop)
        y = rect.top() + metrics.ascent();
    else if (alignment & Qt::AlignBottom)
        y = rect.bottom() - metrics.descent();
    for (const QChar c : text) {
        const qreal slack = advance(c) - metrics.horizontalAdvance(c);
        painter.drawText(QPointF(x + slack / 2, y), QString(c));
        x += advance(c);
    }
}

qreal drawScorePill(QPainter& painter, const QRectF& rect, const score::Score& score, int loadLine,
                    const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const std::optional<int> whole = score.whole();
    const QFont numberFont = unitFont(12, QFont::DemiBold);
    painter.setFont(numberFont);
    QRectF pill(rect.left(), rect.center().y() - PillHeight / 2, PillWidth, PillHeight);
    if (!whole) {
        painter.setPen(tokens.text3);
        painter.drawText(pill, Qt::AlignCenter, u"–"_s);
        painter.restore();
        return PillWidth;
    }
    const PillColours colours = pillColours(score, *whole, loadLine, tokens);
    const QString number = QString::number(*whole);
    const std::optional<QChar> grade = score.grade();
    const qreal numberWidth = tabularWidth(numberFont, number);
    const QFont letterFont = unitFont(12, QFont::Medium);
    const qreal letterWidth =
        grade ? PillGap + QFontMetricsF(letterFont).horizontalAdvance(*grade) : 0;
    pill.setWidth(qMax(PillWidth, numberWidth + letterWidth + 2 * PillPadding));

    painter.setBrush(colours.background);
    painter.setPen(Qt::NoPen);
    if (colours.isDashed)
        painter.setPen(QPen(tokens.unknownInk, 1, Qt::DashLine, Qt::FlatCap));
    const qreal inset = colours.isDashed ? 0.5 : 0;
    painter.drawRoundedRect(pill.adjusted(inset, inset, -inset, -inset), 4, 4);

    painter.setPen(colours.ink);
    const qreal x = pill.center().x() - (numberWidth + letterWidth) / 2;
    drawTabular(painter, QRectF(x, pill.top(), numberWidth, PillHeight), Qt::AlignLeft, number);
    if (grade) {
        painter.setFont(letterFont);
        painter.drawText(QRectF(x + numberWidth + PillGap, pill.top(), letterWidth, PillHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, QString(*grade));
    }
    painter.restore();
    return pill.width();
}

void drawSeverityStrip(QPainter& painter, const QRectF& rect, const std::array<int, 4>& counts,
                       const Tokens& tokens)
{
    constexpr qreal CellWidth = 26;
    constexpr qreal CellHeight = 18;
    const QColor inks[] = {tokens.criticalInk, tokens.highInk, tokens.manual, tokens.text2};
    const QColor fills[] = {tokens.critical, tokens.high, tokens.manualBg, tokens.naBg};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF cell(rect.left(), rect.center().y() - CellHeight / 2, CellWidth, CellHeight);
    for (size_t i = 0; i < counts.size(); ++i) {
        const bool isZero = counts[i] == 0;
        if (!isZero) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(fills[i]);
            painter.drawRoundedRect(cell, 3, 3);
        }
        painter.setPen(isZero ? tokens.textOff : inks[i]);
        painter.setFont(unitFont(12, i < 2 && !isZero ? QFont::DemiBold : QFont::Medium));
        drawTabular(painter, cell, Qt::AlignHCenter, isZero ? u"·"_s : QString::number(counts[i]));
        cell.translate(CellWidth + 2, 0);
    }
    painter.restore();
}

void drawSeverityBadge(QPainter& painter, const QRectF& rect, core::Severity severity,
                       const Tokens& tokens)
{
    constexpr qreal Side = 18;
    constexpr QStringView Letters = u"LMHC"; // in the order of core::Severity
    const QRectF square(rect.center().x() - Side / 2, rect.center().y() - Side / 2, Side, Side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.severity(severity));
    painter.drawRoundedRect(square, 3, 3);
    painter.setPen(tokens.severityInk(severity));
    painter.setFont(unitFont(12, QFont::DemiBold));
    painter.drawText(square, Qt::AlignCenter, QString(Letters[int(severity)]));
    painter.restore();
}

} // namespace plimsoll::paint
