// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tally.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QWidget>

#include <optional>

class QButtonGroup;

namespace plimsoll::ui {

/// One result in OutcomeSegments: silhouette, word and count.
class OutcomeSegment final : public QAbstractButton
{
    Q_OBJECT
public:
    OutcomeSegment(core::Outcome outcome, QWidget* parent);

    core::Outcome outcome() const { return m_outcome; }
    void setCount(int count);
    int count() const { return m_count; }
    void setCompact(bool isCompact); ///< without the word
    int fullWidth() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_count = 0;
    core::Outcome m_outcome;
    bool m_isCompact = false;
};

/// The status filter above a list of findings: one segment for each result that occurs, in the
/// order of lists. One of them is on.
class OutcomeSegments final : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeSegments(QWidget* parent = nullptr);

    void setCounts(const models::OutcomeCounts& counts);
    void setOutcome(std::optional<core::Outcome> outcome);

    QSize sizeHint() const override { return scaled(QSize(300, 40)); }
    QSize minimumSizeHint() const override { return QSize(120, 40); }

signals:
    void outcomeChosen(plimsoll::core::Outcome outcome);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    QButtonGroup* m_group;
    QList<OutcomeSegment*> m_segments;
};

} // namespace plimsoll::ui
