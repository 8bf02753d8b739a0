// SPDX-License-Identifier: GPL-3.0-or-later
// Hygiene of the whole host: 5.1 and section 6.
#include "cis/checks.h"
#include "cis/engine.h"
#include "cis/remedy.h"

#include "core/json.h"

#include <QSet>

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Proof;
using core::Verdict;
using evidence::ContainerView;
using evidence::Fact;
using evidence::HostView;
using evidence::ImageView;

namespace {

/// More than this many single proofs say nothing new.
constexpr qsizetype MaxProofs = 20;

// 5.1
Verdict swarmIsOff(const HostView& host, const Policy& policy)
{
    const Fact state = host.info.at(u"Swarm.LocalNodeState");
    const QString name = state.toString().value_or(QString());
    if (name.isEmpty())
        return missing(host.info, u"Swarm.LocalNodeState");
    if (name == "inactive"_L1)
        return core::pass(PLIMSOLL_TEXT("Swarm mode is off."), {state.proof});
    if (policy.swarmExpected) {
        return core::pass(PLIMSOLL_TEXT("Swarm mode is %1, as the policy expects.", name),
                          {state.proof});
    }
    return core::fail(PLIMSOLL_TEXT("Swarm mode is %1, which the policy does not expect.", name),
                      {state.proof}, {shellLine(u"docker swarm leave"_s)});
}

bool exceedsPercent(qsizetype part, qsizetype whole, int percent)
{
    return part * 100 > whole * percent;
}

/// What is left of things that may not grow old: the names of those that did.
struct Aged
{
    QStringList names = {};
    QList<Proof> proofs = {};
    std::optional<Verdict> missing = {}; ///< an age that is not known

    void add(const QString& name, const QDateTime& since, const QDate& today, int maxDays,
             const Proof& proof)
    {
        if (!since.isValid() || !today.isValid())
            missing = core::unknown(PLIMSOLL_TEXT("How old %1 is cannot be told.", name), {proof});
        if (!since.isValid() || since.date().daysTo(today) <= maxDays)
            return;
        names.append(name);
        proofs.append(proof);
    }
};

/// Passed by number, what grew too old still fails.
Verdict orTooOld(Verdict verdict, const Aged& aged, int maxDays, const QString& remedy)
{
    if (verdict.outcome != core::Outcome::Pass)
        return verdict;
    if (!aged.names.isEmpty()) {
        return core::fail(
            PLIMSOLL_TEXT("Older than the %1 days the policy allows: %2.", QString::number(maxDays),
                          aged.names.first(std::min(aged.names.size(), MaxProofs)).join(u", "_s)),
            aged.proofs.first(std::min(aged.proofs.size(), MaxProofs)), {shellLine(remedy)});
    }
    return aged.missing.value_or(verdict);
}

Aged oldUnusedImages(const HostView& host, const QSet<QString>& used, int maxDays)
{
    Aged aged;
    for (const ImageView& image : host.images) {
        if (image.row < 0 || used.contains(image.id))
            continue;
        const Fact created = host.imageList.at(u"[%1].Created"_s.arg(image.row));
        const auto seconds = created.toInteger();
        const QDateTime since =
            seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC) : QDateTime();
        aged.add(image.object().name, since, dateOf(host), maxDays, created.proof);
    }
    return aged;
}

Aged longStopped(const HostView& host, int maxDays)
{
    Aged aged;
    for (const ContainerView& container : host.containers) {
        // A container that was never started has no such time: it is as old as itself.
        if (isLive(container))
            continue;
        const Fact finished = container.inspect.at(u"State.FinishedAt");
        const Fact created = container.inspect.at(u"Created");
        const QDateTime since = core::parseTime(finished.toString().value_or(QString()));
        const QDateTime fallback = core::parseTime(created.toString().value_or(QString()));
        aged.add(container.object().name, since.isValid() ? since : fallback, dateOf(host), maxDays,
                 since.isValid() ? finished.proof : created.proof);
    }
    return aged;
}

// 6.1
Verdict unusedImagesAreFew(const HostView& host, const Policy& policy)
{
    if (!host.imageList.isReadable() || !host.imageList.body().isArray())
        return missing(host.imageList);
    if (!host.containerList.isReadable() || !host.containerList.body().isArray())
        return missing(host.containerList);
    QSet<QString> used;
    for (const ContainerView& container : host.containers) {
        if (container.imageId.isEmpty()) {
            return core::unknown(PLIMSOLL_TEXT("Which image the container %1 was made from is not "
                                               "known.",
                                               container.object().name));
        }
        used.insert(container.imageId);
    }
    qsizetype listed = 0;
    qsizetype unused = 0;
    QList<Proof> proofs;
    for (const ImageView& image : host.images) {
        listed += image.row >= 0 ? 1 : 0;
        if (image.row < 0 || used.contains(image.id))
            continue;
        ++unused;
        if (proofs.size() < MaxProofs)
            proofs.append(host.imageList.at(u"[%1].Id"_s.arg(image.row)).proof);
    }
    if (proofs.isEmpty())
        proofs.append(host.info.at(u"Images").proof);
    const core::Text reason =
        PLIMSOLL_TEXT("%1 of %2 images are used by no container; the policy allows %3 %.",
                      QString::number(unused), QString::number(listed),
                      QString::number(policy.maxUnusedImagesPercent));
    const QString remedy = u"docker image prune --all --filter until=720h"_s;
    const bool isTolerated = unused <= policy.toleratedUnusedImages
        || !exceedsPercent(unused, listed, policy.maxUnusedImagesPercent);
    if (!isTolerated)
        return core::fail(reason, proofs, {shellLine(remedy)});
    if (!policy.maxUnusedImageAgeDays)
        return core::pass(reason, proofs);
    const int maxDays = *policy.maxUnusedImageAgeDays;
    return orTooOld(core::pass(reason, proofs), oldUnusedImages(host, used, maxDays), maxDays,
                    remedy);
}

// 6.2
Verdict stoppedContainersAreFew(const HostView& host, const Policy& policy)
{
    if (!host.containerList.isReadable() || !host.containerList.body().isArray())
        return missing(host.containerList);
    qsizetype stopped = 0;
    QList<Proof> proofs;
    for (const ContainerView& container : host.containers) {
        const Fact state = host.containerList.at(u"[%1].State"_s.arg(container.row));
        if (!state.toString()) {
            return core::unknown(PLIMSOLL_TEXT("The state of the container %1 is not known.",
                                               container.object().name),
                                 {state.proof});
        }
        if (isLive(container))
            continue;
        ++stopped;
        if (proofs.size() < MaxProofs)
            proofs.append(state.proof);
    }
    const qsizetype all = host.containers.size();
    if (proofs.isEmpty())
        proofs.append(host.info.at(u"ContainersStopped").proof);
    const core::Text reason = PLIMSOLL_TEXT(
        "%1 of %2 containers are stopped; the policy allows %3 %.", QString::number(stopped),
        QString::number(all), QString::number(policy.maxStoppedContainersPercent));
    const QString remedy = u"docker container prune --filter until=168h"_s;
    if (exceedsPercent(stopped, all, policy.maxStoppedContainersPercent))
        return core::fail(reason, proofs, {shellLine(remedy)});
    if (!policy.maxStoppedContainerAgeDays)
        return core::pass(reason, proofs);
    const int maxDays = *policy.maxStoppedContainerAgeDays;
    return orTooOld(core::pass(reason, proofs), longStopped(host, maxDays), maxDays, remedy);
}

constexpr HostCheck Checks[] = {
    {"5.1"_L1, &swarmIsOff},
    {"6.1"_L1, &unusedImagesAreFew},
    {"6.2"_L1, &stoppedContainersAreFew},
};

} // namespace

std::span<const HostCheck> operationsChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
