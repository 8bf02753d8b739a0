// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/palette.h"

#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;
using models::PaletteEntry;
using Kind = PaletteEntry::Kind;

namespace {

PaletteEntry entry(Kind kind, const QString& title, bool isInScope = true)
{
    return {.kind = kind, .title = title, .isInScope = isInScope};
}

QStringList titles(const QList<PaletteEntry>& entries)
{
    QStringList result;
    for (const PaletteEntry& each : entries)
        result.append(each.title);
    return result;
}

const QList<PaletteEntry> Entries{
    entry(Kind::Check, u"5.32 The Docker socket is not mounted"_s),
    entry(Kind::Check, u"5.4 Capabilities are cut down"_s),
    entry(Kind::Host, u"socket-host"_s),
    entry(Kind::Host, u"harbor-10"_s),
    entry(Kind::Host, u"harbor-9"_s),
    entry(Kind::Container, u"so-quick"_s),
    entry(Kind::Container, u"sidecar-one-cake"_s),
    entry(Kind::Command, u"Add host"_s),
    entry(Kind::Command, u"Rescan"_s),
};

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("prefix, then word start, then letters")
            << u"soc"_s
            << QStringList{u"socket-host"_s, u"5.32 The Docker socket is not mounted"_s,
                           u"sidecar-one-cake"_s, u"so-quick"_s};
        QTest::newRow("case is no matter") << u"RESC"_s << QStringList{u"Rescan"_s};
        QTest::newRow("numbers in their own order")
            << u"harbor"_s << QStringList{u"harbor-9"_s, u"harbor-10"_s};
        QTest::newRow("hosts alone") << u"@so"_s << QStringList{u"socket-host"_s};
        QTest::newRow("checks alone")
            << u"#sock"_s << QStringList{u"5.32 The Docker socket is not mounted"_s};
        QTest::newRow("commands alone") << u"> "_s << QStringList{u"Add host"_s, u"Rescan"_s};
        QTest::newRow("nothing fits") << u"zzz"_s << QStringList();
        QTest::newRow("nothing typed: commands")
            << QString() << QStringList{u"Add host"_s, u"Rescan"_s};
    }

    void finds()
    {
        QFETCH(QString, query);
        QTEST(titles(models::paletteHits(Entries, query)), "found");
    }

    void recentStandFirst()
    {
        const QList<PaletteEntry> hits =
            models::paletteHits(Entries, {}, {Entries[3], entry(Kind::Host, u"gone"_s)});
        QCOMPARE(titles(hits), (QStringList{u"harbor-10"_s, u"Add host"_s, u"Rescan"_s}));
    }

    void theScopeStandsFirst()
    {
        const QList<PaletteEntry> entries{entry(Kind::Host, u"web-1"_s, false),
                                          entry(Kind::Host, u"web-2"_s)};
        QCOMPARE(titles(models::paletteHits(entries, u"web"_s)),
                 (QStringList{u"web-2"_s, u"web-1"_s}));
    }

    void atMostTwelve()
    {
        QList<PaletteEntry> entries;
        for (int i = 0; i < 500; ++i)
            entries.append(entry(Kind::Container, u"web-%1"_s.arg(i)));
        QCOMPARE(models::paletteHits(entries, u"web"_s).size(), models::MaxPaletteHits);
    }

    void snapshotBecomesEntries()
    {
        models::Snapshot snapshot;
        score::HostAssessment host{.name = u"harbor"_s, .group = u"Production"_s};
        host.containers = {{.id = u"c1"_s, .name = u"shop"_s}};
        host.images = {{.id = u"sha256:1"_s, .tags = {u"shop:1"_s}}};
        snapshot.assessment.hosts = {host};
        const QList<PaletteEntry> entries = models::paletteEntries(snapshot, {});
        QStringList objects;
        for (const PaletteEntry& each : entries) {
            if (each.kind == Kind::Check)
                continue;
            objects.append(each.title);
            QCOMPARE(each.host, u"harbor"_s);
            QVERIFY(!each.isInScope);
        }
        QCOMPARE(objects, (QStringList{u"harbor"_s, u"shop"_s, u"shop:1"_s}));
        QVERIFY(models::paletteEntries(snapshot, {u"harbor"_s}).last().isInScope);
    }

    void vulnerabilitiesOfImagesAreFound()
    {
        models::Snapshot snapshot;
        const auto flaw = [](const char* id, core::Severity severity) {
            return score::Vulnerability{.id = QString::fromLatin1(id),
                                        .sourcePackage = u"expat"_s,
                                        .installedVersion = u"1"_s,
                                        .severity = severity,
                                        .packages = {u"libexpat1"_s}};
        };
        const auto scanned = [](const char* id, const QList<score::Vulnerability>& flaws) {
            return score::ImageAssessment{
                .id = QString::fromLatin1(id), .isScanned = true, .vulnerabilities = flaws};
        };
        const auto worse = flaw("CVE-2024-45491", core::Severity::Critical);
        snapshot.assessment.hosts = {{.name = u"near"_s}, {.name = u"far"_s}};
        snapshot.assessment.hosts[0].images = {scanned("sha256:1", {worse})};
        snapshot.assessment.hosts[1].images = {
            scanned("sha256:2", {worse, flaw("CVE-2024-1", core::Severity::Low)})};
        const QList<PaletteEntry> entries = models::paletteEntries(snapshot, {u"near"_s});
        const QList<PaletteEntry> hits = models::paletteHits(entries, u"Cve-2024-4"_s);
        QCOMPARE(titles(hits), QStringList{u"CVE-2024-45491 expat"_s}); // of two images one
        QCOMPARE(hits[0].kind, Kind::Vulnerability);
        QCOMPARE(hits[0].id, u"CVE-2024-45491"_s);
        QCOMPARE(hits[0].severity, core::Severity::Critical);
        QVERIFY(hits[0].isInScope);
        const QList<PaletteEntry> other = models::paletteHits(entries, u"cve-2024-1"_s);
        QCOMPARE(other[0].title, u"CVE-2024-1 expat"_s);
        QVERIFY(!other[0].isInScope);
        QCOMPARE(models::paletteHits(entries, u"expat"_s).size(), 2); // by package as well
    }
};

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
