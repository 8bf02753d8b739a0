// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compliance/outcomestrip.h"

#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/wording.h"

#include <QEvent>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;

OutcomeStrip::OutcomeStrip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void OutcomeStrip::setCounts(const models::OutcomeCounts& counts, int total)
{
    m_counts = counts;
    m_total = total;
    describe();
    update();
}

void OutcomeStrip::describe()
{
    QStringList words{tr("%n check(s)", nullptr, m_total)};
    for (const core::Outcome outcome : models::ListOrder)
        words << u"%1 %2"_s.arg(m_counts[size_t(outcome)]).arg(outcomeTitle(outcome));
    setAccessibleName(words.join(u", "_s));
    setToolTip(words.join(u", "_s));
}

void OutcomeStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

void OutcomeStrip::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const paint::Tokens& colours = Theme::instance().tokens();
    painter.setFont(text::small());
    painter.setPen(colours.text2);
    const QString total = tr("%n check(s)", nullptr, m_total);
    painter.drawText(painter.rect(), Qt::AlignVCenter, total);
    qreal x = painter.fontMetrics().horizontalAdvance(total) + 16;
    QFont strong = text::small();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    for (const core::Outcome outcome : models::ListOrder) {
        const int count = m_counts[size_t(outcome)];
        if (count == 0)
            continue;
        const QString number = locale().toString(count);
        paint::drawOutcomeGlyph(painter, QRectF(x, painter.height() / 2 - 7, 14, 14), outcome,
                                colours);
        painter.setPen(colours.text);
        painter.drawText(QRectF(x + 19, 0, 60, painter.height()), Qt::AlignVCenter, number);
        x += 19 + painter.fontMetrics().horizontalAdvance(number) + 18;
    }
}

} // namespace plimsoll::ui
