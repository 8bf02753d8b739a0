// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instructionmodel.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace plimsoll::ui {

class StatePanel;

/// The Dockerfile of an image as far as its history tells it: instruction, size, failing checks.
class StepsView final : public QWidget
{
    Q_OBJECT
public:
    explicit StepsView(QWidget* parent = nullptr);

    void setSteps(const QList<models::InstructionRow>& rows);
    const QList<models::InstructionRow>& steps() const { return m_model.rows(); }

signals:
    void checkActivated(const QString& check);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    models::InstructionModel m_model;
    QLabel* m_note;
    QTableView* m_table;
    StatePanel* m_empty;
};

} // namespace plimsoll::ui
