// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/severity.h"
#include "core/text.h"

#include <QDate>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace plimsoll::core {

/// What a check found. Unknown is a result of its own: silence is never a pass.
enum class Outcome { Pass, Fail, Waived, Manual, NotApplicable, Unknown };

/// The stage of a container's life in which a check counts; exactly one per check.
enum class Stage { Host, Dockerfile, Image, Container };

enum class ObjectKind { Host, Image, Container, Network, Volume, Service, Node, File };

inline constexpr Outcome AllOutcomes[] = {Outcome::Pass,          Outcome::Fail,
                                          Outcome::Waived,        Outcome::Manual,
                                          Outcome::NotApplicable, Outcome::Unknown};
inline constexpr Stage AllStages[] = {Stage::Host, Stage::Dockerfile, Stage::Image,
                                      Stage::Container};

/// Names as the JSON contract spells them: "not_applicable", "dockerfile", "container".
QString outcomeName(Outcome outcome);
std::optional<Outcome> outcomeFromName(QStringView name);
QString stageName(Stage stage);
std::optional<Stage> stageFromName(QStringView name);
QString objectKindName(ObjectKind kind);
std::optional<ObjectKind> objectKindFromName(QStringView name);

/// The thing a finding is about.
struct ObjectRef
{
    ObjectKind kind = ObjectKind::Host;
    QString id = {}; ///< full id or digest; the host's name for a host
    QString name = {}; ///< as a person calls it: container name without "/", image tag, path

    bool operator==(const ObjectRef&) const = default;
};

/// One place in the evidence that a verdict rests on.
struct Proof
{
    QString call = {}; ///< key of the answer: "GET /containers/<full id>/json"
    QString path = {}; ///< into its body: "HostConfig.Privileged", "Mounts[2].Source"
    QJsonValue value = QJsonValue(QJsonValue::Undefined); ///< what stands there; undefined: absent

    bool operator==(const Proof&) const = default;
};

/// The answer of one check about one object, before catalogue, policy and waivers are joined to it.
struct Verdict
{
    Outcome outcome = Outcome::Unknown;
    Text reason = {}; ///< why; for Unknown it names the missing fact
    QList<Proof> proofs = {}; ///< what it rests on, in the order of reading
    QStringList remedyLines = {}; ///< lines to paste, with this object's own names and values
    std::optional<Severity> severity = {}; ///< only where it differs from the catalogue's

    bool operator==(const Verdict&) const = default;
};

/// A person's word that changed what a finding counts as.
struct Decision
{
    bool isAttestation = false; ///< else a waiver
    QString id = {}; ///< of the core::Waiver
    QString reason = {};
    QString who = {};
    QString reference = {}; ///< empty: none
    Text scope = {}; ///< where it holds: "host quay-02"
    QDate until = {}; ///< the last day it holds, UTC
    bool endsSoon = false; ///< at the time of the evidence
    Outcome without = Outcome::Fail; ///< what the finding was before

    bool operator==(const Decision&) const = default;
};

/// One row of the evaluation: check, object, result, proof. Everything that is shown or scored is
/// made of these.
struct Finding
{
    QString check = {}; ///< CIS id ("5.4") or a rule's own code ("DL3008")
    Outcome outcome = Outcome::Unknown;
    Severity severity = Severity::Low;
    Stage stage = Stage::Host;
    Text title = {}; ///< the requirement as its good state, context "Engine"
    ObjectRef object = {};
    Text reason = {}; ///< empty where the outcome speaks for itself
    QList<Proof> proofs = {};
    Text remedy = {}; ///< what to do, in general
    QStringList remedyLines = {}; ///< what to paste, for this very object
    std::optional<int> line = {}; ///< 1-based line of a Dockerfile
    std::optional<Decision> decision = {}; ///< a waiver or attestation in force

    bool operator==(const Finding&) const = default;
};

/// Natural order of check ids: 2.2 before 2.10, numbers before letters.
/// @return negative, zero or positive
int compareCheckIds(QStringView left, QStringView right);

/// The one order of findings: check id, object kind, name, id.
bool findingLess(const Finding& left, const Finding& right);

/// Puts findings into that order; quick where they stand in it already.
void sortFindings(QList<Finding>& findings);

/// The CIS section a check id belongs to: "5" for "5.31"; empty for other rules.
QString sectionOf(QStringView checkId);

} // namespace plimsoll::core
