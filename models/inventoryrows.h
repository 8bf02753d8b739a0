// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "models/tally.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

/// The rows of the inventory pages, joined and counted from a snapshot. Pure; order: host, name.
namespace plimsoll::models {

struct ContainerRow
{
    QString host = {};
    score::ContainerAssessment container = {};
    SeverityCounts failing = {}; ///< of the container and of the image it was made from
    QDateTime seenAtUtc = {}; ///< when its host's evidence was complete
    qint64 ageSeconds = 0; ///< of that evidence, counted to the run's own time
    bool isLastKnown = false; ///< its host could not be read now
    int loadLine = 70; ///< of its host's policy

    bool operator==(const ContainerRow&) const = default;
};

struct ImageRow
{
    QString host = {};
    score::ImageAssessment image = {};
    SeverityCounts failing = {};
    QString label =
        {}; ///< first tag, else short id; with the short id where the name is not enough
    bool isTagged = false;
    score::Score worstContainer = {}; ///< lowest overall of the containers made from it
    QString worstContainerName = {};
    QDateTime seenAtUtc = {};
    qint64 ageSeconds = 0;
    bool isLastKnown = false;
    int loadLine = 70; ///< of its host's policy

    bool operator==(const ImageRow&) const = default;
};

struct HostRow
{
    score::HostAssessment host = {};
    SeverityCounts failing = {}; ///< of the host itself, its images and containers
    int runningContainers = 0;
    qint64 ageSeconds = 0;

    bool operator==(const HostRow&) const = default;
};

QList<ContainerRow> containerRows(const Snapshot& snapshot);
QList<ImageRow> imageRows(const Snapshot& snapshot);
QList<HostRow> hostRows(const Snapshot& snapshot);

/// What bears on a container's score: its own findings and those of the image it was made from.
QList<core::Finding> findingsOfContainer(const Snapshot& snapshot, const QString& host,
                                         const score::ContainerAssessment& container);

/// How many other objects of the snapshot fail the same check.
int othersFailing(const Snapshot& snapshot, const QString& host, const core::Finding& finding);

} // namespace plimsoll::models
