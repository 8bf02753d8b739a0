// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/imagecontents.h"

#include "audit/remembered.h"
#include "core/json.h"
#include "evidence/objects.h"
#include "evidence/seal.h"
#include "image/contentsjson.h"

namespace plimsoll::audit {

using ContentsPtr = std::shared_ptr<const image::Contents>;

namespace {

/// Parsed bodies by their digest: packages and files, about 100 MB of them.
Remembered<image::Contents>& rememberedContents()
{
    static Remembered<image::Contents> instance(200'000);
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
        if (ContentsPtr known = rememberedContents().find(answer->digest))
            return known;
    }
    auto read = image::contentsFromJson(answer->body.toObject());
    if (!read)
        return nullptr;
    auto contents = std::make_shared<const image::Contents>(std::move(read).value());
    if (!answer->digest.isEmpty())
        rememberedContents().add(answer->digest, contents,
                                 1 + contents->packages.size() + contents->files.size());
    return contents;
}

ContentsPtr contentsOf(const evidence::HostEvidence& host, const QString& imageId)
{
    return contentsOf(host.answer(evidence::imageContentsCall(imageId)));
}

} // namespace plimsoll::audit
