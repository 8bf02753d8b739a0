// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/imagescan.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto DigestPrefix = "sha256:"_L1;

/// As Docker completes names: "nginx" is "nginx:latest", and podman writes "localhost/" before.
QStringList spellings(const QString& name)
{
    const QString last = name.section(u'/', -1);
    const QString tagged = last.contains(u':') || last.contains(u'@') ? name : name + u":latest"_s;
    return {tagged, u"docker.io/library/"_s + tagged, u"docker.io/"_s + tagged,
            u"localhost/"_s + tagged};
}

bool isCalled(const QJsonObject& image, const QStringList& names)
{
    for (const auto field : {"RepoTags"_L1, "RepoDigests"_L1}) {
        for (const QJsonValue& each : image[field].toArray()) {
            if (names.contains(each.toString()))
                return true;
        }
    }
    return false;
}

bool hasId(const QJsonObject& image, const QString& digits)
{
    QString id = image["Id"_L1].toString();
    if (id.startsWith(DigestPrefix))
        id.remove(0, DigestPrefix.size());
    return !digits.isEmpty() && id.startsWith(digits);
}

} // namespace

core::Result<QJsonObject> imageCalled(const QString& name, const QJsonArray& images)
{
    const QStringList names = spellings(name);
    static const QRegularExpression idShape(u"^(?:sha256:)?([0-9a-f]{4,64})$"_s);
    const QString digits = idShape.match(name).captured(1);
    QList<QJsonObject> byId;
    for (const QJsonValue& value : images) {
        const QJsonObject image = value.toObject();
        if (isCalled(image, names))
            return image;
        if (hasId(image, digits))
            byId.append(image);
    }
    if (byId.size() == 1)
        return byId.first();
    if (byId.isEmpty())
        return core::Error{core::Error::Kind::NotFound, u"image.unknown"_s, name};
    return core::Error{core::Error::Kind::Usage, u"image.ambiguous"_s, name,
                       u"%1 images"_s.arg(byId.size())};
}

} // namespace plimsoll::audit
