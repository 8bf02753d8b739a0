// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

#include <QKeyEvent>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int Height = 26;
constexpr int Padding = 10;
constexpr int Gap = 5;
constexpr int CrossSide = 10;

QFont countFont()
{
    QFont font = text::small();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

Chip::Chip(Kind kind, QWidget* parent)
    : QAbstractButton(parent)
    , m_kind(kind)
{
    setCheckable(kind == Kind::Toggle);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    if (kind == Kind::Removable)
        connect(this, &QAbstractButton::clicked, this, &Chip::removeRequested);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Chip::setCount(std::optional<int> count)
{
    if (m_count == count)
        return;
    m_count = count;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    qreal width = 2 * Padding + QFontMetricsF(text::small()).horizontalAdvance(text());
    if (m_count)
        width += Gap + QFontMetricsF(countFont()).horizontalAdvance(QLocale().toString(*m_count));
    if (m_kind == Kind::Removable)
        width += Gap + CrossSide;
    return scaled(QSize(int(std::ceil(width)), Height));
}

void Chip::paintEvent(QPaintEvent*)
{
    const paint::Tokens& t = tokens();
    const bool isOn = isChecked() || m_kind == Kind::Removable;
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFocused = hasFocus();
    const qreal stroke = isFocused ? 2 : 1;
    painter.setPen(QPen(isFocused ? t.focus : isOn ? t.accent : t.line, stroke));
    painter.setBrush(isOn ? t.selection : underMouse() ? t.hover : t.surface);
    const QRectF pill = painter.rect().adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    painter.setFont(text::small());
    painter.setPen(isOn ? t.text : t.text2);
    QRectF place = painter.rect().adjusted(Padding, 0, -Padding, 0);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text());
    place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(text()) + Gap);
    if (m_count) {
        painter.setFont(countFont());
        painter.setPen(t.text);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(*m_count));
    }
    if (m_kind == Kind::Removable) {
        const QRectF cross(painter.width() - Padding - CrossSide + 2, (painter.height() - CrossSide) / 2,
                           CrossSide, CrossSide);
        ui::icon(u"x-lg"_s).paint(&painter, cross.toRect());
    }
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (m_kind == Kind::Removable && removes)
        emit removeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void Chip::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace plimsoll::ui
