// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/editions.h"
#include "store/store.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace plimsoll::ui {

class SettingsTable;

/// By what hosts are judged: the benchmark's edition, stored policies and the groups they hold for.
class PoliciesCard final : public QFrame
{
    Q_OBJECT
public:
    explicit PoliciesCard(QWidget* parent = nullptr);

    void setPolicies(const store::StoredPolicies& policies);
    /// Groups of the stored hosts, to assign policies to.
    void setGroups(const QStringList& groups);
    void setEdition(cis::Edition edition);

signals:
    void editionChosen(plimsoll::cis::Edition edition);
    void saveRequested(const plimsoll::core::Policy& policy);
    void removeRequested(const QString& name);
    /// @param group  empty: every host without a policy of its own; @param name  empty: none
    void assignRequested(const QString& group, const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    QString selectedName() const;
    void editPolicy(const core::Policy& policy, bool isNew);
    void fill();
    void fillAssignMenu();
    void retranslate();

    store::StoredPolicies m_policies;
    QStringList m_groups;
    cis::Edition m_edition = cis::DefaultEdition;
    QLabel* m_title = nullptr;
    QLabel* m_editionLabel = nullptr;
    QComboBox* m_editions = nullptr;
    QLabel* m_none = nullptr;
    SettingsTable* m_table = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_edit = nullptr;
    QToolButton* m_assign = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace plimsoll::ui
