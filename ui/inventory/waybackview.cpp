// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/waybackview.h"

#include "models/wording.h"
#include "paint/marks.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr qsizetype MostSteps = 3;

int wholeOf(score::Thousandths value)
{
    return int(value / 1000);
}

/// "2 C, 8 H": the two gravest kinds that occur.
QString letterCounts(const models::SeverityCounts& counts)
{
    QStringList parts;
    const QStringList letters =
        WaySteps::tr("C H M L", "first letters of the severities").split(u' ');
    for (size_t i = 0; i < counts.values.size() && parts.size() < 2; ++i) {
        if (counts.values[i] > 0)
            parts += u"%1 %2"_s.arg(counts.values[i]).arg(letters.value(qsizetype(i)));
    }
    return parts.join(u", "_s);
}

QString gainOf(const models::WayStep& step)
{
    return u'+' + models::pointsText(step.points);
}

} // namespace

WaySteps::WaySteps(QWidget* parent)
    : PaintedRows(26, 0, parent)
{
    setObjectName(u"waySteps"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // the tabs below take the room
}

void WaySteps::setSteps(const QList<models::WayStep>& steps)
{
    m_steps = steps.mid(0, MostSteps);
    setAccessibleName(tr("Way back above the line"));
    itemsChanged();
    updateGeometry();
}

QString WaySteps::itemText(int index) const
{
    if (index < 0 || index >= m_steps.size())
        return {};
    const models::WayStep& step = m_steps[index];
    QStringList lines{models::wayStepText(step), tr("%1 points").arg(gainOf(step)),
                      models::countsSpoken(step.counts)};
    if (!step.packages.isEmpty() && step.kind != models::WayStep::Kind::Mend)
        lines += step.packages.mid(0, 12).join(u", "_s);
    return lines.join(u'\n');
}

void WaySteps::paintRow(QPainter& painter, const QRectF& rect, int index)
{
    const models::WayStep& step = m_steps[index];
    const paint::Tokens& t = tokens();
    const qreal right = rect.right() - 2;
    const QRectF points(right - 58, rect.top(), 56, rect.height());
    const QRectF counts(right - 138, rect.top(), 76, rect.height());
    drawCell(painter, QRectF(2, rect.top(), 18, rect.height()), QString::number(index + 1), t.text3,
             text::body());
    drawCell(painter, QRectF(QPointF(22, rect.top()), QPointF(counts.left() - 8, rect.bottom())),
             models::wayStepText(step), t.text, text::body());
    drawCell(painter, counts, letterCounts(step.counts), t.text2, text::small(), Qt::AlignRight);
    painter.setFont(text::cardTitle());
    painter.setPen(t.pass);
    paint::drawTabular(painter, points, Qt::AlignRight | Qt::AlignVCenter, gainOf(step));
}

WayBackView::WayBackView(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_gain(new QLabel(this))
    , m_none(new QLabel(this))
    , m_steps(new WaySteps(this))
{
    setObjectName(u"wayBack"_s);
    setRole(m_title, "card-title");
    setRole(m_gain, "small");
    setRole(m_none, "second");
    m_none->setWordWrap(true);
    m_gain->setObjectName(u"wayBackGain"_s);
    m_none->setObjectName(u"wayBackNone"_s);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_gain);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 14, 6);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_steps);
    column->addWidget(m_none);
    connect(m_steps, &WaySteps::itemActivated, this,
            [this](int index) { emit stepActivated(m_steps->steps()[index]); });
    retranslate();
}

void WayBackView::setWay(const models::WayBack& way)
{
    m_way = way;
    retranslate();
}

void WayBackView::retranslate()
{
    const bool hasSteps = !m_way.steps.isEmpty();
    const bool isAbove = m_way.before && wholeOf(*m_way.before) >= m_way.loadLine;
    m_title->setText(isAbove ? tr("Further above the line") : tr("Way back above the line"));
    m_gain->setText(
        hasSteps && m_way.before && m_way.after
            ? tr("image score %1 to %2").arg(wholeOf(*m_way.before)).arg(wholeOf(*m_way.after))
            : QString());
    m_steps->setSteps(m_way.steps);
    m_steps->setVisible(hasSteps);
    m_none->setText(m_way.unfixable > 0
                        ? tr("%n vulnerabilities have no fix yet; nothing else lifts the image.",
                             nullptr, m_way.unfixable)
                        : QString());
    m_none->setVisible(!hasSteps && m_way.unfixable > 0);
    setVisible(hasSteps || m_way.unfixable > 0);
}

void WayBackView::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace plimsoll::ui
