// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hostarguments.h"

#include <QTest>

using namespace plimsoll::cli;
using namespace Qt::Literals::StringLiterals;

/// Which --tls-dir belongs to which --host.
class HostArgumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void pairs_data()
    {
        // h: and d: tokens in order; expected "host=folder", "!" where it was written right behind.
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("host alone") << u"h:a"_s << QStringList{u"a="_s};
        QTest::newRow("each its own") << u"h:a d:X h:b d:Y"_s << QStringList{u"a=X!"_s, u"b=Y!"_s};
        QTest::newRow("the last one given goes on")
            << u"h:a d:X h:b"_s << QStringList{u"a=X!"_s, u"b=X"_s};
        QTest::newRow("one given before all")
            << u"d:X h:a h:b"_s << QStringList{u"a=X"_s, u"b=X"_s};
        QTest::newRow("one given after all")
            << u"h:a h:b d:X"_s << QStringList{u"a=X"_s, u"b=X!"_s};
        QTest::newRow("own beats the one before")
            << u"d:X h:a h:b d:Y"_s << QStringList{u"a=X"_s, u"b=Y!"_s};
        QTest::newRow("a second folder is for what comes next")
            << u"h:a d:X d:Y h:b"_s << QStringList{u"a=X!"_s, u"b=Y"_s};
        QTest::newRow("folder alone") << u"d:X"_s << QStringList();
    }

    void pairs()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, expected);
        QList<HostToken> tokens;
        for (const QString& word : line.split(u' ', Qt::SkipEmptyParts))
            tokens.append(
                {word.startsWith(u'h') ? HostToken::Kind::Host : HostToken::Kind::TlsFolder,
                 word.mid(2)});
        QStringList seen;
        for (const HostArgument& host : pairFolders(tokens))
            seen += host.text + u'=' + host.tlsFolder.value_or(QString())
                + (host.hasOwnFolder ? u"!"_s : QString());
        QCOMPARE(seen, expected);
    }
};

QTEST_GUILESS_MAIN(HostArgumentsTest)
#include "tst_hostarguments.moc"
