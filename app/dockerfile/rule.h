// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/severity.h"
#include "core/text.h"
#include "dockerfile/subject.h"

#include <span>

namespace plimsoll::dockerfile {

/// How loudly a rule speaks, in hadolint's words. Ignore: off unless asked for.
enum class Level { Ignore, Style, Info, Warning, Error };

/// What a rule is about; the last two are shown and weigh nothing in a score.
enum class Topic { Security, Correctness, Efficiency, Style };

/// Takes down what one rule has to say about a file.
class Notes
{
public:
    struct Note
    {
        LineRange lines = {};
        core::Text text = {};
    };

    void add(LineRange lines, const core::Text& text) { m_notes.append({lines, text}); }
    void add(const Step& step, const core::Text& text) { add(step.lines, text); }
    QList<Note> take() { return std::exchange(m_notes, {}); }

private:
    QList<Note> m_notes;
};

/// One row of the catalogue of rules.
struct Rule
{
    QLatin1StringView id = {}; ///< "DL3008", "WorkdirRelativePath", "DS-0002", "PL1004"
    Level level = Level::Warning;
    core::Severity severity = core::Severity::Medium;
    Topic topic = Topic::Style;
    /// The rule that this one is another name for: reports on one line become one finding.
    QLatin1StringView family = {};
    QLatin1StringView cis = {}; ///< recommendation of the CIS Docker Benchmark; empty: none
    void (*check)(const Subject& subject, Notes& notes) = nullptr;

    QLatin1StringView familyName() const { return family.isEmpty() ? id : family; }
};

/// Every rule, by family of file; ids are unique.
std::span<const Rule> allRules();
/// Null: there is no such rule.
const Rule* findRule(QStringView id);

QString levelName(Level level);
/// hadolint's names, "none" for Ignore too.
std::optional<Level> levelFromName(QStringView name);

} // namespace plimsoll::dockerfile
