// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navbutton.h"

#include "paint/marks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

#include <QLocale>

namespace plimsoll::ui {

NavButton::NavButton(const QString& iconName, QWidget* parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    keepHeight(this, 31);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavButton::setCount(std::optional<int> count)
{
    m_count = count;
    setAccessibleDescription(count ? QLocale().toString(*count) : QString());
    update();
}

void NavButton::setCollapsed(bool isCollapsed)
{
    m_isCollapsed = isCollapsed;
    update();
}

void NavButton::paintEvent(QPaintEvent*)
{
    constexpr int IconSide = 16;
    const paint::Tokens& t = tokens();
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF row(0, 0, painter.width(), 30);
    const bool isOn = isChecked();
    if (isOn || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isOn ? t.selection : t.hover);
        painter.drawRoundedRect(row, 5, 5);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 5, 5);
    }
    const int iconX = m_isCollapsed ? int(row.width() - IconSide) / 2 : 8;
    ui::icon(m_iconName, isOn ? Ink::Accent : Ink::Text2)
        .paint(&painter, iconX, int(row.height() - IconSide) / 2, IconSide, IconSide);
    if (m_isCollapsed)
        return;
    QRectF place = row.adjusted(33, 0, -8, 0);
    if (m_count) {
        painter.setFont(text::small());
        painter.setPen(t.text3);
        const QString count = QLocale().toString(*m_count);
        paint::drawTabular(painter, place, Qt::AlignRight, count);
        place.setRight(place.right() - paint::tabularWidth(painter.font(), count) - 6);
    }
    QFont font = text::body();
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(isOn ? t.text : t.text2);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, int(place.width())));
}

void NavButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void NavButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace plimsoll::ui
