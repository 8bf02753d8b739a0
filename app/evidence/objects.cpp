// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/objects.h"

#include "docker/hostfiles.h"

#include <QJsonArray>

#include <algorithm>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isHex(QStringView text)
{
    return std::ranges::all_of(text,
                               [](QChar c) { return c.isDigit() || (c >= u'a' && c <= u'f'); });
}

QStringList namesIn(const QJsonValue& list, QStringView nothing)
{
    QStringList names;
    for (const QJsonValue& entry : list.toArray()) {
        const QString name = entry.toString();
        if (!name.isEmpty() && name != nothing)
            names.append(name);
    }
    return names;
}

bool isNamed(const QJsonObject& image, const QString& name)
{
    const QStringList tags = tagsIn(image);
    return tags.contains(name) || tags.contains(name + u":latest"_s)
        || digestsIn(image).contains(name);
}

QString imageIdNamed(const QString& name, const QJsonValue& imageRows)
{
    if (name.isEmpty())
        return {};
    for (const QJsonValue& row : imageRows.toArray()) {
        if (isNamed(row.toObject(), name))
            return imageIdFrom(row.toObject().value("Id"_L1).toString());
    }
    return {};
}

bool isLabelledOwn(const QJsonObject& listRow)
{
    return listRow.value("Labels"_L1).toObject().contains(OwnLabel);
}

/// The id between "GET /images/" and what follows it.
QString imageBefore(QStringView call, QStringView end)
{
    constexpr QStringView start = u"GET /images/";
    if (!call.startsWith(start) || !call.endsWith(end) || call.size() <= start.size() + end.size())
        return {};
    return call.sliced(start.size()).chopped(end.size()).toString();
}

} // namespace

QString imageIdFrom(QStringView text)
{
    constexpr QLatin1StringView prefix("sha256:");
    const QStringView digits = text.startsWith(prefix) ? text.sliced(prefix.size()) : text;
    if (digits.size() != 64 || !isHex(digits))
        return {};
    return prefix + digits.toString();
}

QString containerNameIn(const QJsonObject& listRow)
{
    for (const QJsonValue& entry : listRow.value("Names"_L1).toArray()) {
        QString name = entry.toString();
        if (name.startsWith(u'/'))
            name.remove(0, 1);
        if (!name.isEmpty() && !name.contains(u'/'))
            return name;
    }
    return {};
}

QStringList tagsIn(const QJsonObject& image)
{
    return namesIn(image.value("RepoTags"_L1), u"<none>:<none>");
}

QStringList digestsIn(const QJsonObject& image)
{
    return namesIn(image.value("RepoDigests"_L1), u"<none>@<none>");
}

QString imageIdOfContainer(const QJsonObject& listRow, const QJsonObject& inspect,
                           const QJsonValue& imageRows)
{
    const QString candidates[] = {inspect.value("Image"_L1).toString(),
                                  listRow.value("ImageID"_L1).toString(),
                                  listRow.value("Image"_L1).toString()};
    for (const QString& candidate : candidates) {
        const QString id = imageIdFrom(candidate);
        if (!id.isEmpty())
            return id;
    }
    for (const QString& candidate : candidates) {
        const QString id = imageIdNamed(candidate, imageRows);
        if (!id.isEmpty())
            return id;
    }
    return {};
}

bool isOwnContainer(const QJsonObject& listRow)
{
    return isLabelledOwn(listRow) && listRow.value("State"_L1) == "created"_L1
        && !docker::auditTokenIn(containerNameIn(listRow)).isEmpty();
}

bool isOwnImage(const QJsonObject& listRow)
{
    const QStringList tags = tagsIn(listRow);
    return isLabelledOwn(listRow) && !tags.isEmpty()
        && std::ranges::all_of(
               tags, [](const QString& tag) { return !docker::auditTokenIn(tag).isEmpty(); });
}

QString containerInspectCall(const QString& id)
{
    return u"GET /containers/"_s + id + u"/json"_s;
}

QString containerTopCall(const QString& id)
{
    return u"GET /containers/"_s + id + u"/top?ps_args=-eo pid,user,args"_s;
}

QString execInspectCall(const QString& id)
{
    return u"GET /exec/"_s + id + u"/json"_s;
}

QString imageInspectCall(const QString& id)
{
    return u"GET /images/"_s + id + u"/json"_s;
}

QString imageHistoryCall(const QString& id)
{
    return u"GET /images/"_s + id + u"/history"_s;
}

QString imageContentsCall(const QString& id)
{
    return u"GET /images/"_s + id + u"/get"_s;
}

QString imageOfInspectCall(QStringView call)
{
    return imageBefore(call, u"/json");
}

QString imageOfContentsCall(QStringView call)
{
    return imageBefore(call, u"/get");
}

QString linkedDockerfileCall(const QString& imageId)
{
    return u"DOCKERFILE /images/"_s + imageId;
}

} // namespace plimsoll::evidence
