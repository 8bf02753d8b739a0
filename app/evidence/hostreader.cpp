// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/hostreader.h"

#include "core/json.h"
#include "core/limits.h"
#include "docker/hostfiles.h"
#include "docker/replyerror.h"
#include "evidence/hostfile.h"
#include "evidence/hostpaths.h"
#include "evidence/hostwalk.h"
#include "evidence/leftovers.h"
#include "evidence/objects.h"
#include "evidence/sealfile.h"

#include <QFutureWatcher>
#include <QJsonArray>

#include <algorithm>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;
using docker::Reply;
using Want = FileQuestion::Want;

namespace {

/// Places the answer where HostEvidence::answer() finds it.
void insertSorted(QList<Answer>& answers, const Answer& answer)
{
    const auto place = std::ranges::lower_bound(answers, answer.call, {}, &Answer::call);
    if (place != answers.end() && place->call == answer.call)
        *place = answer;
    else
        answers.insert(place, answer);
}

bool isWrittenBy(const Result<Reply>& result)
{
    return result && result->status >= 200 && result->status < 300;
}

} // namespace

class HostReader::Private
{
public:
    Private(HostReader& owner, const docker::Endpoint& endpoint, docker::Api& api,
            core::Clock clock, Sealer& sealer, const HostEvidence& host)
        : m_owner(owner)
        , m_endpoint(endpoint)
        , m_api(api)
        , m_clock(std::move(clock))
        , m_sealer(sealer)
        , m_host(host)
    {
        std::ranges::stable_sort(m_host.answers, {}, &Answer::call);
    }

    void start();
    void stop();
    const QList<Answer>& answers() const { return m_answers; }
    const QList<SecretHit>& secrets() const { return m_secrets; }

private:
    using Then = std::function<void(const Result<Reply>&)>;

    void send(const docker::HostFileRequest& request, Then then);
    void removeLeftovers(QStringList tokens);
    void import();
    void create();
    void inspect();
    void askRound();
    void walk(const FileQuestion& question);
    void arrive(const FileQuestion& question, const WalkEnd& end);
    void fetch(const FileQuestion& question, const WalkEnd& end, bool isSecondTry);
    void takeArchive(const FileQuestion& question, const WalkEnd& end, const Reply& reply);
    void keepFile(const FileQuestion& question, Answer answer);
    void removeContainer();
    void removeImage();
    Answer answerOf(QStringView call, const Result<Reply>& result);
    void keep(const Answer& answer);
    void forgetAbsences();

    HostReader& m_owner;
    docker::Endpoint m_endpoint;
    docker::Api& m_api;
    core::Clock m_clock;
    Sealer& m_sealer;
    HostEvidence m_host; ///< what the plan of hostpaths.h looks into
    docker::AuditObjects m_objects;
    std::unique_ptr<HostWalk> m_walk;
    QList<Answer> m_answers;
    QList<SecretHit> m_secrets;
    int m_open = 0; ///< questions of this round
    int m_done = 0;
    int m_asked = 0;
    bool m_isReading = false;
    bool m_isStopped = false;
    bool m_mayHaveImage = false;
};

void HostReader::Private::send(const docker::HostFileRequest& request, Then then)
{
    auto* watcher = new QFutureWatcher<Result<Reply>>(&m_owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &m_owner,
                     [watcher, then = std::move(then)] {
                         watcher->deleteLater();
                         then(watcher->result());
                     });
    watcher->setFuture(m_api.send(request));
}

void HostReader::Private::start()
{
    m_objects = {.token = docker::newAuditToken(), .mark = auditMark()};
    removeLeftovers(leftoversIn(m_host, m_clock()));
}

/// Of runs that were killed; whether it works or not, this run goes on.
void HostReader::Private::removeLeftovers(QStringList tokens)
{
    if (m_isStopped)
        return emit m_owner.finished();
    if (tokens.isEmpty())
        return import();
    const QString token = tokens.takeFirst();
    send(docker::removeAuditContainer(token), [this, token, tokens](const Result<Reply>&) {
        send(docker::removeAuditImage(token),
             [this, tokens](const Result<Reply>&) { removeLeftovers(tokens); });
    });
}

void HostReader::Private::import()
{
    send(docker::importAuditImage(m_objects), [this](const Result<Reply>& result) {
        keep(answerOf(calls::ImportAudit, result));
        // Without an answer nobody knows whether the daemon did it.
        m_mayHaveImage = !result || isWrittenBy(result);
        if (isWrittenBy(result) && !m_isStopped)
            return create();
        removeImage();
    });
}

void HostReader::Private::create()
{
    send(docker::createAuditContainer(m_objects), [this](const Result<Reply>& result) {
        keep(answerOf(calls::CreateAudit, result));
        if (result && !isWrittenBy(result))
            return removeImage();
        if (!result || m_isStopped)
            return removeContainer();
        inspect();
    });
}

void HostReader::Private::inspect()
{
    m_isReading = true;
    send(docker::inspectAuditContainer(m_objects.token), [this](const Result<Reply>& result) {
        Answer answer = answerOf(calls::InspectAudit, result);
        if (!answer.error) {
            const auto json = core::parseJson(result->body, core::limits::MaxReplyBytes);
            if (json)
                answer.body = m_sealer.seal(answer.call, *json, m_secrets);
            else
                answer.error = json.error();
        }
        keep(answer);
        m_walk = std::make_unique<HostWalk>([this](const QString& path, HostWalk::TakeStat take) {
            send(docker::statHostFile(m_objects.token, path),
                 [this, take](const auto& reply) { take(pathStatOf(reply, m_endpoint)); });
        });
        askRound();
    });
}

/// What the files so far make worth asking; the last round finds nothing.
void HostReader::Private::askRound()
{
    QList<FileQuestion> questions = m_isStopped ? QList<FileQuestion>() : wantedHostFiles(m_host);
    questions = questions.first(
        std::min<qsizetype>(questions.size(), core::limits::MaxHostFiles - m_asked));
    if (questions.isEmpty())
        return removeContainer();
    m_open = int(questions.size());
    m_asked += m_open;
    for (const FileQuestion& question : questions)
        walk(question);
}

void HostReader::Private::walk(const FileQuestion& question)
{
    m_walk->find(question.path, question.want != Want::Link,
                 [this, question](const WalkEnd& end) { arrive(question, end); });
}

void HostReader::Private::arrive(const FileQuestion& question, const WalkEnd& end)
{
    Answer answer{.call = hostFileCall(question.path), .atUtc = m_clock(), .status = end.status};
    if (!end.stat) {
        answer.error = end.stat.error();
        return keepFile(question, answer);
    }
    answer.body = statBody(end.path, *end.stat);
    const bool isFolder = end.stat->type == FileType::Directory;
    const bool isFile = end.stat->type == FileType::File;
    const bool hasArchive = (question.want == Want::Owner && (isFile || isFolder))
        || (question.want == Want::Content && isFile)
        || (question.want == Want::Folder && isFolder);
    if (!hasArchive || m_isStopped)
        return keepFile(question, answer);
    if (question.want == Want::Content && end.stat->size > core::limits::MaxHostFileBytes) {
        answer.error = Error{
            .kind = Error::Kind::TooLarge,
            .code = u"limit.host-file"_s,
            .subject = question.path,
            .detail =
                u"%1 bytes, limit %2"_s.arg(end.stat->size).arg(core::limits::MaxHostFileBytes)};
        return keepFile(question, answer);
    }
    fetch(question, end, false);
}

void HostReader::Private::fetch(const FileQuestion& question, const WalkEnd& end, bool isSecondTry)
{
    constexpr qint64 headerBytes = 512;
    constexpr qint64 extendedHeaderBytes = 8 * headerBytes; // long names come before the header
    const bool isHeaderEnough = question.want == Want::Owner;
    const qint64 maxBytes = isHeaderEnough ? (isSecondTry ? extendedHeaderBytes : headerBytes)
        : question.want == Want::Folder    ? core::limits::MaxHostFolderBytes
                                           : core::limits::MaxHostFileBytes + extendedHeaderBytes;
    send(docker::fetchHostFile(m_objects.token, end.path, maxBytes, isHeaderEnough),
         [this, question, end, isHeaderEnough, isSecondTry](const Result<Reply>& result) {
             Answer answer = answerOf(hostFileCall(question.path), result);
             if (answer.error)
                 return keepFile(question, answer);
             const bool isShort = isHeaderEnough && readArchive(result->body, [](const QString&) {
                                                        return false;
                                                    }).entries.isEmpty();
             if (isShort && !isSecondTry)
                 return fetch(question, end, true);
             takeArchive(question, end, *result);
         });
}

void HostReader::Private::takeArchive(const FileQuestion& question, const WalkEnd& end,
                                      const Reply& reply)
{
    Answer answer = answerOf(hostFileCall(question.path), reply);
    const Archive archive = readArchive(reply.body, [&question](const QString& name) {
        return question.want == Want::Content
            || (!question.contentSuffix.isEmpty() && name.endsWith(question.contentSuffix));
    });
    const QJsonObject body = archiveBody(question, statBody(end.path, *end.stat), archive);
    const bool isContentMissing = (question.want == Want::Content && !body.contains("lines"_L1))
        || (question.want == Want::Folder && !body.contains("entries"_L1))
        || !body.contains("uid"_L1);
    if (isContentMissing) {
        answer.error = Error{.kind = Error::Kind::Malformed,
                             .code = u"archive.cut"_s,
                             .subject = question.path,
                             .detail = u"the archive ends before its content does"_s};
    } else {
        answer.body = body;
    }
    keepFile(question, answer);
}

void HostReader::Private::keepFile(const FileQuestion& question, Answer answer)
{
    if (!answer.body.isUndefined())
        answer.body = sealedFile(answer.call, answer.body.toObject(), m_sealer, m_secrets);
    if (answer.error && answer.error->subject.isEmpty())
        answer.error->subject = question.path;
    keep(answer);
    insertSorted(m_host.answers, answer);
    const bool isHopeless = answer.error
        && (answer.error->kind == Error::Kind::TimedOut
            || answer.error->kind == Error::Kind::Unreachable);
    m_isStopped = m_isStopped || isHopeless;
    emit m_owner.progressed(++m_done, m_asked);
    if (--m_open == 0)
        askRound();
}

void HostReader::Private::removeContainer()
{
    m_isReading = false;
    send(docker::removeAuditContainer(m_objects.token), [this](const Result<Reply>& result) {
        Answer answer = answerOf(calls::RemoveAudit, result);
        if (result && result->status == 404)
            forgetAbsences();
        keep(answer);
        removeImage();
    });
}

void HostReader::Private::removeImage()
{
    if (!m_mayHaveImage)
        return emit m_owner.finished();
    send(docker::removeAuditImage(m_objects.token), [this](const Result<Reply>& result) {
        keep(answerOf(calls::RemoveAuditImage, result));
        emit m_owner.finished();
    });
}

/// Somebody removed the container while it was read: then "not found" says nothing about files.
void HostReader::Private::forgetAbsences()
{
    for (Answer& answer : m_answers) {
        if (answer.status != 404 || hostPathOf(answer.call).isEmpty())
            continue;
        answer.status = 0;
        answer.error = Error{.kind = Error::Kind::Unreachable,
                             .code = u"hostfiles.vanished"_s,
                             .subject = hostPathOf(answer.call),
                             .detail = u"the audit container was removed meanwhile"_s};
    }
}

Answer HostReader::Private::answerOf(QStringView call, const Result<Reply>& result)
{
    Answer answer{.call = call.toString()};
    if (!result) {
        answer.atUtc = m_clock();
        answer.error = result.error();
        return answer;
    }
    answer.atUtc = result->atUtc;
    answer.status = result->status;
    answer.error = docker::errorOf(*result, m_endpoint);
    if (answer.error)
        answer.error->detail = answer.call + u": "_s + m_sealer.sealText(answer.error->detail);
    return answer;
}

void HostReader::Private::keep(const Answer& answer)
{
    m_answers.append(answer);
}

void HostReader::Private::stop()
{
    m_isStopped = true;
    // A write in flight is waited for: what it made must be known to be removed.
    if (m_isReading)
        m_api.abort();
}

bool hasHostFiles(const HostEvidence& host)
{
    const auto bodyOf = [&host](QStringView call) {
        const auto found = std::ranges::find(host.answers, call, &Answer::call);
        return found != host.answers.end() && found->isOk() ? found->body : QJsonValue();
    };
    const QJsonArray components = bodyOf(calls::Version)[u"Components"].toArray();
    const bool isForeign = std::ranges::any_of(components, [](const QJsonValue& component) {
        return component[u"Name"].toString().startsWith("Podman"_L1, Qt::CaseInsensitive);
    });
    return !isForeign && bodyOf(calls::Info)[u"OSType"].toString() == "linux"_L1;
}

HostReader::HostReader(const docker::Endpoint& endpoint, docker::Api& api, core::Clock clock,
                       Sealer& sealer, const HostEvidence& host, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, endpoint, api, std::move(clock), sealer, host))
{
}

HostReader::~HostReader() = default;

void HostReader::start()
{
    d->start();
}

void HostReader::stop()
{
    d->stop();
}

const QList<Answer>& HostReader::answers() const
{
    return d->answers();
}

const QList<SecretHit>& HostReader::secrets() const
{
    return d->secrets();
}

} // namespace plimsoll::evidence
