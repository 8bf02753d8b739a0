// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace plimsoll::ui {

/// Text in the accent colour that leads somewhere; with an arrow at its end when it leaves the
/// page.
class LinkButton final : public QPushButton
{
    Q_OBJECT
public:
    enum class Arrow { None, Right };

    explicit LinkButton(Arrow arrow = Arrow::None, QWidget* parent = nullptr);
};

} // namespace plimsoll::ui
