// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpdialog.h"

#include "ui/shell/helptext.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

HelpDialog::HelpDialog(QWidget* parent)
    : QDialog(parent)
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"helpDialog"_s);
    m_text->setObjectName(u"helpText"_s);
    m_text->setFrameShape(QFrame::NoFrame);
    setRole(m_text, "help");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    resize(scaled(QSize(560, 640)));
    fill();
}

void HelpDialog::setPage(PageId page)
{
    m_page = page;
    fill();
}

void HelpDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QDialog::changeEvent(event);
}

void HelpDialog::fill()
{
    setWindowTitle(tr("Help: %1").arg(helpOf(m_page).title));
    m_text->setAccessibleName(windowTitle());
    m_text->setHtml(helpHtml(m_page));
    findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Close)->setText(tr("Close"));
}

} // namespace plimsoll::ui
