// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/catalogue.h"
#include "cis/checks.h"
#include "cis/releases.h"

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Verdict;
using evidence::HostView;

namespace {

/// Docker's own releases are "27.3.1" and, in the years 2017 and 2018, "18.06.3-ce".
bool isVendorBuild(const EngineVersion& version)
{
    return version.suffix.isEmpty() || version.suffix == "-ce"_L1;
}

/// What the policy says about the engine's release line; invalid when it says nothing.
QDate ownEndOfSupport(const EngineVersion& version, const core::Policy& policy)
{
    const QString major = QString::number(version.major);
    const QString line = major + u'.' + QString::number(version.minor);
    for (const core::EngineSupport& support : policy.engineSupport) {
        if (support.release == line || support.release == major)
            return support.until;
    }
    return {};
}

// 1.2.2
Verdict engineIsSupported(const HostView& host, const core::Policy& policy)
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
    const QDate own = ownEndOfSupport(*version, policy);
    const ReleaseLine* line = releaseLine(*version);
    if (!line && !own.isValid()) {
        return core::unknown(PLIMSOLL_TEXT("The table of engine releases does not know %1.", name),
                             {version->proof});
    }
    const QDate today = dateOf(host);
    if (!today.isValid())
        return core::unknown(PLIMSOLL_TEXT("The evidence has no date."), {version->proof});
    const QDate end = own.isValid() ? own : line->endOfSupport;
    if (end.isValid() && today > end) {
        return core::fail(PLIMSOLL_TEXT("Support for the release line of engine %1 ended on %2.",
                                        name, end.toString(Qt::ISODate)),
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
