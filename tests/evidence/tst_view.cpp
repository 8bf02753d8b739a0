// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "evidence/view.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::evidence;

namespace {

const QString C1 = QString(64, u'1');
const QString C2 = QString(64, u'2');
const QString I1 = u"sha256:"_s + QString(64, u'a');
const QString I2 = u"sha256:"_s + QString(64, u'b');

QJsonValue json(const QString& text)
{
    return core::parseJson(text.toUtf8(), 1 << 20).value();
}

HostEvidence hostOf(QList<Answer> answers)
{
    std::ranges::sort(answers, {}, &Answer::call);
    return {.name = u"harbor-01"_s, .answers = answers};
}

Answer answered(const QString& call, const QString& body)
{
    return {.call = u"GET "_s + call, .status = 200, .body = json(body)};
}

} // namespace

class TestView : public QObject
{
    Q_OBJECT
private slots:
    void factsTellAbsentFromNull();
    void integersAreWholeOrNothing();
    void missingFactsAreNamed_data();
    void missingFactsAreNamed();
    void containersAreSortedAndJoined();
    void aContainerListedTwiceIsOne();
    void podmanAnswersAreUnderstood();
    void ownObjectsAreLeftOut();
    void aLabelAloneHidesNothing_data();
    void aLabelAloneHidesNothing();
    void imageOnlyAContainerNames();
    void hostileListsGiveNoObjects_data();
    void hostileListsGiveNoObjects();
    void answersAreFoundByCall();
    void secretsAreFoundByCall();
};

void TestView::factsTellAbsentFromNull()
{
    const HostEvidence host = hostOf({answered(
        u"/info"_s, uR"({"A":null,"B":false,"C":["x","y"],"D":["x",1],"E":"s","F":7})"_s)});
    const HostView view = viewOf(host);
    QVERIFY(view.info.at(u"Z").isAbsent());
    QVERIFY(!view.info.at(u"Z").isNull());
    QVERIFY(view.info.at(u"A").isNull());
    QCOMPARE(view.info.at(u"A").toStrings(), QStringList());
    QCOMPARE(view.info.at(u"Z").toStrings(), std::nullopt);
    QCOMPARE(view.info.at(u"A").toBool(), std::nullopt);
    QCOMPARE(view.info.at(u"B").toBool(), false);
    QCOMPARE(view.info.at(u"C").toStrings(), (QStringList{u"x"_s, u"y"_s}));
    QCOMPARE(view.info.at(u"D").toStrings(), std::nullopt);
    QCOMPARE(view.info.at(u"E").toStrings(), std::nullopt);
    QCOMPARE(view.info.at(u"E").toString(), u"s"_s);
    QCOMPARE(view.info.at(u"F").toString(), std::nullopt);
    QCOMPARE(view.info.at(u"F").proof.call, u"GET /info"_s);
    QCOMPARE(view.info.at(u"F").proof.path, u"F"_s);
}

void TestView::integersAreWholeOrNothing()
{
    const HostEvidence host = hostOf({answered(
        u"/info"_s, uR"({"zero":0,"big":9007199254740993,"half":1.5,"text":"7","minus":-1})"_s)});
    const Document info = viewOf(host).info;
    QCOMPARE(info.at(u"zero").toInteger(), 0);
    QCOMPARE(info.at(u"big").toInteger(), 9007199254740993LL);
    QCOMPARE(info.at(u"half").toInteger(), std::nullopt);
    QCOMPARE(info.at(u"text").toInteger(), std::nullopt);
    QCOMPARE(info.at(u"minus").toInteger(), -1);
}

void TestView::missingFactsAreNamed_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("sentence");
    const QString call = u"GET /info"_s;
    QTest::newRow("never asked") << Answer{.call = u"GET /other"_s}
                                 << u"GET /info was not asked."_s;
    QTest::newRow("refused") << Answer{.call = call,
                                       .status = 403,
                                       .error = core::Error{.kind = core::Error::Kind::Denied}}
                             << u"GET /info was refused with HTTP status 403."_s;
    QTest::newRow("gone") << Answer{.call = call, .status = 404}
                          << u"GET /info: there is nothing of that name (HTTP status 404)."_s;
    QTest::newRow("broken daemon")
        << Answer{.call = call, .status = 500} << u"GET /info failed with HTTP status 500."_s;
    QTest::newRow("late") << Answer{.call = call,
                                    .error = core::Error{.kind = core::Error::Kind::TimedOut}}
                          << u"GET /info was not answered in time."_s;
    QTest::newRow("not JSON") << Answer{.call = call,
                                        .status = 200,
                                        .error = core::Error{.kind = core::Error::Kind::Malformed}}
                              << u"The answer to GET /info could not be read."_s;
    QTest::newRow("field absent") << Answer{.call = call, .status = 200, .body = json(u"{}"_s)}
                                  << u"The answer to GET /info has no field A.B."_s;
    QTest::newRow("field of another type")
        << Answer{.call = call, .status = 200, .body = json(uR"({"A":{"B":7}})"_s)}
        << u"In the answer to GET /info, A.B is 7, which decides nothing."_s;
}

void TestView::missingFactsAreNamed()
{
    QFETCH(Answer, answer);
    QFETCH(QString, sentence);
    const HostEvidence host = hostOf({answer});
    QCOMPARE(core::english(viewOf(host).info.whyMissing(u"A.B")), sentence);
}

void TestView::containersAreSortedAndJoined()
{
    const HostEvidence host = hostOf({
        answered(u"/containers/json?all=1"_s,
                 uR"([{"Id":"%1","Names":["/web"],"State":"exited","ImageID":"%3"},
                      {"Id":"%2","Names":["/web/alias","/api"],"State":"running","ImageID":"%3"}])"_s
                     .arg(C1, C2, I1)),
        answered(u"/images/json?all=0"_s,
                 uR"([{"Id":"%1","RepoTags":["shop:1","shop:latest"]},
                      {"Id":"%2","RepoTags":["<none>:<none>"],"RepoDigests":["<none>@<none>"]}])"_s
                     .arg(I1, I2)),
        answered(u"/containers/"_s + C1 + u"/json"_s,
                 uR"({"Image":"%1","State":{"Status":"running"}})"_s.arg(I1)),
        answered(u"/images/"_s + I1 + u"/json"_s, u"{}"_s),
    });
    const HostView view = viewOf(host);
    QCOMPARE(view.containers.size(), 2);
    QCOMPARE(view.containers[0].name, u"api"_s);
    QCOMPARE(view.containers[0].row, 1);
    QVERIFY(!view.containers[0].inspect.isReadable());
    QCOMPARE(view.containers[0].state, u"running"_s);
    QCOMPARE(view.containers[1].state, u"running"_s); // inspect is the later word
    QCOMPARE(view.containers[1].imageId, I1);
    QVERIFY(view.containers[1].imageInspect.isReadable());
    QCOMPARE(view.container(u"web")->id, C1);
    QCOMPARE(view.container(C2)->name, u"api"_s);
    QCOMPARE(view.container(u"nobody"), nullptr);
    QCOMPARE(view.images.size(), 2);
    QCOMPARE(view.image(I1)->object().name, u"shop:1"_s);
    QCOMPARE(view.image(I2)->object().name, QString(12, u'b'));
    QVERIFY(view.image(I2)->tags.isEmpty());
}

void TestView::aContainerListedTwiceIsOne()
{
    const HostEvidence host =
        hostOf({answered(u"/containers/json?all=1"_s,
                         uR"([{"Id":"c","Names":["/first"]},{"Id":"c","Names":["/second"]}])"_s)});
    const HostView view = viewOf(host);
    QCOMPARE(view.containers.size(), 1);
    QCOMPARE(view.containers.first().name, u"first"_s);
}

void TestView::podmanAnswersAreUnderstood()
{
    const HostEvidence host = hostOf({
        answered(u"/containers/json?all=1"_s,
                 uR"([{"Id":"%1","Names":["/web"],"State":"created","Labels":null,
                       "Image":"localhost/shop:latest","ImageID":""},
                      {"Id":"%2","Names":null,"State":"created","ImageID":"%3"}])"_s.arg(
                     C1, C2, QString(64, u'b'))),
        answered(u"/images/json?all=0"_s,
                 uR"([{"Id":"%1","RepoTags":["localhost/shop:latest"],"RepoDigests":null},
                      {"Id":"%2","RepoTags":null}])"_s.arg(I1, I2)),
        answered(u"/containers/"_s + C1 + u"/json"_s, uR"({"Image":"localhost/shop"})"_s),
        answered(u"/containers/"_s + C2 + u"/json"_s, uR"({"Name":"/db"})"_s),
    });
    const HostView view = viewOf(host);
    QCOMPARE(view.container(u"web")->imageId, I1);
    QCOMPARE(view.container(u"db")->imageId, I2);
    QCOMPARE(view.images.size(), 2);
}

void TestView::ownObjectsAreLeftOut()
{
    const HostEvidence host = hostOf({
        answered(u"/containers/json?all=1"_s, uR"([{"Id":"%1","Names":["/plimsoll-audit-0123456789abcdef"],"State":"created",
                       "ImageID":"%3","Labels":{"io.plimsoll.audit":"1"}},
                      {"Id":"%2","Names":["/theirs"],"ImageID":"%4"}])"_s.arg(C1, C2, I1, I2)),
        answered(
            u"/images/json?all=0"_s,
            uR"([{"Id":"%1","RepoTags":["plimsoll-audit:0123456789abcdef"],
                  "Labels":{"io.plimsoll.audit":"1"}}])"_s.arg(I1)),
    });
    const HostView view = viewOf(host);
    QCOMPARE(view.containers.size(), 1);
    QCOMPARE(view.containers[0].name, u"theirs"_s);
    QVERIFY(!view.image(I1));
}

void TestView::aLabelAloneHidesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("tag");
    QTest::newRow("another name") << u"web"_s << u"created"_s << u"web:1"_s;
    QTest::newRow("our name, but it runs") << u"plimsoll-audit-0123456789abcdef"_s << u"running"_s
                                           << u"plimsoll-audit:0123456789abcdef"_s;
    QTest::newRow("a name like ours") << u"plimsoll-audit-web"_s << u"created"_s
                                      << u"plimsoll-audit:web"_s;
}

void TestView::aLabelAloneHidesNothing()
{
    QFETCH(QString, name);
    QFETCH(QString, state);
    QFETCH(QString, tag);
    const HostEvidence host = hostOf({
        answered(u"/containers/json?all=1"_s, uR"([{"Id":"%1","Names":["/%2"],"State":"%3",
                       "ImageID":"%4","Labels":{"io.plimsoll.audit":"1"}}])"_s
                                                  .arg(C1, name, state, I1)),
        answered(
            u"/images/json?all=0"_s,
            uR"([{"Id":"%1","RepoTags":["%2"],"Labels":{"io.plimsoll.audit":"1"}}])"_s.arg(I1, tag)),
    });
    const HostView view = viewOf(host);
    QCOMPARE(view.containers.size(), 1);
    QVERIFY(view.image(I1));
}

void TestView::imageOnlyAContainerNames()
{
    const HostEvidence host = hostOf({
        answered(u"/containers/json?all=1"_s,
                 uR"([{"Id":"%1","Names":["/old"],"ImageID":"%2"}])"_s.arg(C1, I2)),
        answered(u"/images/json?all=0"_s, u"[]"_s),
        answered(u"/images/"_s + I2 + u"/json"_s,
                 uR"({"RepoTags":[],"RepoDigests":["shop@%1"]})"_s.arg(I1)),
    });
    const HostView view = viewOf(host);
    QCOMPARE(view.images.size(), 1);
    QCOMPARE(view.images[0].row, -1);
    QCOMPARE(view.images[0].object().name, u"shop@"_s + I1);
    QVERIFY(!view.images[0].history.isReadable());
}

void TestView::hostileListsGiveNoObjects_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("null") << u"null"_s;
    QTest::newRow("object") << u"{}"_s;
    QTest::newRow("text") << u"\"Not Found\""_s;
    QTest::newRow("rows of other types") << uR"([null,1,"x",[],{"Id":7},{"Id":null},{}])"_s;
}

void TestView::hostileListsGiveNoObjects()
{
    QFETCH(QString, body);
    const HostEvidence host = hostOf(
        {answered(u"/containers/json?all=1"_s, body), answered(u"/images/json?all=0"_s, body)});
    const HostView view = viewOf(host);
    QVERIFY(view.containers.isEmpty());
    QVERIFY(view.images.isEmpty());
}

void TestView::answersAreFoundByCall()
{
    const HostEvidence host = hostOf({answered(u"/info"_s, u"1"_s), answered(u"/_ping"_s, u"2"_s),
                                      answered(u"/version"_s, u"3"_s)});
    QCOMPARE(host.answer(u"GET /_ping")->body.toInt(), 2);
    QCOMPARE(host.answer(u"GET /version")->body.toInt(), 3);
    QCOMPARE(host.answer(u"GET /vers"), nullptr);
    QCOMPARE(host.answer(u"GET /zzz"), nullptr);
}

void TestView::secretsAreFoundByCall()
{
    HostEvidence host;
    host.secrets = {{.call = u"GET /a"_s, .path = u"x"_s},
                    {.call = u"GET /b"_s, .path = u"y"_s},
                    {.call = u"GET /b"_s, .path = u"z"_s},
                    {.call = u"GET /c"_s, .path = u"x"_s}};
    QCOMPARE(secretsIn(host, u"GET /b").size(), 2);
    QCOMPARE(secretsIn(host, u"GET /b")[1].path, u"z"_s);
    QVERIFY(secretsIn(host, u"GET /bb").isEmpty());
}

QTEST_GUILESS_MAIN(TestView)
#include "tst_view.moc"
