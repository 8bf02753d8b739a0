// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/checks.h"
#include "cis/engineflaws.h"

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Verdict;
using evidence::HostView;

namespace {

// 1.2.2. An audit with advisories asks again, with what they say.
Verdict engineIsCurrent(const HostView& host, const core::Policy& policy)
{
    return engineIsSupported(host, policy, std::nullopt);
}

constexpr HostCheck Checks[] = {
    {"1.2.2"_L1, &engineIsCurrent},
};

} // namespace

std::span<const HostCheck> hostChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
