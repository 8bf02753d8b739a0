// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plimsoll::cis {

/// An image reference taken apart: "registry:5000/team/web:1.2@sha256:...".
struct Reference
{
    QString name = {}; ///< without the parts that Docker leaves out: "docker.io/", "library/"
    QString tag = {};
    QString digest = {};
};

Reference referenceFrom(const QString& text);

/// Whether a policy's entry for an image ("shop/web", "shop/web:1.2") means this reference.
bool meansImage(const QString& entry, const QString& reference);

} // namespace plimsoll::cis
