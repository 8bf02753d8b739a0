// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace plimsoll::evidence {

/// One API answer, sealed: secrets are gone from the body before it is put here.
struct Answer
{
    QString call = {}; ///< "GET /containers/<full id>/json": without version prefix, as asked
    QDateTime atUtc = {};
    int status = 0; ///< 0 where no answer came
    QJsonValue body = QJsonValue(QJsonValue::Undefined);
    QString digest = {}; ///< sha256 of canonicalJson(body)
    std::optional<core::Error> error = {}; ///< no answer, or one that could not be read

    bool isOk() const { return !error && status == 200; }
    bool operator==(const Answer&) const = default;
};

/// Where a secret was, and which rule saw it. The value is gone; the fact stays.
struct SecretHit
{
    QString call = {};
    QString path = {}; ///< into the body: "Config.Env[3]"
    QString name = {}; ///< variable, label or argument name; empty where there was none
    QString rule = {}; ///< id of the rule that matched: "name.password", "value.aws-key"
    int length = 0; ///< characters of the value

    bool operator==(const SecretHit&) const = default;
};

/// How far the reading of a host got.
enum class HostState { Ok, Partial, Denied, Unreachable, Failed };

/// "ok", "partial", ... as the JSON contract spells it.
QString hostStateName(HostState state);
std::optional<HostState> hostStateFromName(QStringView name);

/// Everything one host said in one run, and what it left unsaid. Immutable once sealed.
struct HostEvidence
{
    QString name = {};
    QString group = {};
    QString endpoint = {}; ///< as docker::Endpoint::url() writes it
    QString transport = {}; ///< "tls", "plain", "unix", "ssh"
    HostState state = HostState::Failed;
    std::optional<core::Error> error = {}; ///< why state is not Ok
    QDateTime startedAtUtc = {};
    QDateTime finishedAtUtc = {};
    QString apiVersion = {};
    QString tlsProtocol = {}; ///< empty without TLS
    QDateTime serverCertNotAfterUtc = {};
    QDateTime clientCertNotAfterUtc = {};
    int latencyMs = -1; ///< of the first /_ping; -1 unknown
    QList<Answer> answers = {}; ///< sorted by call
    QList<SecretHit> secrets = {}; ///< sorted by call, path

    /// The answer to a call; null when it was never asked. Valid as long as this object.
    const Answer* answer(QStringView call) const;

    bool operator==(const HostEvidence&) const = default;
};

/// One run: hosts sorted by name.
struct Evidence
{
    QDateTime generatedAtUtc = {}; ///< end of the run; every age is counted from here
    QString plimsollVersion = {};
    bool isSample = false;
    QList<HostEvidence> hosts = {};

    bool operator==(const Evidence&) const = default;
};

} // namespace plimsoll::evidence
