// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demosnapshot.h"

#include "cis/catalogue.h"
#include "models/inventoryrows.h"
#include "ui/theme/theme.h"
#include "ui/widgets/findingslist.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;
using core::Outcome;

class TestFindingsList : public QObject
{
    Q_OBJECT

    models::SnapshotPtr m_demo = test::demoSnapshot();
    const QString m_host = u"ci-runner-01"_s;

    void fill(ui::FindingsList& list) const
    {
        const auto* container = m_demo->container(m_host, test::containerId(1));
        list.setFindings(m_demo, m_host, {.kind = core::ObjectKind::Container, .id = container->id},
                         models::findingsOfContainer(*m_demo, m_host, *container));
        list.resize(520, 800);
        list.show();
    }

private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }

    void segmentsCountAndChoose()
    {
        ui::FindingsList list;
        fill(list);
        auto* fail = list.findChild<QAbstractButton*>(u"segment-fail"_s);
        auto* pass = list.findChild<QAbstractButton*>(u"segment-pass"_s);
        QVERIFY(fail->isChecked());
        QCOMPARE(fail->accessibleName(), u"Fail: 9"_s);
        pass->click();
        QCOMPARE(list.model().outcome(), std::optional(Outcome::Pass));
        QVERIFY(pass->isChecked());
        QVERIFY(!fail->isChecked());
    }

    void aRowOpensInPlaceWithItsEvidence()
    {
        ui::FindingsList list;
        fill(list);
        QVERIFY(list.openCheck(u"5.32"_s));
        ui::FindingView* view = list.openView();
        QVERIFY(view);
        QCOMPARE(view->finding().check, u"5.32"_s);
        QVERIFY(view->evidenceText().contains(u"/var/run/docker.sock"_s));
        QVERIFY(view->evidenceText().contains(u"HostConfig.Binds[0]"_s));
        const int row = list.rows()->currentIndex().row();
        QTRY_VERIFY(list.rows()->visualRect(list.rows()->currentIndex()).height() > 150);
        QCOMPARE(list.model().finding(row).check, u"5.32"_s);
    }

    void certaintyStandsBesideTheReason()
    {
        const cis::Control& rules = *cis::control(u"1.1.3");
        const core::ObjectRef host{.id = m_host, .name = m_host};
        ui::FindingView view;
        const auto* words = view.findChild<QLabel*>(u"findingCertainty"_s);
        view.setFinding(m_demo, m_host, cis::joined(rules, host, {.outcome = Outcome::Pass}));
        QVERIFY(words->text().contains(u"Declared"_s));
        QVERIFY(words->text().contains(u"A pass on incomplete evidence."_s));
        QVERIFY(words->text().endsWith(core::english(rules.unseenText())));
        QVERIFY(!words->isHidden());
        view.setFinding(m_demo, m_host,
                        cis::joined(*cis::control(u"2.2"), host, {.outcome = Outcome::Pass}));
        QVERIFY(words->isHidden());
    }

    void enterTogglesLeftCloses()
    {
        ui::FindingsList list;
        fill(list);
        list.rows()->setCurrentIndex(list.model().index(0, models::FindingModel::Title));
        QTest::keyClick(list.rows(), Qt::Key_Return);
        QVERIFY(list.openView());
        QTest::keyClick(list.rows(), Qt::Key_Left);
        QVERIFY(!list.openView());
        QTest::keyClick(list.rows(), Qt::Key_Right);
        QVERIFY(list.openView());
        QTest::keyClick(list.rows(), Qt::Key_Return);
        QVERIFY(!list.openView());
    }

    void stepsStopAtTheEnds()
    {
        ui::FindingsList list;
        fill(list);
        list.step(1);
        QCOMPARE(list.openView()->finding().check, list.model().finding(0).check);
        for (int i = 0; i < 30; ++i)
            list.step(1);
        QCOMPARE(list.openView()->finding().check, list.model().finding(8).check);
        for (int i = 0; i < 30; ++i)
            list.step(-1);
        QCOMPARE(list.openView()->finding().check, list.model().finding(0).check);
    }

    void whatIsOpenSurvivesTheNextSnapshotOfTheSameObject()
    {
        ui::FindingsList list;
        fill(list);
        QVERIFY(list.openCheck(u"5.11"_s));
        fill(list);
        QVERIFY(list.openView());
        QCOMPARE(list.openView()->finding().check, u"5.11"_s);
        list.setFindings(m_demo, m_host, {.kind = core::ObjectKind::Host, .id = m_host},
                         m_demo->host(m_host)->findings);
        QVERIFY(!list.openView());
    }

    void remedyIsCopied()
    {
        ui::FindingsList list;
        fill(list);
        QVERIFY(list.openCheck(u"5.11"_s));
        list.openView()->findChild<QAbstractButton*>(u"copyRemedy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"docker update build-agent-3\n"_s);
    }

    void linksLeadToTheCheckAndToTheEvidence()
    {
        ui::FindingsList list;
        fill(list);
        QVERIFY(list.openCheck(u"5.32"_s));
        QSignalSpy links(&list, &ui::FindingsList::linkActivated);
        list.openView()->findChild<QAbstractButton*>(u"openCheck"_s)->click();
        list.openView()->findChild<QAbstractButton*>(u"openEvidence"_s)->click();
        list.openView()->findChild<QAbstractButton*>(u"otherObjects"_s)->click();
        QCOMPARE(links.size(), 3);
        const auto check = links[0][0].value<ui::Link>();
        QCOMPARE(check.page, ui::PageId::Compliance);
        QCOMPARE(check.check, u"5.32"_s);
        const auto evidence = links[1][0].value<ui::Link>();
        QCOMPARE(evidence.page, ui::PageId::Containers);
        QCOMPARE(evidence.detail, ui::Link::Detail::Evidence);
        QCOMPARE(evidence.evidencePath, u"HostConfig.Binds[0]"_s);
        QCOMPARE(evidence.object.id, test::containerId(1));
        QCOMPARE(links[2][0].value<ui::Link>().outcome, std::optional(Outcome::Fail));
    }

    void anUnknownCheckOpensNothing()
    {
        ui::FindingsList list;
        fill(list);
        QVERIFY(!list.openCheck(u"9.99"_s));
        QVERIFY(!list.openView());
    }

    void nothingIsSaidAboutNothing()
    {
        ui::FindingsList list;
        list.setFindings(m_demo, m_host, {}, {});
        QVERIFY(list.rows()->isHidden());
        list.step(1);
        QVERIFY(!list.openView());
    }

    void evidenceThatIsGoneSaysSo()
    {
        models::Snapshot bare = *m_demo;
        bare.evidence.hosts.clear();
        ui::FindingView view;
        core::Finding finding;
        for (const core::Finding& each : m_demo->host(m_host)->findings) {
            if (each.check == "5.5"_L1 && each.outcome == Outcome::Fail)
                finding = each;
        }
        view.setFinding(std::make_shared<const models::Snapshot>(bare), m_host, finding);
        QVERIFY(view.findChild<QWidget*>(u"evidenceSnippet"_s)->isHidden());
        QVERIFY(view.evidenceText().contains(u"true"_s));
    }

    void shortCallsKeepTwelveCharacters()
    {
        QCOMPARE(ui::shortCall(u"GET /containers/"_s + QString(64, u'a') + u"/json"_s),
                 u"GET /containers/aaaaaaaaaaaa/json"_s);
        QCOMPARE(ui::shortCall(u"GET /images/sha256:"_s + QString(64, u'b') + u"/history"_s),
                 u"GET /images/bbbbbbbbbbbb/history"_s);
        QCOMPARE(ui::shortCall(u"GET /info"_s), u"GET /info"_s);
    }
};

QTEST_MAIN(TestFindingsList)
#include "tst_findingslist.moc"
