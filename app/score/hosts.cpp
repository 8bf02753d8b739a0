// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/hosts.h"

#include "score/compose.h"
#include "score/vulnerability.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace plimsoll::score {

using core::Finding;
using core::ObjectKind;
using core::ObjectRef;
using core::Stage;
using namespace Qt::Literals::StringLiterals;

namespace {

using FindingList = QList<const Finding*>;

/// The findings of a host by where they count.
struct FindingsByObject
{
    FindingList host;
    QHash<QString, FindingList> dockerfile; ///< by image id
    QHash<QString, FindingList> image; ///< by image id
    QHash<QString, FindingList> container; ///< by container id
};

FindingsByObject sortedOut(const QList<Finding>& findings)
{
    FindingsByObject result;
    for (const Finding& finding : findings) {
        switch (finding.stage) {
        case Stage::Host:
            result.host.append(&finding);
            break;
        case Stage::Dockerfile:
            result.dockerfile[finding.object.id].append(&finding);
            break;
        case Stage::Image:
            result.image[finding.object.id].append(&finding);
            break;
        case Stage::Container:
            result.container[finding.object.id].append(&finding);
            break;
        }
    }
    return result;
}

/// The lowest ceiling that findings put on a container; its causes are named by rule 8.
std::optional<Cap> capOf(const FindingList& findings, const ContainerAssessment* container,
                         Waivers waivers)
{
    std::optional<Cap> lowest;
    for (const Finding* finding : findings) {
        const int level = capLevel(*finding, container, waivers);
        if (level == 0)
            continue;
        const bool isWaived = countedOutcome(*finding, waivers) == core::Outcome::Waived;
        lowest = lower(lowest, Cap{level, isWaived ? u"waived"_s : finding->check});
    }
    return lowest;
}

std::optional<Cap> capOf(const ImageAssessment& image, Waivers waivers)
{
    std::optional<Cap> lowest;
    for (const Vulnerability& vulnerability : distinctVulnerabilities(image.vulnerabilities)) {
        const int level = capLevel(vulnerability, waivers);
        const bool isWaived = !counts(vulnerability, waivers);
        if (level > 0)
            lowest = lower(lowest, Cap{level, isWaived ? u"waived"_s : vulnerability.id});
    }
    return lowest;
}

std::optional<Cap> capOf(const ContainerAssessment& container, const ImageAssessment* image,
                         const FindingsByObject& findings, Waivers waivers)
{
    std::optional<Cap> lowest = capOf(findings.container.value(container.id), &container, waivers);
    if (!image || !image->isScanned)
        lowest = lower(lowest, Cap{89, image ? whyUnscanned(*image) : u"not-scanned"_s});
    if (!image)
        return lowest;
    lowest = lower(lowest, capOf(findings.dockerfile.value(image->id), nullptr, waivers));
    lowest = lower(lowest, capOf(findings.image.value(image->id), nullptr, waivers));
    return lower(lowest, capOf(*image, waivers));
}

/// Rule 5.
void scoreContainer(ContainerAssessment& container, const ImageAssessment* image,
                    const FindingsByObject& findings)
{
    container.dockerfile = image ? image->dockerfile : Score();
    container.image = image ? image->image : Score();
    container.container = controlStage(findings.container.value(container.id));
    container.overall = combined({{DockerfileShare, &container.dockerfile},
                                  {ImageShare, &container.image},
                                  {ContainerShare, &container.container}});
    if (!container.container.value) {
        container.overall.value.reset();
        container.overall.deductions.clear();
    }
    if (!container.container.withoutWaivers)
        container.overall.withoutWaivers.reset();
    applyCap(container.overall, capOf(container, image, findings, Waivers::Respected),
             capOf(container, image, findings, Waivers::Ignored),
             {ObjectKind::Container, container.id, container.name});
}

QList<Member> liveContainers(const HostAssessment& host, Score ContainerAssessment::*score)
{
    QList<Member> members;
    for (const ContainerAssessment& container : host.containers) {
        if (container.isLive()) {
            members.append({{ObjectKind::Container, container.id, container.name},
                            &(container.*score),
                            container.isReadable});
        }
    }
    return members;
}

/// Rule 7: every image of a running container once, however many containers run it.
QList<Member> liveImages(const HostAssessment& host, Score ImageAssessment::*score)
{
    QSet<QString> inUse;
    for (const ContainerAssessment& container : host.containers) {
        if (container.isLive())
            inUse.insert(container.imageId);
    }
    QList<Member> members;
    for (const ImageAssessment& image : host.images) {
        if (inUse.contains(image.id))
            members.append({{ObjectKind::Image, image.id, image.displayName()}, &(image.*score)});
    }
    return members;
}

std::optional<Cap> capOf(const HostAssessment& host, Waivers waivers)
{
    std::optional<Cap> cap;
    if (std::ranges::any_of(host.findings, [&](const Finding& f) { return isOpenApi(f, waivers); }))
        cap = Cap{39, u"2.7"_s};
    if (std::ranges::any_of(host.containers, [](const auto& c) { return !c.isReadable; }))
        cap = lower(cap, Cap{HighestUnread, u"not-read"_s});
    return cap;
}

/// Rule 6.
Score hostOverall(const HostAssessment& host)
{
    const Score containers = grouped(liveContainers(host, &ContainerAssessment::overall));
    Score overall = combined({{HostStageShare, &host.stages.host}, {ContainersShare, &containers}});
    applyCap(overall, capOf(host, Waivers::Respected), capOf(host, Waivers::Ignored),
             {ObjectKind::Host, host.name, host.name});
    overall.provisional |=
        std::ranges::any_of(host.containers, [](const auto& c) { return !c.isReadable; });
    return overall;
}

} // namespace

void sortHost(HostAssessment& host)
{
    core::sortFindings(host.findings);
    std::ranges::sort(host.images, {}, &ImageAssessment::id);
    std::ranges::sort(host.containers, [](const auto& a, const auto& b) {
        return std::tie(a.name, a.id) < std::tie(b.name, b.id);
    });
}

void scoreHost(HostAssessment& host, cis::Edition edition)
{
    const FindingsByObject findings = sortedOut(host.findings);
    QHash<QString, const ImageAssessment*> images;
    for (ImageAssessment& image : host.images) {
        image.dockerfile = controlStage(findings.dockerfile.value(image.id));
        image.image = imageStage(image, controlStage(findings.image.value(image.id)));
        images.insert(image.id, &image);
    }
    for (ContainerAssessment& container : host.containers)
        scoreContainer(container, images.value(container.imageId), findings);
    host.stages.host = controlStage(findings.host);
    host.stages.dockerfile = grouped(liveImages(host, &ImageAssessment::dockerfile));
    host.stages.image = grouped(liveImages(host, &ImageAssessment::image));
    host.stages.container = grouped(liveContainers(host, &ContainerAssessment::container));
    host.overall = hostOverall(host);
    host.compliance = complianceOf(host.findings, edition);
}

} // namespace plimsoll::score
