// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"
#include "ui/link.h"

#include <QAbstractButton>
#include <QWidget>

class QLabel;

namespace plimsoll::ui {

class DeltaLabel;
class GradeChip;
class RichButton;

/// The fleet's score in figures of 48 pt; asks why when clicked.
class HeroScore final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit HeroScore(QWidget* parent = nullptr);

    void setScore(const score::Score& score, int loadLine);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_figure;
    bool m_isProvisional = false;
};

/// Do we ride safely? The verdict, the score, what moved, and the three exceptions; below them
/// what people decided and soon holds no more.
class VerdictPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictPanel(QWidget* parent = nullptr);

    /// @param days  period of the change shown
    void setSnapshot(const models::Snapshot& snapshot, int days);

signals:
    void linkActivated(const plimsoll::ui::Link& link);

private:
    void showFreeboard(const score::Score& fleet, int loadLine);
    void showExceptions(const score::Assessment& run);
    void showLowestStage(const score::Assessment& run);
    void showEndings(const score::Assessment& run);

    QLabel* m_verdict;
    QLabel* m_freeboard;
    HeroScore* m_score;
    GradeChip* m_grade;
    DeltaLabel* m_delta;
    QLabel* m_period;
    RichButton* m_hosts;
    RichButton* m_stage;
    RichButton* m_coverage;
    RichButton* m_endings;
    Link m_stageLink;
};

/// The verdict in words, by freeboard: score minus load line.
QString verdictOf(const score::Score& score, int loadLine);

/// Where the objects of a stage are listed.
PageId pageOf(core::Stage stage);

} // namespace plimsoll::ui
