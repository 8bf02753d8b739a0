// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot.h"

#include <QWidget>

#include <array>

class QLabel;

namespace plimsoll::ui {

class DeltaLabel;
class ScoreBar;
class ScorePill;

/// The four stages of a container's life, each against the load line.
class StageScores final : public QWidget
{
    Q_OBJECT
public:
    explicit StageScores(QWidget* parent = nullptr);

    /// @param days  over which a change is shown
    void setSnapshot(const models::Snapshot& snapshot, int days);

signals:
    /// "Why is it this?"
    void whyRequested(plimsoll::core::Stage stage);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row
    {
        QLabel* title = nullptr;
        DeltaLabel* delta = nullptr;
        ScorePill* pill = nullptr;
        ScoreBar* bar = nullptr;
    };

    QLabel* m_title;
    QLabel* m_period;
    QLabel* m_line;
    std::array<Row, 4> m_rows;
};

} // namespace plimsoll::ui
