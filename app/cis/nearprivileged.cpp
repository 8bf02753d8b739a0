// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/nearprivileged.h"

#include "cis/capabilities.h"
#include "cis/engine.h"
#include "cis/securityopt.h"

#include <QRegularExpression>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using evidence::ContainerView;
using evidence::Fact;

namespace {

void addCapabilities(const ContainerView& container, NearPrivileged& near)
{
    const Fact added = container.inspect.at(u"HostConfig.CapAdd");
    const auto names = normalisedCapabilities(added.toStrings().value_or(QStringList()));
    if (!names.contains("ALL"_L1))
        return;
    near.grants.append(u"--cap-add ALL"_s);
    near.proofs.append(added.proof);
}

void addOption(const SecurityOptList& opts, QStringView key, NearPrivileged& near)
{
    const SecurityOpt* option = opts.find(key, u"unconfined");
    if (!option)
        return;
    near.grants.append(key.toString() + u"=unconfined"_s);
    near.proofs.append(option->proof);
}

/// The daemon keeps systempaths=unconfined as two empty lists. Null is its own default, and some
/// engines write no list at all.
void addSystemPaths(const ContainerView& container, NearPrivileged& near)
{
    const Fact masked = container.inspect.at(u"HostConfig.MaskedPaths");
    const Fact readOnly = container.inspect.at(u"HostConfig.ReadonlyPaths");
    const auto isEmptyList = [](const Fact& fact) {
        return fact.proof.value.isArray() && fact.toStrings() == QStringList();
    };
    if (!isEmptyList(masked) || !isEmptyList(readOnly))
        return;
    near.grants.append(u"systempaths=unconfined"_s);
    near.proofs.append(masked.proof);
}

void addDevices(const ContainerView& container, NearPrivileged& near)
{
    const Fact list = container.inspect.at(u"HostConfig.DeviceCgroupRules");
    const QStringList rules = list.toStrings().value_or(QStringList());
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (!opensEveryDevice(rules[i]))
            continue;
        near.grants.append(u"--device-cgroup-rule '"_s + rules[i] + u'\'');
        near.proofs.append(
            container.inspect.at(u"HostConfig.DeviceCgroupRules[%1]"_s.arg(i)).proof);
    }
}

} // namespace

bool opensEveryDevice(QStringView rule)
{
    static const QRegularExpression all(u"^\\s*[abc]\\s+\\*:\\*\\s+[rwm]*w[rwm]*\\s*$"_s);
    return all.match(rule.toString()).hasMatch();
}

NearPrivileged nearPrivileged(const evidence::HostView& host, const ContainerView& container)
{
    NearPrivileged near;
    addCapabilities(container, near);
    const bool hasAll = !near.grants.isEmpty();
    const auto opts = securityOpts(container);
    if (opts) {
        addOption(*opts, u"seccomp", near);
        addOption(*opts, u"apparmor", near);
    }
    const auto modules = securityOptions(host);
    const bool isUnfiltered = opts && opts->find(u"seccomp", u"unconfined");
    const bool isUnprofiled = (opts && opts->find(u"apparmor", u"unconfined"))
        || (modules && !modules->find(u"apparmor") && !modules->find(u"selinux"));
    near.isAllButPrivileged = hasAll && isUnfiltered && isUnprofiled;
    addSystemPaths(container, near);
    addDevices(container, near);
    return near;
}

} // namespace plimsoll::cis
