// SPDX-License-Identifier: GPL-3.0-or-later
// 5.28: whether a container runs what its image's name means today.
#include "cis/catalogue.h"
#include "cis/checks.h"
#include "cis/reference.h"
#include "cis/remedy.h"

#include "core/json.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Proof;
using core::Verdict;
using evidence::ContainerView;
using evidence::Fact;
using evidence::HostView;
using evidence::ImageView;

namespace {

/// An image named by its id: nothing to look up, no newer build to compare with.
bool isImageId(const QString& text, const QString& imageId)
{
    static const QRegularExpression hex(u"^(sha256:)?[0-9a-f]{12,64}$"_s);
    if (!hex.match(text).hasMatch())
        return false;
    const QString digits = text.startsWith("sha256:"_L1) ? text.sliced(7) : text;
    return imageId.startsWith(u"sha256:"_s + digits);
}

/// The local image that carries a tag, and where the list says so.
struct TaggedImage
{
    QString id = {};
    Proof proof = {};
};

TaggedImage imageTagged(const HostView& host, const Reference& wanted)
{
    const auto isWanted = [&wanted](const QString& text) {
        const Reference tag = referenceFrom(text);
        return tag.name == wanted.name && tag.tag == wanted.tag;
    };
    for (const ImageView& image : host.images) {
        if (image.row < 0 || !std::ranges::any_of(image.tags, isWanted))
            continue;
        const QString path = u"[%1].RepoTags"_s.arg(image.row);
        const QStringList tags = host.imageList.at(path).toStrings().value_or(QStringList());
        const qsizetype at = std::ranges::find_if(tags, isWanted) - tags.begin();
        return {image.id, host.imageList.at(core::childPath(path, at)).proof};
    }
    return {};
}

QStringList renewRemedies(const ContainerView& container, const QString& image)
{
    return {shellLine(u"docker pull "_s + shellWord(image)),
            composeLine(container, u"image: "_s + image)};
}

// 5.28
Verdict imageIsCurrent(const HostView& host, const ContainerView& container, const Policy&)
{
    const Fact named = container.inspect.at(u"Config.Image");
    const QString text = named.toString().value_or(QString());
    if (text.isEmpty())
        return missing(container.inspect, named.proof.path);
    const core::Text notAsked = control(u"5.28")->missingFactText();
    if (container.imageId.isEmpty())
        return missing(container.inspect, u"Image");
    if (isImageId(text, container.imageId))
        return core::unknown(notAsked, {named.proof});
    const Reference reference = referenceFrom(text);
    if (reference.digest.isEmpty() && (reference.tag.isEmpty() || reference.tag == "latest"_L1)) {
        return core::fail(PLIMSOLL_TEXT("%1 names no version.", text), {named.proof},
                          {composeLine(container, u"image: "_s + reference.name + u":VERSION"_s)});
    }
    if (reference.tag.isEmpty())
        return core::unknown(notAsked, {named.proof});
    if (!host.imageList.isReadable())
        return missing(host.imageList);
    const Fact imageId = container.inspect.at(u"Image");
    const TaggedImage tagged = imageTagged(host, reference);
    if (tagged.id.isEmpty() && reference.digest.isEmpty()) {
        return core::fail(PLIMSOLL_TEXT("No local image carries the tag %1 any more.", text),
                          {named.proof, imageId.proof}, renewRemedies(container, text));
    }
    if (!tagged.id.isEmpty() && tagged.id != container.imageId) {
        return core::fail(
            PLIMSOLL_TEXT("The tag %1 points to a newer image than the container's.", text),
            {named.proof, imageId.proof, tagged.proof}, renewRemedies(container, text));
    }
    return core::unknown(notAsked, {named.proof, imageId.proof, tagged.proof});
}

constexpr ContainerCheck Checks[] = {
    {"5.28"_L1, &imageIsCurrent},
};

} // namespace

std::span<const ContainerCheck> imageChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
