// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QJsonValue>
#include <QList>
#include <QSet>

#include <memory>
#include <optional>

namespace plimsoll::models {

/// A large JSON value as a tree that grows where it is opened: what nobody looked at costs nothing
/// but the value itself, which is shared. More than a hundred children come in groups of a hundred
/// ("[100 … 199]"), groups of groups where they are many.
class JsonTree final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Key, Value, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, ///< as core::childPath() writes it; empty for a group
        CitedRole, ///< bool: a finding rests on it
        CurrentRole, ///< bool: the place that was asked for
    };
    static constexpr qsizetype GroupSize = 100;

    explicit JsonTree(QObject* parent = nullptr);
    ~JsonTree() override;

    void setValue(const QJsonValue& value);
    /// The place of a path, or of its nearest ancestor that is there; opens nothing but the way.
    QModelIndex indexOf(const QString& path);
    void setMarks(const QSet<QString>& cited, const QString& current);
    /// The next place whose key or value holds the words, in document order from a place on, once
    /// around; places nobody opened are looked through without being kept.
    QModelIndex find(const QString& words, const QModelIndex& from, bool isBackward);
    /// How many places are held in memory.
    qsizetype nodeCount() const { return m_nodeCount; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Node;

    Node& nodeAt(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node, int column = 0) const;
    void fetch(Node& node);
    Node& childHolding(Node& node, qsizetype position);
    QString keyText(const Node& node) const;
    static QString valueText(const Node& node);

    std::unique_ptr<Node> m_root;
    QSet<QString> m_cited;
    QString m_current;
    qsizetype m_nodeCount = 0;
};

/// Whether a value is about as long as that many characters, or longer; stops counting there.
bool isLongerThan(const QJsonValue& value, qsizetype characters);

} // namespace plimsoll::models
