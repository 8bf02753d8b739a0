// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/wording.h"

#include <QAction>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::PaletteEntry;

namespace {

Link linkOf(const PaletteEntry& entry)
{
    switch (entry.kind) {
    case PaletteEntry::Kind::Host:
        return {.page = PageId::Hosts, .object = entry.object};
    case PaletteEntry::Kind::Container:
        return {.page = PageId::Containers, .host = entry.host, .object = entry.object};
    case PaletteEntry::Kind::Image:
        return {.page = PageId::Images, .host = entry.host, .object = entry.object};
    case PaletteEntry::Kind::Vulnerability:
        return {.page = PageId::Vulnerabilities, .check = entry.id};
    case PaletteEntry::Kind::Check:
    case PaletteEntry::Kind::Command:
        break;
    }
    return {.page = PageId::Compliance, .check = entry.id};
}

} // namespace

void MainWindow::openPalette()
{
    QSet<QString> inScope;
    if (m_scoped)
        for (const score::HostAssessment& host : m_scoped->assessment.hosts)
            inScope.insert(host.name);
    const models::SnapshotPtr& fleet = m_controller.snapshot();
    QList<PaletteEntry> entries = commands();
    if (!fleet->isEmpty)
        entries = models::paletteEntries(*fleet, inScope) + entries;
    m_palette->setEntries(entries);
    m_palette->showOver(*this, scopeTitle(m_scope));
}

/// The menus' actions that would do something now.
QList<PaletteEntry> MainWindow::commands() const
{
    QList<PaletteEntry> entries;
    for (const QMenu* menu : {m_fileMenu, m_goMenu, m_viewMenu, m_helpMenu}) {
        for (const QAction* action : menu->actions()) {
            if (action->isSeparator() || !action->isEnabled() || !action->isVisible()
                || action == m_actions.palette)
                continue;
            entries.append({.kind = PaletteEntry::Kind::Command,
                            .title = action->iconText(),
                            .keys = keysText(action->shortcut()),
                            .iconName = action->property("iconName").toString(),
                            .id = action->objectName()});
        }
    }
    return entries;
}

void MainWindow::followEntry(const PaletteEntry& entry)
{
    if (entry.kind == PaletteEntry::Kind::Command) {
        if (auto* action = findChild<QAction*>(entry.id, Qt::FindDirectChildrenOnly))
            action->trigger();
        return;
    }
    if (!entry.isInScope)
        setScope({}); // all hosts: arrives at once
    open(linkOf(entry));
}

} // namespace plimsoll::ui
