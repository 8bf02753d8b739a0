// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vuln/cases.h"
#include "vuln/import.h"
#include "vuln/match.h"
#include "vuln/packing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace plimsoll::vuln;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Where the zip's own copy of a record says "affected" and the recorded answer does not: the
/// answer was made from another state of the record.
const QSet<std::pair<QString, QString>> Exceptions = {
    // "3.4.0" stands in the list of versions of both copies.
    {u"GHSA-crjg-w57m-rqqf"_s, u"3.4.0"_s},
    {u"GHSA-mmwx-rj87-vfgr"_s, u"3.4.0"_s},
    // A converted record that is introduced at 1.6.7 and fixed at 1.6.7.rc4, which lies below.
    {u"GHSA-q7wx-62r7-j2x7"_s, u"1.18.9"_s},
};

QSet<QString> textsOf(const QJsonValue& list)
{
    QSet<QString> texts;
    for (const QJsonValue& text : list.toArray())
        texts.insert(text.toString());
    return texts;
}

image::Package packageOf(const QJsonObject& object, const QString& ecosystem)
{
    const image::PackageType type =
        ecosystem.startsWith("Alpine"_L1) ? image::PackageType::Apk : image::PackageType::Deb;
    return {.type = type,
            .name = object[u"name"_s].toString(),
            .version = object[u"version"_s].toString(),
            .sourceName = object[u"source"_s].toString(),
            .sourceVersion = object[u"source_version"_s].toString(),
            .ecosystem = ecosystem};
}

} // namespace

/// Real advisories against what api.osv.dev answered and against whole package lists.
class TestAnswers : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"advisories.sqlite"_s);

    Database database() const
    {
        auto database = Database::open(m_path);
        if (!database)
            qFatal("%s", qPrintable(database.error().code));
        return std::move(database.value());
    }

private slots:
    void initTestCase()
    {
        NEEDS_CASES();
        QList<ImportFile> files;
        const QDir feeds(cases::path("osv"));
        for (const QString& name : feeds.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            files.append({.path = feeds.filePath(name + "/all.zip"_L1)});
        const auto done = importFiles(m_path, files, core::systemClock);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().subject + done.error().detail));
        qint64 records = 0;
        for (const ImportReport& report : *done) {
            QCOMPARE(report.name, QFileInfo(report.path).dir().dirName());
            records += report.records + report.withdrawn + report.older;
        }
        QCOMPARE(records, 34'501 - 0);
    }

    /// Every expected id; nothing that was there when the answer was recorded and is not in it.
    void answers()
    {
        NEEDS_CASES();
        Database advisories = database();
        QStringList wrong;
        int rows = 0;
        for (const QByteArray& line : cases::lines(cases::path("answers/osv-api-answers.jsonl"))) {
            const QJsonObject row = QJsonDocument::fromJson(line).object();
            const QSet<QString> expected = textsOf(row[u"expected"_s]);
            const QSet<QString> also = textsOf(row[u"also"_s]);
            const Query query{row[u"ecosystem"_s].toString().toUtf8(),
                              row[u"package"_s].toString().toUtf8(),
                              row[u"version"_s].toString().toUtf8()};
            QSet<QString> found;
            for (const Match& match : matchesOf(advisories, {query})) {
                const QString id = QString::fromUtf8(match.record.id);
                found.insert(id);
                if (!expected.contains(id) && !also.contains(id)
                    && !Exceptions.contains({id, row[u"version"_s].toString()})
                    && match.record.modified <= row[u"as_of"_s].toString())
                    wrong += u"false: %1 for %2 "_s.arg(id, QString::fromUtf8(line));
            }
            for (const QString& id : expected - found)
                wrong += u"missed: %1 for %2 "_s.arg(id, QString::fromUtf8(line));
            ++rows;
        }
        QVERIFY(rows > 0);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(QString::number(wrong.size()) + u" wrong:\n"_s
                            + wrong.mid(0, 20).join(u'\n')));
    }

    void packageLists_data()
    {
        NEEDS_CASES();
        QTest::addColumn<QString>("file");
        const QDir folder(cases::path("matchcases"));
        for (const QString& name : folder.entryList({u"*.json"_s}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void packageLists()
    {
        QFETCH(QString, file);
        const QJsonObject list = QJsonDocument::fromJson(cases::read(file)).object();
        Database advisories = database();
        const auto line = [](const QString& package, const QString& id, const QString& fixed,
                             const QStringList& cves) {
            return package + u' ' + id + u' ' + fixed + u' ' + cves.join(u',');
        };
        QStringList expected;
        for (const QJsonValue& value : list[u"expected"_s].toArray()) {
            const QJsonObject row = value.toObject();
            QStringList cves = textsOf(row[u"cves"_s]).values();
            cves.sort();
            expected += line(row[u"package"_s].toString(), row[u"id"_s].toString(),
                             row[u"fixed"_s].toString(u"-"_s), cves);
        }
        QStringList found;
        for (const QJsonValue& value : list[u"packages"_s].toArray()) {
            const image::Package package =
                packageOf(value.toObject(), list[u"ecosystem"_s].toString());
            for (const Match& match : matchesOf(advisories, queriesOf(package))) {
                QStringList cves;
                for (const QByteArray& cve :
                     cvesOf(match.record.id, unpackRecord(match.record.packed)))
                    cves += QString::fromUtf8(cve);
                found += line(package.name, QString::fromUtf8(match.record.id),
                              QString::fromUtf8(match.fixed.value_or("-")), cves);
            }
        }
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);
    }

    void severalWindowsStartBelowZero() // GO-2021-0069
    {
        NEEDS_CASES();
        Database advisories = database();
        const auto hits = [&](const char* version) {
            for (const Match& match : matchesOf(advisories, {{"Go", "stdlib", version}})) {
                if (match.record.id == "GO-2021-0069")
                    return true;
            }
            return false;
        };
        QVERIFY(hits("1.14.11"));
        QVERIFY(!hits("1.14.12"));
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
