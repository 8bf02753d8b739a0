// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outcomesegments.h"

#include "models/wording.h"
#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int SegmentPadding = 7;
constexpr int Glyph = 13;
constexpr int SegmentGap = 5;
constexpr int SegmentHeight = 24;

QFont segmentFont()
{
    QFont font = text::small();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

OutcomeSegment::OutcomeSegment(core::Outcome outcome, QWidget* parent)
    : QAbstractButton(parent)
    , m_outcome(outcome)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setObjectName(u"segment-"_s + core::outcomeName(outcome));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void OutcomeSegment::setCount(int count)
{
    m_count = count;
    setText(models::outcomeLabel(m_outcome));
    setToolTip(models::outcomeLabel(m_outcome));
    setAccessibleName(tr("%1: %2").arg(models::outcomeLabel(m_outcome)).arg(count));
    update();
}

void OutcomeSegment::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    update();
}

int OutcomeSegment::fullWidth() const
{
    const qreal word = QFontMetricsF(text::small()).horizontalAdvance(text()) + SegmentGap;
    const qreal count = QFontMetricsF(segmentFont()).horizontalAdvance(QLocale().toString(m_count));
    return scaled(int(std::ceil(2 * SegmentPadding + Glyph + SegmentGap + word + count)));
}

QSize OutcomeSegment::sizeHint() const
{
    const qreal word = QFontMetricsF(text::small()).horizontalAdvance(text()) + SegmentGap;
    return {fullWidth() - (m_isCompact ? scaled(int(word)) : 0), scaled(SegmentHeight)};
}

void OutcomeSegment::paintEvent(QPaintEvent*)
{
    const paint::Tokens& t = tokens();
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? t.selection : t.hover);
        painter.drawRoundedRect(painter.rect(), 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(painter.rect().adjusted(1, 1, -1, -1), 4, 4);
    }
    paint::drawOutcomeGlyph(painter, QRectF(SegmentPadding, (painter.height() - Glyph) / 2, Glyph, Glyph),
                            m_outcome, t);
    qreal x = SegmentPadding + Glyph + SegmentGap;
    if (!m_isCompact) {
        painter.setFont(text::small());
        painter.setPen(t.text2);
        painter.drawText(QRectF(x, 0, painter.width() - x, painter.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         text());
        x += painter.fontMetrics().horizontalAdvance(text()) + SegmentGap;
    }
    painter.setFont(segmentFont());
    painter.setPen(t.text);
    painter.drawText(QRectF(x, 0, painter.width() - x, painter.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QLocale().toString(m_count));
}

OutcomeSegments::OutcomeSegments(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const core::Outcome outcome : models::ListOrder) {
        auto* segment = new OutcomeSegment(outcome, this);
        m_group->addButton(segment);
        m_segments += segment;
        connect(segment, &OutcomeSegment::clicked, this,
                [this, outcome] { emit outcomeChosen(outcome); });
    }
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        arrange();
        update();
    });
}

void OutcomeSegments::setCounts(const models::OutcomeCounts& counts)
{
    for (OutcomeSegment* segment : std::as_const(m_segments))
        segment->setCount(counts[size_t(segment->outcome())]);
    arrange();
}

void OutcomeSegments::setOutcome(std::optional<core::Outcome> outcome)
{
    m_group->setExclusive(false);
    for (OutcomeSegment* segment : std::as_const(m_segments))
        segment->setChecked(outcome && segment->outcome() == *outcome);
    m_group->setExclusive(true);
}

void OutcomeSegments::arrange()
{
    int wanted = scaled(20);
    for (const OutcomeSegment* segment : std::as_const(m_segments))
        wanted += segment->count() > 0 ? segment->fullWidth() + 2 : 0;
    int x = scaled(10);
    for (OutcomeSegment* segment : std::as_const(m_segments)) {
        segment->setVisible(segment->count() > 0);
        if (segment->count() == 0)
            continue;
        segment->setCompact(wanted > width());
        const QSize size = segment->sizeHint();
        segment->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        x += size.width() + 2;
    }
}

void OutcomeSegments::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OutcomeSegments::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

void OutcomeSegments::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    for (OutcomeSegment* segment : std::as_const(m_segments))
        segment->setCount(segment->count());
    arrange();
}

} // namespace plimsoll::ui
