// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/scans.h"

#include "evidence/objects.h"

#include <QJsonObject>

#include <algorithm>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

void add(HostEvidence& host, const Answer& contents)
{
    const auto place = std::ranges::lower_bound(host.answers, contents.call, {}, &Answer::call);
    const bool isKnown = place != host.answers.end() && place->call == contents.call;
    if (!isKnown)
        host.answers.insert(place, contents);
    else if (!isContents(*place) || isBetterReading(contents, *place))
        *place = contents;
}

} // namespace

QStringList imagesOf(const HostEvidence& host)
{
    QStringList ids; // every image is inspected, listed or only named by a container
    for (const Answer& answer : host.answers) {
        const QString id = imageOfInspectCall(answer.call);
        if (!id.isEmpty())
            ids.append(id);
    }
    ids.sort();
    return ids;
}

bool isContents(const Answer& answer)
{
    return answer.isOk() && answer.body.isObject()
        && !imageOfContentsCall(answer.call).isEmpty();
}

bool isFullReading(const Answer& contents)
{
    return contents.body[u"depth"].toString() == "full"_L1;
}

bool isBetterReading(const Answer& contents, const Answer& known)
{
    if (isFullReading(contents) != isFullReading(known))
        return isFullReading(contents);
    return contents.atUtc >= known.atUtc;
}

HostEvidence withContents(HostEvidence host, const QList<Answer>& contents)
{
    const QStringList images = imagesOf(host);
    for (const Answer& answer : contents) {
        const QString id = imageOfContentsCall(answer.call);
        if (isContents(answer) && std::ranges::binary_search(images, id))
            add(host, answer);
    }
    return host;
}

Evidence withContents(Evidence evidence, const QList<Answer>& contents)
{
    for (HostEvidence& host : evidence.hosts)
        host = withContents(std::move(host), contents);
    return evidence;
}

} // namespace plimsoll::evidence
