// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/richbutton.h"

#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

#include <QStaticText>
#include <QTextDocumentFragment>
#include <QTextOption>

namespace plimsoll::ui {

namespace {

constexpr int Height = 26;
constexpr int SignRoom = 18;
constexpr int Gap = 9;

} // namespace

RichButton::RichButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    keepHeight(this, Height);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RichButton::setHtml(const QString& html)
{
    m_html = html;
    setText(QTextDocumentFragment::fromHtml(html).toPlainText());
    setAccessibleName(text());
    setToolTip(text());
    updateGeometry();
    update();
}

void RichButton::setIconSign(const QString& iconName, Ink ink)
{
    m_sign = Sign::Icon;
    m_iconName = iconName;
    m_ink = ink;
    update();
}

void RichButton::setMarkSign(Ink ink)
{
    m_sign = Sign::Mark;
    m_ink = ink;
    update();
}

void RichButton::setGlyphSign(core::Outcome outcome)
{
    m_sign = Sign::Glyph;
    m_outcome = outcome;
    update();
}

QSize RichButton::sizeHint() const
{
    const int words = QFontMetrics(text::cardTitle()).horizontalAdvance(text());
    return scaled(QSize(SignRoom + Gap + words + 4, Height));
}

void RichButton::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect sign((SignRoom - 16) / 2, (Height - 16) / 2, 16, 16);
    if (m_sign == Sign::Icon)
        ui::icon(m_iconName, m_ink).paint(&painter, sign);
    else if (m_sign == Sign::Mark)
        markIcon(m_ink).paint(&painter, sign.adjusted(-1, -1, 1, 1));
    else
        paint::drawOutcomeGlyph(painter, sign, m_outcome, tokens());
    QFont font = text::body();
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(tokens().text);
    QStaticText line(m_html);
    line.setTextFormat(Qt::RichText);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    line.setTextOption(option);
    line.prepare({}, font);
    painter.drawStaticText(QPointF(SignRoom + Gap, (Height - line.size().height()) / 2), line);
    if (!hasFocus())
        return;
    painter.setPen(QPen(tokens().focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(painter.rect().adjusted(1, 1, -1, -1), 4, 4);
}

void RichButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RichButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace plimsoll::ui
