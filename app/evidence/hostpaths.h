// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/hostfile.h"

namespace plimsoll::evidence {

/// Files of the host that the checks need and that nobody has asked for yet.
///
/// Asked again after each round: what units, environment files and daemon.json say decides which
/// files come next. Empty when all is known. Of private keys and certificates only the owner is
/// wanted. Pure: a function of the answers so far, which must be sorted.
QList<FileQuestion> wantedHostFiles(const HostEvidence& host);

/// Where programs such as containerd and runc are looked for.
QStringList programPlaces(const QString& name);

/// Mount units that would mount something at a path or above it, highest folder first.
QStringList mountUnitsOf(const QString& path);

/// The daemon's data folder; with user namespaces the folder above it, which they share.
QString dataRoot(const HostEvidence& host);

/// The socket of containerd that the daemon uses, as far as anything says so.
QStringList containerdSockets(const HostEvidence& host);

} // namespace plimsoll::evidence
