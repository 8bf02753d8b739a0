// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/trail.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace plimsoll::ui {

class ElidedLabel;

/// The title of a page, and the way into it: each step but the last leads back to where it was.
class Breadcrumb final : public QWidget
{
    Q_OBJECT
public:
    explicit Breadcrumb(QWidget* parent = nullptr);

    /// @param title  of the page; stands for the first step of the trail
    void setTrail(const QString& title, const QList<Crumb>& trail);
    const QList<Crumb>& trail() const { return m_trail; }

signals:
    void linkActivated(const plimsoll::ui::Link& link);

private:
    void addStep(const QString& text, const Link& link, bool isFirst);
    void addMark();

    QList<Crumb> m_trail;
    QHBoxLayout* m_row;
    QLabel* m_title; ///< while there is but one step
    ElidedLabel* m_last;
};

} // namespace plimsoll::ui
