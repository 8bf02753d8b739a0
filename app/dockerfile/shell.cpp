// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/shell.h"

#include "dockerfile/shellreader.h"
#include "dockerfile/wrappers.h"

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whether a here-document that is a whole RUN is a script of a shell.
bool isShellText(const QString& text)
{
    if (!text.startsWith("#!"_L1))
        return true;
    const QString program = text.section(u'\n', 0, 0).simplified().section(u' ', -1);
    return isShell(program.section(u'/', -1))
        || isShell(
               text.section(u'\n', 0, 0).mid(2).trimmed().section(u' ', 0, 0).section(u'/', -1));
}

} // namespace

Script readScript(const QString& text, const QList<Heredoc>& heredocs)
{
    Script script{.text = text};
    addCommands(text, script, heredocs);
    // "RUN <<EOF": the here-document is the script.
    const bool isAllInput = script.commands.size() == 1 && script.commands.first().words.isEmpty()
        && !script.commands.first().input.isEmpty();
    if (!isAllInput || heredocs.isEmpty())
        return script;
    const QString content = script.commands.first().input;
    script = Script{.text = content};
    if (isShellText(content))
        addCommands(content, script, {});
    return script;
}

Script scriptOf(const Statement& statement)
{
    QStringList words = statement.arguments;
    if (statement.keyword == Keyword::Healthcheck && !words.isEmpty())
        words.removeFirst();
    if (!statement.isJson)
        return readScript(words.value(0), statement.heredocs);
    // The words are given one by one; quoting them again makes one command of them.
    QStringList quoted;
    for (QString word : words)
        quoted.append(u'\'' + word.replace(u'\'', "'\\''"_L1) + u'\'');
    return readScript(quoted.join(u' '));
}

} // namespace plimsoll::dockerfile
