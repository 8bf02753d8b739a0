// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scorequestion.h"
#include "ui/link.h"

#include <QFrame>
#include <QList>

class QLabel;
class QListView;
class QToolButton;

namespace plimsoll::ui {

class DeductionModel;
class ElidedLabel;
class LinkButton;
class ScorePill;

/// "How this score came about": value, grade, coverage, cap and its cause, and the lines that add
/// up to what is missing from 100. A line leads one level deeper: to the score of a part, shown in
/// the same panel, or to the finding, as a link.
class WhyPanel final : public QFrame
{
    Q_OBJECT
public:
    explicit WhyPanel(QWidget* parent);

    /// Opens at a place on the screen, kept inside it. Does nothing for a score nobody knows.
    void ask(const models::SnapshotPtr& snapshot, const models::ScoreQuestion& question,
             const QPoint& globalPlace);
    const models::ScoreQuestion& question() const { return m_trail.last(); }

signals:
    void linkActivated(const plimsoll::ui::Link& link);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildHeader();
    void fill();
    void fillFacts();
    void activate(int row);
    void goBack();
    void openObject();
    int listHeight() const;

    models::SnapshotPtr m_snapshot;
    QList<models::ScoreQuestion> m_trail; ///< the last one is shown
    DeductionModel* m_model;
    QToolButton* m_back;
    QLabel* m_heading;
    ElidedLabel* m_subject;
    ScorePill* m_pill;
    QLabel* m_facts;
    QLabel* m_top;
    QListView* m_lines;
    QLabel* m_sum;
    LinkButton* m_open;
};

} // namespace plimsoll::ui
