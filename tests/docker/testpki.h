// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/hostsettings.h"
#include "docker/tlsidentity.h"

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

#include <memory>

/// A throw-away certificate authority, made with OpenSSL in the test itself.
class TestPki
{
public:
    enum class KeyType { Rsa, Ec, Ed25519 };

    struct Leaf
    {
        QString name; ///< common name, and the file names' start
        QString san = {}; ///< "DNS:localhost,IP:127.0.0.1"; empty: none
        KeyType keyType = KeyType::Ec;
        int endsInDays = 40; ///< negative: has ended
        int startedDaysAgo = 60;
        QByteArray passphrase = {}; ///< encrypts the key file (PKCS#8, AES-256) when not empty
    };

    explicit TestPki(const QString& name);
    ~TestPki();

    /// Writes NAME-cert.pem and NAME-key.pem, signed by this authority.
    plimsoll::docker::TlsFiles issue(const Leaf& leaf);
    /// What a server with these files shows; it wants a client certificate of this authority.
    static QSslConfiguration serverConfiguration(const plimsoll::docker::TlsFiles& files);

    QString caFile() const;
    QString path(const QString& fileName) const;
    QString writeFile(const QString& fileName, const QByteArray& bytes) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};
