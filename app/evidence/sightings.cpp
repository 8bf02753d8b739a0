// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/sightings.h"

#include "core/json.h"
#include "evidence/hostfile.h"
#include "evidence/objects.h"
#include "evidence/view.h"

#include <QJsonObject>

#include <algorithm>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Which unlock key a swarm node had when it was read.
struct SwarmKey
{
    QString node = {};
    QString version = {}; ///< "kek-version: 39"; empty: the file was not read
    QString since = {}; ///< of an earlier sighting; empty: none
};

SwarmKey swarmKeyOf(const HostEvidence& host)
{
    const Document info(calls::Info.toString(), host.answer(calls::Info));
    const auto text = [&info](QStringView path) {
        return info.at(path).toString().value_or(QString());
    };
    const HostFile file(host, text(u"DockerRootDir") + u"/swarm/certificates/swarm-node.key"_s);
    const Document seen(calls::Sightings.toString(), host.answer(calls::Sightings));
    SwarmKey key{.node = text(u"Swarm.NodeID"),
                 .version = file.lines().value_or(QStringList()).value(0),
                 .since = seen.at(u"swarmKey.since").toString().value_or(QString())};
    if (key.version.isEmpty())
        key.version = seen.at(u"swarmKey.version").toString().value_or(QString());
    return key;
}

void keep(HostEvidence& host, const SwarmKey& key)
{
    const QJsonObject body{
        {u"swarmKey"_s,
         QJsonObject{{u"node"_s, key.node}, {u"version"_s, key.version}, {u"since"_s, key.since}}}};
    host.answers.removeIf([](const Answer& answer) { return answer.call == calls::Sightings; });
    host.answers.append({.call = calls::Sightings.toString(),
                         .atUtc = host.finishedAtUtc,
                         .status = 200,
                         .body = body,
                         .digest = core::sha256(core::canonicalJson(body))});
    std::ranges::sort(host.answers, {}, &Answer::call);
}

} // namespace

void carrySightings(HostEvidence& host, const HostEvidence& before)
{
    const SwarmKey now = swarmKeyOf(host);
    SwarmKey then = swarmKeyOf(before);
    const bool isSameKey = !now.node.isEmpty() && now.node == then.node && !then.version.isEmpty()
        && (now.version.isEmpty() || now.version == then.version);
    if (!isSameKey)
        return;
    if (then.since.isEmpty())
        then.since = core::formatTime(before.finishedAtUtc);
    keep(host, then);
}

void carrySightings(Evidence& evidence, const QList<HostEvidence>& before)
{
    for (HostEvidence& host : evidence.hosts) {
        const auto known = std::ranges::find(before, host.name, &HostEvidence::name);
        if (known != before.end())
            carrySightings(host, *known);
    }
}

} // namespace plimsoll::evidence
