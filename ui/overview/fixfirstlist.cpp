// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/fixfirstlist.h"

#include "models/editionids.h"
#include "models/vulnerabilityrows.h"
#include "models/wording.h"
#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr qreal LeastWithStage = 600;

QString checkText(const score::Fix& fix)
{
    return fix.checks.size() == 1 ? models::shownId(fix.checks.first())
                                  : FixFirstList::tr("%n checks", nullptr, int(fix.checks.size()));
}

QString whereText(const score::Fix& fix)
{
    return fix.hosts.size() == 1 ? fix.hosts.first()
                                 : FixFirstList::tr("%n hosts", nullptr, int(fix.hosts.size()));
}

QString gainText(score::Thousandths points)
{
    return u'+' + models::pointsText(points);
}

QString gainSentence(const score::Fix& fix)
{
    if (fix.run.acts == 1)
        return FixFirstList::tr("%1 points").arg(gainText(fix.points));
    return FixFirstList::tr("%1 points together with %n acts that share its ceiling", nullptr,
                            fix.run.acts - 1)
        .arg(gainText(fix.run.points));
}

} // namespace

FixFirstList::FixFirstList(QWidget* parent)
    : PaintedRows(36, 29, parent)
{
    setObjectName(u"fixFirst"_s);
    setKeepsMark(true);
    connect(this, &ChartWidget::itemActivated, this, [this](int index) {
        const QString first = m_fixes[index].checks.value(0);
        const bool isFlaw = models::isVulnerabilityId(first);
        emit linkActivated(
            {.page = isFlaw ? PageId::Vulnerabilities : PageId::Compliance, .check = first});
    });
}

void FixFirstList::setFixes(const QList<score::Fix>& fixes)
{
    m_fixes = fixes.mid(0, MostRows);
    setAccessibleName(tr("Fix first"));
    itemsChanged();
    if (currentItem() < 0 && !m_fixes.isEmpty())
        setCurrentItem(0);
}

QString FixFirstList::itemText(int index) const
{
    if (index < 0 || index >= m_fixes.size())
        return {};
    const score::Fix& fix = m_fixes[index];
    return core::translated(fix.action) + u'\n'
        + tr("%1, check %2").arg(models::severityLabel(fix.severity), fix.checks.join(u", "_s))
        + u'\n' + gainSentence(fix) + u'\n' + fix.hosts.join(u", "_s);
}

FixFirstList::Columns FixFirstList::columns(const QRectF& rect)
{
    // Places from the right edge: a long action takes what the others leave.
    const auto column = [&](qreal fromRight, qreal width) {
        return QRectF(rect.right() - fromRight - width + 8, rect.top(), width - 16, rect.height());
    };
    Columns c;
    c.rank = QRectF(14, rect.top(), 22, rect.height());
    c.severity = QRectF(36, rect.top(), 38, rect.height());
    c.points = column(6, 70);
    // Where room is short the stage goes first: the check's number tells it as well.
    const qreal stage = rect.width() < LeastWithStage ? 16 : 92;
    c.stage = column(76, stage);
    c.where = column(76 + stage, 94);
    c.check = column(170 + stage, 80);
    c.action = QRectF(QPointF(82, rect.top()), QPointF(c.check.left() - 12, rect.bottom()));
    return c;
}

void FixFirstList::paintHeader(QPainter& painter, const QRectF& rect)
{
    const Columns c = columns(rect);
    drawHeaderCell(painter, c.action, tr("Action"));
    drawHeaderCell(painter, c.check, tr("Check"));
    drawHeaderCell(painter, c.where, tr("Where"));
    drawHeaderCell(painter, c.stage, tr("Stage"));
    drawHeaderCell(painter, c.points, tr("Points"), Qt::AlignRight);
}

void FixFirstList::paintRow(QPainter& painter, const QRectF& rect, int index)
{
    const score::Fix& fix = m_fixes[index];
    const paint::Tokens& t = tokens();
    const Columns c = columns(rect);
    QFont strong = text::body();
    strong.setWeight(QFont::Medium);
    drawCell(painter, c.rank, QString::number(index + 1), t.text3, text::body());
    paint::drawSeverityBadge(painter, c.severity, fix.severity, t);
    drawTwoLines(painter, c.action, core::translated(fix.action), t.text, strong);
    drawCell(painter, c.check, checkText(fix), t.text2,
             fix.checks.size() == 1 ? text::code() : text::body());
    drawCell(painter, c.where, whereText(fix), t.text2, text::body(), Qt::AlignLeft,
             Qt::ElideMiddle);
    drawCell(painter, c.stage, models::stageLabel(fix.stage), t.text2, text::body());
    paintGain(painter, c.points, index);
}

void FixFirstList::paintGain(QPainter& painter, const QRectF& place, int index)
{
    const score::FixRun& run = m_fixes[index].run;
    if (run.place == 0) {
        painter.setFont(text::cardTitle());
        painter.setPen(run.points > 0 ? tokens().pass : tokens().text3);
        paint::drawTabular(painter, place, Qt::AlignRight, gainText(run.points));
    } else {
        drawCell(painter, place, tr("with %1").arg(index - run.place + 1), tokens().text3,
                 text::small(), Qt::AlignRight);
    }
    if (run.acts > 1)
        paintBracket(painter, place, run);
}

// One bracket over all acts of a run, open where the list ends before the run does.
void FixFirstList::paintBracket(QPainter& painter, const QRectF& place, const score::FixRun& run)
{
    const bool isFirst = run.place == 0;
    const bool isLast = run.place == run.acts - 1;
    const qreal x = place.right() + 4.5;
    const qreal middle = place.center().y();
    painter.setPen(QPen(tokens().pass, 1));
    painter.drawLine(QPointF(x, isFirst ? middle : place.top()),
                     QPointF(x, isLast ? middle : place.bottom()));
    if (isFirst || isLast)
        painter.drawLine(QPointF(x - 3, middle), QPointF(x, middle));
}

} // namespace plimsoll::ui
