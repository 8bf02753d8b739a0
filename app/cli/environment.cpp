// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/environment.h"

#include "core/describe.h"

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

bool endsSentence(const QString& text)
{
    return text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?');
}

/// Daemons and file names speak through our sentences: no control character reaches a terminal.
QString printable(QString text)
{
    for (QChar& character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

} // namespace

QString sentenceOf(const core::Error& error)
{
    QString sentence = core::english(core::describe(error));
    if (!endsSentence(sentence))
        sentence += u'.';
    const QString next = core::english(core::nextStep(error));
    if (!next.isEmpty())
        sentence += u' ' + next + (endsSentence(next) ? QString() : u"."_s);
    return printable(sentence);
}

core::Error usageError(const QString& subject, const QString& why)
{
    return {core::Error::Kind::Usage, u"cli.usage"_s, subject, why};
}

void Environment::say(const QString& words) const
{
    err->write(words.toUtf8() + '\n');
}

void Environment::say(const core::Error& error) const
{
    qWarning("%s %s: %s", qPrintable(error.code), qPrintable(error.subject),
             qPrintable(error.detail));
    say("plimsoll-cli: "_L1 + sentenceOf(error));
}

} // namespace plimsoll::cli
