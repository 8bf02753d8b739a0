// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/link.h"

#include <QDialog>

class QTextBrowser;

namespace plimsoll::ui {

/// F1: what the page beside it shows and which keys act on it. Follows the window from page to
/// page while it is open.
class HelpDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit HelpDialog(QWidget* parent);

    void setPage(PageId page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    PageId m_page = PageId::Overview;
    QTextBrowser* m_text;
};

} // namespace plimsoll::ui
