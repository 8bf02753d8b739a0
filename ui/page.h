// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "ui/link.h"

#include <QList>
#include <QWidget>

class QAction;

namespace plimsoll::ui {

/// One page of the window. Shows a snapshot, says where a click leads, and never reads anything
/// else. Retranslates itself on LanguageChange; repaints on a theme change (Theme::changed()).
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// Snapshot already narrowed to the window's scope. Keeps selection and filters where it can.
    virtual void setSnapshot(const models::SnapshotPtr& snapshot) = 0;
    /// Narrow, select and open what the link names.
    virtual void open(const Link& link) { Q_UNUSED(link) }
    /// Whether there is nothing to show before a host was read.
    virtual bool needsSnapshot() const { return true; }
    /// At most three, the first is the primary one; shown in the top bar.
    virtual QList<QAction*> pageActions() { return {}; }
    /// Asks about what would be lost with the window; false: it stays open.
    virtual bool mayClose() { return true; }
    /// The field "/" and Ctrl+F go to; null when there is none.
    virtual QWidget* filterField() { return nullptr; }

signals:
    /// Something else is shown now without anybody having followed a link: another row was chosen.
    void placeChanged(const plimsoll::ui::Link& link);
    void linkActivated(const plimsoll::ui::Link& link);
    void pageActionsChanged();
};

} // namespace plimsoll::ui
