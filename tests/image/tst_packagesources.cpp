// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/packagesources.h"

#include <QTest>

using namespace plimsoll::image;
using namespace Qt::Literals::StringLiterals;

/// Files that say where packages come from, and whether anybody checks them.
class PackageSourcesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsLetInUnchecked_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("notes"); ///< "rule:line"
        const auto row = [](const char* name, const char* path, const char* content,
                            const QStringList& notes = {}) {
            QTest::newRow(name) << QByteArray(path) << QByteArray(content) << notes;
        };
        constexpr auto list = "etc/apt/sources.list";
        row("apt: signed", list, "deb http://mirror.example/debian bookworm main\n");
        row("apt: trusted blindly", list, "# mirror\ndeb [arch=amd64 trusted=yes] http://x ./\n",
            {u"source.apt-trusted:2"_s});
        row("apt: trusted in a comment", list, "#deb [trusted=yes] http://x ./\n");
        row("apt: signed by a key", "etc/apt/sources.list.d/x.list",
            "deb [signed-by=/usr/share/keyrings/x.gpg] http://x stable main\n");
        row("deb822: trusted blindly", "etc/apt/sources.list.d/x.sources",
            "Types: deb\nURIs: http://x\nTrusted: yes\n", {u"source.apt-trusted:3"_s});
        row("deb822: switched off", "etc/apt/sources.list.d/x.sources",
            "Types: deb\nTrusted: yes\nEnabled: no\n\nTypes: deb\nTrusted: no\n");
        row("deb822: only the first is off", "etc/apt/sources.list.d/x.sources",
            "Enabled: no\nTrusted: yes\n\nTypes: deb\nTrusted: yes\n",
            {u"source.apt-trusted:5"_s});
        row("apt.conf: unauthenticated", "etc/apt/apt.conf.d/99x",
            "APT::Get::AllowUnauthenticated \"true\";\n", {u"source.apt-unauthenticated:1"_s});
        row("apt.conf: not unauthenticated", "etc/apt/apt.conf.d/99x",
            "APT::Get::AllowUnauthenticated \"false\";\n// AllowUnauthenticated true\n");
        row("apt.conf: any certificate", "etc/apt/apt.conf",
            "Acquire::https::Verify-Peer \"false\";\n", {u"source.tls-unverified:1"_s});
        constexpr auto repo = "etc/yum.repos.d/x.repo";
        row("yum: signed", repo, "[x]\nbaseurl=https://x\ngpgcheck=1\n");
        row("yum: unsigned", repo, "[x]\nbaseurl=https://x\ngpgcheck = 0\nsslverify=false\n",
            {u"source.rpm-unsigned:3"_s, u"source.tls-unverified:4"_s});
        row("yum: unsigned and off", repo, "[x]\ngpgcheck=0\nenabled=0\n[y]\ngpgcheck=1\n");
        row("yum: the second is unsigned", repo, "[x]\ngpgcheck=0\nenabled=0\n[y]\r\ngpgcheck=0",
            {u"source.rpm-unsigned:5"_s});
        row("dnf.conf", "etc/dnf/dnf.conf", "[main]\ngpgcheck=False\n",
            {u"source.rpm-unsigned:2"_s});
        row("pip", "root/.config/pip/pip.conf", "[global]\ntrusted-host = pypi.example\n",
            {u"source.pip-trusted-host:2"_s});
        row("npm", "root/.npmrc", "strict-ssl=false\n", {u"source.tls-unverified:1"_s});
        row("npm as it should be", "root/.npmrc", "strict-ssl=true\n");
        row("one line without an end", repo, "gpgcheck=0", {u"source.rpm-unsigned:1"_s});
        row("nothing", list, "");
        row("bytes of another world", list, "\xff\xfe\x00\x01deb [trusted=yes");
    }

    void whatIsLetInUnchecked()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, content);
        QFETCH(QStringList, notes);
        QVERIFY(isPackageSource(path));
        QStringList found;
        for (const FileNote& note : unverifiedSourcesIn(content, path)) {
            QCOMPARE(note.kind, FileNote::Kind::Unverified);
            found.append(note.rule + u':' + QString::number(note.line.value_or(0)));
        }
        QCOMPARE(found, notes);
    }

    void otherFilesAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char* path :
             {"etc/apt/preferences", "etc/apt/sources.list.save", "opt/etc/apt/sources.list",
              "etc/yum.repos.d/x.repo.rpmsave", "srv/app/pip.conf", "etc/passwd", "usr/bin/apt"})
            QTest::newRow(path) << QByteArray(path);
    }

    void otherFilesAreLeftAlone()
    {
        QFETCH(QByteArray, path);
        QVERIFY(!isPackageSource(path));
    }

    void aFileOfThousandsIsOneTrouble()
    {
        const QByteArray many = QByteArray("gpgcheck=0\n").repeated(5000);
        const auto notes = unverifiedSourcesIn(many, "etc/yum.conf");
        QVERIFY(!notes.isEmpty());
        QVERIFY(notes.size() <= 20);
    }
};

QTEST_GUILESS_MAIN(PackageSourcesTest)
#include "tst_packagesources.moc"
