// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QObject>

namespace plimsoll::secrets {

/// The desktop's keyring, by QtKeychain: GNOME Keyring or any other Secret Service, or KWallet.
///
/// A locked keyring reads as an empty one and says "removed" of what it keeps, so where the
/// keyring does not find or remove an entry, its own lock is asked for before anybody is told:
/// "keyring.locked" then, else "keyring.entry". Insecure fallbacks are never used. Failures of
/// another kind are Storage, "keyring.failed".
/// Thread: the owner's, with an event loop. Futures end also when the object goes (Cancelled).
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    /// @param service  the name entries are filed under
    explicit KeychainStore(const QString& service = QStringLiteral("plimsoll"),
                           QObject* parent = nullptr);

    QFuture<core::Result<QByteArray>> read(const QString& key) override;
    QFuture<core::Result<void>> write(const QString& key, const QByteArray& secret) override;
    QFuture<core::Result<void>> remove(const QString& key) override;

private:
    QString m_service;
};

} // namespace plimsoll::secrets
