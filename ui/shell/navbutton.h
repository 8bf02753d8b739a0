// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

#include <optional>

namespace plimsoll::ui {

/// One row of the sidebar: icon, name and a quiet count; the icon alone when collapsed.
class NavButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NavButton(const QString& iconName, QWidget* parent = nullptr);

    void setCount(std::optional<int> count);
    void setCollapsed(bool isCollapsed);
    QSize sizeHint() const override { return scaled(QSize(180, 31)); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_iconName;
    std::optional<int> m_count;
    bool m_isCollapsed = false;
};

} // namespace plimsoll::ui
