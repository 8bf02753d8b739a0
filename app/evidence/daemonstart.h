// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/daemonflags.h"
#include "evidence/hostfile.h"
#include "evidence/units.h"

#include <QJsonObject>

#include <optional>
#include <span>

/// How the daemon that answers was started, from the files of its host.
namespace plimsoll::evidence {

/// Folders of systemd's units, the one that wins first: /lib only where it is no link to /usr/lib.
/// Source: systemd.unit(5), without the generators'.
std::span<const QLatin1StringView> unitFolders(const HostEvidence& host);

/// The first docker.service, docker.socket ... among the unit folders, in the order in which
/// systemd looks; one that does not exist has an empty path.
HostFile unitFile(const HostEvidence& host, const QString& name);
/// Every such file that exists, also the ones that another hides.
QList<HostFile> unitFiles(const HostEvidence& host, const QString& name);
/// Drop-in folders of a unit that exist.
QList<HostFile> dropInFolders(const HostEvidence& host, const QString& name);
/// A unit with its drop-ins, in the order in which systemd reads them.
QList<UnitLine> unitWithDropIns(const HostEvidence& host, const QString& name);

/// A setting of the daemon, and where it is made.
struct Setting
{
    QJsonValue value = {};
    core::Proof proof = {};
};

/// Settings that the files declare, and whether these files started the daemon that answers.
///
/// They did when systemd runs the host, holds docker.service active, the program of its ExecStart
/// is what the daemon runs, the pid file of these settings names the daemon's own process, no file
/// was changed after that process started, no setting stands both as a flag and in daemon.json (the
/// daemon would refuse to start), and nothing that the daemon says about itself speaks against
/// them.
struct DaemonStart
{
    core::Text doubt = {}; ///< why these files prove nothing about the daemon; empty: they do
    QList<core::Proof> doubtProofs = {};
    QList<core::Proof> proofs = {}; ///< what shows that they started it
    QString configPath = {}; ///< of daemon.json, or what --config-file names
    QStringList variableFiles = {}; ///< of EnvironmentFile=, without globs
    QString program = {}; ///< first word of ExecStart; empty: none was found
    DaemonFlags commandLine = {};
    QJsonObject config = {}; ///< of daemon.json; empty where there is none
    Variables variables = {};

    bool isProven() const { return doubt.isEmpty(); }
    /// By the key of daemon.json; a flag of the same meaning counts. Nullopt: not set.
    std::optional<Setting> setting(QStringView key) const;
    std::optional<bool> isOn(QStringView key) const; ///< nullopt: not set
    std::optional<QString> text(QStringView key) const;
    QList<Setting> list(QStringView key) const;
    core::Proof configProof(QStringView key) const;
    /// What proves that a key is not set: the command line and daemon.json.
    QList<core::Proof> proofsOfAbsence() const;

    QList<Placed> configLines = {};
    core::Proof execStart = {};
};

DaemonStart daemonStart(const HostEvidence& host);

/// Unix sockets that the daemon listens on, as paths; "/run/docker.sock" where the settings name no
/// listener at all.
QStringList daemonSockets(const HostEvidence& host, const DaemonStart& start);

/// A file of the daemon's TLS settings: "tlscacert", "tlscert", "tlskey"; the default place where
/// TLS is on and none is named. Empty: TLS is off.
QString daemonTlsFile(const DaemonStart& start, QStringView key);

/// The daemon's own process id in its host's /proc; empty when it is not known.
QString daemonPid(const HostEvidence& host);

} // namespace plimsoll::evidence
