// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/scan.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace plimsoll::report {

/// What was compared with the advisories and what could not be, as one line; "not matched: no
/// advisory database" without any.
QString matchingText(const ScanReport& report);

/// "critical" ... "low"; "unknown" where nobody rated it.
QString severityWord(const vuln::Vulnerability& vulnerability);

/// The list of vulnerabilities of the contract (VULN) and what it rests on; adds nothing where
/// nothing was matched.
void addVulnerabilities(const ScanReport& report, QJsonObject& scan);

/// The part of scanText() about vulnerabilities.
QString vulnerabilitiesText(const ScanReport& report);

/// CycloneDX's list. @param references  bom-ref of each package, by its place in the list
QJsonArray cycloneDxVulnerabilities(const ScanReport& report, const QStringList& references);

} // namespace plimsoll::report
