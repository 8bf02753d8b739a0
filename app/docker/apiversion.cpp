// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/apiversion.h"

#include "core/json.h"
#include "core/limits.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;

QString ApiVersion::text() const
{
    return u"%1.%2"_s.arg(major).arg(minor);
}

std::optional<ApiVersion> parseApiVersion(const QString& text)
{
    static const QRegularExpression form(u"\\A([0-9]{1,3})\\.([0-9]{1,3})\\z"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return ApiVersion{match.capturedView(1).toInt(), match.capturedView(2).toInt()};
}

std::optional<ApiVersion> minimumApiVersion(const QByteArray& versionBody)
{
    const auto json = core::parseJson(versionBody, core::limits::MiB);
    return json ? parseApiVersion((*json)[u"MinAPIVersion"_s].toString()) : std::nullopt;
}

ApiVersion negotiated(ApiVersion newest, std::optional<ApiVersion> minimum)
{
    const ApiVersion wanted = std::min(OurApiVersion, newest);
    return minimum ? std::min(std::max(wanted, *minimum), newest) : wanted;
}

} // namespace plimsoll::docker
