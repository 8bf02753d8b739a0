// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"
#include "score/caps.h"
#include "score/rules.h"

#include <QHash>

#include <array>
#include <optional>
#include <vector>

/// The numbers alone, without deductions: cheap to copy, so that "what would the score be if" can
/// be asked many times (rule 10). Follows the same rules as hosts.cpp; a test holds them together.
namespace plimsoll::score {

/// How many results hold an object under each of CapLevels.
using CapCounts = std::array<int, CapLevels.size()>;

struct ImageStanding
{
    ControlSums dockerfile = {};
    ControlSums image = {};
    VulnerabilitySums vulnerabilities = {};
    bool isScanned = false;
    CapCounts caps = {};
};

struct ContainerStanding
{
    ControlSums container = {};
    int image = -1; ///< index into HostStanding::images; -1: its image was not listed
    bool isLive = false;
    CapCounts caps = {};
};

struct HostStanding
{
    ControlSums host = {};
    int openApi = 0; ///< failed results that cap the host at 39
    bool hasUnread = false;
    std::vector<ImageStanding> images = {}; ///< in the order of HostAssessment::images
    std::vector<ContainerStanding> containers = {}; ///< in the order of HostAssessment::containers
};

/// Where the ids of a host stand in its HostStanding.
struct Places
{
    QHash<QString, int> images = {};
    QHash<QString, int> containers = {};
};
Places placesOf(const HostAssessment& host);

/// Something that can stop being wrong: what it is worth, and where.
struct Fault
{
    core::Stage stage = core::Stage::Host;
    int index = -1; ///< of the image or container; unused for the host; -1: counts nowhere
    qint64 weight = 0; ///< of a failed result; 0 for vulnerabilities
    VulnerabilitySums vulnerabilities = {};
    CapCounts caps = {};
    bool isOpenApi = false;
};
Fault faultOf(const core::Finding& finding, const HostAssessment& host, const Places& places);
/// @param image  index of the image
Fault faultOf(const Vulnerability& vulnerability, int image);

HostStanding standingOf(const HostAssessment& host);
void mend(HostStanding& host, const Fault& fault);

/// Every ceiling over a container: its own, its image's, and that of an image not scanned.
CapCounts capsOf(const HostStanding& host, const ContainerStanding& container);

std::optional<Thousandths> overallOf(const HostStanding& host);

} // namespace plimsoll::score
