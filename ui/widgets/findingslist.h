// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/findingmodel.h"
#include "models/snapshot.h"
#include "ui/link.h"
#include "ui/widgets/findingview.h"

#include <QListView>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QWidget>

namespace plimsoll::ui {

class OutcomeSegments;
class StatePanel;

/// The rows of FindingsList; the open one holds its FindingView below its title.
class FindingRows final : public QListView
{
    Q_OBJECT
public:
    explicit FindingRows(QWidget* parent);

    void openRow(const QModelIndex& index, FindingView* view);
    void closeRow();
    QModelIndex open() const { return m_open; }
    FindingView* view() const { return m_view; }
    int detailHeight() const;

signals:
    void toggleRequested(const QModelIndex& index);
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QPersistentModelIndex m_open;
    QPointer<FindingView> m_view;
};

/// The findings about one object: a status filter with counts, and rows that open in place.
class FindingsList final : public QWidget
{
    Q_OBJECT
public:
    explicit FindingsList(QWidget* parent = nullptr);

    /// @param object  whom the list is about; what was open stays open while it is the same
    void setFindings(const models::SnapshotPtr& snapshot, const QString& host,
                     const core::ObjectRef& object, const QList<core::Finding>& findings);
    /// Shows the outcome the check has here and opens its row. @return false: no such finding
    bool openCheck(const QString& check, const QString& objectId = {});
    void setOutcome(core::Outcome outcome);
    /// Opens the next (1) or previous (-1) finding; does not run around.
    void step(int direction);
    /// The open row's view, else null.
    FindingView* openView() const { return m_rows->view(); }
    const models::FindingModel& model() const { return m_model; }
    QListView* rows() { return m_rows; }

signals:
    void linkActivated(const plimsoll::ui::Link& link);
    void findingOpened(const plimsoll::core::Finding& finding);

protected:
    void changeEvent(QEvent* event) override;

private:
    void toggle(const QModelIndex& index);
    void openIndex(const QModelIndex& index);
    void refresh();

    models::FindingModel m_model;
    models::SnapshotPtr m_snapshot;
    QString m_host;
    core::ObjectRef m_object;
    OutcomeSegments* m_segments;
    FindingRows* m_rows;
    StatePanel* m_empty;
};

} // namespace plimsoll::ui
