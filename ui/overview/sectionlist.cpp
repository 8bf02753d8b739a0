// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/sectionlist.h"

#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

QString rateText(const score::SectionTally& tally)
{
    const int pass = tally.count(core::Outcome::Pass);
    return percentText(pass, pass + tally.count(core::Outcome::Fail));
}

} // namespace

SectionList::SectionList(QWidget* parent)
    : PaintedRows(29, 29, parent)
{
    setObjectName(u"sections"_s);
    setStretch(1.25);
    connect(this, &ChartWidget::itemActivated, this,
            [this](int index) { emit sectionActivated(m_tallies[index].section); });
}

void SectionList::setHosts(const QList<score::HostAssessment>& hosts)
{
    m_tallies.clear();
    for (const char* section : AllSections)
        m_tallies.append(score::summed(hosts, QString::fromLatin1(section)));
    setAccessibleName(tr("CIS sections"));
    itemsChanged();
}

QString SectionList::itemText(int index) const
{
    if (index < 0 || index >= m_tallies.size())
        return {};
    const score::SectionTally& tally = m_tallies[index];
    QStringList lines = {tally.section + u' ' + sectionTitle(tally.section)};
    for (const core::Outcome outcome : core::AllOutcomes)
        lines.append(outcomeTitle(outcome) + u": "_s + QLocale().toString(tally.count(outcome)));
    lines.append(tr("Pass rate %1").arg(rateText(tally)));
    return lines.join(u'\n');
}

SectionList::Columns SectionList::columns(const QRectF& rect)
{
    const qreal barWidth = qBound<qreal>(120, rect.width() * 0.32, 254);
    Columns c;
    c.number = QRectF(14, rect.top(), 26, rect.height());
    c.rate = QRectF(rect.right() - 14 - 76, rect.top(), 76, rect.height());
    c.failing = QRectF(c.rate.left() - 72, rect.top(), 66, rect.height());
    c.bar = QRectF(c.failing.left() - 8 - barWidth, rect.top(), barWidth, rect.height());
    c.title = QRectF(QPointF(48, rect.top()), QPointF(c.bar.left() - 10, rect.bottom()));
    return c;
}

void SectionList::paintHeader(QPainter& painter, const QRectF& rect)
{
    const Columns c = columns(rect);
    drawHeaderCell(painter, c.title, tr("Section"));
    drawHeaderCell(painter, c.bar, tr("Results"));
    drawHeaderCell(painter, c.failing, tr("Failing"), Qt::AlignRight);
    drawHeaderCell(painter, c.rate, tr("Pass rate"), Qt::AlignRight);
}

void SectionList::paintRow(QPainter& painter, const QRectF& rect, int index)
{
    const score::SectionTally& tally = m_tallies[index];
    const paint::Tokens& t = tokens();
    const Columns c = columns(rect);
    drawCell(painter, c.number, tally.section, t.text3, text::body());
    drawCell(painter, c.title, sectionTitle(tally.section), t.text, text::body());
    const QRectF bar(c.bar.left(), std::round(rect.center().y() - 6.5), c.bar.width(), 12);
    paint::drawOutcomeBar(painter, bar, tally.counts, t, paint::Medium::Screen);
    painter.setPen(t.text);
    painter.setFont(text::body());
    paint::drawTabular(painter, c.failing, Qt::AlignRight,
                       QLocale().toString(tally.count(core::Outcome::Fail)));
    painter.setFont(text::cardTitle());
    paint::drawTabular(painter, c.rate, Qt::AlignRight, rateText(tally));
}

} // namespace plimsoll::ui
