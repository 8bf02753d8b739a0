// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wayback.h"
#include "ui/widgets/paintedrows.h"

#include <QFrame>

class QLabel;

namespace plimsoll::ui {

/// The acts of a way back, ranked, each with what it closes and gains.
class WaySteps final : public PaintedRows
{
    Q_OBJECT
public:
    explicit WaySteps(QWidget* parent = nullptr);

    void setSteps(const QList<models::WayStep>& steps);
    const QList<models::WayStep>& steps() const { return m_steps; }
    int itemCount() const override { return int(m_steps.size()); }
    QString itemText(int index) const override;

protected:
    void paintRow(QPainter& painter, const QRectF& rect, int index) override;

private:
    QList<models::WayStep> m_steps;
};

/// "Way back above the line": what to do so that an image rides above the load line.
class WayBackView final : public QFrame
{
    Q_OBJECT
public:
    explicit WayBackView(QWidget* parent = nullptr);

    void setWay(const models::WayBack& way);

signals:
    void stepActivated(const plimsoll::models::WayStep& step);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    models::WayBack m_way;
    QLabel* m_title;
    QLabel* m_gain;
    QLabel* m_none;
    WaySteps* m_steps;
};

} // namespace plimsoll::ui
