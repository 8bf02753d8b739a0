// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace plimsoll::ui {

/// What stands in a card or page that has nothing to show: an icon, one line what, one line why,
/// and what to do about it. For empty, loading, failed, denied and unreachable alike.
class StatePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit StatePanel(QWidget* parent = nullptr);

    void setState(const QString& iconName, Ink ink, const QString& headline,
                  const QString& explanation);
    /// Shown as links below the text; not owned.
    void setActions(const QList<QAction*>& actions);

private:
    QLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_explanation;
    QHBoxLayout* m_links;
    QString m_iconName;
    Ink m_ink = Ink::Text2;
};

} // namespace plimsoll::ui
