// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/catalogue.h"
#include "cis/checks.h"
#include "cis/releases.h"

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Verdict;
using evidence::HostView;

namespace {

/// What the evidence calls today: the end of the run on this host.
QDate dateOf(const HostView& host)
{
    const QDateTime finished = host.evidence->finishedAtUtc;
    return (finished.isValid() ? finished : host.evidence->startedAtUtc).date();
}

/// Docker's own releases are "27.3.1" and, in the years 2017 and 2018, "18.06.3-ce".
bool isVendorBuild(const EngineVersion& version)
{
    return version.suffix.isEmpty() || version.suffix == "-ce"_L1;
}

// 1.2.2
Verdict engineIsSupported(const HostView& host, const core::Policy&)
{
    const auto version = engineVersion(host);
    if (!version)
        return missing(host.version, u"Version");
    const QString name = version->proof.value.toString();
    if (isForeignEngine(host) || !isVendorBuild(*version)) {
        return core::manual(PLIMSOLL_TEXT("%1 is a distribution's build: the distribution's own "
                                          "advisories say whether it is current.",
                                          name),
                            {version->proof});
    }
    const ReleaseLine* line = releaseLine(*version);
    if (!line) {
        return core::unknown(PLIMSOLL_TEXT("The table of engine releases does not know %1.", name),
                             {version->proof});
    }
    const QDate today = dateOf(host);
    if (!today.isValid())
        return core::unknown(PLIMSOLL_TEXT("The evidence has no date."), {version->proof});
    if (line->endOfSupport.isValid() && today > line->endOfSupport) {
        return core::fail(PLIMSOLL_TEXT("Support for the release line of engine %1 ended on %2.",
                                        name, line->endOfSupport.toString(Qt::ISODate)),
                          {version->proof});
    }
    return core::unknown(
        PLIMSOLL_TEXT("The release line of engine %1 is supported; advisories for the engine, "
                      "containerd and runc were not looked up.",
                      name),
        {version->proof});
}

constexpr HostCheck Checks[] = {
    {"1.2.2"_L1, &engineIsSupported},
};

} // namespace

std::span<const HostCheck> hostChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
