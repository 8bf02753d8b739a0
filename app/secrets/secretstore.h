// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace plimsoll::secrets {

/// Where passphrases live: a keyring, or memory in tests. Nothing else in the program holds one.
///
/// Keys are host names. Errors: NotFound ("keyring.entry": removed, or locked where the keyring
/// does not say), Denied ("keyring.locked"), Storage ("keyring.absent": no keyring service;
/// "keyring.failed"). Thread: the owner's, with an event loop.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual QFuture<core::Result<QByteArray>> read(const QString& key) = 0;
    virtual QFuture<core::Result<void>> write(const QString& key, const QByteArray& secret) = 0;
    virtual QFuture<core::Result<void>> remove(const QString& key) = 0;
};

} // namespace plimsoll::secrets
