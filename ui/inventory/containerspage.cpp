// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/containerspage.h"

#include "models/imagemodel.h"
#include "models/runtimesettings.h"
#include "models/wording.h"
#include "ui/inventory/brieffindings.h"
#include "ui/inventory/runtimeview.h"
#include "ui/inventory/tabpage.h"
#include "ui/vulnerabilities/vulnerabilityview.h"
#include "ui/widgets/evidenceview.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/findingslist.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/wording.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::ContainerModel;
using models::ContainerRow;
using models::Tone;

namespace {

enum ContainerTab { SummaryTab, FindingsTab, RuntimeTab, VulnerabilitiesTab, EvidenceTab };

const QList<TableView::ColumnSetup> ContainerColumns = {
    {ContainerModel::Score, 74},
    {ContainerModel::Name, 126, true, true},
    {ContainerModel::Host, 96},
    {ContainerModel::Image, 168},
    {ContainerModel::Failing, 124},
    {ContainerModel::Flags, 138},
    {ContainerModel::Up, 82},
    {ContainerModel::DockerfileScore, 80, false},
    {ContainerModel::ImageScore, 80, false},
    {ContainerModel::ContainerScore, 80, false},
    {ContainerModel::Coverage, 80, false},
    {ContainerModel::Project, 110, false},
    {ContainerModel::State, 80, false},
    {ContainerModel::Ports, 150, false},
    {ContainerModel::Memory, 90, false},
    {ContainerModel::Restart, 100, false},
};

QString callOf(const char* pattern, const QString& id)
{
    return QString::fromLatin1(pattern).arg(id);
}

const core::Stage ContainerStages[] = {core::Stage::Dockerfile, core::Stage::Image,
                                       core::Stage::Container};

} // namespace

ContainersPage::ContainersPage(QWidget* parent)
    : InventoryPage(u"containers"_s, parent)
    , m_brief(new BriefFindings)
    , m_summary(new FactList)
    , m_runtime(new RuntimeView)
    , m_vulnerabilities(new VulnerabilityView(u"containerVulnerabilities"_s))
{
    m_table->setItemDelegateForColumn(ContainerModel::Failing, new SeverityStripDelegate(m_table));
    m_table->setItemDelegateForColumn(ContainerModel::Flags, new FlagsDelegate(m_table));
    m_table->setItemDelegateForColumn(ContainerModel::Up, new AgeDelegate(u"plug"_s, m_table));
    m_detail->addTab({}, scrolledTab({m_brief, m_summary}));
    m_detail->addTab({}, m_findings);
    m_detail->addTab({}, scrolledTab({m_runtime}));
    m_detail->addTab({}, m_vulnerabilities);
    m_detail->addTab({}, m_evidence);
    m_detail->setCurrentTab(FindingsTab);
    connect(m_brief, &BriefFindings::findingActivated, this, [this](const core::Finding& finding) {
        openFinding(finding.check, finding.object.id);
    });
    connect(m_runtime, &RuntimeView::checkActivated, this,
            [this](const QString& check) { openFinding(check, {}); });
    connect(m_vulnerabilities, &VulnerabilityView::linkActivated, this, &ContainersPage::goTo);
    finishSetUp(&m_model,
                {.columns = ContainerColumns,
                 .sortColumn = ContainerModel::Score,
                 .scoreColumns = {ContainerModel::Score, ContainerModel::DockerfileScore,
                                  ContainerModel::ImageScore, ContainerModel::ContainerScore},
                 .findingsTab = FindingsTab,
                 .evidenceTab = EvidenceTab,
                 .detailWidth = 526,
                 .vulnerabilitiesTab = VulnerabilitiesTab});
}

QString ContainersPage::title() const
{
    return tr("Containers");
}

void ContainersPage::fillModel(const models::Snapshot& snapshot)
{
    m_model.setRows(models::containerRows(snapshot));
}

int ContainersPage::rowOf(const QString& host, const core::ObjectRef& object) const
{
    return object.kind == core::ObjectKind::Container && !object.id.isEmpty()
        ? m_model.rowOf(host, object.id)
        : -1;
}

DetailPane::Header ContainersPage::headerOf(int row) const
{
    const ContainerRow& shown = m_model.rows()[row];
    const score::ContainerAssessment& container = shown.container;
    DetailPane::Header header{
        .icon = u"box"_s, .title = container.name, .loadLine = shown.loadLine};
    for (const QString& flag : container.flags)
        header.tags += {models::flagLabel(flag), flag == "root"_L1 ? "tag" : "tag-bad"};
    header.facts = {{u"hdd-stack"_s, shown.host}, {u"layers"_s, container.imageName}};
    const QString up = m_model.index(row, ContainerModel::Up).data().toString();
    const QString assessed = momentText(shown.seenAtUtc, m_snapshot->assessment.generatedAtUtc);
    if (shown.isLastKnown)
        header.facts += {u"plug"_s, up, true};
    else if (container.isLive())
        header.facts += {u"clock"_s, tr("up %1, assessed %2").arg(up, assessed)};
    else
        header.facts +=
            {u"clock"_s,
             tr("%1, assessed %2").arg(models::containerStateLabel(container.state), assessed)};
    const score::ImageAssessment* image = m_snapshot->image(shown.host, container.imageId);
    header.stages = {
        {tr("Dockerfile"), container.dockerfile},
        {tr("Image"), container.image, image ? models::scanStateText(*image) : tr("not scanned")},
        {tr("Container"), container.container}};
    if (!container.isReadable)
        header.warning = tr("The daemon listed this container but did not describe it, so its "
                            "checks are unknown.");
    else if (const score::HostAssessment* host = m_snapshot->host(shown.host); shown.isLastKnown)
        header.warning = warningOf(*host);
    return header;
}

QList<core::Finding> ContainersPage::findingsOf(int row) const
{
    const ContainerRow& shown = m_model.rows()[row];
    return models::findingsOfContainer(*m_snapshot, shown.host, shown.container);
}

QList<evidence::Answer> ContainersPage::answersOf(int row) const
{
    const ContainerRow& shown = m_model.rows()[row];
    const evidence::HostEvidence* host = m_snapshot->evidenceOf(shown.host);
    QList<evidence::Answer> answers;
    if (!host)
        return answers;
    const QString first = callOf("GET /containers/%1/json", shown.container.id);
    if (const evidence::Answer* answer = host->answer(first))
        answers += *answer;
    for (const evidence::Answer& answer : host->answers) {
        const bool isItsOwn = answer.call.contains(shown.container.id)
            || (!shown.container.imageId.isEmpty()
                && answer.call.contains(shown.container.imageId));
        if (isItsOwn && answer.call != first)
            answers += answer;
    }
    // What else its findings cite: lists, networks, events.
    for (const core::Finding& finding : findingsOf(row)) {
        for (const core::Proof& proof : finding.proofs) {
            const bool isThere =
                std::ranges::any_of(answers, [&proof](const evidence::Answer& answer) {
                    return answer.call == proof.call;
                });
            const evidence::Answer* answer = isThere ? nullptr : host->answer(proof.call);
            if (answer)
                answers += *answer;
        }
    }
    return answers;
}

void ContainersPage::fillTabs(int row)
{
    const ContainerRow& shown = m_model.rows()[row];
    const models::OutcomeCounts& counts = m_findings->model().counts();
    m_detail->setTabTitle(FindingsTab, tr("Findings"), counts[size_t(core::Outcome::Fail)]);
    m_brief->setFindings(findingsOf(row));
    fillSummary(shown);
    fillRuntime(shown);
    fillVulnerabilities(shown);
}

void ContainersPage::fillVulnerabilities(const ContainerRow& row)
{
    m_vulnerabilities->setImage(m_snapshot, row.host,
                                m_snapshot->image(row.host, row.container.imageId));
    m_detail->setTabTitle(VulnerabilitiesTab, tr("Vulnerabilities"), m_vulnerabilities->count());
}

void ContainersPage::openVulnerability(const QString& id)
{
    m_detail->setCurrentTab(VulnerabilitiesTab);
    m_vulnerabilities->openVulnerability(id);
}

void ContainersPage::fillSummary(const ContainerRow& row)
{
    const score::ContainerAssessment& container = row.container;
    using Fact = FactList::Fact;
    QList<FactList::Group> groups;
    const auto lines = [](const QStringList& values) {
        QList<Fact> facts;
        for (const QString& value : values)
            facts += Fact{.value = value, .tone = Tone::Code};
        return facts;
    };
    if (container.isReadable) {
        const QString capabilities = container.capabilities.isEmpty()
            ? tr("none")
            : tr("%1: %2")
                  .arg(container.capabilities.size())
                  .arg(container.capabilities.join(u", "_s));
        const auto orNotSet = [this](const QString& value) {
            return value.isEmpty() ? tr("not set") : value;
        };
        groups +=
            {tr("Identity"),
             {{tr("User"), container.user.isEmpty() ? tr("root (none named)") : container.user},
              {tr("Capabilities"), capabilities},
              {tr("AppArmor"), orNotSet(container.appArmor)},
              {tr("Seccomp"), orNotSet(container.seccomp)}}};
        groups += {tr("Mounts"), lines(container.mounts), tr("No mounts.")};
        groups += {tr("Ports"), lines(container.ports), tr("No published ports.")};
        groups += {
            tr("Limits"),
            {{tr("Memory"),
              container.memoryBytes > 0 ? models::sizeText(container.memoryBytes) : tr("no limit")},
             {tr("Restart policy"), orNotSet(container.restartPolicy)}}};
    }
    QList<Fact> origin{{tr("Image"), container.imageName},
                       {tr("Image id"), models::shortId(container.imageId), Tone::Code},
                       {tr("Container id"), models::shortId(container.id), Tone::Code},
                       {tr("State"), models::containerStateLabel(container.state)}};
    if (!container.composeProject.isEmpty())
        origin += {tr("Compose"),
                   tr("%1, service %2").arg(container.composeProject, container.composeService)};
    if (container.createdAtUtc)
        origin += {tr("Created"), models::dateTimeText(*container.createdAtUtc)};
    groups += {tr("Origin"), origin};
    m_summary->setGroups(groups);
}

void ContainersPage::fillRuntime(const ContainerRow& row)
{
    const evidence::HostEvidence* host = m_snapshot->evidenceOf(row.host);
    const evidence::Answer* inspect =
        host ? host->answer(callOf("GET /containers/%1/json", row.container.id)) : nullptr;
    const QJsonValue body = inspect && inspect->isOk() ? inspect->body : QJsonValue();
    const QList<core::Finding> findings =
        models::findingsOfContainer(*m_snapshot, row.host, row.container);
    m_runtime->setGroups(models::runtimeSettings(body, findings),
                         tr("The daemon's description of this container is not at hand, so its "
                            "settings are unknown."));
}

void ContainersPage::openFinding(const QString& check, const QString& objectId)
{
    m_detail->setCurrentTab(FindingsTab);
    m_findings->openCheck(check, objectId);
}

models::ScoreQuestion ContainersPage::questionAt(int row, int column) const
{
    models::ScoreQuestion question = InventoryPage::questionAt(row, column);
    if (column == ContainerModel::DockerfileScore)
        question.stage = core::Stage::Dockerfile;
    else if (column == ContainerModel::ImageScore)
        question.stage = core::Stage::Image;
    else if (column == ContainerModel::ContainerScore)
        question.stage = core::Stage::Container;
    return question;
}

models::ScoreQuestion ContainersPage::stageQuestion(int row, int stage) const
{
    models::ScoreQuestion question = InventoryPage::questionAt(row, ContainerModel::Score);
    question.stage = ContainerStages[stage];
    return question;
}

QStringList ContainersPage::footerFacts() const
{
    const int all = m_model.rowCount();
    const int shown = m_filter.rowCount();
    const QString count = models::objectCount(core::ObjectKind::Container, all);
    const int below = int(std::ranges::count_if(m_model.rows(), [this](const ContainerRow& row) {
        return models::chipsOf(row).contains("below"_L1);
    }));
    QStringList facts{shown == all ? count : tr("%1 of %2").arg(QLocale().toString(shown), count)};
    if (below > 0)
        facts += tr("%n below the line", nullptr, below);
    return facts;
}

void ContainersPage::retranslate()
{
    m_filterBar->setPlaceholder(tr("Filter containers"));
    m_filterBar->setSavedFilters({{u"below"_s, tr("Below the line")},
                                  {u"priv"_s, tr("Privileged")},
                                  {u"sock"_s, tr("Docker socket")},
                                  {u"net"_s, tr("Host network")},
                                  {u"root"_s, tr("Root")},
                                  {u"stopped"_s, tr("Not running")}});
    m_detail->setTabTitle(SummaryTab, tr("Summary"));
    m_detail->setTabTitle(FindingsTab, tr("Findings"));
    m_detail->setTabTitle(RuntimeTab, tr("Runtime"));
    m_detail->setTabTitle(VulnerabilitiesTab, tr("Vulnerabilities"));
    m_detail->setTabTitle(EvidenceTab, tr("Evidence"));
}

void ContainersPage::showEmptyState(bool isNarrowed)
{
    StatePanel* panel = m_table->emptyState();
    if (isNarrowed) {
        panel->setState(
            u"funnel"_s, Ink::Text3, tr("No container fits the filter"),
            tr("%1 are hidden by it.")
                .arg(models::objectCount(core::ObjectKind::Container, m_model.rowCount())));
        return;
    }
    const int hosts = m_snapshot ? int(m_snapshot->assessment.hosts.size()) : 0;
    panel->setState(u"box"_s, Ink::Text3, tr("No containers"),
                    hosts > 0 ? tr("%1 in scope; none of them has a container.")
                                    .arg(models::objectCount(core::ObjectKind::Host, hosts))
                              : tr("No host has been read yet."));
}

} // namespace plimsoll::ui
