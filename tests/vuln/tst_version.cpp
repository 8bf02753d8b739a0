// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/version.h"

#include "tests/vuln/cases.h"

#include <QTest>

using namespace plimsoll::vuln;
using namespace Qt::Literals::StringLiterals;

namespace {

char signOf(std::weak_ordering order)
{
    return order < 0 ? '<' : order > 0 ? '>' : '=';
}

char mirrored(char sign)
{
    return sign == '<' ? '>' : sign == '>' ? '<' : '=';
}

} // namespace

/// Version order, by hand from each tool's documentation and against the lists of PLIMSOLL_CASES.
class TestVersion : public QObject
{
    Q_OBJECT

private slots:
    void orders_data();
    void orders();
    void lists_data();
    void lists();
    void ordersOfEcosystems();
    void hostileVersionsEnd_data();
    void hostileVersionsEnd();
};

void TestVersion::orders_data()
{
    QTest::addColumn<Order>("order");
    QTest::addColumn<QByteArray>("claim");
    const auto row = [](const char* what, Order order, const char* claim) {
        QTest::newRow(what) << order << QByteArray(claim);
    };
    row("dpkg: tilde sorts before the end", Order::Dpkg, "1.0~rc1-1 < 1.0-1");
    row("dpkg: the epoch comes first", Order::Dpkg, "1:0.1 > 9.9");
    row("dpkg: no epoch is epoch 0", Order::Dpkg, "0:1.0-1 = 1.0-1");
    row("dpkg: letters before other signs", Order::Dpkg, "1.0a < 1.0+b");
    row("dpkg: the last hyphen parts the revision", Order::Dpkg, "1-2-3 < 1-2-10");
    row("dpkg: binary rebuild above its source", Order::Dpkg, "1.0-1+b1 > 1.0-1");
    row("rpm: epoch beats version", Order::Rpm, "1:1.0-1 > 2.0-1");
    row("rpm: tilde below the end", Order::Rpm, "1.0~rc1-1 < 1.0-1");
    row("rpm: caret above the end, below the next", Order::Rpm, "1.0^git1-1 > 1.0-1");
    row("rpm: caret below a longer version", Order::Rpm, "1.0^git1-1 < 1.0.1-1");
    row("rpm: numbers above letters", Order::Rpm, "1.0.1 > 1.0.a");
    row("apk: pre-release suffix below", Order::Apk, "1.0_rc1 < 1.0");
    row("apk: patch suffix above", Order::Apk, "1.0_p1 > 1.0");
    row("apk: suffixes in their order", Order::Apk, "1.0_beta9 < 1.0_pre1");
    row("apk: revision counts last", Order::Apk, "1.0-r9 < 1.0_p1-r0");
    row("apk: leading zero compares as text", Order::Apk, "1.06 < 1.1");
    row("apk: a commit hash stands before the revision", Order::Apk, "1.0~abc-r1 > 1.0~abb-r2");
    row("semver: numeric identifiers below words", Order::SemVer, "1.0.0-1 < 1.0.0-alpha");
    row("semver: the specification's example", Order::SemVer, "1.0.0-alpha.1 < 1.0.0-alpha.beta");
    row("semver: build metadata does not count", Order::SemVer, "1.0.0+a = 1.0.0+b");
    row("semver: -0 below every pre-release", Order::SemVer, "1.22.0-0 < 1.22.0-rc.1");
    row("semver: missing parts are zero", Order::SemVer, "1.2 = v1.2.0");
    row("semver: Go pseudo-version below its release", Order::SemVer,
        "v0.0.0-20190101000000-abcdefabcdef < v0.0.0");
    row("pep440: dev, pre, final, post", Order::Pep440, "1.0.dev1 < 1.0a1.dev1");
    row("pep440: post above its release", Order::Pep440, "1.0.post1 > 1.0+local");
    row("pep440: dev of a post above the release", Order::Pep440, "1.0.post1.dev1 > 1.0");
    row("pep440: epoch", Order::Pep440, "1!0.1 > 2024.1");
    row("pep440: trailing zeros", Order::Pep440, "1.0.0 = 1");
    row("pep440: spellings", Order::Pep440, "1.0-Preview_2 = 1.0rc2");
    row("pep440: implicit post", Order::Pep440, "1.0-1 = 1.0.post1");
    row("pep440: local numbers above words", Order::Pep440, "1.0+2 > 1.0+a");
    row("pep440: legacy below all valid", Order::Pep440, "9.0-final-thing < 0.0.1.dev0");
    row("maven: qualifiers", Order::Maven, "1.0-milestone-1 < 1.0-rc-1");
    row("maven: service pack above the release", Order::Maven, "1.0-sp > 1.0");
    row("maven: unknown qualifier above the release", Order::Maven, "1.0-jre > 1.0");
    row("maven: alias of the release", Order::Maven, "5.2.20.RELEASE = 5.2.20");
    row("maven: a dotted word lies below a hyphened one", Order::Maven, "6.1.12.rc5 < 6.1.12rc1");
    row("gem: letters are pre-releases", Order::Gem, "1.0.a < 1.0");
    row("gem: hyphen is .pre.", Order::Gem, "1.0-rc1 < 1.0");
    row("gem: zeros before a word", Order::Gem, "1.0.0.a = 1.a");
    row("composer: a longer version is more", Order::Composer, "v1.2 < 1.2.0");
    row("composer: patch level above", Order::Composer, "1.0-p1 > 1.0");
    row("composer: stability order", Order::Composer, "1.0-dev < 1.0-alpha");
    row("composer: branches lowest", Order::Composer, "dev-main < 0.0.1");
    row("nuget: fourth part", Order::NuGet, "1.0.0.1 > 1.0.0");
    row("nuget: labels without case", Order::NuGet, "1.0.0-RC.1 = 1.0.0-rc.1");
    row("pub: build metadata counts", Order::Pub, "1.0.0+1 > 1.0.0");
    row("numbers: a longer list is more", Order::Numbers, "1.0 < 1.0.0");
    row("numbers: R takes both marks", Order::Numbers, "1.2-3 = 1.2.3");
}

void TestVersion::orders()
{
    QFETCH(Order, order);
    QFETCH(QByteArray, claim);
    const QList<QByteArray> words = claim.split(' ');
    QCOMPARE(signOf(compareVersions(order, words[0], words[2])), words[1].front());
    QCOMPARE(signOf(compareVersions(order, words[2], words[0])), mirrored(words[1].front()));
}

void TestVersion::lists_data()
{
    NEEDS_CASES();
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("order"); ///< of Order; -1: bare rpmvercmp()
    const QHash<QString, int> orders = {
        {u"debian"_s, int(Order::Dpkg)},     {u"redhat"_s, int(Order::Rpm)},
        {u"rpm"_s, int(Order::Rpm)},         {u"alpine"_s, int(Order::Apk)},
        {u"pypi"_s, int(Order::Pep440)},     {u"maven"_s, int(Order::Maven)},
        {u"rubygems"_s, int(Order::Gem)},    {u"packagist"_s, int(Order::Composer)},
        {u"nuget"_s, int(Order::NuGet)},     {u"semver"_s, int(Order::SemVer)},
        {u"pub"_s, int(Order::Pub)},         {u"cran"_s, int(Order::Numbers)},
        {u"hackage"_s, int(Order::Numbers)},
    };
    const QDir folder(cases::path("versions"));
    for (const QString& name : folder.entryList({u"*.txt"_s})) {
        const bool isBare = name == "rpm-upstream.txt"_L1 || name == "rpm-claircore.txt"_L1;
        const QString ecosystem = name.section(u'-', 0, 0).section(u'.', 0, 0);
        QVERIFY2(orders.contains(ecosystem), qPrintable(name));
        QTest::newRow(qPrintable(name))
            << folder.filePath(name) << (isBare ? -1 : orders[ecosystem]);
    }
}

void TestVersion::lists()
{
    QFETCH(QString, file);
    QFETCH(int, order);
    const auto compare = [order](QByteArrayView a, QByteArrayView b) {
        return order < 0 ? compareRpmPart(a, b) : compareVersions(Order(order), a, b);
    };
    const QList<QByteArray> claims = cases::lines(file);
    QVERIFY(!claims.isEmpty());
    QStringList wrong;
    for (const QByteArray& claim : claims) {
        const QList<QByteArray> words = claim.split(' ');
        QCOMPARE(words.size(), 3);
        const char found = signOf(compare(words[0], words[2]));
        if (found != words[1].front() || signOf(compare(words[2], words[0])) != mirrored(found))
            wrong += QString::fromUtf8(claim) + u" (found "_s + QLatin1Char(found) + u')';
    }
    QVERIFY2(wrong.isEmpty(),
             qPrintable(QString::number(wrong.size()) + u" of "_s + QString::number(claims.size())
                        + u":\n"_s + wrong.mid(0, 30).join(u'\n')));
}

void TestVersion::ordersOfEcosystems()
{
    QCOMPARE(orderOf("Debian:12"), Order::Dpkg);
    QCOMPARE(orderOf("Ubuntu:Pro:18.04:LTS"), Order::Dpkg);
    QCOMPARE(orderOf("Rocky Linux:9"), Order::Rpm);
    QCOMPARE(orderOf("Maven:https://repo.example/"), Order::Maven);
    QVERIFY(!orderOf("Atlantis"));
    QVERIFY(!orderOf(""));
}

void TestVersion::hostileVersionsEnd_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("NUL bytes") << QByteArray("1.\0.2", 5);
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe.\x80");
    QTest::newRow("only separators") << QByteArray("-.-:~^_+!");
    QTest::newRow("a megabyte of nesting") << QByteArray("1-a").repeated(350'000);
    QTest::newRow("a megabyte of digits") << QByteArray(1'000'000, '9');
    QTest::newRow("a megabyte of dots") << QByteArray(1'000'000, '.');
}

void TestVersion::hostileVersionsEnd()
{
    QFETCH(QByteArray, version);
    for (int order = 0; order <= int(Order::Numbers); ++order) {
        const auto compare = [order](QByteArrayView a, QByteArrayView b) {
            return compareVersions(Order(order), a, b);
        };
        QCOMPARE(signOf(compare(version, version)), '=');
        QCOMPARE(signOf(compare("1.2.3", version)), mirrored(signOf(compare(version, "1.2.3"))));
    }
}

QTEST_GUILESS_MAIN(TestVersion)
#include "tst_version.moc"
