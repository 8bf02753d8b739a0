// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plimsoll::ui {

/// Speaks a language from now on: our strings, Qt's own, numbers and dates. Windows get a
/// LanguageChange event and retranslate themselves.
/// @param code  "en", "zh_CN"; empty: the system's, English where we have no translation
void applyLanguage(const QString& code);

} // namespace plimsoll::ui
