// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/session.h"
#include "tests/docker/testpki.h"

#include <QTest>

#include <unistd.h>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A folder as --tls-dir wants it.
QString tlsFolder(const Session& session, const char* name, const docker::TlsFiles& files)
{
    const QByteArray folder = name;
    const auto copy = [&](const QString& from, const char* to) {
        QFile file(from);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(from));
        session.write((folder + to).constData(), file.readAll());
    };
    copy(files.caFile, "/ca.pem");
    copy(files.certFile, "/cert.pem");
    copy(files.keyFile, "/key.pem");
    return session.path(name);
}

} // namespace

/// The list of stored hosts, as the command line keeps it.
class HostsCommandTest : public QObject
{
    Q_OBJECT

    TestPki m_pki{u"harbour-ca"_s};

    QStringList stored(const Session& session) const
    {
        const auto store = store::Store::open(session.environment.storePath);
        const auto hosts = store.value()->hosts().result();
        QStringList names;
        for (const docker::HostSettings& host : *hosts)
            names += host.name;
        return names;
    }

private slots:
    void addListRemove()
    {
        Session session;
        const QString folder = tlsFolder(session, "tls", m_pki.issue({.name = u"client"_s}));
        QCOMPARE(session.run({u"hosts"_s, u"add"_s, u"harbour"_s, u"tcp://10.0.0.1:2376"_s,
                              u"--tls-dir"_s, folder}),
                 0);
        QCOMPARE(session.run({u"hosts"_s, u"add"_s, u"dock"_s, u"unix:///run/docker.sock"_s}), 0);
        QCOMPARE(session.run({u"hosts"_s, u"list"_s}), 0);
        QCOMPARE(session.out(),
                 "dock     unix:///run/docker.sock  -\n"
                 "harbour  tcp://10.0.0.1:2376      "
                     + folder.toUtf8() + "\n");
        QCOMPARE(session.run({u"hosts"_s, u"remove"_s, u"harbour"_s}), 0);
        QCOMPARE(stored(session), QStringList{u"dock"_s});
    }

    void anEmptyListSaysHowToFillIt()
    {
        Session session;
        QCOMPARE(session.run({u"hosts"_s, u"list"_s}), 0);
        QVERIFY(session.out().isEmpty());
        QVERIFY(session.err().contains("hosts add"));
    }

    void badInputStoresNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("unknown scheme")
            << QStringList{u"harbour"_s, u"gopher://harbour"_s} << QByteArray("gopher://harbour");
        QTest::newRow("plain, not allowed")
            << QStringList{u"harbour"_s, u"tcp://harbour:2375"_s} << QByteArray("--allow-plain");
        QTest::newRow("no such folder")
            << QStringList{u"harbour"_s, u"tcp://harbour:2376"_s, u"--tls-dir"_s, u"/none/tls"_s}
            << QByteArray("/none/tls/ca.pem");
        QTest::newRow("name is an address")
            << QStringList{u"tcp://a:1"_s, u"unix:///x"_s} << QByteArray("tcp://a:1");
        QTest::newRow("name is empty") << QStringList{u""_s, u"unix:///x"_s} << QByteArray("name");
    }

    void badInputStoresNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, named);
        Session session;
        QCOMPARE(session.run(QStringList{u"hosts"_s, u"add"_s} + arguments), 2);
        QVERIFY2(session.err().contains(named), session.err());
        QVERIFY(session.out().isEmpty());
        QVERIFY(stored(session).isEmpty());
    }

    void keyThatIsNotTheCertificates()
    {
        Session session;
        docker::TlsFiles files = m_pki.issue({.name = u"client"_s});
        files.keyFile = m_pki.issue({.name = u"other"_s}).keyFile;
        const QString folder = tlsFolder(session, "tls", files);
        QCOMPARE(session.run({u"hosts"_s, u"add"_s, u"harbour"_s, u"tcp://harbour:2376"_s,
                              u"--tls-dir"_s, folder}),
                 2);
        QVERIFY2(session.err().contains((folder + "/key.pem"_L1).toUtf8()), session.err());
        QVERIFY(stored(session).isEmpty());
    }

    void passphrases_data()
    {
        QTest::addColumn<QByteArray>("given"); ///< on the descriptor; null: none
        QTest::addColumn<int>("code");
        QTest::newRow("right") << QByteArray("high water\n") << 0;
        QTest::newRow("wrong") << QByteArray("low water\n") << 2;
        QTest::newRow("none: stored, asked for later") << QByteArray() << 0;
    }

    void passphrases()
    {
        QFETCH(QByteArray, given);
        QFETCH(int, code);
        Session session;
        const QString folder = tlsFolder(
            session, "tls", m_pki.issue({.name = u"locked"_s, .passphrase = "high water"}));
        QStringList arguments{u"hosts"_s,     u"add"_s, u"harbour"_s, u"tcp://harbour:2376"_s,
                              u"--tls-dir"_s, folder};
        int ends[2] = {-1, -1};
        if (!given.isNull()) {
            QCOMPARE(pipe(ends), 0);
            QCOMPARE(::write(ends[1], given.constData(), size_t(given.size())), given.size());
            arguments += {u"--passphrase-fd"_s, QString::number(ends[0])};
        }
        QCOMPARE(session.run(arguments), code);
        QCOMPARE(stored(session).size(), code == 0 ? 1 : 0);
        QVERIFY(!session.read("data/plimsoll.sqlite").contains("water"));
        if (code == 2)
            QVERIFY2(session.err().contains("key.pem"), session.err());
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void aPersonIsAskedWhereThereIsATerminal()
    {
        Session session;
        const QString folder = tlsFolder(
            session, "tls", m_pki.issue({.name = u"locked"_s, .passphrase = "high water"}));
        QString asked;
        session.environment.askPassphrase = [&asked](const QString& question) {
            asked = question;
            return QByteArray("low water");
        };
        QCOMPARE(session.run({u"hosts"_s, u"add"_s, u"harbour"_s, u"tcp://harbour:2376"_s,
                              u"--tls-dir"_s, folder}),
                 2);
        QVERIFY(asked.contains(folder + "/key.pem"_L1));
    }

    void aNameIsTakenOnce()
    {
        Session session;
        QCOMPARE(session.run({u"hosts"_s, u"add"_s, u"dock"_s, u"unix:///a"_s}), 0);
        QCOMPARE(session.run({u"hosts"_s, u"add"_s, u"dock"_s, u"unix:///b"_s}), 2);
        QVERIFY(session.run({u"hosts"_s, u"list"_s}) == 0 && session.out().contains("unix:///a"));
    }

    void unknownNamesAreExitTwo()
    {
        Session session;
        QCOMPARE(session.run({u"hosts"_s, u"remove"_s, u"nobody"_s}), 2);
        QVERIFY(session.err().contains("nobody"));
        QCOMPARE(session.run({u"hosts"_s, u"test"_s, u"nobody"_s}), 2);
        QCOMPARE(session.run({u"audit"_s, u"--host"_s, u"nobody"_s}), 2);
        QVERIFY(session.err().contains("nobody"));
    }

    void testOfAHostThatIsNotThere()
    {
        Session session;
        QCOMPARE(session.run({u"hosts"_s, u"add"_s, u"dock"_s, u"unix:///nowhere/d.sock"_s}), 0);
        QCOMPARE(session.run({u"hosts"_s, u"test"_s, u"dock"_s}), 3);
        QVERIFY(session.out().contains("failed"));
        QVERIFY(session.err().contains("/nowhere/d.sock"));
    }

    void contextsAreImportedOnce()
    {
        Session session;
        // sha256 of the context's name, as the Docker CLI names its folders.
        session.write(".docker/contexts/meta/"
                      "a864ed013d128c9c908c18a4c1c8e87198e50c1a65c531f4eb1aee81425a79fd/meta.json",
                      "{\"Name\":\"dock\",\"Metadata\":{},\"Endpoints\":{\"docker\":"
                      "{\"Host\":\"unix:///run/other.sock\",\"SkipTLSVerify\":false}}}");
        QCOMPARE(session.run({u"hosts"_s, u"import-contexts"_s}), 0);
        QVERIFY2(session.out().contains("dock  unix:///run/other.sock"),
                 session.out() + session.err());
        QCOMPARE(session.run({u"hosts"_s, u"import-contexts"_s}), 0);
        QVERIFY(session.out().isEmpty());
        QVERIFY(session.err().contains("dock"));
        QCOMPARE(stored(session), QStringList{u"dock"_s});
    }

    void aDamagedStoreIsSaidAndLeft()
    {
        Session session;
        session.write("data/plimsoll.sqlite", "not a database at all");
        QCOMPARE(session.run({u"hosts"_s, u"list"_s}), 2);
        QVERIFY(session.err().contains("plimsoll.sqlite"));
        QCOMPARE(session.read("data/plimsoll.sqlite"), QByteArray("not a database at all"));
    }
};

QTEST_GUILESS_MAIN(HostsCommandTest)
#include "tst_hostscommand.moc"
