// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int HintSide = 18;
constexpr int HintInset = 26; ///< of its left edge from the field's right one

} // namespace

FilterField::FilterField(QWidget* list, QWidget* parent)
    : QLineEdit(parent)
    , m_list(list)
    , m_hint(new QLabel(u"/"_s, this))
{
    addAction(icon(u"funnel"_s, Ink::Text3), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    setRole(m_hint, "keycap");
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QLineEdit::textChanged, this, &FilterField::showHint);
}

void FilterField::setPlaceholder(const QString& text)
{
    setPlaceholderText(text);
    setAccessibleName(text);
}

void FilterField::setHasKey(bool hasKey)
{
    m_hasKey = hasKey;
    showHint();
}

void FilterField::showHint()
{
    m_hint->setVisible(m_hasKey && text().isEmpty() && !hasFocus());
}

void FilterField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    showHint();
}

void FilterField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    showHint();
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        [[fallthrough]];
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_list->setFocus(Qt::ShortcutFocusReason);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FilterField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    const int side = scaled(HintSide);
    m_hint->setGeometry(width() - scaled(HintInset), (height() - side) / 2, side, side);
}

} // namespace plimsoll::ui
