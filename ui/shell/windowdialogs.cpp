// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe.h"
#include "models/vulnerabilityrows.h"
#include "ui/hosts/hostdialog.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticebar.h"
#include "ui/waivers/waiverdialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

// A name to start from: "plimsoll-2026-11-23".
QString suggestedName(const models::SnapshotPtr& snapshot, const Scope& scope)
{
    QString name = u"plimsoll"_s;
    if (scope.kind != Scope::Kind::AllHosts)
        name += u'-' + scopeTitle(scope).toLower().replace(u' ', u'-').remove(u'/');
    return name + snapshot->assessment.generatedAtUtc.toLocalTime().toString(u"'-'yyyy-MM-dd"_s);
}

} // namespace

void MainWindow::askForHost()
{
    QStringList names;
    for (const docker::HostSettings& host : m_controller.hosts())
        names.append(host.name);
    auto* dialog = new HostDialog({}, names, true, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HostDialog::saveRequested, this,
            [this](const docker::HostSettings& host, const QByteArray& passphrase) {
                leaveFirstRun();
                m_controller.addHosts({{host, passphrase}});
            });
    dialog->open();
}

void MainWindow::editHost(const QString& name)
{
    QStringList others;
    docker::HostSettings edited;
    for (const docker::HostSettings& host : m_controller.hosts()) {
        if (host.name == name)
            edited = host;
        else
            others.append(host.name);
    }
    auto* dialog = new HostDialog(edited, others, false, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HostDialog::saveRequested, this,
            [this, name](const docker::HostSettings& host, const QByteArray& passphrase) {
                m_controller.updateHost(name, host, passphrase);
            });
    dialog->open();
}

void MainWindow::askForEvidence()
{
    auto* dialog = new QFileDialog(this, tr("Open an evidence file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Evidence files (*.json.zst *.zst *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_controller, &FleetController::openEvidence);
    dialog->open();
}

void MainWindow::askForExport()
{
    if (!m_scoped || m_scoped->isEmpty)
        return;
    struct Choice
    {
        FleetController::Export format;
        QString filter;
        QString suffix;
    };
    const QList<Choice> choices = {
        {FleetController::Export::Evidence, tr("Evidence, to open elsewhere (*.json.zst)"),
         u".evidence.json.zst"_s},
        {FleetController::Export::Json, tr("Audit as JSON (*.json)"), u".json"_s},
        {FleetController::Export::Csv, tr("Findings as CSV (*.csv)"), u".csv"_s},
        {FleetController::Export::Sarif, tr("Findings as SARIF (*.sarif)"), u".sarif"_s},
    };
    auto* dialog = new QFileDialog(this, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const Choice& choice : choices)
        filters.append(choice.filter);
    dialog->setNameFilters(filters);
    const QString name = suggestedName(m_scoped, m_scope);
    dialog->selectFile(name + choices.first().suffix);
    connect(dialog, &QFileDialog::filterSelected, dialog, [=](const QString& filter) {
        for (const Choice& choice : choices)
            if (choice.filter == filter)
                dialog->selectFile(name + choice.suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [=, this](const QString& path) {
        for (const Choice& choice : choices)
            if (choice.filter == dialog->selectedNameFilter())
                m_controller.exportTo(path, choice.format, m_scope);
    });
    dialog->open();
}

void MainWindow::askForReport()
{
    if (!m_scoped || m_scoped->isEmpty)
        return;
    auto* dialog = new QFileDialog(this, tr("Write the fleet posture report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF report (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(suggestedName(m_scoped, m_scope) + u".pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { m_controller.writeReport(path, m_scope); });
    dialog->open();
}

void MainWindow::askForWaiver(const Link& link)
{
    if (!m_scoped)
        return;
    const score::HostAssessment* host = m_scoped->host(link.host);
    const QList<core::Finding> findings = m_scoped->findings(link.host, link.object);
    const auto listed = std::ranges::find(findings, link.check, &core::Finding::check);
    const std::optional<core::Finding> finding = listed != findings.end()
        ? std::optional(*listed)
        : models::findingOf(*m_scoped, link.host, link.object, link.check);
    if (!host || !finding)
        return;
    const QList<core::Waiver>& waivers = m_controller.waivers();
    const QString id = finding->decision ? finding->decision->id : QString();
    const auto known = std::ranges::find(waivers, id, &core::Waiver::id);
    const WaiverSubject subject{host->name, host->group, *finding};
    const QDate today = m_controller.ageReference().toUTC().date();
    auto* dialog =
        new WaiverDialog(subject, known == waivers.end() ? nullptr : &*known, today, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WaiverDialog::saveRequested, &m_controller, &FleetController::saveWaiver);
    connect(dialog, &WaiverDialog::removeRequested, &m_controller, &FleetController::removeWaiver);
    dialog->open();
}

/// Of the waivers as they are stored; what they cover is known where a fleet was judged by them.
void MainWindow::showWaivers()
{
    score::Assessment shown = m_controller.snapshot()->assessment;
    if (!shown.generatedAtUtc.isValid())
        shown.generatedAtUtc = m_controller.now();
    m_settings->setWaivers(score::standingsOf(m_controller.waivers(), shown));
}

void MainWindow::askForWaiversFile()
{
    auto* dialog = new QFileDialog(this, tr("Import waivers"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Waiver files (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_controller, &FleetController::importWaivers);
    dialog->open();
}

void MainWindow::askForWaiversExport()
{
    auto* dialog = new QFileDialog(this, tr("Export waivers"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Waiver files (*.json)"));
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"plimsoll-waivers.json"_s);
    connect(dialog, &QFileDialog::fileSelected, &m_controller, &FleetController::exportWaivers);
    dialog->open();
}

void MainWindow::showError(const core::Error& error)
{
    QString text = core::translated(core::describe(error));
    const QString next = core::translated(core::nextStep(error));
    if (!next.isEmpty())
        text += u' ' + next;
    m_notice->showNotice(NoticeBar::Kind::Trouble, text);
}

void MainWindow::showWritten(const QString& path)
{
    m_notice->showNotice(NoticeBar::Kind::Good,
                         tr("Written: %1").arg(QDir::toNativeSeparators(path)), tr("Open"),
                         [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Plimsoll"));
    box->setTextFormat(Qt::RichText);
    box->setText(u"<b>Plimsoll %1</b>"_s.arg(QStringLiteral(PLIMSOLL_VERSION)));
    box->setInformativeText(
        tr("How safely Docker daemons, images and containers ride, against the CIS Docker "
           "Benchmark.<br><br>Reads with GET and HEAD alone; starts, stops and changes nothing. "
           "Only where you allow host files it creates a container that is never started, and "
           "removes it again.<br><br>Licence: GPL-3.0-or-later. Icons: Bootstrap Icons, MIT."));
    box->open();
}

} // namespace plimsoll::ui
