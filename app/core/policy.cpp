// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy.h"

#include "core/json.h"

#include <QJsonArray>
#include <QJsonObject>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

QString policyDigest(const Policy& policy)
{
    QJsonArray ports;
    for (const int port : policy.allowedPrivilegedPorts)
        ports.append(port);
    const QJsonObject json{
        {u"name"_s, policy.name},
        {u"loadLine"_s, policy.loadLine},
        {u"trustedRegistries"_s, QJsonArray::fromStringList(policy.trustedRegistries)},
        {u"allowedPrivilegedPorts"_s, ports},
        {u"capabilityAllowList"_s, QJsonArray::fromStringList(policy.capabilityAllowList)},
        {u"maxUnusedImagesPercent"_s, policy.maxUnusedImagesPercent},
        {u"maxStoppedContainersPercent"_s, policy.maxStoppedContainersPercent},
        {u"swarmExpected"_s, policy.swarmExpected},
        {u"approvedSeccompProfiles"_s, QJsonArray::fromStringList(policy.approvedSeccompProfiles)},
        {u"approvedCgroupParent"_s, policy.approvedCgroupParent},
    };
    return sha256(canonicalJson(json));
}

} // namespace plimsoll::core
