// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/packageindex.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::dockerfile;

class TestPackageIndex : public QObject
{
    Q_OBJECT
private slots:
    void loneUpdates_data();
    void loneUpdates();
};

void TestPackageIndex::loneUpdates_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("update");
    const QString none;
    QTest::newRow("apt-get alone") << u"apt-get update"_s << u"apt-get update"_s;
    QTest::newRow("quietly") << u"apt-get -qq -o Acquire::Retries=3 update"_s
                             << u"apt-get -qq -o Acquire::Retries=3 update"_s;
    QTest::newRow("with an install") << u"apt-get update && apt-get install -y curl"_s << none;
    QTest::newRow("with an upgrade") << u"apt-get update; apt-get -y dist-upgrade"_s << none;
    QTest::newRow("apt and apt-get share an index")
        << u"apt update && apt-get install curl"_s << none;
    QTest::newRow("an install of another kind")
        << u"apt-get update && pip install x"_s << u"apt-get update"_s;
    QTest::newRow("apt alone") << u"apt update"_s << u"apt update"_s;
    QTest::newRow("yum makecache") << u"yum makecache fast"_s << u"yum makecache fast"_s;
    QTest::newRow("yum update alone") << u"yum -y update"_s << u"yum -y update"_s;
    QTest::newRow("yum update and install") << u"yum -y update && yum -y install x"_s << none;
    QTest::newRow("yum update of one package") << u"yum update -y openssl"_s << none;
    QTest::newRow("yum upgrade") << u"yum -y upgrade"_s << none;
    QTest::newRow("apk") << u"apk update"_s << u"apk update"_s;
    QTest::newRow("apk with add") << u"apk update && apk add --no-cache x"_s << none;
    QTest::newRow("apk add alone") << u"apk add --update x"_s << none;
    QTest::newRow("zypper ref") << u"zypper --non-interactive ref"_s
                                << u"zypper --non-interactive ref"_s;
    QTest::newRow("zypper refresh and install") << u"zypper refresh && zypper in -y x"_s << none;
    QTest::newRow("zypper update installs") << u"zypper ref && zypper -n up"_s << none;
    QTest::newRow("a full path") << u"/usr/bin/apt-get update"_s << u"/usr/bin/apt-get update"_s;
    QTest::newRow("inside a shell") << u"sh -c 'apt-get update'"_s << u"apt-get update"_s;
    QTest::newRow("through sudo") << u"sudo -E apt-get update"_s << u"apt-get update"_s;
    QTest::newRow("through xargs")
        << u"apt-get update && cat list | xargs apt-get install -y"_s << none;
    QTest::newRow("the word alone is no evidence")
        << u"./update.sh && update-ca-certificates"_s << none;
    QTest::newRow("in a text") << u"echo 'run apt-get update first'"_s << none;
    QTest::newRow("in a comment") << u"true # apt-get update"_s << none;
    QTest::newRow("a file of that name") << u"cat apt-get update"_s << none;
    QTest::newRow("git submodule") << u"git submodule update --init"_s << none;
}

void TestPackageIndex::loneUpdates()
{
    QFETCH(QString, shell);
    QTEST(loneIndexUpdate(shell), "update");
}

QTEST_GUILESS_MAIN(TestPackageIndex)
#include "tst_packageindex.moc"
