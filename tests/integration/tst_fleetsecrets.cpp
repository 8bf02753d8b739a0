// SPDX-License-Identifier: GPL-3.0-or-later
// The fleet is seeded with made-up secrets in environments, labels, arguments, image histories and
// process lists. Nothing Plimsoll writes may hold one of them.
#include "tests/integration/fleet.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

#include <zstd.h>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::integration;

namespace {

constexpr size_t MaxUnpackedBytes = 256 * 1024 * 1024;

bool isPacked(const QByteArray& bytes)
{
    return bytes.startsWith(QByteArray::fromHex("28b52ffd"));
}

/// Unpacks what looks like zstd; everything else comes back as it is.
QByteArray unpacked(const QByteArray& bytes)
{
    if (!isPacked(bytes))
        return bytes;
    ZSTD_DStream* stream = ZSTD_createDStream();
    QByteArray out;
    QByteArray chunk(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    ZSTD_inBuffer input{bytes.constData(), size_t(bytes.size()), 0};
    size_t left = 1;
    while (left != 0 && !ZSTD_isError(left) && size_t(out.size()) < MaxUnpackedBytes) {
        ZSTD_outBuffer output{chunk.data(), size_t(chunk.size()), 0};
        const size_t before = input.pos;
        left = ZSTD_decompressStream(stream, &output, &input);
        out.append(chunk.constData(), qsizetype(output.pos));
        if (output.pos == 0 && input.pos == before)
            break;
    }
    ZSTD_freeDStream(stream);
    return out;
}

QStringList filesBelow(const QString& folder)
{
    QStringList paths;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        paths << it.next();
    return paths;
}

/// Every value of every table, unpacked where it is packed: large values are spread over pages of
/// the file, so that searching the file alone would prove nothing.
QByteArrayList valuesIn(const QString& databasePath)
{
    QByteArrayList values;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"search"_s);
        database.setDatabaseName(databasePath);
        if (database.open()) {
            for (const QString& table : database.tables(QSql::AllTables)) {
                QSqlQuery query(u"SELECT * FROM \"%1\""_s.arg(table), database);
                while (query.next()) {
                    for (int column = 0; column < query.record().count(); ++column)
                        values << unpacked(query.value(column).toByteArray());
                }
            }
        }
    }
    QSqlDatabase::removeDatabase(u"search"_s);
    return values;
}

} // namespace

class TestFleetSecrets final : public QObject
{
    Q_OBJECT

    Fleet m_fleet;
    Cli m_cli;
    QByteArrayList m_forbidden; ///< seeded secrets, the passphrase, and lines of the private key

    /// The first forbidden text in `bytes`, its first characters only; empty when there is none.
    QByteArray leakIn(const QByteArray& bytes) const
    {
        for (const QByteArray& secret : m_forbidden) {
            if (bytes.contains(secret))
                return secret.left(6) + "...";
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        m_fleet = loadFleet();
        if (m_fleet.hosts.isEmpty())
            QSKIP("PLIMSOLL_FLEET is not set: ./dev test starts a fleet and sets it");
        QVERIFY(m_fleet.secrets.size() >= 8);
        m_forbidden = m_fleet.secrets;
        m_forbidden << contentOf(m_fleet.passphraseFile).trimmed();
        const QByteArrayList keyLines =
            contentOf(m_fleet.identity(u"client"_s) + "/key.pem"_L1).split('\n');
        QVERIFY(keyLines.size() > 3);
        m_forbidden << keyLines.at(1) << keyLines.at(2);
        for (const FleetHost& host : m_fleet.hosts) {
            const CliResult added = m_cli.run(
                {u"hosts"_s, u"add"_s, host.name, host.endpoint, u"--tls-dir"_s, host.tlsDir});
            QVERIFY2(added.exitCode == 0, added.words.constData());
        }
    }

    void nothingPrintedHoldsASecret_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("text") << u"text"_s;
        QTest::newRow("json") << u"json"_s;
    }

    void nothingPrintedHoldsASecret()
    {
        QFETCH(QString, format);
        const CliResult result = m_cli.run({u"audit"_s, u"--all"_s, u"--format"_s, format,
                                            u"--save-evidence"_s, m_cli.path(u"evidence.zst"_s)});
        QVERIFY2(result.exitCode == 0, result.words.constData());
        QCOMPARE(leakIn(result.out), QByteArray());
        QCOMPARE(leakIn(result.words), QByteArray());
    }

    void evidenceFileHoldsTheFactButNotTheSecret()
    {
        const QByteArray evidence = unpacked(contentOf(m_cli.path(u"evidence.zst"_s)));
        QVERIFY(evidence.contains("DB_PASSWORD"));
        QVERIFY(evidence.contains("{redacted,"));
        QCOMPARE(leakIn(evidence), QByteArray());
    }

    void storeAndLogHoldNone()
    {
        const QStringList paths = filesBelow(m_cli.home());
        QVERIFY(!paths.filter(u".sqlite"_s).isEmpty());
        QVERIFY(!paths.filter(u".log"_s).isEmpty());
        qsizetype valueCount = 0;
        for (const QString& path : paths) {
            QVERIFY2(leakIn(unpacked(contentOf(path))).isEmpty(), qPrintable(path));
            if (!path.endsWith(".sqlite"_L1))
                continue;
            for (const QByteArray& value : valuesIn(path)) {
                QVERIFY2(leakIn(value).isEmpty(), qPrintable(path));
                ++valueCount;
            }
        }
        QVERIFY(valueCount > 100); // the search did look at something
    }

    void filesAreReadableByTheirOwnerAlone()
    {
        for (const QString& path : filesBelow(m_cli.home())) {
            if (!path.endsWith(".sqlite"_L1) && !path.endsWith(".log"_L1))
                continue;
            const auto others =
                QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
        }
    }

    void passphraseIsNeitherStoredNorLogged()
    {
        const CliResult result =
            m_cli.run({u"audit"_s, u"--host"_s, m_fleet.host(u"slip-03"_s).endpoint, u"--tls-dir"_s,
                       m_fleet.identity(u"client-encrypted"_s), u"--passphrase-fd"_s, u"0"_s},
                      m_fleet.passphraseFile);
        QVERIFY2(result.exitCode == 0, result.words.constData());
        for (const QString& path : filesBelow(m_cli.home()))
            QVERIFY2(leakIn(contentOf(path)).isEmpty(), qPrintable(path));
    }

    void reportHoldsNone()
    {
        const QString path = m_cli.path(u"report.pdf"_s);
        const CliResult result =
            m_cli.run({u"report"_s, u"-o"_s, path, u"--evidence"_s, m_cli.path(u"evidence.zst"_s)});
        QVERIFY2(result.exitCode == 0, result.words.constData());
        QProcess pdftotext;
        pdftotext.start(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s});
        QVERIFY(pdftotext.waitForFinished());
        const QByteArray text = pdftotext.readAllStandardOutput();
        QVERIFY(text.contains("quay-02"));
        QCOMPARE(leakIn(text), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestFleetSecrets)
#include "tst_fleetsecrets.moc"
