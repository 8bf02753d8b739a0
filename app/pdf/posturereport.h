// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "score/assessment.h"
#include "store/store.h"

#include <QIODevice>
#include <QLocale>
#include <QMap>

namespace plimsoll::pdf {

/// Which parts the paper has.
enum class Template {
    Posture, ///< cover, summary, hosts, section by section, waivers, method, evidence
    Host, ///< the same of one host, and every result with the places it rests on
    Image, ///< cover, pages of each image or of one, waivers, method
    Waivers, ///< cover, waivers and what they cover, hosts, what could not be read, method
};

/// What the reader may choose about the paper.
struct PostureOptions
{
    Template parts = Template::Posture;
    QString image = {}; ///< id of the one image that Template::Image is about; empty: all
    QString subtitle = {}; ///< organisation or scope; empty: "All hosts"
    QString classification = {}; ///< running foot; empty: "Confidential"
    QLocale locale = QLocale(QLocale::English);
    bool letterPaper = false;
    QMap<QString, core::Policy> policyByGroup = {}; ///< of groups that have their own
    QString evidenceDigest = {}; ///< sha256 of the evidence, for the running foot
    QList<store::ScorePoint> history =
        {}; ///< fleet scores, oldest first; under two points: no trend
};

/// Writes the fleet posture report as PDF: cover, executive summary, hosts, what could not be read,
/// section by section, waivers, method, evidence index. Needs a QGuiApplication; offscreen will do.
/// Thread: GUI. Errors: Storage.
core::Result<void> writePostureReport(const score::Assessment& assessment,
                                      const evidence::Evidence& evidence,
                                      const PostureOptions& options, QIODevice& device);

} // namespace plimsoll::pdf
