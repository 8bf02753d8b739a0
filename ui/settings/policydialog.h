// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jsonform.h"
#include "core/policy.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace plimsoll::ui {

/// Edits a policy key by key: what it means, which checks ask for it, and its value as a policy
/// file spells it. What a file could not say is not taken; see saveRequested().
class PolicyDialog final : public QDialog
{
    Q_OBJECT
public:
    PolicyDialog(const core::Policy& policy, bool isNew, QWidget* parent = nullptr);

    /// What stands in the table now.
    core::FormResult<core::Policy> reading() const;

signals:
    void saveRequested(const plimsoll::core::Policy& policy);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill(const core::Policy& policy);
    void showProblem();
    void retranslate();

    bool m_isNew;
    bool m_isFilling = false;
    QTableWidget* m_table = nullptr;
    QLabel* m_about = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_defaults = nullptr;
};

} // namespace plimsoll::ui
