// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/standing.h"

#include "score/vulnerability.h"
#include "score/weights.h"

#include <algorithm>

namespace plimsoll::score {

using core::Finding;
using core::Outcome;
using core::Stage;

namespace {

CapCounts capCounts(int level)
{
    CapCounts counts = {};
    for (size_t i = 0; i < CapLevels.size(); ++i)
        counts[i] = CapLevels[i] == level;
    return counts;
}

void add(CapCounts& into, const CapCounts& more, int factor = 1)
{
    for (size_t i = 0; i < into.size(); ++i)
        into[i] += factor * more[i];
}

Thousandths underCap(Thousandths value, int level)
{
    return std::min(value, Thousandths(level) * 1000);
}

ControlSums* sumsAt(HostStanding& host, Stage stage, int index)
{
    switch (stage) {
    case Stage::Host:
        return &host.host;
    case Stage::Dockerfile:
        return index < 0 ? nullptr : &host.images[size_t(index)].dockerfile;
    case Stage::Image:
        return index < 0 ? nullptr : &host.images[size_t(index)].image;
    case Stage::Container:
        break;
    }
    return index < 0 ? nullptr : &host.containers[size_t(index)].container;
}

CapCounts* capsAt(HostStanding& host, Stage stage, int index)
{
    if (stage == Stage::Host || index < 0)
        return nullptr;
    return stage == Stage::Container ? &host.containers[size_t(index)].caps
                                     : &host.images[size_t(index)].caps;
}

int indexOf(const Finding& finding, const Places& places)
{
    const QHash<QString, int>& indexes =
        finding.stage == Stage::Container ? places.containers : places.images;
    return indexes.value(finding.object.id, -1);
}

std::optional<Thousandths> imageStageOf(const ImageStanding& image)
{
    const std::optional<Thousandths> control = controlScore(image.image);
    if (!image.isScanned)
        return control ? std::optional(underCap(*control, HighestUnscanned)) : std::nullopt;
    return weightedMean(
        {{VulnerabilityShare, vulnerabilityScore(image.vulnerabilities)}, {ControlShare, control}});
}

const ImageStanding* imageOf(const HostStanding& host, const ContainerStanding& container)
{
    return container.image < 0 ? nullptr : &host.images[size_t(container.image)];
}

std::optional<Thousandths> overallOf(const HostStanding& host, const ContainerStanding& container)
{
    const std::optional<Thousandths> own = controlScore(container.container);
    if (!own)
        return std::nullopt;
    QList<Weighted> parts{{ContainerShare, own}};
    if (const ImageStanding* image = imageOf(host, container)) {
        parts.append({DockerfileShare, controlScore(image->dockerfile)});
        parts.append({ImageShare, imageStageOf(*image)});
    }
    const std::optional<Thousandths> value = weightedMean(parts);
    const CapCounts caps = capsOf(host, container);
    for (size_t i = 0; i < caps.size(); ++i) {
        if (caps[i] > 0)
            return underCap(*value, CapLevels[i]);
    }
    return value;
}

} // namespace

Places placesOf(const HostAssessment& host)
{
    Places places;
    for (qsizetype i = 0; i < host.images.size(); ++i)
        places.images.insert(host.images[i].id, int(i));
    for (qsizetype i = 0; i < host.containers.size(); ++i)
        places.containers.insert(host.containers[i].id, int(i));
    return places;
}

Fault faultOf(const Finding& finding, const HostAssessment& host, const Places& places)
{
    Fault fault;
    fault.stage = finding.stage;
    fault.weight = weightOf(finding);
    fault.isOpenApi = isOpenApi(finding, Waivers::Respected);
    if (finding.stage == Stage::Host)
        return fault;
    fault.index = indexOf(finding, places);
    const bool isContainer = finding.stage == Stage::Container && fault.index >= 0;
    fault.caps = capCounts(capLevel(finding, isContainer ? &host.containers[fault.index] : nullptr,
                                    Waivers::Respected));
    return fault;
}

Fault faultOf(const Vulnerability& vulnerability, int image)
{
    Fault fault;
    fault.stage = Stage::Image;
    fault.index = image;
    fault.vulnerabilities = sumsOf({vulnerability});
    fault.caps = capCounts(capLevel(vulnerability, Waivers::Respected));
    return fault;
}

HostStanding standingOf(const HostAssessment& host)
{
    HostStanding standing;
    const Places places = placesOf(host);
    for (const ImageAssessment& image : host.images) {
        ImageStanding& s = standing.images.emplace_back();
        const QList<Vulnerability> distinct = distinctVulnerabilities(image.vulnerabilities);
        s.isScanned = image.isScanned;
        s.vulnerabilities = sumsOf(counted(distinct, Waivers::Respected));
        for (const Vulnerability& vulnerability : distinct)
            add(s.caps, capCounts(capLevel(vulnerability, Waivers::Respected)));
    }
    for (const ContainerAssessment& container : host.containers) {
        ContainerStanding& s = standing.containers.emplace_back();
        s.image = places.images.value(container.imageId, -1);
        s.isLive = container.isLive();
        standing.hasUnread |= !container.isReadable;
    }
    for (const Finding& finding : host.findings) {
        const Fault fault = faultOf(finding, host, places);
        const bool isDecided = finding.outcome == Outcome::Pass || finding.outcome == Outcome::Fail;
        ControlSums* sums = sumsAt(standing, fault.stage, fault.index);
        if (sums && isDecided) {
            sums->decided += fault.weight;
            sums->passed += finding.outcome == Outcome::Pass ? fault.weight : 0;
        }
        if (CapCounts* caps = capsAt(standing, fault.stage, fault.index))
            add(*caps, fault.caps);
        standing.openApi += fault.isOpenApi;
    }
    return standing;
}

void mend(HostStanding& host, const Fault& fault)
{
    if (ControlSums* sums = sumsAt(host, fault.stage, fault.index))
        sums->passed += fault.weight;
    if (CapCounts* caps = capsAt(host, fault.stage, fault.index))
        add(*caps, fault.caps, -1);
    host.openApi -= fault.isOpenApi;
    if (fault.stage != Stage::Image || fault.index < 0)
        return;
    VulnerabilitySums& sums = host.images[size_t(fault.index)].vulnerabilities;
    for (size_t i = 0; i < sums.halves.size(); ++i)
        sums.halves[i] -= fault.vulnerabilities.halves[i];
    sums.knownExploited -= fault.vulnerabilities.knownExploited;
}

CapCounts capsOf(const HostStanding& host, const ContainerStanding& container)
{
    CapCounts caps = container.caps;
    const ImageStanding* image = imageOf(host, container);
    if (image)
        add(caps, image->caps);
    if (!image || !image->isScanned)
        add(caps, capCounts(89));
    return caps;
}

std::optional<Thousandths> overallOf(const HostStanding& host)
{
    QList<Thousandths> live;
    for (const ContainerStanding& container : host.containers) {
        if (!container.isLive)
            continue;
        if (const auto overall = overallOf(host, container))
            live.append(*overall);
    }
    std::optional<Thousandths> value = weightedMean(
        {{HostStageShare, controlScore(host.host)}, {ContainersShare, groupScore(live)}});
    if (value && host.hasUnread)
        value = underCap(*value, HighestUnread);
    if (value && host.openApi > 0)
        value = underCap(*value, 39);
    return value;
}

} // namespace plimsoll::score
