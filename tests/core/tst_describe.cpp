// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe.h"

#include <QSet>
#include <QTest>

using namespace plimsoll::core;
using namespace Qt::Literals::StringLiterals;

namespace {

// What a connection can end in: each has its own sentence and its own next step.
const QStringList ConnectionCodes = {
    u"connect.name"_s,
    u"connect.refused"_s,
    u"connect.timeout"_s,
    u"connect.network"_s,
    u"connect.closed"_s,
    u"handshake.timeout"_s,
    u"reply.timeout"_s,
    u"reply.idle"_s,
    u"reply.slow"_s,
    u"reply.cut"_s,
    u"reply.syntax"_s,
    u"reply.too-large"_s,
    u"json.syntax"_s,
    u"tls.untrusted"_s,
    u"tls.name"_s,
    u"tls.expired"_s,
    u"tls.not-yet-valid"_s,
    u"tls.client-rejected"_s,
    u"tls.client-expired"_s,
    u"tls.plain-server"_s,
    u"tls.version"_s,
    u"http.tls-server"_s,
    u"http.not-docker"_s,
    u"http.401"_s,
    u"http.403"_s,
    u"http.404"_s,
    u"http.4xx"_s,
    u"socket.denied"_s,
    u"socket.missing"_s,
    u"plain.refused"_s,
    u"tls.file"_s,
    u"tls.pem"_s,
    u"tls.passphrase.needed"_s,
    u"tls.passphrase.wrong"_s,
    u"tls.mismatch"_s,
    u"keyring.entry"_s,
    u"keyring.locked"_s,
    u"keyring.absent"_s,
    u"ssh.missing"_s,
    u"ssh.host-key"_s,
    u"ssh.denied"_s,
    u"ssh.no-docker"_s,
    u"ssh.failed"_s,
    u"endpoint.scheme"_s,
    u"endpoint.port"_s,
    u"endpoint.host"_s,
    u"endpoint.path"_s,
    u"store.newer"_s,
    u"cancelled"_s,
    u"evidence.schema"_s,
    u"evidence.digest"_s,
    u"evidence.packing"_s,
};

Error errorWith(const QString& code)
{
    return {Error::Kind::Unreachable, code, u"SUBJECT"_s, u"DETAIL"_s};
}

} // namespace

class TestDescribe : public QObject
{
    Q_OBJECT

private slots:
    void refusedHostFilesHaveAStepOfTheirOwn();
    void eachCodeHasItsOwnWords();
    void wordsFollowTheHouseStyle();
    void unknownCodesFallBackToTheirKind();
    void authorizationPluginsAreQuoted();
};

void TestDescribe::eachCodeHasItsOwnWords()
{
    QSet<QString> sentences;
    QSet<QString> steps;
    for (const QString& code : ConnectionCodes) {
        sentences << describe(errorWith(code)).source;
        steps << nextStep(errorWith(code)).source;
        QVERIFY2(!nextStep(errorWith(code)).isEmpty(), qPrintable(code));
        QVERIFY2(english(describe(errorWith(code))).contains("SUBJECT"_L1), qPrintable(code));
    }
    QCOMPARE(sentences.size(), ConnectionCodes.size());
    // "Look into the log" and its like may serve two codes; most steps are their own.
    QVERIFY(steps.size() >= ConnectionCodes.size() - 2);
}

void TestDescribe::wordsFollowTheHouseStyle()
{
    for (const QString& code : ConnectionCodes) {
        for (const Text& text : {describe(errorWith(code)), nextStep(errorWith(code))}) {
            const QString words = english(text);
            QVERIFY2(!words.contains(u'!') && !words.endsWith(u'.'), qPrintable(words));
            QVERIFY2(!words.contains("please"_L1, Qt::CaseInsensitive), qPrintable(words));
            QVERIFY2(!words.contains("oops"_L1, Qt::CaseInsensitive), qPrintable(words));
        }
    }
}

void TestDescribe::unknownCodesFallBackToTheirKind()
{
    const Error error{Error::Kind::Malformed, u"new.code"_s, u"thing"_s, u"offset 3"_s};
    QCOMPARE(english(describe(error)), u"thing cannot be read: offset 3"_s);
    QVERIFY(nextStep(error).isEmpty());
}

void TestDescribe::refusedHostFilesHaveAStepOfTheirOwn()
{
    Error error{Error::Kind::Denied, u"http.403"_s, u"tcp://harbor:2376"_s,
                u"POST /containers/create: HTTP 403: no"_s};
    QVERIFY(english(nextStep(error)).contains(u"never started"_s));
    error.detail = u"GET /images/json: HTTP 403: no"_s;
    QVERIFY(english(nextStep(error)).contains(u"allow GET calls"_s));
}

void TestDescribe::authorizationPluginsAreQuoted()
{
    const Error error{Error::Kind::Denied, u"http.403"_s, u"tcp://harbor:2376"_s,
                      u"HTTP 403: authorization denied by plugin opa"_s};
    QVERIFY(english(describe(error)).endsWith(": authorization denied by plugin opa"_L1));
    QVERIFY(!english(describe(error)).contains("403"_L1)); // the status belongs to the details
}

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
