// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "store/store.h"

#include <QJsonObject>

/// Runs made by hand for the store's tests.
namespace plimsoll::storetest {

using namespace Qt::Literals::StringLiterals;

inline docker::HostSettings tcpHost(const QString& name)
{
    return {.name = name,
            .group = u"production"_s,
            .endpoint = {.scheme = docker::Endpoint::Scheme::Tcp,
                         .host = name + ".example"_L1,
                         .port = 2376},
            .tls = docker::TlsFiles{u"/keys/ca.pem"_s, u"/keys/cert.pem"_s, u"/keys/key.pem"_s},
            .serverName = u"dock"_s,
            .readProcesses = false,
            .hasPassphrase = true,
            .hostFiles = true};
}

inline docker::HostSettings localHost(const QString& name)
{
    return {.name = name,
            .endpoint = {.scheme = docker::Endpoint::Scheme::Unix,
                         .socketPath = u"/var/run/docker.sock"_s}};
}

inline evidence::HostEvidence hostEvidence(const QString& name, const QDateTime& at,
                                           evidence::HostState state, qsizetype padding = 0)
{
    evidence::Answer answer{
        .call = u"GET /info"_s,
        .atUtc = at,
        .status = 200,
        .body = QJsonObject{{u"Name"_s, name}, {u"Padding"_s, QString(padding, u'x')}}};
    answer.digest = core::sha256(core::canonicalJson(answer.body));
    return {.name = name,
            .endpoint = u"tcp://%1.example:2376"_s.arg(name),
            .transport = u"tls"_s,
            .state = state,
            .startedAtUtc = at,
            .finishedAtUtc = at,
            .apiVersion = u"1.41"_s,
            .answers = {answer}};
}

inline core::Finding finding(const QString& check, core::Outcome outcome, const QString& object)
{
    return {.check = check,
            .outcome = outcome,
            .severity = core::Severity::High,
            .stage = core::Stage::Container,
            .object = {core::ObjectKind::Container, object + "-id"_L1, object}};
}

/// A run and what came of it.
struct Run
{
    evidence::Evidence evidence;
    score::Assessment assessment;
};

inline Run runAt(const QDateTime& at, const QStringList& hosts,
                 evidence::HostState state = evidence::HostState::Ok, qsizetype padding = 0)
{
    Run run;
    run.evidence = {.generatedAtUtc = at, .plimsollVersion = u"0.1.0"_s};
    run.assessment.generatedAtUtc = at;
    run.assessment.plimsollVersion = u"0.1.0"_s;
    run.assessment.policyDigest = u"sha256:policy"_s;
    run.assessment.fleet.value = 61'500;
    run.assessment.stages.host.value = 80'000;
    run.assessment.stages.container.value = 40'250;
    for (const QString& name : hosts) {
        run.evidence.hosts.append(hostEvidence(name, at, state, padding));
        score::HostAssessment host{.name = name, .state = state};
        if (state == evidence::HostState::Ok)
            host.overall.value = 55'000;
        host.findings = {finding(u"5.4"_s, core::Outcome::Fail, u"web"_s),
                         finding(u"5.5"_s, core::Outcome::Fail, u"web"_s),
                         finding(u"5.5"_s, core::Outcome::Pass, u"db"_s),
                         finding(u"5.10"_s, core::Outcome::Unknown, u"db"_s)};
        run.assessment.hosts.append(host);
    }
    return run;
}

inline QDateTime at(const char* iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

} // namespace plimsoll::storetest
