// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/imagefile.h"

#include "dockerfile/basesteps.h"
#include "dockerfile/historydocument.h"
#include "dockerfile/rulefindings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A command that is longer stands on several lines.
constexpr qsizetype LongCommand = 72;

QString jsonList(const QStringList& words)
{
    QString json = QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
    return json.replace("\",\""_L1, "\", \""_L1);
}

/// The length of an operator that a command may be broken at; 0: none stands here.
qsizetype operatorAt(QStringView text, qsizetype at)
{
    if (text.mid(at).startsWith(" && "_L1) || text.mid(at).startsWith(" || "_L1))
        return 4;
    return text.mid(at).startsWith("; "_L1) ? 2 : 0;
}

/// Broken before && and ||, behind ";", outside of quotes and of substitutions.
QString broken(const QString& command)
{
    if (command.size() <= LongCommand)
        return command;
    QString result;
    QChar quote;
    int depth = 0;
    for (qsizetype i = 0; i < command.size(); ++i) {
        const QChar c = command[i];
        const qsizetype length = quote.isNull() && depth == 0 ? operatorAt(command, i) : 0;
        if (length > 0) {
            const QStringView sign = QStringView(command).mid(i, length).trimmed();
            result += length == 2 ? u"; \\\n    "_s : u" \\\n    %1 "_s.arg(sign);
            i += length - 1;
            while (i + 1 < command.size() && command[i + 1] == u' ')
                ++i; // what the file's own line breaks left
            continue;
        }
        result += c;
        if (c == u'\\' && quote != u'\'' && i + 1 < command.size())
            result += command[++i];
        else if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'\'' || c == u'"' || c == u'`')
            quote = c;
        else if (c == u'(' || c == u'{')
            ++depth;
        else if (c == u')' || c == u'}')
            depth = std::max(0, depth - 1);
    }
    return result;
}

/// A command of several lines was a here-document.
QString writtenCommand(const QString& command)
{
    if (!command.contains(u'\n'))
        return broken(command);
    QString end = u"EOF"_s;
    while (command.contains(end))
        end += u'_';
    return u"<<%1\n%2%3%1"_s.arg(end, command, command.endsWith(u'\n') ? QString() : u"\n"_s);
}

QString writtenPairs(const QList<Pair>& pairs)
{
    QStringList words;
    for (const Pair& pair : pairs) {
        const bool needsQuotes = pair.value.isEmpty() || pair.value.contains(u' ')
            || pair.value.contains(u'"') || pair.value.contains(u'\n');
        QString value = pair.value;
        if (needsQuotes) {
            value.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\n', "\\n"_L1);
            value = u'"' + value + u'"';
        }
        words.append(pair.key + u'=' + value);
    }
    return words.join(u' ');
}

QString writtenArguments(const Statement& statement)
{
    switch (statement.keyword) {
    case Keyword::Run:
        return writtenCommand(statement.arguments.value(0));
    case Keyword::Shell:
        return jsonList(statement.arguments);
    case Keyword::Cmd:
    case Keyword::Entrypoint:
        return statement.isJson ? jsonList(statement.arguments) : statement.arguments.join(u' ');
    case Keyword::Env:
    case Keyword::Label:
        return statement.pairs.isEmpty() ? statement.rest : writtenPairs(statement.pairs);
    case Keyword::Volume:
    case Keyword::Expose:
        return statement.arguments.join(u' ');
    default:
        return statement.rest;
    }
}

QString written(const Statement& statement)
{
    if (statement.word.isEmpty())
        return u"# ..."_s;
    QString text = statement.word + u' ' + writtenArguments(statement);
    if (statement.keyword != Keyword::Run)
        text.replace(u'\n', u' ');
    return text;
}

} // namespace

WrittenHistory writtenHistory(const QList<Instruction>& steps, qsizetype baseSteps,
                              const PartNames& names)
{
    WrittenHistory result;
    QStringList lines;
    const QList<Statement> statements = documentOf(steps).statements;
    for (qsizetype i = 0; i < statements.size(); ++i) {
        if (i == 0 && baseSteps > 0)
            lines += u"# "_s + names.base;
        else if (i == baseSteps && i > 0)
            lines += {QString(), u"# "_s + names.own};
        const QStringList own = written(statements[i]).split(u'\n');
        result.lines.append({int(lines.size()) + 1, int(lines.size()) + int(own.size())});
        lines += own;
    }
    result.text = lines.join(u'\n');
    return result;
}

ImageFile imageFileOf(const evidence::HostView& host, const evidence::ImageView& image,
                      const core::Policy& policy, const PartNames& names)
{
    const QDate today = host.evidence->finishedAtUtc.date();
    const QList<Instruction> steps = reconstruct(image.history.body());
    ImageFile file{.linked = linkedFileFrom(image.dockerfile.body()), .steps = steps.size()};
    if (file.linked) {
        file.options = linkedOptions(*file.linked, policy, today);
        file.text = file.linked->lines.join(u'\n');
        file.findings = lint(file.linked->text(), file.options).findings;
        return file;
    }
    if (steps.isEmpty()) {
        file.missing = image.history.isReadable()
            ? PLIMSOLL_TEXT("The image's history holds no step.")
            : image.history.whyMissing();
        return file;
    }
    file.baseSteps = BaseSteps(host).count(image, steps);
    const WrittenHistory history = writtenHistory(steps, file.baseSteps, names);
    file.text = history.text;
    LintOptions options = historyOptions(today);
    options.wants = &isShownInHistory;
    file.findings = lint(documentOf(steps, file.baseSteps), options).findings;
    for (LintFinding& finding : file.findings) {
        const qsizetype step = file.baseSteps + finding.lines.first - 1;
        if (step >= 0 && step < history.lines.size())
            finding.lines = history.lines[step];
    }
    return file;
}

} // namespace plimsoll::dockerfile
