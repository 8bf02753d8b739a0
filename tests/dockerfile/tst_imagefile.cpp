// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/history.h"
#include "dockerfile/imagefile.h"
#include "dockerfile/parser.h"
#include "evidence/objects.h"
#include "tests/support/evidencebuilder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::dockerfile;
using plimsoll::test::EvidenceBuilder;

namespace {

const PartNames Names{u"base"_s, u"own"_s};

QJsonArray historyOf(const QStringList& createdBy)
{
    QJsonArray steps;
    for (const QString& text : createdBy)
        steps.prepend(QJsonObject{{u"CreatedBy"_s, text}, {u"Size"_s, 0}});
    return steps;
}

QString written(const QString& createdBy)
{
    return writtenHistory(reconstruct(historyOf({createdBy})), 0, Names).text;
}

ImageFile fileOf(const QStringList& steps)
{
    EvidenceBuilder builder;
    builder.answer(evidence::imageHistoryCall(EvidenceBuilder::imageId()),
                   QJsonDocument(historyOf(steps)).toJson());
    const auto host = builder.build();
    const auto view = evidence::viewOf(host);
    return imageFileOf(view, *view.image(EvidenceBuilder::imageId()), {}, Names);
}

const LintFinding* findingOf(const ImageFile& file, QLatin1StringView rule)
{
    const auto found = std::ranges::find_if(
        file.findings, [rule](const LintFinding& one) { return one.rule->id == rule; });
    return found == file.findings.end() ? nullptr : &*found;
}

} // namespace

class TestImageFile : public QObject
{
    Q_OBJECT
private slots:
    void stepsAsText_data();
    void stepsAsText();
    void longCommandsAreBroken();
    void whatIsWrittenIsReadAlike_data();
    void whatIsWrittenIsReadAlike();
    void partsAreNamed();
    void reportsStandOnTheStepsLines();
    void theTiedFileComesFirst();
    void withoutHistoryItSaysWhy();
};

void TestImageFile::stepsAsText_data()
{
    QTest::addColumn<QString>("createdBy");
    QTest::addColumn<QString>("text");
    QTest::newRow("list") << u"CMD [\"nginx\" \"-g\" \"daemon off;\"]"_s
                          << u"CMD [\"nginx\", \"-g\", \"daemon off;\"]"_s;
    QTest::newRow("shell form") << u"CMD [\"/bin/sh\" \"-c\" \"a b\"]"_s << u"CMD a b"_s;
    QTest::newRow("value with blanks") << u"ENV A=b c"_s << u"ENV A=\"b c\""_s;
    QTest::newRow("value with a quote") << u"ENV A=b\"c"_s << u"ENV A=\"b\\\"c\""_s;
    QTest::newRow("ports") << u"EXPOSE map[80/tcp:{}]"_s << u"EXPOSE 80/tcp"_s;
    QTest::newRow("classic") << u"/bin/sh -c #(nop)  USER 7"_s << u"USER 7"_s;
    QTest::newRow("command") << u"RUN /bin/sh -c apt-get update # buildkit"_s
                             << u"RUN apt-get update"_s;
    QTest::newRow("here-document")
        << u"RUN /bin/sh -c a\nb # buildkit"_s << u"RUN <<EOF\na\nb\nEOF"_s;
    QTest::newRow("here-document with that word")
        << u"RUN /bin/sh -c a\nEOF # buildkit"_s << u"RUN <<EOF_\na\nEOF\nEOF_"_s;
    QTest::newRow("tells nothing") << u""_s << u"# ..."_s;
}

void TestImageFile::stepsAsText()
{
    QFETCH(QString, createdBy);
    QFETCH(QString, text);
    QCOMPARE(written(createdBy), text);
}

void TestImageFile::longCommandsAreBroken()
{
    QCOMPARE(written(u"RUN /bin/sh -c apt-get update &&     apt-get install -y curl='a && b' "
                     "|| x=$(c && d); rm -rf /var/lib/apt/lists/* # buildkit"_s),
             u"RUN apt-get update \\\n    && apt-get install -y curl='a && b' \\\n"
             "    || x=$(c && d); \\\n    rm -rf /var/lib/apt/lists/*"_s);
}

void TestImageFile::whatIsWrittenIsReadAlike_data()
{
    QTest::addColumn<QString>("createdBy");
    for (const char* step :
         {"ENV PATH=/a b:/c \"d\" \\e", "CMD [\"a\" \"b \\\"c\\\"\"]", "LABEL a.b=c d",
          "RUN /bin/sh -c a && b && c && d && e && f && g && h && i && j && k && l && m && n && o",
          "VOLUME [/data /more]", "WORKDIR /srv/a b", "ONBUILD RUN make"})
        QTest::newRow(step) << QString::fromLatin1(step);
}

/// The parser finds one instruction with the same keyword, and no fault.
void TestImageFile::whatIsWrittenIsReadAlike()
{
    QFETCH(QString, createdBy);
    const QString text = written(createdBy);
    const Document document = parse(text.toUtf8());
    QVERIFY2(document.problems.isEmpty(), qPrintable(text));
    QCOMPARE(document.statements.size(), 1);
    QCOMPARE(document.statements[0].keyword, keywordOf(createdBy.section(u' ', 0, 0)));
    if (createdBy.startsWith(u"ENV"_s)) {
        QCOMPARE(document.statements[0].pairs.size(), 1);
        QCOMPARE(document.statements[0].pairs[0].key, u"PATH"_s);
    }
}

void TestImageFile::partsAreNamed()
{
    const auto steps = reconstruct(historyOf({u"ENV A=b"_s, u"USER 7"_s}));
    const WrittenHistory history = writtenHistory(steps, 1, Names);
    QCOMPARE(history.text, u"# base\nENV A=b\n\n# own\nUSER 7"_s);
    QCOMPARE(history.lines, (QList<LineRange>{{2, 2}, {5, 5}}));
}

void TestImageFile::reportsStandOnTheStepsLines()
{
    const QString longStep =
        u"RUN /bin/sh -c apt-get update && apt-get install --no-install-recommends -y curl=1 && "
        "rm -rf /var/lib/apt/lists/* # buildkit"_s;
    const ImageFile file = fileOf({longStep, u"RUN /bin/sh -c sudo id # buildkit"_s});
    QVERIFY(!file.linked);
    QCOMPARE(file.steps, 2);
    const LintFinding* sudo = findingOf(file, "DL3004"_L1);
    QVERIFY(sudo);
    QCOMPARE(sudo->lines, (LineRange{4, 4}));
    QCOMPARE(file.text.split(u'\n')[3], u"RUN sudo id"_s);
    QVERIFY2(!findingOf(file, "DL3006"_L1), "a history has no FROM to be judged");
    QVERIFY(findingOf(fileOf({u"RUN /bin/sh -c apt-get update # buildkit"_s}), "DS-0017"_L1));
}

void TestImageFile::theTiedFileComesFirst()
{
    EvidenceBuilder builder;
    auto host = builder.build();
    QList<evidence::SecretHit> hits;
    host.answers +=
        answerOf(EvidenceBuilder::imageId(),
                 {.file = u"web/Dockerfile"_s, .link = {LinkKind::Label, Certainty::Certain, {}}},
                 u"FROM debian\nRUN sudo id\n"_s, {}, hits);
    std::ranges::sort(host.answers, {}, &evidence::Answer::call);
    const auto view = evidence::viewOf(host);
    const ImageFile file = imageFileOf(view, *view.image(EvidenceBuilder::imageId()), {}, Names);
    QVERIFY(file.linked);
    QCOMPARE(file.text, u"FROM debian\nRUN sudo id\n"_s);
    QVERIFY(findingOf(file, "DL3006"_L1));
    QCOMPARE(findingOf(file, "DL3004"_L1)->lines, (LineRange{2, 2}));
}

void TestImageFile::withoutHistoryItSaysWhy()
{
    EvidenceBuilder builder;
    builder.edit(u"history!403"_s);
    const auto host = builder.build();
    const auto view = evidence::viewOf(host);
    const ImageFile file = imageFileOf(view, *view.image(EvidenceBuilder::imageId()), {}, Names);
    QVERIFY(file.isEmpty());
    QVERIFY(!file.missing.isEmpty());
    QVERIFY(!fileOf({}).missing.isEmpty());
}

QTEST_GUILESS_MAIN(TestImageFile)
#include "tst_imagefile.moc"
