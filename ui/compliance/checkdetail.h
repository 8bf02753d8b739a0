// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkrows.h"
#include "ui/link.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QToolButton;

namespace plimsoll::ui {

class FindingView;

/// One check opened: its objects with their results, and the chosen one's finding with evidence and
/// remedy.
class CheckDetail final : public QFrame
{
    Q_OBJECT
public:
    explicit CheckDetail(QWidget* parent = nullptr);

    /// @param wanted  object to choose when it is there; else the worst one
    void setCheck(const models::CheckRow& row, const models::SnapshotPtr& snapshot,
                  const core::ObjectRef& wanted = {});

    /// Asks for a person's word about the chosen object's finding.
    void waive();

signals:
    void closeRequested();
    void linkActivated(const plimsoll::ui::Link& link);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillObjects(const core::ObjectRef& wanted);
    void showObject(int index);
    void retranslate();

    models::CheckRow m_row;
    models::SnapshotPtr m_snapshot;
    QLabel* m_title = nullptr;
    QListWidget* m_objects = nullptr;
    FindingView* m_finding = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace plimsoll::ui
