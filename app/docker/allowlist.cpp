// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/allowlist.h"

#include <QList>
#include <QUrl>

#include <algorithm>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxPathLength = 8000; // below the request line limit of common proxies
constexpr qsizetype MaxIdLength = 512;

// "*" stands for exactly one id. Source: Docker Engine API v1.41 to v1.43, the reading calls.
constexpr QLatin1StringView Patterns[] = {
    "/_ping"_L1,
    "/version"_L1,
    "/info"_L1,
    "/events"_L1,
    "/containers/json"_L1,
    "/containers/*/json"_L1,
    "/containers/*/top"_L1,
    "/containers/*/changes"_L1,
    "/exec/*/json"_L1,
    "/images/json"_L1,
    "/images/*/json"_L1,
    "/images/*/history"_L1,
    "/networks"_L1,
    "/networks/*"_L1,
    "/volumes"_L1,
    "/volumes/*"_L1,
    "/plugins"_L1,
    "/services"_L1,
    "/services/*"_L1,
    "/nodes"_L1,
    "/nodes/*"_L1,
    "/tasks"_L1,
    "/tasks/*"_L1,
};

// Whole files of images, for a scan that somebody asked for.
constexpr QLatin1StringView ContentPatterns[] = {
    "/images/*/get"_L1,
    "/containers/*/archive"_L1,
};

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isUnreserved(QChar c) // RFC 3986, 2.3
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
        || c == u'-' || c == u'.' || c == u'_' || c == u'~';
}

bool isWellEncoded(QStringView text, QLatin1StringView alsoAllowed)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'%') {
            if (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))
                return false;
            i += 2;
        } else if (!isUnreserved(c) && !alsoAllowed.contains(c)) {
            return false;
        }
    }
    return true;
}

bool isId(QStringView segment)
{
    const QString id = QUrl::fromPercentEncoding(segment.toLatin1());
    return !id.isEmpty() && id.size() <= MaxIdLength && id != "."_L1 && id != ".."_L1
        && std::ranges::none_of(id, [](QChar c) {
               return c < u' ' || c == QChar(0x7f) || c == u'/' || c == u'\\'
                   || c == QChar::ReplacementCharacter;
           });
}

bool matches(const QList<QStringView>& segments, QLatin1StringView pattern)
{
    const auto wanted = QString(pattern).split(u'/');
    return std::ranges::equal(segments, wanted, [](QStringView segment, const QString& want) {
        return want == "*"_L1 ? isId(segment) : segment == want;
    });
}

} // namespace

bool isAllowed(QStringView path, const Allowance& allowance)
{
    if (path.size() > MaxPathLength)
        return false;
    const qsizetype mark = path.indexOf(u'?');
    const QStringView place = mark < 0 ? path : path.left(mark);
    const QStringView query = mark < 0 ? QStringView() : path.mid(mark + 1);
    if (!isWellEncoded(place, "/:@"_L1) || !isWellEncoded(query, "!$&'()*+,;=:@/?"_L1))
        return false;
    const QList<QStringView> segments = place.split(u'/');
    if (!allowance.processes && segments.size() == 4 && segments[3] == "top"_L1)
        return false;
    const auto isMatched = [&](QLatin1StringView pattern) { return matches(segments, pattern); };
    return std::ranges::any_of(Patterns, isMatched)
        || (allowance.contents && std::ranges::any_of(ContentPatterns, isMatched));
}

QString encodedId(const QString& id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace plimsoll::docker
