// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/evaluate.h"

#include "cis/catalogue.h"
#include "cis/checks.h"
#include "cis/reference.h"
#include "cis/servicelines.h"
#include "core/parallel.h"

#include <QJsonArray>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Finding;
using core::Policy;
using core::Verdict;
using evidence::ContainerView;
using evidence::HostView;
using evidence::ImageView;

Verdict missing(const evidence::Document& document, QStringView path)
{
    QList<core::Proof> proofs;
    if (!document.call().isEmpty())
        proofs.append(document.at(path).proof);
    // The whole answer is no proof of a gap in it.
    if (path.isEmpty() && !proofs.isEmpty())
        proofs.first().value = QJsonValue(QJsonValue::Undefined);
    return core::unknown(document.whyMissing(path), proofs);
}

std::optional<QStringList> valuesFor(const ContainerView& container,
                                     const QList<core::ImageList>& entries)
{
    const QString image = container.inspect.at(u"Config.Image").toString().value_or(QString());
    std::optional<QStringList> values;
    for (const core::ImageList& entry : entries) {
        if (!image.isEmpty() && meansImage(entry.image, image))
            values = values.value_or(QStringList()) + entry.values;
    }
    return values;
}

bool isLive(const ContainerView& container)
{
    return container.state == "running"_L1 || container.state == "paused"_L1
        || container.state == "restarting"_L1;
}

namespace {

HostCheckFunction hostCheck(QLatin1StringView id)
{
    for (const auto table : {hostChecks(), hostSetupChecks(), auditChecks(), daemonChecks(),
                             daemonAccessChecks(), settingChecks(), fileChecks(), socketChecks(),
                             operationsChecks(), swarmChecks(), editionChecks()}) {
        const auto found = std::ranges::find(table, id, &HostCheck::id);
        if (found != table.end())
            return found->check;
    }
    return nullptr;
}

ContainerCheckFunction containerCheck(QLatin1StringView id)
{
    for (const auto table : {isolationChecks(), privilegeChecks(), resourceChecks(), limitChecks(),
                             execChecks(), mountChecks(), networkChecks(), imageChecks()}) {
        const auto found = std::ranges::find(table, id, &ContainerCheck::id);
        if (found != table.end())
            return found->check;
    }
    return nullptr;
}

/// Nothing here can decide it: a person's task, or a fact that is missing.
Verdict undecided(const Control& control)
{
    return control.tier == Tier::Attestation ? core::manual(control.missingFactText())
                                             : core::unknown(control.missingFactText());
}

/// The one answer about objects that a list names none of, given about the host.
Verdict withoutObjects(const evidence::Document& list, const core::Text& none)
{
    if (!list.isReadable() || !list.body().isArray())
        return missing(list);
    // What is listed then is Plimsoll's own.
    const bool isEmpty = list.body().toArray().isEmpty();
    return core::notApplicable(
        none, isEmpty ? QList<core::Proof>{list.at({}).proof} : QList<core::Proof>{});
}

void judgeHost(const HostView& host, const Policy& policy, const Control& control,
               QList<Finding>& findings)
{
    const HostCheckFunction check = hostCheck(QLatin1StringView(control.id));
    findings.append(
        joined(control, host.object(), check ? check(host, policy) : undecided(control)));
}

Verdict judged(const HostView& host, const ContainerView& container, const Policy& policy,
               const Control& control, ContainerCheckFunction check)
{
    if (!container.inspect.isReadable())
        return missing(container.inspect);
    if (!check)
        return undecided(control);
    Verdict verdict = check(host, container, policy);
    verdict.remedyLines = serviceLines(container, verdict.remedyLines);
    return verdict;
}

/// All of some containers: what a daemon said of one is then read by one thread.
QList<Finding> judgeContainers(const HostView& host, std::span<const ContainerView> containers,
                               const Policy& policy, Edition edition)
{
    QList<Finding> findings;
    for (const EditionControl& row : controlsOf(edition)) {
        const Control& control = *row.control;
        if (control.stage == core::Stage::Dockerfile
            || control.appliesTo != AppliesTo::EachContainer)
            continue;
        const ContainerCheckFunction check = containerCheck(QLatin1StringView(control.id));
        for (const ContainerView& container : containers) {
            findings.append(joined(control, container.object(),
                                   judged(host, container, policy, control, check)));
        }
    }
    return findings;
}

void judgeNoContainers(const HostView& host, const Control& control, QList<Finding>& findings)
{
    if (!host.containers.isEmpty())
        return;
    findings.append(
        joined(control, host.object(),
               withoutObjects(host.containerList, PLIMSOLL_TEXT("The host has no containers."))));
}

void judgeImages(const HostView& host, const Control& control, QList<Finding>& findings)
{
    if (host.images.isEmpty()) {
        findings.append(
            joined(control, host.object(),
                   withoutObjects(host.imageList, PLIMSOLL_TEXT("The host has no images."))));
        return;
    }
    for (const ImageView& image : host.images)
        findings.append(joined(control, image.object(), undecided(control)));
}

} // namespace

namespace {

/// The host itself, its images, and what is said once where there are no objects.
QList<Finding> judgeRest(const HostView& host, const Policy& policy, Edition edition)
{
    QList<Finding> findings;
    for (const EditionControl& row : controlsOf(edition)) {
        const Control& control = *row.control;
        if (control.stage == core::Stage::Dockerfile)
            continue;
        switch (control.appliesTo) {
        case AppliesTo::Host:
            judgeHost(host, policy, control, findings);
            break;
        case AppliesTo::EachContainer:
            judgeNoContainers(host, control, findings);
            break;
        case AppliesTo::EachImage:
            judgeImages(host, control, findings);
            break;
        }
    }
    return findings;
}

} // namespace

QList<Finding> evaluate(const HostView& host, const Policy& policy, Edition edition)
{
    constexpr qsizetype atOnce = 8; // containers
    const std::span containers(host.containers.constBegin(), host.containers.constEnd());
    std::vector<QList<Finding>> parts(1 + (containers.size() + atOnce - 1) / atOnce);
    core::inParallel(qsizetype(parts.size()), [&](qsizetype i) {
        if (i == 0) {
            parts[0] = judgeRest(host, policy, edition);
            return;
        }
        const size_t first = size_t(i - 1) * atOnce;
        const size_t count = std::min<size_t>(atOnce, containers.size() - first);
        parts[size_t(i)] = judgeContainers(host, containers.subspan(first, count), policy, edition);
    });
    QList<Finding> findings;
    for (QList<Finding>& part : parts)
        findings += std::move(part);
    core::sortFindings(findings);
    return findings;
}

} // namespace plimsoll::cis
