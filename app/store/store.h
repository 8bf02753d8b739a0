// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy.h"
#include "core/result.h"
#include "core/waiver.h"
#include "docker/hostsettings.h"
#include "evidence/evidence.h"
#include "score/assessment.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <memory>
#include <optional>

namespace plimsoll::store {

/// One run as the history lists it.
struct RunSummary
{
    qint64 id = 0;
    QDateTime generatedAtUtc = {};
    QString benchmarkVersion = {};
    std::optional<score::Thousandths> fleet = {};
    std::array<std::optional<score::Thousandths>, 4> stages = {}; ///< indexed by core::Stage
    int hosts = 0;
    int failing = 0;
};

/// One host's score at one time.
struct ScorePoint
{
    QDateTime atUtc = {};
    QString host = {}; ///< empty: the fleet
    std::optional<score::Thousandths> value = {};
    std::array<std::optional<score::Thousandths>, 4> stages = {}; ///< indexed by core::Stage
};

/// What is known of one image's contents.
struct InventoryStamp
{
    QString imageId = {}; ///< "sha256:..."
    bool isFull = false; ///< else only the package databases were read
    QDateTime scannedAtUtc = {};

    bool operator==(const InventoryStamp&) const = default;
};

/// How many findings failed, by host and check; a host that was not read then is missing.
using Failures = QHash<QString, QHash<QString, int>>;

/// The stored policies, and for which groups of hosts they hold.
struct StoredPolicies
{
    QList<core::Policy> policies = {}; ///< by name
    /// Names of policies by group; the empty group is every host whose group has none of its own.
    QMap<QString, QString> byGroup = {};

    /// Null for a name that is not stored.
    const core::Policy* find(QStringView name) const;
    bool operator==(const StoredPolicies&) const = default;
};

/// How many runs are kept: all of the last days, then one a day, then one a week; evidence bodies
/// only for the newest runs.
struct Retention
{
    int keepAllDays = 7;
    int keepDailyDays = 90;
    int keepEvidenceRuns = 30;

    bool operator==(const Retention&) const = default;
};

/// The SQLite file: hosts, runs with scores and findings, evidence bodies packed with zstd.
///
/// One writer thread owns the connection; calls may come from any thread and answer with futures,
/// in the order they were made. No secret is ever stored. A newer file is refused and never touched
/// (Storage, code "store.newer"). A crash loses at most the run in progress.
class Store
{
public:
    /// Opens or creates the file and brings it to the current schema, step by step. Blocks.
    /// Errors (Storage, subject: path): "store.newer", "store.foreign", "store.corrupt",
    /// "store.open", "store.readonly", "store.busy"; the file is left as it was.
    static core::Result<std::unique_ptr<Store>> open(const QString& path);
    /// AppDataLocation/plimsoll.sqlite for the application name "plimsoll".
    static QString defaultPath();
    ~Store();

    QFuture<core::Result<QList<docker::HostSettings>>> hosts();
    /// Adds or replaces by name.
    QFuture<core::Result<void>> saveHost(const docker::HostSettings& host);
    /// Replaces the settings of `oldName`, keeping its history under the new name.
    /// Errors: NotFound "host.unknown", Usage "host.exists".
    QFuture<core::Result<void>> renameHost(const QString& oldName,
                                           const docker::HostSettings& host);
    /// Forgets a host: settings, history, findings, evidence. Errors: NotFound, "host.unknown".
    QFuture<core::Result<void>> removeHost(const QString& name);

    QFuture<core::Result<StoredPolicies>> policies();
    /// Adds or replaces by name. Errors: Usage "policy.refused".
    QFuture<core::Result<void>> savePolicy(const core::Policy& policy);
    /// Errors: NotFound "policy.unknown".
    QFuture<core::Result<void>> removePolicy(const QString& name);
    /// Empty group: every host without one of its own; empty name: none. Errors: NotFound.
    QFuture<core::Result<void>> assignPolicy(const QString& group, const QString& name);

    /// Those that end first in front.
    QFuture<core::Result<QList<core::Waiver>>> waivers();
    /// Adds or replaces by id, all or none. Errors: Usage "waiver.refused".
    QFuture<core::Result<void>> saveWaivers(const QList<core::Waiver>& waivers);
    /// Errors: NotFound "waiver.unknown".
    QFuture<core::Result<void>> removeWaiver(const QString& id);

    /// Stores a run whole or not at all; then thins old ones. Sample data is refused (Usage,
    /// "store.sample"). Errors (Storage): "store.full", "store.busy", "store.corrupt", "store.sql".
    QFuture<core::Result<qint64>> storeRun(const evidence::Evidence& evidence,
                                           const score::Assessment& assessment,
                                           const Retention& retention);
    /// Newest first.
    QFuture<core::Result<QList<RunSummary>>> runs(int limit);
    /// The evidence of a run, for as long as it is kept.
    /// Errors: NotFound, "store.run" or "store.evidence"; Storage.
    QFuture<core::Result<evidence::Evidence>> evidenceOf(qint64 runId);
    /// For each stored host the newest evidence in which it could be read (state Ok or Partial).
    QFuture<core::Result<QList<evidence::HostEvidence>>> lastKnown();
    /// Fleet and host scores since a time, oldest first.
    QFuture<core::Result<QList<ScorePoint>>> scoresSince(const QDateTime& sinceUtc);
    /// When each vulnerability, by id, was in a stored run for the first time. One that was in none
    /// for a year is forgotten.
    QFuture<core::Result<QHash<QString, QDateTime>>> firstSeen();
    /// What failed at a time: of each host its newest run up to then in which it could be read.
    QFuture<core::Result<Failures>> failuresAt(const QDateTime& atUtc);

    /// Keeps what a scan read: an answer of the call GET /images/{id}/get, valid on every host that
    /// has the image. Kept as long as a stored run names the image, and some days in any case.
    /// Errors: Usage "store.inventory" for any other answer; Storage.
    QFuture<core::Result<void>> saveInventory(const evidence::Answer& contents);
    /// The deepest reading of each image, of equal ones the newest; nothing for those never
    /// scanned. A damaged one is left out.
    QFuture<core::Result<QList<evidence::Answer>>> inventories(const QStringList& imageIds);
    /// Of every image that was ever scanned and not forgotten, by id.
    QFuture<core::Result<QList<InventoryStamp>>> inventoryStamps();

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace plimsoll::store
