// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

bool isShellForm(const Step& step)
{
    const qsizetype words = step.keyword() == Keyword::Healthcheck ? 2 : 1;
    return !step.statement->isJson && step.statement->arguments.size() >= words;
}

core::Text shellFormText(const Step& step)
{
    return PLIMSOLL_TEXT("%1 is started by a shell: signals do not reach it.",
                         keywordName(step.keyword()));
}

// DL3025
void commandsAreJson(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        const bool isCommand = step.keyword() == Keyword::Cmd
            || step.keyword() == Keyword::Entrypoint || step.keyword() == Keyword::Healthcheck;
        if (isCommand && isShellForm(step))
            notes.add(step, shellFormText(step));
    }
}

// JSONArgsRecommended: whoever has chosen a shell means it.
void commandsAreJsonOrChosen(const Subject& subject, Notes& notes)
{
    QList<bool> hasShell(subject.stages().size(), false);
    for (const Step& step : subject.steps()) {
        const int parent = subject.stages()[step.stage].parent;
        if (step.keyword() == Keyword::From && parent >= 0)
            hasShell[step.stage] = hasShell[parent];
        if (step.keyword() == Keyword::Shell)
            hasShell[step.stage] = true;
        const bool isCommand =
            step.keyword() == Keyword::Cmd || step.keyword() == Keyword::Entrypoint;
        if (isCommand && isShellForm(step) && !hasShell[step.stage])
            notes.add(step, shellFormText(step));
    }
}

bool isTooHigh(QStringView port)
{
    bool isNumber = false;
    const qlonglong number = port.toLongLong(&isNumber);
    return isNumber && number > 65535;
}

// DL3011, DS-0008
void portsExist(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Expose)
            continue;
        for (const QString& word : step.statement->arguments) {
            const auto ends = QStringView(word).split(u'/').first().split(u'-');
            if (std::ranges::none_of(ends, isTooHigh))
                continue;
            notes.add(step, PLIMSOLL_TEXT("There is no port %1.", word));
            break;
        }
    }
}

// DS-0004
void exposesNoSsh(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() == Keyword::Expose
            && std::ranges::any_of(step.statement->arguments, [](const QString& port) {
                   return isAnyOf(port.toLower(), {"22"_L1, "22/tcp"_L1, "22/udp"_L1});
               }))
            notes.add(step, PLIMSOLL_TEXT("EXPOSE offers port 22."));
    }
}

// ExposeProtoCasing
void protocolsAreLower(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        if (step.keyword() != Keyword::Expose)
            continue;
        for (const QString& port : step.statement->arguments) {
            const QString protocol = port.section(u'/', 1);
            if (protocol != protocol.toLower()
                && !protocol.contains(u'$'))
                notes.add(step, PLIMSOLL_TEXT("The protocol of %1 has capital letters.", port));
        }
    }
}

// ExposeInvalidFormat
void exposesPortsOnly(const Subject& subject, Notes& notes)
{
    for (const Step& step : subject.steps()) {
        for (const QString& port : step.statement->arguments) {
            const qsizetype colon = port.indexOf(u':');
            const bool isDefault = colon >= 0 && port.mid(colon).startsWith(":-"_L1);
            if (step.keyword() == Keyword::Expose && colon >= 0 && !isDefault
                && !port.startsWith("${"_L1))
                notes.add(step,
                          PLIMSOLL_TEXT("%1 is more than a port: where it is reached is for the "
                                        "one who starts the container to say.",
                                        port));
        }
    }
}

constexpr Rule Rows[] = {
    {"DL3011"_L1, Level::Error, Severity::Medium, Topic::Correctness, {}, {}, portsExist},
    {"DL3025"_L1, Level::Warning, Severity::Medium, Topic::Correctness, {}, {}, commandsAreJson},
    {"JSONArgsRecommended"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Correctness,
     "DL3025"_L1,
     {},
     commandsAreJsonOrChosen},
    {"ExposeProtoCasing"_L1,
     Level::Warning,
     Severity::Low,
     Topic::Style,
     {},
     {},
     protocolsAreLower},
    {"ExposeInvalidFormat"_L1,
     Level::Warning,
     Severity::Medium,
     Topic::Correctness,
     {},
     {},
     exposesPortsOnly},
    {"DS-0004"_L1, Level::Warning, Severity::Medium, Topic::Security, {}, {}, exposesNoSsh},
    {"DS-0008"_L1,
     Level::Error,
     Severity::Critical,
     Topic::Correctness,
     "DL3011"_L1,
     {},
     portsExist},
};

} // namespace

std::span<const Rule> commandRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
