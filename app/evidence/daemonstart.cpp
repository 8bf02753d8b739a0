// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/daemonstart.h"

#include "core/json.h"
#include "core/limits.h"
#include "evidence/startproof.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView UnitFolders[] = {
    "/etc/systemd/system"_L1,     "/run/systemd/system"_L1, "/usr/local/lib/systemd/system"_L1,
    "/usr/lib/systemd/system"_L1, "/lib/systemd/system"_L1,
};

constexpr QLatin1StringView DefaultConfig("/etc/docker/daemon.json");
constexpr QLatin1StringView DefaultSocket("/run/docker.sock");

QList<Placed> placedLines(const Document& document, const QString& place)
{
    QList<Placed> lines;
    const QString path = place.isEmpty() ? u"lines"_s : core::childPath(place, u"lines");
    const QJsonArray texts = document.at(path).proof.value.toArray();
    for (qsizetype i = 0; i < texts.size(); ++i)
        lines.append({texts[i].toString(), document.at(core::childPath(path, i)).proof});
    return lines;
}

} // namespace

std::span<const QLatin1StringView> unitFolders(const HostEvidence& host)
{
    const std::span<const QLatin1StringView> all = UnitFolders;
    const bool isOneFolder = !HostFile(host, u"/lib"_s).isFolder();
    return isOneFolder ? all.first(all.size() - 1) : all;
}

QList<HostFile> unitFiles(const HostEvidence& host, const QString& name)
{
    QList<HostFile> files;
    QStringList seen;
    for (const QLatin1StringView folder : unitFolders(host)) {
        const HostFile file(host, folder + u'/' + name);
        if (!file.exists() || seen.contains(file.realPath()))
            continue;
        seen.append(file.realPath());
        files.append(file);
    }
    return files;
}

HostFile unitFile(const HostEvidence& host, const QString& name)
{
    const QList<HostFile> files = unitFiles(host, name);
    return files.isEmpty() ? HostFile() : files.first();
}

QList<HostFile> dropInFolders(const HostEvidence& host, const QString& name)
{
    return unitFiles(host, name + u".d"_s);
}

QList<UnitLine> unitWithDropIns(const HostEvidence& host, const QString& name)
{
    QList<UnitLine> lines;
    const HostFile unit = unitFile(host, name);
    lines += unitLines(placedLines(unit.document(), {}));
    // Sorted by file name; of two with one name the folder that comes first wins.
    QMap<QString, QList<UnitLine>> dropIns;
    for (const HostFile& folder : dropInFolders(host, name)) {
        for (const FolderEntry& entry : entriesIn(folder)) {
            const QString file = entry.path.sliced(folder.path().size() + 1);
            if (file.endsWith(".conf"_L1) && !file.contains(u'/') && !dropIns.contains(file))
                dropIns.insert(file, unitLines(placedLines(folder.document(), entry.place)));
        }
    }
    for (const QList<UnitLine>& dropIn : std::as_const(dropIns))
        lines += dropIn;
    return lines;
}

QString daemonPid(const HostEvidence& host)
{
    const QString target =
        HostFile(host, u"/proc/self"_s).document().at(u"target").toString().value_or(QString());
    return target.section(u'/', -1);
}

std::optional<Setting> DaemonStart::setting(QStringView key) const
{
    for (auto flag = commandLine.flags.crbegin(); flag != commandLine.flags.crend(); ++flag) {
        if (configKeyOf(flag->name) == key)
            return Setting{flag->value, flag->proof};
    }
    const QJsonValue value = config.value(key.toString());
    if (value.isUndefined())
        return std::nullopt;
    return Setting{value, configProof(key)};
}

std::optional<bool> DaemonStart::isOn(QStringView key) const
{
    const auto found = setting(key);
    if (!found)
        return std::nullopt;
    if (found->value.isBool())
        return found->value.toBool();
    const QString text = found->value.toString().toLower();
    return text == "true"_L1 || text == "1"_L1 || text == "t"_L1; // strconv.ParseBool
}

std::optional<QString> DaemonStart::text(QStringView key) const
{
    const auto found = setting(key);
    return found ? std::optional(found->value.toString()) : std::nullopt;
}

QList<Setting> DaemonStart::list(QStringView key) const
{
    QList<Setting> result;
    for (const DaemonFlag& flag : commandLine.flags) {
        if (configKeyOf(flag.name) == key)
            result.append({flag.value, flag.proof});
    }
    const QJsonValue value = config.value(key.toString());
    for (const QJsonValue& entry : value.toArray())
        result.append({entry, configProof(key)});
    if (value.isString())
        result.append({value, configProof(key)});
    return result;
}

core::Proof DaemonStart::configProof(QStringView key) const
{
    const QString name = u'"' + key.toString() + u'"';
    const auto line = std::ranges::find_if(
        configLines, [&name](const Placed& placed) { return placed.text.contains(name); });
    return line == configLines.end() ? core::Proof{} : line->proof;
}

QList<core::Proof> DaemonStart::proofsOfAbsence() const
{
    QList<core::Proof> result = proofs;
    result.prepend(execStart);
    return result;
}

namespace {

void readVariables(const HostEvidence& host, const QList<UnitLine>& unit, DaemonStart& start)
{
    for (const Placed& assignments : unitValues(unit, u"Service", u"Environment"))
        addVariables(start.variables, assignments);
    for (const Placed& file : unitValues(unit, u"Service", u"EnvironmentFile")) {
        const QString path = file.text.startsWith(u'-') ? file.text.sliced(1) : file.text;
        start.variableFiles.append(path);
        addFileVariables(start.variables, placedLines(HostFile(host, path).document(), {}));
    }
}

void readCommand(const QList<UnitLine>& unit, DaemonStart& start)
{
    const QList<Placed> commands = unitValues(unit, u"Service", u"ExecStart");
    if (commands.size() != 1)
        return;
    start.execStart = commands.first().proof;
    const QList<Placed> words = commandWords(commands.first(), start.variables);
    if (words.isEmpty())
        return;
    start.program = words.first().text;
    start.commandLine = daemonFlags(words.sliced(1));
}

void readConfig(const HostEvidence& host, DaemonStart& start)
{
    start.configPath = start.text(u"config-file").value_or(DefaultConfig);
    const HostFile file(host, start.configPath);
    start.configLines = placedLines(file.document(), {});
    QByteArray text;
    for (const Placed& line : std::as_const(start.configLines))
        text += line.text.toUtf8() + '\n';
    const auto json = core::parseJson(text, core::limits::MaxConfigFileBytes);
    if (json)
        start.config = json->toObject();
}

} // namespace

DaemonStart daemonStart(const HostEvidence& host)
{
    DaemonStart start;
    const QList<UnitLine> unit = unitWithDropIns(host, u"docker.service"_s);
    readVariables(host, unit, start);
    readCommand(unit, start);
    readConfig(host, start);
    proveStart(host, start);
    return start;
}

QStringList daemonSockets(const HostEvidence& host, const DaemonStart& start)
{
    QStringList paths;
    const QList<Setting> listeners = start.list(u"hosts");
    for (const Setting& listener : listeners) {
        const QString address = listener.value.toString();
        if (address.startsWith("unix://"_L1)) {
            const QString path = address.sliced(7);
            paths.append(path.isEmpty() ? QString(DefaultSocket) : path);
        }
        if (!address.startsWith("fd://"_L1))
            continue;
        const QList<UnitLine> unit = unitWithDropIns(host, u"docker.socket"_s);
        for (const Placed& stream : unitValues(unit, u"Socket", u"ListenStream")) {
            if (stream.text.startsWith(u'/'))
                paths.append(stream.text);
        }
    }
    if (listeners.isEmpty())
        paths.append(DefaultSocket);
    paths.removeDuplicates();
    return paths;
}

QString daemonTlsFile(const DaemonStart& start, QStringView key)
{
    const bool isOn = start.isOn(u"tls") == true || start.setting(u"tlsverify").has_value();
    if (!isOn)
        return {};
    if (const auto named = start.text(key))
        return *named;
    const QString folder = start.variables.value(u"DOCKER_CERT_PATH"_s).text;
    const QString name = key == u"tlscacert" ? u"ca.pem"_s
        : key == u"tlscert"                  ? u"cert.pem"_s
                                             : u"key.pem"_s;
    return (folder.isEmpty() ? u"/root/.docker"_s : folder) + u'/' + name;
}

} // namespace plimsoll::evidence
