// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QMap>
#include <QString>

#include <optional>

namespace plimsoll::image {

/// What BuildKit itself wrote down about a build, beside the history.
struct BuildRecord
{
    enum class Kind {
        BuildInfo, ///< inside the image's config, BuildKit 0.10 and 0.11 (Docker 22 to 24)
        Provenance ///< an attestation beside the image in its index, BuildKit 0.11 and later
    };

    Kind kind = Kind::Provenance;
    QString source = {}; ///< address of the repository, without user and password; empty: not told
    QString revision = {}; ///< commit; empty: not told
    bool isDirty = false; ///< the client said that files differed from that commit
    bool isFetched = false; ///< BuildKit read the repository itself; else the client told it
    QString file = {}; ///< path of the Dockerfile
    bool isPlaced = false; ///< that path is one in the repository; else only in the build's folder
    QString fileDigest = {}; ///< "sha256:..." of the Dockerfile's bytes, where they were kept

    bool operator==(const BuildRecord&) const = default;
};

/// The record among the JSON members of a saved image; nullopt: none, or of another image.
/// Names, values and secrets of build arguments are passed over.
///
/// @param members  of the tar, by name
/// @param config   the name of the image's config among them
/// Source: buildkit docs/buildinfo.md, docs/attestations/attestation-storage.md and
/// slsa-definitions.md (SLSA 0.2 and 1), docs.docker.com "Provenance attestation".
std::optional<BuildRecord> findBuildRecord(const QMap<QByteArray, QByteArray>& members,
                                           const QByteArray& config);

/// {"kind": "buildinfo|provenance", "source", "revision", "dirty", "fetched", "file", "placed",
/// "digest"}
QJsonValue buildRecordJson(const BuildRecord& record);
/// Errors: Malformed "contents.format".
core::Result<BuildRecord> buildRecordFrom(const QJsonValue& value);

} // namespace plimsoll::image
