// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace plimsoll::models {

/// One effective setting of a container, with the check that judges it.
struct RuntimeSetting
{
    QString name = {};
    QString value = {}; ///< in words; "not in the answer" where the daemon is silent
    QString path = {}; ///< into the answer of /containers/{id}/json
    QString check = {}; ///< check id; empty: nothing judges it
    std::optional<core::Outcome> outcome = {};

    bool operator==(const RuntimeSetting&) const = default;
};

struct RuntimeGroup
{
    QString title = {};
    QList<RuntimeSetting> settings = {};

    bool operator==(const RuntimeGroup&) const = default;
};

/// The settings that decide how far a container is shut in: isolation, privileges, resources,
/// network, mounts. Pure.
/// @param inspect  body of GET /containers/{id}/json
/// @param findings  about this container
QList<RuntimeGroup> runtimeSettings(const QJsonValue& inspect,
                                    const QList<core::Finding>& findings);

} // namespace plimsoll::models
