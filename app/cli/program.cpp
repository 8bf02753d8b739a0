// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "core/log.h"
#include "core/places.h"
#include "secrets/keychainstore.h"
#include "store/retention.h"
#include "vuln/database.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <cstdio>
#include <malloc.h>
#include <unistd.h>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

QString beginProgram()
{
    // A program that lives for a tenth of a second gives no memory back in between: asking the
    // system for it again and again took a seventh of an audit's time.
    constexpr int atOnce = 32 * 1024 * 1024;
    mallopt(M_TOP_PAD, atOnce);
    mallopt(M_TRIM_THRESHOLD, 8 * atOnce);
    mallopt(M_MMAP_THRESHOLD, atOnce);
    return core::startLog();
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

QString painterPath()
{
    const QString self = QFile::symLinkTarget(u"/proc/self/exe"_s);
    const QString prefix = QFileInfo(QFileInfo(self).path()).path();
    return prefix + "/libexec/plimsoll/plimsoll-painter"_L1;
}

void becomePainter(char** argv)
{
    execv(QFile::encodeName(painterPath()).constData(), argv);
}

int runProgram(CommandLine& commandLine, const QString& logPath, const PaperWriter& writePaper)
{
    QCoreApplication::setApplicationName(u"plimsoll"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PLIMSOLL_VERSION));
    QFile out;
    QFile err;
    out.open(stdout, QIODevice::WriteOnly);
    err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
    secrets::KeychainStore keychain;
    Interrupt interrupt(true);
    const QSettings settings(core::settingsFile(), QSettings::IniFormat);
    Environment environment{.out = &out,
                            .err = &err,
                            .isErrTerminal = isatty(STDERR_FILENO) == 1,
                            .places = docker::DiscoveryPlaces::ofThisComputer(),
                            .storePath = store::Store::defaultPath(),
                            .advisoriesPath = vuln::Database::defaultPath(),
                            .feeds = vuln::loadFeeds(settings),
                            .logPath = logPath,
                            .retention = store::loadRetention(settings),
                            .secrets = &keychain,
                            .interrupt = &interrupt,
                            .writePaper = writePaper};
    if (hasTerminal())
        environment.askPassphrase = askOnTerminal;
    const ExitCode code = commandLine.run(environment);
    out.close();
    core::stopLog();
    return int(code);
}

} // namespace plimsoll::cli
