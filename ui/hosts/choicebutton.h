// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace plimsoll::ui {

/// One of several ways to go on: an icon, what it is called, and a word about it.
class ChoiceButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ChoiceButton(const QString& iconName, QWidget* parent = nullptr);

    void setWords(const QString& title, const QString& note);
    QSize sizeHint() const override { return scaled(QSize(190, 58)); }
    QSize minimumSizeHint() const override { return scaled(QSize(130, 58)); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    QString m_note;
};

} // namespace plimsoll::ui
