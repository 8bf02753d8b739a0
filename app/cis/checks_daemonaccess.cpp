// SPDX-License-Identifier: GPL-3.0-or-later
// What the daemon lets in and what it sends out: registries, the API itself, plugins.
#include "cis/checks.h"
#include "cis/engine.h"
#include "cis/remedy.h"
#include "cis/settings.h"

#include "core/json.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Proof;
using core::Verdict;
using evidence::Fact;
using evidence::HostView;

namespace {

/// The host of "http://HOST:PORT/path"; brackets of an IPv6 address are taken off.
QStringView hostOfUrl(QStringView url)
{
    const qsizetype scheme = url.indexOf("://"_L1);
    QStringView rest = scheme < 0 ? url : url.sliced(scheme + 3);
    const qsizetype slash = rest.indexOf(u'/');
    rest = slash < 0 ? rest : rest.first(slash);
    if (rest.startsWith(u'[')) {
        const qsizetype close = rest.indexOf(u']');
        return close < 0 ? rest.sliced(1) : rest.sliced(1, close - 1);
    }
    const qsizetype colon = rest.indexOf(u':');
    return colon < 0 ? rest : rest.first(colon);
}

bool isLoopback(QStringView host)
{
    return host == "localhost"_L1 || host.startsWith("127."_L1) || host == "::1"_L1;
}

bool isPlainMirror(QStringView url)
{
    return url.startsWith("http://"_L1, Qt::CaseInsensitive) && !isLoopback(hostOfUrl(url));
}

/// Places of /info.RegistryConfig where a registry is reached without verified TLS.
struct RegistryFacts
{
    QList<Proof> read = {};
    QList<Proof> insecure = {};
    QStringList names = {}; ///< of the insecure ones
    QString missingPath = {}; ///< the first field that says nothing

    void addInsecure(const Fact& fact, const QString& name)
    {
        insecure.append(fact.proof);
        if (!names.contains(name))
            names.append(name);
    }
    void miss(const QString& path)
    {
        if (missingPath.isEmpty())
            missingPath = path;
    }
};

void readInsecureRanges(const HostView& host, RegistryFacts& facts)
{
    const QString path = u"RegistryConfig.InsecureRegistryCIDRs"_s;
    const Fact list = host.info.at(path);
    const auto ranges = list.toStrings();
    if (!ranges)
        return facts.miss(path);
    facts.read.append(list.proof);
    for (qsizetype i = 0; i < ranges->size(); ++i) {
        const QString& range = ranges->at(i);
        if (range != "127.0.0.0/8"_L1 && range != "::1/128"_L1)
            facts.addInsecure(host.info.at(core::childPath(path, i)), range);
    }
}

void readMirrors(const HostView& host, const QString& path, RegistryFacts& facts)
{
    const auto mirrors = host.info.at(path).toStrings();
    if (!mirrors)
        return facts.miss(path);
    facts.read.append(host.info.at(path).proof);
    for (qsizetype i = 0; i < mirrors->size(); ++i) {
        if (isPlainMirror(mirrors->at(i)))
            facts.addInsecure(host.info.at(core::childPath(path, i)), mirrors->at(i));
    }
}

void readIndexes(const HostView& host, RegistryFacts& facts)
{
    const QString path = u"RegistryConfig.IndexConfigs"_s;
    const Fact indexes = host.info.at(path);
    if (!indexes.proof.value.isObject())
        return facts.miss(path);
    for (const QString& name : indexes.proof.value.toObject().keys()) {
        const QString entry = core::childPath(path, name);
        const Fact secure = host.info.at(core::childPath(entry, u"Secure"));
        if (!secure.toBool()) {
            facts.miss(secure.proof.path);
            continue;
        }
        facts.read.append(secure.proof);
        if (!*secure.toBool())
            facts.addInsecure(secure, name);
        readMirrors(host, core::childPath(entry, u"Mirrors"), facts);
    }
}

// 2.5
Verdict registriesAreVerified(const HostView& host, const Policy&)
{
    RegistryFacts facts;
    readInsecureRanges(host, facts);
    readIndexes(host, facts);
    readMirrors(host, u"RegistryConfig.Mirrors"_s, facts);
    if (!facts.insecure.isEmpty()) {
        QStringList remedies;
        for (const QString& name : facts.names) {
            remedies.append(
                name.contains("://"_L1)
                    ? daemonJsonWithout(u"\"registry-mirrors\": [\"%1\"]"_s.arg(name))
                    : daemonJsonWithout(u"\"insecure-registries\": [\"%1\"]"_s.arg(name)));
        }
        return core::fail(
            PLIMSOLL_TEXT("Reached without verified TLS: %1.", facts.names.join(u", "_s)),
            facts.insecure, remedies);
    }
    if (!facts.missingPath.isEmpty())
        return missing(host.info, facts.missingPath);
    if (isForeignEngine(host))
        return foreignValue(host, u"RegistryConfig");
    return core::pass(PLIMSOLL_TEXT("Every registry and mirror is reached over verified TLS."),
                      facts.read);
}

QStringList tlsRemedies()
{
    return {daemonJsonLine(u"\"tlsverify\": true, \"tlscacert\": \"/etc/docker/ca.pem\", "
                           "\"tlscert\": \"/etc/docker/server-cert.pem\", "
                           "\"tlskey\": \"/etc/docker/server-key.pem\""_s)};
}

/// The daemon's own words about a listener anybody can use.
bool namesOpenListener(QStringView warning)
{
    return warning.contains("API is accessible on http://"_L1)
        || warning.contains("without TLS client verification"_L1);
}

/// A connection proves nothing about an API: only an answer of a daemon does.
bool hasAnswered(const HostView& host)
{
    return std::ranges::any_of(host.evidence->answers, &evidence::Answer::isOk);
}

// 2.7. /info.Warnings names every tcp listener without client verification. Source: moby
// daemon/info.go, fillAPIInfo; engines before 18.09 have no such field.
Verdict remoteApiIsAuthenticated(const HostView& host, const Policy&)
{
    if (host.evidence->transport == "plain"_L1 && hasAnswered(host)) {
        return core::fail(
            PLIMSOLL_TEXT("The API answered on %1 without TLS.", host.evidence->endpoint),
            {host.version.at(u"Version").proof}, tlsRemedies());
    }
    const Fact list = host.info.at(u"Warnings");
    const auto warnings = list.toStrings();
    if (!warnings)
        return missing(host.info, u"Warnings");
    QList<Proof> open;
    for (qsizetype i = 0; i < warnings->size(); ++i) {
        if (namesOpenListener(warnings->at(i)))
            open.append(host.info.at(u"Warnings[%1]"_s.arg(i)).proof);
    }
    if (!open.isEmpty()) {
        return core::fail(
            PLIMSOLL_TEXT("The daemon says that its API can be reached without a client "
                          "certificate."),
            open, tlsRemedies());
    }
    if (!engineVersion(host) || isForeignEngine(host)) {
        return core::unknown(
            PLIMSOLL_TEXT("This engine does not report listeners without client verification."),
            {list.proof});
    }
    return core::pass(PLIMSOLL_TEXT("The daemon reports no listener without client verification."),
                      {list.proof});
}

/// The row of /plugins for a name, which may come with or without its tag.
Fact pluginEnabled(const HostView& host, const QString& name)
{
    const QJsonArray rows = host.plugins.body().toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString full = rows[i][u"Name"].toString();
        if (full == name || full == name + u":latest"_s)
            return host.plugins.at(u"[%1].Enabled"_s.arg(i));
    }
    return {};
}

// 2.12
Verdict authorizationFiltersRequests(const HostView& host, const Policy&)
{
    const Fact list = host.info.at(u"Plugins.Authorization");
    const auto names = list.toStrings();
    if (!names)
        return missing(host.info, u"Plugins.Authorization");
    if (isForeignEngine(host))
        return foreignValue(host, u"Plugins.Authorization");
    if (names->isEmpty()) {
        return core::fail(PLIMSOLL_TEXT("No authorization plugin is in use."), {list.proof},
                          {daemonJsonLine(u"\"authorization-plugins\": [\"NAME\"]"_s)});
    }
    if (!host.plugins.isReadable())
        return missing(host.plugins);
    QList<Proof> proofs{list.proof};
    for (const QString& name : *names) {
        const Fact enabled = pluginEnabled(host, name);
        if (enabled.isAbsent())
            continue; // not a managed plugin: a service of the host answers for it
        proofs.append(enabled.proof);
        if (enabled.toBool() != true) {
            return core::fail(PLIMSOLL_TEXT("The authorization plugin %1 is not enabled.", name),
                              proofs, {shellLine(u"docker plugin enable "_s + shellWord(name))});
        }
    }
    return core::pass(PLIMSOLL_TEXT("Requests pass through %1.", names->join(u", "_s)), proofs);
}

enum class LogReach { Local, Remote, ByAddress, NotKnown };

LogReach reachOf(QStringView driver, const Policy& policy)
{
    if (policy.acceptedLogDrivers.contains(driver))
        return LogReach::Remote;
    static const QStringList local{u"json-file"_s, u"local"_s, u"none"_s, u"journald"_s};
    static const QStringList remote{u"splunk"_s, u"awslogs"_s, u"gcplogs"_s, u"logentries"_s,
                                    u"etwlogs"_s};
    static const QStringList byAddress{u"syslog"_s, u"fluentd"_s, u"gelf"_s};
    if (local.contains(driver))
        return LogReach::Local;
    if (remote.contains(driver))
        return LogReach::Remote;
    return byAddress.contains(driver) ? LogReach::ByAddress : LogReach::NotKnown;
}

/// Without an address syslog and fluentd write to the host they run on, where the policy may know
/// of a forwarder.
bool staysOnHost(const QString& address, const Policy& policy)
{
    if (policy.allowLocalLogForwarder)
        return false;
    return address.isEmpty() || address.startsWith("unix"_L1) || isLoopback(hostOfUrl(address));
}

/// Where the logs of the containers go, beside the daemon's default.
struct LogFacts
{
    QList<Proof> local = {}; ///< what keeps logs on the host
    QStringList localNames = {};
    QList<Proof> remote = {}; ///< addresses on other machines
    bool hasUnreadable = false;
};

void readLogConfig(const evidence::ContainerView& container, const Policy& policy, LogFacts& facts)
{
    const Fact type = container.inspect.at(u"HostConfig.LogConfig.Type");
    const auto driver = type.toString();
    if (!driver) {
        facts.hasUnreadable = true;
        return;
    }
    const LogReach reach = reachOf(*driver, policy);
    const Fact address =
        container.inspect.at(u"HostConfig.LogConfig.Config[\"%1-address\"]"_s.arg(*driver));
    const bool isLocal = reach == LogReach::Local
        || (reach == LogReach::ByAddress
            && staysOnHost(address.toString().value_or(QString()), policy));
    if (isLocal) {
        facts.local.append(reach == LogReach::Local ? type.proof : address.proof);
        facts.localNames.append(container.object().name);
    } else if (reach == LogReach::ByAddress) {
        facts.remote.append(address.proof);
    }
}

Verdict logsStay(const core::Text& reason, const QList<Proof>& proofs)
{
    return core::fail(reason, proofs,
                      {daemonJsonLine(u"\"log-driver\": \"syslog\", \"log-opts\": "
                                      "{\"syslog-address\": \"tcp+tls://HOST:6514\"}"_s)});
}

// 2.13. The daemon's log options are not in /info; every container made with its driver has them.
Verdict logsLeaveTheHost(const HostView& host, const Policy& policy)
{
    const Fact fact = host.info.at(u"LoggingDriver");
    const QString driver = fact.toString().value_or(QString());
    if (driver.isEmpty())
        return missing(host.info, u"LoggingDriver");
    const LogReach reach = reachOf(driver, policy);
    if (reach == LogReach::Local) {
        return logsStay(PLIMSOLL_TEXT("Container logs stay on the host (driver %1).", driver),
                        {fact.proof});
    }
    LogFacts logs;
    for (const evidence::ContainerView& container : host.containers)
        readLogConfig(container, policy, logs);
    if (!logs.local.isEmpty()) {
        return logsStay(PLIMSOLL_TEXT("Logs of these containers stay on the host: %1.",
                                      logs.localNames.join(u", "_s)),
                        QList<Proof>{fact.proof} + logs.local);
    }
    if (reach == LogReach::NotKnown) {
        return core::manual(
            PLIMSOLL_TEXT("Where the logging plugin %1 sends logs is for a person to judge.",
                          driver),
            {fact.proof});
    }
    if (!host.containerList.isReadable())
        return missing(host.containerList);
    if (logs.hasUnreadable) {
        return core::unknown(
            PLIMSOLL_TEXT("The log settings of some containers could not be read."), {fact.proof});
    }
    const evidence::Document audit = auditContainer(host);
    const Fact own = audit.at(u"HostConfig.LogConfig.Config[\"%1-address\"]"_s.arg(driver));
    if (reach == LogReach::ByAddress && audit.isReadable()) {
        if (staysOnHost(own.toString().value_or(QString()), policy)) {
            return logsStay(PLIMSOLL_TEXT("Container logs stay on the host (driver %1).", driver),
                            {fact.proof, own.proof});
        }
        logs.remote.append(own.proof);
    }
    if (reach == LogReach::ByAddress && logs.remote.isEmpty()) {
        return core::unknown(
            PLIMSOLL_TEXT("The address that the log driver %1 sends to is not known: no "
                          "container shows it.",
                          driver),
            {fact.proof});
    }
    return core::pass(PLIMSOLL_TEXT("Container logs leave the host (driver %1).", driver),
                      QList<Proof>{fact.proof} + logs.remote);
}

constexpr HostCheck Checks[] = {
    {"2.5"_L1, &registriesAreVerified},
    {"2.7"_L1, &remoteApiIsAuthenticated},
    {"2.12"_L1, &authorizationFiltersRequests},
    {"2.13"_L1, &logsLeaveTheHost},
};

} // namespace

std::span<const HostCheck> daemonAccessChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
