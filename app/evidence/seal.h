// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"

#include <QByteArray>

#include <memory>

namespace plimsoll::evidence {

/// Takes the secrets out of everything one host says, before anything else sees it.
///
/// Two passes. seal() applies the rules of secretrules.cpp to one answer. finish() looks for the
/// values they found in all answers of the host, since a password of Env comes back in an image's
/// history. Between the two an answer must not leave the reader's memory. The values themselves
/// live as long as the Sealer. Thread: one at a time.
class Sealer
{
public:
    Sealer();
    ~Sealer();

    /// @param call  as in Answer::call
    /// @return the body without what the rules see; hits are appended to `hits`
    QJsonValue seal(const QString& call, const QJsonValue& body, QList<SecretHit>& hits);
    /// The same for free text: an error page, a log line.
    QString sealText(const QString& text);
    /// Replaces known values in every answer, error and hit of the host; sorts answers and hits and
    /// sets the digests. The answers' bodies are what seal() returned. The host may leave the
    /// reader after this.
    void finish(HostEvidence& host);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Takes the secrets out of one answer that stands alone.
///
/// Looked at: Env, labels, commands, entrypoints, health checks, arguments, build arguments in
/// history, log and volume options, process lists, proxy addresses, and every other string against
/// the value rules (private keys, cloud keys, tokens, credentials in URLs). A matching value is
/// replaced inside its string by the marker {redacted,RULE,LENGTH}:
/// "DB_PASSWORD={redacted,name.password,7}", so a string stays a string. The same value elsewhere
/// in the answer is replaced as well.
///
/// @param call  as in Answer::call
/// @return the sealed body; hits are appended to `hits`
/// Thread: any. Source: our own rules, listed in secretrules.cpp with their reasons.
QJsonValue seal(const QString& call, const QJsonValue& body, QList<SecretHit>& hits);

/// The same for free text: an error page, a log line.
QString sealText(const QString& text);

} // namespace plimsoll::evidence
