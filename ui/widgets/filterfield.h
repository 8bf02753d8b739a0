// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QLabel;

namespace plimsoll::ui {

/// The field that narrows a list. Escape clears it, then gives the list the focus; Down and Enter
/// go on to the rows that are left.
class FilterField final : public QLineEdit
{
    Q_OBJECT
public:
    /// @param list  not owned
    explicit FilterField(QWidget* list, QWidget* parent = nullptr);

    void setPlaceholder(const QString& text);
    /// Whether "/" leads to this field, which then shows the key. True at first.
    void setHasKey(bool hasKey);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showHint();

    QWidget* m_list;
    QLabel* m_hint;
    bool m_hasKey = true;
};

} // namespace plimsoll::ui
