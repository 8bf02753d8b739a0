// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fleetcontroller.h"
#include "ui/shell/whendone.h"

#include "evidence/file.h"
#include "models/editionids.h"
#include "ui/shell/backgroundaudit.h"

#include <QFile>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int HistoryDays = 90;
constexpr int PartialBuildMs = 1500;
const auto SampleFile = u":/sample/sample-fleet.json.zst"_s;

core::Result<evidence::Evidence> readEvidenceFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool isMissing = !file.exists();
        return core::Error{.kind =
                               isMissing ? core::Error::Kind::NotFound : core::Error::Kind::Denied,
                           .code = u"file.open"_s,
                           .subject = path,
                           .detail = file.errorString()};
    }
    return evidence::readEvidence(file);
}

} // namespace

FleetController::FleetController(Parts parts, QObject* parent)
    : QObject(parent)
    , m_store(std::move(parts.store))
    , m_storeTrouble(std::move(parts.storeTrouble))
    , m_secrets(std::move(parts.secrets))
    , m_clock(std::move(parts.clock))
    , m_audit(new BackgroundAudit(m_clock, this))
    , m_images(m_clock,
               parts.layersFolder.isEmpty()
                   ? nullptr
                   : std::make_shared<const image::LayerShelf>(parts.layersFolder))
    , m_advisoriesPath(std::move(parts.advisoriesPath))
    , m_snapshot(std::make_shared<models::Snapshot>())
{
    connect(m_audit, &BackgroundAudit::hostProgressed, this, &FleetController::takeProgress);
    connect(m_audit, &BackgroundAudit::hostFinished, this, &FleetController::takeHost);
    connect(m_audit, &BackgroundAudit::finished, this, &FleetController::takeRun);
    connect(&m_dockerfiles, &DockerfileWatch::changed, this, &FleetController::tieAgain);
    connect(&m_interval, &QTimer::timeout, this, [this] {
        if (m_source == Source::Fleet && !m_status.isRunning && !m_hosts.isEmpty())
            startScan();
    });
    m_partialBuild.setSingleShot(true);
    m_partialBuild.setInterval(PartialBuildMs);
    connect(&m_partialBuild, &QTimer::timeout, this, [this] {
        if (!m_status.isRunning || m_source != Source::Fleet)
            return;
        m_evidence = merged(m_fresh, m_clock());
        build(false);
    });
    setUpImages();
}

FleetController::~FleetController()
{
    delete m_audit; // its thread asks the store, which is a member and would go first
}

QDateTime FleetController::ageReference() const
{
    return m_source == Source::Fleet ? m_clock() : m_evidence.generatedAtUtc;
}

QDateTime FleetController::historyStart() const
{
    return m_clock().addDays(-HistoryDays);
}

void FleetController::load()
{
    if (m_storeTrouble)
        report(*std::exchange(m_storeTrouble, {}));
    if (!m_store) {
        m_isLoaded = true;
        emit loaded();
        return;
    }
    whenDone(m_store->hosts(), this,
             [this](const core::Result<QList<docker::HostSettings>>& hosts) {
                 if (!hosts)
                     report(hosts.error());
                 else
                     takeHosts(*hosts);
             });
    loadJudging();
    whenDone(m_store->runs(2), this, [this](const core::Result<QList<store::RunSummary>>& runs) {
        if (!runs)
            report(runs.error());
        loadLastRun(runs ? *runs : QList<store::RunSummary>());
    });
}

void FleetController::takeHosts(const QList<docker::HostSettings>& hosts)
{
    m_hosts = hosts;
    emit hostsChanged();
}

void FleetController::loadLastRun(const QList<store::RunSummary>& runs)
{
    // The store answers in the order it was asked, so the last answer completes the picture.
    if (runs.size() > 1) {
        whenDone(m_store->evidenceOf(runs[1].id), this,
                 [this](const core::Result<evidence::Evidence>& evidence) {
                     if (evidence)
                         m_previousEvidence = *evidence;
                 });
    }
    whenDone(m_store->lastKnown(), this,
             [this](const core::Result<QList<evidence::HostEvidence>>& known) {
                 if (known)
                     m_lastKnown = *known;
             });
    loadFailures();
    whenDone(m_store->scoresSince(historyStart()), this,
             [this](const core::Result<QList<store::ScorePoint>>& points) {
                 if (points)
                     m_history = *points;
             });
    if (!runs.isEmpty()) {
        whenDone(m_store->evidenceOf(runs[0].id), this,
                 [this](const core::Result<evidence::Evidence>& evidence) {
                     if (!evidence)
                         report(evidence.error());
                     else
                         takeLastRun(*evidence);
                 });
    }
    whenDone(m_store->hosts(), this, [this](const core::Result<QList<docker::HostSettings>>&) {
        m_isLoaded = true;
        emit loaded();
    });
}

void FleetController::setPreferences(const Preferences& preferences)
{
    const bool isOtherEdition = preferences.edition != m_preferences.edition;
    const bool areOtherFiles = preferences.dockerfiles != m_preferences.dockerfiles;
    m_preferences = preferences;
    m_dockerfiles.setSources(preferences.dockerfiles);
    if (areOtherFiles)
        tieAgain();
    if (isOtherEdition)
        judgeAgain();
    const int intervalMs = preferences.scanIntervalMinutes * 60 * 1000;
    if (intervalMs == 0)
        m_interval.stop();
    else if (m_interval.interval() != intervalMs || !m_interval.isActive())
        m_interval.start(intervalMs);
}

void FleetController::build(bool isFinal)
{
    const int number = ++m_buildNumber;
    SnapshotInput input{.evidence = m_evidence, .inputs = inputs()};
    if (m_source == Source::Fleet) {
        input.lastKnown = m_lastKnown;
        input.previousEvidence = m_previousEvidence;
        input.previous = m_previous;
        input.history = m_history;
        input.failuresBefore = m_failuresBefore;
        input.firstSeen = m_firstSeen;
    }
    const auto job = QtConcurrent::run([input = std::move(input)] { return buildSnapshot(input); });
    whenDone(job, this, [this, number, isFinal](const BuiltSnapshot& built) {
        if (number == m_buildNumber)
            takeBuilt(built, isFinal);
    });
}

void FleetController::takeBuilt(const BuiltSnapshot& built, bool isFinal)
{
    m_run = built.run;
    m_snapshot = built.snapshot;
    models::showIdsOf(m_run.edition);
    emit snapshotChanged(m_snapshot);
    if (isFinal && m_source == Source::Fleet && m_store)
        storeRun();
}

void FleetController::storeRun()
{
    whenDone(m_store->storeRun(m_evidence, m_run, m_preferences.retention), this,
             [this](const core::Result<qint64>& id) {
                 if (!id)
                     report(id.error());
                 else
                     refreshHistory();
             });
}

// Before the scores, so that both are there when those are shown.
void FleetController::loadFailures()
{
    whenDone(m_store->failuresAt(m_clock().addDays(-models::FailurePeriodDays)), this,
             [this](const core::Result<store::Failures>& failures) {
                 if (failures)
                     m_failuresBefore = *failures;
             });
    whenDone(m_store->firstSeen(), this,
             [this](const core::Result<QHash<QString, QDateTime>>& seen) {
                 if (seen)
                     m_firstSeen = *seen;
             });
}

void FleetController::refreshHistory()
{
    loadFailures();
    whenDone(m_store->scoresSince(historyStart()), this,
             [this](const core::Result<QList<store::ScorePoint>>& points) {
                 if (!points) {
                     report(points.error());
                     return;
                 }
                 m_history = *points;
                 if (m_source != Source::Fleet)
                     return;
                 auto snapshot = std::make_shared<models::Snapshot>(*m_snapshot);
                 snapshot->history = m_history;
                 snapshot->failuresBefore = m_failuresBefore;
                 snapshot->firstSeen = m_firstSeen;
                 m_snapshot = snapshot;
                 emit snapshotChanged(m_snapshot);
             });
}

void FleetController::report(const core::Error& error)
{
    qWarning("%s %s: %s", qPrintable(error.code), qPrintable(error.subject),
             qPrintable(error.detail));
    emit failed(error);
}

void FleetController::openEvidence(const QString& path)
{
    readFile(path, Source::File);
}

void FleetController::openSample()
{
    readFile(SampleFile, Source::Sample);
}

void FleetController::readFile(const QString& path, Source source)
{
    const int number = ++m_readNumber;
    const auto job = QtConcurrent::run([path] { return readEvidenceFile(path); });
    whenDone(job, this, [=, this](const core::Result<evidence::Evidence>& evidence) {
        if (number != m_readNumber)
            return;
        if (!evidence) {
            core::Error error = evidence.error();
            if (error.subject.isEmpty())
                error.subject = path;
            report(error);
            return;
        }
        if (m_status.isRunning)
            stopScan();
        m_images.stop();
        m_evidence = *evidence;
        m_sessionWaivers.clear();
        m_source = evidence->isSample ? Source::Sample : source;
        m_sourceFile = source == Source::Sample ? QString() : path;
        emit sourceChanged();
        emit waiversChanged();
        build(false);
    });
}

void FleetController::showFleet()
{
    ++m_readNumber;
    m_source = Source::Fleet;
    m_sourceFile.clear();
    m_evidence = {};
    m_run = {};
    m_previous.reset();
    m_previousEvidence.reset();
    ++m_buildNumber;
    m_snapshot = std::make_shared<models::Snapshot>();
    emit sourceChanged();
    emit snapshotChanged(m_snapshot);
    load();
}

} // namespace plimsoll::ui
