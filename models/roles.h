// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace plimsoll::models {

/// What every table model answers besides display text. Icons and colours begin in ui/.
enum Role {
    SortRole = Qt::UserRole, ///< number or string sorted by; invalid: nothing there, always last
    ScoreRole, ///< score::Score
    LoadLineRole, ///< int: what the row's scores are held against
    SeverityRole, ///< int of core::Severity
    CountsRole, ///< SeverityCounts: critical, high, medium, low
    OutcomeRole, ///< int of core::Outcome
    FlagsRole, ///< QStringList of "priv", "sock", "net", "root"
    ToneRole, ///< int of Tone
    ShareRole, ///< double, 0 to 1: length of a small bar
    HostRole, ///< QString: name of the host the row belongs to
    ObjectRole, ///< core::ObjectRef the row is about
    CheckRole, ///< QString: check id
    SearchRole, ///< QString in lower case: what the filter field looks in
    EndingRole, ///< QString: "ends in 9 days", of a person's word that ends soon; else empty
    ChipsRole, ///< QStringList: ids of the saved filters that this row passes
};

/// How loud a text is; what colour that means is decided in ui/.
enum class Tone { Plain, Strong, Quiet, Warn, Bad, Good, Code };

} // namespace plimsoll::models
