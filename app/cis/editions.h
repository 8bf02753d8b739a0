// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/catalogue.h"

#include <QString>

#include <optional>
#include <span>

/// One set of checks, numbered by the edition of the benchmark that a run is judged by.
///
/// Inside the engine a check is always called by its id of edition 1.6.0; a control that this
/// edition lacks has a name of its own, "2.7@1.8.0". What people read carries the edition's ids:
/// shownId() stands between. Sources: the published lists of the editions, compared in
/// docker-bench-security (tags v1.3.0 to v1.6.1), dev-sec/cis-docker-benchmark and tables of 1.7.0
/// and 1.8.0.
namespace plimsoll::cis {

enum class Edition { V1_13_0, V1_6_0, V1_7_0, V1_8_0 };

inline constexpr Edition AllEditions[] = {Edition::V1_6_0, Edition::V1_7_0, Edition::V1_8_0,
                                          Edition::V1_13_0};
inline constexpr Edition DefaultEdition = Edition::V1_6_0;

/// "1.6.0"; "1.13.0" is the first one, of January 2017, named after the engine of its day.
QString editionName(Edition edition);
std::optional<Edition> editionFromName(QStringView name);

/// What an edition says about how a control is judged.
enum class Label {
    Automated,
    Manual,
    Scored, ///< the words of the 2017 edition
    NotScored,
    Unknown, ///< the edition's label is not known to us
};
/// "automated" ... "unknown"
QString labelName(Label label);

/// A control as one edition lists it.
struct EditionControl
{
    QString id = {}; ///< the edition's own
    const Control* control = nullptr;
    int level = 0; ///< 1 or 2; 0 unknown
    Label label = Label::Unknown;
};

/// Every control of an edition in the order of its ids: 117, 117, 118 and, of 2017, 104.
std::span<const EditionControl> controlsOf(Edition edition);
/// Null for a check that the edition does not have.
const EditionControl* controlIn(Edition edition, QStringView check);
/// The check behind an edition's id; empty when it has none of this id.
QString checkOf(Edition edition, QStringView id);

/// The id people read: the edition's for its controls; other checks keep their own.
QString shownId(Edition edition, const QString& check);
/// Whether a finding of this check belongs into a run of this edition: linter rules always do.
bool isJudgedIn(Edition edition, QStringView check);
/// "1" ... "7"; the 2017 edition ends with "6".
QStringList sections(Edition edition);

} // namespace plimsoll::cis
