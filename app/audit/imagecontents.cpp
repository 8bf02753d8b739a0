// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/imagecontents.h"

#include "core/json.h"
#include "evidence/objects.h"
#include "evidence/seal.h"
#include "image/contentsjson.h"

#include <QCache>
#include <QMutex>

namespace plimsoll::audit {

using ContentsPtr = std::shared_ptr<const image::Contents>;

namespace {

constexpr qsizetype MaxRemembered = 200'000; // packages and files: about 100 MB of them

/// Parsed bodies by their digest, whatever thread asks.
class Remembered
{
public:
    ContentsPtr find(const QString& digest)
    {
        const QMutexLocker lock(&m_mutex);
        const ContentsPtr* known = m_byDigest.object(digest);
        return known ? *known : nullptr;
    }

    void add(const QString& digest, const ContentsPtr& contents)
    {
        const QMutexLocker lock(&m_mutex);
        const qsizetype cost = 1 + contents->packages.size() + contents->files.size();
        m_byDigest.insert(digest, new ContentsPtr(contents), cost);
    }

private:
    QMutex m_mutex;
    QCache<QString, ContentsPtr> m_byDigest{MaxRemembered};
};

Remembered& remembered()
{
    static Remembered instance;
    return instance;
}

} // namespace

evidence::Answer answerOf(const image::Contents& contents, const QDateTime& atUtc)
{
    evidence::Answer answer{
        .call = evidence::imageContentsCall(contents.id), .atUtc = atUtc, .status = 200};
    // The contents themselves name where secrets are; hits in what surrounds them are covered by
    // the image's other answers.
    QList<evidence::SecretHit> hits;
    answer.body = evidence::seal(answer.call, image::toJson(contents), hits);
    answer.digest = core::sha256(core::canonicalJson(answer.body));
    return answer;
}

ContentsPtr contentsOf(const evidence::Answer* answer)
{
    if (!answer || !evidence::isContents(*answer))
        return nullptr;
    if (!answer->digest.isEmpty()) {
        if (ContentsPtr known = remembered().find(answer->digest))
            return known;
    }
    auto read = image::contentsFromJson(answer->body.toObject());
    if (!read)
        return nullptr;
    auto contents = std::make_shared<const image::Contents>(std::move(read).value());
    if (!answer->digest.isEmpty())
        remembered().add(answer->digest, contents);
    return contents;
}

ContentsPtr contentsOf(const evidence::HostEvidence& host, const QString& imageId)
{
    return contentsOf(host.answer(evidence::imageContentsCall(imageId)));
}

} // namespace plimsoll::audit
