// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainstore.h"

#include "secrets/keyringstate.h"

#include <QPromise>

#include <qt6keychain/keychain.h>

#include <memory>

namespace plimsoll::secrets {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

// What a caller waits for. Should the store go away first, the caller is told.
template <typename T>
class Waiting
{
public:
    explicit Waiting(const QString& key)
        : m_key(key)
    {
        m_promise.start();
    }
    ~Waiting()
    {
        if (!m_isTold)
            tell(Error{Error::Kind::Cancelled, u"cancelled"_s, m_key});
    }
    QFuture<Result<T>> future() { return m_promise.future(); }
    void tell(const Result<T>& result)
    {
        m_isTold = true;
        m_promise.addResult(result);
        m_promise.finish();
    }

private:
    QString m_key;
    QPromise<Result<T>> m_promise;
    bool m_isTold = false;
};

// QtKeychain calls it an other error when nobody offers a keyring; the words are libsecret's.
bool speaksOfAbsence(const QString& text)
{
    return !hasSessionBus() || text.contains("D-Bus"_L1) || text.contains("DBus"_L1)
        || text.contains("was not provided by any"_L1) || text.contains("ServiceUnknown"_L1)
        || text.contains("Object does not exist at path"_L1)
        || text.contains("No such interface"_L1);
}

Error errorOf(const QKeychain::Job& job, const QString& key)
{
    const QString text = job.errorString();
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {Error::Kind::NotFound, u"keyring.entry"_s, key, text};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {Error::Kind::Denied, u"keyring.locked"_s, key, text};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {Error::Kind::Storage, u"keyring.absent"_s, key, text};
    default:
        return {Error::Kind::Storage,
                speaksOfAbsence(text) ? u"keyring.absent"_s : u"keyring.failed"_s, key, text};
    }
}

Error lockedError(const QString& key)
{
    return {Error::Kind::Denied, u"keyring.locked"_s, key, u"the default collection is locked"_s};
}

} // namespace

KeychainStore::KeychainStore(const QString& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{
}

QFuture<Result<QByteArray>> KeychainStore::read(const QString& key)
{
    const auto waiting = std::make_shared<Waiting<QByteArray>>(key);
    auto* job = new QKeychain::ReadPasswordJob(m_service, this);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [this, waiting, job, key] {
        if (job->error() == QKeychain::NoError)
            return waiting->tell(job->binaryData());
        const Error error = errorOf(*job, key);
        if (job->error() != QKeychain::EntryNotFound)
            return waiting->tell(error);
        askKeyringState(this, [waiting, key, error](KeyringState state) {
            waiting->tell(state == KeyringState::Locked ? lockedError(key) : error);
        });
    });
    job->start();
    return waiting->future();
}

QFuture<Result<void>> KeychainStore::write(const QString& key, const QByteArray& secret)
{
    const auto waiting = std::make_shared<Waiting<void>>(key);
    auto* job = new QKeychain::WritePasswordJob(m_service, this);
    job->setKey(key);
    job->setBinaryData(secret);
    connect(job, &QKeychain::Job::finished, this, [waiting, job, key] {
        if (job->error() == QKeychain::NoError)
            waiting->tell({});
        else
            waiting->tell(errorOf(*job, key));
    });
    job->start();
    return waiting->future();
}

QFuture<Result<void>> KeychainStore::remove(const QString& key)
{
    const auto waiting = std::make_shared<Waiting<void>>(key);
    auto* job = new QKeychain::DeletePasswordJob(m_service, this);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [this, waiting, job, key] {
        const bool isGone =
            job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        if (!isGone)
            return waiting->tell(errorOf(*job, key));
        askKeyringState(this, [waiting, key](KeyringState state) {
            waiting->tell(state == KeyringState::Locked ? Result<void>(lockedError(key))
                                                        : Result<void>());
        });
    });
    job->start();
    return waiting->future();
}

} // namespace plimsoll::secrets
