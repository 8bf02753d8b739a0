// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

class CommandLine::Private
{
public:
    CLI::App app{"Plimsoll: audits Docker hosts against the CIS Docker Benchmark and scores them. "
                 "Reads only; what --host-files creates on a host it removes again.",
                 "plimsoll-cli"};
    std::vector<std::unique_ptr<Command>> commands = allCommands();
    Command* chosen = nullptr;
    bool wantsVersion = false;
    bool isWrong = false; ///< words go to stderr, exit code 2
    std::string words; ///< of --help or of a mistake

    void parse(const QStringList& arguments)
    {
        std::vector<std::string> reversed; // as CLI11 takes them
        for (const QString& argument : arguments)
            reversed.insert(reversed.begin(), argument.toStdString());
        try {
            app.parse(reversed);
        } catch (const CLI::ParseError& error) { // thrown for --help too
            std::ostringstream out;
            std::ostringstream err;
            isWrong = app.exit(error, out, err) != 0;
            words = out.str() + err.str();
            return;
        }
        const auto found =
            std::ranges::find_if(commands, [](const auto& command) { return command->isChosen(); });
        if (found != commands.end())
            chosen = found->get();
        else if (!wantsVersion) {
            isWrong = true;
            words = app.help();
        }
    }
};

namespace {

QByteArray versionText(const Environment& environment)
{
    return u"plimsoll-cli %1\nLog:   %2\nStore: %3\n"_s
        .arg(QString::fromLatin1(PLIMSOLL_VERSION), environment.logPath, environment.storePath)
        .toUtf8();
}

QByteArray helpFooter(const Environment& environment)
{
    return u"\nExit codes: 0 done, 1 a --fail-* gate was crossed, 2 wrong usage or unreadable "
           "input,\n            3 done, but a host could not be read fully\n"
           "Log:   %1\nStore: %2\n"_s.arg(environment.logPath, environment.storePath)
               .toUtf8();
}

} // namespace

CommandLine::CommandLine(const QStringList& arguments)
    : d(std::make_unique<Private>())
{
    d->app.add_flag("--version", d->wantsVersion, "Version, and where log and store are");
    d->app.require_subcommand(0, 1);
    for (const auto& command : d->commands)
        command->addTo(d->app);
    d->parse(arguments);
}

CommandLine::~CommandLine() = default;

bool CommandLine::needsGui() const
{
    return d->chosen && d->chosen->needsGui();
}

ExitCode CommandLine::run(const Environment& environment)
{
    if (d->chosen)
        return d->chosen->run(environment);
    if (d->isWrong) {
        environment.err->write(QByteArray::fromStdString(d->words));
        return ExitCode::BadInput;
    }
    if (d->wantsVersion)
        environment.out->write(versionText(environment));
    else
        environment.out->write(QByteArray::fromStdString(d->words) + helpFooter(environment));
    return ExitCode::Done;
}

} // namespace plimsoll::cli
