// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the host a container may use up, and who notices when it fails.
#include "cis/checks.h"
#include "cis/remedy.h"

#include <QJsonArray>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Proof;
using core::Verdict;
using evidence::ContainerView;
using evidence::Fact;
using evidence::HostView;

namespace {

QString updateLine(const ContainerView& container, const QString& flags)
{
    return shellLine(u"docker update "_s + flags + u' ' + shellWord(container.object().name));
}

// 5.11
Verdict memoryIsLimited(const HostView&, const ContainerView& container, const Policy&)
{
    const Fact memory = container.inspect.at(u"HostConfig.Memory");
    const auto bytes = memory.toInteger();
    if (!bytes)
        return missing(container.inspect, u"HostConfig.Memory");
    if (*bytes > 0) {
        return core::pass(PLIMSOLL_TEXT("Memory is limited to %1 bytes.", QString::number(*bytes)),
                          {memory.proof});
    }
    return core::fail(PLIMSOLL_TEXT("No memory limit."), {memory.proof},
                      {updateLine(container, u"--memory 512m --memory-swap 512m"_s),
                       runLine(container, u"--memory 512m"_s),
                       composeLine(container, u"mem_limit: 512m"_s)});
}

// 5.12. Quota and cpuset count as well as shares; 1024 shares are what everyone has.
Verdict cpuIsShared(const HostView&, const ContainerView& container, const Policy&)
{
    const Fact nano = container.inspect.at(u"HostConfig.NanoCpus");
    const Fact quota = container.inspect.at(u"HostConfig.CpuQuota");
    const Fact cpuset = container.inspect.at(u"HostConfig.CpusetCpus");
    const Fact shares = container.inspect.at(u"HostConfig.CpuShares");
    const core::Text isSet = PLIMSOLL_TEXT("A CPU limit or share is set.");
    if (nano.toInteger().value_or(0) > 0)
        return core::pass(isSet, {nano.proof});
    if (quota.toInteger().value_or(0) > 0)
        return core::pass(isSet, {quota.proof});
    if (!cpuset.toString().value_or(QString()).isEmpty())
        return core::pass(isSet, {cpuset.proof});
    const qint64 weight = shares.toInteger().value_or(0);
    if (weight > 0 && weight != 1024)
        return core::pass(isSet, {shares.proof});
    for (const Fact* fact : {&nano, &quota, &shares}) {
        if (!fact->toInteger())
            return missing(container.inspect, fact->proof.path);
    }
    if (!cpuset.toString())
        return missing(container.inspect, cpuset.proof.path);
    return core::fail(PLIMSOLL_TEXT("No CPU limit and no share of its own."),
                      {shares.proof, nano.proof, quota.proof, cpuset.proof},
                      {updateLine(container, u"--cpus 1.5"_s), runLine(container, u"--cpus 1.5"_s),
                       composeLine(container, u"cpus: 1.5"_s)});
}

QStringList restartRemedies(const ContainerView& container)
{
    return {updateLine(container, u"--restart on-failure:5"_s),
            runLine(container, u"--restart on-failure:5"_s),
            composeLine(container, u"restart: on-failure:5"_s)};
}

/// Where a service stands in the answer of /services; -1: nowhere.
qsizetype serviceRow(const HostView& host, const QString& id)
{
    const QJsonArray services = host.services.body().toArray();
    for (qsizetype i = 0; i < services.size(); ++i) {
        if (services[i][u"ID"].toString() == id)
            return i;
    }
    return -1;
}

/// The daemon restarts nothing by itself here: swarm starts another task in its place, as often as
/// the service allows. No policy, or no number in it, is any number of times.
/// Source: moby api/types/swarm RestartPolicy.
Verdict serviceRestartsAreLimited(const HostView& host, const Proof& label)
{
    const Fact isManager = host.info.at(u"Swarm.ControlAvailable");
    const Fact state = host.info.at(u"Swarm.LocalNodeState");
    if (isManager.toBool() == false && state.toString().value_or(QString()) == "active"_L1) {
        return core::unknown(PLIMSOLL_TEXT("The host is a worker: how often the service of this "
                                           "container starts again, its managers know."),
                             {label, isManager.proof});
    }
    if (!host.services.isReadable() || !host.services.body().isArray()) {
        Verdict verdict = missing(host.services);
        verdict.proofs.prepend(label);
        return verdict;
    }
    const qsizetype row = serviceRow(host, label.value.toString());
    if (row < 0) {
        return core::unknown(
            PLIMSOLL_TEXT("The swarm service of this container is not among those listed."),
            {label, host.services.at({}).proof});
    }
    const QString place = u"[%1].Spec."_s.arg(row);
    const QString task = place + u"TaskTemplate"_s;
    if (!host.services.at(task).proof.value.isObject())
        return missing(host.services, task);
    const QString name = host.services.at(QString(place + u"Name"_s)).toString().value_or(u"?"_s);
    const QString policy = place + u"TaskTemplate.RestartPolicy."_s;
    const Fact condition = host.services.at(QString(policy + u"Condition"_s));
    const Fact tries = host.services.at(QString(policy + u"MaxAttempts"_s));
    const QList<Proof> proofs{label, condition.proof, tries.proof};
    if (condition.toString().value_or(QString()) == "none"_L1)
        return core::pass(PLIMSOLL_TEXT("Its service %1 starts no other in its place.", name),
                          proofs);
    const qint64 count = tries.toInteger().value_or(0);
    if (count >= 1 && count <= 5) {
        return core::pass(PLIMSOLL_TEXT("Its service %1 tries at most %2 times again.", name,
                                        QString::number(count)),
                          proofs);
    }
    const QStringList mended(
        shellLine(u"docker service update --restart-max-attempts 5 "_s + shellWord(name)));
    if (count == 0) {
        return core::fail(PLIMSOLL_TEXT("Its service %1 starts another without end.", name), proofs,
                          mended);
    }
    return core::fail(PLIMSOLL_TEXT("Its service %1 tries up to %2 times again.", name,
                                    QString::number(count)),
                      proofs, mended);
}

// 5.15. Tasks of a swarm are judged by their service.
Verdict restartsAreLimited(const HostView& host, const ContainerView& container, const Policy&)
{
    const Fact service = container.inspect.at(u"Config.Labels[\"com.docker.swarm.service.id\"]");
    if (service.toString())
        return serviceRestartsAreLimited(host, service.proof);
    const Fact policy = container.inspect.at(u"HostConfig.RestartPolicy.Name");
    const Fact tries = container.inspect.at(u"HostConfig.RestartPolicy.MaximumRetryCount");
    const auto name = policy.toString();
    if (!name)
        return missing(container.inspect, policy.proof.path);
    if (name->isEmpty() || *name == "no"_L1)
        return core::pass(PLIMSOLL_TEXT("No automatic restart."), {policy.proof});
    const bool isEndless = *name == "always"_L1 || *name == "unless-stopped"_L1;
    if (!isEndless && *name != "on-failure"_L1)
        return missing(container.inspect, policy.proof.path);
    if (isEndless) {
        return core::fail(PLIMSOLL_TEXT("Restarts without end (%1).", *name), {policy.proof},
                          restartRemedies(container));
    }
    const auto count = tries.toInteger();
    if (!count)
        return missing(container.inspect, tries.proof.path);
    if (*count >= 1 && *count <= 5) {
        return core::pass(PLIMSOLL_TEXT("At most %1 restarts.", QString::number(*count)),
                          {policy.proof, tries.proof});
    }
    return core::fail(*count == 0 ? PLIMSOLL_TEXT("Restarts on failure without end.")
                                  : PLIMSOLL_TEXT("Up to %1 restarts.", QString::number(*count)),
                      {policy.proof, tries.proof}, restartRemedies(container));
}

/// Where the engine puts containers when nobody says otherwise.
/// Source: moby daemon/oci_linux.go, WithCgroups.
QString defaultCgroup(const HostView& host)
{
    const QString driver = host.info.at(u"CgroupDriver").toString().value_or(QString());
    if (driver == "cgroupfs"_L1)
        return u"/docker"_s;
    return driver == "systemd"_L1 ? u"system.slice"_s : QString();
}

// 5.25
Verdict cgroupIsDefault(const HostView& host, const ContainerView& container, const Policy& policy)
{
    const Fact parent = container.inspect.at(u"HostConfig.CgroupParent");
    const auto name = parent.toString();
    if (!name)
        return missing(container.inspect, parent.proof.path);
    if (name->isEmpty())
        return core::pass(PLIMSOLL_TEXT("In the default cgroup."), {parent.proof});
    if (*name == defaultCgroup(host)) {
        return core::pass(PLIMSOLL_TEXT("In the default cgroup."),
                          {parent.proof, host.info.at(u"CgroupDriver").proof});
    }
    if (*name == policy.approvedCgroupParent)
        return core::pass(PLIMSOLL_TEXT("In the approved cgroup %1.", *name), {parent.proof});
    return core::fail(PLIMSOLL_TEXT("Placed in the cgroup %1.", *name), {parent.proof},
                      {runWithout(u"--cgroup-parent "_s + shellWord(*name)),
                       composeWithout(container, u"cgroup_parent: "_s + *name)});
}

QStringList healthRemedies(const ContainerView& container)
{
    return {runLine(container, u"--health-cmd 'COMMAND' --health-interval 30s"_s),
            composeLine(container, u"healthcheck: {test: COMMAND, interval: 30s}"_s),
            u"Dockerfile: HEALTHCHECK CMD COMMAND"_s};
}

/// Whether a health check is configured: absent, empty and NONE are none.
bool hasHealthcheck(const Fact& test)
{
    const QStringList words = test.toStrings().value_or(QStringList());
    return !words.isEmpty() && words.first() != "NONE"_L1;
}

// 5.27. The daemon leaves State.Health out where nothing checks it.
Verdict healthIsMonitored(const HostView&, const ContainerView& container, const Policy&)
{
    const Fact running = container.inspect.at(u"State.Status");
    if (!running.toString())
        return missing(container.inspect, running.proof.path);
    if (!isLive(container)) {
        return core::notApplicable(
            PLIMSOLL_TEXT("The container is not running (%1).", container.state), {running.proof});
    }
    const Fact health = container.inspect.at(u"State.Health.Status");
    const QString status = health.toString().value_or(QString());
    if (status == "unhealthy"_L1) {
        return core::fail(PLIMSOLL_TEXT("The container is unhealthy."), {health.proof},
                          {shellLine(u"docker inspect --format '{{json .State.Health.Log}}' "_s
                                     + shellWord(container.object().name))});
    }
    if (status == "healthy"_L1 || status == "starting"_L1) {
        return core::pass(PLIMSOLL_TEXT("Health is monitored (%1).", status), {health.proof});
    }
    const Fact config = container.inspect.at(u"Config");
    const Fact test = container.inspect.at(u"Config.Healthcheck.Test");
    if (!config.proof.value.isObject() || hasHealthcheck(test))
        return missing(container.inspect, health.proof.path);
    if (!status.isEmpty() && status != "none"_L1)
        return missing(container.inspect, health.proof.path);
    return core::fail(PLIMSOLL_TEXT("Nothing checks the container's health."),
                      {health.proof, test.proof}, healthRemedies(container));
}

// 5.29. null, 0 and -1 mean unlimited.
Verdict processesAreLimited(const HostView&, const ContainerView& container, const Policy&)
{
    const Fact limit = container.inspect.at(u"HostConfig.PidsLimit");
    const auto count = limit.toInteger();
    if (count && *count > 0) {
        return core::pass(PLIMSOLL_TEXT("At most %1 processes.", QString::number(*count)),
                          {limit.proof});
    }
    if (!count && !limit.isNull())
        return missing(container.inspect, limit.proof.path);
    return core::fail(PLIMSOLL_TEXT("No limit on the number of processes."), {limit.proof},
                      {updateLine(container, u"--pids-limit 100"_s),
                       runLine(container, u"--pids-limit 100"_s),
                       composeLine(container, u"pids_limit: 100"_s)});
}

constexpr ContainerCheck Checks[] = {
    {"5.11"_L1, &memoryIsLimited},    {"5.12"_L1, &cpuIsShared},
    {"5.15"_L1, &restartsAreLimited}, {"5.25"_L1, &cgroupIsDefault},
    {"5.27"_L1, &healthIsMonitored},  {"5.29"_L1, &processesAreLimited},
};

} // namespace

std::span<const ContainerCheck> resourceChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
