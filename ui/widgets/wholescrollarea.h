// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace plimsoll::ui {

/// Asks for the room of its whole widget and scrolls, up and down, only where it gets less. A
/// QScrollArea asks for some lines of text, however large its widget is. Its card shows through.
class WholeScrollArea final : public QScrollArea
{
    Q_OBJECT
public:
    explicit WholeScrollArea(QWidget* parent = nullptr);

    /// Takes ownership.
    void setContent(QWidget* content);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace plimsoll::ui
