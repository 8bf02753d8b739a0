// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "docker/hostsettings.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace plimsoll::docker {

/// What we show a daemon and whom we believe, loaded and checked to fit together.
struct TlsIdentity
{
    QList<QSslCertificate> authorities = {}; ///< never empty
    QList<QSslCertificate> chain = {}; ///< leaf first
    QSslKey key = {};

    /// TLS 1.2 at least, CA set explicitly, peer verified; build it once per host.
    QSslConfiguration configuration() const;
};

/// Loads PEM files; keys of type RSA, EC and Ed25519, encrypted or not, through OpenSSL.
/// @param passphrase  empty when there is none; wiped by nobody, so keep its life short
/// Errors: NotFound or Denied (code "tls.file", subject: path), Malformed ("tls.pem"), Denied
/// ("tls.passphrase.needed", "tls.passphrase.wrong"), Usage ("tls.mismatch": key is not the
/// certificate's), TooLarge. Thread: any.
core::Result<TlsIdentity> loadTlsIdentity(const TlsFiles& files, const QByteArray& passphrase);

} // namespace plimsoll::docker
