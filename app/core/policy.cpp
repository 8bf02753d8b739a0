// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy.h"

#include "core/json.h"
#include "core/policykeys.h"

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

QJsonObject policyJson(const Policy& policy)
{
    QJsonObject json{{u"schema"_s, QString(PolicySchema)}};
    for (const PolicyKey& key : policyKeys())
        json.insert(QString(key.name), valueOf(policy, key));
    return json;
}

QString policyDigest(const Policy& policy)
{
    return sha256(canonicalJson(policyJson(policy)));
}

} // namespace plimsoll::core
