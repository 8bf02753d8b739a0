// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vuln/cvss.h"
#include "vuln/match.h"

namespace plimsoll::vuln {

/// How much a vulnerability matters, and who says so.
struct Rating
{
    core::Severity severity = core::Severity::Medium;
    std::optional<CvssScore> score = {}; ///< absent where only a word was given
    QString vector = {};
    QString source = {}; ///< id of the record that gave it

    bool operator==(const Rating&) const = default;
};

/// The better of two: a score beats a word, a newer CVSS an older, a higher score a lower.
std::optional<Rating> better(const std::optional<Rating>& left, const std::optional<Rating>& right);

/// The rating that a record gives: its newest valid vector, else a word: GHSA's severity or the
/// leading word of a summary ("Important: ..."). Nothing where it gives none.
std::optional<Rating> ratingOf(const QByteArray& id, const Record& record);
/// The same for a package that the record hits; the package's own vectors and words (Ubuntu's
/// priority, Debian's urgency) come first.
std::optional<Rating> ratingOf(const Match& match);

/// Debian's "unimportant" and Ubuntu's "negligible": known, and not worth anyone's time.
bool isNegligible(const Match& match);

} // namespace plimsoll::vuln
