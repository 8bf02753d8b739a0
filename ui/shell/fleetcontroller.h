// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditrun.h"
#include "core/clock.h"
#include "core/error.h"
#include "docker/hostsettings.h"
#include "models/snapshot.h"
#include "secrets/secretstore.h"
#include "store/store.h"
#include "ui/settings/preferences.h"
#include "ui/shell/dockerfilewatch.h"
#include "ui/shell/imagequeue.h"
#include "ui/shell/scope.h"
#include "ui/shell/snapshotbuilder.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace plimsoll::ui {

class BackgroundAudit;

/// How a running scan stands.
struct ScanStatus
{
    bool isRunning = false;
    QString host = {}; ///< the one that moved last
    int hostsDone = 0;
    int hostsTotal = 0;
    QHash<QString, double> shares = {}; ///< 0 to 1 of hosts still being read

    int percent() const;
};

/// The fleet behind the window: stored hosts, scans in the background, the snapshot of the moment,
/// evidence files and the sample, exports and reports.
///
/// Owns the store, the secret store and the running audit. Answers arrive as signals; nothing here
/// waits. Thread: GUI.
class FleetController final : public QObject
{
    Q_OBJECT
public:
    enum class Source { Fleet, File, Sample };
    enum class Export { Evidence, Json, Csv, Sarif };
    enum class ImageExport { CycloneDx, Spdx, Sarif, Json };

    struct Parts
    {
        std::unique_ptr<store::Store> store = {}; ///< null: nothing is remembered
        std::optional<core::Error> storeTrouble = {}; ///< why it is null; said once by load()
        std::unique_ptr<secrets::SecretStore> secrets = {}; ///< null: passphrases for this run only
        QString layersFolder = {}; ///< of evaluated layers, kept from start to start; empty: none
        QString advisoriesPath = {}; ///< of the advisory database; empty: none
        core::Clock clock = core::systemClock;
    };

    explicit FleetController(Parts parts, QObject* parent = nullptr);
    ~FleetController() override;

    /// Reads hosts and the last run; loaded() follows.
    void load();
    void setPreferences(const Preferences& preferences);

    const QList<docker::HostSettings>& hosts() const { return m_hosts; }
    const models::SnapshotPtr& snapshot() const { return m_snapshot; }
    const ScanStatus& scanStatus() const { return m_status; }
    Source source() const { return m_source; }
    const QString& sourceFile() const { return m_sourceFile; }
    bool isLoaded() const { return m_isLoaded; }
    QDateTime now() const { return m_clock(); }
    /// What every age in the window is counted to: now for the fleet, the evidence's own time for
    /// a file or the sample.
    QDateTime ageReference() const;

    /// Hosts by name; none: all. A running scan is replaced.
    void startScan(const QStringList& names = {});
    void stopScan();

    /// Reads what is in images, quickly where a container allows it, then in full; what was read is
    /// kept and judged as it comes. Not for a file or the sample.
    /// @param readsAgain  also images that were read in full before
    void scanImages(const QList<ImageOnHost>& images, bool readsAgain);
    void stopImages() { m_images.stop(); }
    void resumeImages() { m_images.resume(); }
    void dismissImages() { m_images.clear(); }
    const ImageQueueStatus& imageQueue() const { return m_images.status(); }
    /// The advisory database has another state: what is shown is matched with it.
    void lookAtAdvisories();

    void addHosts(const QList<audit::Target>& targets);
    void updateHost(const QString& oldName, const docker::HostSettings& host,
                    const QByteArray& passphrase);
    void removeHost(const QString& name);

    /// Of stored hosts the stored ones; of a file or the sample those of this session.
    const QList<core::Waiver>& waivers() const;
    const store::StoredPolicies& policies() const { return m_policies; }
    /// Adds or replaces by id; what is shown is judged again.
    void saveWaiver(const core::Waiver& waiver);
    void saveWaivers(const QList<core::Waiver>& waivers);
    void removeWaiver(const QString& id);
    /// Those of a file, all or none: a file with one mistake is refused whole.
    void importWaivers(const QString& path);
    void exportWaivers(const QString& path);
    void savePolicy(const core::Policy& policy);
    void removePolicy(const QString& name);
    /// Empty group: every host without a policy of its own; empty name: none.
    void assignPolicy(const QString& group, const QString& name);

    void openEvidence(const QString& path);
    void openSample();
    /// Back from a file or the sample.
    void showFleet();

    void exportTo(const QString& path, Export format, const Scope& scope);
    /// What is in an image that was scanned.
    void exportImage(const QString& path, ImageExport format, const ImageOnHost& image);
    /// Writes on the GUI thread: painting text needs it.
    void writeReport(const QString& path, const Scope& scope);

signals:
    void loaded();
    void hostsChanged();
    void sourceChanged();
    void waiversChanged();
    void policiesChanged();
    void snapshotChanged(const plimsoll::models::SnapshotPtr& snapshot);
    void scanStatusChanged(const plimsoll::ui::ScanStatus& status);
    void imageQueueChanged(const plimsoll::ui::ImageQueueStatus& status);
    /// A file is there.
    void written(const QString& path);
    /// Something that was asked for could not be done.
    void failed(const plimsoll::core::Error& error);

private:
    void takeHosts(const QList<docker::HostSettings>& hosts);
    void loadLastRun(const QList<store::RunSummary>& runs);
    using WithTargets = std::function<void(const QList<audit::Target>&)>;
    void withPassphrases(const QList<audit::Target>& targets, qsizetype next,
                         const WithTargets& then);
    void setUpImages();
    void takeLastRun(const evidence::Evidence& evidence);
    void takeContents(const evidence::Answer& contents);
    void addContents();
    void rememberPassphrase(const QString& name, const QByteArray& passphrase);
    void takeProgress(const QString& name, int done, int total);
    void takeHost(const evidence::HostEvidence& host);
    void takeRun(const evidence::Evidence& evidence);
    void takeTied(const evidence::Evidence& evidence);
    void tieAgain();
    evidence::Evidence merged(const QList<evidence::HostEvidence>& fresh,
                              const QDateTime& generatedAtUtc) const;
    void build(bool isFinal);
    void takeBuilt(const BuiltSnapshot& built, bool isFinal);
    void storeRun();
    void refreshHistory();
    void loadFailures();
    audit::Inputs inputs() const;
    bool keepsWaivers() const;
    void loadJudging();
    void takePolicies(const core::Result<store::StoredPolicies>& policies);
    void takeWaivers(const core::Result<QList<core::Waiver>>& waivers);
    void judgeAgain();
    void afterChange(const QFuture<core::Result<void>>& change);
    void readFile(const QString& path, Source source);
    void report(const core::Error& error);
    QDateTime historyStart() const;

    std::unique_ptr<store::Store> m_store;
    std::optional<core::Error> m_storeTrouble;
    std::unique_ptr<secrets::SecretStore> m_secrets;
    core::Clock m_clock;
    Preferences m_preferences;
    store::StoredPolicies m_policies;
    QList<core::Waiver> m_waivers; ///< stored
    QList<core::Waiver> m_sessionWaivers; ///< of a file or the sample; never stored
    QList<docker::HostSettings> m_hosts;
    QHash<QString, QByteArray> m_sessionPassphrases; ///< where no keyring took them
    BackgroundAudit* m_audit;
    ImageQueue m_images;
    QString m_advisoriesPath;
    std::optional<audit::Advisories> m_advisories;
    QList<evidence::Answer> m_freshContents; ///< scanned, and not in m_evidence yet
    QTimer m_contentsBuild;
    int m_imageScanNumber = 0;
    QTimer m_interval;
    DockerfileWatch m_dockerfiles;
    QTimer m_partialBuild; ///< gathers hosts that finish close together

    ScanStatus m_status;
    QHash<QString, std::pair<int, int>> m_calls; ///< done and known, by host
    QList<evidence::HostEvidence> m_fresh; ///< of the running scan
    bool m_wasStopped = false;

    Source m_source = Source::Fleet;
    QString m_sourceFile;
    evidence::Evidence m_evidence; ///< what the snapshot is made of
    QList<evidence::HostEvidence> m_lastKnown;
    std::optional<evidence::Evidence> m_previousEvidence;
    std::optional<score::Assessment> m_previous;
    QList<store::ScorePoint> m_history;
    store::Failures m_failuresBefore;
    QHash<QString, QDateTime> m_firstSeen; ///< vulnerabilities by id
    score::Assessment m_run; ///< of m_evidence alone
    models::SnapshotPtr m_snapshot;
    bool m_isLoaded = false;
    int m_buildNumber = 0;
    int m_scanNumber = 0;
    int m_readNumber = 0;
    int m_tieNumber = 0;
};

} // namespace plimsoll::ui
