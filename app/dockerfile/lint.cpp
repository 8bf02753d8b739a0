// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/lint.h"

#include "core/finding.h"
#include "core/secretscan.h"
#include "dockerfile/parser.h"
#include "dockerfile/suppression.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

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

/// Rules by the order of their ids, by their place in the catalogue.
const std::vector<int>& ranks()
{
    static const std::vector<int> all = [] {
        const auto rules = allRules();
        std::vector<int> order(rules.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, [&rules](int a, int b) {
            return core::compareCheckIds(rules[a].id.toString(), rules[b].id.toString()) < 0;
        });
        std::vector<int> ranks(rules.size());
        for (size_t i = 0; i < order.size(); ++i)
            ranks[order[i]] = int(i);
        return ranks;
    }();
    return all;
}

int rankOf(const LintFinding& finding)
{
    return ranks()[finding.rule - allRules().data()];
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
            const bool isIgnored = !m_options.ignored.isEmpty()
                && (m_options.ignored.contains(rule.id)
                    || m_options.ignored.contains(rule.familyName()));
            if (level == Level::Ignore || (isIgnored && !m_options.keepsSwitchedOff)
                || (m_options.wants && !m_options.wants(rule)))
                continue;
            rule.check(m_subject, m_notes);
            for (const Notes::Note& note : m_notes.take())
                take(rule, level, note, isIgnored);
        }
        LintResult result{.wantsError = m_suppressions.wantsError()};
        for (auto& place : m_places)
            result.findings += merged(place.second);
        std::ranges::stable_sort(result.findings, {}, [](const LintFinding& finding) {
            return std::pair(finding.lines.first, rankOf(finding));
        });
        return result;
    }

private:
    using Place = std::pair<int, QLatin1StringView>; ///< line and family

    Level levelOf(const Rule& rule) const
    {
        const Level level = m_options.levels.isEmpty()
            ? rule.level
            : m_options.levels.value(rule.id, rule.level);
        return m_suppressions.asksFor(rule) ? Level::Warning : level;
    }

    void take(const Rule& rule, Level level, const Notes::Note& note, bool isIgnored)
    {
        const bool isSwitchedOff = isIgnored
            || (m_options.honoursComments && m_suppressions.drops(rule, note.lines));
        if (isSwitchedOff && !m_options.keepsSwitchedOff)
            return;
        LintFinding finding{.rule = &rule,
                            .level = level,
                            .severity = severityOf(rule, level),
                            .lines = note.lines,
                            .text = shown(note.text),
                            .isSwitchedOff = isSwitchedOff};
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
            first.isSwitchedOff = first.isSwitchedOff && finding.isSwitchedOff;
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
    return lint(parse(bytes), options);
}

LintResult lint(Document document, const LintOptions& options)
{
    const Subject subject(std::move(document), options.rules);
    return Linter(subject, options).run();
}

} // namespace plimsoll::dockerfile
