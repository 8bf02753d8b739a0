// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/version.h"

#include <algorithm>
#include <array>

namespace plimsoll::vuln {

namespace {

struct Known
{
    QByteArrayView ecosystem;
    Order order;
};

// The part before the first colon. Source: OSV schema, "Defined ecosystems".
constexpr std::array Ecosystems = {
    Known{"AlmaLinux", Order::Rpm},
    Known{"Alpaquita", Order::Apk},
    Known{"Alpine", Order::Apk},
    Known{"Azure Linux", Order::Rpm},
    Known{"BellSoft Hardened Containers", Order::Apk},
    Known{"Bitnami", Order::SemVer},
    Known{"CRAN", Order::Numbers},
    Known{"Chainguard", Order::Apk},
    Known{"Debian", Order::Dpkg},
    Known{"Echo", Order::Dpkg},
    Known{"GHC", Order::Numbers},
    Known{"GitHub Actions", Order::SemVer},
    Known{"Go", Order::SemVer},
    Known{"Hackage", Order::Numbers},
    Known{"Hex", Order::SemVer},
    Known{"Julia", Order::SemVer},
    Known{"Mageia", Order::Rpm},
    Known{"Maven", Order::Maven},
    Known{"MinimOS", Order::Apk},
    Known{"NuGet", Order::NuGet},
    Known{"Packagist", Order::Composer},
    Known{"Photon OS", Order::Rpm},
    Known{"Pub", Order::Pub},
    Known{"PyPI", Order::Pep440},
    Known{"Red Hat", Order::Rpm},
    Known{"Rocky Linux", Order::Rpm},
    Known{"RubyGems", Order::Gem},
    Known{"SUSE", Order::Rpm},
    Known{"SwiftURL", Order::SemVer},
    Known{"Ubuntu", Order::Dpkg},
    Known{"VSCode", Order::SemVer},
    Known{"Wolfi", Order::Apk},
    Known{"crates.io", Order::SemVer},
    Known{"npm", Order::SemVer},
    Known{"openEuler", Order::Rpm},
    Known{"openSUSE", Order::Rpm},
};

using Compare = std::weak_ordering (*)(QByteArrayView, QByteArrayView);

// In the order of the enumeration.
constexpr std::array<Compare, 11> Orders = {&compareDpkg,   &compareRpm,        &compareApk,
                                            &compareSemVer, &comparePep440,     &compareMaven,
                                            &compareGem,    &compareComposer,   &compareNuGet,
                                            &comparePub,    &compareNumberLists};
static_assert(Orders.size() == size_t(Order::Numbers) + 1);

} // namespace

std::optional<Order> orderOf(QByteArrayView ecosystem)
{
    const qsizetype colon = ecosystem.indexOf(':');
    const QByteArrayView base = colon < 0 ? ecosystem : ecosystem.first(colon);
    const auto found = std::ranges::find(Ecosystems, base, &Known::ecosystem);
    if (found == Ecosystems.end())
        return std::nullopt;
    return found->order;
}

std::weak_ordering compareVersions(Order order, QByteArrayView left, QByteArrayView right)
{
    return Orders[size_t(order)](left.first(std::min(left.size(), MaxVersionBytes)),
                                 right.first(std::min(right.size(), MaxVersionBytes)));
}

} // namespace plimsoll::vuln
