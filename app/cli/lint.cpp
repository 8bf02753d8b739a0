// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/lintfiles.h"
#include "cli/lintreport.h"
#include "cli/output.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;
using dockerfile::Level;
using dockerfile::LintFinding;

namespace {

/// plimsoll-cli lint: reads Dockerfiles and says what is wrong with them.
class LintCommand final : public Command
{
public:
    void addTo(CLI::App& app) override;
    bool isChosen() const override { return m_command->parsed(); }
    ExitCode run(const Environment& environment) override;

private:
    ExitCode explain(const Environment& environment) const;
    bool crosses(const LintFinding& finding, const LintInput& input, bool wantsError) const;
    QByteArray written(const QList<LintedFile>& files) const;

    CLI::App* m_command = nullptr;
    std::vector<std::string> m_paths;
    std::string m_format = "text";
    std::string m_output;
    std::string m_failOn;
    std::string m_config;
    std::string m_explain;
};

void LintCommand::addTo(CLI::App& app)
{
    m_command = app.add_subcommand("lint", "Judge Dockerfiles");
    m_command->add_option("files", m_paths, "Dockerfiles; - is standard input")
        ->type_name("FILE...");
    m_command->add_option("--format", m_format, "How to write it (text)")
        ->check(CLI::IsMember({"text", "json", "sarif"}))
        ->type_name("");
    m_command->add_option("-o,--output", m_output, "Write to this file instead of standard output")
        ->type_name("FILE");
    m_command
        ->add_option("--fail-on", m_failOn,
                     "Exit 1 on a finding of this severity or above: low, medium, high, critical; "
                     "or of this level: style, info, warning, error")
        ->check(CLI::IsMember(
            {"low", "medium", "high", "critical", "style", "info", "warning", "error"}))
        ->type_name("SEVERITY");
    m_command
        ->add_option("--config", m_config,
                     "Settings to use (the nearest .hadolint.yaml or .hadolint.yml)")
        ->type_name("FILE");
    m_command->add_option("--explain", m_explain, "Say what a rule is about, and stop")
        ->type_name("RULE");
}

ExitCode LintCommand::explain(const Environment& environment) const
{
    const QString id = QString::fromStdString(m_explain);
    const dockerfile::Rule* rule = dockerfile::findRule(id);
    if (!rule) {
        environment.say(usageError(u"--explain "_s + id, u"there is no such rule"_s));
        return ExitCode::BadInput;
    }
    environment.out->write(lintPage(*rule));
    return ExitCode::Done;
}

/// Exempted findings cross nothing.
bool LintCommand::crosses(const LintFinding& finding, const LintInput& input, bool wantsError) const
{
    if (!finding.exemption.isNull())
        return false;
    const QString failOn = QString::fromStdString(m_failOn);
    if (const auto severity = core::severityFromName(failOn))
        return finding.severity >= *severity;
    if (const auto level = dockerfile::levelFromName(failOn))
        return finding.level >= *level;
    if (wantsError)
        return true;
    return input.config.failureThreshold && finding.level >= *input.config.failureThreshold;
}

QByteArray LintCommand::written(const QList<LintedFile>& files) const
{
    if (m_format == "json")
        return lintJson(files);
    if (m_format == "sarif")
        return lintSarif(files);
    return lintText(files);
}

ExitCode LintCommand::run(const Environment& environment)
{
    if (!m_explain.empty())
        return explain(environment);
    if (m_paths.empty()) {
        environment.say(usageError(u"lint"_s, u"it needs a Dockerfile, or - for standard input"_s));
        return ExitCode::BadInput;
    }
    Output output(QString::fromStdString(m_output), environment.out);
    if (const auto opened = output.open(); !opened) {
        environment.say(opened.error());
        return ExitCode::BadInput;
    }
    QList<LintedFile> files;
    bool isUnread = false;
    bool isCrossed = false;
    bool hasReadInput = false;
    for (const std::string& argument : m_paths) {
        const QString path = QString::fromLocal8Bit(argument.data(), qsizetype(argument.size()));
        if (path == "-"_L1 && std::exchange(hasReadInput, true))
            continue; // there is only one standard input
        QStringList warnings;
        auto input = readLintInput(path, QString::fromStdString(m_config), warnings);
        for (const QString& warning : std::as_const(warnings))
            environment.say(warning);
        if (!input) {
            environment.say(input.error());
            isUnread = true;
            continue;
        }
        input.value().config.options.rules.today = environment.clock().date();
        const LintedFile file{path == "-"_L1 ? u"<stdin>"_s : path,
                              dockerfile::lint(input.value().bytes, input.value().config.options)};
        isCrossed =
            isCrossed || std::ranges::any_of(file.result.findings, [&](const LintFinding& finding) {
                return crosses(finding, input.value(), file.result.wantsError);
            });
        files.append(file);
    }
    if (!files.isEmpty()) {
        if (const auto done = output.write(written(files)); !done) {
            environment.say(done.error());
            return ExitCode::BadInput;
        }
    }
    if (isUnread)
        return ExitCode::BadInput;
    return isCrossed ? ExitCode::GateCrossed : ExitCode::Done;
}

} // namespace

std::unique_ptr<Command> makeLintCommand()
{
    return std::make_unique<LintCommand>();
}

} // namespace plimsoll::cli
