// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/firstrunpage.h"
#include "ui/hosts/sightbars.h"

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

class TestFirstRunPage : public QObject {
    Q_OBJECT

private slots:
    void onlyUsableHostsAreTicked();
    void plainTcpIsChosenOnlyAfterConsent();
    void continueHandsOverTheTickedHosts();
    void nothingFoundOffersTheForm();
    void aTypedSocketJoinsTheList();
    void sampleAndSkipAreSaid();
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
    QVERIFY(page.findChild<QPushButton*>(u"tlsWay"_s)->isChecked());
    QVERIFY(!page.findChild<QPushButton*>(u"testButton"_s)->isEnabled());
}

void TestFirstRunPage::aTypedSocketJoinsTheList()
{
    ui::FirstRunPage page([] { return QList<docker::FoundHost>(); });
    page.findChild<QPushButton*>(u"socketWay"_s)->click();
    page.findChild<QLineEdit*>(u"endpointField"_s)->setText(u"unix:///run/other.sock"_s);
    page.findChild<QPushButton*>(u"addTypedButton"_s)->click();
    const auto* table = page.findChild<QTableView*>(u"foundTable"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(page.findChild<QPushButton*>(u"continueButton"_s)->isEnabled());
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
