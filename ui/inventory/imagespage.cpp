// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/imagespage.h"

#include "models/wording.h"
#include "ui/inventory/imagedetail.h"
#include "ui/inventory/queuestrip.h"
#include "ui/inventory/stepsview.h"
#include "ui/theme/icons.h"
#include "ui/widgets/findingslist.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/wording.h"

#include <QAction>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::ImageModel;
using models::ImageRow;

namespace {

const QList<TableView::ColumnSetup> ImageColumns = {
    {ImageModel::Name, 150, true, true}, {ImageModel::Host, 84},
    {ImageModel::DockerfileScore, 92},   {ImageModel::ImageScore, 84},
    {ImageModel::WorstContainer, 78},    {ImageModel::Vulnerabilities, 112},
    {ImageModel::Fixable, 64},           {ImageModel::Scan, 98},
    {ImageModel::Failing, 122, false},   {ImageModel::Packages, 76, false},
    {ImageModel::Base, 130, false},      {ImageModel::BaseAge, 84, false},
    {ImageModel::UsedBy, 64, false},     {ImageModel::Size, 76, false},
    {ImageModel::Created, 64, false},    {ImageModel::Id, 110, false},
    {ImageModel::User, 130, false},
};

} // namespace

ImagesPage::ImagesPage(QWidget* parent)
    : InventoryPage(u"images"_s, parent)
    , m_image(new ImageDetail(m_detail, m_findings, m_evidence, this))
    , m_queue(new QueueStrip)
    , m_scanSelected(new QAction(this))
    , m_scanAll(new QAction(this))
    , m_scanAgain(new QAction(this))
    , m_compare(new QAction(this))
    , m_bill(new QAction(this))
{
    m_table->setItemDelegateForColumn(ImageModel::Failing, new SeverityStripDelegate(m_table));
    m_table->setItemDelegateForColumn(ImageModel::Vulnerabilities,
                                      new SeverityStripDelegate(m_table));
    m_table->setItemDelegateForColumn(ImageModel::Size, new MiniBarDelegate(m_table));
    addAboveTable(m_queue);
    buildActions();
    connect(m_image, &ImageDetail::linkActivated, this, &ImagesPage::linkActivated);
    connect(m_image, &ImageDetail::placeWanted, this, &ImagesPage::goTo);
    finishSetUp(&m_model,
                {.columns = ImageColumns,
                 .sortColumn = ImageModel::DockerfileScore,
                 .scoreColumns = {ImageModel::DockerfileScore, ImageModel::ImageScore,
                                  ImageModel::WorstContainer},
                 .findingsTab = ImageDetail::FindingsTab,
                 .evidenceTab = ImageDetail::EvidenceTab,
                 .detailWidth = 500,
                 .vulnerabilitiesTab = ImageDetail::VulnerabilitiesTab,
                 .opensObjects = true,
                 .asideTab = ImageDetail::StepsTab});
    addRowKeys(m_image->steps()->list());
    m_table->addActions({m_scanSelected, m_scanAgain});
}

void ImagesPage::buildActions()
{
    m_scanAll->setObjectName(u"scanAllImages"_s);
    m_scanAll->setIcon(icon(u"layers"_s));
    m_scanSelected->setObjectName(u"scanSelectedImages"_s);
    m_scanSelected->setIcon(icon(u"search"_s));
    m_scanAgain->setObjectName(u"scanImagesAgain"_s);
    m_compare->setObjectName(u"compareImage"_s);
    m_compare->setIcon(icon(u"layout-split"_s));
    m_bill->setObjectName(u"exportImage"_s);
    m_bill->setIcon(icon(u"download"_s));
    m_image->setScanAction(m_scanSelected);
    connect(m_compare, &QAction::triggered, m_image, &ImageDetail::openComparison);
    connect(m_bill, &QAction::triggered, this, [this] {
        const ImageRow& row = m_model.rows()[m_table->currentSourceRow()];
        emit exportRequested({row.host, row.image.id}, row.label);
    });
    connect(m_scanAll, &QAction::triggered, this,
            [this] { emit scanRequested(allImages(), false); });
    connect(m_scanSelected, &QAction::triggered, this,
            [this] { emit scanRequested(selectedImages(), false); });
    connect(m_scanAgain, &QAction::triggered, this,
            [this] { emit scanRequested(selectedImages(), true); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImagesPage::updateScanActions);
    updateScanActions();
}

QList<QAction*> ImagesPage::pageActions()
{
    if (!isObjectOpen())
        return {m_scanAll, m_scanSelected};
    return isCurrentRead() ? QList<QAction*>{m_bill, m_compare, m_scanAgain}
                           : QList<QAction*>{m_scanSelected, m_compare};
}

bool ImagesPage::isCurrentRead() const
{
    const int row = m_table->currentSourceRow();
    return row >= 0 && m_model.rows()[row].image.reading != score::Reading::None;
}

void ImagesPage::objectPageChanged()
{
    m_image->setIsPage(isObjectOpen());
    m_table->selectSourceRow(m_table->currentSourceRow()); // a page is about one
}

QWidget* ImagesPage::objectFocus()
{
    return m_image->steps()->list();
}

QList<ImageOnHost> ImagesPage::selectedImages() const
{
    QList<ImageOnHost> images;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        const ImageRow& row = m_model.rows()[m_filter.mapToSource(index).row()];
        images += {row.host, row.image.id};
    }
    return images;
}

QList<ImageOnHost> ImagesPage::allImages() const
{
    QList<ImageOnHost> images;
    for (const ImageRow& row : m_model.rows())
        images += {row.host, row.image.id};
    return images;
}

void ImagesPage::setQueue(const ImageQueueStatus& status)
{
    m_queue->setStatus(status);
    updateScanActions();
}

void ImagesPage::setCanScan(bool canScan)
{
    m_canScan = canScan;
    updateScanActions();
}

void ImagesPage::updateScanActions()
{
    const bool canScan = m_canScan && !m_queue->isRunning();
    const bool hasSelection = m_table->selectedCount() > 0;
    m_scanAll->setEnabled(canScan && m_model.rowCount() > 0);
    m_scanSelected->setEnabled(canScan && hasSelection);
    m_scanAgain->setEnabled(canScan && hasSelection);
}

void ImagesPage::openVulnerability(const QString& id)
{
    m_image->openVulnerability(id);
}

QString ImagesPage::title() const
{
    return tr("Images");
}

void ImagesPage::fillModel(const models::Snapshot& snapshot)
{
    m_model.setRows(models::imageRows(snapshot));
}

int ImagesPage::rowOf(const QString& host, const core::ObjectRef& object) const
{
    return object.kind == core::ObjectKind::Image && !object.id.isEmpty()
        ? m_model.rowOf(host, object.id)
        : -1;
}

DetailPane::Header ImagesPage::headerOf(int row) const
{
    const ImageRow& shown = m_model.rows()[row];
    DetailPane::Header header = m_image->header(*m_snapshot, shown);
    if (const score::HostAssessment* host = m_snapshot->host(shown.host); shown.isLastKnown)
        header.warning = warningOf(*host);
    return header;
}

QList<core::Finding> ImagesPage::findingsOf(int row) const
{
    const ImageRow& shown = m_model.rows()[row];
    return m_snapshot->findings(shown.host,
                                {.kind = core::ObjectKind::Image, .id = shown.image.id});
}

QList<evidence::Answer> ImagesPage::answersOf(int row) const
{
    const ImageRow& shown = m_model.rows()[row];
    QList<evidence::Answer> answers;
    const evidence::HostEvidence* host = m_snapshot->evidenceOf(shown.host);
    if (!host || shown.image.id.isEmpty())
        return answers;
    for (const evidence::Answer& answer : host->answers) {
        if (answer.call.contains(shown.image.id) || answer.call == "GET /images/json"_L1)
            answers += answer;
    }
    std::ranges::stable_sort(answers, {}, [&shown](const evidence::Answer& answer) {
        return answer.call.contains(shown.image.id) ? 0 : 1;
    });
    return answers;
}

void ImagesPage::fillTabs(int row)
{
    m_image->setImage(m_snapshot, m_model.rows()[row], findingsOf(row));
    if (isObjectOpen())
        emit pageActionsChanged(); // it may have been scanned
}

models::ScoreQuestion ImagesPage::questionAt(int row, int column) const
{
    const ImageRow& shown = m_model.rows()[row];
    if (column == ImageModel::WorstContainer)
        return stageQuestion(row, ImageDetail::ContainersGauge);
    models::ScoreQuestion question = InventoryPage::questionAt(row, column);
    question.object.name = shown.label;
    question.stage =
        column == ImageModel::ImageScore ? core::Stage::Image : core::Stage::Dockerfile;
    return question;
}

models::ScoreQuestion ImagesPage::stageQuestion(int row, int stage) const
{
    const ImageRow& shown = m_model.rows()[row];
    if (stage != ImageDetail::ContainersGauge)
        return questionAt(row,
                          stage == ImageDetail::ImageGauge ? ImageModel::ImageScore
                                                           : ImageModel::DockerfileScore);
    const score::HostAssessment* host = m_snapshot->host(shown.host);
    const auto worst = std::ranges::find_if(host->containers, [&shown](const auto& container) {
        return container.imageId == shown.image.id && container.name == shown.worstContainerName;
    });
    if (worst == host->containers.end())
        return {};
    return {.host = shown.host,
            .object = {.kind = core::ObjectKind::Container, .id = worst->id, .name = worst->name}};
}

QStringList ImagesPage::footerFacts() const
{
    const int all = m_model.rowCount();
    const int shown = m_filter.rowCount();
    const QString count = models::objectCount(core::ObjectKind::Image, all);
    const int unused = int(std::ranges::count_if(
        m_model.rows(), [](const ImageRow& row) { return row.image.usedBy.isEmpty(); }));
    QStringList facts{shown == all ? count : tr("%1 of %2").arg(QLocale().toString(shown), count)};
    if (unused > 0)
        facts += tr("%n unused", nullptr, unused);
    return facts;
}

QString ImagesPage::scoreSortText(bool isWorstFirst) const
{
    return isWorstFirst ? tr("Sorted by Dockerfile score, worst first")
                        : tr("Sorted by Dockerfile score, best first");
}

void ImagesPage::retranslate()
{
    m_filterBar->setPlaceholder(tr("Filter images"));
    m_filterBar->setSavedFilters({{u"below"_s, tr("Below the line")},
                                  {u"unused"_s, tr("Unused")},
                                  {u"untagged"_s, tr("Untagged")},
                                  {u"fixable"_s, tr("Fixable")},
                                  {u"unscanned"_s, tr("Not scanned")}});
    m_scanAll->setText(tr("Scan all images"));
    m_scanAll->setToolTip(tr("Reads what is in every image that was not read yet: quickly where a "
                             "container allows it, then in full"));
    m_scanSelected->setText(tr("Scan selected"));
    m_scanSelected->setToolTip(tr("Reads what is in the selected images"));
    m_scanAgain->setText(tr("Scan again"));
    m_compare->setText(tr("Compare"));
    m_compare->setToolTip(tr("Beside another image: what was gained, lost and changed"));
    m_bill->setText(tr("SBOM"));
    m_bill->setToolTip(tr("Writes what is in the image: as CycloneDX, SPDX, SARIF or JSON"));
    m_image->retranslate();
}

void ImagesPage::showEmptyState(bool isNarrowed)
{
    StatePanel* panel = m_table->emptyState();
    if (isNarrowed) {
        panel->setState(u"funnel"_s, Ink::Text3, tr("No image fits the filter"),
                        tr("%1 are hidden by it.")
                            .arg(models::objectCount(core::ObjectKind::Image, m_model.rowCount())));
        return;
    }
    const int hosts = m_snapshot ? int(m_snapshot->assessment.hosts.size()) : 0;
    panel->setState(u"layers"_s, Ink::Text3, tr("No images"),
                    hosts > 0 ? tr("%1 in scope; none of them holds an image.")
                                    .arg(models::objectCount(core::ObjectKind::Host, hosts))
                              : tr("No host has been read yet."));
}

} // namespace plimsoll::ui
