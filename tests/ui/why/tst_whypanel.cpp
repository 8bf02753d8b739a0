// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demosnapshot.h"

#include "ui/theme/theme.h"
#include "ui/why/whypanel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

class TestWhyPanel : public QObject
{
    Q_OBJECT

    models::SnapshotPtr m_demo = test::demoSnapshot();

    static int rowNamed(const QListView* lines, const QString& words)
    {
        for (int row = 0; row < lines->model()->rowCount(); ++row) {
            if (lines->model()->index(row, 0).data().toString().contains(words))
                return row;
        }
        return -1;
    }

private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }

    void theSumIsTheScore()
    {
        ui::WhyPanel panel(nullptr);
        const models::ScoreQuestion question{
            .host = u"ci-runner-01"_s,
            .object = {.kind = core::ObjectKind::Container, .id = test::containerId(1)}};
        panel.ask(m_demo, question, {10, 10});
        QVERIFY(panel.isVisible());
        QCOMPARE(panel.findChild<QLabel*>(u"whySum"_s)->text(), u"100 − 61.0 = 39.0"_s);
        QVERIFY(panel.findChild<QAbstractButton*>(u"whyBack"_s)->isHidden());
    }

    void aPartIsAskedInTheSamePanelAndBack()
    {
        ui::WhyPanel panel(nullptr);
        panel.ask(m_demo, {}, {10, 10});
        auto* lines = panel.findChild<QListView*>(u"whyLines"_s);
        const int host = rowNamed(lines, u"ci-runner-01"_s);
        QVERIFY(host >= 0);
        lines->setCurrentIndex(lines->model()->index(host, 0));
        QTest::keyClick(lines, Qt::Key_Right);
        QCOMPARE(panel.question().host, u"ci-runner-01"_s);
        const int container = rowNamed(lines, u"build-agent-3"_s);
        QVERIFY(container >= 0);
        lines->setCurrentIndex(lines->model()->index(container, 0));
        QTest::keyClick(lines, Qt::Key_Return);
        QCOMPARE(panel.question().object.id, test::containerId(1));
        QTest::keyClick(lines, Qt::Key_Left);
        QCOMPARE(panel.question().object.id, QString());
        panel.findChild<QAbstractButton*>(u"whyBack"_s)->click();
        QCOMPARE(panel.question(), models::ScoreQuestion());
    }

    void aFindingIsALink()
    {
        ui::WhyPanel panel(nullptr);
        QSignalSpy links(&panel, &ui::WhyPanel::linkActivated);
        panel.ask(m_demo,
                  {.host = u"ci-runner-01"_s,
                   .object = {.kind = core::ObjectKind::Container, .id = test::containerId(1)},
                   .stage = core::Stage::Container},
                  {10, 10});
        auto* lines = panel.findChild<QListView*>(u"whyLines"_s);
        lines->setCurrentIndex(lines->model()->index(0, 0));
        QTest::keyClick(lines, Qt::Key_Return);
        QCOMPARE(links.size(), 1);
        const auto link = links[0][0].value<ui::Link>();
        QCOMPARE(link.page, ui::PageId::Containers);
        QCOMPARE(link.host, u"ci-runner-01"_s);
        QCOMPARE(link.object.id, test::containerId(1));
        QVERIFY(link.check == "5.5"_L1 || link.check == "5.32"_L1);
        QCOMPARE(link.detail, ui::Link::Detail::Findings);
        QVERIFY(!panel.isVisible());
    }

    void aScoreNobodyKnowsOpensNothing()
    {
        ui::WhyPanel panel(nullptr);
        panel.ask(m_demo, {.host = u"nobody"_s}, {10, 10});
        QVERIFY(!panel.isVisible());
        panel.ask(nullptr, {}, {10, 10});
        QVERIFY(!panel.isVisible());
    }
};

QTEST_MAIN(TestWhyPanel)
#include "tst_whypanel.moc"
