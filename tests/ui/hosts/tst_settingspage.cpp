// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"
#include "ui/widgets/tableview.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void preferencesReadBack();
    void nonsenseFallsBackToDefaults();
    void choicesAreSaid();
    void aForeignIntervalIsKept();
    void forgettingAsksFirst();
    void foldersOfDockerfilesAreListedAndRemoved();
    void hostsSortFilterAndCopy();
    void hostsKeepTheirColumns();
};

void TestSettingsPage::preferencesReadBack()
{
    QTemporaryDir folder;
    const ui::Preferences written{
        .theme = ui::Theme::Setting::Dark,
        .language = u"zh_CN"_s,
        .scanIntervalMinutes = 60,
        .retention = {.keepAllDays = 3, .keepDailyDays = 30, .keepEvidenceRuns = 5},
        .edition = cis::Edition::V1_8_0,
        .dockerfiles = {.folders = {u"/src/a"_s, u"/src/b, c"_s},
                        .byHand = {{u"shop/web:1"_s, u"/src/a/Dockerfile"_s}}},
        .singleKeys = false};
    QSettings settings(folder.filePath(u"p.ini"_s), QSettings::IniFormat);
    ui::savePreferences(written, settings);
    settings.sync();
    const QSettings reread(folder.filePath(u"p.ini"_s), QSettings::IniFormat);
    QVERIFY(ui::loadPreferences(reread) == written);
}

void TestSettingsPage::nonsenseFallsBackToDefaults()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"p.ini"_s), QSettings::IniFormat);
    settings.setValue(u"appearance/theme"_s, u"purple"_s);
    settings.setValue(u"appearance/language"_s, u"xx"_s);
    settings.setValue(u"scan/intervalMinutes"_s, -5);
    settings.setValue(u"history/keepAllDays"_s, u"many"_s);
    QVERIFY(ui::loadPreferences(settings) == ui::Preferences{});
}

void TestSettingsPage::choicesAreSaid()
{
    ui::SettingsPage page;
    page.setPreferences({});
    QSignalSpy changed(&page, &ui::SettingsPage::preferencesChanged);
    page.findChild<QComboBox*>(u"themeBox"_s)->setCurrentIndex(2);
    QCOMPARE(changed.size(), 1);
    page.findChild<QSpinBox*>(u"keepEvidenceSpin"_s)->setValue(7);
    const auto said = changed.last().first().value<ui::Preferences>();
    QVERIFY(said.theme == ui::Theme::Setting::Dark);
    QCOMPARE(said.retention.keepEvidenceRuns, 7);
}

void TestSettingsPage::aForeignIntervalIsKept()
{
    ui::SettingsPage page;
    page.setPreferences({.scanIntervalMinutes = 42});
    QSignalSpy changed(&page, &ui::SettingsPage::preferencesChanged);
    page.findChild<QComboBox*>(u"languageBox"_s)->setCurrentIndex(1);
    QCOMPARE(changed.last().first().value<ui::Preferences>().scanIntervalMinutes, 42);
}

void TestSettingsPage::foldersOfDockerfilesAreListedAndRemoved()
{
    ui::SettingsPage page;
    page.setPreferences({.dockerfiles = {.folders = {u"/src/a"_s, u"/src/b"_s},
                                         .byHand = {{u"shop/web:1"_s, u"/src/d"_s}}}});
    QSignalSpy changed(&page, &ui::SettingsPage::preferencesChanged);
    auto* table = page.findChild<QTableView*>(u"settingsDockerfiles"_s);
    QCOMPARE(table->model()->rowCount(), 3);
    auto* remove = page.findChild<QPushButton*>(u"removeDockerfileSource"_s);
    QVERIFY(!remove->isEnabled());
    table->selectRow(0);
    QVERIFY(remove->isEnabled());
    remove->click();
    QCOMPARE(changed.size(), 1);
    const auto said = changed.last().first().value<ui::Preferences>().dockerfiles;
    QCOMPARE(said.folders.size() + said.byHand.size(), 2);
    QCOMPARE(table->model()->rowCount(), 2);
}

void TestSettingsPage::forgettingAsksFirst()
{
    ui::SettingsPage page;
    docker::HostSettings host;
    host.name = u"quay-02"_s;
    host.endpoint.socketPath = u"/run/docker.sock"_s;
    page.setHosts({host});
    page.findChild<QTableView*>(u"settingsHosts"_s)->selectRow(0);
    QSignalSpy forgotten(&page, &ui::SettingsPage::forgetHostRequested);
    page.findChild<QPushButton*>(u"forgetHostButton"_s)->click();
    QCOMPARE(forgotten.size(), 0);
    auto* question = page.findChild<QMessageBox*>(u"forgetQuestion"_s);
    QVERIFY(question);
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QCOMPARE(forgotten.size(), 1);
    QCOMPARE(forgotten.first().first().toString(), u"quay-02"_s);
}

namespace {

docker::HostSettings hostNamed(const QString& name, bool hostFiles = false)
{
    docker::HostSettings host;
    host.name = name;
    host.endpoint.socketPath = u"/run/%1.sock"_s.arg(name);
    host.hostFiles = hostFiles;
    return host;
}

QStringList namesIn(const QTableView* table)
{
    QStringList names;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        names += table->model()->index(row, 0).data().toString();
    return names;
}

} // namespace

void TestSettingsPage::hostsSortFilterAndCopy()
{
    ui::SettingsPage page;
    page.setHosts({hostNamed(u"quay-10"_s), hostNamed(u"quay-9"_s, true)});
    auto* table = page.findChild<QTableView*>(u"settingsHosts"_s);
    page.show();
    table->setFocus();
    QVERIFY(!page.findChild<QPushButton*>(u"forgetHostButton"_s)->isEnabled()); // nothing is chosen
    table->sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(namesIn(table), (QStringList{u"quay-9"_s, u"quay-10"_s})); // as people count
    table->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(namesIn(table), (QStringList{u"quay-10"_s, u"quay-9"_s}));

    qobject_cast<QLineEdit*>(page.filterField())->setText(u"QUAY-9"_s);
    QCOMPARE(namesIn(table), QStringList{u"quay-9"_s});
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList cells = QGuiApplication::clipboard()->text().split(u'\t');
    QCOMPARE(cells.value(0), u"quay-9"_s);
    QVERIFY(cells.contains(u"read"_s)); // host files

    // The row that is selected stays so, whatever is stored beside it.
    page.setHosts({hostNamed(u"quay-9"_s), hostNamed(u"quay-90"_s)});
    QSignalSpy edited(&page, &ui::SettingsPage::editHostRequested);
    page.findChild<QPushButton*>(u"editHostButton"_s)->click();
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().first().toString(), u"quay-9"_s);
}

void TestSettingsPage::hostsKeepTheirColumns()
{
    {
        ui::SettingsPage page;
        auto* table = page.findChild<ui::TableView*>(u"settingsHosts"_s);
        table->setColumnWidth(0, 321);
        QTRY_COMPARE(QSettings().value(u"tables/settingsHosts/columns"_s).toInt(), 6);
    }
    ui::SettingsPage page;
    QCOMPARE(page.findChild<ui::TableView*>(u"settingsHosts"_s)->columnWidth(0), 321);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
