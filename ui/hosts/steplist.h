// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace plimsoll::ui {

/// The way through the first run: numbered steps, a tick in those that are done, the first open one
/// highlighted. Shows only; nothing is clicked here.
class StepList final : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(QWidget* parent = nullptr);

    void setSteps(const QStringList& steps);
    void setDone(const QList<bool>& done);
    /// The first that is not done; -1: all are.
    int currentStep() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QStringList m_steps;
    QList<bool> m_done;
};

} // namespace plimsoll::ui
