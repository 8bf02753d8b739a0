// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/memorystore.h"

#include <QFuture>

namespace plimsoll::secrets {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

MemoryStore::~MemoryStore()
{
    for (QByteArray& secret : m_secrets)
        secret.fill('\0');
}

QFuture<Result<QByteArray>> MemoryStore::read(const QString& key)
{
    const auto found = m_secrets.constFind(key);
    if (found != m_secrets.constEnd())
        return QtFuture::makeReadyFuture(Result<QByteArray>(*found));
    return QtFuture::makeReadyFuture(
        Result<QByteArray>(Error{Error::Kind::NotFound, u"keyring.entry"_s, key}));
}

QFuture<Result<void>> MemoryStore::write(const QString& key, const QByteArray& secret)
{
    m_secrets.insert(key, secret);
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<Result<void>> MemoryStore::remove(const QString& key)
{
    m_secrets.remove(key);
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace plimsoll::secrets
