// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/fixgroups.h"

#include "score/actions.h"
#include "score/vulnerability.h"
#include "score/weights.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace plimsoll::score {

using core::Finding;
using core::ObjectKind;
using core::ObjectRef;
using core::Outcome;
using namespace Qt::Literals::StringLiterals;

namespace {

struct OrderByCheck
{
    bool operator()(const QString& a, const QString& b) const
    {
        return core::compareCheckIds(a, b) < 0;
    }
};
using Groups = std::map<QString, FixGroup, OrderByCheck>;

/// 5.5 explains these on the same container: a privileged container runs without profile, filter
/// and limits of capabilities and devices, whatever else was said.
bool isCausedByPrivileged(const Finding& finding, const QSet<QString>& privileged)
{
    static const QSet<QString> Caused{u"5.2"_s, u"5.4"_s, u"5.18"_s, u"5.22"_s};
    return Caused.contains(finding.check) && privileged.contains(finding.object.id)
        && std::ranges::any_of(finding.proofs, [](const core::Proof& proof) {
               return proof.path == "HostConfig.Privileged"_L1;
           });
}

QSet<QString> privilegedContainers(const HostAssessment& host)
{
    QSet<QString> ids;
    for (const Finding& finding : host.findings) {
        if (finding.check == "5.5"_L1 && finding.outcome == Outcome::Fail)
            ids.insert(finding.object.id);
    }
    return ids;
}

template <typename T>
void appendOnce(QList<T>& list, const T& value)
{
    if (!list.contains(value))
        list.append(value);
}

void note(FixGroup& group, const HostAssessment& host, const ObjectRef& object)
{
    appendOnce(group.fix.hosts, host.name);
    // Images are the same image on every host; everything else is the host's own.
    const QString scope = object.kind == ObjectKind::Image ? QString() : host.name;
    const QString key = scope + u'\n' + core::objectKindName(object.kind) + u'\n' + object.id;
    if (group.mended.contains(key))
        return;
    group.mended.insert(key);
    group.mendedName = object.name;
    group.fix.objects.append(object);
}

void addFindings(Groups& groups, const HostAssessment& host, qsizetype index, const Places& places)
{
    const QSet<QString> privileged = privilegedContainers(host);
    for (const Finding& finding : host.findings) {
        if (finding.outcome != Outcome::Fail || isWeightless(finding.check))
            continue;
        const QString check = isCausedByPrivileged(finding, privileged) ? u"5.5"_s : finding.check;
        FixGroup& group = groups[check];
        group.check = check;
        group.fix.severity = std::max(group.fix.severity, finding.severity);
        group.fix.stage = finding.stage;
        appendOnce(group.fix.checks, finding.check);
        group.faults[index].append(faultOf(finding, host, places));
        note(group, host, finding.object);
    }
}

/// All that an upgrade of one source package removes.
void addUpgrades(Groups& groups, const HostAssessment& host, qsizetype index)
{
    for (qsizetype i = 0; i < host.images.size(); ++i) {
        const ImageAssessment& image = host.images[i];
        for (const Vulnerability& v : distinctVulnerabilities(image.vulnerabilities)) {
            if (!v.isFixable || v.isWaived())
                continue;
            FixGroup& group = groups[u"upgrade "_s + v.sourcePackage];
            group.package = v.sourcePackage;
            group.fix.severity =
                std::max(group.fix.severity, v.severity.value_or(core::Severity::Medium));
            group.fix.stage = core::Stage::Image;
            appendOnce(group.fix.checks, v.id);
            group.faults[index].append(faultOf(v, int(i)));
            note(group, host, {ObjectKind::Image, image.id, image.displayName()});
        }
    }
}

} // namespace

std::vector<FixGroup> fixGroupsOf(const QList<HostAssessment>& hosts)
{
    Groups groups;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        addFindings(groups, hosts[i], i, placesOf(hosts[i]));
        addUpgrades(groups, hosts[i], i);
    }
    std::vector<FixGroup> result;
    for (auto& [key, group] : groups) {
        Fix& fix = group.fix;
        fix.hosts.sort();
        std::ranges::sort(fix.checks, OrderByCheck());
        std::ranges::sort(fix.objects, [](const ObjectRef& a, const ObjectRef& b) {
            return std::tie(a.kind, a.name, a.id) < std::tie(b.kind, b.name, b.id);
        });
        const int count = int(group.mended.size());
        fix.action = group.check.isEmpty() ? upgradeAction(group.package, group.mendedName, count)
                                           : actionOf(group.check, group.mendedName, count);
        result.push_back(std::move(group));
    }
    return result;
}

} // namespace plimsoll::score
