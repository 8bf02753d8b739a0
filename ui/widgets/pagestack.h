// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace plimsoll::ui {

/// Pages of which one is seen, and which asks for the room of that page alone. A QStackedWidget
/// asks for the room of its widest page, so that one page opened once would keep the window wide
/// for ever.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageStack(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace plimsoll::ui
