// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/mergedtree.h"

#include "image/lines.h"

#include <limits>

namespace plimsoll::image {

namespace {

constexpr int MaxLinks = 40; // as Linux follows them

} // namespace

/// The layer's nodes as nodes of the merged tree. A parent has a smaller number than its children.
std::vector<quint32> MergedTree::mapped(const Layer& layer)
{
    std::vector<quint32> nodes(size_t(layer.paths.size()));
    for (quint32 node = 1; node < nodes.size(); ++node)
        nodes[node] = m_paths.child(nodes[layer.paths.parent(node)], layer.paths.name(node));
    m_states.resize(size_t(m_paths.size()));
    return nodes;
}

/// What stood at one node is no longer seen.
void MergedTree::clear(quint32 node)
{
    State& state = m_states[node];
    if (state.layer < 0)
        return;
    if (state.kind == LayerEntry::Kind::File && state.layer != m_current)
        m_wasted[state.layer] += state.size;
    for (const qsizetype index : m_visible.take(node))
        m_facts[size_t(index)].hiddenBy = m_current;
    state = {};
}

void MergedTree::removeBelow(quint32 node)
{
    std::vector<quint32> open{node};
    while (!open.empty()) {
        const quint32 parent = open.back();
        open.pop_back();
        for (quint32 child = m_paths.firstChild(parent); child;
             child = m_paths.nextSibling(child)) {
            clear(child);
            open.push_back(child);
        }
    }
}

void MergedTree::remove(quint32 node)
{
    removeBelow(node);
    clear(node);
}

void MergedTree::place(quint32 node, const LayerEntry& entry)
{
    if (entry.kind != LayerEntry::Kind::Folder)
        removeBelow(node); // a folder may have stood there, named by no layer
    clear(node);
    m_states[node] = {entry.size, entry.link, qint16(m_current), entry.kind};
}

void MergedTree::addFact(MergedFact fact)
{
    m_visible[fact.node].append(qsizetype(m_facts.size()));
    m_facts.push_back(std::move(fact));
}

void MergedTree::addFacts(const Layer& layer, const std::vector<quint32>& nodes)
{
    for (const LayerFact& fact : layer.facts) {
        const quint32 node = nodes[fact.node];
        // A name that stands in one tar twice: the last one counts, and that is the state.
        if (m_states[node].layer == m_current)
            addFact({m_current, node, fact.kind, fact.facts});
    }
}

/// A hard link holds what its target held when the layer was made.
void MergedTree::followHardLinks(const Layer& layer, const std::vector<quint32>& nodes)
{
    for (const LayerEntry& entry : layer.entries) {
        if (entry.kind != LayerEntry::Kind::HardLink)
            continue;
        const auto path = normalisedPath(layer.links[entry.link]);
        const auto target = path ? m_paths.find(*path) : std::nullopt;
        const quint32 node = nodes[entry.node];
        if (!target || *target == node)
            continue;
        const QString name = u'/' + QString::fromUtf8(m_paths.path(node));
        for (const qsizetype index : m_visible.value(*target)) {
            MergedFact copy = m_facts[size_t(index)];
            copy.layer = m_current;
            copy.node = node;
            copy.kind = kindOf(m_paths.path(node));
            for (Package& package : copy.facts.packages)
                package.paths = {name};
            addFact(std::move(copy));
        }
    }
}

void MergedTree::apply(const LayerPtr& layer)
{
    if (m_layers.size() >= size_t(std::numeric_limits<qint16>::max()))
        return;
    m_layers.push_back(layer);
    m_wasted.append(0);
    m_current = int(m_layers.size()) - 1;
    const std::vector<quint32> nodes = mapped(*layer);
    // Both kinds take away from lower layers only, wherever they stand in the tar.
    for (const LayerEntry& entry : layer->entries) {
        if (entry.kind == LayerEntry::Kind::Opaque)
            removeBelow(nodes[entry.node]);
        else if (entry.kind == LayerEntry::Kind::Whiteout)
            remove(nodes[entry.node]);
    }
    for (const LayerEntry& entry : layer->entries) {
        if (entry.kind != LayerEntry::Kind::Opaque && entry.kind != LayerEntry::Kind::Whiteout)
            place(nodes[entry.node], entry);
    }
    addFacts(*layer, nodes);
    followHardLinks(*layer, nodes);
}

std::optional<quint32> MergedTree::resolve(QByteArrayView path) const
{
    QByteArray rest = path.toByteArray();
    quint32 node = PathTable::Root;
    for (int links = 0; !rest.isEmpty();) {
        QByteArrayView view = rest;
        const QByteArray part = takeField(view, '/').toByteArray();
        const QByteArray after = view.toByteArray();
        rest = after;
        if (part.isEmpty() || part == ".")
            continue;
        if (part == "..") {
            node = m_paths.parent(node); // the root is its own parent
            continue;
        }
        const auto child = m_paths.findChild(node, part);
        if (!child)
            return {};
        const State& state = m_states[*child];
        if (state.layer < 0 || state.kind != LayerEntry::Kind::Symlink) {
            node = *child; // a folder that no layer names stands for those below it
            continue;
        }
        if (++links > MaxLinks)
            return {};
        const QByteArray& target = m_layers[size_t(state.layer)]->links[state.link];
        if (target.startsWith('/'))
            node = PathTable::Root;
        rest = after.isEmpty() ? target : target + '/' + after;
    }
    return node;
}

} // namespace plimsoll::image
