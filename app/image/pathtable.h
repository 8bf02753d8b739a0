// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace plimsoll::image {

/// Paths as numbered nodes of a tree: a million files in a few dozen megabytes. Node 0 is "/".
class PathTable
{
public:
    static constexpr quint32 Root = 0;

    PathTable();

    /// The node of a name below another, made where there is none.
    quint32 child(quint32 parent, QByteArrayView name);
    /// The same for a path without a leading "/"; the empty path is the root.
    quint32 insert(QByteArrayView path);
    std::optional<quint32> find(QByteArrayView path) const;
    std::optional<quint32> findChild(quint32 parent, QByteArrayView name) const;

    quint32 parent(quint32 node) const { return m_nodes[node].parent; }
    QByteArrayView name(quint32 node) const;
    /// Without the leading "/".
    QByteArray path(quint32 node) const;
    /// The first node below one, and the next beside one; 0 for none.
    quint32 firstChild(quint32 node) const { return m_nodes[node].firstChild; }
    quint32 nextSibling(quint32 node) const { return m_nodes[node].nextSibling; }

    qsizetype size() const { return qsizetype(m_nodes.size()); }
    qsizetype nameBytes() const { return qsizetype(m_names.size()); }

private:
    struct Node
    {
        quint32 parent = 0;
        quint32 nameAt = 0;
        quint32 nameLength = 0;
        quint32 firstChild = 0;
        quint32 nextSibling = 0;
    };

    size_t placeOf(quint32 parent, QByteArrayView name) const;
    void grow();

    std::vector<Node> m_nodes;
    std::vector<char> m_names;
    std::vector<quint32>
        m_places; ///< open addressing; 0 is free, since the root is never looked up
};

} // namespace plimsoll::image
