// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/basesteps.h"

#include <QJsonArray>

#include <algorithm>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;
using evidence::HostView;
using evidence::ImageView;

namespace {

template <typename List>
bool startsWith(const List& longer, const List& shorter)
{
    return shorter.size() <= longer.size()
        && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

qsizetype lastTaggedStep(const QList<Instruction>& steps)
{
    for (qsizetype i = steps.size() - 2; i >= 0; --i) {
        if (!steps[i].tags.isEmpty())
            return i + 1;
    }
    return 0;
}

/// One build has one builder, so a change of builder is where a base ends. A later commit of a
/// container is no build: the classic side must show an instruction.
qsizetype lastBuilderChange(const QList<Instruction>& steps)
{
    bool hasInstruction = false;
    for (qsizetype i = steps.size() - 1; i > 0; --i) {
        const QString& keyword = steps[i].keyword;
        hasInstruction =
            hasInstruction || steps[i].isBuildKit || (!keyword.isEmpty() && keyword != "RUN"_L1);
        if (steps[i].isBuildKit != steps[i - 1].isBuildKit && hasInstruction)
            return i;
    }
    return 0;
}

} // namespace

BaseSteps::Chain BaseSteps::chainOf(const ImageView& image)
{
    Chain chain{.imageId = image.id,
                .layers = image.inspect.at(u"RootFS.Layers").toStrings().value_or(QStringList())};
    for (const QJsonValue& step : image.history.body().toArray())
        chain.texts.prepend(step[u"CreatedBy"].toString());
    return chain;
}

BaseSteps::BaseSteps(const HostView& host)
{
    for (const ImageView& image : host.images) {
        const Chain chain = chainOf(image);
        if (!chain.layers.isEmpty() && !chain.texts.isEmpty())
            m_byTopLayer.insert(chain.layers.last(), chain);
    }
}

qsizetype BaseSteps::sharedSteps(const Chain& chain, const Chain& other)
{
    const bool isBase = other.imageId != chain.imageId && other.texts.size() < chain.texts.size()
        && startsWith(chain.layers, other.layers) && startsWith(chain.texts, other.texts);
    return isBase ? other.texts.size() : 0;
}

qsizetype BaseSteps::count(const ImageView& image, const QList<Instruction>& steps) const
{
    qsizetype count = qMax(lastTaggedStep(steps), lastBuilderChange(steps));
    const Chain chain = chainOf(image);
    for (const QString& layer : chain.layers) {
        const auto [first, last] = m_byTopLayer.equal_range(layer);
        for (auto other = first; other != last; ++other)
            count = qMax(count, sharedSteps(chain, *other));
    }
    return count;
}

} // namespace plimsoll::dockerfile
