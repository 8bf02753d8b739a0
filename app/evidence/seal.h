// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"

#include <QByteArray>

namespace plimsoll::evidence {

/// Takes the secrets out of one answer before anything else sees it.
///
/// Looked at: Env, labels, commands, entrypoints, health checks, arguments, build arguments in
/// history, log and volume options, process lists, proxy addresses, and every other string against
/// the value rules (private keys, cloud keys, tokens, credentials in URLs). A matching value is
/// replaced inside its string by the marker {redacted,RULE,LENGTH}:
/// "DB_PASSWORD={redacted,name.password,7}", so a string stays a string. The same value elsewhere
/// in the answer is replaced as well.
///
/// @param call  as in Answer::call; decides which fields are commands, histories, process lists
/// @return the sealed body; hits are appended to `hits`
/// Thread: any. Source: our own rules, listed in secretrules.cpp with their reasons.
QJsonValue seal(const QString& call, const QJsonValue& body, QList<SecretHit>& hits);

/// The same for free text: an error page, a log line.
QString sealText(const QString& text);

} // namespace plimsoll::evidence
