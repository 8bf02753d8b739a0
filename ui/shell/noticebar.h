// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QFrame;
class QLabel;
class QToolButton;

namespace plimsoll::ui {

class LinkButton;

/// News in the window instead of in a dialog: what happened, one thing to do about it, and a cross.
class NoticeBar final : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    enum class Kind { Good, Trouble };
    void showNotice(Kind kind, const QString& text, const QString& actionText = {},
                    std::function<void()> action = {});

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* m_frame;
    QLabel* m_icon;
    QLabel* m_text;
    LinkButton* m_link;
    QToolButton* m_close;
    std::function<void()> m_action;
};

} // namespace plimsoll::ui
