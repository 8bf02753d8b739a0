// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/waiver.h"

#include "core/json.h"

#include <QJsonArray>

#include <algorithm>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView KindNames[] = {"waiver"_L1, "attested-met"_L1, "attested-not-met"_L1};
constexpr QLatin1StringView ScopeNames[] = {"fleet"_L1, "group"_L1, "host"_L1, "object"_L1};

template <typename Enum, size_t Count>
std::optional<Enum> valueNamed(const QLatin1StringView (&names)[Count], QStringView name)
{
    const auto found =
        std::ranges::find_if(names, [name](QLatin1StringView known) { return known == name; });
    return found == std::end(names) ? std::nullopt : std::optional(Enum(found - std::begin(names)));
}

} // namespace

QString waiverKindName(Waiver::Kind kind)
{
    return KindNames[size_t(kind)];
}

std::optional<Waiver::Kind> waiverKindFromName(QStringView name)
{
    return valueNamed<Waiver::Kind>(KindNames, name);
}

QString waiverScopeName(Waiver::Scope scope)
{
    return ScopeNames[size_t(scope)];
}

std::optional<Waiver::Scope> waiverScopeFromName(QStringView name)
{
    return valueNamed<Waiver::Scope>(ScopeNames, name);
}

Text scopeText(const Waiver& waiver)
{
    switch (waiver.scope) {
    case Waiver::Scope::Fleet:
        return PLIMSOLL_TEXT("the whole fleet");
    case Waiver::Scope::Group:
        return PLIMSOLL_TEXT("group %1", waiver.group);
    case Waiver::Scope::Host:
        return PLIMSOLL_TEXT("host %1", waiver.host);
    case Waiver::Scope::Object:
        break;
    }
    if (waiver.host.isEmpty())
        return PLIMSOLL_TEXT("%1 on any host", waiver.object);
    return PLIMSOLL_TEXT("%1 on %2", waiver.object, waiver.host);
}

QJsonObject waiverJson(const Waiver& waiver)
{
    QJsonObject json{{u"kind"_s, waiverKindName(waiver.kind)},
                     {u"scope"_s, waiverScopeName(waiver.scope)},
                     {u"from"_s, waiver.from.toString(Qt::ISODate)},
                     {u"until"_s, waiver.until.toString(Qt::ISODate)}};
    const std::pair<QString, QString> texts[] = {
        {u"id"_s, waiver.id},     {u"check"_s, waiver.check},        {u"group"_s, waiver.group},
        {u"host"_s, waiver.host}, {u"object"_s, waiver.object},      {u"reason"_s, waiver.reason},
        {u"who"_s, waiver.who},   {u"reference"_s, waiver.reference}};
    for (const auto& [key, text] : texts) {
        if (!text.isEmpty())
            json.insert(key, text);
    }
    if (waiver.scope == Waiver::Scope::Object)
        json.insert(u"objectKind"_s, objectKindName(waiver.objectKind));
    return json;
}

QString waiversDigest(QList<Waiver> waivers)
{
    std::ranges::stable_sort(waivers, {}, &Waiver::id);
    QJsonArray array;
    for (const Waiver& waiver : waivers)
        array.append(waiverJson(waiver));
    return sha256(canonicalJson(array));
}

} // namespace plimsoll::core
