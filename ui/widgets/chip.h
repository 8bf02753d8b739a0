// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <optional>

namespace plimsoll::ui {

/// A saved filter in a filter bar: checkable with a live count, or removable with a cross.
class Chip final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind { Toggle, Removable };

    explicit Chip(Kind kind, QWidget* parent = nullptr);

    void setCount(std::optional<int> count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The cross, a click or Delete on a removable chip.
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Kind m_kind;
    std::optional<int> m_count;
};

} // namespace plimsoll::ui
