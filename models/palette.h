// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"

#include <QSet>

namespace plimsoll::models {

/// Something the command palette can lead to.
struct PaletteEntry
{
    enum class Kind { Check, Host, Container, Image, Vulnerability, Command };

    Kind kind = Kind::Command;
    QString title = {}; ///< what is searched and shown
    QString note = {}; ///< beside it: extent, host, state
    QString keys = {}; ///< shortcut of a command
    QString iconName = {}; ///< of a command
    QString host = {};
    core::ObjectRef object = {};
    QString id = {}; ///< check or vulnerability id; name of a command
    core::Outcome outcome = core::Outcome::Unknown; ///< of a check
    core::Severity severity = core::Severity::Low; ///< of a vulnerability
    score::Score score = {}; ///< of an object
    int loadLine = 70; ///< that it is held against
    bool isInScope = true;

    bool operator==(const PaletteEntry&) const = default;
};

/// How many entries the palette shows at once.
inline constexpr qsizetype MaxPaletteHits = 12;

/// Checks, hosts, containers, images and vulnerabilities of every host. Pure. Thread: any.
/// @param inScope  names of the hosts that the window looks at
QList<PaletteEntry> paletteEntries(const Snapshot& snapshot, const QSet<QString>& inScope);

/// What fits a query, best first and each kind together: a title that begins with it, then one with
/// a word that does, then its letters in order. ">" asks for commands alone, "#" for checks, "@"
/// for hosts, "cve-" for vulnerabilities. Nothing typed: the recent ones, then commands. Pure.
/// Thread: any.
/// @param recent  entries chosen lately, the latest first
QList<PaletteEntry> paletteHits(const QList<PaletteEntry>& entries, const QString& query,
                                const QList<PaletteEntry>& recent = {});

} // namespace plimsoll::models
