// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonValue>

namespace plimsoll::core {

/// Parses one JSON value of any type.
/// Errors: Malformed (detail: offset and what was expected), TooLarge above maxBytes.
Result<QJsonValue> parseJson(const QByteArray& bytes, qsizetype maxBytes);

/// The one byte form of a value: compact, keys sorted. Digests are taken of this.
QByteArray canonicalJson(const QJsonValue& value);

/// "sha256:" and 64 hex digits of the bytes.
QString sha256(const QByteArray& bytes);

/// The value at a path such as "HostConfig.Mounts[2].Source" or `Options["com.docker.x"]`;
/// undefined when any step is missing or of another type.
QJsonValue valueAt(const QJsonValue& root, QStringView path);

/// One step appended to a path; quotes a key that holds a dot or a bracket.
QString childPath(const QString& path, QStringView key);
QString childPath(const QString& path, qsizetype index);

/// A time as the Engine API writes it: RFC 3339 with up to nine digits of seconds.
/// @return invalid when it is none; the zero time "0001-01-01T00:00:00Z" counts as none
QDateTime parseTime(QStringView text);

/// A time as every file of ours writes it: "2026-11-23T10:00:00Z".
QString formatTime(const QDateTime& time);

} // namespace plimsoll::core
