// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/matrixmodel.h"

#include <QTableView>

namespace plimsoll::ui {

/// The matrix of controls and containers: a silhouette a cell, ids above, names at the left. Enter
/// or a click opens the check at that container.
class MatrixView final : public QTableView
{
    Q_OBJECT
public:
    explicit MatrixView(QWidget* parent = nullptr);

    void setSnapshot(const models::SnapshotPtr& snapshot, const QString& host);

signals:
    void cellActivated(const QString& host, const plimsoll::core::ObjectRef& container,
                       const QString& check);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void activate(const QModelIndex& index);

    models::MatrixModel m_model;
};

} // namespace plimsoll::ui
