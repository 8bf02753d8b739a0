// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/api.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// The second allow-list: what one host's opt-in to host files lets out beyond plain GETs.
///
/// An empty image is imported, a container is created from it that has the host's `/` bound
/// read-only and is never started, owners, modes and contents come back through its archive, and
/// both are removed. Every name holds a token of 16 hexadecimal digits, so that no request can
/// touch anything that Plimsoll did not make. Pure functions; thread: any.
/// Source: Docker Engine API v1.41, ImageCreate, ContainerCreate, ContainerArchive(Info),
/// ContainerDelete, ImageDelete.
namespace plimsoll::docker {

/// Where the host's file system appears inside the container.
inline constexpr QLatin1StringView HostMount("/plimsoll-host");
/// Begins the container's name, and is the image's.
inline constexpr QLatin1StringView AuditName("plimsoll-audit");

/// One container and its image.
struct AuditObjects
{
    QString token = {}; ///< 16 hexadecimal digits, made up for each run
    QString mark = {}; ///< value of the label io.plimsoll.audit: letters, digits, "." and "-"

    QString containerName() const; ///< "plimsoll-audit-<token>"
    QString imageName() const; ///< "plimsoll-audit:<token>"
};

/// A token nobody has used before.
QString newAuditToken();
/// The token in such a container name or image tag; empty for names that are not ours.
QString auditTokenIn(QStringView name);

HostFileRequest importAuditImage(const AuditObjects& objects);
HostFileRequest createAuditContainer(const AuditObjects& objects);
HostFileRequest inspectAuditContainer(const QString& token);
HostFileRequest removeAuditContainer(const QString& token);
HostFileRequest removeAuditImage(const QString& token);

/// @param hostPath  absolute, on the host; "/" itself is never fetched
HostFileRequest statHostFile(const QString& token, const QString& hostPath);
/// The file or directory as a tar stream.
/// @param isHeaderEnough  only the first maxBytes are read, for owner and mode without the content
HostFileRequest fetchHostFile(const QString& token, const QString& hostPath, qint64 maxBytes,
                              bool isHeaderEnough = false);

/// Whether this is, byte for byte, a request that one of the functions above makes.
bool isHostFileRequest(const HostFileRequest& request);

QByteArray methodName(HostFileRequest::Method method);

} // namespace plimsoll::docker
