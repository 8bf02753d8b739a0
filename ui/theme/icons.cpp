// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "paint/marks.h"
#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

QPixmap rendered(const QString& name, const QColor& colour, const QSize& size, qreal ratio)
{
    const QString key = u"plimsoll/icon/%1/%2/%3x%4@%5"_s.arg(name, colour.name())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(u":/icons/%1.svg"_s.arg(name));
    if (!renderer.isValid())
        qWarning("No icon named %s", qPrintable(name));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(0, 0), QSizeF(size)), colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

// Plain-path SVGs drawn in the theme's colour at the moment of painting.
class InkEngine final : public QIconEngine
{
public:
    InkEngine(QString name, Ink ink, Ink on)
        : m_name(std::move(name))
        , m_ink(ink)
        , m_on(on)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        ratio *= painter->worldTransform().m11(); // as sharp where the painter is scaled
        painter->drawPixmap(rect, rendered(m_name, colour(mode, state), rect.size(), ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return rendered(m_name, colour(mode, state), size, 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        // `size` is in device pixels here.
        QPixmap pixmap = rendered(m_name, colour(mode, state), size, 1);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine* clone() const override { return new InkEngine(*this); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return tokens().textOff;
        return inkColour(state == QIcon::On ? m_on : m_ink);
    }

    QString m_name;
    Ink m_ink;
    Ink m_on;
};

class MarkEngine final : public QIconEngine
{
public:
    explicit MarkEngine(Ink ink)
        : m_ink(ink)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        const qreal unit = rect.width() / 32.0;
        paint::drawMark(*painter, QRectF(rect).center(), 9 * unit, 4.5 * unit, 2.8 * unit,
                        inkColour(m_ink));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new MarkEngine(*this); }

private:
    Ink m_ink;
};

} // namespace

QColor inkColour(Ink ink)
{
    const paint::Tokens& t = tokens();
    switch (ink) {
    case Ink::Text:
        return t.text;
    case Ink::Text2:
        return t.text2;
    case Ink::Text3:
        return t.text3;
    case Ink::Accent:
        return t.accent;
    case Ink::OnAccent:
        return t.onAccent;
    case Ink::Hull:
        return t.hull;
    case Ink::Pass:
        return t.pass;
    case Ink::Fail:
        return t.fail;
    case Ink::Waived:
        return t.waived;
    case Ink::Manual:
        return t.manual;
    case Ink::NotApplicable:
        return t.na;
    case Ink::Unknown:
        break;
    }
    return t.unknown;
}

QIcon icon(const QString& name, Ink ink)
{
    return icon(name, ink, ink);
}

QIcon icon(const QString& name, Ink ink, Ink on)
{
    return QIcon(new InkEngine(name, ink, on));
}

QPixmap iconPixmap(const QString& name, Ink ink, int side, qreal devicePixelRatio)
{
    return rendered(name, inkColour(ink), QSize(side, side), devicePixelRatio);
}

QIcon markIcon(Ink ink)
{
    return QIcon(new MarkEngine(ink));
}

} // namespace plimsoll::ui
