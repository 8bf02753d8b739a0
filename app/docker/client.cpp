// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/client.h"

#include "docker/allowlist.h"
#include "docker/bytestream.h"
#include "docker/connection.h"
#include "docker/hostfiles.h"
#include "docker/negotiation.h"
#include "docker/replyerror.h"
#include "docker/transport.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QScopedValueRollback>

#include <algorithm>
#include <functional>
#include <vector>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

constexpr size_t MaxConnections = 4; // more gain nothing: the daemon itself is the limit
constexpr qint64 MaxNegotiationBytes = 1024 * 1024;

} // namespace

class Client::Private : public QObject
{
public:
    Private(HostSettings settings, std::optional<TlsIdentity> identity, Timeouts timeouts)
        : m_settings(std::move(settings))
        , m_identity(std::move(identity))
        , m_timeouts(timeouts)
    {
    }

    QFuture<Result<Reply>> get(const Request& request, std::shared_ptr<ByteStream> body = {});
    void ask(const Request& request, QObject* context, ReplyHandler answer);
    QFuture<Result<Reply>> send(const HostFileRequest& request);
    void abortAll();

    PeerFacts peer() const { return m_peer; }
    QString version() const { return m_version; }

private:
    // One question and whoever waits for its answer.
    struct Job
    {
        HostFileRequest request;
        std::shared_ptr<ByteStream> body; ///< where the answer's body goes; null: into the Reply
        bool isVersioned = true; ///< goes out below "/v1.41"
        bool isOwn = false; ///< asked by the client itself, to negotiate
        bool wasRetried = false;
        ReplyHandler answer;
    };
    using JobPtr = std::shared_ptr<Job>;

    enum class Negotiation { Needed, Running, Done };
    struct Line
    {
        std::unique_ptr<Connection> connection;
        JobPtr job; ///< null while idle
    };

    static JobPtr jobFor(const Request& request, std::shared_ptr<ByteStream> body = {});
    QFuture<Result<Reply>> start(const JobPtr& job, bool isAllowed);
    std::optional<Error> refusalOf(const QString& path, bool isAllowed) const;
    void finishBody(const std::shared_ptr<ByteStream>& body, const Result<Reply>& result) const;
    void watchForCancel(const QFuture<Result<Reply>>& future, const JobPtr& job);
    void cancel(const JobPtr& job);
    void pump();
    void onOpened(const Connection& connection);
    void openAhead();
    bool assign(const JobPtr& job);
    Connection* idleConnection();
    Connection* newConnection();
    void drop(Connection* connection);
    void dropIdle();
    QByteArray headOf(const Job& job) const;
    void onFinished(Connection* connection, const Result<Reply>& result, bool isStale);

    void startNegotiation();
    void endNegotiation(const QString& version);
    void failNegotiation(const Error& error);
    void failQueue(const Error& error);

    HostSettings m_settings;
    std::optional<TlsIdentity> m_identity;
    Timeouts m_timeouts;
    std::vector<Line> m_lines;
    std::vector<JobPtr> m_own; ///< negotiation, goes before the queue
    std::vector<JobPtr> m_queue;
    Negotiation m_negotiation = Negotiation::Needed;
    QString m_version;
    PeerFacts m_peer;
    std::shared_ptr<TlsSession> m_session = std::make_shared<TlsSession>();
    /// Somebody's ask() or abort() is on the stack. Shared, since an answer may end this object.
    std::shared_ptr<bool> m_mustPost = std::make_shared<bool>(false);
};

std::optional<Error> Client::Private::refusalOf(const QString& path, bool isAllowed) const
{
    if (!isAllowed) {
        return Error{Error::Kind::Usage, u"allowlist"_s, path,
                     u"not among the calls that only read"_s};
    }
    const Result<void> usable = checkTransport(m_settings, m_identity.has_value());
    return usable ? std::nullopt : std::optional(usable.error());
}

// Whoever reads the body learns how it ended, too.
void Client::Private::finishBody(const std::shared_ptr<ByteStream>& body,
                                 const Result<Reply>& result) const
{
    if (body)
        body->finish(result ? errorOf(*result, m_settings.endpoint) : result.error());
}

Client::Private::JobPtr Client::Private::jobFor(const Request& request,
                                                std::shared_ptr<ByteStream> body)
{
    return std::make_shared<Job>(Job{.request = {.method = HostFileRequest::Method::Get,
                                                 .path = request.path,
                                                 .maxBytes = request.maxBytes,
                                                 .timeouts = request.timeouts},
                                     .body = std::move(body),
                                     .isVersioned = request.path != "/_ping"_L1});
}

QFuture<Result<Reply>> Client::Private::get(const Request& request,
                                            std::shared_ptr<ByteStream> body)
{
    return start(jobFor(request, body),
                 isAllowed(request.path,
                           {.processes = m_settings.readProcesses, .contents = body != nullptr}));
}

void Client::Private::ask(const Request& request, QObject* context, ReplyHandler answer)
{
    const JobPtr job = jobFor(request);
    job->answer = [mustPost = m_mustPost, guard = QPointer(context),
                   answer = std::move(answer)](const Result<Reply>& result) {
        if (*mustPost && guard)
            QMetaObject::invokeMethod(
                guard, [answer, result] { answer(result); }, Qt::QueuedConnection);
        else if (guard)
            answer(result);
    };
    const std::shared_ptr<bool> mustPost = m_mustPost;
    const QScopedValueRollback posting(*mustPost, true);
    if (const auto refusal = refusalOf(
            request.path, isAllowed(request.path, {.processes = m_settings.readProcesses}))) {
        job->answer(*refusal);
        return;
    }
    m_queue.push_back(job);
    pump();
}

QFuture<Result<Reply>> Client::Private::send(const HostFileRequest& request)
{
    return start(std::make_shared<Job>(Job{.request = request}),
                 m_settings.hostFiles && isHostFileRequest(request));
}

QFuture<Result<Reply>> Client::Private::start(const JobPtr& job, bool isAllowed)
{
    const auto promise = std::make_shared<QPromise<Result<Reply>>>();
    promise->start();
    const QFuture<Result<Reply>> future = promise->future();
    job->answer = [this, promise, body = job->body](const Result<Reply>& result) {
        finishBody(body, result);
        promise->addResult(result);
        promise->finish();
    };
    if (const auto refusal = refusalOf(job->request.path, isAllowed)) {
        job->answer(*refusal);
        return future;
    }
    watchForCancel(future, job);
    m_queue.push_back(job);
    pump();
    return future;
}

void Client::Private::watchForCancel(const QFuture<Result<Reply>>& future, const JobPtr& job)
{
    auto* watcher = new QFutureWatcher<Result<Reply>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [this, weak = std::weak_ptr(job)] {
        if (const JobPtr known = weak.lock())
            cancel(known);
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
}

void Client::Private::cancel(const JobPtr& job)
{
    std::erase(m_queue, job);
    const auto line = std::ranges::find(m_lines, job, &Line::job);
    if (line != m_lines.end())
        drop(line->connection.get());
    pump();
    job->answer(Error{Error::Kind::Cancelled, u"cancelled"_s, m_settings.endpoint.url()});
}

void Client::Private::abortAll()
{
    std::vector<JobPtr> jobs = std::exchange(m_queue, {});
    for (Line& line : m_lines) {
        if (line.job && !line.job->isOwn)
            jobs.push_back(line.job);
    }
    while (!m_lines.empty())
        drop(m_lines.back().connection.get());
    m_own.clear();
    if (m_negotiation == Negotiation::Running)
        m_negotiation = Negotiation::Needed;
    const Error cancelled{Error::Kind::Cancelled, u"cancelled"_s, m_settings.endpoint.url()};
    const std::shared_ptr<bool> mustPost = m_mustPost;
    const QScopedValueRollback posting(*mustPost, true);
    for (const JobPtr& job : jobs)
        job->answer(cancelled); // last: a continuation may end this object
}

void Client::Private::pump()
{
    while (!m_own.empty() && assign(m_own.front()))
        m_own.erase(m_own.begin());
    if (m_queue.empty())
        return;
    if (m_negotiation == Negotiation::Needed)
        startNegotiation();
    size_t taken = 0;
    while (m_negotiation == Negotiation::Done && taken < m_queue.size() && assign(m_queue[taken]))
        ++taken;
    m_queue.erase(m_queue.begin(), m_queue.begin() + qsizetype(taken));
}

// The other connections shake hands while the first one asks for the version; not before that one
// is open, which everything waits for, and knows how to make theirs short. Nor where opening one is
// somebody else's work, as with ssh.
void Client::Private::openAhead()
{
    const bool isWorthIt = m_identity && m_negotiation == Negotiation::Running;
    const size_t wanted = isWorthIt ? std::min(MaxConnections, m_queue.size()) : 0;
    while (m_lines.size() < wanted)
        newConnection()->open(m_timeouts);
}

// One that is open is faster than one that is still opening.
Connection* Client::Private::idleConnection()
{
    const auto isIdle = [](const Line& line) { return !line.job && line.connection->isIdle(); };
    auto idle = std::ranges::find_if(m_lines, [isIdle](const Line& line) {
        return isIdle(line) && line.connection->wasOpened();
    });
    if (idle == m_lines.end())
        idle = std::ranges::find_if(m_lines, isIdle);
    return idle == m_lines.end() ? nullptr : idle->connection.get();
}

bool Client::Private::assign(const JobPtr& job)
{
    Connection* connection = idleConnection();
    if (!connection && m_lines.size() >= MaxConnections)
        return false;
    if (!connection)
        connection = newConnection();
    std::ranges::find(m_lines, connection, [](const Line& line) {
        return line.connection.get();
    })->job = job;
    using Method = HostFileRequest::Method;
    const Method method = job->request.method;
    connection->send({.head = headOf(*job) + job->request.body,
                      .maxBytes = job->request.maxBytes,
                      .body = job->body,
                      .hasBody = method != Method::Head,
                      .isCutAtMax = job->request.isCutAtMax,
                      .mayRepeat = method == Method::Get || method == Method::Head,
                      .timeouts = job->request.timeouts.value_or(m_timeouts)});
    return true;
}

Connection* Client::Private::newConnection()
{
    auto connection = std::make_unique<Connection>(makeTransport(m_settings, m_identity, m_session),
                                                   m_settings.endpoint.url());
    Connection* raw = connection.get();
    connect(raw, &Connection::opened, this, [this, raw] { onOpened(*raw); });
    connect(raw, &Connection::resumable, this, &Private::openAhead, Qt::QueuedConnection);
    connect(raw, &Connection::died, this, [this, raw] { drop(raw); });
    connect(raw, &Connection::finished, this,
            [this, raw](const Result<Reply>& result, bool isStale) {
                onFinished(raw, result, isStale);
            });
    m_lines.push_back({.connection = std::move(connection)});
    return raw;
}

void Client::Private::onOpened(const Connection& connection)
{
    m_peer = connection.peer();
    // TLS 1.3 hands out its ticket after the handshake: the others wait for it.
    if (m_peer.protocol == "TLS 1.3"_L1)
        return;
    // Once its question is on the way.
    QMetaObject::invokeMethod(
        this, [this] { openAhead(); }, Qt::QueuedConnection);
}

// The connection may be in the middle of a signal: it goes later.
void Client::Private::drop(Connection* connection)
{
    const auto line = std::ranges::find(
        m_lines, connection, [](const Line& candidate) { return candidate.connection.get(); });
    if (line == m_lines.end())
        return;
    connection->disconnect(this);
    connection->abort();
    line->connection.release()->deleteLater();
    m_lines.erase(line);
}

void Client::Private::dropIdle()
{
    std::vector<Connection*> idle;
    for (const Line& line : m_lines) {
        if (!line.job)
            idle.push_back(line.connection.get());
    }
    for (Connection* connection : idle)
        drop(connection);
}

QByteArray Client::Private::headOf(const Job& job) const
{
    const Endpoint& endpoint = m_settings.endpoint;
    QString host = u"docker"_s; // what Docker's own client says over a socket
    if (endpoint.scheme == Endpoint::Scheme::Tcp)
        host = endpoint.url().mid(QStringView(u"tcp://").size());
    const QString prefix =
        job.isVersioned && !m_version.isEmpty() ? u"/v"_s + m_version : QString();
    QByteArray head = methodName(job.request.method)
        + (u' ' + prefix + job.request.path + u" HTTP/1.1\r\nHost: "_s + host).toLatin1()
        + "\r\nUser-Agent: Plimsoll/" PLIMSOLL_VERSION "\r\nAccept: application/json\r\n";
    if (!job.request.contentType.isEmpty()) {
        head += "Content-Type: " + job.request.contentType
            + "\r\nContent-Length: " + QByteArray::number(job.request.body.size()) + "\r\n";
    }
    return head + "\r\n";
}

void Client::Private::onFinished(Connection* connection, const Result<Reply>& result, bool isStale)
{
    const auto line = std::ranges::find(
        m_lines, connection, [](const Line& candidate) { return candidate.connection.get(); });
    const JobPtr job = std::exchange(line->job, nullptr);
    const bool couldNotOpen = !result && !connection->wasOpened();
    if (!connection->isUsable())
        drop(connection);
    if (isStale && !job->wasRetried) {
        job->wasRetried = true;
        dropIdle(); // a daemon that was restarted has forgotten them all
        auto& queue = job->isOwn ? m_own : m_queue;
        queue.insert(queue.begin(), job);
        pump();
        return;
    }
    // Who cannot open a connection now cannot for the rest either: a silent host would otherwise
    // cost its timeout once for every question.
    const std::vector<JobPtr> hopeless =
        couldNotOpen && !job->isOwn ? std::exchange(m_queue, {}) : std::vector<JobPtr>();
    if (!job->isOwn)
        pump();
    for (const JobPtr& other : hopeless)
        other->answer(result);
    job->answer(result); // last: a continuation may end this object
}

void Client::Private::startNegotiation()
{
    m_negotiation = Negotiation::Running;
    const auto ask = [this](const QString& path, ReplyHandler answer) {
        m_own.push_back(
            std::make_shared<Job>(Job{.request = {.method = HostFileRequest::Method::Get,
                                                  .path = path,
                                                  .maxBytes = MaxNegotiationBytes},
                                      .isVersioned = false,
                                      .isOwn = true,
                                      .answer = std::move(answer)}));
        pump();
    };
    negotiateVersion(m_settings.endpoint, ask, [this](const Result<QString>& version) {
        if (version)
            endNegotiation(*version);
        else
            failNegotiation(version.error());
    });
}

void Client::Private::endNegotiation(const QString& version)
{
    m_negotiation = Negotiation::Done;
    m_version = version;
    pump();
}

void Client::Private::failNegotiation(const Error& error)
{
    m_negotiation = Negotiation::Needed;
    dropIdle();
    failQueue(error);
}

void Client::Private::failQueue(const Error& error)
{
    const std::vector<JobPtr> jobs = std::exchange(m_queue, {});
    for (const JobPtr& job : jobs)
        job->answer(error); // last: a continuation may end this object
}

Client::Client(HostSettings settings, std::optional<TlsIdentity> identity, Timeouts timeouts,
               QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(settings), std::move(identity), timeouts))
{
}

Client::~Client()
{
    d->abortAll();
}

QFuture<Result<Reply>> Client::get(const Request& request)
{
    return d->get(request);
}

void Client::ask(const Request& request, QObject* context,
                 std::function<void(const Result<Reply>&)> answer)
{
    d->ask(request, context, std::move(answer));
}

QFuture<Result<Reply>> Client::open(const Request& request, std::shared_ptr<ByteStream> body)
{
    return d->get(request, std::move(body));
}

QFuture<Result<Reply>> Client::send(const HostFileRequest& request)
{
    return d->send(request);
}

PeerFacts Client::peer() const
{
    return d->peer();
}

QString Client::apiVersion() const
{
    return d->version();
}

void Client::abort()
{
    d->abortAll();
}

} // namespace plimsoll::docker
