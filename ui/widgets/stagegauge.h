// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/score.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace plimsoll::ui {

/// One stage of an image as the mark floating on, or lying under, the water, with its score, grade
/// and distance to the line beside it. Can be asked why.
class StageGauge final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StageGauge(QWidget* parent = nullptr);

    /// @param notes  lines below: "not scanned"
    void setStage(const QString& label, const score::Score& score, int loadLine,
                  const QStringList& notes);
    QSize sizeHint() const override { return scaled(QSize(190, neededHeight())); }
    QSize minimumSizeHint() const override { return scaled(QSize(96, neededHeight())); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString distanceText() const;
    int neededHeight() const; ///< in pixels of the design: one line a note

    QString m_label;
    QStringList m_notes;
    score::Score m_score;
    int m_loadLine = 70;
};

} // namespace plimsoll::ui
