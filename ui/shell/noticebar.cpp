// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/noticebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_frame(new QFrame(this))
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_link(new LinkButton(LinkButton::Arrow::None, this))
    , m_close(new QToolButton(this))
{
    setRole(m_frame, "note");
    setObjectName(u"noticeBar"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(u"x-lg"_s));
    m_close->setIconSize(QSize(12, 12));
    setRole(m_close, "flat");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 0);
    column->addWidget(m_frame);
    auto* row = new QHBoxLayout(m_frame);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_link);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_link, &LinkButton::clicked, this, [this] {
        if (m_action)
            m_action();
    });
    m_close->setAccessibleName(tr("Close"));
    hide();
}

void NoticeBar::showNotice(Kind kind, const QString& text, const QString& actionText,
                           std::function<void()> action)
{
    const bool isGood = kind == Kind::Good;
    setRole(m_frame, isGood ? "note-good" : "note-bad");
    m_icon->setPixmap(iconPixmap(isGood ? u"check-circle"_s : u"exclamation-triangle"_s,
                                 isGood ? Ink::Pass : Ink::Fail, 16, devicePixelRatioF()));
    m_text->setText(text);
    setAccessibleName(text);
    m_action = std::move(action);
    m_link->setText(actionText);
    m_link->setVisible(!actionText.isEmpty());
    show();
}

void NoticeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_close->setAccessibleName(tr("Close"));
        hide(); // what it says is in the language before
    }
    QWidget::changeEvent(event);
}

} // namespace plimsoll::ui
