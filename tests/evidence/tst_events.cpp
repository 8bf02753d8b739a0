// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/events.h"
#include "evidence/objects.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::evidence;

namespace {

/// A line as engine 20.10 writes it, labels of the container among the attributes.
constexpr auto ExecLine =
    R"({"status":"exec_start: sh -c id","id":"c1","from":"shop:1","Type":"container",)"
    R"("Action":"exec_start: sh -c id","Actor":{"ID":"c1","Attributes":{"execID":"e1",)"
    R"("image":"shop:1","name":"web","com.example.token":"hunter2"}},"scope":"local",)"
    R"("time":1795161600,"timeNano":1795161600000000001})";

} // namespace

class TestEvents : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatChecksAskFor()
    {
        const auto events = eventsFrom(QByteArray(ExecLine) + "\n\n" + ExecLine + "\n");
        QVERIFY(events);
        QCOMPARE(events->toArray().size(), 2);
        const QJsonObject event = events->toArray().first().toObject();
        QCOMPARE(event.keys(), (QStringList{u"Action"_s, u"Actor"_s, u"Type"_s, u"timeNano"_s}));
        QCOMPARE(event["Actor"_L1]["Attributes"_L1].toObject().keys(),
                 (QStringList{u"execID"_s, u"image"_s, u"name"_s})); // other people's labels go
        QCOMPARE(event["timeNano"_L1].toInteger(), 1795161600000000001);
    }

    void nothingHappened()
    {
        QCOMPARE(eventsFrom("")->toArray().size(), 0);
        QCOMPARE(eventsFrom("\n\r\n ")->toArray().size(), 0);
    }

    void brokenStreams_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::newRow("cut in the middle of an event") << QByteArray(ExecLine).chopped(9);
        QTest::newRow("no JSON") << QByteArray("404 page not found");
        QTest::newRow("deep") << QByteArray(5000, '[');
    }

    void brokenStreams()
    {
        QFETCH(QByteArray, stream);
        const auto events = eventsFrom(stream);
        QVERIFY(!events);
        QCOMPARE(events.error().kind, core::Error::Kind::Malformed);
    }

    void fieldsOfOtherTypesAreNone()
    {
        const auto events = eventsFrom(R"({"Actor":7,"Type":null})"
                                       "\n[1]\n");
        QVERIFY(events);
        QCOMPARE(execsIn(calls::Events.toString(), *events), QStringList());
    }

    void execSessions()
    {
        const auto events = eventsFrom(QByteArray(ExecLine) + '\n' + ExecLine + '\n'
                                       + QByteArray(ExecLine).replace("e1", "e2"));
        QCOMPARE(execsIn(calls::Events.toString(), *events), (QStringList{u"e1"_s, u"e2"_s}));
        const QJsonObject inspect{{u"ExecIDs"_s, QJsonArray{u"e3"_s, u"e3"_s, 4, QJsonValue()}}};
        QCOMPARE(execsIn(u"GET /containers/c1/json"_s, inspect), QStringList{u"e3"_s});
        QCOMPARE(execsIn(u"GET /images/i1/json"_s, inspect), QStringList());
        QCOMPARE(execsIn(u"GET /containers/c1/json"_s, QJsonObject{{u"ExecIDs"_s, QJsonValue()}}),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
