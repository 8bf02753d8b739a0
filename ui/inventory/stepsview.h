// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instructionmodel.h"
#include "models/snapshot.h"
#include "ui/link.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QTableView;

namespace plimsoll::ui {

class StatePanel;
class StepFindings;

/// The Dockerfile of an image as far as its history tells it: instruction, size, failing checks.
/// Where there is room, what fails because of the current step stands below the list.
class StepsView final : public QWidget
{
    Q_OBJECT
public:
    explicit StepsView(QWidget* parent = nullptr);

    void setSteps(const QList<models::InstructionRow>& rows);
    const QList<models::InstructionRow>& steps() const { return m_model.rows(); }
    /// @param findings  about the image whose steps are shown
    void setFindings(const models::SnapshotPtr& snapshot, const QString& host,
                     const QList<core::Finding>& findings);
    /// Whether what is wrong with the current step is told below; else checkActivated() asks for
    /// it.
    void setTellsFindings(bool tells);
    QTableView* list() const { return m_table; }

signals:
    void checkActivated(const QString& check);
    void linkActivated(const plimsoll::ui::Link& link);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTable();
    void fitColumns();
    void showStep();
    void activate(const QModelIndex& index);
    void retranslate();

    models::InstructionModel m_model;
    QLabel* m_title; ///< where no tab says it
    QLabel* m_note;
    QTableView* m_table;
    StatePanel* m_empty;
    StepFindings* m_told;
    QSplitter* m_splitter;
    models::SnapshotPtr m_snapshot;
    QString m_host;
    QList<core::Finding> m_findings;
    bool m_tellsFindings = false;
    bool m_isScanned = false;
    bool m_wastes = false; ///< enough to be told
};

} // namespace plimsoll::ui
