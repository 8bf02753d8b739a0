// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/rule.h"

namespace plimsoll::dockerfile {

/// What there is to read about a rule.
struct Page
{
    QLatin1StringView rule = {};
    core::Text title = {}; ///< the requirement as its good state
    core::Text why = {};
    QString bad = {}; ///< lines of a Dockerfile
    QString good = {};
    QStringList references = {}; ///< addresses, beside those that the rule's name gives
};

/// The page of a rule, or of the rule that it is another name for. Every rule has one.
const Page& pageOf(const Rule& rule);

/// Where the rule's first author describes it; empty for our own.
QString addressOf(const Rule& rule);

} // namespace plimsoll::dockerfile
