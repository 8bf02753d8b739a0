// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/filejson.h"

#include "core/json.h"
#include "core/jsonmembers.h"

#include <algorithm>
#include <tuple>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;
using core::listFrom;
using core::listJson;
using core::timeJson;

namespace {

constexpr QLatin1StringView Schema("plimsoll.evidence/1");

QJsonValue errorJson(const std::optional<core::Error>& error)
{
    return error ? QJsonValue(core::errorJson(*error)) : QJsonValue(QJsonValue::Null);
}

QJsonObject answerJson(const Answer& answer)
{
    QJsonObject object{{u"call"_s, answer.call},
                       {u"at"_s, timeJson(answer.atUtc)},
                       {u"status"_s, answer.status},
                       {u"digest"_s, answer.digest},
                       {u"error"_s, errorJson(answer.error)}};
    if (!answer.body.isUndefined())
        object.insert(u"body"_s, answer.body);
    return object;
}

QJsonObject hitJson(const SecretHit& hit)
{
    return {{u"call"_s, hit.call},
            {u"path"_s, hit.path},
            {u"name"_s, hit.name},
            {u"rule"_s, hit.rule},
            {u"length"_s, hit.length}};
}

} // namespace

QJsonObject toJson(const HostEvidence& host)
{
    return {{u"name"_s, host.name},
            {u"group"_s, host.group},
            {u"endpoint"_s, host.endpoint},
            {u"transport"_s, host.transport},
            {u"state"_s, hostStateName(host.state)},
            {u"error"_s, errorJson(host.error)},
            {u"startedAt"_s, timeJson(host.startedAtUtc)},
            {u"finishedAt"_s, timeJson(host.finishedAtUtc)},
            {u"apiVersion"_s, host.apiVersion},
            {u"tlsProtocol"_s, host.tlsProtocol},
            {u"serverCertNotAfter"_s, timeJson(host.serverCertNotAfterUtc)},
            {u"clientCertNotAfter"_s, timeJson(host.clientCertNotAfterUtc)},
            {u"latencyMs"_s, host.latencyMs},
            {u"answers"_s, listJson(host.answers, answerJson)},
            {u"secrets"_s, listJson(host.secrets, hitJson)}};
}

QJsonObject toJson(const Evidence& evidence)
{
    return {{u"schema"_s, Schema},
            {u"generatedAt"_s, timeJson(evidence.generatedAtUtc)},
            {u"plimsoll"_s, evidence.plimsollVersion},
            {u"sample"_s, evidence.isSample},
            {u"hosts"_s,
             listJson(evidence.hosts, [](const HostEvidence& host) { return toJson(host); })}};
}

namespace {

/// Members of a file of ours.
class Members final : public core::JsonMembers
{
public:
    Members(const QJsonValue& value, QString place)
        : JsonMembers(value, std::move(place), u"evidence.format"_s)
    {
    }
};

core::Result<std::optional<core::Error>> errorFrom(const QJsonValue& value, const QString& place)
{
    if (value.isNull())
        return std::optional<core::Error>();
    Members members(value, place);
    std::optional<core::Error> error = core::errorFromJson(members);
    if (members.error())
        return *members.error();
    return error;
}

std::optional<core::Error> digestTrouble(const Answer& answer, const QString& place)
{
    const QString expected =
        answer.body.isUndefined() ? QString() : core::sha256(core::canonicalJson(answer.body));
    if (answer.digest == expected)
        return std::nullopt;
    return core::Error{.kind = core::Error::Kind::Malformed,
                       .code = u"evidence.digest"_s,
                       .detail =
                           u"%1 (%2) does not have the digest it claims"_s.arg(place, answer.call)};
}

core::Result<Answer> answerFrom(const QJsonValue& value, const QString& place)
{
    Members members(value, place);
    Answer answer{.call = members.text(u"call"_s),
                  .atUtc = members.time(u"at"_s),
                  .status = members.integer(u"status"_s, 0),
                  .body = members.any(u"body"_s),
                  .digest = members.text(u"digest"_s)};
    auto error = errorFrom(members.any(u"error"_s), members.placeOf(u"error"));
    if (members.error())
        return *members.error();
    if (!error)
        return error.error();
    answer.error = std::move(error).value();
    if (const auto trouble = digestTrouble(answer, place))
        return *trouble;
    return answer;
}

core::Result<SecretHit> hitFrom(const QJsonValue& value, const QString& place)
{
    Members members(value, place);
    SecretHit hit{.call = members.text(u"call"_s),
                  .path = members.text(u"path"_s),
                  .name = members.text(u"name"_s),
                  .rule = members.text(u"rule"_s),
                  .length = members.integer(u"length"_s, 0)};
    if (members.error())
        return *members.error();
    return hit;
}

HostEvidence plainFieldsFrom(Members& members)
{
    const auto state = hostStateFromName(members.text(u"state"_s));
    if (!state)
        members.complain(u"state", u"a state of a host"_s);
    HostEvidence host{.name = members.text(u"name"_s),
                      .group = members.text(u"group"_s),
                      .endpoint = members.text(u"endpoint"_s),
                      .transport = members.text(u"transport"_s),
                      .state = state.value_or(HostState::Failed),
                      .startedAtUtc = members.time(u"startedAt"_s),
                      .finishedAtUtc = members.time(u"finishedAt"_s),
                      .apiVersion = members.text(u"apiVersion"_s),
                      .tlsProtocol = members.text(u"tlsProtocol"_s),
                      .serverCertNotAfterUtc = members.time(u"serverCertNotAfter"_s),
                      .clientCertNotAfterUtc = members.time(u"clientCertNotAfter"_s),
                      .latencyMs = members.integer(u"latencyMs"_s, -1)};
    if (host.name.isEmpty())
        members.complain(u"name", u"a name"_s);
    return host;
}

/// Lookups rely on the order, and on one answer a call.
std::optional<core::Error> settleOrder(HostEvidence& host, const QString& place)
{
    std::ranges::stable_sort(host.answers, {}, &Answer::call);
    std::ranges::stable_sort(host.secrets, [](const SecretHit& left, const SecretHit& right) {
        return std::tie(left.call, left.path) < std::tie(right.call, right.path);
    });
    const auto twice = std::ranges::adjacent_find(host.answers, {}, &Answer::call);
    if (twice == host.answers.end())
        return std::nullopt;
    return core::Error{.kind = core::Error::Kind::Malformed,
                       .code = u"evidence.format"_s,
                       .detail = u"%1: two answers to %2"_s.arg(place, twice->call)};
}

core::Error schemaTrouble(const QString& schema)
{
    const bool isOfOurs = schema.startsWith("plimsoll.evidence/"_L1);
    return {.kind = core::Error::Kind::Malformed,
            .code = isOfOurs ? u"evidence.newer"_s : u"evidence.format"_s,
            .detail =
                schema.isEmpty() ? u"no schema named"_s : u"schema \"%1\""_s.arg(schema.left(80))};
}

} // namespace

core::Result<HostEvidence> hostFrom(const QJsonValue& value, const QString& place)
{
    Members members(value, place);
    HostEvidence host = plainFieldsFrom(members);
    const QJsonArray answerList = members.list(u"answers"_s);
    const QJsonArray hitList = members.list(u"secrets"_s);
    if (members.error())
        return *members.error();
    auto error = errorFrom(members.any(u"error"_s), members.placeOf(u"error"));
    if (!error)
        return error.error();
    auto answers = listFrom<Answer>(answerList, members.placeOf(u"answers"), answerFrom);
    if (!answers)
        return answers.error();
    auto hits = listFrom<SecretHit>(hitList, members.placeOf(u"secrets"), hitFrom);
    if (!hits)
        return hits.error();
    host.error = std::move(error).value();
    host.answers = std::move(answers).value();
    host.secrets = std::move(hits).value();
    if (const auto trouble = settleOrder(host, place))
        return *trouble;
    return host;
}

core::Result<Evidence> evidenceFrom(const QJsonValue& value)
{
    Members members(value, {});
    const QString schema = members.any(u"schema"_s).toString();
    if (schema != Schema)
        return schemaTrouble(schema);
    Evidence evidence{.generatedAtUtc = members.time(u"generatedAt"_s),
                      .plimsollVersion = members.text(u"plimsoll"_s),
                      .isSample = members.boolean(u"sample"_s)};
    const QJsonArray hostList = members.list(u"hosts"_s);
    if (!evidence.generatedAtUtc.isValid())
        members.complain(u"generatedAt", u"a time"_s);
    if (members.error())
        return *members.error();
    auto hosts = listFrom<HostEvidence>(hostList, u"hosts"_s, hostFrom);
    if (!hosts)
        return hosts.error();
    evidence.hosts = std::move(hosts).value();
    std::ranges::stable_sort(evidence.hosts, {}, &HostEvidence::name);
    return evidence;
}

} // namespace plimsoll::evidence
