// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <utility>

namespace plimsoll::integration {

/// One host of the test fleet, as fleet.json tells it.
struct FleetHost
{
    QString name = {};
    QString endpoint = {};
    QString endpointOfOtherName = {}; ///< the same daemon, not named by its certificate
    QString unixSocket = {};
    QString tlsDir = {};
};

/// The test fleet that PLIMSOLL_FLEET names.
struct Fleet
{
    QList<FleetHost> hosts = {}; ///< harbor-01, quay-02, slip-03
    QJsonObject identities = {}; ///< name to TLS folder
    QString passphraseFile = {};
    QList<QByteArray> secrets = {}; ///< every secret that was seeded

    const FleetHost& host(const QString& name) const;
    QString identity(const QString& name) const;
    /// "--host tcp://... --tls-dir ..." for every host.
    QStringList sources() const;
};

/// Empty hosts when PLIMSOLL_FLEET is not set or cannot be read.
Fleet loadFleet();
/// The same of a fleet.json; empty hosts when it cannot be read.
Fleet fleetOf(const QString& path);

/// A second fleet that a test starts for itself beside the one everybody shares, and ends again.
class OwnFleet
{
public:
    /// @param arguments  of tests/fleet/fleet.sh after the folder: "--empty", "--only", ...
    explicit OwnFleet(const QString& command, const QStringList& arguments = {});
    ~OwnFleet();

    bool isUp() const { return !m_fleet.hosts.isEmpty(); }
    const Fleet& fleet() const { return m_fleet; }
    QString folder() const { return m_folder.filePath(QStringLiteral("fleet")); }
    const QByteArray& words() const { return m_words; } ///< what the script said
    /// Docker's own client against the unix socket of one host: its standard output.
    QByteArray docker(const QString& host, const QStringList& arguments) const;

private:
    QTemporaryDir m_folder;
    Fleet m_fleet;
    QByteArray m_words;
};

/// What a finished plimsoll-cli left.
struct CliResult
{
    int exitCode = -1; ///< -1: it crashed or did not start
    QByteArray out = {};
    QByteArray words = {}; ///< standard error

    QJsonObject json() const;
};

/// plimsoll-cli with a home of its own: nothing stored by one test is seen by another.
class Cli
{
public:
    using Variables = QList<std::pair<QString, QString>>;

    /// @param stdinFile  what it reads as standard input; empty: nothing
    /// @param variables  added to an environment without any of Docker's own
    /// Runs an event loop meanwhile, so that listeners of the test can answer.
    CliResult run(const QStringList& arguments, const QString& stdinFile = {},
                  const Variables& variables = {}) const;
    QString home() const { return m_home.path(); }
    QString path(const QString& name) const { return m_home.filePath(name); }

private:
    QTemporaryDir m_home;
};

/// All of a file; empty when it cannot be read.
QByteArray contentOf(const QString& path);

/// "pass", "fail", ... of a check on an object; "absent" when there is no such finding, and
/// "ambiguous" when there are several that differ.
QString resultOf(const QJsonObject& host, const QString& check, const QString& kind,
                 const QString& object);

} // namespace plimsoll::integration
