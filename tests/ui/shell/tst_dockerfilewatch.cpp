// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dockerfilewatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PatienceMs = 10000;

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// Looks once. @return how many changes were told
int changesOf(ui::DockerfileWatch& watch)
{
    QSignalSpy done(&watch, &ui::DockerfileWatch::wasChecked);
    QSignalSpy changed(&watch, &ui::DockerfileWatch::changed);
    watch.check();
    return done.wait(PatienceMs) ? int(changed.size()) : -1;
}

} // namespace

class TestDockerfileWatch : public QObject
{
    Q_OBJECT
private slots:
    void changesAreTold()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"Dockerfile"_s), "FROM a:1\n");
        ui::DockerfileWatch watch;
        QSignalSpy first(&watch, &ui::DockerfileWatch::wasChecked);
        watch.setSources({.folders = {folder.path()}});
        QVERIFY(first.wait(PatienceMs));
        QCOMPARE(changesOf(watch), 0);
        write(folder.filePath(u"Dockerfile"_s), "FROM a:1\nUSER 7\n");
        QCOMPARE(changesOf(watch), 1);
        QCOMPARE(changesOf(watch), 0);
        write(folder.filePath(u"notes.txt"_s), "a");
        QVERIFY2(changesOf(watch) == 0, "only what is read counts");
        write(folder.filePath(u".dockerignore"_s), "*");
        QCOMPARE(changesOf(watch), 1);
        QDir(folder.path()).mkdir(u"web"_s);
        write(folder.filePath(u"web/web.Dockerfile"_s), "FROM a:1\n");
        QCOMPARE(changesOf(watch), 1);
        QFile::remove(folder.filePath(u"Dockerfile"_s));
        QCOMPARE(changesOf(watch), 1);
    }

    void otherSourcesAreNoChange()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"Dockerfile"_s), "FROM a:1\n");
        ui::DockerfileWatch watch;
        QSignalSpy changed(&watch, &ui::DockerfileWatch::changed);
        QSignalSpy done(&watch, &ui::DockerfileWatch::wasChecked);
        watch.setSources({.folders = {folder.path()}});
        QVERIFY(done.wait(PatienceMs));
        watch.setSources({.byHand = {{u"a:1"_s, folder.filePath(u"Dockerfile"_s)}}});
        QVERIFY(done.wait(PatienceMs));
        QCOMPARE(changed.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDockerfileWatch)
#include "tst_dockerfilewatch.moc"
