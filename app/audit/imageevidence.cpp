// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/imageevidence.h"

#include "audit/imagecontents.h"
#include "audit/imagescan.h"
#include "core/json.h"
#include "docker/allowlist.h"
#include "docker/replyerror.h"
#include "evidence/collector.h"
#include "evidence/objects.h"
#include "evidence/seal.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPromise>

#include <algorithm>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;
using evidence::Answer;
using evidence::HostEvidence;

namespace {

/// Asks three questions, one after the other, and ends itself.
class Asker final : public QObject
{
public:
    Asker(docker::Api& api, const docker::HostSettings& settings, QString name)
        : m_api(api)
        , m_endpoint(settings.endpoint)
        , m_name(std::move(name))
    {
        m_host = {.name = settings.name,
                  .group = settings.group,
                  .endpoint = settings.endpoint.url(),
                  .transport = evidence::transportOf(settings),
                  .state = evidence::HostState::Ok};
    }

    QFuture<Result<HostEvidence>> start()
    {
        m_promise.start();
        ask(u"/images/json?all=0"_s, [this](const Answer& list) { choose(list); });
        return m_promise.future();
    }

private:
    template <typename Then>
    void ask(const QString& path, Then then)
    {
        m_api.ask({.path = path}, this,
                  [this, then](const Result<docker::Reply>& reply) { then(answerOf(reply)); });
    }

    Answer answerOf(const Result<docker::Reply>& reply) const
    {
        if (!reply)
            return {.error = reply.error()};
        Answer answer{.atUtc = reply->atUtc, .status = reply->status};
        answer.error = docker::errorOf(*reply, m_endpoint);
        if (answer.error)
            return answer;
        const auto body = core::parseJson(reply->body, core::limits::MaxReplyBytes);
        if (body)
            answer.body = *body;
        else
            answer.error = body.error();
        return answer;
    }

    void choose(const Answer& list)
    {
        if (list.error)
            return end(*list.error);
        const auto image = imageCalled(m_name, list.body.toArray());
        if (!image)
            return end(image.error());
        m_id = evidence::imageIdFrom(image.value()["Id"_L1].toString());
        keep(evidence::calls::Images.toString(), list, QJsonArray{*image});
        const QString path = u"/images/"_s + docker::encodedId(m_id);
        ask(path + u"/json"_s, [this, path](const Answer& inspect) {
            keep(evidence::imageInspectCall(m_id), inspect, inspect.body);
            ask(path + u"/history"_s, [this](const Answer& history) {
                keep(evidence::imageHistoryCall(m_id), history, history.body);
                m_sealer.finish(m_host);
                end(m_host);
            });
        });
    }

    void keep(const QString& call, Answer answer, const QJsonValue& body)
    {
        answer.call = call;
        if (answer.isOk())
            answer.body = m_sealer.seal(call, body, m_host.secrets);
        m_host.finishedAtUtc = answer.atUtc;
        m_host.answers.append(answer);
    }

    void end(const Result<HostEvidence>& result)
    {
        m_promise.addResult(result);
        m_promise.finish();
        deleteLater();
    }

    docker::Api& m_api;
    docker::Endpoint m_endpoint;
    QString m_name;
    QString m_id;
    HostEvidence m_host;
    evidence::Sealer m_sealer;
    QPromise<Result<HostEvidence>> m_promise;
};

} // namespace

QFuture<Result<HostEvidence>> imageEvidence(docker::Api& api, const docker::HostSettings& settings,
                                            const QString& name)
{
    auto* asker = new Asker(api, settings, name); // ends itself with its promise
    return asker->start();
}

HostEvidence fileEvidence(const image::Contents& contents, const QDateTime& atUtc)
{
    Answer list{.call = evidence::calls::Images.toString(), .atUtc = atUtc, .status = 200};
    list.body = QJsonArray{QJsonObject{{u"Id"_s, contents.id},
                                       {u"RepoTags"_s, QJsonArray::fromStringList(contents.tags)}}};
    list.digest = core::sha256(core::canonicalJson(list.body));
    HostEvidence host{.name = u"file"_s,
                      .state = evidence::HostState::Ok,
                      .finishedAtUtc = atUtc,
                      .answers = {list, answerOf(contents, atUtc)}};
    std::ranges::sort(host.answers, {}, &Answer::call);
    return host;
}

} // namespace plimsoll::audit
