// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/standing.h"

#include "evidence/objects.h"

#include <algorithm>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;
using Kind = core::Error::Kind;

namespace {

bool isEssential(const Answer& answer)
{
    return answer.call == calls::Info || answer.call == calls::Version
        || answer.call == calls::Containers || answer.call == calls::Images;
}

bool isOptional(const Answer& answer)
{
    return answer.call == calls::Plugins || answer.call.contains("/top?"_L1)
        || (answer.status == 404 && !isEssential(answer));
}

Standing withoutConversation(const core::Error& error)
{
    switch (error.kind) {
    case Kind::Unreachable:
    case Kind::TlsRejected:
    case Kind::TimedOut:
    case Kind::NotFound: // no such socket
        return {HostState::Unreachable, error};
    case Kind::Denied:
        return {HostState::Denied, error};
    default:
        return {HostState::Failed, error};
    }
}

/// /_ping opens the conversation: its error says best why there was none.
const Answer* firstWord(const HostEvidence& host)
{
    const Answer* ping = host.answer(calls::Ping);
    if (ping && ping->error)
        return ping;
    const auto broken = std::ranges::find_if(
        host.answers, [](const Answer& answer) { return answer.error.has_value(); });
    return broken == host.answers.end() ? nullptr : &*broken;
}

std::optional<Standing> essentialTrouble(const HostEvidence& host)
{
    std::optional<Standing> worst;
    for (const Answer& answer : host.answers) {
        if (!isEssential(answer) || !answer.error)
            continue;
        if (answer.error->kind == Kind::Denied)
            return Standing{HostState::Denied, answer.error};
        const bool isNoDaemon =
            answer.error->kind == Kind::Malformed || answer.error->kind == Kind::NotFound;
        if (isNoDaemon && !worst)
            worst = Standing{HostState::Failed, answer.error};
    }
    return worst;
}

} // namespace

Standing standingOf(const HostEvidence& host)
{
    const bool wasAnswered =
        std::ranges::any_of(host.answers, [](const Answer& answer) { return answer.status != 0; });
    if (!wasAnswered) {
        const Answer* first = firstWord(host);
        return first ? withoutConversation(*first->error) : Standing{HostState::Failed, {}};
    }
    if (const auto trouble = essentialTrouble(host))
        return *trouble;
    const auto broken = std::ranges::find_if(
        host.answers, [](const Answer& answer) { return answer.error && !isOptional(answer); });
    if (broken != host.answers.end())
        return {HostState::Partial, broken->error};
    return {HostState::Ok, {}};
}

} // namespace plimsoll::evidence
