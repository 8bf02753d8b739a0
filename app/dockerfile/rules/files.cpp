// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/families.h"
#include "dockerfile/suppression.h"

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

// PL0001 to PL0005: what the reading itself has found.
template <Problem::Kind Kind>
void hasNoProblem(const Subject& subject, Notes& notes)
{
    for (const Problem& problem : subject.document().problems) {
        if (problem.kind == Kind)
            notes.add(problem.lines, problem.text);
    }
}

// PL0006
void exemptionsCount(const Subject& subject, Notes& notes)
{
    for (const Exemption& exemption : exemptionsOf(subject.document())) {
        if (!exemption.fault.isEmpty())
            notes.add(exemption.lines, exemption.fault);
    }
}

// PL0007
void exemptionsHold(const Subject& subject, Notes& notes)
{
    const QDate today = subject.options().today;
    for (const Exemption& exemption : exemptionsOf(subject.document())) {
        if (exemption.fault.isEmpty() && exemption.until.isValid() && exemption.until < today)
            notes.add(exemption.lines,
                      PLIMSOLL_TEXT("This exemption ended with %1.",
                                    exemption.until.toString(Qt::ISODate)));
    }
}

bool isAboutSecurity(const QString& id)
{
    const Rule* rule = findRule(id.trimmed());
    return rule && rule->topic == Topic::Security;
}

// PL0008. A remark may stand on the line above as well.
void silenceHasAReason(const Subject& subject, Notes& notes)
{
    const QList<Comment>& comments = subject.document().comments;
    for (qsizetype i = 0; i < comments.size(); ++i) {
        const auto silence = silenceOf(comments[i].text);
        if (!silence || silence->hasRemark)
            continue;
        const bool isExplained = i > 0 && comments[i - 1].line == comments[i].line - 1
            && !silenceOf(comments[i - 1].text) && !comments[i - 1].text.trimmed().isEmpty();
        const auto rule = std::ranges::find_if(silence->rules, isAboutSecurity);
        if (rule != silence->rules.end() && !isExplained) {
            notes.add({comments[i].line, comments[i].line},
                      PLIMSOLL_TEXT("%1 is about security; nothing says why it is switched off.",
                                    rule->trimmed()));
        }
    }
}

constexpr Rule Rows[] = {
    {"PL0001"_L1,
     Level::Error,
     Severity::High,
     Topic::Correctness,
     {},
     {},
     hasNoProblem<Problem::Kind::Syntax>},
    {"PL0002"_L1,
     Level::Error,
     Severity::High,
     Topic::Correctness,
     {},
     {},
     hasNoProblem<Problem::Kind::Arguments>},
    {"PL0003"_L1,
     Level::Error,
     Severity::High,
     Topic::Correctness,
     {},
     {},
     hasNoProblem<Problem::Kind::UnknownInstruction>},
    {"PL0004"_L1,
     Level::Error,
     Severity::High,
     Topic::Correctness,
     {},
     {},
     hasNoProblem<Problem::Kind::Bytes>},
    {"PL0005"_L1,
     Level::Error,
     Severity::High,
     Topic::Correctness,
     {},
     {},
     hasNoProblem<Problem::Kind::Size>},
    {"PL0006"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, exemptionsCount},
    {"PL0007"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, exemptionsHold},
    {"PL0008"_L1, Level::Info, Severity::Low, Topic::Security, {}, {}, silenceHasAReason},
};

} // namespace

std::span<const Rule> fileRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
