// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/facts.h"

#include "cis/capabilities.h"
#include "cis/mounts.h"
#include "cis/ports.h"
#include "cis/securityopt.h"
#include "core/json.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;
using evidence::ContainerView;
using evidence::Document;
using evidence::HostView;
using evidence::ImageView;

namespace {

QString textAt(const Document& document, QStringView path)
{
    return document.at(path).toString().value_or(QString());
}

std::optional<QDateTime> timeAt(const Document& document, QStringView path)
{
    const QDateTime time = core::parseTime(textAt(document, path));
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// A creation time of the lists: seconds since 1970.
std::optional<QDateTime> listedTime(const Document& list, qsizetype row)
{
    const auto seconds = list.at(u"[%1].Created"_s.arg(row)).toInteger();
    if (row < 0 || !seconds || *seconds <= 0)
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC);
}

bool hasWritableHostRoot(const HostView& host, const ContainerView& container)
{
    const QList<cis::HostMount> mounts = cis::hostMounts(host, container).mounts;
    return std::ranges::any_of(mounts, [](const cis::HostMount& mount) {
        return mount.source == "/"_L1 && !mount.isReadOnly;
    });
}

/// "/srv/data → /data (rw)"; volumes by their name.
QStringList mountsOf(const ContainerView& container)
{
    QStringList result;
    const QJsonArray rows = container.inspect.at(u"Mounts").proof.value.toArray();
    for (const QJsonValue& row : rows) {
        const QString name = row[u"Name"].toString();
        const QString source = name.isEmpty() ? row[u"Source"].toString() : name;
        const QString mode = row[u"RW"].toBool(true) ? u"rw"_s : u"ro"_s;
        const QString target = row[u"Destination"].toString();
        result.append(source.isEmpty() ? u"%1 (%2)"_s.arg(target, mode)
                                       : u"%1 → %2 (%3)"_s.arg(source, target, mode));
    }
    return result;
}

/// "0.0.0.0:80 -> 80/tcp".
QStringList portsOf(const ContainerView& container)
{
    QStringList result;
    for (const cis::PublishedPort& port : cis::publishedPorts(container).ports) {
        const QString ip = port.hostIp.isEmpty() ? u"*"_s : port.hostIp;
        const QString host = ip.contains(u':') ? u'[' + ip + u']' : ip;
        QString number = port.first == 0 ? u"*"_s : QString::number(port.first);
        if (port.last > port.first)
            number += u'-' + QString::number(port.last);
        result.append(u"%1:%2 → %3"_s.arg(host, number, port.port));
    }
    return result;
}

QStringList capabilitiesOf(const ContainerView& container)
{
    if (container.inspect.at(u"HostConfig.Privileged").toBool() == true)
        return {u"ALL"_s};
    const auto added = container.inspect.at(u"HostConfig.CapAdd").toStrings();
    const auto dropped = container.inspect.at(u"HostConfig.CapDrop").toStrings();
    if (!added || !dropped)
        return {};
    QStringList result = cis::effectiveCapabilities(cis::normalisedCapabilities(*added),
                                                    cis::normalisedCapabilities(*dropped));
    result.sort();
    return result;
}

/// What a container asks of a security module; empty: nothing of its own.
QString askedOf(const ContainerView& container, QStringView module)
{
    const auto options = cis::securityOpts(container);
    const cis::SecurityOpt* own = options ? options->last(module) : nullptr;
    return own ? own->value : QString();
}

/// The seccomp profile a container asks for; empty: the daemon's.
QString seccompOf(const ContainerView& container)
{
    const QString asked = askedOf(container, u"seccomp");
    // A profile of its own comes as the whole JSON text.
    return asked.startsWith(u'{') ? u"custom"_s : asked;
}

/// The profile in force; where the host runs no AppArmor, the one that was asked for.
QString appArmorOf(const ContainerView& container)
{
    const QString inForce = textAt(container.inspect, u"AppArmorProfile");
    return inForce.isEmpty() ? askedOf(container, u"apparmor") : inForce;
}

QString restartOf(const ContainerView& container)
{
    const QString name = textAt(container.inspect, u"HostConfig.RestartPolicy.Name");
    const qint64 tries =
        container.inspect.at(u"HostConfig.RestartPolicy.MaximumRetryCount").toInteger().value_or(0);
    return name == "on-failure"_L1 && tries > 0 ? u"%1:%2"_s.arg(name).arg(tries) : name;
}

QString labelOf(const HostView& host, const ContainerView& container, const QString& label)
{
    const QString inspected = textAt(container.inspect, u"Config.Labels[\"%1\"]"_s.arg(label));
    if (!inspected.isEmpty() || container.row < 0)
        return inspected;
    return textAt(host.containerList, u"[%1].Labels[\"%2\"]"_s.arg(container.row).arg(label));
}

} // namespace

score::HostAssessment hostFacts(const HostView& host)
{
    const evidence::HostEvidence& evidence = *host.evidence;
    score::HostAssessment result;
    result.name = evidence.name;
    result.group = evidence.group;
    result.endpoint = evidence.endpoint;
    result.transport = evidence.transport;
    result.state = evidence.state;
    result.error = evidence.error;
    result.engineVersion = textAt(host.version, u"Version");
    if (result.engineVersion.isEmpty())
        result.engineVersion = textAt(host.info, u"ServerVersion");
    result.apiVersion = evidence.apiVersion;
    result.os = textAt(host.info, u"OperatingSystem");
    result.latencyMs = evidence.latencyMs;
    result.assessedAtUtc = evidence.finishedAtUtc;
    result.serverCertNotAfterUtc = evidence.serverCertNotAfterUtc;
    result.clientCertNotAfterUtc = evidence.clientCertNotAfterUtc;
    return result;
}

score::ContainerAssessment containerFacts(const HostView& host, const ContainerView& container)
{
    const Document& inspect = container.inspect;
    score::ContainerAssessment result;
    result.id = container.id;
    result.name = container.name;
    result.imageId = container.imageId;
    result.imageName = textAt(inspect, u"Config.Image");
    if (result.imageName.isEmpty() && container.row >= 0)
        result.imageName = textAt(host.containerList, u"[%1].Image"_s.arg(container.row));
    result.state = container.state;
    result.composeProject = labelOf(host, container, u"com.docker.compose.project"_s);
    result.composeService = labelOf(host, container, u"com.docker.compose.service"_s);
    result.createdAtUtc = timeAt(inspect, u"Created");
    if (!result.createdAtUtc)
        result.createdAtUtc = listedTime(host.containerList, container.row);
    result.startedAtUtc = timeAt(inspect, u"State.StartedAt");
    result.isReadable = inspect.isReadable();
    result.mounts = mountsOf(container);
    result.hasWritableHostRoot = hasWritableHostRoot(host, container);
    result.ports = portsOf(container);
    result.user = textAt(inspect, u"Config.User");
    result.capabilities = capabilitiesOf(container);
    result.appArmor = appArmorOf(container);
    result.seccomp = seccompOf(container);
    result.memoryBytes = inspect.at(u"HostConfig.Memory").toInteger().value_or(0);
    result.restartPolicy = restartOf(container);
    return result;
}

score::ImageAssessment imageFacts(const HostView& host, const ImageView& image)
{
    score::ImageAssessment result;
    result.id = image.id;
    result.tags = image.tags;
    result.digests = image.digests;
    result.createdAtUtc = timeAt(image.inspect, u"Created");
    if (!result.createdAtUtc)
        result.createdAtUtc = listedTime(host.imageList, image.row);
    result.sizeBytes = image.inspect.at(u"Size").toInteger().value_or(-1);
    result.user = textAt(image.inspect, u"Config.User");
    for (const ContainerView& container : host.containers) {
        if (container.imageId == image.id)
            result.usedBy.append(container.name);
    }
    result.usedBy.sort();
    return result;
}

} // namespace plimsoll::audit
