// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/file.h"
#include "evidence/objects.h"
#include "evidence/scans.h"
#include "store/schema.h"
#include "store/store.h"
#include "tests/store/fixtures.h"

#include <QBuffer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace plimsoll::storetest;
using evidence::Answer;

namespace {

const QString Shop = u"sha256:"_s + QString(64, u'a');
const QString Base = u"sha256:"_s + QString(64, u'b');

Answer answered(const QString& call, const QJsonValue& body, const QDateTime& at)
{
    return {.call = call,
            .atUtc = at,
            .status = 200,
            .body = body,
            .digest = core::sha256(core::canonicalJson(body))};
}

Answer contents(const QString& image, const QString& depth, const QDateTime& at,
                const QString& package = u"tar"_s)
{
    return answered(
        evidence::imageContentsCall(image),
        QJsonObject{
            {u"schema"_s, u"plimsoll.contents/1"_s},
            {u"depth"_s, depth},
            {u"id"_s, image},
            {u"packages"_s, QJsonArray{QJsonObject{{u"type"_s, u"deb"_s}, {u"name"_s, package}}}}},
        at);
}

/// A run of one host that has these images and knows these contents.
Run runWith(const QDateTime& time, const QStringList& images, const QList<Answer>& known)
{
    Run run = runAt(time, {u"harbour"_s});
    evidence::HostEvidence& host = run.evidence.hosts[0];
    for (const QString& image : images)
        host.answers.append(answered(evidence::imageInspectCall(image), QJsonObject(), time));
    std::ranges::sort(host.answers, {}, &Answer::call);
    host = evidence::withContents(host, known);
    for (const QString& image : images) {
        run.assessment.hosts[0].findings.append(
            {.check = u"4.4"_s,
             .outcome = core::Outcome::Unknown,
             .stage = core::Stage::Image,
             .object = {core::ObjectKind::Image, image, image}});
    }
    return run;
}

QString sql(const QString& path, const QString& statement)
{
    QString value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        if (query.exec(statement) && query.next())
            value = query.value(0).toString();
        else if (query.lastError().isValid())
            value = query.lastError().text();
    }
    QSqlDatabase::removeDatabase(u"beside"_s);
    return value;
}

QByteArray bytesOf(const evidence::Evidence& evidence)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return evidence::writeEvidence(evidence, buffer) ? buffer.data() : QByteArray();
}

} // namespace

/// What scans read of images, as the store keeps it.
class InventoriesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<store::Store> m_store;

    void open()
    {
        m_store.reset();
        auto opened = store::Store::open(m_path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        m_store = std::move(opened).value();
    }

    QList<Answer> known(const QStringList& images)
    {
        const auto answers = m_store->inventories(images).result();
        return answers ? *answers : QList<Answer>{Answer{.call = answers.error().detail}};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"plimsoll.sqlite"_s);
        open();
    }
    void cleanup() { m_store.reset(); }

    void comeBackAsTheyWere()
    {
        const Answer scan = contents(Shop, u"full"_s, at("2026-11-23T10:00:00Z"));
        QVERIFY(m_store->saveInventory(scan).result());
        open();
        QCOMPARE(known({Base, Shop}), QList<Answer>{scan});
        QCOMPARE(m_store->inventoryStamps().result().value(),
                 (QList<store::InventoryStamp>{{Shop, true, scan.atUtc}}));
    }

    void theDeepestCounts()
    {
        const Answer full = contents(Shop, u"full"_s, at("2026-11-20T10:00:00Z"));
        const Answer quick = contents(Shop, u"quick"_s, at("2026-11-23T10:00:00Z"));
        QVERIFY(m_store->saveInventory(full).result());
        QVERIFY(m_store->saveInventory(quick).result());
        QCOMPARE(known({Shop}), QList<Answer>{full});
        QCOMPARE(m_store->inventoryStamps().result().value(),
                 (QList<store::InventoryStamp>{{Shop, true, full.atUtc}}));
        const Answer newer = contents(Shop, u"full"_s, at("2026-11-24T10:00:00Z"), u"sed"_s);
        QVERIFY(m_store->saveInventory(newer).result());
        QCOMPARE(known({Shop}), QList<Answer>{newer});
    }

    void readAgainAndFoundTheSame()
    {
        const Answer first = contents(Shop, u"full"_s, at("2026-11-20T10:00:00Z"));
        const Answer again = contents(Shop, u"full"_s, at("2026-11-23T10:00:00Z"));
        QVERIFY(m_store->saveInventory(again).result());
        QVERIFY(m_store->saveInventory(first).result());
        QCOMPARE(known({Shop}), QList<Answer>{again});
        QCOMPARE(sql(m_path, u"SELECT count(*) FROM inventories"_s), u"1"_s);
    }

    void nothingElseIsKept()
    {
        const auto refused =
            m_store
                ->saveInventory(answered(u"GET /info"_s, QJsonObject(), at("2026-11-23T10:00:00Z")))
                .result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"store.inventory"_s);
    }

    void evidenceComesBackByteForByte()
    {
        const auto time = at("2026-11-23T10:00:00Z");
        const Run run = runWith(time, {Shop, Base}, {contents(Shop, u"full"_s, time.addDays(-1))});
        QVERIFY(m_store->saveHost(tcpHost(u"harbour"_s)).result());
        const auto id = m_store->storeRun(run.evidence, run.assessment, {}).result();
        QVERIFY(id);
        // Scanned again since, another way: the run keeps what it was judged by.
        QVERIFY(m_store->saveInventory(contents(Shop, u"full"_s, time.addDays(1))).result());
        QVERIFY(
            m_store->saveInventory(contents(Shop, u"full"_s, time.addDays(1), u"sed"_s)).result());
        const auto read = m_store->evidenceOf(*id).result();
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(*read, run.evidence);
        QCOMPARE(bytesOf(*read), bytesOf(run.evidence));
        const auto last = m_store->lastKnown().result();
        QVERIFY(last);
        QCOMPARE(last->value(0).answers, run.evidence.hosts[0].answers);
    }

    void manyRunsKeepOneBody()
    {
        const auto time = at("2026-11-23T10:00:00Z");
        const Answer scan = contents(Shop, u"full"_s, time);
        for (int hour = 0; hour < 5; ++hour) {
            const Run run = runWith(time.addSecs(3600 * hour), {Shop}, {scan});
            QVERIFY(m_store->storeRun(run.evidence, run.assessment, {}).result());
        }
        QCOMPARE(sql(m_path, u"SELECT count(*) FROM inventories"_s), u"1"_s);
        QCOMPARE(sql(m_path, u"SELECT count(*) FROM evidence_inventories"_s), u"5"_s);
    }

    void aRenamedHostKeepsThem()
    {
        const auto time = at("2026-11-23T10:00:00Z");
        const Run run = runWith(time, {Shop}, {contents(Shop, u"full"_s, time)});
        QVERIFY(m_store->saveHost(tcpHost(u"harbour"_s)).result());
        const auto id = m_store->storeRun(run.evidence, run.assessment, {}).result();
        QVERIFY(id);
        QVERIFY(m_store->renameHost(u"harbour"_s, tcpHost(u"port"_s)).result());
        const auto read = m_store->evidenceOf(*id).result();
        QVERIFY(read);
        QCOMPARE(read->hosts[0].name, u"port"_s);
        QCOMPARE(read->hosts[0].answers, run.evidence.hosts[0].answers);
    }

    void whatNothingNamesIsForgotten()
    {
        const auto time = at("2026-11-23T10:00:00Z");
        const auto old = time.addDays(-30);
        QVERIFY(m_store->saveHost(tcpHost(u"harbour"_s)).result());
        QVERIFY(m_store->saveInventory(contents(Base, u"full"_s, old)).result());
        QVERIFY(m_store->saveInventory(contents(Shop, u"quick"_s, old)).result());
        const Run run = runWith(time, {Shop}, {contents(Shop, u"full"_s, old)});
        QVERIFY(m_store->storeRun(run.evidence, run.assessment, {}).result());
        QCOMPARE(known({Base}), QList<Answer>{}); // no image of that name any more
        QCOMPARE(sql(m_path, u"SELECT count(*) FROM inventories"_s), u"1"_s); // the quick one went
        QVERIFY(m_store->saveInventory(contents(Base, u"full"_s, time)).result());
        QVERIFY(m_store->storeRun(run.evidence, run.assessment, {}).result());
        QCOMPARE(known({Base}).size(), 1); // just scanned: its host may be audited next
        QVERIFY(m_store->removeHost(u"harbour"_s).result());
        QCOMPARE(sql(m_path, u"SELECT count(*) FROM inventories"_s), u"0"_s);
    }

    void aDamagedBodyLeavesItsImageUnscanned()
    {
        const Answer scan = contents(Shop, u"full"_s, at("2026-11-23T10:00:00Z"));
        QVERIFY(m_store->saveInventory(scan).result());
        m_store.reset();
        sql(m_path, u"UPDATE inventories SET packed = x'00112233' RETURNING 1"_s);
        open();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"contents of image .* damaged"_s));
        QCOMPARE(known({Shop}), QList<Answer>{});
    }

    void aFileOfTheSchemaBeforeIsBroughtUp()
    {
        const auto time = at("2026-11-23T10:00:00Z");
        QVERIFY(m_store->saveHost(tcpHost(u"harbour"_s)).result());
        const Run run = runWith(time, {Shop}, {});
        const auto id = m_store->storeRun(run.evidence, run.assessment, {}).result();
        QVERIFY(id);
        m_store.reset();
        // As the program before this schema left its file.
        sql(m_path, u"DROP TABLE vulnerabilities"_s);
        sql(m_path, u"DROP TABLE evidence_inventories"_s);
        sql(m_path, u"DROP TABLE inventories"_s);
        sql(m_path, u"PRAGMA user_version = 3"_s);
        open();
        QCOMPARE(sql(m_path, u"PRAGMA user_version"_s), QString::number(store::currentSchema()));
        const auto read = m_store->evidenceOf(*id).result();
        QVERIFY(read);
        QCOMPARE(*read, run.evidence);
        const Answer scan = contents(Shop, u"full"_s, time);
        QVERIFY(m_store->saveInventory(scan).result());
        QCOMPARE(known({Shop}), QList<Answer>{scan});
    }
};

QTEST_GUILESS_MAIN(InventoriesTest)
#include "tst_inventories.moc"
