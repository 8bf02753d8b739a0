// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jsontree.h"

#include <QTreeView>

namespace plimsoll::ui {

/// A large answer as a tree that is read where it is opened, with the cited places marked.
class EvidenceTree final : public QTreeView
{
    Q_OBJECT
public:
    explicit EvidenceTree(QWidget* parent = nullptr);

    /// @param cited  paths that findings rest on
    /// @param current  path to open and mark; empty: none
    void setAnswer(const QJsonValue& body, const QSet<QString>& cited, const QString& current);
    /// Goes to the next place that holds the words; false when none does.
    bool find(const QString& words, bool isBackward);
    const models::JsonTree& tree() const { return m_tree; }

private:
    void reveal(const QModelIndex& index);
    void fit();

    models::JsonTree m_tree;
};

} // namespace plimsoll::ui
