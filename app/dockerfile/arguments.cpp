// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/parser.h"

#include <QRegularExpression>

#include <algorithm>
#include <span>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FlagSet
{
    Keyword keyword;
    std::span<const QLatin1StringView> names;
};

constexpr QLatin1StringView AddFlags[] = {
    "chown"_L1, "chmod"_L1, "link"_L1, "keep-git-dir"_L1, "checksum"_L1, "unpack"_L1, "exclude"_L1};
constexpr QLatin1StringView CopyFlags[] = {"chown"_L1, "from"_L1,    "chmod"_L1,
                                           "link"_L1,  "exclude"_L1, "parents"_L1};
constexpr QLatin1StringView FromFlags[] = {"platform"_L1};
constexpr QLatin1StringView RunFlags[] = {"mount"_L1, "network"_L1, "security"_L1, "device"_L1};
constexpr QLatin1StringView HealthFlags[] = {"interval"_L1, "timeout"_L1, "start-period"_L1,
                                             "start-interval"_L1, "retries"_L1};
constexpr FlagSet FlagSets[] = {{Keyword::Add, AddFlags},
                                {Keyword::Copy, CopyFlags},
                                {Keyword::From, FromFlags},
                                {Keyword::Run, RunFlags},
                                {Keyword::Healthcheck, HealthFlags}};

core::Text flagProblem(const Statement& statement)
{
    const auto* set = std::ranges::find(FlagSets, statement.keyword, &FlagSet::keyword);
    for (const QString& flag : statement.flags) {
        const QStringView name = QStringView(flag).mid(2).split(u'=').first();
        const bool isKnown = set != std::end(FlagSets)
            && std::ranges::any_of(set->names,
                                   [name](QLatin1StringView one) { return one == name; });
        // HEALTHCHECK NONE and the like take any: a build does not look at them.
        if (!isKnown && statement.keyword != Keyword::Unknown && statement.keyword != Keyword::Arg
            && statement.keyword != Keyword::StopSignal)
            return PLIMSOLL_TEXT("%1 has no flag %2.", keywordName(statement.keyword),
                                 u"--%1"_s.arg(name));
    }
    return {};
}

core::Text needsOne(const Statement& statement)
{
    return PLIMSOLL_TEXT("%1 needs at least one argument.", keywordName(statement.keyword));
}

core::Text fromProblem(const Statement& from)
{
    const QStringList& words = from.arguments;
    if (words.size() == 1)
        return {};
    if (words.size() != 3 || words[1].compare("as"_L1, Qt::CaseInsensitive) != 0)
        return PLIMSOLL_TEXT("FROM takes an image, or an image, AS and a stage name.");
    static const QRegularExpression name(u"^[a-z][a-z0-9-_.]*$"_s);
    if (!name.match(words[2].toLower()).hasMatch())
        return PLIMSOLL_TEXT("A stage name begins with a letter and holds letters, digits and "
                             "- _ . only; this is %1.",
                             words[2]);
    return {};
}

core::Text healthcheckProblem(const Statement& statement)
{
    if (statement.arguments.isEmpty())
        return needsOne(statement);
    const QString type = statement.arguments.first().toUpper();
    if (type == "NONE"_L1)
        return statement.arguments.size() > 1
            ? PLIMSOLL_TEXT("HEALTHCHECK NONE takes no arguments.")
            : core::Text();
    if (type != "CMD"_L1)
        return PLIMSOLL_TEXT("HEALTHCHECK takes CMD or NONE, not %1.", type);
    if (statement.arguments.size() < 2)
        return PLIMSOLL_TEXT("HEALTHCHECK CMD has no command.");
    return {};
}

core::Text onbuildProblem(const Statement& statement)
{
    if (statement.trigger.isEmpty())
        return needsOne(statement);
    const Keyword trigger = statement.trigger.first().keyword;
    if (trigger == Keyword::Onbuild || trigger == Keyword::From || trigger == Keyword::Maintainer)
        return PLIMSOLL_TEXT("ONBUILD cannot trigger %1.", keywordName(trigger));
    return {};
}

core::Text pairsProblem(const Statement& statement)
{
    if (statement.pairs.isEmpty())
        return needsOne(statement);
    const bool hasNameless =
        std::ranges::any_of(statement.pairs, [](const Pair& pair) { return pair.key.isEmpty(); });
    return hasNameless ? PLIMSOLL_TEXT("%1 has an empty name.", keywordName(statement.keyword))
                       : core::Text();
}

core::Text argProblem(const Statement& statement)
{
    if (statement.arguments.isEmpty())
        return needsOne(statement);
    const bool hasNameless = std::ranges::any_of(
        statement.arguments, [](const QString& word) { return word.startsWith(u'='); });
    return hasNameless ? PLIMSOLL_TEXT("%1 has an empty name.", u"ARG"_s) : core::Text();
}

core::Text countProblem(const Statement& statement)
{
    switch (statement.keyword) {
    case Keyword::From:
        return fromProblem(statement);
    case Keyword::Env:
    case Keyword::Label:
        return pairsProblem(statement);
    case Keyword::Arg:
        return argProblem(statement);
    case Keyword::Onbuild:
        return onbuildProblem(statement);
    case Keyword::Healthcheck:
        return healthcheckProblem(statement);
    case Keyword::Add:
    case Keyword::Copy:
        return statement.arguments.size() < 2
            ? PLIMSOLL_TEXT("%1 needs a source and a destination.", keywordName(statement.keyword))
            : core::Text();
    case Keyword::Maintainer:
    case Keyword::StopSignal:
    case Keyword::User:
    case Keyword::Workdir:
        return statement.arguments.isEmpty()
            ? PLIMSOLL_TEXT("%1 takes exactly one argument.", keywordName(statement.keyword))
            : core::Text();
    case Keyword::Shell:
        if (!statement.isJson && !statement.arguments.isEmpty())
            return PLIMSOLL_TEXT("SHELL takes a JSON array only.");
        [[fallthrough]];
    case Keyword::Expose:
    case Keyword::Volume:
        return statement.arguments.isEmpty() ? needsOne(statement) : core::Text();
    case Keyword::Unknown:
    case Keyword::Run:
    case Keyword::Cmd:
    case Keyword::Entrypoint:
        return {};
    }
    return {};
}

} // namespace

QList<Problem> argumentProblems(const Statement& statement)
{
    if (statement.keyword == Keyword::Unknown)
        return {
            {.kind = Problem::Kind::UnknownInstruction,
             .text = PLIMSOLL_TEXT("There is no instruction \"%1\".", statement.word.left(40))}};
    for (const core::Text& text : {countProblem(statement), flagProblem(statement)}) {
        if (!text.isEmpty())
            return {{.kind = Problem::Kind::Arguments, .text = text}};
    }
    for (const Statement& trigger : statement.trigger) {
        const QList<Problem> problems = argumentProblems(trigger);
        if (!problems.isEmpty())
            return problems;
    }
    return {};
}

} // namespace plimsoll::dockerfile
