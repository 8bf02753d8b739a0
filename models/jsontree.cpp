// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsontree.h"

#include "core/json.h"
#include "core/limits.h"
#include "models/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype sizeOf(const QJsonValue& value)
{
    return value.isObject() ? value.toObject().size() : value.isArray() ? value.toArray().size() : 0;
}

/// A scalar the way JSON writes it.
QString jsonScalar(const QJsonValue& value)
{
    return layOut(value).text();
}

/// Calls `visit` for every place below a value in document order, with the positions that lead to
/// it; ends when that answers false. @return false when it ended early
template <typename Visit>
bool walk(const QJsonValue& value, QList<qsizetype>& at, const Visit& visit)
{
    if (at.size() >= core::limits::MaxJsonDepth)
        return true;
    const auto step = [&](qsizetype position, const QString& key, const QJsonValue& child) {
        at.append(position);
        const bool goesOn = visit(at, key, child) && walk(child, at, visit);
        at.removeLast();
        return goesOn;
    };
    qsizetype position = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            if (!step(position++, it.key(), it.value()))
                return false;
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue& child : array)
            if (!step(position++, QString(), child))
                return false;
    }
    return true;
}

bool holds(const QString& words, const QString& key, const QJsonValue& value)
{
    if (key.contains(words, Qt::CaseInsensitive))
        return true;
    if (value.isString())
        return value.toString().contains(words, Qt::CaseInsensitive);
    return !value.isObject() && !value.isArray()
        && jsonScalar(value).contains(words, Qt::CaseInsensitive);
}

} // namespace

bool isLongerThan(const QJsonValue& value, qsizetype characters)
{
    qsizetype length = 0;
    QList<qsizetype> at;
    return !walk(value, at,
                 [&](const QList<qsizetype>& place, const QString& key, const QJsonValue& child) {
                     // Indent, quotes, colon, comma and line break as layOut() writes them.
                     length += 2 * place.size() + key.size() + 6;
                     length += child.isString() ? child.toString().size() : 4;
                     return length <= characters;
                 });
}

/// A value, or a group of its parent's children: positions first to first + count - 1.
struct JsonTree::Node
{
    Node* parent = nullptr;
    int row = 0;
    bool isGroup = false;
    qsizetype first = 0; ///< of a group; else the position in the value that holds it
    qsizetype count = 0; ///< children below, groups not counted
    QString key = {}; ///< of an object's member
    QString path = {};
    QJsonValue value = {};
    std::vector<std::unique_ptr<Node>> children = {};
    bool isFetched = false;
};

JsonTree::JsonTree(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

JsonTree::~JsonTree() = default;

void JsonTree::setValue(const QJsonValue& value)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_root->value = value;
    m_root->count = sizeOf(value);
    m_nodeCount = 0;
    endResetModel();
}

JsonTree::Node& JsonTree::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<Node*>(index.internalPointer()) : *m_root;
}

QModelIndex JsonTree::indexOf(const Node& node, int column) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, column, &node);
}

// As many groups as needed for a hundred rows at most; the groups of a big group are made likewise.
void JsonTree::fetch(Node& node)
{
    if (node.isFetched)
        return;
    node.isFetched = true;
    qsizetype width = 1; // children in each row
    while (node.count > width * GroupSize)
        width *= GroupSize;
    const qsizetype start = node.isGroup ? node.first : 0;
    const QJsonObject object = node.value.toObject();
    const QJsonArray array = node.value.toArray();
    std::vector<std::unique_ptr<Node>> made;
    for (qsizetype position = start; position < start + node.count; position += width) {
        auto child = std::make_unique<Node>();
        child->parent = &node;
        child->row = int(made.size());
        child->first = position;
        if (width > 1) {
            child->isGroup = true;
            child->count = qMin(width, start + node.count - position);
            child->value = node.value;
            child->path = node.path;
        } else if (node.value.isObject()) {
            const auto it = object.begin() + position;
            child->key = it.key();
            child->value = it.value();
            child->path = core::childPath(node.path, child->key);
        } else {
            child->value = array[position];
            child->path = core::childPath(node.path, position);
        }
        if (!child->isGroup)
            child->count = sizeOf(child->value);
        made.push_back(std::move(child));
    }
    if (made.empty())
        return;
    beginInsertRows(indexOf(node), 0, int(made.size()) - 1);
    m_nodeCount += qsizetype(made.size());
    node.children = std::move(made);
    endInsertRows();
}

// The child at a position, through its groups.
JsonTree::Node& JsonTree::childHolding(Node& node, qsizetype position)
{
    fetch(node);
    for (const std::unique_ptr<Node>& child : node.children) {
        if (child->isGroup && position >= child->first && position < child->first + child->count)
            return childHolding(*child, position);
        if (!child->isGroup && child->first == position)
            return *child;
    }
    return node;
}

QModelIndex JsonTree::indexOf(const QString& path)
{
    if (path.isEmpty())
        return {};
    Node* node = m_root.get();
    for (const QString& step : ancestorsOf(path) + QStringList{path}) {
        qsizetype position = 0;
        bool isThere = false;
        if (node->value.isObject()) {
            const QJsonObject object = node->value.toObject();
            for (auto it = object.begin(); it != object.end() && !isThere; ++it) {
                isThere = core::childPath(node->path, it.key()) == step;
                position += isThere ? 0 : 1;
            }
        } else {
            const qsizetype size = node->value.toArray().size();
            while (position < size && !isThere) {
                isThere = core::childPath(node->path, position) == step;
                position += isThere ? 0 : 1;
            }
        }
        if (!isThere)
            break;
        node = &childHolding(*node, position);
    }
    return indexOf(*node);
}

void JsonTree::setMarks(const QSet<QString>& cited, const QString& current)
{
    m_cited = cited;
    m_current = current;
}

QModelIndex JsonTree::find(const QString& words, const QModelIndex& from, bool isBackward)
{
    if (words.isEmpty())
        return {};
    QList<qsizetype> start;
    for (const Node* node = &nodeAt(from); node->parent; node = node->parent)
        if (!node->isGroup)
            start.prepend(node->first);
    std::optional<QList<qsizetype>> before, beforeLast, after, first;
    QList<qsizetype> at;
    walk(m_root->value, at,
         [&](const QList<qsizetype>& place, const QString& key, const QJsonValue& value) {
             if (!holds(words, key, value))
                 return true;
             if (!first)
                 first = place;
             if (place < start)
                 before = place;
             else if (place > start && !after)
                 after = place;
             beforeLast = place;
             return isBackward || !after; // backwards the last one may be needed
         });
    const auto& found = isBackward ? (before ? before : beforeLast) : (after ? after : first);
    if (!found)
        return {};
    Node* node = m_root.get();
    for (const qsizetype position : *found)
        node = &childHolding(*node, position);
    return indexOf(*node);
}

QModelIndex JsonTree::index(int row, int column, const QModelIndex& parent) const
{
    const Node& node = nodeAt(parent);
    if (row < 0 || size_t(row) >= node.children.size() || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, node.children[size_t(row)].get());
}

QModelIndex JsonTree::parent(const QModelIndex& index) const
{
    const Node& node = nodeAt(index);
    return node.parent ? indexOf(*node.parent) : QModelIndex();
}

int JsonTree::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent).children.size());
}

int JsonTree::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool JsonTree::hasChildren(const QModelIndex& parent) const
{
    return parent.column() <= 0 && nodeAt(parent).count > 0;
}

bool JsonTree::canFetchMore(const QModelIndex& parent) const
{
    return hasChildren(parent) && !nodeAt(parent).isFetched;
}

void JsonTree::fetchMore(const QModelIndex& parent)
{
    fetch(nodeAt(parent));
}

QString JsonTree::keyText(const Node& node) const
{
    if (node.isGroup)
        return u"[%1 … %2]"_s.arg(node.first).arg(node.first + node.count - 1);
    return node.key.isNull() ? u"[%1]"_s.arg(node.first) : node.key;
}

QString JsonTree::valueText(const Node& node)
{
    if (node.isGroup)
        return {};
    if (node.value.isObject())
        return u"{ %1 }"_s.arg(node.count);
    return node.value.isArray() ? u"[ %1 ]"_s.arg(node.count) : jsonScalar(node.value);
}

QVariant JsonTree::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == Key ? keyText(node) : valueText(node);
    case PathRole:
        return node.isGroup ? QString() : node.path;
    case CitedRole:
        return !node.isGroup && m_cited.contains(node.path);
    case CurrentRole:
        return !node.isGroup && !m_current.isEmpty() && node.path == m_current;
    default:
        return {};
    }
}

QVariant JsonTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Key ? tr("Key") : tr("Value");
}

} // namespace plimsoll::models
