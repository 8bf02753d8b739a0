// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the fleet's images: scanned in a queue, kept, and matched with the advisories.
#include "ui/shell/fleetcontroller.h"

#include "evidence/objects.h"
#include "evidence/scans.h"
#include "ui/shell/backgroundaudit.h"
#include "ui/shell/whendone.h"

#include <QtConcurrent>

#include <algorithm>

namespace plimsoll::ui {

namespace {

constexpr int ContentsBuildMs = 700; ///< gathers readings that end close together

bool hasFullContents(const evidence::HostEvidence& host, const QString& imageId)
{
    const evidence::Answer* known = host.answer(evidence::imageContentsCall(imageId));
    return known && evidence::isFullReading(*known);
}

} // namespace

void FleetController::setUpImages()
{
    connect(&m_images, &ImageQueue::statusChanged, this, &FleetController::imageQueueChanged);
    connect(&m_images, &ImageQueue::scanned, this, &FleetController::takeContents);
    m_contentsBuild.setSingleShot(true);
    m_contentsBuild.setInterval(ContentsBuildMs);
    connect(&m_contentsBuild, &QTimer::timeout, this, &FleetController::addContents);
    // An audit of the whole fleet stands before pictures of single images.
    m_audit->setInventories([store = m_store.get()](const QStringList& ids) {
        if (store)
            return store->inventories(ids);
        return QtFuture::makeReadyFuture(
            core::Result<QList<evidence::Answer>>(QList<evidence::Answer>()));
    });
    lookAtAdvisories();
}

void FleetController::lookAtAdvisories()
{
    if (m_advisoriesPath.isEmpty())
        return;
    const auto job =
        QtConcurrent::run([path = m_advisoriesPath] { return audit::advisoriesAt(path); });
    whenDone(job, this, [this](const core::Result<std::optional<audit::Advisories>>& found) {
        if (!found) {
            report(found.error());
            return;
        }
        if (*found == m_advisories)
            return;
        m_advisories = *found;
        judgeAgain();
    });
}

/// Images may have been read since the run was stored.
void FleetController::takeLastRun(const evidence::Evidence& evidence)
{
    QStringList ids;
    for (const evidence::HostEvidence& host : evidence.hosts + m_lastKnown)
        ids += evidence::imagesOf(host);
    ids.removeDuplicates();
    whenDone(m_store->inventories(ids), this,
             [this, evidence](const core::Result<QList<evidence::Answer>>& known) {
                 if (!known)
                     report(known.error());
                 if (m_source != Source::Fleet || !m_evidence.hosts.isEmpty())
                     return;
                 m_evidence = known ? evidence::withContents(evidence, *known) : evidence;
                 for (evidence::HostEvidence& host : m_lastKnown) {
                     if (known)
                         host = evidence::withContents(std::move(host), *known);
                 }
                 build(false);
             });
}

void FleetController::scanImages(const QList<ImageOnHost>& images, bool readsAgain)
{
    if (m_source != Source::Fleet || m_images.status().isRunning)
        return;
    QList<audit::ScanJob> jobs;
    QStringList names;
    for (const ImageOnHost& wanted : images) {
        const score::ImageAssessment* image = m_snapshot->image(wanted.host, wanted.imageId);
        const evidence::HostEvidence* host = m_snapshot->evidenceOf(wanted.host);
        if (!image || !host)
            continue;
        jobs += audit::ScanJob{.host = wanted.host,
                               .imageId = wanted.imageId,
                               .imageName = image->displayName(),
                               .sizeBytes = image->sizeBytes,
                               .isKnown = hasFullContents(*host, wanted.imageId)};
        if (!names.contains(wanted.host))
            names += wanted.host;
    }
    if (jobs.isEmpty())
        return;
    QList<audit::Target> targets;
    for (const docker::HostSettings& host : std::as_const(m_hosts)) {
        if (names.contains(host.name))
            targets.append({host, m_sessionPassphrases.value(host.name)});
    }
    const int number = ++m_imageScanNumber;
    withPassphrases(targets, 0, [=, this](const QList<audit::Target>& filled) {
        if (number == m_imageScanNumber)
            m_images.start(filled, jobs, readsAgain);
    });
}

void FleetController::takeContents(const evidence::Answer& contents)
{
    if (m_store) {
        whenDone(m_store->saveInventory(contents), this, [this](const core::Result<void>& saved) {
            if (!saved)
                report(saved.error());
        });
    }
    m_freshContents += contents;
    if (!m_contentsBuild.isActive())
        m_contentsBuild.start();
}

// Once for all readings that ended close together: each build judges the whole fleet.
void FleetController::addContents()
{
    if (m_source != Source::Fleet || m_freshContents.isEmpty())
        return;
    m_evidence = evidence::withContents(std::move(m_evidence), m_freshContents);
    for (evidence::HostEvidence& host : m_lastKnown)
        host = evidence::withContents(std::move(host), m_freshContents);
    const bool hasRecords =
        std::ranges::any_of(m_freshContents, [](const evidence::Answer& contents) {
            return contents.body[u"build"].isObject();
        });
    m_freshContents.clear();
    build(false);
    if (hasRecords && !m_preferences.dockerfiles.isEmpty())
        tieAgain(); // what BuildKit wrote down may name another file
}

} // namespace plimsoll::ui
