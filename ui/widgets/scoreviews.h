// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/score.h"

#include <QAbstractButton>
#include <QWidget>

#include <optional>

namespace plimsoll::ui {

/// A score pill that can be asked why: a click, Enter or Space.
class ScorePill final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ScorePill(QWidget* parent = nullptr);

    void setScore(const score::Score& score, int loadLine);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    score::Score m_score;
    int m_loadLine = 70;
};

/// A score as a bar against the load line.
class ScoreBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ScoreBar(QWidget* parent = nullptr);

    void setScore(const score::Score& score, int loadLine);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    score::Score m_score;
    int m_loadLine = 70;
};

/// A change of score: an arrow and whole points, up green, down red; nothing when unknown.
class DeltaLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit DeltaLabel(QWidget* parent = nullptr);

    void setDelta(std::optional<int> points);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<int> m_points;
};

/// A grade's letter on its fill, 34 x 34.
class GradeChip final : public QWidget
{
    Q_OBJECT
public:
    explicit GradeChip(QWidget* parent = nullptr);

    void setGrade(std::optional<QChar> grade);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<QChar> m_grade;
};

} // namespace plimsoll::ui
