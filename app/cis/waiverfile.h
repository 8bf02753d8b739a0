// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jsonform.h"
#include "core/waiver.h"

namespace plimsoll::cis {

/// Reads a waiver file, schema "plimsoll.waivers/1": {"schema", "waivers": [{...}]} and optionally
/// "benchmark", the edition that its check ids are of, else 1.6.0. Of a waiver "check", "scope",
/// "reason", "who" and "from" must be there; "kind" is "waiver" if left out, "until" 90 days after
/// "from", and an "id" is made of what it says. Strict as readPolicy(): refused whole.
core::FormResult<QList<core::Waiver>> readWaivers(const QByteArray& bytes);

/// The file that readWaivers() reads back, ids of edition 1.6.0, ends with a newline.
QByteArray writeWaivers(const QList<core::Waiver>& waivers);

/// What a waiver may name: a check of the edition, under its id of 1.6.0, or a vulnerability by one
/// of its names ("CVE-2024-1234", "GHSA-..."); empty for anything else.
QString waivableNamed(QStringView edition, const QString& name);

/// What stands in the way of a waiver that was put together by hand; empty: nothing.
QList<core::FormProblem> problemsOf(const core::Waiver& waiver);

/// An id made of what the waiver says: the same for the same words.
QString waiverIdFor(const core::Waiver& waiver);

} // namespace plimsoll::cis
