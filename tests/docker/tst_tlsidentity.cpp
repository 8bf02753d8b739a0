// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/tlsidentity.h"
#include "testpki.h"

#include <QFile>
#include <QTest>

using namespace plimsoll::core;
using namespace plimsoll::docker;
using namespace Qt::Literals::StringLiterals;

class TestTlsIdentity : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void loadsKeys_data();
    void loadsKeys();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void passphrases_data();
    void passphrases();
    void namesTheFileThatIsWrong_data();
    void namesTheFileThatIsWrong();
    void keyOfAnotherCertificate();
    void configurationIsStrict();

private:
    std::unique_ptr<TestPki> m_pki;
};

void TestTlsIdentity::initTestCase()
{
    m_pki = std::make_unique<TestPki>(u"fleet-ca"_s);
}

void TestTlsIdentity::loadsKeys_data()
{
    QTest::addColumn<TestPki::KeyType>("type");
    QTest::addColumn<QByteArray>("passphrase");
    for (const QByteArray& passphrase : {QByteArray(), QByteArray("s3cret \xc3\xa9")}) {
        const char* how = passphrase.isEmpty() ? "plain" : "encrypted";
        QTest::addRow("RSA, %s", how) << TestPki::KeyType::Rsa << passphrase;
        QTest::addRow("EC, %s", how) << TestPki::KeyType::Ec << passphrase;
        QTest::addRow("Ed25519, %s", how) << TestPki::KeyType::Ed25519 << passphrase;
    }
}

void TestTlsIdentity::loadsKeys()
{
    QFETCH(TestPki::KeyType, type);
    QFETCH(QByteArray, passphrase);
    const TlsFiles files =
        m_pki->issue({.name = u"key"_s, .keyType = type, .passphrase = passphrase});
    const auto identity = loadTlsIdentity(files, passphrase);
    QVERIFY2(identity.has_value(), identity ? "" : qPrintable(identity.error().detail));
    QVERIFY(!identity->key.isNull());
    QCOMPARE(identity->chain.size(), 1);
    QCOMPARE(identity->authorities.size(), 1);
}

void TestTlsIdentity::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("code");
    QTest::newRow("a certificate instead of a key")
        << QByteArray("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n")
        << u"tls.pem"_s;
    QTest::newRow("empty") << QByteArray() << u"tls.pem"_s;
    QTest::newRow("rubbish in a key's frame")
        << QByteArray("-----BEGIN PRIVATE KEY-----\n????\n-----END PRIVATE KEY-----\n")
        << u"tls.pem"_s;
    QTest::newRow("cut off") << QByteArray("-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n")
                             << u"tls.pem"_s;
    QTest::newRow("zeros") << QByteArray(5000, '\0') << u"tls.pem"_s;
    QTest::newRow("over the limit") << QByteArray(1024 * 1024 + 1, 'x') << u"tls.file"_s;
}

void TestTlsIdentity::refusesWhatIsNoKey()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, code);
    TlsFiles files = m_pki->issue({.name = u"frame"_s});
    files.keyFile = m_pki->writeFile(u"odd-key.pem"_s, key);
    const auto identity = loadTlsIdentity(files, {});
    QVERIFY(!identity.has_value());
    QCOMPARE(identity.error().code, code);
    QCOMPARE(identity.error().subject, files.keyFile);
}

void TestTlsIdentity::passphrases_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << QByteArray() << u"tls.passphrase.needed"_s;
    QTest::newRow("wrong") << QByteArray("wrong") << u"tls.passphrase.wrong"_s;
    QTest::newRow("longer than OpenSSL takes")
        << QByteArray(5000, 'x') << u"tls.passphrase.wrong"_s;
}

void TestTlsIdentity::passphrases()
{
    QFETCH(QByteArray, given);
    QFETCH(QString, code);
    const TlsFiles files = m_pki->issue({.name = u"locked"_s, .passphrase = "right"});
    const auto identity = loadTlsIdentity(files, given);
    QVERIFY(!identity.has_value());
    QCOMPARE(identity.error().code, code);
    QCOMPARE(identity.error().kind, Error::Kind::Denied);
    QCOMPARE(identity.error().subject, files.keyFile);
    QVERIFY(!identity.error().detail.contains("wrong"_L1)); // no secret in what is logged
}

void TestTlsIdentity::namesTheFileThatIsWrong_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<bool>("isMissing");
    QTest::addColumn<QString>("code");
    for (const QString& which : {u"ca"_s, u"cert"_s, u"key"_s}) {
        QTest::addRow("%s is missing", qPrintable(which)) << which << true << u"tls.file"_s;
        QTest::addRow("%s is rubbish", qPrintable(which)) << which << false << u"tls.pem"_s;
    }
}

void TestTlsIdentity::namesTheFileThatIsWrong()
{
    QFETCH(QString, which);
    QFETCH(bool, isMissing);
    QFETCH(QString, code);
    TlsFiles files = m_pki->issue({.name = u"named"_s});
    const QString path = isMissing ? m_pki->path(u"nowhere.pem"_s)
                                   : m_pki->writeFile(u"rubbish.pem"_s, "not PEM at all");
    (which == "ca"_L1 ? files.caFile : which == "cert"_L1 ? files.certFile : files.keyFile) = path;
    const auto identity = loadTlsIdentity(files, {});
    QVERIFY(!identity.has_value());
    QCOMPARE(identity.error().code, code);
    QCOMPARE(identity.error().subject, path);
    QCOMPARE(identity.error().kind, isMissing ? Error::Kind::NotFound : Error::Kind::Malformed);
}

void TestTlsIdentity::keyOfAnotherCertificate()
{
    TlsFiles files = m_pki->issue({.name = u"one"_s});
    files.keyFile = m_pki->issue({.name = u"other"_s}).keyFile;
    const auto identity = loadTlsIdentity(files, {});
    QVERIFY(!identity.has_value());
    QCOMPARE(identity.error().code, u"tls.mismatch"_s);
    QCOMPARE(identity.error().kind, Error::Kind::Usage);
    QCOMPARE(identity.error().subject, files.keyFile);
}

void TestTlsIdentity::configurationIsStrict()
{
    const auto identity = loadTlsIdentity(m_pki->issue({.name = u"strict"_s}), {});
    QVERIFY(identity.has_value());
    const QSslConfiguration configuration = identity->configuration();
    QCOMPARE(configuration.protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(configuration.peerVerifyMode(), QSslSocket::VerifyPeer);
    QCOMPARE(configuration.caCertificates(), identity->authorities);
}

QTEST_GUILESS_MAIN(TestTlsIdentity)
#include "tst_tlsidentity.moc"
