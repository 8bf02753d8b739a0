// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QHash>

namespace plimsoll::secrets {

/// Secrets that end with the object: for tests, and for a session without a keyring.
class MemoryStore final : public SecretStore
{
public:
    ~MemoryStore() override;

    QFuture<core::Result<QByteArray>> read(const QString& key) override;
    QFuture<core::Result<void>> write(const QString& key, const QByteArray& secret) override;
    QFuture<core::Result<void>> remove(const QString& key) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace plimsoll::secrets
