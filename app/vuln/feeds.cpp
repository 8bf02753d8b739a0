// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/feeds.h"

#include "vuln/limits.h"

#include <algorithm>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

namespace {

void addRequest(QList<DownloadRequest>& requests, const QString& name, const QString& url,
                qint64 maxBytes, const QList<FeedStatus>& known)
{
    if (url.isEmpty())
        return;
    const auto found = std::ranges::find(known, name, &FeedStatus::name);
    requests.append({.name = name,
                     .url = QUrl(url),
                     .knownEtag = found == known.end() ? QString() : found->etag,
                     .maxBytes = maxBytes});
}

} // namespace

Feeds loadFeeds(const QSettings& settings)
{
    Feeds feeds;
    const auto text = [&settings](const char* key, const QString& otherwise) {
        return settings.value(QLatin1StringView(key), otherwise).toString();
    };
    feeds.osvUrl = text("advisories/osvUrl", feeds.osvUrl);
    feeds.exploitedUrl = text("advisories/exploitedUrl", feeds.exploitedUrl);
    feeds.probabilitiesUrl = text("advisories/probabilitiesUrl", feeds.probabilitiesUrl);
    feeds.ecosystems = settings.value("advisories/ecosystems"_L1, feeds.ecosystems).toStringList();
    return feeds;
}

QList<DownloadRequest> requestsFor(const Feeds& feeds, const QList<FeedStatus>& known)
{
    QList<DownloadRequest> requests;
    for (const QString& ecosystem : feeds.ecosystems) {
        const QString path = QString::fromLatin1(QUrl::toPercentEncoding(ecosystem));
        addRequest(requests, ecosystem, feeds.osvUrl + u'/' + path + "/all.zip"_L1,
                   limits::MaxZipBytes, known);
    }
    addRequest(requests, u"KEV"_s, feeds.exploitedUrl, limits::MaxKevBytes, known);
    addRequest(requests, u"EPSS"_s, feeds.probabilitiesUrl, limits::MaxEpssBytes, known);
    return requests;
}

} // namespace plimsoll::vuln
