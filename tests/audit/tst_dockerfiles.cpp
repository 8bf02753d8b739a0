// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/dockerfiles.h"
#include "core/json.h"
#include "evidence/objects.h"
#include "evidence/view.h"
#include "tests/support/evidencebuilder.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::test;
using audit::DockerfileSources;
using dockerfile::Certainty;
using dockerfile::LinkKind;

namespace {

const QByteArray BuiltFile = "FROM debian:12.8\n"
                             "RUN apt-get update && \\\n    apt-get install -y curl=8.1\n"
                             "COPY --chown=7 app /srv/app/\n"
                             "ENV A=\"b c\"\n"
                             "USER 7\n"
                             "CMD [\"/srv/app\", \"-v\"]\n";

/// The answer of /history for these steps, newest first.
QByteArray historyOf(const QStringList& steps)
{
    QJsonArray rows;
    for (const QString& step : steps)
        rows.append(QJsonObject{{u"CreatedBy"_s, step}});
    return QJsonDocument(rows).toJson();
}

const QByteArray BuildKitHistory = historyOf(
    {u"CMD [\"/srv/app\" \"-v\"]"_s, u"USER 7"_s, u"ENV A=b c"_s,
     u"COPY app /srv/app/ # buildkit"_s,
     u"RUN /bin/sh -c apt-get update &&     apt-get install -y curl=8.1 # buildkit"_s,
     u"/bin/sh -c #(nop) ADD file:aa in / "_s});

const QByteArray ClassicHistory = historyOf(
    {u"/bin/sh -c #(nop)  CMD [\"/srv/app\" \"-v\"]"_s, u"/bin/sh -c #(nop)  USER 7"_s,
     u"/bin/sh -c #(nop)  ENV A=b c"_s,
     u"/bin/sh -c #(nop) COPY file:0123456789abcdef in /srv/app/ "_s,
     u"/bin/sh -c apt-get update &&     apt-get install -y curl=8.1"_s,
     u"/bin/sh -c #(nop) ADD file:aa in / "_s});

/// Files below a folder of their own.
class Tree
{
public:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return path(name);
    }
    DockerfileSources sources() const { return {.folders = {m_folder.path()}}; }

private:
    QTemporaryDir m_folder;
};

EvidenceBuilder built(const QByteArray& history)
{
    EvidenceBuilder builder;
    builder.answer(evidence::imageHistoryCall(EvidenceBuilder::imageId()), history);
    return builder;
}

/// What is tied to the good image; nullopt for nothing.
std::optional<dockerfile::LinkedFile> tied(const EvidenceBuilder& builder,
                                           const DockerfileSources& sources)
{
    const auto host = audit::withDockerfiles(builder.build(), audit::findDockerfiles(sources),
                                             sources, QDateTime(QDate(2026, 1, 1), {}, Qt::UTC));
    const auto view = evidence::viewOf(host);
    const evidence::ImageView* image = view.image(EvidenceBuilder::imageId());
    return dockerfile::linkedFileFrom(image->dockerfile.body());
}

} // namespace

class TestDockerfiles : public QObject
{
    Q_OBJECT
private slots:
    void names_data();
    void names();
    void stepsTie_data();
    void stepsTie();
    void stepsThatDifferDoNot();
    void stagesAreFollowed();
    void labelWithThePathTies();
    void labelOfAnotherRepositoryDoesNot();
    void recordTies_data();
    void recordTies();
    void keptFileTiesWhateverItsName();
    void addresses_data();
    void addresses();
    void handOutranksAll();
    void rivalsMakeItPossible();
    void whatLiesAround();
    void againIsNotTwice();
    void unreadableFolderIsSaid();
    void hugeFileIsNotHalfRead();
};

void TestDockerfiles::names_data()
{
    QTest::addColumn<bool>("isOne");
    for (const char* name : {"Dockerfile", "dockerfile", "Containerfile", "Dockerfile.prod",
                             "web.Dockerfile", "web.dockerfile"})
        QTest::newRow(name) << true;
    for (const char* name : {"Dockerfile.dockerignore", "Dockerfiles", "a.txt", "Dockerfile~"})
        QTest::newRow(name) << false;
}

void TestDockerfiles::names()
{
    QFETCH(bool, isOne);
    QCOMPARE(audit::isDockerfileName(QString::fromLatin1(QTest::currentDataTag())), isOne);
}

void TestDockerfiles::stepsTie_data()
{
    QTest::addColumn<QByteArray>("history");
    QTest::newRow("BuildKit") << BuildKitHistory;
    QTest::newRow("classic builder") << ClassicHistory;
}

void TestDockerfiles::stepsTie()
{
    QFETCH(QByteArray, history);
    const Tree tree;
    tree.write(u"other/Dockerfile"_s, "FROM debian:12.8\nRUN make\nCMD [\"x\"]\n");
    const QString file = tree.write(u"web/Dockerfile"_s, BuiltFile);
    const auto link = tied(built(history), tree.sources());
    QVERIFY(link);
    QCOMPARE(link->file, file);
    QCOMPARE(link->link.kind, LinkKind::History);
    QCOMPARE(link->link.certainty, Certainty::Likely);
    QCOMPARE(core::english(link->link.reasons.first()),
             u"5 of 5 instructions of its last stage stand in the image's history."_s);
    QCOMPARE(link->text(), BuiltFile);
}

void TestDockerfiles::stepsThatDifferDoNot()
{
    const Tree tree;
    tree.write(u"Dockerfile"_s, "FROM debian:12.8\nRUN id\nCMD [\"/srv/app\", \"-v\"]\n");
    QVERIFY(!tied(built(BuildKitHistory), tree.sources()));
    tree.write(u"Dockerfile"_s, "FROM debian:12.8\n");
    QVERIFY2(!tied(built(BuildKitHistory), tree.sources()), "a file without steps agrees with all");
    QByteArray changed = BuiltFile;
    changed.replace("FROM debian:12.8\n", "FROM debian:12.8\nRUN useradd app\nRUN id\n");
    tree.write(u"Dockerfile"_s, changed);
    const auto link = tied(built(BuildKitHistory), tree.sources());
    QVERIFY2(link, "most of it agrees");
    QCOMPARE(link->link.certainty, Certainty::Possible);
}

void TestDockerfiles::stagesAreFollowed()
{
    const Tree tree;
    QByteArray staged = BuiltFile;
    staged.replace("FROM debian:12.8\n", "FROM golang:1 AS build\nRUN make\nFROM debian AS base\n");
    staged.replace("ENV A", "FROM base\nENV A");
    tree.write(u"Dockerfile"_s, staged);
    const auto link = tied(built(BuildKitHistory), tree.sources());
    QVERIFY(link);
    QCOMPARE(link->link.certainty, Certainty::Likely);
}

void TestDockerfiles::labelWithThePathTies()
{
    const Tree tree;
    tree.write(u".git/config"_s, "[core]\n\tbare = false\n[remote \"origin\"]\n"
                                 "\turl = git@git.example:shop/web.git\n");
    tree.write(u".git/HEAD"_s, "ref: refs/heads/main\n");
    tree.write(u".git/packed-refs"_s,
               "# pack-refs\n1111111111111111111111111111111111111111 refs/heads/main\n");
    const QString file = tree.write(u"web/Dockerfile"_s, "FROM scratch\nCOPY $FILES /\n");
    tree.write(u"Dockerfile"_s, "FROM scratch\nCOPY $FILES /\n");
    EvidenceBuilder builder;
    builder.edit(u"image:Config.Labels={\"org.opencontainers.image.source\":"
                 "\"https://git.example/shop/web\",\"com.docker.image.source.entrypoint\":"
                 "\"web/Dockerfile\",\"org.opencontainers.image.revision\":"
                 "\"1111111111111111111111111111111111111111\"}"_s);
    const auto link = tied(builder, tree.sources());
    QVERIFY(link);
    QCOMPARE(link->file, file);
    QCOMPARE(link->link.kind, LinkKind::Label);
    QCOMPARE(link->link.certainty, Certainty::Certain);
    builder.edit(u"image:Config.Labels[\"org.opencontainers.image.revision\"]=\"2222\""_s);
    QCOMPARE(tied(builder, tree.sources())->link.certainty, Certainty::Likely);
}

void TestDockerfiles::labelOfAnotherRepositoryDoesNot()
{
    const Tree tree;
    tree.write(u".git/config"_s, "[remote \"origin\"]\nurl = https://git.example/shop/api\n");
    tree.write(u"web/Dockerfile"_s, "FROM scratch\nCOPY $FILES /\n");
    EvidenceBuilder builder;
    builder.edit(u"image:Config.Labels={\"org.opencontainers.image.source\":"
                 "\"https://git.example/shop/web\",\"com.docker.image.source.entrypoint\":"
                 "\"web/Dockerfile\"}"_s);
    QVERIFY(!tied(builder, tree.sources()));
}

void TestDockerfiles::recordTies_data()
{
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("certainty"); // empty: not tied by it
    const QString place =
        u"\"kind\": \"provenance\", \"source\": \"https://git.example/shop/web\""_s;
    const QString commit = u", \"revision\": \"1111111111111111111111111111111111111111\""_s;
    const QString path = u", \"file\": \"web/Dockerfile\", \"placed\": true"_s;
    QTest::newRow("commit and path") << place + commit + path << u"certain"_s;
    QTest::newRow("changed files") << place + commit + path + u", \"dirty\": true"_s << u"likely"_s;
    QTest::newRow("another commit") << place + path + u", \"revision\": \"22\""_s << u"likely"_s;
    QTest::newRow("another file kept")
        << place + commit + path + u", \"digest\": \"sha256:00\""_s << u"likely"_s;
    QTest::newRow("another path") << place + commit + u", \"file\": \"x/D\", \"placed\": true"_s
                                  << QString();
    QTest::newRow("a name alone, other steps")
        << place + commit + u", \"file\": \"Dockerfile\""_s << QString();
    QTest::newRow("another repository")
        << u"\"kind\": \"provenance\", \"source\": \"https://git.example/shop/api\""_s + commit
            + path
        << QString();
}

void TestDockerfiles::recordTies()
{
    QFETCH(QString, record);
    QFETCH(QString, certainty);
    const Tree tree;
    tree.write(u".git/config"_s, "[remote \"origin\"]\n\turl = git@git.example:shop/web.git\n");
    tree.write(u".git/HEAD"_s, "1111111111111111111111111111111111111111\n");
    tree.write(u"web/Dockerfile"_s, "FROM scratch\nCOPY $FILES /\n");
    EvidenceBuilder builder;
    builder.answer(evidence::imageContentsCall(EvidenceBuilder::imageId()),
                   "{\"build\": {" + record.toUtf8() + "}}");
    const auto link = tied(builder, tree.sources());
    QCOMPARE(link.has_value(), !certainty.isEmpty());
    if (!link)
        return;
    QCOMPARE(link->link.kind, LinkKind::Provenance);
    QCOMPARE(dockerfile::certaintyName(link->link.certainty), certainty);
    QVERIFY(!link->link.reasons.isEmpty());
}

void TestDockerfiles::keptFileTiesWhateverItsName()
{
    const Tree tree;
    tree.write(u"a/Dockerfile"_s, "FROM scratch\nUSER 8\n");
    const QString file = tree.write(u"b/Dockerfile.web"_s, "FROM scratch\nUSER 7\n");
    EvidenceBuilder builder;
    builder.answer(evidence::imageContentsCall(EvidenceBuilder::imageId()),
                   "{\"build\": {\"kind\": \"provenance\", \"digest\": \""
                       + core::sha256("FROM scratch\nUSER 7\n").toUtf8() + "\"}}");
    const auto link = tied(builder, tree.sources());
    QVERIFY(link);
    QCOMPARE(link->file, file);
    QCOMPARE(link->link.certainty, Certainty::Certain);
    builder.answer(evidence::imageContentsCall(EvidenceBuilder::imageId()),
                   "{\"build\": {\"kind\": 7}}");
    QVERIFY2(!tied(builder, tree.sources()), "a record that is none is passed over");
}

void TestDockerfiles::addresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char* address :
         {"https://git.example/shop/web", "https://git.example/shop/web.git",
          "git@git.example:shop/web.git", "ssh://git@git.example:22/shop/web/",
          "https://user@GIT.example/shop/web"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestDockerfiles::addresses()
{
    QFETCH(QString, address);
    QCOMPARE(dockerfile::sameAddress(address), u"git.example/shop/web"_s);
}

void TestDockerfiles::handOutranksAll()
{
    const Tree tree;
    tree.write(u"web/Dockerfile"_s, BuiltFile);
    const QString chosen = tree.write(u"mine.txt"_s, "FROM scratch\n");
    DockerfileSources sources = tree.sources();
    sources.byHand = {{u"shop/web:1.2"_s, chosen}};
    const auto link = tied(built(BuildKitHistory), sources);
    QVERIFY(link);
    QCOMPARE(link->file, chosen);
    QCOMPARE(link->link.kind, LinkKind::Hand);
    QCOMPARE(link->link.certainty, Certainty::Certain);
}

void TestDockerfiles::rivalsMakeItPossible()
{
    const Tree tree;
    tree.write(u"a/Dockerfile"_s, BuiltFile);
    tree.write(u"b/Dockerfile"_s, BuiltFile);
    QCOMPARE(tied(built(BuildKitHistory), tree.sources())->link.certainty, Certainty::Likely);
    tree.write(u"b/Dockerfile"_s, QByteArray(BuiltFile).replace("debian:12.8", "debian:11"));
    const auto link = tied(built(BuildKitHistory), tree.sources());
    QCOMPARE(link->link.certainty, Certainty::Possible);
    QCOMPARE(link->link.reasons.size(), 2);
}

void TestDockerfiles::whatLiesAround()
{
    const Tree tree;
    tree.write(u"web/Dockerfile"_s, BuiltFile);
    tree.write(u"web/.dockerignore"_s, ".git\n");
    tree.write(u"web/.hadolint.yaml"_s, "ignored: [DL3008]\n");
    tree.write(u"node_modules/x/Dockerfile"_s, BuiltFile);
    tree.write(u".hidden/Dockerfile"_s, BuiltFile);
    const auto found = audit::findDockerfiles(tree.sources());
    QCOMPARE(found.files.size(), 1);
    const auto link = tied(built(BuildKitHistory), tree.sources());
    QCOMPARE(link->dockerignore, std::optional(u".git\n"_s));
    QCOMPARE(link->settings, u"ignored: [DL3008]\n"_s);
}

void TestDockerfiles::againIsNotTwice()
{
    const Tree tree;
    tree.write(u"Dockerfile"_s, BuiltFile + "ENV DB_PASSWORD=Tr0ub4dor3\n");
    DockerfileSources sources = tree.sources();
    sources.byHand = {{u"shop/web:1.2"_s, tree.path(u"Dockerfile"_s)}};
    const auto found = audit::findDockerfiles(sources);
    const QDateTime time(QDate(2026, 1, 1), {}, Qt::UTC);
    const auto once = audit::withDockerfiles(EvidenceBuilder().build(), found, sources, time);
    QVERIFY(once.secrets.size() >= 1);
    QVERIFY(audit::withDockerfiles(once, found, sources, time) == once);
}

void TestDockerfiles::unreadableFolderIsSaid()
{
    const Tree tree;
    const auto found = audit::findDockerfiles({.folders = {tree.path(u"nowhere"_s)}});
    QVERIFY(found.files.isEmpty());
    QCOMPARE(found.errors.size(), 1);
    QCOMPARE(found.errors.first().subject, tree.path(u"nowhere"_s));
}

void TestDockerfiles::hugeFileIsNotHalfRead()
{
    const Tree tree;
    const QString file = tree.write(
        u"Dockerfile"_s, "FROM debian:12.8\n" + QByteArray(5 * 1024 * 1024, '#') + "\nUSER 7\n");
    const auto found = audit::findDockerfiles(tree.sources());
    QVERIFY(found.files.isEmpty());
    QCOMPARE(found.errors.size(), 1);
    QCOMPARE(found.errors.first().kind, core::Error::Kind::TooLarge);
    QCOMPARE(found.errors.first().subject, file);
}

QTEST_GUILESS_MAIN(TestDockerfiles)
#include "tst_dockerfiles.moc"
