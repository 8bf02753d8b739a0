// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

/// What a run that was killed has left on a host: containers and images with our label and name.
namespace plimsoll::evidence {

/// The label value of this process's objects: machine and boot, process number. Letters, digits,
/// "." and "-".
QString auditMark();

/// Whether an object of this label value belongs to nobody any more: its process on this machine
/// has ended, it is of this very process, or it comes from elsewhere and is older than an hour.
bool isLeftBehind(const QString& mark, const QDateTime& createdUtc, const QDateTime& nowUtc);

/// Tokens of the objects in the host's two lists that are left behind. A container must never have
/// been started: whoever lends our label to something that runs keeps it.
QStringList leftoversIn(const HostEvidence& host, const QDateTime& nowUtc);

} // namespace plimsoll::evidence
