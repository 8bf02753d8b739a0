// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/startproof.h"

#include "core/json.h"
#include "core/limits.h"
#include "evidence/objects.h"

#include <QSet>

#include <algorithm>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;
using core::Text;

namespace {

constexpr QLatin1StringView DefaultPidFile("/run/docker.pid");

/// Keeps the first reason not to believe the files.
class Doubts
{
public:
    explicit Doubts(DaemonStart& start)
        : m_start(start)
    {
    }

    bool isEmpty() const { return m_start.doubt.isEmpty(); }
    void raise(const Text& reason, const QList<core::Proof>& proofs)
    {
        if (!isEmpty())
            return;
        m_start.doubt = reason;
        m_start.doubtProofs = proofs;
    }
    void believe(const core::Proof& proof) { m_start.proofs.append(proof); }

private:
    DaemonStart& m_start;
};

/// systemd runs the host and holds the unit active. Source: systemd 252, src/core/unit.c,
/// unit_export_invocation_id: the link lives as long as the unit does; sd_booted(3).
void proveUnit(const HostEvidence& host, Doubts& doubts)
{
    const HostFile booted(host, u"/run/systemd/system"_s);
    const HostFile active(host, u"/run/systemd/units/invocation:docker.service"_s);
    const HostFile unit = unitFile(host, u"docker.service"_s);
    if (booted.isAbsent()) {
        doubts.raise(PLIMSOLL_TEXT("The host is not run by systemd: what started the daemon is "
                                   "not known."),
                     {booted.presence()});
    }
    if (!booted.exists())
        return doubts.raise(booted.document().whyMissing(), {booted.presence()});
    if (!unit.exists()) {
        return doubts.raise(
            PLIMSOLL_TEXT("There is no docker.service: what started the daemon is not known."),
            {booted.presence()});
    }
    if (!unit.lines())
        return doubts.raise(unit.document().whyMissing(u"lines"), {unit.presence()});
    if (active.isAbsent()) {
        return doubts.raise(PLIMSOLL_TEXT("systemd does not hold docker.service active: the daemon "
                                          "was started in another way."),
                            {active.presence()});
    }
    if (!active.exists())
        return doubts.raise(active.document().whyMissing(), {active.presence()});
    doubts.believe(active.document().at(u"target").proof);
}

void proveProgram(const HostEvidence& host, const DaemonStart& start, Doubts& doubts)
{
    if (start.program.isEmpty()) {
        return doubts.raise(PLIMSOLL_TEXT("The command line of docker.service could not be read."),
                            {start.execStart});
    }
    const Fact running = HostFile(host, u"/proc/self/exe"_s).document().at(u"target");
    if (!running.toString()) {
        return doubts.raise(HostFile(host, u"/proc/self/exe"_s).document().whyMissing(u"target"),
                            {running.proof});
    }
    const HostFile program(host, start.program);
    if (!program.exists())
        return doubts.raise(program.document().whyMissing(), {program.presence()});
    // On merged-usr hosts /bin/dockerd and /usr/bin/dockerd are one file.
    const Fact real = program.document().at(u"path");
    const QString wanted = real.toString().value_or(QString());
    const QString seen = *running.toString();
    if (seen != wanted && seen != u"/usr"_s + wanted && u"/usr"_s + seen != wanted) {
        return doubts.raise(
            PLIMSOLL_TEXT("docker.service starts %1, but the daemon runs %2.", start.program, seen),
            {start.execStart, running.proof});
    }
    doubts.believe(running.proof);
}

HostFile pidFile(const HostEvidence& host, const DaemonStart& start)
{
    return HostFile(host, start.text(u"pidfile").value_or(DefaultPidFile));
}

void proveProcess(const HostEvidence& host, const DaemonStart& start, Doubts& doubts)
{
    const HostFile file = pidFile(host, start);
    const Fact self = HostFile(host, u"/proc/self"_s).document().at(u"target");
    const QString pid = daemonPid(host);
    if (pid.isEmpty())
        return doubts.raise(HostFile(host, u"/proc/self"_s).document().whyMissing(u"target"),
                            {self.proof});
    const Fact written = file.line(0);
    if (!written.toString())
        return doubts.raise(file.document().whyMissing(u"lines"), {file.presence()});
    if (written.toString()->trimmed() != pid) {
        return doubts.raise(PLIMSOLL_TEXT("%1 names process %2, but the daemon that answers is "
                                          "process %3.",
                                          file.path(), written.toString()->trimmed(), pid),
                            {written.proof, self.proof});
    }
    doubts.believe(written.proof);
}

QList<HostFile> filesOf(const HostEvidence& host, const DaemonStart& start)
{
    QList<HostFile> files{HostFile(host, start.configPath)};
    // Every place where systemd looks: what could not be read there may be what it took.
    for (const QLatin1StringView folder : unitFolders(host)) {
        files.append(HostFile(host, folder + u"/docker.service"_s));
        files.append(HostFile(host, folder + u"/docker.service.d"_s));
    }
    for (const QString& path : start.variableFiles)
        files.append(HostFile(host, path));
    return files;
}

/// Each file was read or is not there, and none is younger than the process.
void proveFiles(const HostEvidence& host, const DaemonStart& start, Doubts& doubts)
{
    const auto startedUtc = pidFile(host, start).modifiedUtc();
    for (const HostFile& file : filesOf(host, start)) {
        if (!file.exists() && !file.isAbsent())
            return doubts.raise(file.document().whyMissing(), {file.presence()});
        const bool isContentMissing = file.exists() && !file.isFolder() && !file.lines();
        if (isContentMissing)
            return doubts.raise(file.document().whyMissing(u"lines"), {file.presence()});
        const auto changedUtc = file.modifiedUtc();
        if (changedUtc && startedUtc && *changedUtc > *startedUtc) {
            return doubts.raise(
                PLIMSOLL_TEXT("%1 was changed after the daemon was started: what it says may not "
                              "be in force.",
                              file.path()),
                {file.document().at(u"modifiedAt").proof});
        }
        if (file.exists())
            doubts.believe(file.document().at(u"modifiedAt").proof);
    }
}

/// A daemon refuses a setting that stands in both places, words it does not know, and a
/// daemon.json that is no JSON. Source: moby daemon/config/config.go, findConfigurationConflicts.
void proveSettings(const HostEvidence& host, const DaemonStart& start, Doubts& doubts)
{
    const HostFile config(host, start.configPath);
    const bool hasText = std::ranges::any_of(
        start.configLines, [](const Placed& line) { return !line.text.trimmed().isEmpty(); });
    if (config.exists() && hasText && start.config.isEmpty()) {
        QByteArray text;
        for (const Placed& line : start.configLines)
            text += line.text.toUtf8() + '\n';
        if (!core::parseJson(text, core::limits::MaxConfigFileBytes)) {
            return doubts.raise(
                PLIMSOLL_TEXT("%1 is no JSON: no daemon starts with it.", start.configPath),
                {config.presence()});
        }
    }
    if (!start.commandLine.strangers.isEmpty()) {
        return doubts.raise(PLIMSOLL_TEXT("The command line of docker.service holds %1, which no "
                                          "daemon takes.",
                                          start.commandLine.strangers.first()),
                            {start.execStart});
    }
    for (const DaemonFlag& flag : start.commandLine.flags) {
        const QString key = configKeyOf(flag.name);
        if (start.config.contains(key)) {
            return doubts.raise(
                PLIMSOLL_TEXT("%1 is set both as a flag and in %2: no daemon starts with that.",
                              key, start.configPath),
                {flag.proof, start.configProof(key)});
        }
    }
}

struct Witness
{
    QLatin1StringView key; ///< of daemon.json, true or false
    QLatin1StringView field; ///< of /info
};

constexpr Witness Witnesses[] = {
    {"debug"_L1, "Debug"_L1},
    {"live-restore"_L1, "LiveRestoreEnabled"_L1},
    {"experimental"_L1, "ExperimentalBuild"_L1},
};

void contradiction(const Text& reason, const std::optional<Setting>& declared, const Fact& said,
                   Doubts& doubts)
{
    QList<core::Proof> proofs{said.proof};
    if (declared)
        proofs.prepend(declared->proof);
    doubts.raise(reason, proofs);
}

/// What the daemon says about itself agrees with what the files say about it.
void proveAgreement(const HostEvidence& host, const DaemonStart& start, Doubts& doubts)
{
    const Document info(calls::Info.toString(), host.answer(calls::Info));
    for (const Witness& witness : Witnesses) {
        const Fact said = info.at(QString(witness.field));
        const auto declared = start.isOn(QString(witness.key));
        if (said.toBool() && *said.toBool() != declared.value_or(false)) {
            contradiction(PLIMSOLL_TEXT("The daemon's files and the daemon itself do not agree on "
                                        "%1.",
                                        QString(witness.key)),
                          start.setting(QString(witness.key)), said, doubts);
        }
    }
    const Fact driver = info.at(u"LoggingDriver");
    if (driver.toString()
        && *driver.toString() != start.text(u"log-driver").value_or(u"json-file"_s)) {
        contradiction(PLIMSOLL_TEXT("The daemon's files and the daemon itself do not agree on %1.",
                                    u"log-driver"_s),
                      start.setting(u"log-driver"), driver, doubts);
    }
}

} // namespace

void proveStart(const HostEvidence& host, DaemonStart& start)
{
    Doubts doubts(start);
    proveUnit(host, doubts);
    proveProgram(host, start, doubts);
    proveProcess(host, start, doubts);
    proveFiles(host, start, doubts);
    proveSettings(host, start, doubts);
    proveAgreement(host, start, doubts);
}

} // namespace plimsoll::evidence
