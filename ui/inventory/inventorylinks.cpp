// SPDX-License-Identifier: GPL-3.0-or-later
// How an inventory page follows links, and says which place it shows.
#include "ui/inventory/inventorypage.h"
#include "ui/widgets/evidenceview.h"
#include "ui/widgets/findingslist.h"

#include <QFrame>
#include <QKeyEvent>

namespace plimsoll::ui {

void InventoryPage::setObjectOpen(bool isOpen)
{
    if (isOpen == m_isObjectOpen)
        return;
    if (isOpen)
        m_wasDetailHidden = m_detail->isHidden();
    m_isObjectOpen = isOpen;
    m_list->setVisible(!isOpen);
    m_detail->setForm(isOpen ? DetailPane::Form::Page : DetailPane::Form::Pane);
    m_detail->setVisible(isOpen || !m_wasDetailHidden);
    limitDetail();
    objectPageChanged();
    emit pageActionsChanged();
}

void InventoryPage::leaveObject()
{
    emit linkActivated({.page = placeId()});
}

void InventoryPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_isObjectOpen)
        leaveObject();
    else
        Page::keyPressEvent(event);
}

void InventoryPage::openRow()
{
    if (m_table->currentSourceRow() < 0)
        return;
    if (m_opensObjects) {
        const Subject subject = subjectOf(m_table->currentSourceRow());
        emit linkActivated({.page = placeId(), .host = subject.host, .object = subject.object});
        return;
    }
    setDetailVisible(true);
    m_detail->setCurrentTab(m_findingsTab);
    m_findings->rows()->setFocus();
}

void InventoryPage::goTo(const Link& link)
{
    const int row = rowOf(link.host, link.object);
    const bool isHere = row >= 0 && row == m_table->currentSourceRow();
    const bool staysHere =
        link.detail == Link::Detail::Evidence || link.detail == Link::Detail::Vulnerabilities;
    if (isHere && staysHere)
        followDetail(link);
    else
        emit linkActivated(link);
}

void InventoryPage::open(const Link& link)
{
    if (m_isObjectOpen && link == Link{.page = placeId()}) {
        setObjectOpen(false); // back to the list as it was left
        m_table->setFocus();
        return;
    }
    const bool namesRow = !link.object.id.isEmpty();
    const int row = rowOf(link.host, link.object);
    const bool keepsFilter = m_opensObjects && row >= 0 && link.filter.isEmpty()
        && m_filter.mapFromSource(m_filter.sourceModel()->index(row, 0)).isValid();
    if (!keepsFilter) // else the list is found again as it was left
        m_filter.clear();
    if (!link.filter.isEmpty())
        m_filter.setChips({link.filter});
    if (!link.host.isEmpty() && !namesRow && row < 0)
        m_filter.setHost(link.host);
    if (row >= 0)
        m_table->selectSourceRow(row);
    setObjectOpen(m_opensObjects && row >= 0);
    if (row >= 0)
        followDetail(link);
    m_told = subjectOf(m_table->currentSourceRow());
    (m_isObjectOpen ? objectFocus() : m_table)->setFocus();
}

void InventoryPage::tellPlace(const QString& check)
{
    m_told = subjectOf(m_table->currentSourceRow());
    emit placeChanged(
        {.page = placeId(), .host = m_told.host, .object = m_told.object, .check = check});
}

void InventoryPage::followDetail(const Link& link)
{
    if (link.detail == Link::Detail::None && link.check.isEmpty())
        return;
    setDetailVisible(true);
    switch (link.detail) {
    case Link::Detail::Summary:
        m_detail->setCurrentTab(0);
        return;
    case Link::Detail::Evidence:
        m_detail->setCurrentTab(m_evidenceTab);
        m_evidence->showPlace(link.evidenceCall, link.evidencePath);
        return;
    case Link::Detail::Why:
        explainScore();
        return;
    case Link::Detail::Vulnerabilities:
        m_detail->setCurrentTab(m_vulnerabilitiesTab < 0 ? m_findingsTab : m_vulnerabilitiesTab);
        openVulnerability(link.check);
        return;
    case Link::Detail::Findings:
    case Link::Detail::Waive: // the window asks; here the finding it is about is shown
    case Link::Detail::None:
        break;
    }
    m_detail->setCurrentTab(m_findingsTab);
    if (!link.check.isEmpty())
        m_findings->openCheck(link.check, link.object.id);
    else if (link.outcome)
        m_findings->setOutcome(*link.outcome);
}

} // namespace plimsoll::ui
