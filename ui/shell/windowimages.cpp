// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part in image scans and advisories: what pages ask for, and what they are told.
#include "ui/inventory/imagespage.h"
#include "ui/inventory/queuestrip.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/advisorykeeper.h"
#include "ui/shell/mainwindow.h"
#include "ui/vulnerabilities/advisoriescard.h"
#include "ui/vulnerabilities/vulnerabilitiespage.h"

namespace plimsoll::ui {

namespace {

/// The same for both pages that start and show image scans.
template <typename T>
void connectQueue(T* page, FleetController& controller)
{
    if (!page)
        return;
    FleetController* fleet = &controller;
    QObject::connect(page, &T::scanRequested, fleet, &FleetController::scanImages);
    QObject::connect(fleet, &FleetController::imageQueueChanged, page, &T::setQueue);
    page->setQueue(fleet->imageQueue()); // a further window finds it running
    QueueStrip* strip = page->queueStrip();
    QObject::connect(strip, &QueueStrip::stopRequested, fleet, &FleetController::stopImages);
    QObject::connect(strip, &QueueStrip::resumeRequested, fleet, &FleetController::resumeImages);
    QObject::connect(strip, &QueueStrip::dismissed, fleet, &FleetController::dismissImages);
    const auto showSource = [page, fleet] {
        page->setCanScan(fleet->source() == FleetController::Source::Fleet);
    };
    QObject::connect(fleet, &FleetController::sourceChanged, page, showSource);
    showSource();
}

} // namespace

void MainWindow::connectImages()
{
    connectQueue(qobject_cast<ImagesPage*>(page(PageId::Images)), m_controller);
    connectQueue(qobject_cast<VulnerabilitiesPage*>(page(PageId::Vulnerabilities)), m_controller);
}

void MainWindow::setAdvisoryKeeper(AdvisoryKeeper& keeper)
{
    m_advisories = &keeper;
    AdvisoriesCard* card = m_settings->advisoriesCard();
    connect(&keeper, &AdvisoryKeeper::statusChanged, this, &MainWindow::showAdvisories);
    connect(&keeper, &AdvisoryKeeper::advisoriesChanged, &m_controller,
            &FleetController::lookAtAdvisories, Qt::UniqueConnection); // of all windows one
    connect(card, &AdvisoriesCard::updateRequested, &keeper, &AdvisoryKeeper::update);
    connect(card, &AdvisoriesCard::importRequested, &keeper, &AdvisoryKeeper::importFiles);
    connect(card, &AdvisoriesCard::stopRequested, &keeper, &AdvisoryKeeper::stop);
    keeper.refresh();
    showAdvisories();
}

void MainWindow::showAdvisories()
{
    const QDateTime now = m_controller.now();
    m_settings->advisoriesCard()->setStatus(m_advisories->status(), now);
    if (auto* list = qobject_cast<VulnerabilitiesPage*>(page(PageId::Vulnerabilities)))
        list->setAdvisories(m_advisories->status(), now);
}

} // namespace plimsoll::ui
