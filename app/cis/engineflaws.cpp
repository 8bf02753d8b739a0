// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/engineflaws.h"

#include "cis/checks.h"
#include "cis/engine.h"
#include "cis/releases.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <initializer_list>

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

/// "v1.7.25" as 1.7.25; nothing for rebuilds such as "1.1.5+ds1", which carry fixes of their own.
QString comparable(const QString& version)
{
    static const QRegularExpression pattern(
        u"^v?(\\d+\\.\\d+\\.\\d+(?:-(?:rc|beta|alpha)[.\\d]*)?)$"_s);
    return pattern.match(version).captured(1);
}

/// Docker's own packages have the same names everywhere; the tool is the system's.
QStringList upgradeLines(const HostView& host)
{
    const QString system = host.info.at(u"OperatingSystem").toString().value_or(QString());
    const auto isOneOf = [&system](std::initializer_list<QLatin1StringView> names) {
        return std::ranges::any_of(names, [&system](QLatin1StringView name) {
            return system.contains(name, Qt::CaseInsensitive);
        });
    };
    if (isOneOf({"debian"_L1, "ubuntu"_L1, "raspbian"_L1}))
        return {
            u"shell: apt-get update && apt-get install --only-upgrade docker-ce containerd.io"_s};
    if (isOneOf({"red hat"_L1, "centos"_L1, "fedora"_L1, "rocky"_L1, "alma"_L1}))
        return {u"shell: dnf upgrade docker-ce containerd.io"_s};
    return {};
}

/// A supported engine against the advisories: every part of it must have been compared.
Verdict judgeFlaws(const HostView& host, const EngineVersion& version,
                   const QList<EngineFlaw>& flaws, const core::Policy& policy)
{
    const QList<EngineComponent> components = engineComponents(host);
    QStringList serious;
    QStringList compared;
    QList<core::Proof> proofs;
    for (const EngineComponent& component : components) {
        for (const EngineFlaw& flaw : flaws) {
            const bool isSerious =
                flaw.severity.value_or(core::Severity::Medium) >= policy.mustFixSeverity;
            if (flaw.component == component.name && isSerious)
                serious.append(u"%1 (%2 %3)"_s.arg(flaw.id, component.name, component.version));
        }
        compared.append(component.name + u' ' + component.version);
        proofs.append(component.proof);
    }
    if (!serious.isEmpty()) {
        return core::fail(PLIMSOLL_TEXT("Known flaws: %1.", serious.join(u", "_s)), proofs,
                          upgradeLines(host));
    }
    for (const EngineComponent& component : components) {
        if (component.version.isEmpty()) {
            return core::unknown(PLIMSOLL_TEXT("The daemon names no version of %1 that advisories "
                                               "can be compared with.",
                                               component.name),
                                 proofs);
        }
    }
    return core::pass(
        PLIMSOLL_TEXT("The release line of engine %1 is supported, and no advisory that "
                      "the policy minds is about %2.",
                      version.proof.value.toString(), compared.join(u", "_s)),
        proofs);
}

} // namespace

QList<EngineComponent> engineComponents(const HostView& host)
{
    QList<EngineComponent> result;
    const QJsonArray named = host.version.at(u"Components").proof.value.toArray();
    for (const QString& wanted : {u"Engine"_s, u"containerd"_s, u"runc"_s}) {
        EngineComponent component{.name = wanted, .proof = host.version.at(u"Components").proof};
        for (qsizetype i = 0; i < named.size(); ++i) {
            if (named[i][u"Name"].toString() != wanted)
                continue;
            const evidence::Fact fact = host.version.at(u"Components[%1].Version"_s.arg(i));
            component.version = comparable(fact.toString().value_or(QString()));
            component.proof = fact.proof;
        }
        result.append(component);
    }
    return result;
}

Verdict engineIsSupported(const HostView& host, const core::Policy& policy,
                          const std::optional<QList<EngineFlaw>>& flaws)
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
    if (flaws)
        return judgeFlaws(host, *version, *flaws, policy);
    return core::unknown(
        PLIMSOLL_TEXT("The release line of engine %1 is supported; advisories for the engine, "
                      "containerd and runc were not looked up.",
                      name),
        {version->proof});
}

} // namespace plimsoll::cis
