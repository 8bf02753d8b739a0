// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inventoryrows.h"
#include "models/snapshot.h"
#include "score/assessment.h"
#include "ui/widgets/factlist.h"

namespace plimsoll::ui {

/// How and when an image was scanned, in a sentence.
QString contentsText(const score::ImageAssessment& image);
/// What a scan told about it: system, base, packages, secrets. Empty where there was none.
QList<FactList::Fact> contentsFacts(const score::ImageAssessment& image);
/// The summary: tags, what the daemon says, what a scan told, digests.
QList<FactList::Group> summaryOf(const models::ImageRow& row);

/// "5 of 12 checks fail", of those of the stage that were decided.
QString stageText(const QList<core::Finding>& findings, core::Stage stage);
/// "5 critical, 15 high"; empty where no list of them is known.
QString vulnerabilitiesText(const score::ImageAssessment& image);
/// "2 of 3 below the line", of the containers made from the image; empty without one.
QString containersText(const models::Snapshot& snapshot, const models::ImageRow& row);

} // namespace plimsoll::ui
