// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/connectiontest.h"

#include "core/json.h"
#include "docker/client.h"
#include "docker/replyerror.h"
#include "docker/transport.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>
#include <QTimer>

#include <algorithm>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;
using core::Text;

namespace {

constexpr Timeouts TestTimeouts{10'000, 10'000, 20'000, 20'000};
constexpr qint64 WarnDays = 30;

// What an audit asks of every daemon; events of no time at all, so that nothing is waited for.
const QStringList ReadCalls = {
    u"/info"_s,    u"/containers/json?limit=1"_s, u"/images/json"_s, u"/networks"_s, u"/volumes"_s,
    u"/plugins"_s, u"/events?since=1&until=1"_s,
};

qint64 daysLeft(const QDateTime& end)
{
    return QDateTime::currentDateTimeUtc().daysTo(end);
}

bool endsSoon(const QDateTime& end)
{
    return end.isValid() && daysLeft(end) < WarnDays;
}

QString dateOf(const QDateTime& time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

// Addresses read the same in every language.
Text verbatim(const QString& words)
{
    return {u"%1"_s, {words}};
}

Text clientWords(const PeerFacts& peer)
{
    const QDateTime& end = peer.clientNotAfterUtc;
    if (!endsSoon(end))
        return PLIMSOLL_TEXT("CN %1, ends %2", peer.clientSubject, dateOf(end));
    const qint64 days = daysLeft(end);
    if (days < 2)
        return PLIMSOLL_TEXT("CN %1, ends within two days", peer.clientSubject);
    return PLIMSOLL_TEXT("CN %1, ends in %2 days", peer.clientSubject, QString::number(days));
}

bool isAboutClient(const Error& error)
{
    return error.code == "tls.client-rejected"_L1 || error.code == "tls.client-expired"_L1;
}

} // namespace

class ConnectionTest::Private : public QObject
{
public:
    Private(ConnectionTest* q, HostSettings settings, QByteArray passphrase)
        : q(q)
        , m_settings(std::move(settings))
        , m_passphrase(std::move(passphrase))
    {
        m_patience.setSingleShot(true);
    }

    void start();
    void end(bool isReady);

    bool isRunning = false;
    Timeouts timeouts = TestTimeouts;

private:
    bool hasTls() const { return m_identity.has_value(); }
    void begin(Step step);
    void pass(Step step, const Text& detail, bool isWarning = false);
    void fail(Step step, const Error& error);

    void checkFiles();
    void resolveName();
    void onResolved(const QHostInfo& info);
    void openTransport();
    void onReached();
    void onOpened();
    void onTransportFailed(const Error& error);
    void askPing();
    void onPing(const Result<Reply>& result);
    void askVersion();
    void onVersion(const Result<Reply>& result);
    void askReadCalls();
    void onReadCall(const Result<Reply>& result);
    void judgeReadCalls();
    void waitAtMost(int milliseconds, const QString& code);
    void proceed(void (Private::*next)());

    ConnectionTest* q;
    HostSettings m_settings;
    QByteArray m_passphrase;
    std::optional<TlsIdentity> m_identity;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Client> m_client;
    Step m_step = Step::Files;
    QElapsedTimer m_sinceStep;
    QTimer m_patience;
    int m_lookup = -1;
    int m_readAnswers = 0;
    int m_readAllowed = 0;
    std::optional<Error> m_readTrouble;
};

void ConnectionTest::Private::begin(Step step)
{
    m_step = step;
    m_sinceStep.start();
    emit q->stepStarted(step);
}

void ConnectionTest::Private::pass(Step step, const Text& detail, bool isWarning)
{
    emit q->stepFinished({.step = step,
                          .isWarning = isWarning,
                          .detail = detail,
                          .elapsedMs = int(m_sinceStep.elapsed())});
}

void ConnectionTest::Private::fail(Step step, const Error& error)
{
    emit q->stepFinished({.step = step, .error = error, .elapsedMs = int(m_sinceStep.elapsed())});
    end(false);
}

void ConnectionTest::Private::end(bool isReady)
{
    if (!isRunning)
        return;
    isRunning = false;
    m_patience.stop();
    m_passphrase.fill('\0');
    m_passphrase.clear();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (m_transport) {
        m_transport->disconnect(this);
        m_transport->abort();
        m_transport.release()->deleteLater();
    }
    if (m_client)
        m_client.release()->deleteLater();
    emit q->finished(isReady);
}

void ConnectionTest::Private::waitAtMost(int milliseconds, const QString& code)
{
    m_patience.disconnect(this);
    connect(&m_patience, &QTimer::timeout, this, [this, milliseconds, code] {
        fail(m_step,
             {Error::Kind::TimedOut, code, m_settings.endpoint.url(),
              u"after %1 ms"_s.arg(milliseconds)});
    });
    m_patience.start(milliseconds);
}

// A listener may have stopped the test when it heard of the step before.
void ConnectionTest::Private::proceed(void (Private::*next)())
{
    if (isRunning)
        (this->*next)();
}

void ConnectionTest::Private::start()
{
    isRunning = true;
    checkFiles();
}

void ConnectionTest::Private::checkFiles()
{
    const bool isTcp = m_settings.endpoint.scheme == Endpoint::Scheme::Tcp;
    if (!isTcp || (!m_settings.tls && m_settings.allowPlain))
        return resolveName();
    begin(Step::Files);
    if (!m_settings.tls)
        return fail(Step::Files, checkTransport(m_settings, false).error());
    const Result<TlsIdentity> identity = loadTlsIdentity(*m_settings.tls, m_passphrase);
    if (!identity)
        return fail(Step::Files, identity.error());
    m_identity = *identity;
    pass(Step::Files, PLIMSOLL_TEXT("CA, certificate and key fit together"));
    proceed(&Private::resolveName);
}

void ConnectionTest::Private::resolveName()
{
    const Endpoint& endpoint = m_settings.endpoint;
    if (endpoint.scheme == Endpoint::Scheme::Ssh)
        return askVersion(); // ssh does all of this by itself, and tells only the outcome
    if (endpoint.scheme == Endpoint::Scheme::Unix || !QHostAddress(endpoint.host).isNull())
        return openTransport();
    begin(Step::Name);
    waitAtMost(timeouts.connectMs, u"connect.timeout"_s);
    m_lookup = QHostInfo::lookupHost(endpoint.host, this, &Private::onResolved);
}

void ConnectionTest::Private::onResolved(const QHostInfo& info)
{
    m_lookup = -1;
    m_patience.stop();
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty()) {
        return fail(Step::Name,
                    {Error::Kind::Unreachable, u"connect.name"_s, m_settings.endpoint.url(),
                     info.errorString()});
    }
    QStringList addresses;
    for (const QHostAddress& address : info.addresses().mid(0, 3))
        addresses << address.toString();
    pass(Step::Name, verbatim(addresses.join(u", "_s)));
    proceed(&Private::openTransport);
}

void ConnectionTest::Private::openTransport()
{
    begin(Step::Port);
    waitAtMost(timeouts.connectMs, u"connect.timeout"_s);
    m_transport = makeTransport(m_settings, m_identity);
    connect(m_transport.get(), &Transport::reached, this, &Private::onReached);
    connect(m_transport.get(), &Transport::opened, this, &Private::onOpened);
    connect(m_transport.get(), &Transport::failed, this, &Private::onTransportFailed);
    connect(m_transport.get(), &Transport::closed, this, [this] {
        onTransportFailed({Error::Kind::Unreachable, u"connect.closed"_s, m_settings.endpoint.url(),
                           u"closed at once"_s});
    });
    m_transport->open();
}

void ConnectionTest::Private::onReached()
{
    pass(Step::Port, verbatim(m_settings.endpoint.url()));
    if (!isRunning)
        return;
    begin(Step::ServerCertificate);
    waitAtMost(timeouts.handshakeMs, u"handshake.timeout"_s);
}

void ConnectionTest::Private::onOpened()
{
    m_patience.stop();
    m_transport->disconnect(this);
    if (!hasTls()) {
        pass(Step::Port, verbatim(m_settings.endpoint.url()));
        m_transport->abort();
        return proceed(&Private::askVersion);
    }
    const PeerFacts peer = m_transport->peer();
    m_transport->abort(); // the client makes its own
    pass(Step::ServerCertificate,
         PLIMSOLL_TEXT("%1, ends %2", peer.serverIssuer, dateOf(peer.serverNotAfterUtc)),
         endsSoon(peer.serverNotAfterUtc));
    proceed(&Private::askPing);
}

void ConnectionTest::Private::onTransportFailed(const Error& error)
{
    // With TLS 1.2 a server refuses our certificate while shaking hands: its own was in order.
    if (m_step == Step::ServerCertificate && isAboutClient(error)) {
        pass(Step::ServerCertificate, {});
        if (!isRunning)
            return;
        begin(Step::ClientCertificate);
        return fail(Step::ClientCertificate, error);
    }
    fail(m_step, error);
}

// "Encrypted" proves nothing about our certificate (TLS 1.3); an answer does.
void ConnectionTest::Private::askPing()
{
    begin(Step::ClientCertificate);
    m_client = std::make_unique<Client>(m_settings, m_identity, timeouts);
    m_client->get({u"/_ping"_s}).then(this, [this](const Result<Reply>& result) {
        onPing(result);
    });
}

void ConnectionTest::Private::onPing(const Result<Reply>& result)
{
    if (!isRunning)
        return;
    const bool wasAnswered = result || result.error().code.startsWith("http."_L1);
    if (!wasAnswered)
        return fail(Step::ClientCertificate, result.error());
    const PeerFacts peer = m_client->peer();
    pass(Step::ClientCertificate, clientWords(peer), endsSoon(peer.clientNotAfterUtc));
    if (result || !isRunning)
        return proceed(&Private::askVersion);
    begin(Step::Engine);
    fail(Step::Engine, result.error());
}

void ConnectionTest::Private::askVersion()
{
    begin(Step::Engine);
    if (!m_client)
        m_client = std::make_unique<Client>(m_settings, m_identity, timeouts);
    m_client->get({u"/version"_s}).then(this, [this](const Result<Reply>& result) {
        onVersion(result);
    });
}

void ConnectionTest::Private::onVersion(const Result<Reply>& result)
{
    if (!isRunning)
        return;
    if (!result)
        return fail(Step::Engine, result.error());
    if (const auto error = errorOf(*result, m_settings.endpoint))
        return fail(Step::Engine, *error);
    const auto json = core::parseJson(result->body, core::limits::MiB);
    const QString version = json ? (*json)[u"Version"_s].toString() : QString();
    if (version.isEmpty()) {
        return fail(Step::Engine,
                    {Error::Kind::Malformed, u"http.not-docker"_s, m_settings.endpoint.url(),
                     u"/version names no Version"_s});
    }
    const QString platform = (*json)[u"Os"_s].toString() + u'/' + (*json)[u"Arch"_s].toString();
    pass(Step::Engine,
         PLIMSOLL_TEXT("Engine %1, API %2, %3", version, m_client->apiVersion(), platform));
    proceed(&Private::askReadCalls);
}

void ConnectionTest::Private::askReadCalls()
{
    begin(Step::ReadAccess);
    for (const QString& path : ReadCalls) {
        m_client->get({path}).then(this,
                                   [this](const Result<Reply>& result) { onReadCall(result); });
    }
}

void ConnectionTest::Private::onReadCall(const Result<Reply>& result)
{
    if (!isRunning)
        return;
    const std::optional<Error> error =
        result ? errorOf(*result, m_settings.endpoint) : std::optional(result.error());
    if (!error)
        ++m_readAllowed;
    else if (!m_readTrouble)
        m_readTrouble = error;
    if (++m_readAnswers == ReadCalls.size())
        judgeReadCalls();
}

void ConnectionTest::Private::judgeReadCalls()
{
    if (m_readAllowed == 0)
        return fail(Step::ReadAccess, *m_readTrouble);
    pass(Step::ReadAccess,
         PLIMSOLL_TEXT("%1 of %2 read calls allowed", QString::number(m_readAllowed),
                       QString::number(ReadCalls.size())),
         m_readAllowed < ReadCalls.size());
    end(true);
}

ConnectionTest::ConnectionTest(HostSettings settings, QByteArray passphrase, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(settings), std::move(passphrase)))
{
}

ConnectionTest::~ConnectionTest()
{
    d->isRunning = false; // nobody is told of an end that nobody waits for
}

void ConnectionTest::setTimeouts(const Timeouts& timeouts)
{
    d->timeouts = timeouts;
}

void ConnectionTest::start()
{
    if (!d->isRunning)
        d->start();
}

void ConnectionTest::stop()
{
    d->end(false);
}

} // namespace plimsoll::docker
