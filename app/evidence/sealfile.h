// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/seal.h"

#include <QJsonObject>

namespace plimsoll::evidence {

/// The body of a file's answer (hostfile.h) without its secrets. A secret over several lines, such
/// as a key, becomes its marker and empty lines, so that numbers of lines stay true.
QJsonObject sealedFile(const QString& call, QJsonObject body, Sealer& sealer,
                       QList<SecretHit>& hits);

} // namespace plimsoll::evidence
