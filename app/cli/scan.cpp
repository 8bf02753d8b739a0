// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/scan.h"
#include "audit/assess.h"
#include "audit/imagechecks.h"
#include "audit/imagecontents.h"
#include "cli/command.h"
#include "cli/judging.h"
#include "cli/output.h"
#include "cli/scansource.h"
#include "cli/source.h"

#include <CLI/CLI.hpp>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// plimsoll-cli scan: what is inside one image.
class ScanCommand final : public Command
{
public:
    void addTo(CLI::App& app) override;
    bool isChosen() const override { return m_command->parsed(); }
    ExitCode run(const Environment& environment) override;

private:
    QByteArray written(const report::ScanReport& report) const;

    CLI::App* m_command = nullptr;
    TargetOptions m_targets;
    std::string m_image;
    std::string m_format = "text";
    std::string m_output;
    bool m_isQuick = false;
    bool m_isAgain = false;
    bool m_leavesStoreAlone = false;
};

void ScanCommand::addTo(CLI::App& app)
{
    m_command = app.add_subcommand(
        "scan", "Read an image: its packages, secrets and dangerous files, layer by layer");
    m_command
        ->add_option("IMAGE", m_image,
                     "Tag, digest or id on the host; without --host also a file of docker save")
        ->required()
        ->type_name("");
    addHostOptions(*m_command, m_targets);
    m_command->add_flag("--quick", m_isQuick,
                        "Only the package databases, from a container of the image");
    m_command->add_flag("--again", m_isAgain,
                        "Read it although it was read before and has not changed");
    m_command->add_flag("--no-store", m_leavesStoreAlone,
                        "Neither look up nor keep what the image holds");
    m_command->add_option("--format", m_format, "text (default), json, sarif, cyclonedx, spdx")
        ->check(CLI::IsMember({"text", "json", "sarif", "cyclonedx", "spdx"}))
        ->type_name("");
    m_command->add_option("-o,--output", m_output, "Write to this file instead of standard output")
        ->type_name("FILE");
}

QByteArray ScanCommand::written(const report::ScanReport& report) const
{
    if (m_format == "json")
        return report::scanJson(report);
    if (m_format == "sarif")
        return report::scanSarif(report);
    if (m_format == "cyclonedx")
        return report::scanCycloneDx(report);
    if (m_format == "spdx")
        return report::scanSpdx(report);
    return report::scanText(report).toUtf8();
}

/// What the advisories say; absent where there are none. A database that cannot be used is said.
std::optional<vuln::Findings> matched(const image::Contents& contents, const QDateTime& now,
                                      const Environment& environment)
{
    if (environment.advisoriesPath.isEmpty())
        return {};
    auto database = vuln::Database::open(environment.advisoriesPath);
    if (!database) {
        if (database.error().kind != core::Error::Kind::NotFound)
            environment.say(database.error());
        return {};
    }
    return vuln::findVulnerabilities(*database, contents.packages, contents.ecosystem,
                                     vuln::EndOfLife::ofThisComputer(), now.date());
}

/// What the checks say of the image, and its scores.
void assess(report::ScanReport& report, const Scan& scan, const Environment& environment)
{
    audit::Inputs inputs;
    inputs.advisories = advisoriesOf(environment);
    const evidence::Evidence evidence{.generatedAtUtc = report.generatedAtUtc,
                                      .plimsollVersion = QStringLiteral(PLIMSOLL_VERSION),
                                      .hosts = {scan.host}};
    const score::Assessment assessment = audit::assess(evidence, inputs);
    const score::HostAssessment& host = assessment.hosts.constFirst();
    for (const score::ImageAssessment& image : host.images) {
        if (image.id == scan.contents.id)
            report.assessed = image;
    }
    for (const core::Finding& finding : host.findings) {
        // About a file no daemon answered: what only it could tell is not missing, it is not asked.
        const bool isAsked = !scan.isFile || audit::isDecidedByContents(finding.check);
        if (finding.object.id == scan.contents.id && isAsked)
            report.findings.append(finding);
    }
    if (scan.isFile && report.assessed)
        report.assessed->dockerfile = {};
    report.advisoriesText = core::english(score::advisoriesText(assessment));
}

/// The store, for what is known and what is to be kept; null where it cannot be used, which is said.
std::unique_ptr<store::Store> openStore(bool isWanted, const Environment& environment)
{
    if (!isWanted)
        return nullptr;
    auto opened = store::Store::open(environment.storePath);
    if (opened)
        return std::move(opened).value();
    environment.say(opened.error());
    return nullptr;
}

ExitCode ScanCommand::run(const Environment& environment)
{
    Output output(QString::fromStdString(m_output), environment.out);
    if (const auto opened = output.open(); !opened) {
        environment.say(opened.error());
        return ExitCode::BadInput;
    }
    const QString target = QString::fromStdString(m_image);
    const auto store = openStore(!m_leavesStoreAlone, environment);
    const auto scan = readImage({target, m_targets, m_isQuick, m_isAgain}, store.get(), environment);
    if (!scan) {
        environment.say(scan.error());
        return scan.error().kind == core::Error::Kind::Cancelled ? ExitCode::Incomplete
                                                                 : ExitCode::BadInput;
    }
    const QDateTime now = environment.clock();
    report::ScanReport report{.target = target,
                              .contents = scan->contents,
                              .vulnerabilities = matched(scan->contents, now, environment),
                              .generatedAtUtc = now,
                              .readAtUtc = scan->readAtUtc,
                              .isKnown = scan->isKnown};
    assess(report, *scan, environment);
    if (const auto done = output.write(written(report)); !done) {
        environment.say(done.error());
        return ExitCode::BadInput;
    }
    if (store && !scan->isKnown) {
        const auto answer = audit::answerOf(scan->contents, scan->readAtUtc);
        if (const auto kept = store->saveInventory(answer).result(); !kept)
            environment.say(kept.error());
    }
    for (const core::Error& problem : scan->contents.problems)
        environment.say(problem);
    return scan->contents.problems.isEmpty() ? ExitCode::Done : ExitCode::Incomplete;
}

} // namespace

std::unique_ptr<Command> makeScanCommand()
{
    return std::make_unique<ScanCommand>();
}

} // namespace plimsoll::cli
