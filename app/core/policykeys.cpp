// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policykeys.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MaxDays = 36'500;
constexpr int MaxCount = 1'000'000;

constexpr PolicyKey Keys[] = {
    {"name"_L1, &Policy::name, "", QT_TRANSLATE_NOOP("Engine", "What to call this policy")},
    {"description"_L1, &Policy::description, "",
     QT_TRANSLATE_NOOP("Engine", "For whom it is, who decided it")},
    {"loadLine"_L1, &Policy::loadLine, "",
     QT_TRANSLATE_NOOP("Engine", "The score that nothing should lie below"), Words::Plain, 0, 100},

    {"trustedRegistries"_L1, &Policy::trustedRegistries, "4.2",
     QT_TRANSLATE_NOOP("Engine", "Registries or repositories that images may be pulled from"),
     Words::Repository},
    {"approvedBaseImages"_L1, &Policy::approvedBaseImages, "4.2",
     QT_TRANSLATE_NOOP("Engine", "Base images to build on, by repository or by their layers"),
     Words::Repository},
    {"unneededPackages"_L1, &Policy::unneededPackages, "4.3",
     QT_TRANSLATE_NOOP("Engine", "Packages that no image should carry"), Words::Name},
    {"mustFixSeverity"_L1, &Policy::mustFixSeverity, "4.4, 1.2.2",
     QT_TRANSLATE_NOOP("Engine", "From this severity on a known fix must have been applied")},
    {"maxImageAgeDays"_L1, &Policy::maxImageAgeDays, "4.4",
     QT_TRANSLATE_NOOP("Engine", "Images older than this must be rebuilt"), Words::Plain, 1,
     MaxDays},
    {"setuidAllowList"_L1, &Policy::setuidAllowList, "4.8",
     QT_TRANSLATE_NOOP("Engine", "Files of an image that may be setuid or setgid"), Words::Path},

    {"trustedDockerUsers"_L1, &Policy::trustedDockerUsers, "1.1.2",
     QT_TRANSLATE_NOOP("Engine", "Accounts that may belong to the docker group"), Words::Name},
    {"attestationMaxAgeDays"_L1, &Policy::attestationMaxAgeDays, "1.2.1",
     QT_TRANSLATE_NOOP("Engine", "How long a person's word about a manual control holds"),
     Words::Plain, 1, 366},
    {"engineSupport"_L1, &Policy::engineSupport, "1.2.2",
     QT_TRANSLATE_NOOP("Engine",
                       "Last days of support of engine releases, where yours differ from Docker's"),
     Words::Name},
    {"requiredUlimits"_L1, &Policy::requiredUlimits, "2.8",
     QT_TRANSLATE_NOOP("Engine", "Limits that the daemon must set for every container"),
     Words::Name},
    {"approvedCgroupParent"_L1, &Policy::approvedCgroupParent, "2.10, 5.25",
     QT_TRANSLATE_NOOP("Engine", "The one cgroup beside the default that containers may be in")},
    {"acceptedLogDrivers"_L1, &Policy::acceptedLogDrivers, "2.13",
     QT_TRANSLATE_NOOP("Engine", "Log drivers that are known to take logs off the host"),
     Words::Plain},
    {"allowLocalLogForwarder"_L1, &Policy::allowLocalLogForwarder, "2.13",
     QT_TRANSLATE_NOOP("Engine", "A forwarder on the host itself takes the logs away")},
    {"approvedSeccompProfiles"_L1, &Policy::approvedSeccompProfiles, "2.17",
     QT_TRANSLATE_NOOP("Engine", "Seccomp profiles of your own, as the daemon names them")},
    {"approvedSocketGroup"_L1, &Policy::approvedSocketGroup, "3.15",
     QT_TRANSLATE_NOOP("Engine", "The group beside docker that may own the API socket")},

    {"swarmExpected"_L1, &Policy::swarmExpected, "5.1",
     QT_TRANSLATE_NOOP("Engine", "Swarm mode is in use on purpose")},
    {"capabilityAllowList"_L1, &Policy::capabilityAllowList, "5.4",
     QT_TRANSLATE_NOOP("Engine", "Capabilities that any container may hold"), Words::Capability},
    {"capabilitiesByImage"_L1, &Policy::capabilitiesByImage, "5.4",
     QT_TRANSLATE_NOOP("Engine", "Capabilities that containers of one image may hold besides"),
     Words::Capability},
    {"sensitivePaths"_L1, &Policy::sensitivePaths, "5.6",
     QT_TRANSLATE_NOOP("Engine", "Host paths to keep out of containers, beside the built-in ones"),
     Words::Path},
    {"mountExceptions"_L1, &Policy::mountExceptions, "5.6",
     QT_TRANSLATE_NOOP("Engine", "Host paths that may be mounted although they are sensitive"),
     Words::Path},
    {"allowedPrivilegedPorts"_L1, &Policy::allowedPrivilegedPorts, "5.8",
     QT_TRANSLATE_NOOP("Engine", "Host ports below 1024 that may be published"), Words::Plain, 1,
     1023},
    {"neededPorts"_L1, &Policy::neededPorts, "5.9",
     QT_TRANSLATE_NOOP("Engine",
                       "Ports that containers of one image need; without an entry, what "
                       "the image declares"),
     Words::Port},
    {"allowedDevices"_L1, &Policy::allowedDevices, "5.18",
     QT_TRANSLATE_NOOP("Engine", "Devices of the host that may be handed in"), Words::Path},
    {"approvedUlimitOverrides"_L1, &Policy::approvedUlimitOverrides, "5.19",
     QT_TRANSLATE_NOOP("Engine", "Limits that a container may set for itself"), Words::Name},

    {"maxUnusedImagesPercent"_L1, &Policy::maxUnusedImagesPercent, "6.1",
     QT_TRANSLATE_NOOP("Engine", "Share of images that no container uses"), Words::Plain, 0, 100},
    {"toleratedUnusedImages"_L1, &Policy::toleratedUnusedImages, "6.1",
     QT_TRANSLATE_NOOP("Engine", "So many unused images are never too many"), Words::Plain, 0,
     MaxCount},
    {"maxUnusedImageAgeDays"_L1, &Policy::maxUnusedImageAgeDays, "6.1",
     QT_TRANSLATE_NOOP("Engine", "No unused image may be older than this"), Words::Plain, 1,
     MaxDays},
    {"maxStoppedContainersPercent"_L1, &Policy::maxStoppedContainersPercent, "6.2",
     QT_TRANSLATE_NOOP("Engine", "Share of containers that are stopped"), Words::Plain, 0, 100},
    {"maxStoppedContainerAgeDays"_L1, &Policy::maxStoppedContainerAgeDays, "6.2",
     QT_TRANSLATE_NOOP("Engine", "No container may have been stopped for longer than this"),
     Words::Plain, 1, MaxDays},

    {"minManagers"_L1, &Policy::minManagers, "7.1",
     QT_TRANSLATE_NOOP("Engine", "Managers that a swarm of three nodes or more needs"),
     Words::Plain, 1, 99},
    {"maxManagers"_L1, &Policy::maxManagers, "7.1",
     QT_TRANSLATE_NOOP("Engine", "Managers that a swarm may have at most"), Words::Plain, 1, 99},
    {"keyRotationDays"_L1, &Policy::keyRotationDays, "7.6",
     QT_TRANSLATE_NOOP("Engine", "The autolock key must be younger than this"), Words::Plain, 1,
     MaxDays},
    {"maxNodeCertDays"_L1, &Policy::maxNodeCertDays, "7.7",
     QT_TRANSLATE_NOOP("Engine", "Longest life of a node's certificate"), Words::Plain, 1, MaxDays},
    {"maxRootCaDays"_L1, &Policy::maxRootCaDays, "7.8",
     QT_TRANSLATE_NOOP("Engine", "Greatest age of the cluster's root certificate"), Words::Plain, 1,
     MaxDays},

    {"severities"_L1, &Policy::severities, "",
     QT_TRANSLATE_NOOP("Engine", "Severities of checks, instead of the built-in ones")},
};

QJsonValue jsonOf(const QString& text)
{
    return text;
}

QJsonValue jsonOf(bool isOn)
{
    return isOn;
}

QJsonValue jsonOf(int number)
{
    return number;
}

QJsonValue jsonOf(Severity severity)
{
    return severityName(severity);
}

QJsonValue jsonOf(const QStringList& texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonValue jsonOf(const ImageList& entry)
{
    return QJsonObject{{u"image"_s, entry.image}, {u"values"_s, jsonOf(entry.values)}};
}

QJsonValue jsonOf(const ApprovedBase& base)
{
    return QJsonObject{{u"name"_s, base.name}, {u"layers"_s, jsonOf(base.layers)}};
}

QJsonValue jsonOf(const MountException& exception)
{
    return QJsonObject{{u"path"_s, exception.path}, {u"readOnly"_s, exception.isReadOnly}};
}

QJsonValue jsonOf(const EngineSupport& support)
{
    return QJsonObject{{u"release"_s, support.release},
                       {u"until"_s, support.until.toString(Qt::ISODate)}};
}

QJsonValue jsonOf(const QMap<QString, Severity>& severities)
{
    QJsonObject object;
    for (auto it = severities.cbegin(); it != severities.cend(); ++it)
        object.insert(it.key(), severityName(it.value()));
    return object;
}

template <typename T>
QJsonValue jsonOf(const std::optional<T>& value)
{
    return value ? jsonOf(*value) : QJsonValue(QJsonValue::Null);
}

template <typename T>
QJsonValue jsonOf(const QList<T>& values)
{
    QJsonArray array;
    for (const T& value : values)
        array.append(jsonOf(value));
    return array;
}

} // namespace

Text PolicyKey::helpText() const
{
    return {.source = QString::fromUtf8(help)};
}

std::span<const PolicyKey> policyKeys()
{
    return Keys;
}

const PolicyKey* policyKey(QStringView name)
{
    const auto found =
        std::ranges::find_if(Keys, [name](const PolicyKey& key) { return key.name == name; });
    return found == std::end(Keys) ? nullptr : found;
}

QJsonValue valueOf(const Policy& policy, const PolicyKey& key)
{
    return std::visit([&policy](auto member) { return jsonOf(policy.*member); }, key.field);
}

} // namespace plimsoll::core
