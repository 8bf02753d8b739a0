// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/choicebutton.h"

#include "ui/theme/icons.h"
#include "ui/widgets/designpainter.h"

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int SignSide = 18;
constexpr qreal WordsLeft = 44;

void drawElided(QPainter& painter, const QRectF& place, const QFont& font, const QColor& colour,
                const QString& words)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, int(place.width())));
}

} // namespace

ChoiceButton::ChoiceButton(const QString& iconName, QWidget* parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceButton::setWords(const QString& title, const QString& note)
{
    setText(title);
    m_note = note;
    setAccessibleName(title);
    setAccessibleDescription(note);
    setToolTip(u"%1\n%2"_s.arg(title, note));
    update();
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    const paint::Tokens& t = tokens();
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isStrong = isChecked() || hasFocus();
    const qreal stroke = isStrong ? 2 : 1;
    painter.setPen(QPen(hasFocus() ? t.focus : isChecked() ? t.accent : t.line, stroke));
    painter.setBrush(underMouse() && !isChecked() ? t.hover : t.surface);
    const QRectF box = painter.rect().adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    painter.drawRoundedRect(box, 8, 8);
    ui::icon(m_iconName, isChecked() ? Ink::Accent : Ink::Text2)
        .paint(&painter, 15, int(box.center().y()) - SignSide / 2, SignSide, SignSide);
    const QRectF words = painter.rect().adjusted(WordsLeft, 8, -10, -8);
    QFont strong = text::body();
    strong.setWeight(QFont::DemiBold);
    const qreal half = words.height() / 2;
    drawElided(painter, QRectF(words.topLeft(), QSizeF(words.width(), half)), strong, t.text,
               text());
    drawElided(painter, QRectF(words.left(), words.top() + half, words.width(), half),
               text::small(), t.text2, m_note);
}

} // namespace plimsoll::ui
