// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QVariant>

namespace plimsoll::dockerfile {

/// Reads one YAML document: maps as QVariantMap, lists as QVariantList, scalars as QString; null
/// for an empty document. Anchors and aliases are refused, which no setting needs.
///
/// Limits: 256 KiB, 16 levels, 10,000 nodes.  Thread: any.
/// Errors: Malformed (detail: line), TooLarge.
core::Result<QVariant> parseYaml(QByteArrayView bytes);

} // namespace plimsoll::dockerfile
