// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outcomelegend.h"

#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/wording.h"

#include <QEvent>

namespace plimsoll::ui {

namespace {

constexpr qreal SwatchWidth = 14;
constexpr qreal SwatchHeight = 10;
constexpr qreal Gap = 5;
constexpr qreal Between = 14;

} // namespace

void drawOutcomeSwatch(QPainter& painter, const QRectF& rect, core::Outcome outcome)
{
    const QRectF part = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath area;
    area.addRect(part);
    paint::fillOutcome(painter, area, outcome, tokens(), paint::Medium::Screen);
    const QPen edge = paint::outcomeEdge(outcome, tokens());
    if (edge.style() == Qt::NoPen)
        return;
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(part);
}

OutcomeLegend::OutcomeLegend(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize OutcomeLegend::sizeHint() const
{
    const QFontMetricsF metrics(text::small());
    qreal width = -Between;
    for (const core::Outcome outcome : core::AllOutcomes)
        width += SwatchWidth + Gap + metrics.horizontalAdvance(outcomeTitle(outcome)) + Between;
    return scaled(QSize(int(std::ceil(width)) + 1, int(std::ceil(metrics.height()))));
}

void OutcomeLegend::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    painter.setFont(text::small());
    qreal x = 0;
    for (const core::Outcome outcome : core::AllOutcomes) {
        drawOutcomeSwatch(painter,
                          QRectF(x, (painter.height() - SwatchHeight) / 2, SwatchWidth, SwatchHeight),
                          outcome);
        x += SwatchWidth + Gap;
        const QString title = outcomeTitle(outcome);
        painter.setPen(tokens().text2);
        painter.drawText(QRectF(x, 0, painter.width() - x, painter.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         title);
        x += painter.fontMetrics().horizontalAdvance(title) + Between;
    }
}

void OutcomeLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace plimsoll::ui
