// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QScrollArea>
#include <QVBoxLayout>

#include <initializer_list>

namespace plimsoll::ui {

/// Widgets below each other in a page that scrolls; takes ownership of them.
inline QWidget* scrolledTab(std::initializer_list<QWidget*> widgets)
{
    auto* canvas = new QWidget;
    canvas->setProperty("role", QStringLiteral("canvas"));
    auto* column = new QVBoxLayout(canvas);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* widget : widgets)
        column->addWidget(widget);
    column->addStretch(1);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(canvas);
    return area;
}

} // namespace plimsoll::ui
