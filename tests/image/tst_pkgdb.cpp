// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/imagereader.h"
#include "tarbuilder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace plimsoll::image;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject jsonOf(const QString& path)
{
    return QJsonDocument::fromJson(contentOf(path)).object();
}

/// One layer out of a folder.
QByteArray layerOf(const QString& folder)
{
    TarBuilder tar;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QStringList paths;
    while (files.hasNext())
        paths.append(files.next());
    paths.sort();
    for (const QString& path : paths)
        tar.file(QDir(folder).relativeFilePath(path).toUtf8(), contentOf(path));
    return tar.bytes();
}

/// A package as the cases write it, one line.
QString lineOf(const Package& package)
{
    QString version = package.version;
    if (package.type == PackageType::Rpm && package.epoch.value_or(0) > 0)
        version = version.section(u':', 1);
    const bool isRpm = package.type == PackageType::Rpm;
    return isRpm ? QStringList{typeName(package.type),
                               package.name,
                               QString::number(package.epoch.value_or(0)),
                               version,
                               package.arch,
                               package.sourceRpm,
                               package.sourceName}
                       .join(u' ')
                 : QStringList{typeName(package.type), package.name,       version,
                               package.arch,           package.sourceName, package.sourceVersion}
                       .join(u' ');
}

QString lineOf(const QJsonValue& wanted)
{
    const auto text = [&wanted](const char* key) {
        return wanted[QLatin1StringView(key)].toVariant().toString();
    };
    if (text("type") == "rpm"_L1)
        return QStringList{text("type"),  text("name"),
                           text("epoch"), text("version") + u'-' + text("release"),
                           text("arch"),  text("sourcerpm"),
                           text("source")}
            .join(u' ');
    return QStringList{text("type"), text("name"),   text("version"),
                       text("arch"), text("source"), text("source_version")}
        .join(u' ');
}

QStringList linesOf(const QJsonArray& wanted)
{
    QStringList lines;
    for (const QJsonValue& package : wanted)
        lines.append(lineOf(package));
    lines.sort();
    return lines;
}

Contents contentsOf(const QByteArray& savedImage)
{
    MemorySource source(savedImage);
    const auto reading = readImage(source);
    if (!reading)
        qWarning("%s", qPrintable(reading.error().detail));
    return reading ? reading->contents : Contents();
}

} // namespace

/// Package databases, release files and layers nobody here made, with what should come of them.
class PackageDatabaseTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_cases = qEnvironmentVariable("PLIMSOLL_CASES") + u"/vuln/pkgdb"_s;
        if (qEnvironmentVariable("PLIMSOLL_CASES").isEmpty() || !QDir(m_cases).exists())
            QSKIP("PLIMSOLL_CASES names no folder with vuln/pkgdb");
    }

    void everyCase_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString& name : QDir(m_cases).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (QFile::exists(m_cases + u'/' + name + u"/rootfs"_s))
                QTest::newRow(qPrintable(name)) << m_cases + u'/' + name;
        }
    }

    void everyCase()
    {
        QFETCH(QString, folder);
        const QJsonObject expected = jsonOf(folder + u"/expected.json"_s);
        const QByteArray image = ImageBuilder().layer(layerOf(folder + u"/rootfs"_s)).dockerSave();
        const Contents contents = contentsOf(image);
        const QStringList optional = linesOf(expected["optional"_L1].toArray());
        QStringList found;
        for (const Package& package : contents.packages) {
            if (!optional.contains(lineOf(package)))
                found.append(lineOf(package));
        }
        found.sort();
        QCOMPARE(found, linesOf(expected["packages"_L1].toArray()));
        const bool mustWarn = expected["note"_L1].toString().contains("warn"_L1);
        if (mustWarn)
            QVERIFY(!contents.problems.isEmpty());
    }

    void releaseFiles_data()
    {
        QTest::addColumn<QJsonObject>("expected");
        const QJsonObject cases = jsonOf(m_cases + u"/os-release/expected.json"_s);
        for (auto it = cases.begin(); it != cases.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.value().toObject();
    }

    void releaseFiles()
    {
        QFETCH(QJsonObject, expected);
        const OsRelease release = parseOsRelease(
            contentOf(m_cases + u"/os-release/"_s + QString::fromUtf8(QTest::currentDataTag())));
        const auto text = [&expected](const char* key) {
            return expected[QLatin1StringView(key)].toString();
        };
        QCOMPARE(release.id, text("id"));
        QCOMPARE(release.idLike, text("id_like"));
        QCOMPARE(release.versionId, text("version_id"));
        QCOMPARE(release.prettyName, text("pretty_name"));
        if (expected.contains("codename"_L1))
            QCOMPARE(release.codename.value_or(QString()), text("codename"));
        QCOMPARE(ecosystemOf(release), text("osv_ecosystem"));
    }

    void savedImages_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString& name : QDir(m_cases).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (QFile::exists(m_cases + u'/' + name + u"/image.tar.gz"_s))
                QTest::newRow(qPrintable(name)) << m_cases + u'/' + name;
        }
    }

    void savedImages()
    {
        QFETCH(QString, folder);
        const QJsonObject expected = jsonOf(folder + u"/expected.json"_s);
        const Contents contents = contentsOf(contentOf(folder + u"/image.tar.gz"_s));
        QStringList found;
        for (const Package& package : contents.packages) {
            found.append(lineOf(package));
            QCOMPARE(package.ecosystem, expected["distro"_L1]["osv_ecosystem"_L1].toString());
        }
        QCOMPARE(found, linesOf(expected["packages"_L1].toArray()));
        QVERIFY(contents.release);
        QCOMPARE(contents.release->id, expected["distro"_L1]["id"_L1].toString());
        QCOMPARE(contents.release->versionId, expected["distro"_L1]["version_id"_L1].toString());
        QVERIFY(contents.problems.isEmpty());
    }

    void layers_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString& name : QDir(m_cases).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (QFile::exists(m_cases + u'/' + name + u"/layer.tar"_s))
                QTest::newRow(qPrintable(name)) << m_cases + u'/' + name;
        }
    }

    void layers()
    {
        QFETCH(QString, folder);
        const QJsonObject expected = jsonOf(folder + u"/expected.json"_s);
        MemorySource source(contentOf(folder + u"/layer.tar"_s));
        ScanBudget budget;
        const auto layer = readLayer(source, budget);
        QVERIFY(layer);
        QStringList whiteouts;
        QStringList opaque;
        QStringList regular;
        for (const LayerEntry& entry : (*layer)->entries) {
            const QString path = QString::fromUtf8((*layer)->paths.path(entry.node));
            if (entry.kind == LayerEntry::Kind::Whiteout)
                whiteouts.append(path);
            else if (entry.kind == LayerEntry::Kind::Opaque)
                opaque.append(path);
            else if (entry.kind == LayerEntry::Kind::File)
                regular.append(path);
        }
        const auto wanted = [&expected](const char* key) {
            QStringList paths = expected[QLatin1StringView(key)].toVariant().toStringList();
            paths.sort();
            return paths;
        };
        for (QStringList* list : {&whiteouts, &opaque, &regular})
            list->sort();
        QCOMPARE(whiteouts, wanted("whiteouts"));
        QCOMPARE(opaque, wanted("opaque"));
        QCOMPARE(regular, wanted("regular"));
    }

private:
    QString m_cases;
};

QTEST_GUILESS_MAIN(PackageDatabaseTest)
#include "tst_pkgdb.moc"
