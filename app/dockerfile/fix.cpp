// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/fix.h"

#include "dockerfile/parser.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A change of some lines: null where it does not apply.
using Change = QString (*)(const QString& lines);

/// A way to mend the reports of an alias group.
struct Recipe
{
    QLatin1StringView family;
    const char* title; ///< context "Engine"
    Change change;
};

QString replaced(QString lines, const QString& pattern, const QString& by)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption
                                            | QRegularExpression::MultilineOption);
    return lines.replace(expression, by);
}

/// Puts a flag behind a subcommand wherever it stands without that flag.
QString withFlag(const QString& lines, const QString& command, const QString& flag)
{
    const QString blank = u"(?:[ \\t]|\\\\\\n)+"_s;
    return replaced(lines,
                    u"\\b("_s + QString(command).replace(u' ', blank)
                        + u")(?=[ \\t\\\\])(?![^&|;\\n]*\\s"_s + flag + u"\\b)"_s,
                    u"\\1 "_s + flag);
}

QString addToCopy(const QString& lines)
{
    return replaced(lines, u"^(\\s*)ADD\\b"_s, u"\\1COPY"_s);
}

QString answerYes(const QString& lines)
{
    return withFlag(lines, u"apt-get install"_s, u"-y"_s);
}

QString leaveRecommendedOut(const QString& lines)
{
    return withFlag(lines, u"apt-get install"_s, u"--no-install-recommends"_s);
}

QString keepNoIndex(const QString& lines)
{
    return withFlag(lines, u"apk add"_s, u"--no-cache"_s);
}

QString keepNoPipCache(const QString& lines)
{
    return replaced(lines, u"\\b(pip[0-9.]*[ \\t]+install)(?=[ \\t])(?![^&|;\\n]*--no-cache-dir)"_s,
                    u"\\1 --no-cache-dir"_s);
}

QString useAptGet(const QString& lines)
{
    return replaced(
        lines, u"(^|[\\s;&|])apt([ \\t]+(?:-\\S+[ \\t]+)*(?:install|update|upgrade|remove)\\b)"_s,
        u"\\1apt-get\\2"_s);
}

QString labelTheAuthor(const QString& lines)
{
    static const QRegularExpression form(u"^(\\s*)MAINTAINER\\s+\"?([^\"\\n\\\\]+?)\"?\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(lines);
    return match.hasMatch() ? match.captured(1)
            + u"LABEL org.opencontainers.image.authors=\"%1\""_s.arg(match.captured(2))
                            : QString();
}

/// Only words that no shell would touch: what they mean as a list is what they meant before.
QString commandAsList(const QString& lines)
{
    static const QRegularExpression form(
        u"^(\\s*(?:CMD|ENTRYPOINT))[ \\t]+([A-Za-z0-9_./:=@%+,-]+(?:[ \\t]+[A-Za-z0-9_./:=@%+,-]+)*)"
        "\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(lines);
    if (!match.hasMatch() || match.captured(2).section(u' ', 0, 0).contains(u'='))
        return {};
    const QStringList words = match.captured(2).simplified().split(u' ');
    return match.captured(1) + u" [\""_s + words.join(u"\", \""_s) + u"\"]"_s;
}

QString upperKeyword(const QString& lines)
{
    static const QRegularExpression form(u"^(\\s*)([A-Za-z]+)"_s);
    const auto match = form.match(lines);
    return match.hasMatch()
        ? match.captured(1) + match.captured(2).toUpper() + lines.mid(match.capturedEnd(2))
        : QString();
}

QString asLikeFrom(const QString& lines)
{
    static const QRegularExpression form(u"^(\\s*)(FROM)(\\b.*\\s)(as)(\\s+\\S+\\s*)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(lines);
    if (!match.hasMatch())
        return {};
    const bool isUpper = match.captured(2).front().isUpper();
    return match.captured(1) + match.captured(2) + match.captured(3)
        + (isUpper ? u"AS"_s : u"as"_s) + match.captured(5);
}

QString equalSign(const QString& lines)
{
    static const QRegularExpression form(
        u"^(\\s*(?:ENV|LABEL)\\s+)([A-Za-z0-9_.-]+)[ \\t]+([^\"'\\\\\\n]*[^\"'\\\\\\s])\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(lines);
    return match.hasMatch()
        ? match.captured(1) + match.captured(2) + u"=\""_s + match.captured(3) + u'"'
        : QString();
}

QString lowerProtocols(const QString& text)
{
    QString lines = text;
    static const QRegularExpression form(u"/(TCP|UDP|SCTP)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    for (auto match = form.match(lines); match.hasMatch();
         match = form.match(lines, match.capturedEnd()))
        lines.replace(match.capturedStart(), match.capturedLength(), match.captured().toLower());
    return lines;
}

constexpr Recipe Recipes[] = {
    {"DL3020"_L1, QT_TRANSLATE_NOOP("Engine", "Write COPY in place of ADD"), addToCopy},
    {"DL3014"_L1, QT_TRANSLATE_NOOP("Engine", "Add -y"), answerYes},
    {"DL3015"_L1, QT_TRANSLATE_NOOP("Engine", "Add --no-install-recommends"), leaveRecommendedOut},
    {"DL3019"_L1, QT_TRANSLATE_NOOP("Engine", "Add --no-cache"), keepNoIndex},
    {"DL3042"_L1, QT_TRANSLATE_NOOP("Engine", "Add --no-cache-dir"), keepNoPipCache},
    {"DL3027"_L1, QT_TRANSLATE_NOOP("Engine", "Call apt-get in place of apt"), useAptGet},
    {"DL4000"_L1, QT_TRANSLATE_NOOP("Engine", "Name the author in a label"), labelTheAuthor},
    {"DL3025"_L1, QT_TRANSLATE_NOOP("Engine", "Write the command as a list"), commandAsList},
    {"ConsistentInstructionCasing"_L1,
     QT_TRANSLATE_NOOP("Engine", "Write the instruction in capitals"), upperKeyword},
    {"FromAsCasing"_L1, QT_TRANSLATE_NOOP("Engine", "Write AS as FROM is written"), asLikeFrom},
    {"LegacyKeyValueFormat"_L1, QT_TRANSLATE_NOOP("Engine", "Put an equal sign between"),
     equalSign},
    {"ExposeProtoCasing"_L1, QT_TRANSLATE_NOOP("Engine", "Write the protocol in small letters"),
     lowerProtocols},
};

const Recipe* recipeOf(const LintFinding& finding)
{
    const auto* found = std::ranges::find(Recipes, finding.rule->familyName(), &Recipe::family);
    return found == std::end(Recipes) ? nullptr : found;
}

QHash<QLatin1StringView, int> countsOf(const QList<LintFinding>& findings)
{
    QHash<QLatin1StringView, int> counts;
    for (const LintFinding& finding : findings)
        ++counts[finding.rule->familyName()];
    return counts;
}

/// Whether a change took reports of this group away and brought none of any other.
bool helps(const QString& before, const QString& after, QLatin1StringView family,
           const LintOptions& options)
{
    const auto old = countsOf(lint(before.toUtf8(), options).findings);
    const auto now = countsOf(lint(after.toUtf8(), options).findings);
    const bool bringsNone = std::all_of(now.keyBegin(), now.keyEnd(), [&](QLatin1StringView name) {
        return now.value(name) <= old.value(name);
    });
    return bringsNone && now.value(family) < old.value(family);
}

} // namespace

std::optional<Fix> fixOf(const LintFinding& finding, const QString& text,
                         const LintOptions& options)
{
    const Recipe* recipe = recipeOf(finding);
    QStringList lines = text.split(u'\n');
    const qsizetype first = finding.lines.first - 1;
    const qsizetype count = finding.lines.last - finding.lines.first + 1;
    if (!recipe || first < 0 || first + count > lines.size())
        return std::nullopt;
    const QString before = lines.mid(first, count).join(u'\n');
    const QString after = recipe->change(before);
    if (after.isNull() || after == before)
        return std::nullopt;
    lines.remove(first, count);
    const QStringList added = after.split(u'\n');
    for (qsizetype i = 0; i < added.size(); ++i)
        lines.insert(first + i, added[i]);
    const QString whole = lines.join(u'\n');
    if (!helps(text, whole, recipe->family, options))
        return std::nullopt;
    return Fix{{QString::fromLatin1(recipe->title), {}}, whole};
}

QList<DiffLine> diffOf(const QString& before, const QString& after, int context)
{
    const QStringList old = before.split(u'\n');
    const QStringList now = after.split(u'\n');
    const qsizetype shorter = std::min(old.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && old[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    QList<DiffLine> diff;
    if (head == old.size() && head == now.size())
        return diff;
    using Kind = DiffLine::Kind;
    for (qsizetype i = std::max<qsizetype>(0, head - context); i < head; ++i)
        diff.append({Kind::Same, now[i], int(i) + 1});
    for (qsizetype i = head; i < old.size() - tail; ++i)
        diff.append({Kind::Removed, old[i], int(i) + 1});
    for (qsizetype i = head; i < now.size() - tail; ++i)
        diff.append({Kind::Added, now[i], int(i) + 1});
    const qsizetype rest = now.size() - tail;
    for (qsizetype i = rest; i < std::min<qsizetype>(now.size(), rest + context); ++i)
        diff.append({Kind::Same, now[i], int(i) + 1});
    return diff;
}

QString unifiedDiff(const QString& before, const QString& after, const QString& file)
{
    const QList<DiffLine> lines = diffOf(before, after);
    if (lines.isEmpty())
        return {};
    using Kind = DiffLine::Kind;
    const auto count = [&lines](Kind other) {
        return std::ranges::count_if(lines,
                                     [other](const DiffLine& line) { return line.kind != other; });
    };
    const int first = lines.first().number;
    QString text = u"--- %1\n+++ %1\n@@ -%2,%3 +%2,%4 @@\n"_s.arg(file)
                       .arg(first)
                       .arg(count(Kind::Added))
                       .arg(count(Kind::Removed));
    for (const DiffLine& line : lines) {
        text += line.kind == Kind::Same ? u' ' : line.kind == Kind::Removed ? u'-' : u'+';
        text += line.text + u'\n';
    }
    return text;
}

} // namespace plimsoll::dockerfile
