// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inventoryrows.h"

#include "models/wording.h"

#include <QSet>

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;
using score::HostAssessment;

namespace {

qint64 ageOf(const HostAssessment& host, const QDateTime& now)
{
    if (!host.assessedAtUtc.isValid() || !now.isValid())
        return 0;
    return qMax<qint64>(0, host.assessedAtUtc.secsTo(now));
}

// Names that more than one image id carries, anywhere in the snapshot.
QSet<QString> ambiguousNames(const Snapshot& snapshot)
{
    QHash<QString, QString> idOf;
    QSet<QString> ambiguous;
    for (const HostAssessment& host : snapshot.assessment.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            if (image.tags.isEmpty())
                continue;
            const QString& name = image.tags.first();
            const auto known = idOf.constFind(name);
            if (known == idOf.cend())
                idOf.insert(name, image.id);
            else if (*known != image.id)
                ambiguous.insert(name);
        }
    }
    return ambiguous;
}

QString labelOf(const score::ImageAssessment& image, const QSet<QString>& ambiguous)
{
    if (image.tags.isEmpty())
        return shortId(image.id);
    const QString& name = image.tags.first();
    return ambiguous.contains(name) ? u"%1 (%2)"_s.arg(name, shortId(image.id)) : name;
}

struct Worst
{
    score::Score score = {};
    QString name = {};
};

QHash<QString, Worst> worstByImage(const HostAssessment& host)
{
    QHash<QString, Worst> worst;
    for (const score::ContainerAssessment& container : host.containers) {
        if (!container.overall.value)
            continue;
        Worst& entry = worst[container.imageId];
        if (!entry.score.value || *container.overall.value < *entry.score.value)
            entry = {container.overall, container.name};
    }
    return worst;
}

} // namespace

QList<ContainerRow> containerRows(const Snapshot& snapshot)
{
    QList<ContainerRow> rows;
    for (const HostAssessment& host : snapshot.assessment.hosts) {
        const auto own = failingById(host.findings, core::ObjectKind::Container);
        const auto ofImage = failingById(host.findings, core::ObjectKind::Image);
        const qint64 age = ageOf(host, snapshot.assessment.generatedAtUtc);
        for (const score::ContainerAssessment& container : host.containers) {
            SeverityCounts failing = own.value(container.id);
            failing.add(ofImage.value(container.imageId));
            rows += ContainerRow{.host = host.name,
                                 .container = container,
                                 .failing = failing,
                                 .seenAtUtc = host.assessedAtUtc,
                                 .ageSeconds = age,
                                 .isLastKnown = host.isLastKnown,
                                 .loadLine = host.loadLine};
        }
    }
    return rows;
}

QList<ImageRow> imageRows(const Snapshot& snapshot)
{
    const QSet<QString> ambiguous = ambiguousNames(snapshot);
    QList<ImageRow> rows;
    for (const HostAssessment& host : snapshot.assessment.hosts) {
        const auto failing = failingById(host.findings, core::ObjectKind::Image);
        const auto worst = worstByImage(host);
        const qint64 age = ageOf(host, snapshot.assessment.generatedAtUtc);
        for (const score::ImageAssessment& image : host.images) {
            const Worst worstOfImage = worst.value(image.id);
            rows += ImageRow{.host = host.name,
                             .image = image,
                             .failing = failing.value(image.id),
                             .label = labelOf(image, ambiguous),
                             .isTagged = !image.tags.isEmpty(),
                             .worstContainer = worstOfImage.score,
                             .worstContainerName = worstOfImage.name,
                             .seenAtUtc = host.assessedAtUtc,
                             .ageSeconds = age,
                             .isLastKnown = host.isLastKnown,
                                 .loadLine = host.loadLine};
        }
    }
    return rows;
}

QList<HostRow> hostRows(const Snapshot& snapshot)
{
    QList<HostRow> rows;
    for (const HostAssessment& host : snapshot.assessment.hosts) {
        rows +=
            HostRow{.host = host,
                    .failing = failingOf(host.findings),
                    .runningContainers = int(std::ranges::count_if(
                        host.containers, [](const auto& container) { return container.isLive(); })),
                    .ageSeconds = ageOf(host, snapshot.assessment.generatedAtUtc)};
    }
    return rows;
}

QList<core::Finding> findingsOfContainer(const Snapshot& snapshot, const QString& host,
                                         const score::ContainerAssessment& container)
{
    QList<core::Finding> findings =
        snapshot.findings(host, {.kind = core::ObjectKind::Container, .id = container.id});
    findings += snapshot.findings(host, {.kind = core::ObjectKind::Image, .id = container.imageId});
    return findings;
}

int othersFailing(const Snapshot& snapshot, const QString& host, const core::Finding& finding)
{
    int others = 0;
    for (const HostAssessment& each : snapshot.assessment.hosts) {
        others += int(std::ranges::count_if(each.findings, [&](const core::Finding& other) {
            const bool isItself = each.name == host && other.object.kind == finding.object.kind
                && other.object.id == finding.object.id;
            return other.check == finding.check && other.outcome == core::Outcome::Fail
                && !isItself;
        }));
    }
    return others;
}

} // namespace plimsoll::models
