// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject json(const Session& session)
{
    return QJsonDocument::fromJson(session.out()).object();
}

const QByteArray Bad = "FROM debian\nUSER root\nRUN sudo make \\\n  install\n";
const QByteArray Good = "FROM debian:12.8\nCOPY app /usr/local/bin/\nUSER 10001\n"
                        "HEALTHCHECK CMD [\"app\", \"check\"]\nCMD [\"app\"]\n";

} // namespace

/// plimsoll-cli lint: what it says, in which form, and with which exit code.
class LintCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void jsonKeepsTheContract()
    {
        Session session;
        const QString path = session.write("a/Dockerfile", Bad);
        QCOMPARE(session.run({u"lint"_s, path, u"--format"_s, u"json"_s}), 0);
        QCOMPARE(json(session)[u"schema"].toString(), u"plimsoll.lint/1"_s);
        QJsonObject sudo;
        for (const auto& finding : json(session)[u"findings"].toArray()) {
            if (finding[u"check"].toString() == "DL3004"_L1)
                sudo = finding.toObject();
        }
        const QStringList keys{u"aliases"_s, u"check"_s,    u"endLine"_s, u"evidence"_s,
                               u"line"_s,    u"object"_s,   u"reason"_s,  u"remedy"_s,
                               u"result"_s,  u"severity"_s, u"stage"_s,   u"title"_s};
        for (const QString& key : keys)
            QVERIFY2(sudo.contains(key), qPrintable(key));
        QCOMPARE(sudo[u"line"].toInt(), 3);
        QCOMPARE(sudo[u"endLine"].toInt(), 4);
        QCOMPARE(sudo[u"result"].toString(), u"fail"_s);
        QCOMPARE(sudo[u"severity"].toString(), u"high"_s);
        QCOMPARE(sudo[u"stage"].toString(), u"dockerfile"_s);
        QCOMPARE(sudo[u"aliases"].toArray(), QJsonArray{u"DS-0010"_s});
        QCOMPARE(sudo[u"object"][u"kind"].toString(), u"file"_s);
        QCOMPARE(sudo[u"object"][u"name"].toString(), path);
    }

    void textSaysWhereAndWhat()
    {
        Session session;
        const QString path = session.write("a/Dockerfile", Bad);
        QCOMPARE(session.run({u"lint"_s, path}), 0);
        QVERIFY(session.out().contains((path + u":3 DL3004 high: RUN calls sudo."_s).toUtf8()));
        QVERIFY(session.err().isEmpty());
    }

    void aGoodFileIsSilent()
    {
        Session session;
        const QString path = session.write("a/Dockerfile", Good);
        QCOMPARE(session.run({u"lint"_s, path, u"--fail-on"_s, u"medium"_s}), 0);
        QCOMPARE(session.out(), QByteArray("0 findings in 1 file\n"));
    }

    void sarifHasRulesAndRegions()
    {
        Session session;
        const QString path = session.write("a/Dockerfile", Bad);
        QCOMPARE(session.run({u"lint"_s, path, u"--format"_s, u"sarif"_s}), 0);
        QCOMPARE(json(session)[u"version"].toString(), u"2.1.0"_s);
        const QJsonObject run = json(session)[u"runs"].toArray().first().toObject();
        const QJsonArray rules = run[u"tool"][u"driver"][u"rules"].toArray();
        const QJsonArray results = run[u"results"].toArray();
        QVERIFY(!results.isEmpty());
        for (const auto& result : results) {
            const auto rule = rules[result[u"ruleIndex"].toInt()];
            QCOMPARE(rule[u"id"], result[u"ruleId"]);
            QVERIFY(!rule[u"shortDescription"][u"text"].toString().isEmpty());
            const auto region = result[u"locations"][0][u"physicalLocation"][u"region"];
            QVERIFY(region[u"startLine"].toInt() >= 1);
            QVERIFY(region[u"endLine"].toInt() >= region[u"startLine"].toInt());
        }
    }

    void gates_data()
    {
        QTest::addColumn<QString>("gate");
        QTest::addColumn<int>("code");
        QTest::newRow("below the worst") << u"high"_s << 1;
        QTest::newRow("above the worst") << u"critical"_s << 0;
        QTest::newRow("a level") << u"error"_s << 1;
        QTest::newRow("nobody knows it") << u"loud"_s << 2;
    }

    void gates()
    {
        QFETCH(QString, gate);
        Session session;
        const QString path = session.write("a/Dockerfile", Bad);
        QTEST(session.run({u"lint"_s, path, u"--fail-on"_s, gate}), "code");
    }

    void settingsAreLookedForUpwards()
    {
        Session session;
        session.write(".hadolint.yaml",
                      "ignored: [DL3004]\nfailure-threshold: error\nstrange: 1\n");
        const QString path =
            session.write("a/b/Dockerfile", "FROM debian:12.8\nRUN sudo make\nUSER 1\n");
        QCOMPARE(session.run({u"lint"_s, path}), 0);
        QVERIFY(!session.out().contains("DL3004"));
        QVERIFY(session.err().contains("strange"));
        session.write("a/b/.hadolint.yml", "failure-threshold: error\n");
        QCOMPARE(session.run({u"lint"_s, path}), 1);
        session.write("a/b/.hadolint.yml", "failure-threshold: error\nno-fail: true\n");
        QCOMPARE(session.run({u"lint"_s, path}), 0);
    }

    void brokenSettingsAreExitTwo()
    {
        Session session;
        session.write("a/.hadolint.yaml", "ignored: {\n");
        const QString path = session.write("a/Dockerfile", Good);
        QCOMPARE(session.run({u"lint"_s, path}), 2);
        QVERIFY(session.err().contains(".hadolint.yaml"));
    }

    void whatCannotBeReadIsExitTwo()
    {
        Session session;
        const QString good = session.write("a/Dockerfile", Good);
        QCOMPARE(session.run({u"lint"_s, session.path("nowhere")}), 2);
        QVERIFY(session.err().contains("nowhere"));
        QCOMPARE(session.run({u"lint"_s, session.path("a")}), 2);
        QVERIFY2(session.err().contains("is a folder"), session.err().constData());
        QCOMPARE(session.run({u"lint"_s}), 2);
        // What can be read is judged all the same.
        QCOMPARE(session.run({u"lint"_s, session.path("nowhere"), good}), 2);
        QVERIFY(session.out().contains("0 findings in 1 file"));
    }

    void hostileFilesAreFindings_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("empty") << QByteArray() << QByteArray("PL0001");
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\0\1",
                                              7)
                                << QByteArray("PL0004");
        QTest::newRow("Latin-1") << QByteArray("FROM a:1\nLABEL a=\xE4\n") << QByteArray("PL0004");
        QTest::newRow("large") << QByteArray("FROM a:1\n") + QByteArray(5 << 20, '\n')
                               << QByteArray("PL0005");
        QTest::newRow("unknown") << QByteArray("FROM a:1\nRUM b\n") << QByteArray("PL0003");
        QTest::newRow("triggers of triggers") << QByteArray("ONBUILD ").repeated(5'000) + "RUN a\n"
                                              << QByteArray("PL0002");
        QTest::newRow("itself") << QByteArray("FROM a:1\nENV A=$A B=${B}\nENV A=${A:-${A}}\n")
                                << QByteArray("UndefinedVar");
    }

    void hostileFilesAreFindings()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, rule);
        Session session;
        const QString path = session.write("Dockerfile", file);
        QCOMPARE(session.run({u"lint"_s, path}), 0);
        QVERIFY2(session.out().contains(rule), session.out().left(500).constData());
    }

    void terminalsObeyNothing()
    {
        Session session;
        const QString path =
            session.write("Dockerfile", "FROM a:1\nR\x1b[2JUM b\nWORKDIR \x1b]0;x\x07\n");
        QCOMPARE(session.run({u"lint"_s, path}), 0);
        QVERIFY(session.out().contains("PL0003"));
        QVERIFY(!session.out().contains('\x1b'));
        QVERIFY(!session.out().contains('\x07'));
    }

    void exemptionsAreShownAndCrossNothing()
    {
        Session session;
        const QString path = session.write(
            "Dockerfile",
            "FROM debian:12.8\n# plimsoll ignore=DL3004 reason=old base\nRUN sudo a\nUSER 1\n");
        QCOMPARE(
            session.run({u"lint"_s, path, u"--fail-on"_s, u"high"_s, u"--format"_s, u"json"_s}), 0);
        bool isWaived = false;
        for (const auto& finding : json(session)[u"findings"].toArray()) {
            isWaived = isWaived
                || (finding[u"check"].toString() == "DL3004"_L1
                    && finding[u"result"].toString() == "waived"_L1
                    && finding[u"reason"].toString().contains("old base"_L1));
        }
        QVERIFY(isWaived);
    }

    void explainsRules()
    {
        Session session;
        QCOMPARE(session.run({u"lint"_s, u"--explain"_s, u"DS-0010"_s}), 0);
        QVERIFY(session.out().contains("DL3004"));
        QCOMPARE(session.run({u"lint"_s, u"--explain"_s, u"XX1"_s}), 2);
    }

    void sameInputSameBytes()
    {
        Session session;
        const QString path = session.write("Dockerfile", Bad);
        session.run({u"lint"_s, path, u"--format"_s, u"json"_s});
        const QByteArray first = session.out();
        session.run({u"lint"_s, path, u"--format"_s, u"json"_s});
        QCOMPARE(session.out(), first);
    }
};

QTEST_GUILESS_MAIN(LintCommandTest)
#include "tst_lintcommand.moc"
