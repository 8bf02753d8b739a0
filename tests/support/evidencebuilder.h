// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "evidence/evidence.h"

#include <QHash>
#include <QJsonValue>
#include <QMap>
#include <QStringList>

namespace plimsoll::test {

/// Evidence of one host that keeps every rule a check can see, and the ways to spoil it.
///
/// The host runs Docker 24.0.7 and one hardened container "web" of the image "shop/web:1.2". A test
/// row names what differs, one edit each:
///
///     "HostConfig.Memory=0"          a field of the container's inspect answer, as JSON
///     "-HostConfig.Memory"           that field is missing
///     "info:Warnings=null"           a field of another answer
///     "info!403"                     the answer was refused with this status
///     "info!"                        the question was never asked
///     "info=7"                       another whole body
///     "@transport=plain"             how the host was reached
///     "@date=2026-12-24"             when
///
/// Answers: inspect (of web), image, history, top, info, version, bridge, networks, volumes,
/// plugins, containers, images, events, nodes, services, audit, exec (session e1), and other, which is a second container "other" as good as web.
class EvidenceBuilder
{
public:
    EvidenceBuilder();

    EvidenceBuilder& edit(const QString& edit);
    EvidenceBuilder& edit(const QStringList& edits);
    /// Adds or replaces the answer to any call.
    EvidenceBuilder& answer(const QString& call, const QByteArray& json, int status = 200);
    EvidenceBuilder& secret(const evidence::SecretHit& hit);

    evidence::HostEvidence build() const;

    static QString webId();
    static QString otherId();
    static QString imageId();
    /// The call behind a short name: "inspect" is "GET /containers/.../json".
    static QString callOf(const QString& name);

private:
    void addOther();
    QJsonValue& body(const QString& name);

    QMap<QString, evidence::Answer> m_answers; ///< by call
    evidence::HostEvidence m_host;
};

/// JSON from a literal of a test; stops the test program when it is none.
QJsonValue json(const QByteArray& text);

/// The proofs of these findings that do not say what their answer holds, as "check call path".
QStringList wrongProofs(const evidence::HostEvidence& host, const QList<core::Finding>& findings);

/// The finding of a check about an object of this name; an empty one when there is none.
core::Finding findingOf(const QList<core::Finding>& findings, const QString& check,
                        const QString& objectName = {});

} // namespace plimsoll::test
