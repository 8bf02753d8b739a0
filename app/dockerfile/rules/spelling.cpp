// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"
#include "dockerfile/suppression.h"

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

bool isLowerCase(const QString& word)
{
    return word == word.toLower();
}

bool isUpperCase(const QString& word)
{
    return word == word.toUpper();
}

// DL4000, MaintainerDeprecated, DS-0022
void namesNoMaintainer(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() == Keyword::Maintainer)
            notes.add(step, PLIMSOLL_TEXT("MAINTAINER is out of use; a label says the same."));
    }
}

// StageNameCasing
void stageNamesAreLower(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        if (!isLowerCase(stage.name))
            notes.add(stage.from,
                      PLIMSOLL_TEXT("The stage name %1 has capital letters.", stage.name));
    }
}

// FromAsCasing
void asMatchesFrom(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        if (!stage.from.statement || stage.from.statement->arguments.size() < 3)
            continue;
        const QString& from = stage.from.statement->word;
        const QString& as = stage.from.statement->arguments[1];
        const bool isOther =
            (isLowerCase(from) && !isLowerCase(as)) || (isUpperCase(from) && !isUpperCase(as));
        if (isOther)
            notes.add(stage.from, PLIMSOLL_TEXT("%1 and %2 differ in letter case.", from, as));
    }
}

// ConsistentInstructionCasing
void keywordsLookAlike(const Subject& subject, Notes& notes)
{
    const auto counts = [&subject](const Step& step) {
        return step.keyword() != Keyword::Unknown && subject.stageOf(step)->from.statement;
    };
    qsizetype lower = 0;
    qsizetype upper = 0;
    for (const Step& step : subject.steps()) {
        lower += counts(step) && isLowerCase(step.statement->word) ? 1 : 0;
        upper += counts(step) && isUpperCase(step.statement->word) ? 1 : 0;
    }
    for (const Step& step : subject.steps()) {
        const QString& word = step.statement->word;
        if (counts(step) && !(lower > upper ? isLowerCase(word) : isUpperCase(word)))
            notes.add(step, PLIMSOLL_TEXT("%1 is not written like the other instructions.", word));
    }
}

// NoEmptyContinuation is about the line at which the instruction ends.
void continuesWithoutGap(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.statement->hasBlankContinuation)
            notes.add({step.lines.last, step.lines.last},
                      PLIMSOLL_TEXT("A blank line stands inside a continued %1.",
                                    step.statement->word.toUpper()));
    }
}

// LegacyKeyValueFormat
void pairsHaveEqualSigns(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        for (const Pair& pair : step.statement->pairs) {
            if (pair.isLegacy)
                notes.add(step,
                          PLIMSOLL_TEXT("%1 %2 is parted from its value by a blank.",
                                        keywordName(step.keyword()), pair.key));
        }
    }
}

// InvalidDefinitionDescription
void commentsDescribe(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        QStringList names;
        if (step.keyword() == Keyword::From && !subject.stageOf(step)->name.isEmpty())
            names.append(subject.stageOf(step)->name.toLower());
        if (step.keyword() == Keyword::Arg) {
            for (const QString& argument : step.statement->arguments)
                names.append(argument.section(u'=', 0, 0));
        }
        const QStringList& comments = step.statement->comments;
        if (!names.isEmpty() && !comments.isEmpty()
            && !names.contains(comments.last().section(u' ', 0, 0)))
            notes.add(step,
                      PLIMSOLL_TEXT("The comment above does not begin with %1, which it describes.",
                                    names.first()));
    }
}

// DL1001
void ignoresNothing(const Subject& subject, Notes& notes)
{
    for (const Comment& comment : subject.document().comments) {
        if (isLineIgnore(comment.text))
            notes.add({comment.line, comment.line}, PLIMSOLL_TEXT("A comment switches rules off."));
    }
}

constexpr Rule Rows[] = {
    {"DL1001"_L1, Level::Ignore, Severity::Low, Topic::Style, {}, {}, ignoresNothing},
    {"DL4000"_L1, Level::Error, Severity::Low, Topic::Correctness, {}, {}, namesNoMaintainer},
    {"MaintainerDeprecated"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Correctness,
     "DL4000"_L1,
     {},
     namesNoMaintainer},
    {"DS-0022"_L1,
     Level::Error,
     Severity::High,
     Topic::Correctness,
     "DL4000"_L1,
     {},
     namesNoMaintainer},
    {"StageNameCasing"_L1, Level::Warning, Severity::Low, Topic::Style, {}, {}, stageNamesAreLower},
    {"FromAsCasing"_L1, Level::Warning, Severity::Low, Topic::Style, {}, {}, asMatchesFrom},
    {"ConsistentInstructionCasing"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Style,
     {},
     {},
     keywordsLookAlike},
    {"NoEmptyContinuation"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Correctness,
     {},
     {},
     continuesWithoutGap},
    {"LegacyKeyValueFormat"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Style,
     {},
     {},
     pairsHaveEqualSigns},
    {"InvalidDefinitionDescription"_L1,
     Level::Ignore,
     Severity::Low,
     Topic::Style,
     {},
     {},
     commentsDescribe},
};

} // namespace

std::span<const Rule> spellingRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
