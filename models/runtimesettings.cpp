// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runtimesettings.h"

#include "core/json.h"
#include "models/tally.h"
#include "models/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Runtime
{
    Q_DECLARE_TR_FUNCTIONS(Runtime)
};

/// How a value is put into words.
enum class Kind { Text, YesNo, List, Bytes, Limit };

struct Setting
{
    const char* name;
    const char* path;
    const char* check;
    Kind kind;
};

struct Group
{
    const char* title;
    std::initializer_list<Setting> settings;
};

const Group Groups[] = {
    {QT_TRANSLATE_NOOP("Runtime", "Isolation"),
     {{QT_TRANSLATE_NOOP("Runtime", "AppArmor profile"), "AppArmorProfile", "5.2", Kind::Text},
      {QT_TRANSLATE_NOOP("Runtime", "Security options"), "HostConfig.SecurityOpt", "5.22",
       Kind::List},
      {QT_TRANSLATE_NOOP("Runtime", "Process namespace"), "HostConfig.PidMode", "5.16", Kind::Text},
      {QT_TRANSLATE_NOOP("Runtime", "IPC namespace"), "HostConfig.IpcMode", "5.17", Kind::Text},
      {QT_TRANSLATE_NOOP("Runtime", "UTS namespace"), "HostConfig.UTSMode", "5.21", Kind::Text},
      {QT_TRANSLATE_NOOP("Runtime", "User namespace"), "HostConfig.UsernsMode", "5.31", Kind::Text},
      {QT_TRANSLATE_NOOP("Runtime", "Cgroup parent"), "HostConfig.CgroupParent", "5.25",
       Kind::Text}}},
    {QT_TRANSLATE_NOOP("Runtime", "Privileges"),
     {{QT_TRANSLATE_NOOP("Runtime", "Privileged"), "HostConfig.Privileged", "5.5", Kind::YesNo},
      {QT_TRANSLATE_NOOP("Runtime", "User"), "Config.User", "4.1", Kind::Text},
      {QT_TRANSLATE_NOOP("Runtime", "Capabilities added"), "HostConfig.CapAdd", "5.4", Kind::List},
      {QT_TRANSLATE_NOOP("Runtime", "Capabilities dropped"), "HostConfig.CapDrop", "5.4",
       Kind::List},
      {QT_TRANSLATE_NOOP("Runtime", "Devices"), "HostConfig.Devices", "5.18", Kind::List}}},
    {QT_TRANSLATE_NOOP("Runtime", "Resources"),
     {{QT_TRANSLATE_NOOP("Runtime", "Memory limit"), "HostConfig.Memory", "5.11", Kind::Bytes},
      {QT_TRANSLATE_NOOP("Runtime", "CPU shares"), "HostConfig.CpuShares", "5.12", Kind::Limit},
      {QT_TRANSLATE_NOOP("Runtime", "Processes"), "HostConfig.PidsLimit", "5.29", Kind::Limit},
      {QT_TRANSLATE_NOOP("Runtime", "Ulimits"), "HostConfig.Ulimits", "5.19", Kind::List},
      {QT_TRANSLATE_NOOP("Runtime", "Restart policy"), "HostConfig.RestartPolicy.Name", "5.15",
       Kind::Text}}},
    {QT_TRANSLATE_NOOP("Runtime", "Network"),
     {{QT_TRANSLATE_NOOP("Runtime", "Network mode"), "HostConfig.NetworkMode", "5.10", Kind::Text},
      {QT_TRANSLATE_NOOP("Runtime", "Published ports"), "HostConfig.PortBindings", "5.14",
       Kind::List}}},
    {QT_TRANSLATE_NOOP("Runtime", "Filesystem"),
     {{QT_TRANSLATE_NOOP("Runtime", "Root filesystem read-only"), "HostConfig.ReadonlyRootfs",
       "5.13", Kind::YesNo},
      {QT_TRANSLATE_NOOP("Runtime", "Bind mounts"), "HostConfig.Binds", "5.6", Kind::List}}},
};

QString elementText(const QJsonValue& element)
{
    if (element.isString())
        return element.toString();
    const QJsonObject object = element.toObject();
    if (object.contains("PathOnHost"_L1))
        return object.value("PathOnHost"_L1).toString();
    if (object.contains("Name"_L1))
        return object.value("Name"_L1).toString();
    return QString::fromUtf8(core::canonicalJson(element));
}

QString listText(const QJsonValue& value)
{
    QStringList parts;
    for (const QJsonValue& element : value.toArray())
        parts += elementText(element);
    if (value.isObject())
        parts = value.toObject().keys();
    return parts.isEmpty() ? Runtime::tr("none") : parts.join(u", "_s);
}

QString valueText(const QJsonValue& value, Kind kind)
{
    if (value.isUndefined())
        return Runtime::tr("not in the answer");
    switch (kind) {
    case Kind::YesNo:
        if (value.isBool())
            return value.toBool() ? Runtime::tr("yes") : Runtime::tr("no");
        break;
    case Kind::List:
        if (value.isArray() || value.isObject() || value.isNull()) // Go's empty list is null
            return listText(value);
        break;
    case Kind::Bytes:
    case Kind::Limit:
        if (value.isNull() || (value.isDouble() && value.toDouble() <= 0))
            return Runtime::tr("no limit");
        if (value.isDouble())
            return kind == Kind::Bytes ? sizeText(qint64(value.toDouble()))
                                       : QLocale().toString(qint64(value.toDouble()));
        break;
    case Kind::Text:
        if (value.isString())
            return value.toString().isEmpty() ? Runtime::tr("not set") : value.toString();
        break;
    }
    return value.isNull() ? Runtime::tr("not set") : QString::fromUtf8(core::canonicalJson(value));
}

std::optional<core::Outcome> outcomeOf(const QString& check, const QList<core::Finding>& findings)
{
    std::optional<core::Outcome> outcome;
    for (const core::Finding& finding : findings) {
        if (finding.check == check)
            outcome = outcome ? worstOf(*outcome, finding.outcome) : finding.outcome;
    }
    return outcome;
}

} // namespace

QList<RuntimeGroup> runtimeSettings(const QJsonValue& inspect, const QList<core::Finding>& findings)
{
    QList<RuntimeGroup> groups;
    if (!inspect.isObject())
        return groups;
    for (const Group& group : Groups) {
        RuntimeGroup shown{.title = Runtime::tr(group.title)};
        for (const Setting& setting : group.settings) {
            const QString path = QString::fromLatin1(setting.path);
            const QString check = QString::fromLatin1(setting.check);
            shown.settings +=
                RuntimeSetting{.name = Runtime::tr(setting.name),
                               .value = valueText(core::valueAt(inspect, path), setting.kind),
                               .path = path,
                               .check = check,
                               .outcome = outcomeOf(check, findings)};
        }
        groups += shown;
    }
    return groups;
}

} // namespace plimsoll::models
