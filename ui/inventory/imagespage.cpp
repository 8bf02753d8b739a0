// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/imagespage.h"

#include "models/wording.h"
#include "ui/inventory/stepsview.h"
#include "ui/inventory/tabpage.h"
#include "ui/widgets/evidenceview.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/findingslist.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/wording.h"

#include <QListWidget>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::ImageModel;
using models::ImageRow;
using models::Tone;

namespace {

enum ImageTab { ImageSummaryTab, StepsTab, ImageFindingsTab, ContainersTab, ImageEvidenceTab };
enum ImageStage { DockerfileGauge, ImageGauge, ContainersGauge };

const QList<TableView::ColumnSetup> ImageColumns = {
    {ImageModel::Name, 180, true, true},
    {ImageModel::Host, 100},
    {ImageModel::DockerfileScore, 98},
    {ImageModel::ImageScore, 92},
    {ImageModel::WorstContainer, 80},
    {ImageModel::Failing, 122},
    {ImageModel::UsedBy, 64},
    {ImageModel::Size, 76},
    {ImageModel::Created, 64, false},
    {ImageModel::Id, 110, false},
    {ImageModel::User, 130, false},
    {ImageModel::Scan, 96, false},
};

constexpr int ContainerIdRole = Qt::UserRole;

} // namespace

ImagesPage::ImagesPage(QWidget* parent)
    : InventoryPage(u"images"_s, parent)
    , m_steps(new StepsView)
    , m_summary(new FactList)
    , m_containers(new QListWidget)
{
    m_table->setItemDelegateForColumn(ImageModel::Failing, new SeverityStripDelegate(m_table));
    m_table->setItemDelegateForColumn(ImageModel::Size, new MiniBarDelegate(m_table));
    m_containers->setObjectName(u"imageContainers"_s);
    m_containers->setFrameShape(QFrame::NoFrame);
    m_detail->addTab({}, scrolledTab({m_summary}));
    m_detail->addTab({}, m_steps);
    m_detail->addTab({}, m_findings);
    m_detail->addTab({}, m_containers);
    m_detail->addTab({}, m_evidence);
    m_detail->setCurrentTab(StepsTab);
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
                 .detailWidth = 526});
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
    header.stages = {
        {tr("Dockerfile"), shown.image.dockerfile, tr("from its history")},
        {tr("Image"), shown.image.image, shown.image.isScanned ? QString() : tr("not scanned")},
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
    m_steps->setSteps(history && history->isOk()
                          ? models::instructionRows(history->body, findingsOf(row))
                          : QList<models::InstructionRow>());
    fillSummary(shown);
    fillContainers(shown);
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
           {tr("Content"),
            row.image.isScanned
                ? tr("scanned")
                : tr("not scanned: packages and files were not read, so checks about them are "
                     "unknown and the image's score stays provisional")}}},
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
                                  {u"unscanned"_s, tr("Not scanned")}});
    m_detail->setTabTitle(ImageSummaryTab, tr("Summary"));
    m_detail->setTabTitle(StepsTab, tr("Build steps"));
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
