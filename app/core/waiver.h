// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace plimsoll::core {

inline constexpr int DefaultWaiverDays = 90;
inline constexpr int LongestWaiverDays = 366; ///< a year, whichever it is
inline constexpr int WaiverWarningDays = 14; ///< "ends soon" from here on

/// A person's decision about a check: a fault is accepted for a while, or something that no machine
/// can see is attested. Ids of checks are those of the benchmark's edition 1.6.0.
struct Waiver
{
    enum class Kind {
        Waiver, ///< turns a failure into "waived"
        AttestedMet, ///< turns "manual" into a pass
        AttestedNotMet, ///< turns "manual" into a failure
    };
    enum class Scope { Fleet, Group, Host, Object };

    QString id = {}; ///< unique among waivers; chosen by whoever writes them, or made by the store
    Kind kind = Kind::Waiver;
    QString check = {};
    Scope scope = Scope::Host;
    QString group = {}; ///< Scope::Group
    QString host = {}; ///< Scope::Host; Scope::Object: empty means on any host
    ObjectKind objectKind = ObjectKind::Container; ///< Scope::Object
    QString object = {}; ///< Scope::Object: name or full id
    QString reason = {}; ///< never empty
    QString who = {}; ///< never empty
    QString reference = {}; ///< a ticket, a mail
    QDate from = {}; ///< the day of the decision
    QDate until = {}; ///< the last day it holds, UTC; at most a year after `from`

    bool isAttestation() const { return kind != Kind::Waiver; }
    bool operator==(const Waiver&) const = default;
};

/// "waiver", "attested-met", "attested-not-met".
QString waiverKindName(Waiver::Kind kind);
std::optional<Waiver::Kind> waiverKindFromName(QStringView name);
/// "fleet", "group", "host", "object".
QString waiverScopeName(Waiver::Scope scope);
std::optional<Waiver::Scope> waiverScopeFromName(QStringView name);
/// Where it holds, for people: "the whole fleet", "host quay-02".
Text scopeText(const Waiver& waiver);

/// As a waiver file spells one; empty fields are left out.
QJsonObject waiverJson(const Waiver& waiver);
/// "sha256:..." of the canonical JSON of all of them, in the order of their ids.
QString waiversDigest(QList<Waiver> waivers);

} // namespace plimsoll::core
