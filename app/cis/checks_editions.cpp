// SPDX-License-Identifier: GPL-3.0-or-later
// What other editions than 1.6.0 ask besides.
#include "cis/catalogue.h"
#include "cis/checks.h"
#include "cis/engine.h"
#include "cis/remedy.h"

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Verdict;
using evidence::Fact;
using evidence::HostView;

namespace {

// 2.7 of edition 1.8.0
Verdict storageIsNotDevicemapper(const HostView& host, const Policy&)
{
    const Fact driver = host.info.at(u"Driver");
    const QString name = driver.toString().value_or(QString());
    if (name.isEmpty())
        return missing(host.info, u"Driver");
    if (name != "devicemapper"_L1)
        return core::pass(PLIMSOLL_TEXT("The storage driver is %1.", name), {driver.proof});
    return core::fail(PLIMSOLL_TEXT("The storage driver is devicemapper."), {driver.proof},
                      {daemonJsonLine(u"\"storage-driver\": \"overlay2\""_s)});
}

// 2.13 of the 2017 edition. Source: Docker Engine 17.12 release notes, "Remove support for v1
// registries"; until then --disable-legacy-registry decided, which no answer shows.
Verdict oldRegistriesAreRefused(const HostView& host, const Policy&)
{
    const auto version = engineVersion(host);
    if (!version)
        return missing(host.version, u"Version");
    const QString name = version->proof.value.toString();
    if (isForeignEngine(host)) {
        return core::notApplicable(
            PLIMSOLL_TEXT("This engine never spoke the v1 registry protocol."), {version->proof});
    }
    if (version->isAtLeast(17, 12)) {
        return core::pass(PLIMSOLL_TEXT("Engine %1 does not speak the v1 registry protocol.", name),
                          {version->proof});
    }
    return core::unknown(control(u"2.13@1.13.0")->missingFactText(), {version->proof});
}

constexpr HostCheck Checks[] = {
    {"2.7@1.8.0"_L1, &storageIsNotDevicemapper},
    {"2.13@1.13.0"_L1, &oldRegistriesAreRefused},
};

} // namespace

std::span<const HostCheck> editionChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
