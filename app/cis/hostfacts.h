// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/checks.h"
#include "evidence/daemonstart.h"
#include "evidence/hostfile.h"

#include <optional>

/// What the checks of host files share: whether there are any, and owners and modes of some.
namespace plimsoll::cis {

/// Why files of this host decide nothing: not opted in, refused by the daemon, another engine, or a
/// daemon that sees its host through a user namespace. Nullopt: they can be read.
/// @param id  of the control that asks; its missing fact is named where nobody opted in
std::optional<core::Verdict> withoutHostFiles(const evidence::HostView& host, QStringView id);

/// Unknown: the files that were found did not provably start this daemon.
core::Verdict unprovenStart(const evidence::DaemonStart& start);

evidence::HostFile hostFile(const evidence::HostView& host, const QString& path);

/// Owner and mode of one file, wherever in the evidence they stand.
struct OwnedFile
{
    QString path = {};
    evidence::Fact uid = {};
    evidence::Fact gid = {};
    evidence::Fact mode = {};
};

/// Files that one control is about.
struct OwnedFiles
{
    QList<OwnedFile> files = {};
    QList<core::Proof> absences = {}; ///< places where one could be and is not
    std::optional<core::Verdict> trouble = {}; ///< why a place could not be looked into
};

/// Adds a file that exists, or notes that it does not or could not be read.
void addFile(OwnedFiles& files, const evidence::HostFile& file);
/// Adds the files below a folder whose names end so.
void addEntries(OwnedFiles& files, const evidence::HostFile& folder, QStringView suffix);

/// Every file belongs to root and root's group.
/// @param none  said where no file is there at all: not applicable
core::Verdict ownedByRoot(const OwnedFiles& files, const core::Text& none);

/// No file has a bit beyond these. Compared bit by bit, never as numbers.
core::Verdict modesWithin(const OwnedFiles& files, int allowed, const core::Text& none);

/// "0644"
QString octal(int mode);

} // namespace plimsoll::cis
