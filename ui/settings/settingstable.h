// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTableWidget;
class QWidget;

namespace plimsoll::ui {

/// A table as the cards of Settings have it: rows of 30 px, one selected at a time, nothing edited
/// in place, the last column stretched.
QTableWidget* newSettingsTable(int columns, const QString& objectName, QWidget* parent);

} // namespace plimsoll::ui
