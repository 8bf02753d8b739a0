// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace plimsoll::ui {

/// The colour an icon is painted in; looked up while painting, so that icons follow the theme.
enum class Ink {
    Text,
    Text2,
    Text3,
    Accent,
    OnAccent,
    Hull,
    Pass,
    Fail,
    Waived,
    Manual,
    NotApplicable,
    Unknown,
};

QColor inkColour(Ink ink);

/// ":/icons/NAME.svg" in the ink's colour, crisp at every size and pixel ratio.
/// On a checked or selected control `on` is used instead, when it differs.
QIcon icon(const QString& name, Ink ink = Ink::Text2);
QIcon icon(const QString& name, Ink ink, Ink on);

/// The same as a pixmap of `side` units, for painted widgets.
QPixmap iconPixmap(const QString& name, Ink ink, int side, qreal devicePixelRatio);

/// The program's mark in the ink's colour.
QIcon markIcon(Ink ink = Ink::Accent);

} // namespace plimsoll::ui
