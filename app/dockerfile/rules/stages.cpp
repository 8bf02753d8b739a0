// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <QSet>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

/// Copies from another stage or image, with what --from says.
template <typename Use>
void eachForeignCopy(const Subject& subject, Use use)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Copy)
            continue;
        const QString source = step.statement->flag(u"from");
        if (!source.isEmpty())
            use(step, unquoted(source));
    }
}

bool isSame(const QString& left, const QString& right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

/// "0" is the first stage, "12x" none; -1: no number.
int stageNumber(const QString& source)
{
    bool isNumber = false;
    const int number = source.toInt(&isNumber);
    return isNumber && number >= 0 ? number : -1;
}

// DL3022
void copiesFromKnownStages(const Subject& subject, Notes& notes)
{
    const int firstReal =
        subject.stages().isEmpty() || subject.stages().first().from.statement ? 0 : 1;
    QHash<QString, int> firstOfName;
    for (qsizetype i = subject.stages().size() - 1; i >= 0; --i)
        firstOfName.insert(subject.stages()[i].name.toCaseFolded(), int(i));
    eachForeignCopy(subject, [&](const Step& step, const QString& source) {
        if (source.contains(u':'))
            return;
        const int count = step.stage + 1 - firstReal;
        const int number = stageNumber(source);
        const bool isKnown = (number >= 0 && number < count)
            || firstOfName.value(source.toCaseFolded(), step.stage + 1) <= step.stage;
        if (!isKnown)
            notes.add(step, PLIMSOLL_TEXT("No stage before this one is called %1.", source));
    });
}

// DL3023, DS-0006
void doesNotCopyFromItself(const Subject& subject, Notes& notes)
{
    eachForeignCopy(subject, [&](const Step& step, const QString& source) {
        const QString& name = subject.stages()[step.stage].name;
        if (!name.isEmpty() && isSame(name, source))
            notes.add(step, PLIMSOLL_TEXT("The stage %1 copies from itself.", name));
    });
}

// DL3024, DuplicateStageName
void namesAreUnique(const Subject& subject, Notes& notes)
{
    QSet<QString> names;
    for (const Stage& stage : subject.stages()) {
        const QString name = stage.name.toLower();
        if (!name.isEmpty() && names.contains(name))
            notes.add(stage.from, PLIMSOLL_TEXT("Another stage is called %1 too.", stage.name));
        names.insert(name);
    }
}

// DS-0012 reports the earlier one, and misses lines that are the same to the letter.
void aliasesAreUnique(const Subject& subject, Notes& notes)
{
    struct Later
    {
        QString base = {};
        bool hasOther = false; ///< than that base
    };
    QHash<QString, Later> later; // by name, of the stages below
    QList<const Stage*> found;
    for (qsizetype i = subject.stages().size() - 1; i >= 0; --i) {
        const Stage& stage = subject.stages()[i];
        const QString base = stage.base.toCaseFolded();
        if (stage.name.isEmpty())
            continue;
        const auto known = later.find(stage.name.toCaseFolded());
        if (known == later.end()) {
            later.insert(stage.name.toCaseFolded(), {base});
            continue;
        }
        if (known->hasOther || known->base != base)
            found.prepend(&stage);
        known->hasOther = known->hasOther || known->base != base;
    }
    for (const Stage* stage : std::as_const(found))
        notes.add(stage->from, PLIMSOLL_TEXT("Another stage is called %1 too.", stage->name));
}

// DL3063, ReservedStageName
void namesAreFree(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        const QString name = stage.name.toLower();
        if (name == "scratch"_L1 || name == "context"_L1)
            notes.add(stage.from,
                      PLIMSOLL_TEXT("The name %1 has a meaning of its own.", stage.name));
    }
}

/// Every further instruction of the kind in a stage; the stage's earlier one instead, on request.
void noteRepeated(const Subject& subject, Keyword keyword, bool notesEarlier, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        const Step* last = nullptr;
        for (const Step* step : stage.steps) {
            if (step->keyword() != keyword)
                continue;
            if (last)
                notes.add(notesEarlier ? *last : *step,
                          PLIMSOLL_TEXT("The stage has more than one %1; only the last one counts.",
                                        keywordName(keyword)));
            last = step;
        }
    }
}

// DL3012
void checksHealthOnce(const Subject& subject, Notes& notes)
{
    noteRepeated(subject, Keyword::Healthcheck, false, notes);
}

// DL4003
void hasOneCommand(const Subject& subject, Notes& notes)
{
    noteRepeated(subject, Keyword::Cmd, false, notes);
}

// DL4004
void hasOneEntrypoint(const Subject& subject, Notes& notes)
{
    noteRepeated(subject, Keyword::Entrypoint, false, notes);
}

// MultipleInstructionsDisallowed
void repeatsNothing(const Subject& subject, Notes& notes)
{
    for (const Keyword keyword : {Keyword::Cmd, Keyword::Entrypoint, Keyword::Healthcheck})
        noteRepeated(subject, keyword, true, notes);
}

// DL3043
void triggersNothingForbidden(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.triggered()) {
        const Keyword keyword = step.keyword();
        if (keyword == Keyword::Onbuild || keyword == Keyword::From
            || keyword == Keyword::Maintainer)
            notes.add(step, PLIMSOLL_TEXT("ONBUILD cannot trigger %1.", keywordName(keyword)));
    }
}

// DL3061
void beginsWithFrom(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() == Keyword::From)
            return;
        if (step.keyword() != Keyword::Arg && step.keyword() != Keyword::Unknown)
            notes.add(step,
                      PLIMSOLL_TEXT("%1 stands in front of the first FROM.",
                                    keywordName(step.keyword())));
    }
}

/// Stages that have a health check, as far as the file goes.
class Healthy
{
public:
    explicit Healthy(const Subject& subject)
        : m_stages(subject.stages())
        , m_isHealthy(m_stages.size(), false)
    {
        for (qsizetype i = 0; i < m_stages.size(); ++i)
            read(int(i));
    }

    bool contains(qsizetype stage) const { return m_isHealthy[stage]; }

private:
    void read(int stage)
    {
        const int parent = m_stages[stage].parent;
        m_isHealthy[stage] = m_isHealthy[stage] || (parent >= 0 && m_isHealthy[parent]);
        const bool hasCheck = std::ranges::any_of(m_stages[stage].steps, [](const Step* step) {
            return step->keyword() == Keyword::Healthcheck;
        });
        // What is built on it sets one; what a healthy one is built on is healthy already.
        for (int at = stage; hasCheck && at >= 0 && !m_isHealthy[at]; at = m_stages[at].parent)
            m_isHealthy[at] = true;
    }

    const QList<Stage>& m_stages;
    QList<bool> m_isHealthy;
};

// DL3057
void checksHealth(const Subject& subject, Notes& notes)
{
    const Healthy healthy(subject);
    for (qsizetype i = 0; i < subject.stages().size(); ++i) {
        const Stage& stage = subject.stages()[i];
        if (stage.from.statement && !healthy.contains(i))
            notes.add(stage.from, PLIMSOLL_TEXT("The stage has no HEALTHCHECK."));
    }
}

// DS-0026
void checksHealthAnywhere(const Subject& subject, Notes& notes)
{
    const bool hasAny = std::ranges::any_of(
        subject.steps(), [](const Step& step) { return step.keyword() == Keyword::Healthcheck; });
    if (!hasAny && subject.hasFrom())
        notes.add(subject.finalStage()->from, PLIMSOLL_TEXT("The file has no HEALTHCHECK."));
}

constexpr Rule Rows[] = {
    {"DL3012"_L1,
     Level::Error,
     Severity::Medium,
     Topic::Correctness,
     {},
     "4.6"_L1,
     checksHealthOnce},
    {"DL3022"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Security,
     {},
     "4.2"_L1,
     copiesFromKnownStages},
    {"DL3023"_L1, Level::Error, Severity::High, Topic::Correctness, {}, {}, doesNotCopyFromItself},
    {"DL3024"_L1, Level::Error, Severity::High, Topic::Correctness, {}, {}, namesAreUnique},
    {"DL3043"_L1,
     Level::Error,
     Severity::High,
     Topic::Correctness,
     {},
     {},
     triggersNothingForbidden},
    {"DL3057"_L1, Level::Ignore, Severity::Low, Topic::Security, {}, "4.6"_L1, checksHealth},
    {"DL3061"_L1, Level::Error, Severity::High, Topic::Correctness, {}, {}, beginsWithFrom},
    {"DL3063"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, namesAreFree},
    {"DL4003"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, hasOneCommand},
    {"DL4004"_L1, Level::Error, Severity::High, Topic::Correctness, {}, {}, hasOneEntrypoint},
    {"MultipleInstructionsDisallowed"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Correctness,
     "DL4003"_L1,
     {},
     repeatsNothing},
    {"DuplicateStageName"_L1,
     Level::Warning,
     Severity::High,
     Topic::Correctness,
     "DL3024"_L1,
     {},
     namesAreUnique},
    {"ReservedStageName"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Correctness,
     "DL3063"_L1,
     {},
     namesAreFree},
    {"DS-0006"_L1,
     Level::Error,
     Severity::Critical,
     Topic::Correctness,
     "DL3023"_L1,
     {},
     doesNotCopyFromItself},
    {"DS-0007"_L1,
     Level::Error,
     Severity::Critical,
     Topic::Correctness,
     "DL4004"_L1,
     {},
     hasOneEntrypoint},
    {"DS-0012"_L1,
     Level::Error,
     Severity::Critical,
     Topic::Correctness,
     "DL3024"_L1,
     {},
     aliasesAreUnique},
    {"DS-0016"_L1,
     Level::Warning,
     Severity::High,
     Topic::Correctness,
     "DL4003"_L1,
     {},
     hasOneCommand},
    {"DS-0023"_L1, Level::Warning, Severity::Medium, Topic::Correctness, "DL3012"_L1, "4.6"_L1,
     checksHealthOnce},
    {"DS-0026"_L1, Level::Info, Severity::Low, Topic::Security, "DL3057"_L1, "4.6"_L1,
     checksHealthAnywhere},
};

} // namespace

std::span<const Rule> stageRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
