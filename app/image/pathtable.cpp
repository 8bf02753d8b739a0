// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/pathtable.h"

#include "image/lines.h"

#include <QHashFunctions>
#include <QRandomGenerator>

namespace plimsoll::image {

namespace {

/// Drawn once a process, so that nobody can write an archive whose names all collide.
size_t seed()
{
    static const size_t value = QRandomGenerator::system()->generate64();
    return value;
}

} // namespace

PathTable::PathTable()
    : m_nodes(1)
    , m_places(1024)
{
}

size_t PathTable::placeOf(quint32 parent, QByteArrayView name) const
{
    const size_t mask = m_places.size() - 1;
    size_t place = qHashBits(name.data(), size_t(name.size()), seed() + parent) & mask;
    while (m_places[place] != 0) {
        const Node& node = m_nodes[m_places[place]];
        if (node.parent == parent && this->name(m_places[place]) == name)
            break;
        place = (place + 1) & mask;
    }
    return place;
}

void PathTable::grow()
{
    m_places.assign(m_places.size() * 2, 0);
    for (quint32 node = 1; node < m_nodes.size(); ++node)
        m_places[placeOf(m_nodes[node].parent, name(node))] = node;
}

quint32 PathTable::child(quint32 parent, QByteArrayView name)
{
    const size_t place = placeOf(parent, name);
    if (m_places[place] != 0)
        return m_places[place];
    const auto node = quint32(m_nodes.size());
    m_nodes.push_back({.parent = parent,
                       .nameAt = quint32(m_names.size()),
                       .nameLength = quint32(name.size()),
                       .nextSibling = m_nodes[parent].firstChild});
    m_nodes[parent].firstChild = node;
    m_names.insert(m_names.end(), name.begin(), name.end());
    m_places[place] = node;
    if (m_nodes.size() * 2 > m_places.size())
        grow();
    return node;
}

quint32 PathTable::insert(QByteArrayView path)
{
    quint32 node = Root;
    while (!path.isEmpty())
        node = child(node, takeField(path, '/'));
    return node;
}

std::optional<quint32> PathTable::findChild(quint32 parent, QByteArrayView name) const
{
    const quint32 node = m_places[placeOf(parent, name)];
    return node == 0 ? std::nullopt : std::optional(node);
}

std::optional<quint32> PathTable::find(QByteArrayView path) const
{
    std::optional<quint32> node = Root;
    while (node && !path.isEmpty())
        node = findChild(*node, takeField(path, '/'));
    return node;
}

QByteArrayView PathTable::name(quint32 node) const
{
    return QByteArrayView(m_names.data() + m_nodes[node].nameAt, m_nodes[node].nameLength);
}

QByteArray PathTable::path(quint32 node) const
{
    QByteArray path;
    for (; node != Root; node = m_nodes[node].parent)
        path.prepend(path.isEmpty() ? name(node).toByteArray() : name(node).toByteArray() + '/');
    return path;
}

} // namespace plimsoll::image
