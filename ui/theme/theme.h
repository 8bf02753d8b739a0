// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paint/tokens.h"

#include <QObject>
#include <QRectF>

#include <memory>

namespace plimsoll::ui {

class SystemAppearance;

/// The look of the whole application: palette, style sheet and colours for painted widgets.
///
/// One per application, made on first use and owned by it. Painted widgets and delegates ask
/// tokens() while painting and repaint on changed(); everything else follows the style sheet.
/// Thread: GUI.
class Theme final : public QObject
{
    Q_OBJECT
public:
    enum class Setting { System, Light, Dark };
    Q_ENUM(Setting)

    static Theme& instance();

    /// Fusion, fonts, palette and style sheet; call once before the first window.
    void start(Setting setting);
    void setSetting(Setting setting);
    Setting setting() const { return m_setting; }
    bool isDark() const { return m_isDark; }
    /// Percent of the design's sizes; out of range becomes the nearest in range.
    void setTextSize(int percent);
    int textSize() const { return m_textSize; }

    static constexpr int LeastTextSize = 80;
    static constexpr int MostTextSize = 200;

    const paint::Tokens& tokens() const;

signals:
    void changed(); ///< colours or text size

private:
    explicit Theme(QObject* parent);
    void apply();

    Setting m_setting = Setting::System;
    int m_textSize = 100;
    bool m_isDark = false;
    bool m_isStarted = false;
    SystemAppearance* m_appearance = nullptr;
};

/// Colours of the theme in force.
inline const paint::Tokens& tokens()
{
    return Theme::instance().tokens();
}

/// The text size in force, as a factor.
inline qreal textScale()
{
    return Theme::instance().textSize() / 100.0;
}

/// A length of the design's on the screen, at the text size in force.
inline int scaled(int length)
{
    return qRound(length * textScale());
}

inline QSize scaled(const QSize& size)
{
    return {scaled(size.width()), scaled(size.height())};
}

/// And back: a place on the screen in the design's lengths, in which painted widgets think.
inline QRectF inDesign(const QRectF& place)
{
    return {place.topLeft() / textScale(), place.size() / textScale()};
}

/// The design's text sizes, in points so that desktop scaling holds. For painters that are scaled
/// by textScale(); widgets take theirs from the style sheet.
namespace text {
QFont caption(); ///< 8.25: chart axes, tags
QFont small(); ///< 9: secondary lines, table headers
QFont body(); ///< 9.75
QFont cardTitle(); ///< 9.75 DemiBold
QFont title(); ///< 12 DemiBold
QFont verdict(); ///< 16.5 DemiBold
QFont hero(); ///< 48 DemiBold
QFont code(); ///< 9, fixed pitch
} // namespace text

/// A font of the design's as a widget shows it.
QFont atTextSize(QFont font);

/// Sets the style sheet's "role" of a widget and makes it look so at once.
void setRole(QWidget* widget, const char* role);

} // namespace plimsoll::ui
