// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/tlsidentity.h"

#include "core/limits.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstring>
#include <memory>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

template <auto Free>
struct Freer
{
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};
using Bio = std::unique_ptr<BIO, Freer<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Error::Kind::NotFound, u"tls.file"_s, path, u"no such file"_s};
    if (!info.isFile())
        return Error{Error::Kind::Malformed, u"tls.pem"_s, path, u"not a file"_s};
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Denied, u"tls.file"_s, path, file.errorString()};
    const QByteArray bytes = file.read(core::limits::MaxKeyFileBytes + 1);
    if (bytes.size() > core::limits::MaxKeyFileBytes)
        return Error{Error::Kind::TooLarge, u"tls.file"_s, path, u"over 1 MiB"_s};
    return bytes;
}

Bio readerOf(const QByteArray& bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

// The last thing OpenSSL complained of, and an empty queue for whoever comes next.
QString takeOpenSslError()
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    const char* reason = code ? ERR_reason_error_string(code) : nullptr;
    return reason ? QString::fromLatin1(reason) : u"unknown format"_s;
}

struct PassphraseQuestion
{
    const QByteArray& passphrase;
    bool wasAsked = false;
};

int answerPassphrase(char* buffer, int size, int, void* userData)
{
    auto& question = *static_cast<PassphraseQuestion*>(userData);
    question.wasAsked = true;
    const auto length = question.passphrase.size();
    if (length == 0 || length > size)
        return -1;
    std::memcpy(buffer, question.passphrase.constData(), size_t(length));
    return int(length);
}

Result<Key> readKey(const QString& path, const QByteArray& passphrase)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    ERR_clear_error();
    PassphraseQuestion question{passphrase};
    const Bio reader = readerOf(*bytes);
    Key key(PEM_read_bio_PrivateKey(reader.get(), nullptr, &answerPassphrase, &question));
    const QString reason = takeOpenSslError();
    if (key)
        return key;
    if (question.wasAsked && passphrase.isEmpty())
        return Error{Error::Kind::Denied, u"tls.passphrase.needed"_s, path, {}};
    if (question.wasAsked)
        return Error{Error::Kind::Denied, u"tls.passphrase.wrong"_s, path, reason};
    return Error{Error::Kind::Malformed, u"tls.pem"_s, path, u"no private key: "_s + reason};
}

Result<QList<QSslCertificate>> readCertificates(const QString& path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty())
        return Error{Error::Kind::Malformed, u"tls.pem"_s, path, u"no certificate in PEM form"_s};
    return certificates;
}

bool belongTogether(const QSslCertificate& leaf, EVP_PKEY* key)
{
    auto* certificate = static_cast<X509*>(leaf.handle());
    const bool fits = certificate && X509_check_private_key(certificate, key) == 1;
    ERR_clear_error();
    return fits;
}

} // namespace

QSslConfiguration TlsIdentity::configuration() const
{
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates(authorities); // explicit: the system's are not asked
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    return configuration;
}

Result<TlsIdentity> loadTlsIdentity(const TlsFiles& files, const QByteArray& passphrase)
{
    const auto authorities = readCertificates(files.caFile);
    if (!authorities)
        return authorities.error();
    const auto chain = readCertificates(files.certFile);
    if (!chain)
        return chain.error();
    Result<Key> key = readKey(files.keyFile, passphrase);
    if (!key)
        return key.error();
    if (!belongTogether(chain->first(), key->get())) {
        return Error{Error::Kind::Usage, u"tls.mismatch"_s, files.keyFile,
                     u"not the key of "_s + files.certFile};
    }
    // Through the handle every type goes one way, Ed25519 too; the QSslKey frees it.
    return TlsIdentity{.authorities = *authorities,
                       .chain = *chain,
                       .key = QSslKey(Qt::HANDLE(key->release()), QSsl::PrivateKey)};
}

} // namespace plimsoll::docker
