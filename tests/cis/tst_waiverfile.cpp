// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/waiverfile.h"

#include <QFile>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;
using core::Waiver;

/// Waiver files: what must be there, what goes together, how long it may hold.
class TestWaiverFile : public QObject
{
    Q_OBJECT

private slots:
    void readsEachScope_data();
    void readsEachScope();
    void readsBackWhatItWrites();
    void holdsNinetyDaysByDefault();
    void refuses_data();
    void refuses();
    void idIsMadeOfTheWords();
    void idsAreOfTheEdition();
    void exampleIsAccepted();
};

namespace {

QByteArray file(const QByteArray& waivers)
{
    return R"({"schema": "plimsoll.waivers/1", "waivers": [)" + waivers + "]}";
}

/// A good waiver for host quay-02 with one more member.
QByteArray waiver(const QByteArray& member = {})
{
    return R"({"check": "5.12", "scope": "host", "host": "quay-02", "reason": "a lab",
               "who": "ada", "from": "2026-11-01")"
        + (member.isEmpty() ? member : ", " + member) + '}';
}

} // namespace

void TestWaiverFile::readsEachScope_data()
{
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<QString>("words");
    QTest::newRow("fleet") << QByteArray(R"("scope": "fleet")") << u"the whole fleet"_s;
    QTest::newRow("group") << QByteArray(R"("scope": "group", "group": "lab")") << u"group lab"_s;
    QTest::newRow("host") << QByteArray(R"("scope": "host", "host": "quay-02")")
                          << u"host quay-02"_s;
    QTest::newRow("object on a host")
        << QByteArray(R"("scope": "object", "host": "quay-02", "object": "web")")
        << u"web on quay-02"_s;
    QTest::newRow("object anywhere")
        << QByteArray(R"("scope": "object", "objectKind": "image", "object": "shop/web:1")")
        << u"shop/web:1 on any host"_s;
}

void TestWaiverFile::readsEachScope()
{
    QFETCH(QByteArray, scope);
    QFETCH(QString, words);
    const auto read = cis::readWaivers(file(
        "{" + scope + R"(, "check": "5.4", "reason": "r", "who": "w", "from": "2026-11-01"})"));
    QVERIFY2(read.isAccepted(), qPrintable(read.problems.value(0).sentence()));
    QCOMPARE(core::english(core::scopeText(read.value.value(0))), words);
    QVERIFY(cis::problemsOf(read.value.value(0)).isEmpty());
}

void TestWaiverFile::readsBackWhatItWrites()
{
    const auto read = cis::readWaivers(
        file(waiver(R"("kind": "attested-met", "until": "2027-01-31", "reference": "OPS-7")") + ","
             + waiver(R"("id": "lab-2", "until": "2027-11-01")")));
    QVERIFY2(read.isAccepted(), qPrintable(read.problems.value(0).sentence()));
    QCOMPARE(read.value.size(), 2);
    QCOMPARE(read.value[0].kind, Waiver::Kind::AttestedMet);
    QCOMPARE(read.value[0].reference, u"OPS-7"_s);
    QCOMPARE(cis::readWaivers(cis::writeWaivers(read.value)).value, read.value);
}

void TestWaiverFile::holdsNinetyDaysByDefault()
{
    const auto read = cis::readWaivers(file(waiver()));
    QVERIFY(read.isAccepted());
    QCOMPARE(read.value[0].until, QDate(2027, 1, 30)); // 2026-11-01 and 90 days
}

void TestWaiverFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* says, const QByteArray& bytes, const char* key) {
        QTest::newRow(says) << bytes << QString::fromLatin1(key);
    };
    row("no list", R"({"schema": "plimsoll.waivers/1"})", "");
    row("an unknown key", file(waiver(R"("untill": "2026-12-01")")), "waivers[0].untill");
    row("no reason",
        file(R"({"check": "5.4", "scope": "fleet", "who": "w", "from": "2026-11-01"})"),
        "waivers[0]");
    row("a blank reason",
        file(R"({"check": "5.4", "scope": "fleet", "who": "w", "from": "2026-11-01",
                 "reason": "  "})"),
        "waivers[0].reason");
    row("no such check",
        file(R"({"check": "9.1", "scope": "fleet", "who": "w", "from": "2026-11-01",
                 "reason": "r"})"),
        "waivers[0].check");
    row("more than a year", file(waiver(R"("until": "2027-11-03")")), "waivers[0].until");
    row("over before it began", file(waiver(R"("until": "2026-10-31")")), "waivers[0].until");
    row("no date", file(waiver(R"("until": "soon")")), "waivers[0].until");
    row("an object beside a host", file(waiver(R"("object": "web")")), "waivers[0].object");
    row("an object's kind beside a host", file(waiver(R"("objectKind": "image")")),
        "waivers[0].objectKind");
    row("a host beside the fleet",
        file(R"({"check": "5.4", "scope": "fleet", "host": "a", "reason": "r", "who": "w",
                 "from": "2026-11-01"})"),
        "waivers[0].host");
    row("an object without its name",
        file(R"({"check": "5.4", "scope": "object", "reason": "r", "who": "w",
                 "from": "2026-11-01"})"),
        "waivers[0]");
    row("no scope", file(R"({"check": "5.4", "reason": "r", "who": "w", "from": "2026-11-01"})"),
        "waivers[0]");
    row("another kind", file(waiver(R"("kind": "accepted")")), "waivers[0].kind");
    row("the same id twice",
        file(waiver(R"("id": "a")") + ',' + waiver(R"("id": "a", "reference": "b")")),
        "waivers[1]");
    row("another edition", R"({"schema": "plimsoll.waivers/1", "benchmark": "9", "waivers": []})",
        "benchmark");
}

void TestWaiverFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, key);
    const auto read = cis::readWaivers(bytes);
    QVERIFY(!read.isAccepted());
    QVERIFY(read.value.isEmpty());
    QCOMPARE(read.problems.value(0).key, key);
}

void TestWaiverFile::idIsMadeOfTheWords()
{
    const QString id = cis::readWaivers(file(waiver())).value[0].id;
    QVERIFY(id.startsWith("w-"_L1));
    QCOMPARE(cis::readWaivers(file(waiver())).value[0].id, id);
    QVERIFY(cis::readWaivers(file(waiver(R"("reference": "x")"))).value[0].id != id);
}

void TestWaiverFile::idsAreOfTheEdition()
{
    const auto read = cis::readWaivers(
        R"({"schema": "plimsoll.waivers/1", "benchmark": "1.8.0", "waivers": [
            {"check": "2.8", "scope": "fleet", "reason": "r", "who": "w", "from": "2026-11-01"}]})");
    QVERIFY(read.isAccepted());
    QCOMPARE(read.value[0].check, u"2.7"_s);
}

void TestWaiverFile::exampleIsAccepted()
{
    QFile example(QLatin1StringView(PLIMSOLL_RESOURCES) + "/policy/waivers.json"_L1);
    QVERIFY(example.open(QIODevice::ReadOnly));
    const auto read = cis::readWaivers(example.readAll());
    QVERIFY2(read.isAccepted(), qPrintable(read.problems.value(0).sentence()));
    QCOMPARE(read.value.size(), 3);
}

QTEST_GUILESS_MAIN(TestWaiverFile)
#include "tst_waiverfile.moc"
