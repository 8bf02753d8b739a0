// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/assess.h"
#include "cli/command.h"
#include "cli/gates.h"
#include "cli/judging.h"
#include "cli/output.h"
#include "cli/source.h"
#include "cli/unread.h"
#include "evidence/file.h"
#include "evidence/sightings.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/junit.h"
#include "report/sarif.h"
#include "report/text.h"

#include <CLI/CLI.hpp>

#include <cmath>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// plimsoll-cli audit: reads hosts or evidence, assesses, writes, and answers gates.
class AuditCommand final : public Command
{
public:
    void addTo(CLI::App& app) override;
    bool isChosen() const override { return m_command->parsed(); }
    ExitCode run(const Environment& environment) override;

private:
    QByteArray written(const score::Assessment& assessment) const;
    Gates gates() const;
    core::Result<void> writeAll(const Gathered& gathered, const score::Assessment& assessment,
                                Output& data, Output& evidenceFile) const;

    CLI::App* m_command = nullptr;
    SourceOptions m_source;
    JudgingOptions m_judging;
    std::string m_format = "text";
    std::string m_output;
    std::string m_saveEvidence;
    std::optional<double> m_failBelow;
    std::string m_failOn;
};

void AuditCommand::addTo(CLI::App& app)
{
    m_command = app.add_subcommand("audit", "Read hosts, judge them, say what was found");
    addSourceOptions(*m_command, m_source);
    addJudgingOptions(*m_command, m_judging);
    m_command->add_option("--format", m_format, "How to write it (text)")
        ->check(CLI::IsMember({"text", "json", "csv", "sarif", "junit"}))
        ->type_name("");
    m_command->add_option("-o,--output", m_output, "Write to this file instead of standard output")
        ->type_name("FILE");
    m_command
        ->add_option("--fail-below", m_failBelow,
                     "Exit 1 when the fleet's score is below N, provisional or missing")
        ->check(CLI::Validator(CLI::Range(0.0, 100.0)).description(""))
        ->type_name("N");
    m_command
        ->add_option("--fail-on", m_failOn,
                     "Exit 1 when a check of this severity or above failed: low, medium, high, "
                     "critical")
        ->check(CLI::IsMember({"low", "medium", "high", "critical"}))
        ->type_name("SEVERITY");
    m_command->add_option("--save-evidence", m_saveEvidence, "Keep what was read in this file")
        ->type_name("FILE");
}

QByteArray AuditCommand::written(const score::Assessment& assessment) const
{
    if (m_format == "json")
        return report::auditJson(assessment);
    if (m_format == "csv")
        return report::auditCsv(assessment);
    if (m_format == "sarif")
        return report::auditSarif(assessment);
    if (m_format == "junit")
        return report::auditJunit(assessment);
    return report::auditText(assessment).toUtf8();
}

Gates AuditCommand::gates() const
{
    Gates gates{.failOn = core::severityFromName(QString::fromStdString(m_failOn))};
    if (m_failBelow)
        gates.failBelow = std::llround(*m_failBelow * 1000);
    return gates;
}

core::Result<void> AuditCommand::writeAll(const Gathered& gathered,
                                          const score::Assessment& assessment, Output& data,
                                          Output& evidenceFile) const
{
    if (!m_saveEvidence.empty()) {
        const auto saved = evidence::writeEvidence(gathered.evidence, evidenceFile.device());
        if (!saved)
            return saved;
        if (const auto committed = evidenceFile.commit(); !committed)
            return committed;
    }
    return data.write(written(assessment));
}

/// A run over every stored host is history, whoever started it.
void keepRun(const Gathered& gathered, const score::Assessment& assessment,
             const Environment& environment)
{
    if (!gathered.isWholeFleet)
        return;
    const auto opened = store::Store::open(environment.storePath);
    if (!opened) {
        environment.say(opened.error());
        return;
    }
    const auto stored =
        opened.value()->storeRun(gathered.evidence, assessment, environment.retention).result();
    if (!stored)
        environment.say(stored.error());
}

/// What earlier runs of the stored fleet saw counts for this one.
void addSightings(Gathered& gathered, const Environment& environment)
{
    const auto opened =
        gathered.isWholeFleet ? store::Store::open(environment.storePath) : core::Error();
    if (!opened)
        return; // keepRun() tells
    if (const auto known = opened.value()->lastKnown().result())
        evidence::carrySightings(gathered.evidence, *known);
}

ExitCode AuditCommand::run(const Environment& environment)
{
    Output data(QString::fromStdString(m_output), environment.out);
    Output evidenceFile(QString::fromStdString(m_saveEvidence), environment.out);
    for (Output* output : {&data, &evidenceFile}) {
        if (const auto opened = output->open(); !opened) {
            environment.say(opened.error());
            return ExitCode::BadInput;
        }
    }
    auto inputs = readJudging(m_judging, environment);
    if (!inputs) {
        environment.say(inputs.error());
        return ExitCode::BadInput;
    }
    auto gathered = gather(m_source, environment);
    if (!gathered) {
        environment.say(gathered.error());
        return gathered.error().kind == core::Error::Kind::Cancelled ? ExitCode::Incomplete
                                                                     : ExitCode::BadInput;
    }
    if (const auto added = addStored(*inputs, m_judging, *gathered, environment); !added) {
        environment.say(added.error());
        return ExitCode::BadInput;
    }
    addSightings(*gathered, environment);
    const score::Assessment assessment = audit::assess(gathered->evidence, *inputs);
    if (const auto done = writeAll(*gathered, assessment, data, evidenceFile); !done) {
        environment.say(done.error());
        return ExitCode::BadInput;
    }
    keepRun(*gathered, assessment, environment);
    sayWhichWaiversEnd(assessment, environment);
    const bool isComplete = sayWhatWasNotRead(assessment, environment);
    const QStringList crossed = crossedGates(gates(), assessment);
    for (const QString& sentence : crossed)
        environment.say(sentence);
    if (!crossed.isEmpty())
        return ExitCode::GateCrossed;
    return isComplete ? ExitCode::Done : ExitCode::Incomplete;
}

} // namespace

std::unique_ptr<Command> makeAuditCommand()
{
    return std::make_unique<AuditCommand>();
}

} // namespace plimsoll::cli
