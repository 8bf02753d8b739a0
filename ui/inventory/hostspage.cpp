// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/hostspage.h"

#include "core/describe.h"
#include "models/wording.h"
#include "ui/inventory/brieffindings.h"
#include "ui/inventory/tabpage.h"
#include "ui/widgets/evidenceview.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/findingslist.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/statepanel.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using evidence::HostState;
using models::HostModel;
using models::HostRow;
using models::Tone;

namespace {

enum HostTab { HostSummaryTab, ChecksTab, HostEvidenceTab, ConnectionTab };

constexpr int CertificateWarningDays = 30;

const QList<TableView::ColumnSetup> HostColumns = {
    {HostModel::Score, 74},
    {HostModel::Name, 112, true, true},
    {HostModel::Group, 72},
    {HostModel::Freeboard, 72},
    {HostModel::Coverage, 72},
    {HostModel::Engine, 122},
    {HostModel::Os, 150, false},
    {HostModel::Containers, 78},
    {HostModel::Images, 58},
    {HostModel::Failing, 124},
    {HostModel::Connection, 94},
    {HostModel::Assessed, 78},
    {HostModel::HostStage, 84, false},
    {HostModel::DockerfileStage, 84, false},
    {HostModel::ImageStage, 84, false},
    {HostModel::ContainerStage, 84, false},
    {HostModel::Endpoint, 180, false},
};

const core::Stage HostStages[] = {core::Stage::Host, core::Stage::Dockerfile, core::Stage::Image,
                                  core::Stage::Container};

// Answers about the daemon itself; those about one container or image stand with that object.
bool isAboutHost(const QString& call)
{
    static const QRegularExpression object(u"[0-9a-f]{64}"_s);
    return !object.match(call).hasMatch();
}

FactList::Fact certificateFact(const QString& name, const QDateTime& endsUtc, const QDateTime& now)
{
    if (!endsUtc.isValid())
        return {name, HostsPage::tr("none"), Tone::Quiet};
    const qint64 days = now.daysTo(endsUtc);
    const QString date = models::dateText(endsUtc);
    if (now > endsUtc)
        return {name, HostsPage::tr("ended %1").arg(date), Tone::Bad};
    const QString text =
        HostsPage::tr("ends %1, in %2").arg(date, models::durationText(now.secsTo(endsUtc)));
    return {name, text, days < CertificateWarningDays ? Tone::Warn : Tone::Plain};
}

} // namespace

HostsPage::HostsPage(QWidget* parent)
    : InventoryPage(u"hosts"_s, parent)
    , m_brief(new BriefFindings)
    , m_summary(new FactList)
    , m_connection(new FactList)
{
    m_table->setItemDelegateForColumn(HostModel::Failing, new SeverityStripDelegate(m_table));
    m_table->setItemDelegateForColumn(HostModel::Connection, new AgeDelegate(u"plug"_s, m_table));
    m_detail->addTab({}, scrolledTab({m_brief, m_summary}));
    m_detail->addTab({}, m_findings);
    m_detail->addTab({}, m_evidence);
    m_detail->addTab({}, scrolledTab({m_connection}));
    connect(m_brief, &BriefFindings::findingActivated, this, &HostsPage::openFinding);
    finishSetUp(
        &m_model,
        {.columns = HostColumns,
         .sortColumn = HostModel::Score,
         .scoreColumns = {HostModel::Score, HostModel::HostStage, HostModel::DockerfileStage,
                          HostModel::ImageStage, HostModel::ContainerStage},
         .findingsTab = ChecksTab,
         .evidenceTab = HostEvidenceTab,
         .detailWidth = 372});
}

// The worst of a host are mostly faults of what runs on it, and stand on those objects' own pages.
void HostsPage::openFinding(const core::Finding& finding)
{
    if (finding.object.kind != core::ObjectKind::Container
        && finding.object.kind != core::ObjectKind::Image) {
        m_detail->setCurrentTab(ChecksTab);
        m_findings->openCheck(finding.check, finding.object.id);
        return;
    }
    Link link = linkTo(subjectOf(m_table->currentSourceRow()).host, finding.object);
    link.check = finding.check;
    link.detail = Link::Detail::Findings;
    emit linkActivated(link);
}

QString HostsPage::title() const
{
    return tr("Hosts");
}

void HostsPage::fillModel(const models::Snapshot& snapshot)
{
    m_model.setRows(models::hostRows(snapshot));
}

int HostsPage::rowOf(const QString& host, const core::ObjectRef& object) const
{
    const bool isHost = object.kind == core::ObjectKind::Host;
    return m_model.rowOf(isHost && !object.id.isEmpty() ? object.id : host);
}

DetailPane::Header HostsPage::headerOf(int row) const
{
    const score::HostAssessment& host = m_model.rows()[row].host;
    DetailPane::Header header{
        .icon = u"hdd-stack"_s, .title = host.name, .loadLine = host.loadLine};
    if (host.state != HostState::Ok)
        header.tags += {models::hostStateLabel(host.state), "tag-warning"};
    if (!host.group.isEmpty())
        header.tags += {host.group};
    if (!host.engineVersion.isEmpty())
        header.facts += {u"cpu"_s, tr("Engine %1").arg(host.engineVersion)};
    header.facts += {u"plug"_s, models::transportLabel(host.transport)};
    const QString assessed = m_model.index(row, HostModel::Assessed).data().toString();
    header.facts += {u"clock"_s, host.isLastKnown ? assessed : tr("assessed %1").arg(assessed),
                     host.isLastKnown};
    header.stages = {{tr("Host"), host.stages.host},
                     {tr("Dockerfile"), host.stages.dockerfile},
                     {tr("Image"), host.stages.image},
                     {tr("Container"), host.stages.container}};
    header.warning = warningOf(host);
    return header;
}

QList<core::Finding> HostsPage::findingsOf(int row) const
{
    const score::HostAssessment& host = m_model.rows()[row].host;
    QList<core::Finding> findings = host.findings;
    findings.removeIf([](const core::Finding& each) {
        return each.object.kind == core::ObjectKind::Image
            || each.object.kind == core::ObjectKind::Container;
    });
    return findings;
}

QList<evidence::Answer> HostsPage::answersOf(int row) const
{
    QList<evidence::Answer> answers;
    const evidence::HostEvidence* host = m_snapshot->evidenceOf(m_model.rows()[row].host.name);
    if (!host)
        return answers;
    std::ranges::copy_if(host->answers, std::back_inserter(answers),
                         [](const evidence::Answer& answer) { return isAboutHost(answer.call); });
    // What was refused first: it explains what is unknown; then /info, which tells most.
    std::ranges::stable_sort(answers, {}, [](const evidence::Answer& answer) {
        return !answer.isOk() ? 0 : answer.call == "GET /info"_L1 ? 1 : 2;
    });
    return answers;
}

void HostsPage::fillTabs(int row)
{
    const HostRow& shown = m_model.rows()[row];
    const models::OutcomeCounts& counts = m_findings->model().counts();
    m_detail->setTabTitle(ChecksTab, tr("Checks"), counts[size_t(core::Outcome::Fail)]);
    m_brief->setFindings(shown.host.findings);
    fillSummary(shown);
    fillConnection(shown);
}

void HostsPage::fillSummary(const HostRow& row)
{
    const score::HostAssessment& host = row.host;
    const auto orUnknown = [this](const QString& value) {
        return value.isEmpty() ? tr("unknown") : value;
    };
    QList<FactList::Fact> score{
        {tr("Score"), models::scoreText(host.overall)},
        {tr("Freeboard"),
         m_model.index(m_model.rowOf(host.name), HostModel::Freeboard).data().toString()},
        {tr("Coverage"), models::coverageText(host.overall.coverage)}};
    if (host.overall.cap)
        score += {tr("Cap"), models::capText(*host.overall.cap)};
    m_summary->setGroups({{tr("Score"), score},
                          {tr("Runs"),
                           {{tr("Containers"),
                             tr("%1, %2 running")
                                 .arg(QLocale().toString(host.containers.size()),
                                      QLocale().toString(row.runningContainers))},
                            {tr("Images"), QLocale().toString(host.images.size())}}},
                          {tr("Engine"),
                           {{tr("Version"), orUnknown(host.engineVersion)},
                            {tr("API"), orUnknown(host.apiVersion)},
                            {tr("System"), orUnknown(host.os)}}}});
}

void HostsPage::fillConnection(const HostRow& row)
{
    const score::HostAssessment& host = row.host;
    const QDateTime now = m_snapshot->assessment.generatedAtUtc;
    QList<FactList::Fact> state{{tr("State"), models::hostStateLabel(host.state),
                                 host.state == HostState::Ok ? Tone::Plain : Tone::Warn}};
    if (host.error && host.state != HostState::Ok) {
        state += {tr("What happened"), core::translated(core::describe(*host.error)), Tone::Plain};
        const QString next = core::translated(core::nextStep(*host.error));
        if (!next.isEmpty())
            state += {tr("What to do"), next};
        state += {tr("Code"), host.error->code, Tone::Code};
        if (!host.error->detail.isEmpty())
            state += {tr("Detail"), host.error->detail, Tone::Code};
    }
    QList<FactList::Fact> connection{{tr("Address"), host.endpoint, Tone::Code},
                                     {tr("Transport"), models::transportLabel(host.transport),
                                      host.transport == "plain"_L1 ? Tone::Warn : Tone::Plain}};
    if (const evidence::HostEvidence* evidence = m_snapshot->evidenceOf(host.name);
        evidence && !evidence->tlsProtocol.isEmpty())
        connection += {tr("Protocol"), evidence->tlsProtocol};
    connection +=
        {tr("Latency"), host.latencyMs >= 0 ? tr("%1 ms").arg(host.latencyMs) : tr("unknown")};
    if (host.transport == "tls"_L1) {
        connection += certificateFact(tr("Server certificate"), host.serverCertNotAfterUtc, now);
        connection += certificateFact(tr("Client certificate"), host.clientCertNotAfterUtc, now);
    }
    QList<FactList::Fact> refused;
    if (const evidence::HostEvidence* evidence = m_snapshot->evidenceOf(host.name)) {
        for (const evidence::Answer& answer : evidence->answers) {
            if (answer.status == 401 || answer.status == 403)
                refused +=
                    {.value = u"%1: %2"_s.arg(answer.call).arg(answer.status), .tone = Tone::Code};
        }
    }
    m_connection->setGroups(
        {{tr("Connection"), state},
         {tr("Endpoint"), connection},
         {tr("Refused calls"), refused.first(qMin<qsizetype>(refused.size(), 20))}});
}

models::ScoreQuestion HostsPage::questionAt(int row, int column) const
{
    models::ScoreQuestion question{.host = m_model.rows()[row].host.name};
    if (column == HostModel::HostStage)
        question.stage = core::Stage::Host;
    else if (column == HostModel::DockerfileStage)
        question.stage = core::Stage::Dockerfile;
    else if (column == HostModel::ImageStage)
        question.stage = core::Stage::Image;
    else if (column == HostModel::ContainerStage)
        question.stage = core::Stage::Container;
    return question;
}

models::ScoreQuestion HostsPage::stageQuestion(int row, int stage) const
{
    return {.host = m_model.rows()[row].host.name, .stage = HostStages[stage]};
}

QStringList HostsPage::footerFacts() const
{
    const int all = m_model.rowCount();
    const int shown = m_filter.rowCount();
    const QString count = models::objectCount(core::ObjectKind::Host, all);
    const int below = int(std::ranges::count_if(m_model.rows(), [this](const HostRow& row) {
        const auto freeboard = models::freeboardOf(row.host.overall, row.host.loadLine);
        return freeboard && *freeboard < 0;
    }));
    const int unread = int(std::ranges::count_if(m_model.rows(), [](const HostRow& row) {
        return row.host.state != HostState::Ok && row.host.state != HostState::Partial;
    }));
    QStringList facts{shown == all ? count : tr("%1 of %2").arg(QLocale().toString(shown), count)};
    if (below > 0)
        facts += tr("%n below the line", nullptr, below);
    if (unread > 0)
        facts += tr("%n not read", nullptr, unread);
    return facts;
}

void HostsPage::retranslate()
{
    m_filterBar->setPlaceholder(tr("Filter hosts"));
    m_filterBar->setSavedFilters({{u"below"_s, tr("Below the line")},
                                  {u"unread"_s, tr("Not read")},
                                  {u"partial"_s, tr("Partly read")},
                                  {u"provisional"_s, tr("Provisional")}});
    m_detail->setTabTitle(HostSummaryTab, tr("Summary"));
    m_detail->setTabTitle(ChecksTab, tr("Checks"));
    m_detail->setTabTitle(HostEvidenceTab, tr("Evidence"));
    m_detail->setTabTitle(ConnectionTab, tr("Connection"));
}

void HostsPage::showEmptyState(bool isNarrowed)
{
    StatePanel* panel = m_table->emptyState();
    if (isNarrowed) {
        panel->setState(u"funnel"_s, Ink::Text3, tr("No host fits the filter"),
                        tr("%1 are hidden by it.")
                            .arg(models::objectCount(core::ObjectKind::Host, m_model.rowCount())));
    } else {
        panel->setState(u"hdd-stack"_s, Ink::Text3, tr("No hosts in scope"),
                        tr("Add a host, or choose another scope."));
    }
}

} // namespace plimsoll::ui
