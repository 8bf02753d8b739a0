// SPDX-License-Identifier: GPL-3.0-or-later
#include "testpki.h"

#include <QFile>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::docker;

namespace {

EVP_PKEY* newKey(TestPki::KeyType type)
{
    switch (type) {
    case TestPki::KeyType::Rsa:
        return EVP_RSA_gen(2048);
    case TestPki::KeyType::Ec:
        return EVP_EC_gen("P-256");
    case TestPki::KeyType::Ed25519:
        break;
    }
    return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
}

void addExtension(X509* certificate, X509* issuer, int nid, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

X509* newCertificate(const QString& name, EVP_PKEY* key, int startedDaysAgo, int endsInDays)
{
    static long serial = 1;
    X509* certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -86400L * startedDaysAgo);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86400L * endsInDays);
    const QByteArray utf8 = name.toUtf8();
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(utf8.constData()), -1, -1, 0);
    X509_set_pubkey(certificate, key);
    return certificate;
}

void sign(X509* certificate, X509* issuer, EVP_PKEY* issuerKey)
{
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
    X509_sign(certificate, issuerKey, EVP_sha256());
}

template <typename Write>
QByteArray pemOf(Write write)
{
    BIO* bio = BIO_new(BIO_s_mem());
    write(bio);
    char* data = nullptr;
    const long length = BIO_get_mem_data(bio, &data);
    const QByteArray pem(data, length);
    BIO_free(bio);
    return pem;
}

QByteArray keyPem(EVP_PKEY* key, const QByteArray& passphrase)
{
    return pemOf([&](BIO* bio) {
        PEM_write_bio_PKCS8PrivateKey(bio, key, passphrase.isEmpty() ? nullptr : EVP_aes_256_cbc(),
                                      passphrase.constData(), int(passphrase.size()), nullptr,
                                      nullptr);
    });
}

QByteArray certificatePem(X509* certificate)
{
    return pemOf([&](BIO* bio) { PEM_write_bio_X509(bio, certificate); });
}

} // namespace

class TestPki::Private
{
public:
    ~Private()
    {
        X509_free(ca);
        EVP_PKEY_free(caKey);
    }

    QTemporaryDir folder;
    EVP_PKEY* caKey = nullptr;
    X509* ca = nullptr;
};

TestPki::TestPki(const QString& name)
    : d(std::make_unique<Private>())
{
    d->caKey = newKey(KeyType::Ec);
    d->ca = newCertificate(name, d->caKey, 60, 300);
    addExtension(d->ca, d->ca, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(d->ca, d->ca, NID_key_usage, "critical,keyCertSign");
    sign(d->ca, d->ca, d->caKey);
    writeFile(u"ca.pem"_s, certificatePem(d->ca));
}

TestPki::~TestPki() = default;

TlsFiles TestPki::issue(const Leaf& leaf)
{
    EVP_PKEY* key = newKey(leaf.keyType);
    X509* certificate = newCertificate(leaf.name, key, leaf.startedDaysAgo, leaf.endsInDays);
    addExtension(certificate, d->ca, NID_basic_constraints, "CA:FALSE");
    addExtension(certificate, d->ca, NID_ext_key_usage, "serverAuth,clientAuth");
    if (!leaf.san.isEmpty())
        addExtension(certificate, d->ca, NID_subject_alt_name, leaf.san.toUtf8());
    sign(certificate, d->ca, d->caKey);
    const TlsFiles files{caFile(),
                         writeFile(leaf.name + u"-cert.pem"_s, certificatePem(certificate)),
                         writeFile(leaf.name + u"-key.pem"_s, keyPem(key, leaf.passphrase))};
    X509_free(certificate);
    EVP_PKEY_free(key);
    return files;
}

QSslConfiguration TestPki::serverConfiguration(const TlsFiles& files)
{
    const auto identity = loadTlsIdentity(files, {});
    if (!identity)
        return {};
    QSslConfiguration configuration = identity->configuration();
    configuration.setHandshakeMustInterruptOnError(true); // or Qt closes without an alert
    return configuration;
}

QString TestPki::caFile() const
{
    return path(u"ca.pem"_s);
}

QString TestPki::path(const QString& fileName) const
{
    return d->folder.filePath(fileName);
}

QString TestPki::writeFile(const QString& fileName, const QByteArray& bytes) const
{
    QFile file(path(fileName));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}
