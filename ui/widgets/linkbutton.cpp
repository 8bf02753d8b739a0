// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linkbutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

LinkButton::LinkButton(Arrow arrow, QWidget* parent)
    : QPushButton(parent)
{
    setRole(this, "link");
    setCursor(Qt::PointingHandCursor);
    setFlat(true);
    if (arrow == Arrow::Right) {
        setIcon(ui::icon(u"chevron-right"_s, Ink::Accent));
        setIconSize(QSize(11, 11));
        setLayoutDirection(Qt::RightToLeft);
    }
}

} // namespace plimsoll::ui
