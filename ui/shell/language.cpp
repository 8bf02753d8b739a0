// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

// One translator a catalogue, replaced when the language changes.
void install(QPointer<QTranslator>& slot, const QLocale& locale, const QString& catalogue)
{
    if (slot) {
        QCoreApplication::removeTranslator(slot);
        delete slot;
    }
    slot = new QTranslator(qApp);
    // English, too, has a catalogue: of singular and plural. It serves every language without one.
    if (slot->load(locale, catalogue, u"_"_s, u":/i18n"_s)
        || slot->load(catalogue + u"_en"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(slot);
}

} // namespace

void applyLanguage(const QString& code)
{
    static QPointer<QTranslator> qtStrings;
    static QPointer<QTranslator> ourStrings;
    // The system's own locale where it speaks the language: it knows how its country writes dates.
    const QLocale asked(code);
    const bool isSystem = code.isEmpty() || QLocale::system().language() == asked.language();
    const QLocale locale = isSystem ? QLocale::system() : asked;
    QLocale::setDefault(locale);
    install(qtStrings, locale, u"qtbase"_s);
    install(ourStrings, locale, u"plimsoll"_s);
}

} // namespace plimsoll::ui
