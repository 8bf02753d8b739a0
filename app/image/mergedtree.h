// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/layer.h"

#include <QHash>

namespace plimsoll::image {

/// A file that gave something, in the image as a whole.
struct MergedFact
{
    int layer = 0;
    quint32 node = 0; ///< in the merged tree
    FileKind kind = FileKind::None;
    FileFacts facts = {};
    int hiddenBy = -1; ///< the layer that deleted or replaced it; -1: a container sees it
};

/// Layers laid one over the other, from the lowest up.
class MergedTree
{
public:
    void apply(const LayerPtr& layer);

    const std::vector<MergedFact>& facts() const { return m_facts; }
    const PathTable& paths() const { return m_paths; }

    /// The node a path leads to, symbolic links followed inside the tree; absent where it leads
    /// nowhere or in a circle. Hard links are nodes with facts of their own.
    std::optional<quint32> resolve(QByteArrayView path) const;

    /// Bytes of each layer that no container sees: deleted or replaced further up.
    QList<qint64> wastedBytes() const { return m_wasted; }

private:
    struct State
    {
        qint64 size = 0;
        quint32 link = 0;
        qint16 layer = -1; ///< -1: nothing is there
        LayerEntry::Kind kind = LayerEntry::Kind::Other;
    };

    std::vector<quint32> mapped(const Layer& layer);
    void removeBelow(quint32 node);
    void remove(quint32 node);
    void clear(quint32 node);
    void place(quint32 node, const LayerEntry& entry);
    void addFacts(const Layer& layer, const std::vector<quint32>& nodes);
    void followHardLinks(const Layer& layer, const std::vector<quint32>& nodes);
    void addFact(MergedFact fact);

    PathTable m_paths;
    std::vector<State> m_states = std::vector<State>(1);
    std::vector<LayerPtr> m_layers;
    std::vector<MergedFact> m_facts;
    QHash<quint32, QList<qsizetype>> m_visible; ///< node to those of m_facts that are not hidden
    QList<qint64> m_wasted;
    int m_current = -1;
};

} // namespace plimsoll::image
