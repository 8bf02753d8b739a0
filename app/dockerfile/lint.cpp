// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/lint.h"

#include "core/finding.h"
#include "core/secretscan.h"
#include "dockerfile/parser.h"
#include "dockerfile/suppression.h"

#include <algorithm>
#include <map>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

core::Severity severityOf(const Rule& rule, Level level)
{
    if (level == rule.level)
        return rule.severity;
    switch (level) {
    case Level::Error:
        return core::Severity::High;
    case Level::Warning:
        return core::Severity::Medium;
    case Level::Info:
    case Level::Style:
    case Level::Ignore:
        break;
    }
    return core::Severity::Low;
}

/// What a file says as it may be shown: without secrets, and without characters that a terminal
/// would obey.
QString shown(const QString& text)
{
    QString result = core::marked(text, core::secretsInText(text));
    for (QChar& c : result) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    }
    return result;
}

core::Text shown(core::Text text)
{
    for (QString& argument : text.args)
        argument = shown(argument);
    return text;
}

class Linter
{
public:
    Linter(const Subject& subject, const LintOptions& options)
        : m_subject(subject)
        , m_options(options)
        , m_suppressions(subject, options.rules.today)
    {
    }

    LintResult run()
    {
        for (const Rule& rule : allRules()) {
            const Level level = levelOf(rule);
            if (level == Level::Ignore || m_options.ignored.contains(rule.id)
                || m_options.ignored.contains(rule.familyName()))
                continue;
            rule.check(m_subject, m_notes);
            for (const Notes::Note& note : m_notes.take())
                take(rule, level, note);
        }
        LintResult result{.wantsError = m_suppressions.wantsError()};
        for (auto& place : m_places)
            result.findings += merged(place.second);
        std::ranges::stable_sort(result.findings, [](const LintFinding& a, const LintFinding& b) {
            if (a.lines.first != b.lines.first)
                return a.lines.first < b.lines.first;
            return core::compareCheckIds(a.rule->id.toString(), b.rule->id.toString()) < 0;
        });
        return result;
    }

private:
    using Place = std::pair<int, QLatin1StringView>; ///< line and family

    Level levelOf(const Rule& rule) const
    {
        const Level level = m_options.levels.value(rule.id, rule.level);
        return m_suppressions.asksFor(rule) ? Level::Warning : level;
    }

    void take(const Rule& rule, Level level, const Notes::Note& note)
    {
        if (m_options.honoursComments && m_suppressions.drops(rule, note.lines))
            return;
        LintFinding finding{.rule = &rule,
                            .level = level,
                            .severity = severityOf(rule, level),
                            .lines = note.lines,
                            .text = shown(note.text)};
        const QString exemption = m_suppressions.reasonFor(rule, note.lines);
        if (m_options.honoursComments && !exemption.isNull())
            finding.exemption = shown(exemption);
        m_places[{note.lines.first, rule.familyName()}].append(finding);
    }

    /// The n-th report of each name is the same report.
    static QList<LintFinding> merged(const QList<LintFinding>& all)
    {
        QList<LintFinding> merged;
        QHash<const Rule*, qsizetype> seen;
        for (const LintFinding& finding : all) {
            const qsizetype nth = seen[finding.rule]++;
            if (nth == merged.size()) {
                merged.append(finding);
                continue;
            }
            LintFinding& first = merged[nth];
            first.aliases.append(finding.rule->id);
            if (first.exemption.isNull())
                first.exemption = finding.exemption;
        }
        for (LintFinding& finding : merged) {
            if (!finding.rule->cis.isEmpty())
                finding.aliases.append(finding.rule->cis);
        }
        return merged;
    }

    const Subject& m_subject;
    const LintOptions& m_options;
    Suppressions m_suppressions;
    Notes m_notes;
    std::map<Place, QList<LintFinding>> m_places;
};

} // namespace

LintResult lint(QByteArrayView bytes, const LintOptions& options)
{
    const Subject subject(parse(bytes), options.rules);
    return Linter(subject, options).run();
}

} // namespace plimsoll::dockerfile
