// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

/// What the two lists of a daemon say about one object, in Docker's words and in Podman's. The
/// collector asks by it and the view is built of it, so that both mean the same object.
namespace plimsoll::evidence {

/// The label of every object that Plimsoll itself creates on a host.
inline constexpr QStringView OwnLabel = u"io.plimsoll.audit";

/// The calls of a host, as Answer::call spells them.
namespace calls {
inline constexpr QStringView Ping = u"GET /_ping";
inline constexpr QStringView Version = u"GET /version";
inline constexpr QStringView Info = u"GET /info";
inline constexpr QStringView Containers = u"GET /containers/json?all=1";
inline constexpr QStringView Images = u"GET /images/json?all=0";
inline constexpr QStringView Networks = u"GET /networks";
inline constexpr QStringView Bridge = u"GET /networks/bridge";
inline constexpr QStringView Volumes = u"GET /volumes";
inline constexpr QStringView Plugins = u"GET /plugins";
inline constexpr QStringView Events = u"GET /events"; ///< what the daemon remembers until now
inline constexpr QStringView Nodes = u"GET /nodes";
inline constexpr QStringView Services = u"GET /services";
} // namespace calls

/// "sha256:" and 64 hex digits, from an id with or without the prefix; empty for anything else.
QString imageIdFrom(QStringView text);

/// The name without its leading "/". Legacy links add names with a second "/": those are skipped.
/// Empty when the row has none.
QString containerNameIn(const QJsonObject& listRow);

/// Tags of a row of /images/json or of an image's inspect, without "<none>:<none>"; null is empty.
QStringList tagsIn(const QJsonObject& image);
/// Repository digests of the same, without "<none>@<none>".
QStringList digestsIn(const QJsonObject& image);

/// The id of the image a container was made from: what inspect says, else the list's ImageID, else
/// the row of the image list that carries the name. Podman puts a name where Docker puts the id.
/// @param inspect  may be empty when the container could not be inspected
/// @param imageRows  the body of /images/json, or anything else when that was refused
QString imageIdOfContainer(const QJsonObject& listRow, const QJsonObject& inspect,
                           const QJsonValue& imageRows);

/// Whether a row of /containers/json is a container that Plimsoll itself made: by its label, its
/// name and its state, since it is never started. A label alone hides nothing from an audit.
bool isOwnContainer(const QJsonObject& listRow);
/// Whether a row of /images/json is an image that Plimsoll itself made: by its label and its tags.
bool isOwnImage(const QJsonObject& listRow);

/// The calls of one object, as Answer::call spells them.
QString containerInspectCall(const QString& id);
QString containerTopCall(const QString& id);
QString execInspectCall(const QString& id);
QString imageInspectCall(const QString& id);
QString imageHistoryCall(const QString& id);
/// The image that such a call is about; empty for any other call.
QString imageOfInspectCall(QStringView call);
/// What a scan read of an image: its body is image::toJson() of the contents, not the tar.
QString imageContentsCall(const QString& id);
/// The same for the image whose contents a call asks for.
QString imageOfContentsCall(QStringView call);
/// No question to a daemon: the Dockerfile that was tied to an image (dockerfile/link.h).
QString linkedDockerfileCall(const QString& imageId);

} // namespace plimsoll::evidence
