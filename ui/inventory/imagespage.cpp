// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/imagespage.h"

#include "audit/imagecontents.h"
#include "evidence/objects.h"
#include "models/wording.h"
#include "ui/dockerfile/imagedockerfile.h"
#include "ui/inventory/compareview.h"
#include "ui/inventory/imagefacts.h"
#include "ui/inventory/imagetables.h"
#include "ui/inventory/queuestrip.h"
#include "ui/inventory/stepsview.h"
#include "ui/inventory/tabpage.h"
#include "ui/inventory/waybackview.h"
#include "ui/theme/icons.h"
#include "ui/vulnerabilities/vulnerabilityview.h"
#include "ui/widgets/evidenceview.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/findingslist.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/wording.h"

#include <QAction>
#include <QListWidget>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::ImageModel;
using models::ImageRow;
using models::Tone;

namespace {

enum ImageTab {
    ImageSummaryTab,
    StepsTab,
    DockerfileTab,
    ImageVulnerabilitiesTab,
    PackagesTab,
    FilesTab,
    ImageFindingsTab,
    ContainersTab,
    CompareTab,
    ImageEvidenceTab
};
enum ImageStage { DockerfileGauge, ImageGauge, ContainersGauge };

const QList<TableView::ColumnSetup> ImageColumns = {
    {ImageModel::Name, 150, true, true}, {ImageModel::Host, 84},
    {ImageModel::DockerfileScore, 92},   {ImageModel::ImageScore, 84},
    {ImageModel::WorstContainer, 78},    {ImageModel::Vulnerabilities, 122},
    {ImageModel::Fixable, 64},           {ImageModel::Scan, 88},
    {ImageModel::Failing, 122, false},   {ImageModel::Packages, 76, false},
    {ImageModel::Base, 130, false},      {ImageModel::BaseAge, 84, false},
    {ImageModel::UsedBy, 64, false},     {ImageModel::Size, 76, false},
    {ImageModel::Created, 64, false},    {ImageModel::Id, 110, false},
    {ImageModel::User, 130, false},
};

constexpr int ContainerIdRole = Qt::UserRole;

} // namespace

ImagesPage::ImagesPage(QWidget* parent)
    : InventoryPage(u"images"_s, parent)
    , m_steps(new StepsView)
    , m_dockerfile(new ImageDockerfile)
    , m_summary(new FactList)
    , m_containers(new QListWidget)
    , m_vulnerabilities(new VulnerabilityView(u"imageVulnerabilities"_s))
    , m_packages(new PackagesView)
    , m_files(new FilesView)
    , m_compare(new CompareView)
    , m_wayBack(new WayBackView)
    , m_queue(new QueueStrip)
    , m_scanSelected(new QAction(this))
    , m_scanAll(new QAction(this))
    , m_scanAgain(new QAction(this))
{
    m_table->setItemDelegateForColumn(ImageModel::Failing, new SeverityStripDelegate(m_table));
    m_table->setItemDelegateForColumn(ImageModel::Vulnerabilities,
                                      new SeverityStripDelegate(m_table));
    m_table->setItemDelegateForColumn(ImageModel::Size, new MiniBarDelegate(m_table));
    m_containers->setObjectName(u"imageContainers"_s);
    m_containers->setFrameShape(QFrame::NoFrame);
    addAboveTable(m_queue);
    buildTabs();
    buildActions();
    connect(m_steps, &StepsView::checkActivated, this, [this](const QString& check) {
        m_detail->setCurrentTab(ImageFindingsTab);
        m_findings->openCheck(check);
    });
    connect(m_containers, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        emit linkActivated({.page = PageId::Containers,
                            .host = subjectOf(m_table->currentSourceRow()).host,
                            .object = {.kind = core::ObjectKind::Container,
                                       .id = item->data(ContainerIdRole).toString()},
                            .detail = Link::Detail::Summary});
    });
    finishSetUp(&m_model,
                {.columns = ImageColumns,
                 .sortColumn = ImageModel::DockerfileScore,
                 .scoreColumns = {ImageModel::DockerfileScore, ImageModel::ImageScore,
                                  ImageModel::WorstContainer},
                 .findingsTab = ImageFindingsTab,
                 .evidenceTab = ImageEvidenceTab,
                 .detailWidth = 590,
                 .vulnerabilitiesTab = ImageVulnerabilitiesTab});
    m_table->addActions({m_scanSelected, m_scanAgain});
}

void ImagesPage::buildTabs()
{
    m_detail->setBanner(m_wayBack);
    m_detail->addTab({}, scrolledTab({m_summary}));
    m_detail->addTab({}, m_steps);
    m_detail->addTab({}, m_dockerfile);
    m_detail->addTab({}, m_vulnerabilities);
    m_detail->addTab({}, m_packages);
    m_detail->addTab({}, m_files);
    m_detail->addTab({}, m_findings);
    m_detail->addTab({}, m_containers);
    m_detail->addTab({}, m_compare);
    m_detail->addTab({}, m_evidence);
    m_detail->setCurrentTab(StepsTab);
    connect(m_vulnerabilities, &VulnerabilityView::linkActivated, this, &ImagesPage::goTo);
    connect(m_dockerfile, &ImageDockerfile::linkActivated, this, &ImagesPage::linkActivated);
    connect(m_packages, &PackagesView::evidenceRequested, this, &ImagesPage::showContentsEvidence);
    connect(m_files, &FilesView::evidenceRequested, this, &ImagesPage::showContentsEvidence);
    connect(m_wayBack, &WayBackView::stepActivated, this, &ImagesPage::followStep);
    connect(m_compare, &CompareView::vulnerabilityActivated, this,
            [this](const QString& id) { openVulnerability(id); });
}

void ImagesPage::buildActions()
{
    m_scanAll->setObjectName(u"scanAllImages"_s);
    m_scanAll->setIcon(icon(u"layers"_s));
    m_scanSelected->setObjectName(u"scanSelectedImages"_s);
    m_scanSelected->setIcon(icon(u"search"_s));
    m_scanAgain->setObjectName(u"scanImagesAgain"_s);
    m_vulnerabilities->setScanAction(m_scanSelected);
    m_packages->setScanAction(m_scanSelected);
    m_files->setScanAction(m_scanSelected);
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
    return {m_scanAll, m_scanSelected};
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
    m_detail->setCurrentTab(ImageVulnerabilitiesTab);
    m_vulnerabilities->openVulnerability(id);
}

void ImagesPage::followStep(const models::WayStep& step)
{
    if (step.kind == models::WayStep::Kind::Mend) {
        m_detail->setCurrentTab(ImageFindingsTab);
        m_findings->openCheck(step.closes.value(0));
        return;
    }
    m_detail->setCurrentTab(ImageVulnerabilitiesTab);
    m_vulnerabilities->setWords(step.kind == models::WayStep::Kind::Upgrade ? step.ecosystem
                                                                            : QString());
}

void ImagesPage::showContentsEvidence(const QString& path)
{
    const ImageRow& row = m_model.rows()[m_table->currentSourceRow()];
    goTo({.page = PageId::Images,
          .host = row.host,
          .object = {core::ObjectKind::Image, row.image.id, row.label},
          .detail = Link::Detail::Evidence,
          .evidenceCall = evidence::imageContentsCall(row.image.id),
          .evidencePath = path});
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
    DetailPane::Header header{
        .icon = u"layers"_s, .title = shown.label, .loadLine = shown.loadLine, .showsGauges = true};
    if (!shown.isTagged)
        header.tags += {tr("untagged")};
    if (shown.image.usedBy.isEmpty())
        header.tags += {tr("unused")};
    header.facts = {{u"hash"_s, models::shortId(shown.image.id)}, {u"hdd-stack"_s, shown.host}};
    if (shown.image.createdAtUtc) {
        header.facts +=
            {u"clock"_s, tr("built %1").arg(models::dateText(*shown.image.createdAtUtc))};
    }
    if (!shown.image.usedBy.isEmpty()) {
        header.facts +=
            {u"box"_s,
             models::objectCount(core::ObjectKind::Container, int(shown.image.usedBy.size()))};
    }
    const evidence::HostEvidence* source = m_snapshot->evidenceOf(shown.host);
    const bool isLinked =
        source && source->answer(evidence::linkedDockerfileCall(shown.image.id)) != nullptr;
    header.stages = {{tr("Dockerfile"), shown.image.dockerfile,
                      isLinked ? tr("from the file tied to it") : tr("from its history")},
                     {tr("Image"), shown.image.image, models::scanStateText(shown.image)},
                     {tr("Container"), shown.worstContainer, shown.worstContainerName}};
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
    const ImageRow& shown = m_model.rows()[row];
    const models::OutcomeCounts& counts = m_findings->model().counts();
    m_detail->setTabTitle(ImageFindingsTab, tr("Findings"), counts[size_t(core::Outcome::Fail)]);
    const evidence::HostEvidence* host = m_snapshot->evidenceOf(shown.host);
    const evidence::Answer* history =
        host ? host->answer(u"GET /images/%1/history"_s.arg(shown.image.id)) : nullptr;
    QList<models::InstructionRow> steps;
    if (history && history->isOk())
        steps = models::instructionRows(history->body, findingsOf(row));
    m_steps->setSteps(steps);
    m_dockerfile->setImage(m_snapshot, shown.host, shown.image.id, findingsOf(row));
    fillContents(shown);
    fillSummary(shown);
    fillContainers(shown);
}

void ImagesPage::fillContents(const ImageRow& row)
{
    const evidence::HostEvidence* host = m_snapshot->evidenceOf(row.host);
    const auto contents = host ? audit::contentsOf(*host, row.image.id) : nullptr;
    const QList<models::VulnerabilityRow> found =
        models::vulnerabilitiesOf(*m_snapshot, row.host, row.image.id);
    if (contents) {
        const score::BaseOf base = row.image.base.value_or(score::BaseOf());
        m_steps->setSteps(
            models::withHeadings(models::withLayers(m_steps->steps(), *contents, found),
                                 base.displayName(), base.layers, base.createdAtUtc));
    }
    m_vulnerabilities->setImage(m_snapshot, row.host, &row.image);
    m_packages->setContents(contents.get(), found);
    m_files->setContents(contents.get());
    m_compare->setImage(m_snapshot, row.host, row.image.id);
    m_wayBack->setWay(models::wayBack(*m_snapshot, row.host, row.image.id));
    const auto countOr = [&](int count) { return contents ? count : -1; };
    m_detail->setTabTitle(ImageVulnerabilitiesTab, tr("Vulnerabilities"),
                          m_vulnerabilities->count());
    m_detail->setTabTitle(PackagesTab, tr("Packages"), countOr(m_packages->count()));
    m_detail->setTabTitle(FilesTab, tr("Secrets and files"), countOr(m_files->count()));
}

void ImagesPage::fillSummary(const ImageRow& row)
{
    QList<FactList::Fact> tags;
    for (const QString& tag : row.image.tags)
        tags += {.value = tag, .tone = Tone::Code};
    QList<FactList::Fact> digests;
    for (const QString& digest : row.image.digests)
        digests += {.value = digest, .tone = Tone::Code};
    m_summary->setGroups(
        {{tr("Tags"), tags, tr("No tag names this image on %1.").arg(row.host)},
         {tr("Image"),
          {{tr("Id"), row.image.id, Tone::Code},
           {tr("Size"), models::sizeText(row.image.sizeBytes)},
           {tr("User"), row.image.user.isEmpty() ? tr("root (none named)") : row.image.user},
           {tr("Built"),
            row.image.createdAtUtc ? models::dateTimeText(*row.image.createdAtUtc)
                                   : tr("the image does not say")},
           {tr("Content"), contentsText(row.image)}}},
         {tr("What is in it"), contentsFacts(row.image)},
         {tr("Digests"), digests,
          tr("No registry digest is known: built here, or pulled without one.")}});
}

void ImagesPage::fillContainers(const ImageRow& row)
{
    m_containers->clear();
    const score::HostAssessment* host = m_snapshot->host(row.host);
    for (const score::ContainerAssessment& container : host->containers) {
        if (container.imageId != row.image.id)
            continue;
        const QString score = models::scoreText(container.overall);
        auto* item = new QListWidgetItem(
            container.composeProject.isEmpty()
                ? tr("%1   %2   %3").arg(score, container.name, container.state)
                : tr("%1   %2   %3   project %4")
                      .arg(score, container.name, container.state, container.composeProject),
            m_containers);
        item->setData(ContainerIdRole, container.id);
        item->setSizeHint(QSize(100, 30));
    }
    m_detail->setTabTitle(ContainersTab, tr("Containers"), m_containers->count());
}

models::ScoreQuestion ImagesPage::questionAt(int row, int column) const
{
    const ImageRow& shown = m_model.rows()[row];
    if (column == ImageModel::WorstContainer)
        return stageQuestion(row, ContainersGauge);
    models::ScoreQuestion question = InventoryPage::questionAt(row, column);
    question.object.name = shown.label;
    question.stage =
        column == ImageModel::ImageScore ? core::Stage::Image : core::Stage::Dockerfile;
    return question;
}

models::ScoreQuestion ImagesPage::stageQuestion(int row, int stage) const
{
    const ImageRow& shown = m_model.rows()[row];
    if (stage != ContainersGauge)
        return questionAt(
            row, stage == ImageGauge ? ImageModel::ImageScore : ImageModel::DockerfileScore);
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
    m_detail->setTabTitle(ImageSummaryTab, tr("Summary"));
    m_detail->setTabTitle(StepsTab, tr("Layers"));
    m_detail->setTabTitle(DockerfileTab, tr("Dockerfile"));
    m_detail->setTabTitle(ImageVulnerabilitiesTab, tr("Vulnerabilities"));
    m_detail->setTabTitle(PackagesTab, tr("Packages"));
    m_detail->setTabTitle(FilesTab, tr("Secrets and files"));
    m_detail->setTabTitle(CompareTab, tr("Compare"));
    m_detail->setTabTitle(ImageFindingsTab, tr("Findings"));
    m_detail->setTabTitle(ContainersTab, tr("Containers"));
    m_detail->setTabTitle(ImageEvidenceTab, tr("Evidence"));
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
