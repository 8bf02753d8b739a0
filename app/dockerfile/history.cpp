// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/history.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto BuildKitMark = " # buildkit"_L1;

bool isKeyword(const QString& word)
{
    static const QStringList keywords{
        u"ADD"_s,    u"ARG"_s,   u"CMD"_s,         u"COPY"_s,  u"ENTRYPOINT"_s, u"ENV"_s,
        u"EXPOSE"_s, u"FROM"_s,  u"HEALTHCHECK"_s, u"LABEL"_s, u"MAINTAINER"_s, u"ONBUILD"_s,
        u"RUN"_s,    u"SHELL"_s, u"STOPSIGNAL"_s,  u"USER"_s,  u"VOLUME"_s,     u"WORKDIR"_s};
    return keywords.contains(word);
}

bool makesLayer(const QString& keyword)
{
    return keyword == "RUN"_L1 || keyword == "COPY"_L1 || keyword == "ADD"_L1;
}

/// Takes a builder's shell off the front of a command: the one a SHELL instruction set, else any
/// that builders put there by themselves.
class ShellPrefix
{
public:
    /// @param arguments  of a SHELL instruction: "[/bin/bash -o pipefail -c]", or its JSON form
    void set(const QString& arguments)
    {
        static const QRegularExpression listMarks(u"^\\[|\\]$|\"|,"_s);
        QString words = arguments.trimmed();
        words.remove(listMarks);
        m_current = words.simplified() + u' ';
    }

    /// How many characters of the text are the shell's; 0 when there is none.
    qsizetype lengthIn(QStringView text) const
    {
        if (!m_current.isEmpty() && text.startsWith(m_current))
            return m_current.size();
        static const QRegularExpression usual(
            u"^(?:(?:/\\S*/)?(?:ba|da|a|z|k|mk)?sh(?: -\\S+| pipefail)* -[a-z]*c "
            "|(?:\\S*\\\\)?(?:cmd(?:\\.exe)? /S /C "
            "|(?:powershell|pwsh)(?:\\.exe)?(?: -\\S+)* -Command ))"_s,
            QRegularExpression::CaseInsensitiveOption);
        return usual.match(text).capturedLength(0);
    }

    /// Where a shell first stands in a text, at the start or after a blank; -1 for nowhere.
    qsizetype indexIn(QStringView text) const
    {
        for (qsizetype i = 0; i >= 0 && i < text.size();) {
            if (lengthIn(text.sliced(i)) > 0)
                return i;
            const qsizetype blank = text.indexOf(u' ', i);
            i = blank < 0 ? -1 : blank + 1;
        }
        return -1;
    }

private:
    QString m_current;
};

/// Takes "|2 A=b C=d " off the front of a RUN step. Values may hold blanks: they end where the
/// shell begins.
QStringList takeBuildArguments(QString& text, const ShellPrefix& shell)
{
    static const QRegularExpression countMark(u"^\\|(\\d{1,4}) "_s);
    const auto match = countMark.match(text);
    if (!match.hasMatch())
        return {};
    text.remove(0, match.capturedLength(0));
    const qsizetype count = match.captured(1).toInt();
    qsizetype end = shell.indexIn(text);
    if (end < 0) { // no shell: as many words as there are arguments
        end = 0;
        for (qsizetype word = 0; word < count && end < text.size(); ++word) {
            const qsizetype blank = text.indexOf(u' ', end);
            end = blank < 0 ? text.size() : blank + 1;
        }
    }
    static const QRegularExpression nameMark(u"(?:^| )([A-Za-z_][A-Za-z0-9_]*)="_s);
    QStringList names;
    auto found = nameMark.globalMatch(text.first(end));
    while (found.hasNext() && names.size() < count)
        names.append(found.next().captured(1));
    text.remove(0, end);
    return names;
}

/// "COPY a b" into keyword and rest; false when the first word is no keyword.
bool splitKeyword(const QString& text, Instruction& instruction)
{
    const QString word = text.section(u' ', 0, 0);
    if (!isKeyword(word))
        return false;
    instruction.keyword = word;
    instruction.arguments = text.sliced(word.size()).trimmed();
    return true;
}

void readRun(QString text, const ShellPrefix& shell, Instruction& instruction)
{
    instruction.keyword = u"RUN"_s;
    instruction.buildArguments = takeBuildArguments(text, shell);
    instruction.arguments = text.sliced(shell.lengthIn(text)).trimmed();
}

/// The text behind "#(nop)" where nothing but a shell stands before it: a step of the classic
/// builder that ran no command.
std::optional<QString> withoutNop(const QString& text, const ShellPrefix& shell)
{
    constexpr auto nop = "#(nop)"_L1;
    const qsizetype at = shell.lengthIn(text);
    if (!QStringView(text).sliced(at).startsWith(nop))
        return std::nullopt;
    return text.sliced(at + nop.size()).trimmed();
}

void readCreatedBy(QString text, const ShellPrefix& shell, Instruction& instruction)
{
    text = text.trimmed();
    const bool hasMark = text.endsWith(BuildKitMark);
    if (hasMark)
        text.chop(BuildKitMark.size());
    instruction.isBuildKit = instruction.isBuildKit || hasMark;
    if (text.isEmpty() || text.startsWith(u'#')) // imported, or a tool's remark
        return;
    if (const auto nop = withoutNop(text, shell)) {
        splitKeyword(*nop, instruction);
        return;
    }
    // BuildKit, Kaniko and Buildah write the keyword; the classic builder writes the bare command.
    if (splitKeyword(text, instruction) && instruction.keyword != "RUN"_L1)
        return;
    readRun(instruction.keyword == "RUN"_L1 ? instruction.arguments : text, shell, instruction);
}

Instruction instructionFrom(const QJsonObject& step, const ShellPrefix& shell)
{
    const QString comment = step.value("Comment"_L1).toString();
    Instruction instruction{.isBuildKit = comment.startsWith("buildkit."_L1),
                            .sizeBytes = step.value("Size"_L1).toInteger()};
    readCreatedBy(step.value("CreatedBy"_L1).toString(), shell, instruction);
    instruction.isEmptyLayer = !makesLayer(instruction.keyword) && instruction.sizeBytes == 0;
    QStringList tags;
    for (const QJsonValue& tag : step.value("Tags"_L1).toArray())
        tags.append(tag.toString());
    instruction.tags = tags.join(u' ');
    return instruction;
}

} // namespace

QList<Instruction> reconstruct(const QJsonValue& history)
{
    const QJsonArray steps = history.toArray();
    QList<Instruction> instructions;
    ShellPrefix shell;
    for (qsizetype i = steps.size() - 1; i >= 0; --i) {
        Instruction instruction = instructionFrom(steps[i].toObject(), shell);
        instruction.historyIndex = i;
        if (instruction.keyword == "SHELL"_L1)
            shell.set(instruction.arguments);
        instructions.append(instruction);
    }
    return instructions;
}

} // namespace plimsoll::dockerfile
