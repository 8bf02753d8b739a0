// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wholescrollarea.h"

#include "ui/theme/theme.h"

#include <QEvent>

#include <algorithm>

namespace plimsoll::ui {

namespace {

constexpr int LeastHeight = 120;

} // namespace

WholeScrollArea::WholeScrollArea(QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void WholeScrollArea::setContent(QWidget* content)
{
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

QSize WholeScrollArea::sizeHint() const
{
    return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
}

QSize WholeScrollArea::minimumSizeHint() const
{
    if (!widget())
        return QScrollArea::minimumSizeHint();
    const QSize least = widget()->minimumSizeHint();
    return QSize(least.width(), std::min(least.height(), scaled(LeastHeight)));
}

bool WholeScrollArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace plimsoll::ui
