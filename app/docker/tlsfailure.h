// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QAbstractSocket>
#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslError>

#include <optional>

namespace plimsoll::docker {

/// What a TLS socket knew when it failed.
struct TlsFailure
{
    QAbstractSocket::SocketError socketError = QAbstractSocket::UnknownSocketError;
    QString socketText = {}; ///< errorString(): OpenSSL's reason stands only there
    QList<QSslError> verifyErrors = {}; ///< what we had against the server's certificate
    std::optional<int> alert = {}; ///< the number of the alert the server sent (RFC 8446, 6.2)
    bool isHandshaking = false; ///< before encrypted()
    QDateTime clientNotAfterUtc = {}; ///< end of our own certificate
    QDateTime nowUtc = {};
};

/// Which of our codes that is. Servers send the same alert for a certificate that is missing,
/// foreign or expired, so our own dates are looked at before the alert's name.
core::Error tlsError(const TlsFailure& failure, const QString& subject);

/// Whether a certificate names a host in its subject alternative names. The common name counts for
/// nothing (RFC 9525, 6.3): Qt would accept it, Docker's own client would not.
/// @param host  name or address without brackets
bool namesHost(const QSslCertificate& certificate, const QString& host);

} // namespace plimsoll::docker
