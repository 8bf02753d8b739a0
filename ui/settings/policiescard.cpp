// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policiescard.h"

#include "ui/settings/policydialog.h"
#include "ui/settings/settingstable.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { Name, Line, HoldsFor };

QString groupText(const QString& group)
{
    return group.isEmpty() ? PoliciesCard::tr("all hosts without one of their own")
                           : PoliciesCard::tr("group %1").arg(group);
}

} // namespace

PoliciesCard::PoliciesCard(QWidget* parent)
    : QFrame(parent)
{
    setProperty("role", u"card"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(10);
    m_title = new QLabel(this);
    m_title->setProperty("role", u"card-title"_s);
    m_editionLabel = new QLabel(this);
    m_editions = new QComboBox(this);
    m_editions->setObjectName(u"editionBox"_s);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_editionLabel);
    head->addWidget(m_editions);
    layout->addLayout(head);
    m_none = new QLabel(this);
    m_none->setObjectName(u"noPolicies"_s);
    m_none->setProperty("role", u"second"_s);
    m_none->setWordWrap(true);
    layout->addWidget(m_none);
    m_table = new SettingsTable({{.column = Name, .width = 220},
                                 {.column = Line, .width = 100},
                                 {.column = HoldsFor, .width = 300, .stretches = true}},
                                Name, u"settingsPolicies"_s, this);
    layout->addWidget(m_table);
    m_new = new QPushButton(this);
    m_new->setObjectName(u"newPolicyButton"_s);
    m_edit = new QPushButton(this);
    m_edit->setObjectName(u"editPolicyButton"_s);
    m_assign = new QToolButton(this);
    m_assign->setObjectName(u"assignPolicyButton"_s);
    m_assign->setPopupMode(QToolButton::InstantPopup);
    m_assign->setMenu(new QMenu(m_assign));
    m_remove = new QPushButton(this);
    m_remove->setObjectName(u"removePolicyButton"_s);
    auto* buttons = new QHBoxLayout;
    for (QWidget* button : {static_cast<QWidget*>(m_new), static_cast<QWidget*>(m_edit),
                            static_cast<QWidget*>(m_assign), static_cast<QWidget*>(m_remove)})
        buttons->addWidget(button);
    buttons->addStretch(1);
    layout->addLayout(buttons);

    connect(m_editions, &QComboBox::activated, this, [this](int index) {
        emit editionChosen(cis::Edition(m_editions->itemData(index).toInt()));
    });
    connect(m_table, &SettingsTable::selectionChanged, this, &PoliciesCard::fillAssignMenu);
    connect(m_table, &SettingsTable::activated, m_edit, &QPushButton::click);
    connect(m_new, &QPushButton::clicked, this, [this] {
        core::Policy policy;
        policy.name = tr("My policy");
        editPolicy(policy, true);
    });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const core::Policy* policy = m_policies.find(selectedName()))
            editPolicy(*policy, false);
    });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { emit removeRequested(selectedName()); });
    retranslate();
}

void PoliciesCard::editPolicy(const core::Policy& policy, bool isNew)
{
    auto* dialog = new PolicyDialog(policy, isNew, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString oldName = isNew ? QString() : policy.name;
    connect(dialog, &PolicyDialog::saveRequested, this, [this, oldName](const core::Policy& saved) {
        emit saveRequested(saved);
        if (oldName.isEmpty() || oldName == saved.name)
            return;
        // Renamed: what held for a group goes on holding under the new name.
        for (const QString& group : m_policies.byGroup.keys(oldName))
            emit assignRequested(group, saved.name);
        emit removeRequested(oldName);
    });
    dialog->open();
}

void PoliciesCard::setPolicies(const store::StoredPolicies& policies)
{
    m_policies = policies;
    fill();
}

void PoliciesCard::setGroups(const QStringList& groups)
{
    m_groups = groups;
    fillAssignMenu();
}

void PoliciesCard::setEdition(cis::Edition edition)
{
    m_edition = edition;
    m_editions->setCurrentIndex(m_editions->findData(int(edition)));
}

QString PoliciesCard::selectedName() const
{
    return m_table->selectedKey();
}

void PoliciesCard::fill()
{
    QList<SettingsTable::Row> rows;
    for (const core::Policy& policy : m_policies.policies) {
        QStringList groups;
        for (const QString& group : m_policies.byGroup.keys(policy.name))
            groups.append(groupText(group));
        rows.append({policy.name,
                     {policy.name, QString::number(policy.loadLine),
                      groups.isEmpty() ? u"–"_s : groups.join(u", "_s)}});
    }
    m_table->setRows(rows);
    m_none->setVisible(m_policies.policies.isEmpty());
    m_table->setVisible(!m_policies.policies.isEmpty());
    fillAssignMenu();
}

void PoliciesCard::fillAssignMenu()
{
    const QString name = selectedName();
    for (QWidget* button : {static_cast<QWidget*>(m_edit), static_cast<QWidget*>(m_assign),
                            static_cast<QWidget*>(m_remove)})
        button->setEnabled(!name.isEmpty());
    m_assign->menu()->clear();
    for (const QString& group : QStringList{QString()} + m_groups) {
        QAction* action = m_assign->menu()->addAction(groupText(group));
        action->setCheckable(true);
        action->setChecked(!name.isEmpty() && m_policies.byGroup.value(group) == name);
        connect(action, &QAction::triggered, this, [this, group, name](bool isOn) {
            emit assignRequested(group, isOn ? name : QString());
        });
    }
}

void PoliciesCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void PoliciesCard::retranslate()
{
    m_title->setText(tr("Policies"));
    m_editionLabel->setText(tr("Benchmark edition"));
    m_editions->setAccessibleName(tr("Benchmark edition"));
    m_editions->clear();
    for (const cis::Edition edition : cis::AllEditions) {
        const QString name = cis::editionName(edition);
        m_editions->addItem(edition == cis::Edition::V1_13_0 ? tr("%1 (of 2017)").arg(name) : name,
                            int(edition));
    }
    setEdition(m_edition);
    m_table->setTitles({tr("Policy"), tr("Load line"), tr("Holds for")}, tr("Filter policies"));
    m_table->view()->setAccessibleName(tr("Policies"));
    m_none->setText(tr("Hosts are judged by the default policy. A policy of your own says what you "
                       "accept, for all hosts or for one group."));
    m_new->setText(tr("New policy…"));
    m_edit->setText(tr("Edit…"));
    m_assign->setText(tr("Use for"));
    m_remove->setText(tr("Remove"));
    fill();
}

} // namespace plimsoll::ui
