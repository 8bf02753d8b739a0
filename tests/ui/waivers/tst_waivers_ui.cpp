// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/waiverfile.h"
#include "ui/settings/policiescard.h"
#include "ui/settings/policydialog.h"
#include "ui/waivers/waiverdialog.h"
#include "ui/waivers/waiverscard.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace Qt::Literals::StringLiterals;
using core::Waiver;

/// The dialogs and lists in which a person decides.
class TestWaiversUi : public QObject
{
    Q_OBJECT

private slots:
    void aWaiverNeedsAReason();
    void ninetyDaysAndAYear();
    void scopes_data();
    void scopes();
    void manualControlsAreAttested();
    void aKnownOneIsChangedOrEnded();
    void theListSaysStateAndEnds();
    void whatEndsIsWarnedOf_data();
    void whatEndsIsWarnedOf();
    void theListIsImportedAndExported();
    void policiesAreEditedKeyByKey();
    void aPolicyAFileCouldNotSayIsNotSaved();
    void policiesAreAssignedToGroups();
};

namespace {

const QDate Today(2026, 11, 23);

WaiverSubject subject(core::Outcome outcome = core::Outcome::Fail)
{
    core::Finding finding;
    finding.check = u"5.13"_s;
    finding.outcome = outcome;
    finding.title = {u"Root filesystem of each container is read-only"_s, {}};
    finding.object = {core::ObjectKind::Container, u"id-web"_s, u"web"_s};
    return {u"quay-02"_s, u"lab"_s, finding};
}

template <typename T>
T* child(QWidget& parent, const char* name)
{
    T* found = parent.findChild<T*>(QLatin1StringView(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

} // namespace

void TestWaiversUi::aWaiverNeedsAReason()
{
    qputenv("USER", "ada");
    WaiverDialog dialog(subject(), nullptr, Today);
    QSignalSpy saved(&dialog, &WaiverDialog::saveRequested);
    auto* save = child<QPushButton>(dialog, "saveButton");
    QVERIFY(!save->isEnabled());
    QVERIFY(!child<QLabel>(dialog, "problemLabel")->text().isEmpty());
    child<QLineEdit>(dialog, "reasonField")->setText(u"a lab"_s);
    QVERIFY(save->isEnabled());
    child<QLineEdit>(dialog, "whoField")->clear();
    QVERIFY(!save->isEnabled());
    child<QLineEdit>(dialog, "whoField")->setText(u"Ada"_s);
    child<QLineEdit>(dialog, "referenceField")->setText(u"OPS-7"_s);
    save->click();
    QCOMPARE(saved.size(), 1);
    const auto waiver = saved[0][0].value<Waiver>();
    QCOMPARE(waiver.reason, u"a lab"_s);
    QCOMPARE(waiver.who, u"Ada"_s);
    QCOMPARE(waiver.reference, u"OPS-7"_s);
    QCOMPARE(waiver.kind, Waiver::Kind::Waiver);
    QVERIFY(!waiver.id.isEmpty());
    QVERIFY(cis::problemsOf(waiver).isEmpty());
}

void TestWaiversUi::ninetyDaysAndAYear()
{
    WaiverDialog dialog(subject(), nullptr, Today);
    auto* until = child<QDateEdit>(dialog, "untilField");
    QCOMPARE(until->date(), QDate(2027, 2, 21)); // 90 days
    QCOMPARE(until->minimumDate(), Today);
    QCOMPARE(until->maximumDate(), QDate(2027, 11, 23));
}

void TestWaiversUi::scopes_data()
{
    QTest::addColumn<Waiver::Scope>("scope");
    QTest::addColumn<QString>("words");
    QTest::newRow("object") << Waiver::Scope::Object << u"web on quay-02"_s;
    QTest::newRow("host") << Waiver::Scope::Host << u"host quay-02"_s;
    QTest::newRow("group") << Waiver::Scope::Group << u"group lab"_s;
    QTest::newRow("fleet") << Waiver::Scope::Fleet << u"the whole fleet"_s;
}

void TestWaiversUi::scopes()
{
    QFETCH(Waiver::Scope, scope);
    QFETCH(QString, words);
    WaiverDialog dialog(subject(), nullptr, Today);
    child<QLineEdit>(dialog, "reasonField")->setText(u"a lab"_s);
    child<QLineEdit>(dialog, "whoField")->setText(u"Ada"_s);
    auto* box = child<QComboBox>(dialog, "scopeBox");
    box->setCurrentIndex(box->findData(int(scope)));
    QCOMPARE(core::english(core::scopeText(dialog.waiver())), words);
    QVERIFY(cis::problemsOf(dialog.waiver()).isEmpty());
}

void TestWaiversUi::manualControlsAreAttested()
{
    WaiverDialog dialog(subject(core::Outcome::Manual), nullptr, Today);
    QCOMPARE(dialog.waiver().kind, Waiver::Kind::AttestedMet);
    child<QRadioButton>(dialog, "notMetRadio")->setChecked(true);
    QCOMPARE(dialog.waiver().kind, Waiver::Kind::AttestedNotMet);
    WaiverDialog waiving(subject(), nullptr, Today);
    QVERIFY(child<QRadioButton>(waiving, "metRadio")->isHidden());
}

void TestWaiversUi::aKnownOneIsChangedOrEnded()
{
    const Waiver known{.id = u"w-1"_s,
                       .check = u"5.13"_s,
                       .scope = Waiver::Scope::Host,
                       .host = u"quay-02"_s,
                       .reason = u"volume move"_s,
                       .who = u"Ada"_s,
                       .from = QDate(2026, 11, 1),
                       .until = QDate(2026, 12, 24)};
    WaiverDialog dialog(subject(core::Outcome::Waived), &known, Today);
    QCOMPARE(dialog.waiver(), known);
    // A year from the day it was first decided, however often it is changed.
    QCOMPARE(child<QDateEdit>(dialog, "untilField")->maximumDate(), QDate(2027, 11, 1));
    QSignalSpy removed(&dialog, &WaiverDialog::removeRequested);
    child<QPushButton>(dialog, "removeButton")->click();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed[0][0].toString(), u"w-1"_s);
}

void TestWaiversUi::theListSaysStateAndEnds()
{
    WaiversCard card;
    QVERIFY(!child<QLabel>(card, "noWaivers")->isHidden());
    card.setStandings({{.waiver = {.id = u"w-1"_s,
                                   .check = u"5.13"_s,
                                   .scope = Waiver::Scope::Fleet,
                                   .reason = u"a lab"_s,
                                   .who = u"Ada"_s,
                                   .reference = u"OPS-7"_s,
                                   .from = QDate(2026, 11, 1),
                                   .until = QDate(2026, 11, 30)},
                        .state = score::WaiverStanding::State::EndsSoon,
                        .daysLeft = 7,
                        .covers = 3}});
    auto* table = child<QTableView>(card, "settingsWaivers");
    QCOMPARE(table->model()->rowCount(), 1);
    QStringList cells;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        cells += table->model()->index(0, column).data().toString();
    QVERIFY(cells.contains(u"5.13"_s));
    QVERIFY(cells.contains(u"a lab (OPS-7)"_s));
    QVERIFY(cells.contains(u"the whole fleet"_s));
    QVERIFY(cells.filter(u"7"_s).size() >= 2);
    auto* remove = child<QPushButton>(card, "removeWaiverButton");
    QVERIFY(!remove->isEnabled());
    table->selectRow(0);
    QSignalSpy removed(&card, &WaiversCard::removeRequested);
    remove->click();
    QCOMPARE(removed[0][0].toString(), u"w-1"_s);
}

void TestWaiversUi::whatEndsIsWarnedOf_data()
{
    using State = score::WaiverStanding::State;
    QTest::addColumn<QList<State>>("states");
    QTest::addColumn<QString>("says");
    QTest::newRow("none") << QList<State>{} << QString();
    QTest::newRow("in force") << QList<State>{State::InForce} << QString();
    QTest::newRow("two end soon") << QList<State>{State::EndsSoon, State::EndsSoon, State::InForce}
                                  << u"2 decision(s) end within two weeks."_s;
    QTest::newRow("one is over") << QList<State>{State::Expired, State::EndsSoon}
                                 << u"1 decision(s) end within two weeks. "
                                    "1 decision(s) are over: what they covered counts again."_s;
}

void TestWaiversUi::whatEndsIsWarnedOf()
{
    QFETCH(QList<score::WaiverStanding::State>, states);
    QFETCH(QString, says);
    QList<score::WaiverStanding> standings;
    for (const auto state : states)
        standings.append({.waiver = {.id = QString::number(standings.size()),
                                     .check = u"5.13"_s,
                                     .until = Today},
                          .state = state});
    WaiversCard card;
    card.setStandings(standings);
    QCOMPARE(child<QLabel>(card, "waiverWarning")->text(), says);
    QCOMPARE(child<QLabel>(card, "waiverWarning")->isHidden(), says.isEmpty());
}

void TestWaiversUi::theListIsImportedAndExported()
{
    WaiversCard card;
    QSignalSpy imported(&card, &WaiversCard::importRequested);
    QSignalSpy exported(&card, &WaiversCard::exportRequested);
    QVERIFY(child<QPushButton>(card, "exportWaiversButton")->isHidden()); // there is nothing yet
    child<QPushButton>(card, "importWaiversButton")->click();
    QCOMPARE(imported.size(), 1);
    card.setStandings({{.waiver = {.id = u"a"_s, .check = u"5.13"_s, .until = Today}}});
    QVERIFY(!child<QPushButton>(card, "exportWaiversButton")->isHidden());
    child<QPushButton>(card, "exportWaiversButton")->click();
    QCOMPARE(exported.size(), 1);
}

void TestWaiversUi::policiesAreEditedKeyByKey()
{
    PolicyDialog dialog(core::Policy(), true);
    QCOMPARE(dialog.reading().value, core::Policy());
    auto* table = child<QTableWidget>(dialog, "policyTable");
    const auto cell = [table](const QString& key) {
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == key)
                return table->item(row, 2);
        }
        qFatal("no such key");
    };
    cell(u"name"_s)->setText(u"shop \"east\""_s);
    cell(u"loadLine"_s)->setText(u"85"_s);
    cell(u"trustedDockerUsers"_s)->setText(u"[\"deploy\"]"_s);
    QSignalSpy saved(&dialog, &PolicyDialog::saveRequested);
    child<QPushButton>(dialog, "saveButton")->click();
    QCOMPARE(saved.size(), 1);
    core::Policy expected{.name = u"shop \"east\""_s, .loadLine = 85};
    expected.trustedDockerUsers = QStringList{u"deploy"_s};
    QCOMPARE(saved[0][0].value<core::Policy>(), expected);
    QVERIFY(!(table->item(0, 0)->flags() & Qt::ItemIsEditable));
}

void TestWaiversUi::aPolicyAFileCouldNotSayIsNotSaved()
{
    PolicyDialog dialog(core::Policy(), false);
    auto* table = child<QTableWidget>(dialog, "policyTable");
    auto* save = child<QPushButton>(dialog, "saveButton");
    auto* problem = child<QLabel>(dialog, "problemLabel");
    for (const QString& wrong : {u"500"_s, u"seventy"_s, u"70, \"loadLine\": 1"_s}) {
        table->item(2, 2)->setText(wrong); // loadLine
        QVERIFY2(!save->isEnabled(), qPrintable(wrong));
        QVERIFY(!problem->text().isEmpty());
    }
    table->item(2, 2)->setText(u"70"_s);
    QVERIFY(save->isEnabled());
    QVERIFY(problem->text().isEmpty());
}

void TestWaiversUi::policiesAreAssignedToGroups()
{
    PoliciesCard card;
    card.setGroups({u"lab"_s, u"production"_s});
    card.setPolicies({{{.name = u"strict"_s, .loadLine = 85}}, {{u"lab"_s, u"strict"_s}}});
    auto* table = child<QTableView>(card, "settingsPolicies");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"85"_s);
    QVERIFY(table->model()->index(0, 2).data().toString().contains(u"lab"_s));
    table->selectRow(0);
    QSignalSpy assigned(&card, &PoliciesCard::assignRequested);
    const QList<QAction*> actions =
        child<QToolButton>(card, "assignPolicyButton")->menu()->actions();
    QCOMPARE(actions.size(), 3); // all hosts, two groups
    QVERIFY(actions[1]->isChecked());
    actions[0]->trigger();
    QCOMPARE(assigned[0], (QVariantList{QString(), u"strict"_s}));
    QSignalSpy chosen(&card, &PoliciesCard::editionChosen);
    auto* editions = child<QComboBox>(card, "editionBox");
    QCOMPARE(editions->count(), 4);
    emit editions->activated(2);
    QCOMPARE(chosen[0][0].value<cis::Edition>(), cis::Edition::V1_8_0);
}

QTEST_MAIN(TestWaiversUi)
#include "tst_waivers_ui.moc"
