// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/collector.h"

#include "core/json.h"
#include "core/limits.h"
#include "docker/allowlist.h"
#include "docker/replyerror.h"
#include "evidence/events.h"
#include "evidence/hostreader.h"
#include "evidence/objects.h"
#include "evidence/seal.h"
#include "evidence/standing.h"

#include <QFutureWatcher>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;
using docker::Reply;

QString transportOf(const docker::HostSettings& settings)
{
    switch (settings.endpoint.scheme) {
    case docker::Endpoint::Scheme::Unix:
        return u"unix"_s;
    case docker::Endpoint::Scheme::Ssh:
        return u"ssh"_s;
    case docker::Endpoint::Scheme::Tcp:
        break;
    }
    return settings.tls ? u"tls"_s : u"plain"_s;
}

namespace {

/// The path of a call whose key holds no id: what follows "GET ".
QString pathOf(QStringView call)
{
    return call.sliced(4).toString();
}

/// A daemon's lists are lists (or null, as Go writes an empty one) and its facts are objects.
std::optional<Error> shapeTrouble(const QString& call, const QJsonValue& body)
{
    const bool isList = call == calls::Containers || call == calls::Images;
    const bool isFacts = call == calls::Info || call == calls::Version;
    const bool isWrong =
        (isList && !body.isArray() && !body.isNull()) || (isFacts && !body.isObject());
    if (!isWrong)
        return std::nullopt;
    return Error{.kind = Error::Kind::Malformed,
                 .code = u"json.syntax"_s,
                 .detail = isList ? u"not a list"_s : u"not an object"_s};
}

} // namespace

class Collector::Private
{
public:
    Private(Collector& owner, docker::HostSettings settings, docker::Api& api, core::Clock clock)
        : m_owner(owner)
        , m_settings(std::move(settings))
        , m_api(api)
        , m_clock(std::move(clock))
    {
    }

    void setInventories(InventorySource source) { m_inventories = std::move(source); }
    void start();
    void stop();

private:
    void giveUp();
    bool readsHostFiles();
    void takeHostFiles();
    void ask(const QString& call, const QString& path);
    void askFixed(QStringView call) { ask(call.toString(), pathOf(call)); }
    void askImage(const QString& id);
    void askContainers(const QJsonValue& list);
    void askImages(const QJsonValue& list);
    void askNamedImages();
    void askByInfo(const QJsonObject& info);
    void askExecs(const QStringList& ids);
    QJsonArray limited(const QJsonValue& list, QStringView call);

    void take(const QString& call, const Result<Reply>& result);
    Answer answerOf(const QString& call, const Result<Reply>& result);
    void takeBody(const QString& call, const Reply& reply, Answer& answer);
    const Answer* answered(const QString& call) const;
    void askInventories();
    void takeInventories(const Result<QList<Answer>>& known);
    void finish();

    Collector& m_owner;
    docker::HostSettings m_settings;
    docker::Api& m_api;
    core::Clock m_clock;
    Sealer m_sealer;
    HostEvidence m_host;
    QSet<QString> m_asked;
    QSet<QString> m_execs;
    QHash<QString, qsizetype> m_indexOf; ///< call -> place in m_host.answers
    int m_done = 0;
    bool m_isRunning = false;
    bool m_isStopped = false;
    int m_timeouts = 0;
    bool m_hasGivenUp = false;
    std::optional<Error> m_limitMet;
    InventorySource m_inventories;
    bool m_isAskingInventories = false; ///< the daemon has nothing more to say
    std::unique_ptr<HostReader> m_reader; ///< the last to ask: each archive read is an event
};

void Collector::Private::start()
{
    m_isRunning = true;
    m_host = {.name = m_settings.name,
              .group = m_settings.group,
              .endpoint = m_settings.endpoint.url(),
              .transport = transportOf(m_settings),
              .startedAtUtc = m_clock()};
    // The lists first, since most questions wait for them; last what makes the daemon start
    // programs of its host to ask them for their version.
    for (const QStringView call :
         {calls::Containers, calls::Ping, calls::Images, calls::Networks, calls::Bridge,
          calls::Volumes, calls::Plugins, calls::Info, calls::Version})
        askFixed(call);
}

void Collector::Private::stop()
{
    if (m_isStopped || !m_isRunning)
        return;
    m_isStopped = true;
    if (m_isAskingInventories)
        return;
    if (m_reader)
        return m_reader->stop();
    m_api.abort(); // every future ends with Cancelled; the last one finishes the run
}

/// A daemon that keeps its mouth shut is not asked a thousand times, a minute each.
void Collector::Private::giveUp()
{
    m_hasGivenUp = true;
    m_api.abort(); // the open questions end as timed out, see answerOf()
}

void Collector::Private::ask(const QString& call, const QString& path)
{
    if (m_isStopped || m_hasGivenUp || m_asked.contains(call))
        return;
    m_asked.insert(call);
    m_api.ask({.path = path}, &m_owner,
              [this, call](const Result<Reply>& result) { take(call, result); });
}

void Collector::Private::askContainers(const QJsonValue& list)
{
    for (const QJsonValue& entry : limited(list, calls::Containers)) {
        const QJsonObject row = entry.toObject();
        const QString id = row.value("Id"_L1).toString();
        if (id.isEmpty() || isOwnContainer(row))
            continue;
        const QString path = u"/containers/"_s + docker::encodedId(id);
        ask(containerInspectCall(id), path + u"/json"_s);
        const QString state = row.value("State"_L1).toString();
        const bool hasProcesses = state == "running"_L1 || state == "paused"_L1;
        if (hasProcesses && m_settings.readProcesses)
            ask(containerTopCall(id), path + u"/top?ps_args=-eo%20pid,user,args"_s);
    }
}

void Collector::Private::askImages(const QJsonValue& list)
{
    for (const QJsonValue& entry : limited(list, calls::Images)) {
        const QJsonObject row = entry.toObject();
        if (!isOwnImage(row))
            askImage(imageIdFrom(row.value("Id"_L1).toString()));
    }
}

void Collector::Private::askImage(const QString& id)
{
    if (id.isEmpty())
        return;
    const QString path = u"/images/"_s + docker::encodedId(id);
    ask(imageInspectCall(id), path + u"/json"_s);
    ask(imageHistoryCall(id), path + u"/history"_s);
}

/// Images that lost their tags to a newer build are not listed, but containers still run them.
/// Docker's lists say so at once, Podman's only together with every inspect.
void Collector::Private::askNamedImages()
{
    const Answer* containers = answered(calls::Containers.toString());
    const Answer* images = answered(calls::Images.toString());
    if (!containers || (!images && m_done < m_asked.size()))
        return;
    const QJsonValue rows = images ? images->body : QJsonValue();
    for (const QJsonValue& entry : limited(containers->body, calls::Containers)) {
        const QJsonObject row = entry.toObject();
        if (isOwnContainer(row))
            continue;
        const Answer* inspect = answered(containerInspectCall(row.value("Id"_L1).toString()));
        const QJsonObject body = inspect ? inspect->body.toObject() : QJsonObject();
        askImage(imageIdOfContainer(row, body, rows));
    }
}

/// What only makes sense with what /info says: events until the daemon's own now, since a daemon
/// waits for events that are still to come, and the swarm where this host manages it.
void Collector::Private::askByInfo(const QJsonObject& info)
{
    const QDateTime now = core::parseTime(info.value("SystemTime"_L1).toString());
    const bool isDocker = !info.contains("BuildahVersion"_L1); // Podman's events are another kind
    if (now.isValid() && isDocker) {
        ask(calls::Events.toString(), u"/events?since=0&until=%1"_s.arg(now.toSecsSinceEpoch()));
    }
    if (info.value("Swarm"_L1)[u"ControlAvailable"].toBool()) {
        askFixed(calls::Nodes);
        askFixed(calls::Services);
    }
}

void Collector::Private::askExecs(const QStringList& ids)
{
    for (const QString& id : ids) {
        if (m_execs.size() >= core::limits::MaxExecsPerHost && !m_execs.contains(id))
            return;
        m_execs.insert(id);
        ask(execInspectCall(id), u"/exec/"_s + docker::encodedId(id) + u"/json"_s);
    }
}

QJsonArray Collector::Private::limited(const QJsonValue& list, QStringView call)
{
    using core::limits::MaxObjectsPerHost;
    QJsonArray rows = list.toArray();
    if (rows.size() <= MaxObjectsPerHost)
        return rows;
    m_limitMet = Error{
        .kind = Error::Kind::TooLarge,
        .code = u"limit.objects"_s,
        .subject = m_host.endpoint,
        .detail = u"%1: %2 objects, limit %3"_s.arg(call).arg(rows.size()).arg(MaxObjectsPerHost)};
    while (rows.size() > MaxObjectsPerHost)
        rows.removeLast();
    return rows;
}

void Collector::Private::take(const QString& call, const Result<Reply>& result)
{
    m_indexOf.insert(call, m_host.answers.size());
    m_host.answers.append(answerOf(call, result));
    ++m_done;
    const Answer answer = m_host.answers.last();
    const bool isLate = answer.error && answer.error->kind == Error::Kind::TimedOut;
    if (isLate && !m_hasGivenUp && ++m_timeouts == core::limits::MaxTimeoutsPerHost)
        giveUp();
    if (answer.isOk() && call == calls::Containers)
        askContainers(answer.body);
    if (answer.isOk() && call == calls::Images)
        askImages(answer.body);
    if (answer.isOk() && call == calls::Info)
        askByInfo(answer.body.toObject());
    if (answer.isOk())
        askExecs(execsIn(call, answer.body));
    const bool isListed = call == calls::Containers || call == calls::Images;
    if (isListed || m_done == m_asked.size())
        askNamedImages();
    emit m_owner.progressed(m_done, int(m_asked.size()));
    if (m_done == m_asked.size() && !readsHostFiles())
        askInventories();
}

/// Files come last, so that the events of reading them push none out that was wanted.
/// @return whether the end is put off
bool Collector::Private::readsHostFiles()
{
    if (!m_settings.hostFiles || m_isStopped || m_hasGivenUp || m_reader || !hasHostFiles(m_host))
        return m_reader != nullptr;
    m_reader = std::make_unique<HostReader>(m_settings.endpoint, m_api, m_clock, m_sealer, m_host);
    QObject::connect(m_reader.get(), &HostReader::progressed, &m_owner,
                     [this](int done, int total) {
                         emit m_owner.progressed(m_done + done, int(m_asked.size()) + total);
                     });
    QObject::connect(m_reader.get(), &HostReader::finished, &m_owner, [this] { takeHostFiles(); });
    m_reader->start();
    return true;
}

void Collector::Private::takeHostFiles()
{
    m_host.answers += m_reader->answers();
    m_host.secrets += m_reader->secrets();
    askInventories();
}

/// What was read of the images before comes last: their list is known by now, and values that this
/// host keeps secret are taken out of it like out of everything else.
void Collector::Private::askInventories()
{
    if (!m_inventories || m_isStopped)
        return finish();
    m_isAskingInventories = true;
    auto* watcher = new QFutureWatcher<Result<QList<Answer>>>(&m_owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &m_owner, [this, watcher] {
        watcher->deleteLater();
        takeInventories(watcher->result());
    });
    watcher->setFuture(m_inventories(imagesOf(m_host)));
}

void Collector::Private::takeInventories(const Result<QList<Answer>>& known)
{
    if (known) {
        for (const Answer& answer : *known) {
            if (isContents(answer))
                m_host.answers.append(answer);
        }
    } else {
        qWarning("%s: what is known of its images was not read: %s", qPrintable(m_host.name),
                 qPrintable(known.error().detail));
    }
    finish();
}

Answer Collector::Private::answerOf(const QString& call, const Result<Reply>& result)
{
    Answer answer{.call = call};
    if (!result) {
        answer.atUtc = m_clock();
        answer.error = result.error();
        if (m_hasGivenUp && !m_isStopped && answer.error->kind == Error::Kind::Cancelled) {
            answer.error->kind = Error::Kind::TimedOut;
            answer.error->code = u"reply.timeout"_s;
            answer.error->detail = u"given up after %1 timeouts"_s.arg(m_timeouts);
        }
        return answer;
    }
    answer.atUtc = result->atUtc;
    answer.status = result->status;
    answer.error = docker::errorOf(*result, m_settings.endpoint);
    if (answer.error)
        answer.error->detail = call + u": "_s + m_sealer.sealText(answer.error->detail);
    else
        takeBody(call, *result, answer);
    return answer;
}

void Collector::Private::takeBody(const QString& call, const Reply& reply, Answer& answer)
{
    if (call == calls::Ping) {
        m_host.latencyMs = reply.elapsedMs;
        answer.body = m_sealer.sealText(QString::fromUtf8(reply.body.left(64)));
        return;
    }
    const Result<QJsonValue> json = call == calls::Events
        ? eventsFrom(reply.body)
        : core::parseJson(reply.body, core::limits::MaxReplyBytes);
    answer.error = json ? shapeTrouble(call, *json) : json.error();
    if (answer.error)
        answer.error->subject = call;
    else
        answer.body = m_sealer.seal(call, *json, m_host.secrets);
}

const Answer* Collector::Private::answered(const QString& call) const
{
    const auto found = m_indexOf.constFind(call);
    if (found == m_indexOf.constEnd() || !m_host.answers[*found].isOk())
        return nullptr;
    return &m_host.answers[*found];
}

void Collector::Private::finish()
{
    const docker::PeerFacts peer = m_api.peer();
    m_host.apiVersion = m_api.apiVersion();
    m_host.tlsProtocol = peer.protocol;
    m_host.serverCertNotAfterUtc = peer.serverNotAfterUtc;
    m_host.clientCertNotAfterUtc = peer.clientNotAfterUtc;
    m_host.finishedAtUtc = m_clock();
    m_sealer.finish(m_host);
    const Standing standing = standingOf(m_host);
    m_host.state = standing.state;
    m_host.error = standing.error;
    if (m_limitMet && standing.state == HostState::Ok) {
        m_host.state = HostState::Partial;
        m_host.error = m_limitMet;
    }
    if (m_isStopped) {
        m_host.state = HostState::Failed;
        m_host.error = Error{
            .kind = Error::Kind::Cancelled, .code = u"cancelled"_s, .subject = m_host.endpoint};
    }
    m_isRunning = false;
    const HostEvidence host = m_host; // a receiver may end this object
    emit m_owner.finished(host);
}

Collector::Collector(docker::HostSettings settings, docker::Api& api, core::Clock clock,
                     QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(settings), api, std::move(clock)))
{
}

Collector::~Collector() = default;

void Collector::setInventories(InventorySource source)
{
    d->setInventories(std::move(source));
}

void Collector::start()
{
    d->start();
}

void Collector::stop()
{
    d->stop();
}

} // namespace plimsoll::evidence
