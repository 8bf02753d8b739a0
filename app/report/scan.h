// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "image/contents.h"
#include "score/assessment.h"
#include "vuln/vulnerabilities.h"

#include <QByteArray>

namespace plimsoll::report {

/// One scanned image, ready to be written. Same report, same bytes: its time is the scan's.
struct ScanReport
{
    QString target = {}; ///< as the user named it: a tag, an id, a file
    image::Contents contents = {};
    QList<core::Finding> findings = {};
    std::optional<vuln::Findings> vulnerabilities = {}; ///< absent: there were no advisories
    QDateTime generatedAtUtc = {};
    QDateTime readAtUtc = {}; ///< when the contents were read
    bool isKnown = false; ///< that was some time before, and nothing was read now
    std::optional<score::ImageAssessment> assessed = {}; ///< its scores
    QString advisoriesText = {}; ///< how old they are, English
};

/// Schema "plimsoll.scan/1" (ARCHITECTURE section 5): indented UTF-8, one trailing newline. Without
/// an advisory database there is no list of vulnerabilities, and "matching" says so.
QByteArray scanJson(const ScanReport& report);

/// For people, in English.
QString scanText(const ScanReport& report);

/// A CycloneDX 1.5 bill of materials. Source: cyclonedx.org/docs/1.5/json.
QByteArray scanCycloneDx(const ScanReport& report);

/// An SPDX 2.3 document. Source: spdx.github.io/spdx-spec/v2.3.
QByteArray scanSpdx(const ScanReport& report);

/// A SARIF 2.1.0 log: dangerous files and secrets as results, what was not read as notifications.
QByteArray scanSarif(const ScanReport& report);

/// The sentence that stands where vulnerabilities would.
inline constexpr auto NotMatched = "not matched: no advisory database";

/// A UUID that depends on the image and the time of the scan alone.
QString uuidOf(const ScanReport& report);

} // namespace plimsoll::report
