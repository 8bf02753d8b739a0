// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace plimsoll::ui {

/// Paints a widget in the design's own lengths: with the text size the whole picture grows, and
/// the figures in the code stay those of the design.
class DesignPainter final : public QPainter
{
public:
    explicit DesignPainter(QWidget* widget)
        : QPainter(widget)
        , m_size(inDesign(widget->rect()).size())
    {
        scale(textScale(), textScale());
    }

    qreal width() const { return m_size.width(); }
    qreal height() const { return m_size.height(); }
    QRectF rect() const { return {QPointF(), m_size}; }

private:
    QSizeF m_size;
};

/// Keeps a widget's fixed height at the design's, whatever the text size.
inline void keepHeight(QWidget* widget, int height)
{
    const auto follow = [widget, height] { widget->setFixedHeight(scaled(height)); };
    follow();
    QObject::connect(&Theme::instance(), &Theme::changed, widget, follow);
}

/// The same of its width.
inline void keepWidth(QWidget* widget, int width)
{
    const auto follow = [widget, width] { widget->setFixedWidth(scaled(width)); };
    follow();
    QObject::connect(&Theme::instance(), &Theme::changed, widget, follow);
}

} // namespace plimsoll::ui
