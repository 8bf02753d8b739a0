// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/imagedetail.h"

#include "audit/imagecontents.h"
#include "core/describe.h"
#include "evidence/objects.h"
#include "models/imagemodel.h"
#include "models/wording.h"
#include "ui/dockerfile/imagedockerfile.h"
#include "ui/inventory/compareview.h"
#include "ui/inventory/imagefacts.h"
#include "ui/inventory/imagetables.h"
#include "ui/inventory/stepsview.h"
#include "ui/inventory/tabpage.h"
#include "ui/inventory/waybackview.h"
#include "ui/theme/theme.h"
#include "ui/vulnerabilities/vulnerabilityview.h"
#include "ui/widgets/evidenceview.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/findingslist.h"

#include <QListWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::ImageRow;

namespace {

constexpr int ContainerIdRole = Qt::UserRole;

QList<DetailPane::Fact> factsOf(const ImageRow& row, DetailPane::Form form)
{
    QList<DetailPane::Fact> facts;
    if (form == DetailPane::Form::Page && row.image.tags.size() > 1)
        facts += {u"tags"_s, row.image.tags.join(u", "_s)};
    facts += {u"hash"_s, models::shortId(row.image.id)};
    facts += {u"hdd-stack"_s, row.host};
    if (row.image.createdAtUtc)
        facts += {u"clock"_s,
                  ImageDetail::tr("built %1").arg(models::dateText(*row.image.createdAtUtc))};
    if (!row.image.usedBy.isEmpty())
        facts += {u"box"_s,
                  models::objectCount(core::ObjectKind::Container, int(row.image.usedBy.size()))};
    if (form == DetailPane::Form::Page && row.image.sizeBytes >= 0)
        facts += {u"hdd"_s, models::sizeText(row.image.sizeBytes)};
    return facts;
}

QString scanNote(const score::ImageAssessment& image)
{
    return image.reading == score::Reading::Full ? ImageDetail::tr("full scan")
                                                 : models::scanStateText(image);
}

} // namespace

ImageDetail::ImageDetail(DetailPane* pane, FindingsList* findings, EvidenceView* evidence,
                         QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_findings(findings)
    , m_evidence(evidence)
    , m_steps(new StepsView)
    , m_dockerfile(new ImageDockerfile)
    , m_summary(new FactList)
    , m_containers(new QListWidget)
    , m_vulnerabilities(new VulnerabilityView(u"imageVulnerabilities"_s))
    , m_packages(new PackagesView)
    , m_files(new FilesView)
    , m_compare(new CompareView)
    , m_wayBack(new WayBackView)
{
    m_containers->setObjectName(u"imageContainers"_s);
    m_containers->setFrameShape(QFrame::NoFrame);
    addTabs();
    connect(m_steps, &StepsView::checkActivated, this, &ImageDetail::openCheck);
    connect(m_steps, &StepsView::linkActivated, this, &ImageDetail::placeWanted);
    connect(m_containers, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        emit linkActivated({.page = PageId::Containers,
                            .host = m_host,
                            .object = {.kind = core::ObjectKind::Container,
                                       .id = item->data(ContainerIdRole).toString()},
                            .detail = Link::Detail::Summary});
    });
    connect(m_vulnerabilities, &VulnerabilityView::linkActivated, this, &ImageDetail::placeWanted);
    connect(m_dockerfile, &ImageDockerfile::linkActivated, this, &ImageDetail::linkActivated);
    connect(m_packages, &PackagesView::evidenceRequested, this, &ImageDetail::showContentsEvidence);
    connect(m_files, &FilesView::evidenceRequested, this, &ImageDetail::showContentsEvidence);
    connect(m_wayBack, &WayBackView::stepActivated, this, &ImageDetail::followStep);
    connect(m_compare, &CompareView::vulnerabilityActivated, this, &ImageDetail::openVulnerability);
}

void ImageDetail::addTabs()
{
    m_pane->setBanner(m_wayBack);
    m_pane->addTab({}, scrolledTab({m_summary}));
    m_pane->addTab({}, m_steps);
    m_pane->addTab({}, m_dockerfile);
    m_pane->addTab({}, m_vulnerabilities);
    m_pane->addTab({}, m_packages);
    m_pane->addTab({}, m_files);
    m_pane->addTab({}, m_findings);
    m_pane->addTab({}, m_containers);
    m_pane->addTab({}, m_compare);
    m_pane->addTab({}, m_evidence);
    m_pane->setCurrentTab(StepsTab);
}

void ImageDetail::setIsPage(bool isPage)
{
    setRole(m_wayBack, isPage ? "card" : "plain");
    m_steps->setTellsFindings(isPage);
    if (isPage)
        m_pane->setCurrentTab(VulnerabilitiesTab);
}

void ImageDetail::setScanAction(QAction* scan)
{
    m_vulnerabilities->setScanAction(scan);
    m_packages->setScanAction(scan);
    m_files->setScanAction(scan);
}

void ImageDetail::openVulnerability(const QString& id)
{
    m_pane->setCurrentTab(VulnerabilitiesTab);
    m_vulnerabilities->openVulnerability(id);
}

void ImageDetail::openComparison()
{
    m_pane->setCurrentTab(CompareTab);
}

void ImageDetail::openCheck(const QString& check)
{
    m_pane->setCurrentTab(FindingsTab);
    m_findings->openCheck(check);
}

void ImageDetail::followStep(const models::WayStep& step)
{
    if (step.kind == models::WayStep::Kind::Mend) {
        openCheck(step.closes.value(0));
        return;
    }
    m_pane->setCurrentTab(VulnerabilitiesTab);
    m_vulnerabilities->setWords(step.kind == models::WayStep::Kind::Upgrade ? step.ecosystem
                                                                            : QString());
}

void ImageDetail::showContentsEvidence(const QString& path)
{
    emit placeWanted({.page = PageId::Images,
                      .host = m_host,
                      .object = {core::ObjectKind::Image, m_imageId, m_label},
                      .detail = Link::Detail::Evidence,
                      .evidenceCall = evidence::imageContentsCall(m_imageId),
                      .evidencePath = path});
}

DetailPane::Header ImageDetail::header(const models::Snapshot& snapshot, const ImageRow& row) const
{
    DetailPane::Header header{
        .icon = u"layers"_s, .title = row.label, .loadLine = row.loadLine, .showsGauges = true};
    if (!row.isTagged)
        header.tags += {tr("untagged")};
    if (row.image.usedBy.isEmpty())
        header.tags += {tr("unused")};
    header.facts = factsOf(row, m_pane->form());
    const evidence::HostEvidence* source = snapshot.evidenceOf(row.host);
    const bool isLinked =
        source && source->answer(evidence::linkedDockerfileCall(row.image.id)) != nullptr;
    const QList<core::Finding> findings =
        snapshot.findings(row.host, {.kind = core::ObjectKind::Image, .id = row.image.id});
    header.stages = {
        {tr("Dockerfile"),
         row.image.dockerfile,
         isLinked ? tr("from the file tied to it") : tr("from its history"),
         {stageText(findings, core::Stage::Dockerfile)}},
        {tr("Image"), row.image.image, scanNote(row.image), {vulnerabilitiesText(row.image)}},
        {tr("Container"),
         row.worstContainer,
         row.worstContainerName,
         {containersText(snapshot, row)}}};
    return header;
}

void ImageDetail::setImage(const models::SnapshotPtr& snapshot, const ImageRow& row,
                           const QList<core::Finding>& findings)
{
    m_snapshot = snapshot;
    m_host = row.host;
    m_imageId = row.image.id;
    m_label = row.label;
    const models::OutcomeCounts& counts = m_findings->model().counts();
    m_pane->setTabTitle(FindingsTab, tr("Findings"), counts[size_t(core::Outcome::Fail)]);
    m_dockerfile->setImage(snapshot, row.host, row.image.id, findings);
    fillContents(row, findings);
    m_summary->setGroups(summaryOf(row));
    fillContainers(row);
}

void ImageDetail::fillContents(const ImageRow& row, const QList<core::Finding>& findings)
{
    const evidence::HostEvidence* host = m_snapshot->evidenceOf(row.host);
    const evidence::Answer* history =
        host ? host->answer(u"GET /images/%1/history"_s.arg(row.image.id)) : nullptr;
    QList<models::InstructionRow> steps;
    if (history && history->isOk())
        steps = models::instructionRows(history->body, findings);
    const auto contents = host ? audit::contentsOf(*host, row.image.id) : nullptr;
    const QList<models::VulnerabilityRow> found =
        models::vulnerabilitiesOf(*m_snapshot, row.host, row.image.id);
    if (contents) {
        const score::BaseOf base = row.image.base.value_or(score::BaseOf());
        steps =
            models::withFindings(models::withLayers(steps, *contents, found), *contents, findings);
        steps = models::withHeadings(steps, base.displayName(), base.layers, base.createdAtUtc);
    }
    m_steps->setSteps(steps);
    m_steps->setFindings(m_snapshot, row.host, findings);
    m_vulnerabilities->setImage(m_snapshot, row.host, &row.image);
    m_packages->setContents(contents.get(), found);
    m_files->setContents(contents.get());
    m_compare->setImage(m_snapshot, row.host, row.image.id);
    m_wayBack->setWay(models::wayBack(*m_snapshot, row.host, row.image.id));
    const auto countOr = [&](int count) { return contents ? count : -1; };
    m_pane->setTabTitle(VulnerabilitiesTab, tr("Vulnerabilities"), m_vulnerabilities->count());
    m_pane->setTabTitle(PackagesTab, tr("Packages"), countOr(m_packages->count()));
    m_pane->setTabTitle(FilesTab, tr("Secrets and files"), countOr(m_files->count()));
}

void ImageDetail::fillContainers(const ImageRow& row)
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
    m_pane->setTabTitle(ContainersTab, tr("Containers"), m_containers->count());
}

void ImageDetail::retranslate()
{
    m_pane->setTabTitle(SummaryTab, tr("Summary"));
    m_pane->setTabTitle(StepsTab, tr("Layers"));
    m_pane->setTabTitle(DockerfileTab, tr("Dockerfile"));
    m_pane->setTabTitle(VulnerabilitiesTab, tr("Vulnerabilities"));
    m_pane->setTabTitle(PackagesTab, tr("Packages"));
    m_pane->setTabTitle(FilesTab, tr("Secrets and files"));
    m_pane->setTabTitle(FindingsTab, tr("Findings"));
    m_pane->setTabTitle(ContainersTab, tr("Containers"));
    m_pane->setTabTitle(CompareTab, tr("Compare"));
    m_pane->setTabTitle(EvidenceTab, tr("Evidence"));
}

} // namespace plimsoll::ui
