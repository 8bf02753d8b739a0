// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "models/tally.h"

#include <QList>
#include <QString>
#include <QStringList>

/// The way of an image back above the load line: the fewest acts that bring it there.
namespace plimsoll::models {

/// One act, and what the image's score gains by it once those before it are done.
struct WayStep
{
    enum class Kind {
        Rebase, ///< rebuild on the present state of its base image
        Upgrade, ///< upgrade the packages of one ecosystem, or the one that is left
        Mend, ///< mend a failed check
    };

    Kind kind = Kind::Upgrade;
    QString base = {}; ///< of a Rebase: the base image's name
    QString ecosystem = {}; ///< of an Upgrade
    QStringList packages = {}; ///< of an Upgrade, sorted
    QStringList closes = {}; ///< CVEs, or the check's id
    SeverityCounts counts = {}; ///< of what it closes
    score::Thousandths points = 0;

    bool operator==(const WayStep&) const = default;
};

struct WayBack
{
    std::optional<score::Thousandths> before = {}; ///< the image stage's score; absent: none
    std::optional<score::Thousandths> after = {}; ///< with every step done
    int loadLine = 70;
    QList<WayStep> steps = {}; ///< what gains most first
    int unfixable = 0; ///< vulnerabilities that no version mends

    bool operator==(const WayBack&) const = default;
};

/// Greedy: the act that gains most, until nothing gains any more. Acts on whole ecosystems and on
/// the base come before single packages, since one rebuild does them all. Nothing that is waived
/// counts. Pure; cheap enough for a click.
WayBack wayBack(const Snapshot& snapshot, const QString& host, const QString& imageId);

/// "Rebuild on the current debian:12", "Update 6 npm packages", "Update curl (Debian)".
QString wayStepText(const WayStep& step);

} // namespace plimsoll::models
