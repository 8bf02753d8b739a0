// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "core/log.h"
#include "core/places.h"
#include "secrets/keychainstore.h"
#include "store/retention.h"
#include "vuln/database.h"

#include <QFile>
#include <QGuiApplication>
#include <QSettings>

#include <cstdio>
#include <unistd.h>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Painting needs a QGuiApplication, yet no display; everything else needs neither.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, bool needsGui)
{
    if (!needsGui)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    // First of all, so that Qt's own warnings go there and not between our words.
    const QString logPath = core::startLog();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    cli::CommandLine commandLine(arguments);
    const auto application = makeApplication(argc, argv, commandLine.needsGui());
    QCoreApplication::setApplicationName(u"plimsoll"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PLIMSOLL_VERSION));

    QFile out;
    QFile err;
    out.open(stdout, QIODevice::WriteOnly);
    err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
    secrets::KeychainStore keychain;
    cli::Interrupt interrupt(true);
    const QSettings settings(core::settingsFile(), QSettings::IniFormat);
    cli::Environment environment{.out = &out,
                                 .err = &err,
                                 .isErrTerminal = isatty(STDERR_FILENO) == 1,
                                 .places = docker::DiscoveryPlaces::ofThisComputer(),
                                 .storePath = store::Store::defaultPath(),
                                 .advisoriesPath = vuln::Database::defaultPath(),
                                 .logPath = logPath,
                                 .retention = store::loadRetention(settings),
                                 .secrets = &keychain,
                                 .interrupt = &interrupt};
    if (cli::hasTerminal())
        environment.askPassphrase = cli::askOnTerminal;
    const cli::ExitCode code = commandLine.run(environment);
    out.close();
    core::stopLog();
    return int(code);
}
