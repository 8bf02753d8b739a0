// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
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

void TestSettingsPage::forgettingAsksFirst()
{
    ui::SettingsPage page;
    docker::HostSettings host;
    host.name = u"quay-02"_s;
    host.endpoint.socketPath = u"/run/docker.sock"_s;
    page.setHosts({host});
    page.findChild<QTableWidget*>(u"settingsHosts"_s)->selectRow(0);
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

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
