// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QString>

#include <optional>

namespace plimsoll::ui {

enum class PageId {
    Overview,
    Hosts,
    Images,
    Containers,
    Compliance,
    Vulnerabilities,
    Dockerfiles,
    Settings,
    FirstRun
};

/// Where a click leads: number -> filtered list -> object -> finding -> evidence. Kept by the
/// window's history, so Alt+Left walks back.
struct Link
{
    /// Waive leads nowhere: it asks for a person's word about the finding, on the page it is on.
    enum class Detail { None, Summary, Findings, Vulnerabilities, Evidence, Why, Waive };

    PageId page = PageId::Overview;
    QString host = {}; ///< narrows to one host; empty: all in scope
    core::ObjectRef object = {}; ///< row to select; empty id: none
    QString check = {}; ///< finding or vulnerability to open, or checks list to narrow
    QString section = {}; ///< CIS section to narrow to
    QString filter = {}; ///< chip to switch on: "below", "priv", "sock", "net", "root"
    std::optional<core::Outcome> outcome = {};
    Detail detail = Detail::None;
    QString evidenceCall = {}; ///< with Detail::Evidence: answer to show
    QString evidencePath = {}; ///< and the place to highlight

    bool operator==(const Link&) const = default;
};

} // namespace plimsoll::ui
