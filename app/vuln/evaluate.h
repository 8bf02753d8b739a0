// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vuln/record.h"
#include "vuln/version.h"

#include <optional>

namespace plimsoll::vuln {

/// That a version is affected, and what mends it.
struct Hit
{
    std::optional<QByteArrayView> fixed =
        {}; ///< the smallest fix above the version, where one is known

    bool operator==(const Hit&) const = default;
};

/// Whether a version lies in what an entry lists or in any of its ranges; nothing when not.
///
/// A range is walked in version order, "introduced: 0" first: an introduction at or below the
/// version switches on, a fix at or below it or a last affected version below it switches off. The
/// version must lie below one of the limits, where there are any.
/// @param order  nothing where the ecosystem's order is not known: SEMVER ranges and lists count,
///               others cannot be evaluated
/// Source: OSV schema, "Evaluation".
std::optional<Hit> evaluate(const Affected& affected, std::optional<Order> order,
                            QByteArrayView version);

/// Whether an entry of a record is about packages of an ecosystem: the same, or the bare name that
/// stands for all its releases. Another registry (after a colon) is another ecosystem.
bool coversEcosystem(QByteArrayView ofEntry, QByteArrayView ofPackage);

/// A package's name as its ecosystem compares it: PEP 503 for PyPI, lower case for NuGet and
/// Packagist.
QByteArray normalisedName(QByteArrayView ecosystem, QByteArrayView name);

} // namespace plimsoll::vuln
