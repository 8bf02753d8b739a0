// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

bool namesRoot(const QString& user)
{
    const QString name = unquoted(user).section(u':', 0, 0);
    return name == "root"_L1 || name == "0"_L1;
}

QString userOf(const Step& step)
{
    return step.statement->arguments.value(0);
}

/// The last USER of the steps; null: none.
const Step* lastUser(const QList<const Step*>& steps)
{
    const auto found = std::find_if(steps.rbegin(), steps.rend(), [](const Step* step) {
        return step->keyword() == Keyword::User;
    });
    return found == steps.rend() ? nullptr : *found;
}

// DL3002
void lastUserIsNotRoot(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        const Step* user = lastUser(stage.steps);
        if (user && namesRoot(userOf(*user)))
            notes.add(*user, PLIMSOLL_TEXT("The stage ends with root as its user."));
    }
}

// DS-0002
void fileNamesAUser(const Subject& subject, Notes& notes)
{
    const Step* last = nullptr;
    for (const Stage& stage : subject.stages()) {
        if (const Step* user = lastUser(stage.steps))
            last = user;
    }
    if (last && namesRoot(userOf(*last)))
        notes.add(*last, PLIMSOLL_TEXT("The stage ends with root as its user."));
    else if (!last && subject.hasFrom())
        notes.add(subject.finalStage()->from,
                  PLIMSOLL_TEXT("No USER: the image runs as root unless its base says otherwise."));
}

// DL3066
void userIsANumber(const Subject& subject, Notes& notes)
{
    QStringList arguments;
    for (const Step& step : subject.steps()) {
        if (step.keyword() == Keyword::Arg) {
            for (const QString& argument : step.statement->arguments)
                arguments.append(argument.section(u'=', 0, 0));
        }
        if (step.keyword() != Keyword::User || step.statement->arguments.isEmpty())
            continue;
        const QString name = unquoted(userOf(step)).section(u':', 0, 0);
        const bool isNumber = std::ranges::all_of(name, [](QChar c) { return c.isDigit(); });
        const bool isArgument = std::ranges::any_of(arguments, [&step](const QString& argument) {
            return userOf(step).contains(u"${"_s + argument + u'}')
                || userOf(step).contains(u'$' + argument);
        });
        if (!isNumber && !isArgument)
            notes.add(step,
                      PLIMSOLL_TEXT("USER %1 is a name; whether it is root is for the image's "
                                    "passwd to say.",
                                    name));
    }
}

constexpr Rule Rows[] = {
    {"DL3002"_L1, Level::Warning, Severity::High, Topic::Security, {}, "4.1"_L1, lastUserIsNotRoot},
    {"DL3066"_L1, Level::Info, Severity::Low, Topic::Security, {}, "4.1"_L1, userIsANumber},
    {"DS-0002"_L1, Level::Warning, Severity::High, Topic::Security, "DL3002"_L1, "4.1"_L1,
     fileNamesAUser},
};

} // namespace

std::span<const Rule> userRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
