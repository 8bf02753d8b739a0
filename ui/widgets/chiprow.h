// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QToolButton;

namespace plimsoll::ui {

class Chip;

/// Chips side by side; those that do not fit go into a menu at the end, so that a narrow pane hides
/// no filter for good. Chips that are on come first into view.
class ChipRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget* parent = nullptr);

    /// Takes ownership; replaces what was there.
    void setChips(const QList<Chip*>& chips);
    const QList<Chip*>& chips() const { return m_chips; }
    /// Call after texts, counts or states changed.
    void arrange();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillMenu();

    QList<Chip*> m_chips;
    QToolButton* m_more;
};

} // namespace plimsoll::ui
