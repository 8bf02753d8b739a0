// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/objects.h"
#include "tests/support/evidencebuilder.h"
#include "ui/dockerfile/dockerfileeditor.h"
#include "ui/dockerfile/dockerfileview.h"
#include "ui/dockerfile/fixdialog.h"
#include "ui/dockerfile/imagedockerfile.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;
using test::EvidenceBuilder;

namespace {

constexpr int PatienceMs = 10000;
const QString Text = u"FROM debian:12.8\nADD a.txt /srv/\nRUN sudo id\nUSER 7\n"_s;

models::SnapshotPtr snapshotOf(evidence::HostEvidence host)
{
    auto snapshot = std::make_shared<models::Snapshot>();
    host.name = u"h1"_s;
    std::ranges::sort(host.answers, {}, &evidence::Answer::call);
    snapshot->evidence.hosts = {host};
    snapshot->isEmpty = false;
    return snapshot;
}

models::SnapshotPtr linkedTo(const QString& path, dockerfile::Certainty certainty)
{
    auto host = EvidenceBuilder().build();
    QList<evidence::SecretHit> hits;
    host.answers += dockerfile::answerOf(
        EvidenceBuilder::imageId(),
        {.file = path,
         .link = {dockerfile::LinkKind::Label, certainty, {{u"It names <b>%1</b>"_s, {path}}}}},
        Text, {}, hits);
    return snapshotOf(host);
}

void read(ui::ImageDockerfile& tab, const models::SnapshotPtr& snapshot,
          const QList<core::Finding>& findings = {})
{
    QSignalSpy done(&tab, &ui::ImageDockerfile::wasRead);
    tab.resize(900, 600);
    tab.show();
    tab.setImage(snapshot, u"h1"_s, EvidenceBuilder::imageId(), findings);
    QVERIFY(done.wait(PatienceMs));
}

} // namespace

class TestImageDockerfile : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }

    void linkIsNamedWithItsEvidence()
    {
        QTemporaryDir folder;
        QFile onDisk(folder.filePath(u"Dockerfile"_s));
        QVERIFY(onDisk.open(QIODevice::WriteOnly));
        ui::ImageDockerfile tab;
        read(tab, linkedTo(onDisk.fileName(), dockerfile::Certainty::Likely));
        QCOMPARE(tab.view()->text(), Text);
        QVERIFY(tab.view()->editor()->isReadOnly());
        QVERIFY(tab.findChild<QLabel*>(u"dockerfileTie"_s)->text().contains(u"likely"));
        const auto* said = tab.findChild<QLabel*>(u"dockerfileEvidence"_s);
        QVERIFY(said->text().contains(u"labels"));
        QVERIFY(said->text().contains(onDisk.fileName()));
        QCOMPARE(said->textFormat(), Qt::PlainText);
        QVERIFY(tab.view()->editor()->tipOf(3).contains(u"DL3004"));
        QVERIFY2(!tab.findChild<QPushButton*>(u"saveDockerfile"_s)->isVisible(),
                 "what is shown is sealed: no file to be written");

        QSignalSpy links(&tab, &ui::ImageDockerfile::linkActivated);
        auto* open = tab.findChild<QPushButton*>(u"openLinkedDockerfile"_s);
        QVERIFY(open->isVisible());
        open->click();
        const auto link = links.value(0).value(0).value<ui::Link>();
        QCOMPARE(link.page, ui::PageId::Dockerfiles);
        QCOMPARE(link.object.id, onDisk.fileName());
    }

    void fileOfAnotherMachineCannotBeOpened()
    {
        ui::ImageDockerfile tab;
        read(tab, linkedTo(u"/nowhere/Dockerfile"_s, dockerfile::Certainty::Certain));
        QVERIFY(!tab.findChild<QPushButton*>(u"openLinkedDockerfile"_s)->isVisible());
    }

    void fixIsOnlyCopied()
    {
        ui::ImageDockerfile tab;
        read(tab, linkedTo(u"/nowhere/Dockerfile"_s, dockerfile::Certainty::Certain));
        auto* list = tab.findChild<QListWidget*>(u"dockerfileFindings"_s);
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().contains(u"DL3020"))
                list->setCurrentRow(row);
        }
        auto* fix = tab.findChild<QPushButton*>(u"quickFix"_s);
        QVERIFY(fix->isVisibleTo(&tab));
        fix->click();
        auto* dialog = tab.findChild<ui::FixDialog*>(u"fixDialog"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QPushButton*>(u"copyDiff"_s));
        QVERIFY(!dialog->findChild<QPushButton*>(u"takeFix"_s));
        dialog->close();
    }

    void unlinkedIsReconstructedAndSaysSo()
    {
        EvidenceBuilder builder;
        builder.answer(evidence::imageHistoryCall(EvidenceBuilder::imageId()),
                       "[{\"CreatedBy\": \"RUN /bin/sh -c sudo id # buildkit\", \"Size\": 1, "
                       "\"Comment\": \"buildkit.dockerfile.v0\"}, "
                       "{\"CreatedBy\": \"ENV A=b\", \"Size\": 0, "
                       "\"Comment\": \"buildkit.dockerfile.v0\"}]");
        ui::ImageDockerfile tab;
        read(tab, snapshotOf(builder.build()));
        QCOMPARE(tab.view()->text(), u"ENV A=b\nRUN sudo id"_s);
        QVERIFY(tab.findChild<QLabel*>(u"dockerfileTie"_s)->text().contains(u"reconstructed"));
        QVERIFY(tab.view()->editor()->tipOf(2).contains(u"DL3004"));
        QVERIFY(!tab.findChild<QPushButton*>(u"openLinkedDockerfile"_s)->isVisible());
        QVERIFY(!tab.findChild<QPushButton*>(u"quickFix"_s)->isVisibleTo(&tab));
        QSignalSpy links(&tab, &ui::ImageDockerfile::linkActivated);
        tab.findChild<QPushButton*>(u"tieDockerfileToImage"_s)->click();
        QCOMPARE(links.value(0).value(0).value<ui::Link>().page, ui::PageId::Settings);
    }

    void waivedIsWaivedHere()
    {
        core::Finding waived{.check = u"DL3004"_s, .outcome = core::Outcome::Waived};
        waived.decision = core::Decision{.reason = u"known"_s};
        ui::ImageDockerfile tab;
        read(tab, linkedTo(u"/nowhere/Dockerfile"_s, dockerfile::Certainty::Certain), {waived});
        int seen = 0;
        for (const ui::EditorMark& mark : tab.view()->editor()->marks()) {
            if (mark.line == 3 && mark.tip.startsWith(u"DL3004"_s)) {
                QVERIFY(mark.isWaived);
                ++seen;
            }
        }
        QCOMPARE(seen, 1);
    }

    void sameImageAgainKeepsThePlace()
    {
        ui::ImageDockerfile tab;
        const auto snapshot = linkedTo(u"/nowhere/Dockerfile"_s, dockerfile::Certainty::Certain);
        read(tab, snapshot);
        tab.view()->editor()->goTo(4);
        read(tab, snapshot);
        QCOMPARE(tab.view()->editor()->currentLine(), 4);
    }

    void hiddenTabReadsNothingUntilItIsSeen()
    {
        ui::ImageDockerfile tab;
        QSignalSpy done(&tab, &ui::ImageDockerfile::wasRead);
        tab.setImage(linkedTo(u"/nowhere/Dockerfile"_s, dockerfile::Certainty::Certain), u"h1"_s,
                     EvidenceBuilder::imageId(), {});
        QVERIFY(tab.view()->text().isEmpty());
        tab.show();
        QVERIFY(done.wait(PatienceMs));
        QCOMPARE(tab.view()->text(), Text);
    }

    void unknownBuildSaysWhy()
    {
        EvidenceBuilder builder;
        builder.edit(u"history!403"_s);
        ui::ImageDockerfile tab;
        read(tab, snapshotOf(builder.build()));
        QVERIFY(!tab.view()->isVisible());
    }
};

QTEST_MAIN(TestImageDockerfile)
#include "tst_imagedockerfile.moc"
