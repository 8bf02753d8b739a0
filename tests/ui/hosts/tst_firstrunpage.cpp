// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowtest.h"
#include "ui/hosts/connectiontestpanel.h"
#include "ui/hosts/firstrunpage.h"
#include "ui/hosts/steplist.h"
#include "ui/hosts/sightbars.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

docker::FoundHost tlsHost(const QString& name, const QTemporaryDir& folder)
{
    docker::FoundHost host;
    host.origin = docker::FoundHost::Origin::Context;
    host.settings.name = name;
    host.settings.endpoint = {
        .scheme = docker::Endpoint::Scheme::Tcp, .host = name + u".example"_s, .port = 2376};
    for (const QString& file : {u"ca.pem"_s, u"cert.pem"_s, u"key.pem"_s}) {
        QFile pem(folder.filePath(file));
        if (pem.open(QIODevice::WriteOnly))
            pem.write("x");
    }
    host.settings.tls = docker::TlsFiles::inFolder(folder.path());
    return host;
}

docker::FoundHost plainHost(const QString& name)
{
    docker::FoundHost host;
    host.origin = docker::FoundHost::Origin::Context;
    host.settings.name = name;
    host.settings.endpoint = {
        .scheme = docker::Endpoint::Scheme::Tcp, .host = u"ci.example"_s, .port = 2375};
    return host;
}

docker::FoundHost brokenHost(const QString& name)
{
    docker::FoundHost host = plainHost(name);
    host.trouble = core::Error{.kind = core::Error::Kind::NotFound,
                               .code = u"tls.file"_s,
                               .subject = u"/etc/keys/key.pem"_s};
    return host;
}

} // namespace

class TestFirstRunPage : public QObject
{
    Q_OBJECT

    test::OwnSettings m_settings;

private slots:
    void init() { m_settings.clear(); }
    void theListSortsAndFilters();
    void theListIsCopiedAndRemembersItsColumns();
    void ticksFollowTheMouseAndTheKey();
    void typingAnSshHostAddsIt();
    void narrowingTheListDisturbsNoTyping();
    void onlyUsableHostsAreTicked();
    void plainTcpIsChosenOnlyAfterConsent();
    void continueHandsOverTheTickedHosts();
    void nothingFoundOffersTheForm();
    void aTypedSocketJoinsTheList();
    void sampleAndSkipAreSaid();
    void theStepsFollow();
    void sightCountsEveryControlOnce();
    void everyControlHasAName();
};

void TestFirstRunPage::onlyUsableHostsAreTicked()
{
    QTemporaryDir folder;
    models::FoundHostModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHosts({tlsHost(u"a"_s, folder), plainHost(u"b"_s), brokenHost(u"c"_s)});
    QCOMPARE(model.ticked().size(), 1);
    QCOMPARE(model.ticked().first().name, u"a"_s);
    const QModelIndex plain = model.index(1, models::FoundHostModel::Name);
    QVERIFY(!model.setData(plain, QVariant::fromValue(Qt::Checked), Qt::CheckStateRole));
    QCOMPARE(model.ticked().size(), 1);
}

void TestFirstRunPage::plainTcpIsChosenOnlyAfterConsent()
{
    models::FoundHostModel model;
    model.setHosts({plainHost(u"b"_s)});
    QVERIFY(model.ticked().isEmpty());
    docker::HostSettings allowed = model.host(0).settings;
    allowed.allowPlain = true;
    model.setSettings(0, allowed);
    QCOMPARE(model.ticked().size(), 1);
}

void TestFirstRunPage::continueHandsOverTheTickedHosts()
{
    QTemporaryDir folder;
    ui::FirstRunPage page([&folder] { return QList{tlsHost(u"a"_s, folder), plainHost(u"b"_s)}; });
    QSignalSpy chosen(&page, &ui::FirstRunPage::hostsChosen);
    page.findChild<QPushButton*>(u"continueButton"_s)->click();
    QCOMPARE(chosen.size(), 1);
    const auto targets = chosen.first().first().value<QList<audit::Target>>();
    QCOMPARE(targets.size(), 1);
    QCOMPARE(targets.first().settings.name, u"a"_s);
    QVERIFY(targets.first().passphrase.isEmpty());
}

void TestFirstRunPage::nothingFoundOffersTheForm()
{
    ui::FirstRunPage page([] { return QList<docker::FoundHost>(); });
    QVERIFY(!page.findChild<QPushButton*>(u"continueButton"_s)->isEnabled());
    QVERIFY(page.findChild<QAbstractButton*>(u"tlsWay"_s)->isChecked());
    QVERIFY(!page.findChild<QPushButton*>(u"testButton"_s)->isEnabled());
}

void TestFirstRunPage::theStepsFollow()
{
    ui::FirstRunPage page([] { return QList<docker::FoundHost>(); });
    const auto* steps = page.findChild<ui::StepList*>(u"firstRunSteps"_s);
    QCOMPARE(steps->currentStep(), 0);
    page.findChild<QAbstractButton*>(u"socketWay"_s)->click();
    page.findChild<QLineEdit*>(u"endpointField"_s)->setText(u"unix:///run/other.sock"_s);
    page.findChild<QPushButton*>(u"addTypedButton"_s)->click();
    QCOMPARE(steps->currentStep(), 1);
    auto* panel = page.findChild<ui::ConnectionTestPanel*>();
    emit panel->finished(false);
    QCOMPARE(steps->currentStep(), 1); // a test that failed is none that was passed
    emit panel->finished(true);
    QCOMPARE(steps->currentStep(), 2);
    QVERIFY(steps->accessibleName().contains(u"2. Test a connection (done)"_s));
}

void TestFirstRunPage::aTypedSocketJoinsTheList()
{
    ui::FirstRunPage page([] { return QList<docker::FoundHost>(); });
    page.findChild<QAbstractButton*>(u"socketWay"_s)->click();
    page.findChild<QLineEdit*>(u"endpointField"_s)->setText(u"unix:///run/other.sock"_s);
    page.findChild<QPushButton*>(u"addTypedButton"_s)->click();
    const auto* table = page.findChild<QTableView*>(u"foundTable"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(page.findChild<QPushButton*>(u"continueButton"_s)->isEnabled());
}

void TestFirstRunPage::theListSortsAndFilters()
{
    QTemporaryDir folder;
    ui::FirstRunPage page([&folder] {
        return QList{tlsHost(u"b"_s, folder), plainHost(u"a"_s), brokenHost(u"c"_s)};
    });
    auto* table = page.findChild<ui::TableView*>(u"foundTable"_s);
    QCOMPARE(table->model()->index(0, models::FoundHostModel::Name).data().toString(), u"a"_s);
    table->sortByColumn(models::FoundHostModel::Name, Qt::DescendingOrder);
    QCOMPARE(table->model()->index(0, models::FoundHostModel::Name).data().toString(), u"c"_s);
    page.findChild<QLineEdit*>(u"filterField"_s)->setText(u"b.example"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    page.findChild<QLineEdit*>(u"filterField"_s)->clear();
    page.findChild<ui::Chip*>(u"chip-attention"_s)->click();
    QCOMPARE(table->model()->rowCount(), 2);
    // What is hidden is still watched if it was ticked.
    QVERIFY(page.findChild<QPushButton*>(u"continueButton"_s)->isEnabled());
}

void TestFirstRunPage::theListIsCopiedAndRemembersItsColumns()
{
    QTemporaryDir folder;
    const auto find = [&folder] { return QList{tlsHost(u"a"_s, folder), plainHost(u"b"_s)}; };
    {
        ui::FirstRunPage page(find);
        auto* table = page.findChild<ui::TableView*>(u"foundTable"_s);
        table->selectAll();
        QVERIFY(table->selectedText().startsWith(u"a\ttcp://a.example:2376\t"_s));
        QCOMPARE(table->selectedText().count(u'\n'), 1);
        table->setColumnWidth(models::FoundHostModel::Name, 233);
        QTRY_VERIFY(QSettings().contains(u"tables/foundHosts/header"_s));
    }
    ui::FirstRunPage again(find);
    QCOMPARE(
        again.findChild<ui::TableView*>(u"foundTable"_s)->columnWidth(models::FoundHostModel::Name),
        233);
}

void TestFirstRunPage::ticksFollowTheMouseAndTheKey()
{
    QTemporaryDir folder;
    ui::FirstRunPage page([&folder] { return QList{tlsHost(u"a"_s, folder), plainHost(u"b"_s)}; });
    page.resize(1400, 900);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    auto* table = page.findChild<ui::TableView*>(u"foundTable"_s);
    auto* on = page.findChild<QPushButton*>(u"continueButton"_s);
    const auto boxOf = [table](int row) {
        const QRect cell = table->visualRect(table->model()->index(row, 0));
        return QPoint(cell.left() + 18, cell.center().y());
    };
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, boxOf(0));
    QVERIFY(!on->isEnabled());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(on->isEnabled());
    // Beside the box a click only selects; without consent there is nothing to tick.
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, boxOf(0) + QPoint(80, 0));
    QVERIFY(on->isEnabled());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, boxOf(1));
    QCOMPARE(table->model()->index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestFirstRunPage::typingAnSshHostAddsIt()
{
    ui::FirstRunPage page([] { return QList<docker::FoundHost>(); });
    page.findChild<QAbstractButton*>(u"sshWay"_s)->click();
    QVERIFY(page.findChild<QLineEdit*>(u"caField"_s)->parentWidget()->isHidden());
    page.findChild<QLineEdit*>(u"endpointField"_s)->setText(u"deploy@quay.example"_s);
    page.findChild<QPushButton*>(u"addTypedButton"_s)->click();
    QSignalSpy chosen(&page, &ui::FirstRunPage::hostsChosen);
    page.findChild<QPushButton*>(u"continueButton"_s)->click();
    QCOMPARE(chosen.size(), 1);
    const auto targets = chosen.first().first().value<QList<audit::Target>>();
    QCOMPARE(targets.first().settings.endpoint.url(), u"ssh://deploy@quay.example"_s);
}

void TestFirstRunPage::narrowingTheListDisturbsNoTyping()
{
    QTemporaryDir folder;
    ui::FirstRunPage page([&folder] { return QList{tlsHost(u"a"_s, folder), plainHost(u"b"_s)}; });
    auto* field = page.findChild<QLineEdit*>(u"endpointField"_s);
    page.findChild<QAbstractButton*>(u"sshWay"_s)->click();
    field->setText(u"ssh://deploy@quay"_s);
    auto* table = page.findChild<ui::TableView*>(u"foundTable"_s);
    table->sortByColumn(models::FoundHostModel::Name, Qt::DescendingOrder);
    QSignalSpy told(table, &ui::TableView::currentRowChanged);
    QTRY_VERIFY(!told.isEmpty()); // the list has spoken up, and the form was left alone
    QCOMPARE(field->text(), u"ssh://deploy@quay"_s);
}

void TestFirstRunPage::sampleAndSkipAreSaid()
{
    ui::FirstRunPage page([] { return QList<docker::FoundHost>(); });
    QSignalSpy sample(&page, &ui::FirstRunPage::sampleRequested);
    QSignalSpy skipped(&page, &ui::FirstRunPage::skipped);
    page.findChild<QPushButton*>(u"sampleButton"_s)->click();
    page.findChild<QPushButton*>(u"skipButton"_s)->click();
    QCOMPARE(sample.size(), 1);
    QCOMPARE(skipped.size(), 1);
}

void TestFirstRunPage::sightCountsEveryControlOnce()
{
    int total = 0;
    for (const auto& row : ui::SightBars::rowsOfCatalogue())
        total += row.byApi + row.byContent + row.byHand;
    QCOMPARE(total, 117);
    const auto files = ui::SightBars::rowsOfCatalogue().at(2);
    QCOMPARE(files.section, u"3"_s);
    QCOMPARE(files.byApi, 0);
    QCOMPARE(files.byContent, 24);
}

void TestFirstRunPage::everyControlHasAName()
{
    ui::FirstRunPage page([] { return QList{plainHost(u"b"_s)}; });
    for (const auto* button : page.findChildren<QPushButton*>())
        QVERIFY2(!button->text().isEmpty(), qPrintable(button->objectName()));
    for (const auto* field : page.findChildren<QLineEdit*>())
        QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
}

QTEST_MAIN(TestFirstRunPage)
#include "tst_firstrunpage.moc"
