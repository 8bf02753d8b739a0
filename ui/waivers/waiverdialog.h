// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/waiver.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace plimsoll::ui {

/// What a person decides about: one finding on one host.
struct WaiverSubject
{
    QString host = {};
    QString group = {}; ///< empty: the host has none
    core::Finding finding = {};
};

/// Accepts a failure for a while, or attests a manual control. Asks for reason, last day, scope and
/// reference; stores nothing itself, see saveRequested().
class WaiverDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @param known  the waiver in force that is to be changed; null for a new one
    WaiverDialog(const WaiverSubject& subject, const core::Waiver* known, const QDate& today,
                 QWidget* parent = nullptr);

    /// What stands in the fields now.
    core::Waiver waiver() const;

signals:
    void saveRequested(const plimsoll::core::Waiver& waiver);
    void removeRequested(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    bool isAttestation() const;
    void buildFields();
    void fillScopes();
    void showKnown();
    void showProblem();
    void retranslate();

    WaiverSubject m_subject;
    core::Waiver m_known = {}; ///< empty id: none
    QDate m_today;
    QFormLayout* m_form = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_about = nullptr;
    QRadioButton* m_met = nullptr;
    QRadioButton* m_notMet = nullptr;
    QLineEdit* m_reason = nullptr;
    QDateEdit* m_until = nullptr;
    QComboBox* m_scope = nullptr;
    QLineEdit* m_who = nullptr;
    QLineEdit* m_reference = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace plimsoll::ui
