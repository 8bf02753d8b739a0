// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/instructionmodel.h"
#include "models/roles.h"
#include "models/runtimesettings.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::models;
using core::Outcome;
using core::Severity;

namespace {

QJsonObject step(const QString& by, int size)
{
    return {{u"CreatedBy"_s, by}, {u"Size"_s, size}};
}

core::Finding failing(const char* check, const QString& path, Severity severity)
{
    return {.check = QString::fromLatin1(check),
            .outcome = Outcome::Fail,
            .severity = severity,
            .proofs = {{.call = u"GET /images/sha256:1/history"_s, .path = path}}};
}

const RuntimeSetting* settingAt(const QList<RuntimeGroup>& groups, const char* path)
{
    for (const RuntimeGroup& group : groups) {
        for (const RuntimeSetting& setting : group.settings) {
            if (setting.path == QLatin1String(path))
                return &setting;
        }
    }
    return nullptr;
}

} // namespace

class TestObjectDetails : public QObject
{
    Q_OBJECT
private slots:
    void stepsCarryTheChecksTheyFail()
    {
        // Newest first, as the daemon lists them.
        const QJsonArray history{step(u"/bin/sh -c #(nop)  CMD [\"a\"]"_s, 0),
                                 step(u"/bin/sh -c apt-get update"_s, 500),
                                 step(u"/bin/sh -c #(nop) ADD file:1 in / "_s, 1000)};
        const auto rows = instructionRows(history,
                                          {failing("4.7", u"[1].CreatedBy"_s, Severity::Low),
                                           failing("4.9", u"[1]"_s, Severity::High),
                                           failing("4.1", u"Config.User"_s, Severity::High)});
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].keyword, u"ADD"_s);
        QCOMPARE(rows[1].checks, QStringList({u"4.9"_s, u"4.7"_s}));
        QVERIFY(rows[0].checks.isEmpty());
        QCOMPARE(rows[2].number, 3);
    }

    void aPassLeavesNoMarkOnItsStep()
    {
        core::Finding pass = failing("4.7", u"[0].CreatedBy"_s, Severity::Low);
        pass.outcome = Outcome::Pass;
        const auto rows = instructionRows(QJsonArray{step(u"/bin/sh -c true"_s, 1)}, {pass});
        QVERIFY(rows.first().checks.isEmpty());
    }

    void oddPathsAndOddHistoriesAreNoSteps()
    {
        QVERIFY(instructionRows(QJsonValue(), {}).isEmpty());
        QVERIFY(instructionRows(QJsonObject{{u"a"_s, 1}}, {}).isEmpty());
        for (const QString& path : {u"["_s, u"[]"_s, u"[x]"_s, u"[99]"_s, u"[-1]"_s}) {
            const auto rows = instructionRows(QJsonArray{step(u"/bin/sh -c true"_s, 1)},
                                              {failing("4.7", path, Severity::Low)});
            QVERIFY2(rows.first().checks.isEmpty(), qPrintable(path));
        }
    }

    void theStepsAreATable()
    {
        InstructionModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{.number = 1, .keyword = u"RUN"_s, .arguments = u"x"_s, .sizeBytes = 50},
                       {.number = 2, .keyword = {}, .arguments = u"y"_s, .sizeBytes = 100}});
        QCOMPARE(model.index(0, InstructionModel::Instruction).data().toString(), u"RUN x"_s);
        QCOMPARE(model.index(1, InstructionModel::Instruction).data().toString(), u"y"_s);
        QCOMPARE(model.index(0, InstructionModel::Size).data(ShareRole).toDouble(), 0.5);
    }

    void settingsAreSaidInWords()
    {
        const QJsonObject inspect{
            {u"AppArmorProfile"_s, u""_s},
            {u"HostConfig"_s,
             QJsonObject{{u"Privileged"_s, true},
                         {u"Memory"_s, 0},
                         {u"PidsLimit"_s, QJsonValue()},
                         {u"CapAdd"_s, QJsonArray{u"NET_ADMIN"_s, u"SYS_TIME"_s}},
                         {u"CapDrop"_s, QJsonValue()},
                         {u"Devices"_s, QJsonArray{QJsonObject{{u"PathOnHost"_s, u"/dev/kvm"_s}}}},
                         {u"NetworkMode"_s, u"host"_s}}}};
        const auto groups =
            runtimeSettings(inspect, {core::Finding{.check = u"5.5"_s, .outcome = Outcome::Fail}});
        const auto value = [&](const char* path) { return settingAt(groups, path)->value; };
        QCOMPARE(value("HostConfig.Privileged"), u"yes"_s);
        QCOMPARE(value("HostConfig.Memory"), u"no limit"_s);
        QCOMPARE(value("HostConfig.PidsLimit"), u"no limit"_s);
        QCOMPARE(value("HostConfig.CapAdd"), u"NET_ADMIN, SYS_TIME"_s);
        QCOMPARE(value("HostConfig.CapDrop"), u"none"_s);
        QCOMPARE(value("HostConfig.Devices"), u"/dev/kvm"_s);
        QCOMPARE(value("HostConfig.NetworkMode"), u"host"_s);
        QCOMPARE(value("AppArmorProfile"), u"not set"_s);
        QCOMPARE(settingAt(groups, "HostConfig.Privileged")->outcome, std::optional(Outcome::Fail));
        QCOMPARE(settingAt(groups, "HostConfig.Memory")->outcome, std::nullopt);
    }

    void silenceIsSaidNotFilledIn()
    {
        const auto groups = runtimeSettings(QJsonObject{}, {});
        QCOMPARE(settingAt(groups, "HostConfig.Privileged")->value, u"not in the answer"_s);
        QVERIFY(runtimeSettings(QJsonValue(), {}).isEmpty());
        QVERIFY(runtimeSettings(u"not an object"_s, {}).isEmpty());
    }

    void hostileTypesAreShownAsTheyAre()
    {
        const auto groups =
            runtimeSettings(QJsonObject{{u"HostConfig"_s,
                                         QJsonObject{{u"Privileged"_s, u"yes"_s},
                                                     {u"Memory"_s, u"much"_s},
                                                     {u"CapAdd"_s, 7},
                                                     {u"NetworkMode"_s, QJsonArray{1}}}}},
                            {});
        QCOMPARE(settingAt(groups, "HostConfig.Privileged")->value, u"\"yes\""_s);
        QCOMPARE(settingAt(groups, "HostConfig.Memory")->value, u"\"much\""_s);
        QCOMPARE(settingAt(groups, "HostConfig.CapAdd")->value, u"7"_s);
        QCOMPARE(settingAt(groups, "HostConfig.NetworkMode")->value, u"[1]"_s);
    }
};

QTEST_GUILESS_MAIN(TestObjectDetails)
#include "tst_objectdetails.moc"
