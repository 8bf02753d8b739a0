// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/standing.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using namespace plimsoll::evidence;
using Kind = core::Error::Kind;

class TestStanding : public QObject
{
    Q_OBJECT
private slots:
    void nobodyAnswered_data();
    void nobodyAnswered();
    void theFirstWordExplains();
    void aConversationThatBreaksOffIsPartial();
    void nothingAskedIsNotFine();
};

void TestStanding::nobodyAnswered_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<HostState>("state");
    QTest::newRow("refused") << Kind::Unreachable << HostState::Unreachable;
    QTest::newRow("certificate") << Kind::TlsRejected << HostState::Unreachable;
    QTest::newRow("silent") << Kind::TimedOut << HostState::Unreachable;
    QTest::newRow("no such socket") << Kind::NotFound << HostState::Unreachable;
    QTest::newRow("socket of somebody else") << Kind::Denied << HostState::Denied;
    QTest::newRow("not a daemon") << Kind::Malformed << HostState::Failed;
    QTest::newRow("a daemon that fails") << Kind::ServerError << HostState::Failed;
    QTest::newRow("plain TCP not allowed") << Kind::Usage << HostState::Failed;
    QTest::newRow("stopped") << Kind::Cancelled << HostState::Failed;
}

void TestStanding::nobodyAnswered()
{
    QFETCH(Kind, kind);
    QFETCH(HostState, state);
    HostEvidence host;
    host.answers = {{.call = u"GET /_ping"_s, .error = core::Error{.kind = kind}},
                    {.call = u"GET /info"_s, .error = core::Error{.kind = kind}}};
    const Standing standing = standingOf(host);
    QCOMPARE(standing.state, state);
    QCOMPARE(standing.error->kind, kind);
}

void TestStanding::theFirstWordExplains()
{
    HostEvidence host;
    host.answers = {{.call = u"GET /A"_s, .error = core::Error{.kind = Kind::Cancelled}},
                    {.call = u"GET /_ping"_s, .error = core::Error{.kind = Kind::TlsRejected}}};
    QCOMPARE(standingOf(host).error->kind, Kind::TlsRejected);
}

void TestStanding::aConversationThatBreaksOffIsPartial()
{
    HostEvidence host;
    host.answers = {{.call = u"GET /_ping"_s, .status = 200},
                    {.call = u"GET /info"_s,
                     .error = core::Error{.kind = Kind::Unreachable, .code = u"reply.cut"_s}}};
    const Standing standing = standingOf(host);
    QCOMPARE(standing.state, HostState::Partial);
    QCOMPARE(standing.error->code, u"reply.cut"_s);
}

void TestStanding::nothingAskedIsNotFine()
{
    QCOMPARE(standingOf({}).state, HostState::Failed);
}

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
