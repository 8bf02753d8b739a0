// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/fleet.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSet>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::integration {

namespace {

constexpr int PatienceMs = 120'000; ///< then the program is taken for hung

FleetHost hostFrom(const QJsonObject& json)
{
    return {.name = json["name"_L1].toString(),
            .endpoint = json["endpoint"_L1].toString(),
            .endpointOfOtherName = json["endpointOfOtherName"_L1].toString(),
            .unixSocket = json["unixSocket"_L1].toString(),
            .tlsDir = json["tlsDir"_L1].toString()};
}

QProcessEnvironment environmentAt(const QString& home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DOCKER_HOST", "DOCKER_CONTEXT", "DOCKER_TLS_VERIFY",
                             "DOCKER_CERT_PATH", "DOCKER_CONFIG", "LANG", "LANGUAGE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, home + "/data"_L1);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + "/config"_L1);
    environment.insert(u"XDG_CACHE_HOME"_s, home + "/cache"_L1);
    environment.insert(u"XDG_STATE_HOME"_s, home + "/state"_L1);
    return environment;
}

} // namespace

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const FleetHost& Fleet::host(const QString& name) const
{
    static const FleetHost Nobody;
    const auto it = std::ranges::find(hosts, name, &FleetHost::name);
    return it == hosts.end() ? Nobody : *it;
}

QString Fleet::identity(const QString& name) const
{
    return identities[name].toString();
}

QStringList Fleet::sources() const
{
    QStringList arguments;
    for (const FleetHost& host : hosts)
        arguments << u"--host"_s << host.endpoint << u"--tls-dir"_s << host.tlsDir;
    return arguments;
}

Fleet loadFleet()
{
    return fleetOf(qEnvironmentVariable("PLIMSOLL_FLEET"));
}

Fleet fleetOf(const QString& path)
{
    const QByteArray bytes = contentOf(path);
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Fleet fleet;
    for (const QJsonValue& host : json["hosts"_L1].toArray())
        fleet.hosts.append(hostFrom(host.toObject()));
    fleet.identities = json["identities"_L1].toObject();
    fleet.passphraseFile = json["passphraseFile"_L1].toString();
    for (const QByteArray& line : contentOf(json["secretsFile"_L1].toString()).split('\n')) {
        if (!line.isEmpty())
            fleet.secrets.append(line);
    }
    return fleet;
}

OwnFleet::OwnFleet(const QString& command, const QStringList& arguments)
{
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(QStringLiteral(PLIMSOLL_FLEET_SCRIPT), QStringList{command, folder()} + arguments);
    script.waitForFinished(PatienceMs);
    m_words = script.readAll();
    m_fleet = fleetOf(folder() + "/fleet.json"_L1);
}

OwnFleet::~OwnFleet()
{
    QProcess::execute(QStringLiteral(PLIMSOLL_FLEET_SCRIPT), {u"down"_s, folder()});
}

QByteArray OwnFleet::docker(const QString& host, const QStringList& arguments) const
{
    QProcess docker;
    docker.setProcessEnvironment(environmentAt(m_folder.path()));
    docker.start(u"/usr/bin/docker"_s,
                 QStringList{u"-H"_s, u"unix://"_s + m_fleet.host(host).unixSocket} + arguments);
    docker.waitForFinished(PatienceMs);
    return docker.readAllStandardOutput();
}

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

CliResult Cli::run(const QStringList& arguments, const QString& stdinFile,
                   const Variables& variables) const
{
    QProcessEnvironment environment = environmentAt(m_home.path());
    for (const auto& [name, value] : variables)
        environment.insert(name, value);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_home.path());
    process.setStandardInputFile(stdinFile.isEmpty() ? QProcess::nullDevice() : stdinFile);

    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(PatienceMs, &loop, &QEventLoop::quit);
    process.start(QStringLiteral(PLIMSOLL_BIN "/plimsoll-cli"), arguments);
    loop.exec();
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
    return {.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .words = process.readAllStandardError()};
}

QString resultOf(const QJsonObject& host, const QString& check, const QString& kind,
                 const QString& object)
{
    QSet<QString> results;
    for (const QJsonValue& finding : host["findings"_L1].toArray()) {
        const QJsonValue about = finding["object"_L1];
        if (finding["check"_L1].toString() == check && about["kind"_L1].toString() == kind
            && about["name"_L1].toString() == object)
            results.insert(finding["result"_L1].toString());
    }
    if (results.isEmpty())
        return u"absent"_s;
    return results.size() == 1 ? *results.cbegin() : u"ambiguous"_s;
}

} // namespace plimsoll::integration
