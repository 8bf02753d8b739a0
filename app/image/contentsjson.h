// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/contents.h"

#include <QJsonObject>

namespace plimsoll::image {

/// What an image holds as one JSON value, schema "plimsoll.contents/1": the body of the evidence
/// that a scan leaves. Loss-free; what is empty or zero is left out. A secret's value is nowhere in
/// it, since it is nowhere in Contents.
///
///     {"schema", "depth": "quick|full", "id", "tags", "os", "architecture", "createdAt",
///      "release": {"id", "idLike", "versionId", "codename", "prettyName", "version"}, "ecosystem",
///      "base": {"id", "tags", "layers"},
///      "build": {"kind": "buildinfo|provenance", "source", "revision", "dirty", "fetched", "file",
///                "placed", "digest"},
///      "layers":   [{"diffId", "bytes", "wastedBytes", "instruction", "createdAt"}],
///      "packages": [{"type", "name", "version", "arch", "sourceName", "sourceVersion",
///      "sourceRpm",
///                    "epoch", "module", "licence", "ecosystem", "ownedBy", "isGuess", "layer",
///                    "paths"}],
///      "files":    [{"path", "layer", "hiddenBy", "ownedBy",
///                    "notes": [{"kind", "rule", "detail", "line"}]}],
///      "problems": [{"kind", "code", "subject", "detail"}]}
QJsonObject toJson(const Contents& contents);

/// What toJson() wrote; paths into that value are the paths of proofs: "packages[12].version".
/// Errors: Malformed "contents.format" (detail: place and what was expected there), or
/// "contents.newer".  Thread: any.
core::Result<Contents> contentsFromJson(const QJsonObject& object);

/// "quick" or "full".
QString depthName(Depth depth);

} // namespace plimsoll::image
