// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instructionmodel.h"
#include "models/snapshot.h"
#include "ui/link.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace plimsoll::ui {

class ElidedLabel;
class FindingView;
class SeverityMark;

/// What is wrong with one build step, below the list of them: its failing checks, one told in full.
class StepFindings final : public QFrame
{
    Q_OBJECT
public:
    explicit StepFindings(QWidget* parent = nullptr);

    /// @param findings  about the image; those of the step's checks are shown
    void setStep(const models::SnapshotPtr& snapshot, const QString& host,
                 const models::InstructionRow& step, const QList<core::Finding>& findings);
    void openCheck(const QString& check);
    FindingView* view() const { return m_view; }

signals:
    void linkActivated(const plimsoll::ui::Link& link);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void show(qsizetype index);

    models::SnapshotPtr m_snapshot;
    QString m_host;
    models::InstructionRow m_step;
    QList<core::Finding> m_findings;
    SeverityMark* m_mark;
    ElidedLabel* m_title;
    QHBoxLayout* m_choices;
    QList<QPushButton*> m_buttons;
    QLabel* m_none;
    QScrollArea* m_area;
    FindingView* m_view;
};

} // namespace plimsoll::ui
