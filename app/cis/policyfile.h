// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jsonform.h"
#include "core/policy.h"

namespace plimsoll::cis {

/// A check's id as files name it, brought to the one the engine uses.
/// @param edition  the benchmark that the file's ids are of
/// @return empty when neither the edition nor any linter could have such a check
QString checkNamed(QStringView edition, const QString& id);

/// Reads a policy file, schema "plimsoll.policy/1": core/policykeys.h lists the keys. A key that is
/// left out keeps the default policy's value; null is for optional keys alone. "benchmark" names
/// the edition that the ids in "severities" are of, else 1.6.0. Strict: one unknown key, one wrong
/// type, one value out of range, and nothing of the file is taken.
core::FormResult<core::Policy> readPolicy(const QByteArray& bytes);

/// The file that readPolicy() reads back: every key, indented, ends with a newline.
QByteArray writePolicy(const core::Policy& policy);

} // namespace plimsoll::cis
