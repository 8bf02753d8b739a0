// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stagegauge.h"

#include "models/wording.h"
#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/wording.h"

#include <QLocale>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

StageGauge::StageGauge(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StageGauge::setStage(const QString& label, const score::Score& score, int loadLine,
                          const QStringList& notes)
{
    m_label = label;
    m_score = score;
    m_loadLine = loadLine;
    m_notes = notes;
    setAccessibleName(u"%1: %2"_s.arg(label, models::scoreSpoken(score, loadLine)));
    setAccessibleDescription(notes.join(u", "_s));
    setToolTip(scoreToolTip(score, loadLine));
    updateGeometry();
    update();
}

int StageGauge::neededHeight() const
{
    return 88 + 17 * qMax(0, int(m_notes.size()) - 1);
}

QString StageGauge::distanceText() const
{
    const std::optional<int> whole = m_score.whole();
    if (!whole)
        return tr("no score");
    const int distance = *whole - m_loadLine;
    if (distance < 0)
        return tr("%1 below line").arg(-distance);
    return distance == 0 ? tr("on the line") : tr("%1 above line").arg(distance);
}

void StageGauge::paintEvent(QPaintEvent*)
{
    const paint::Tokens& t = tokens();
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = painter.rect().adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(box, 8, 8);
    painter.fillPath(outline, t.surface);
    const qreal gaugeWidth = qMin(64.0, box.width() * 0.28);
    painter.save();
    painter.setClipPath(outline);
    paint::drawGauge(painter, QRectF(box.left(), box.top(), gaugeWidth, box.height()), m_score,
                     m_loadLine, t);
    painter.restore();
    painter.setPen(hasFocus() ? QPen(t.focus, 2) : QPen(t.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    painter.setPen(t.line);
    painter.drawLine(QPointF(box.left() + gaugeWidth, box.top()),
                     QPointF(box.left() + gaugeWidth, box.bottom()));

    const qreal left = box.left() + gaugeWidth + 8;
    const qreal width = box.right() - left - 4;
    const auto line = [&](qreal top, const QFont& font, const QColor& colour, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(left, box.top() + top, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, int(width)));
    };
    line(6, text::cardTitle(), t.text, m_label);
    paint::drawScorePill(painter, QRectF(left, box.top() + 26, width, 22), m_score, m_loadLine, t);
    line(49, text::small(), t.text2, distanceText());
    for (int i = 0; i < int(m_notes.size()); ++i)
        line(66 + 17 * i, text::small(), t.text3, m_notes[i]);
}

} // namespace plimsoll::ui
