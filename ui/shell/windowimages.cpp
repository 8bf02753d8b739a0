// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part in image scans and advisories: what pages ask for, and what they are told.
#include "ui/inventory/imagespage.h"
#include "ui/inventory/queuestrip.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/advisorykeeper.h"
#include "ui/shell/mainwindow.h"
#include "ui/vulnerabilities/advisoriescard.h"
#include "ui/vulnerabilities/vulnerabilitiespage.h"

#include <QFileDialog>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

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
    auto* images = qobject_cast<ImagesPage*>(page(PageId::Images));
    connectQueue(images, m_controller);
    if (images)
        connect(images, &ImagesPage::exportRequested, this, &MainWindow::askForImageExport);
    connectQueue(qobject_cast<VulnerabilitiesPage*>(page(PageId::Vulnerabilities)), m_controller);
}

void MainWindow::askForImageExport(const ImageOnHost& image, const QString& label)
{
    using Format = FleetController::ImageExport;
    struct Choice
    {
        Format format;
        QString filter;
        QString suffix;
    };
    const QList<Choice> choices = {
        {Format::CycloneDx, tr("Bill of materials, CycloneDX 1.5 (*.cdx.json)"), u".cdx.json"_s},
        {Format::Spdx, tr("Bill of materials, SPDX 2.3 (*.spdx.json)"), u".spdx.json"_s},
        {Format::Sarif, tr("Findings as SARIF (*.sarif)"), u".sarif"_s},
        {Format::Json, tr("Scan as JSON (*.json)"), u".json"_s},
    };
    QString name = label;
    name.replace(QRegularExpression(u"[^A-Za-z0-9._-]+"_s), u"-"_s);
    auto* dialog = new QFileDialog(this, tr("What is in %1").arg(label));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const Choice& choice : choices)
        filters.append(choice.filter);
    dialog->setNameFilters(filters);
    dialog->selectFile(name + choices.first().suffix);
    connect(dialog, &QFileDialog::filterSelected, dialog, [=](const QString& filter) {
        for (const Choice& choice : choices) {
            if (choice.filter == filter)
                dialog->selectFile(name + choice.suffix);
        }
    });
    connect(dialog, &QFileDialog::fileSelected, this, [=, this](const QString& path) {
        for (const Choice& choice : choices) {
            if (choice.filter == dialog->selectedNameFilter())
                m_controller.exportImage(path, choice.format, image);
        }
    });
    dialog->open();
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
