// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidence.h"

#include <algorithm>
#include <utility>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::pair<HostState, QLatin1StringView> StateNames[] = {
    {HostState::Ok, "ok"_L1},         {HostState::Partial, "partial"_L1},
    {HostState::Denied, "denied"_L1}, {HostState::Unreachable, "unreachable"_L1},
    {HostState::Failed, "failed"_L1},
};

} // namespace

QString hostStateName(HostState state)
{
    const auto* row =
        std::ranges::find(StateNames, state, &std::pair<HostState, QLatin1StringView>::first);
    return row == std::end(StateNames) ? u"failed"_s : QString(row->second);
}

std::optional<HostState> hostStateFromName(QStringView name)
{
    const auto* row =
        std::ranges::find_if(StateNames, [name](const auto& pair) { return name == pair.second; });
    if (row == std::end(StateNames))
        return std::nullopt;
    return row->first;
}

const Answer* HostEvidence::answer(QStringView call) const
{
    const auto found = std::lower_bound(
        answers.cbegin(), answers.cend(), call,
        [](const Answer& answer, QStringView wanted) { return answer.call < wanted; });
    if (found == answers.cend() || found->call != call)
        return nullptr;
    return &*found;
}

} // namespace plimsoll::evidence
