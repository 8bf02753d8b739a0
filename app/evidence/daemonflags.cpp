// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/daemonflags.h"

#include <algorithm>
#include <utility>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Flags that need no value.
constexpr QLatin1StringView Switches[] = {
    "allow-direct-routing"_L1,
    "bridge-accept-fwmark"_L1,
    "cri-containerd"_L1,
    "debug"_L1,
    "disable-legacy-registry"_L1,
    "experimental"_L1,
    "help"_L1,
    "icc"_L1,
    "init"_L1,
    "ip-forward"_L1,
    "ip-forward-no-drop"_L1,
    "ip-masq"_L1,
    "ip6tables"_L1,
    "iptables"_L1,
    "ipv6"_L1,
    "live-restore"_L1,
    "no-new-privileges"_L1,
    "raw-logs"_L1,
    "rootless"_L1,
    "selinux-enabled"_L1,
    "tls"_L1,
    "tlsverify"_L1,
    "userland-proxy"_L1,
    "validate"_L1,
    "version"_L1,
};

constexpr std::pair<QChar, QLatin1StringView> Shorthands[] = {
    {u'b', "bridge"_L1},    {u'D', "debug"_L1},   {u'G', "group"_L1},
    {u'g', "data-root"_L1}, {u'H', "host"_L1},    {u'h', "help"_L1},
    {u'l', "log-level"_L1}, {u'p', "pidfile"_L1}, {u's', "storage-driver"_L1},
    {u'v', "version"_L1},
};

/// Flags that may stand several times are lists of another name in daemon.json; "graph" is the name
/// that data-root had before 17.05.
constexpr std::pair<QLatin1StringView, QLatin1StringView> ConfigKeys[] = {
    {"add-runtime"_L1, "runtimes"_L1},
    {"authorization-plugin"_L1, "authorization-plugins"_L1},
    {"default-address-pool"_L1, "default-address-pools"_L1},
    {"default-ulimit"_L1, "default-ulimits"_L1},
    {"dns-opt"_L1, "dns-opts"_L1},
    {"exec-opt"_L1, "exec-opts"_L1},
    {"graph"_L1, "data-root"_L1},
    {"host"_L1, "hosts"_L1},
    {"insecure-registry"_L1, "insecure-registries"_L1},
    {"label"_L1, "labels"_L1},
    {"log-opt"_L1, "log-opts"_L1},
    {"node-generic-resource"_L1, "node-generic-resources"_L1},
    {"registry-mirror"_L1, "registry-mirrors"_L1},
    {"storage-opt"_L1, "storage-opts"_L1},
};

bool isSwitch(const QString& name)
{
    return std::ranges::find(Switches, name) != std::end(Switches);
}

QString longNameOf(QChar letter)
{
    const auto* row =
        std::ranges::find(Shorthands, letter, &std::pair<QChar, QLatin1StringView>::first);
    return row == std::end(Shorthands) ? QString(letter) : QString(row->second);
}

/// Splits "--name=value", "-Hvalue" and "-H=value"; no value where none is attached.
std::pair<QString, std::optional<QString>> partsOf(const QString& word)
{
    if (word.startsWith("--"_L1)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 0)
            return {word.sliced(2), std::nullopt};
        return {word.sliced(2, equals - 2), word.sliced(equals + 1)};
    }
    const QString name = longNameOf(word[1]);
    QString rest = word.sliced(2);
    if (rest.isEmpty())
        return {name, std::nullopt};
    if (rest.startsWith(u'='))
        rest.remove(0, 1);
    return {name, rest};
}

} // namespace

DaemonFlags daemonFlags(const QList<Placed>& words)
{
    DaemonFlags result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Placed& word = words[i];
        if (word.text.size() < 2 || !word.text.startsWith(u'-')) {
            result.strangers.append(word.text);
            continue;
        }
        auto [name, value] = partsOf(word.text);
        if (!value && isSwitch(name))
            value = u"true"_s;
        if (!value && i + 1 < words.size())
            value = words[++i].text;
        result.flags.append({name, value.value_or(QString()), word.proof});
    }
    return result;
}

QString configKeyOf(const QString& flag)
{
    const auto* row = std::ranges::find(ConfigKeys, flag,
                                        &std::pair<QLatin1StringView, QLatin1StringView>::first);
    return row == std::end(ConfigKeys) ? flag : QString(row->second);
}

} // namespace plimsoll::evidence
