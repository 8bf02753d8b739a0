// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/systemappearance.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QPointer>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

// Outside the namespace: the macro declares a function of its own. The resource lives in a static
// library, whose initialisers nobody would call.
static void loadThemeResource()
{
    Q_INIT_RESOURCE(theme);
}

namespace plimsoll::ui {

namespace {

struct NamedColour
{
    QLatin1String name;
    QColor paint::Tokens::*colour;
};

// Every colour the style sheet template may name.
const NamedColour NamedColours[] = {
    {"window"_L1, &paint::Tokens::window},         {"sidebar"_L1, &paint::Tokens::sidebar},
    {"surface"_L1, &paint::Tokens::surface},       {"raised"_L1, &paint::Tokens::raised},
    {"sunken"_L1, &paint::Tokens::sunken},         {"hover"_L1, &paint::Tokens::hover},
    {"selection"_L1, &paint::Tokens::selection},   {"line"_L1, &paint::Tokens::line},
    {"lineStrong"_L1, &paint::Tokens::lineStrong}, {"text"_L1, &paint::Tokens::text},
    {"text2"_L1, &paint::Tokens::text2},           {"text3"_L1, &paint::Tokens::text3},
    {"textOff"_L1, &paint::Tokens::textOff},       {"onAccent"_L1, &paint::Tokens::onAccent},
    {"accent"_L1, &paint::Tokens::accent},         {"accentHover"_L1, &paint::Tokens::accentHover},
    {"focus"_L1, &paint::Tokens::focus},           {"pass"_L1, &paint::Tokens::pass},
    {"passBg"_L1, &paint::Tokens::passBg},         {"fail"_L1, &paint::Tokens::fail},
    {"failBg"_L1, &paint::Tokens::failBg},         {"manual"_L1, &paint::Tokens::manual},
    {"manualBg"_L1, &paint::Tokens::manualBg},     {"naBg"_L1, &paint::Tokens::naBg},
};

QPalette paletteOf(const paint::Tokens& t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.sunken);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.fail);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.text3);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.lineStrong);
    palette.setColor(QPalette::Shadow, t.lineStrong);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.textOff);
    return palette;
}

// Sizes in points follow the text size; room around text follows the text by itself.
QString withTextSize(const QString& sheet, qreal scale)
{
    static const QRegularExpression points(u"([0-9.]+)pt"_s);
    QString result;
    qsizetype end = 0;
    for (auto it = points.globalMatch(sheet); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(sheet).sliced(end, match.capturedStart() - end);
        result += QString::number(match.captured(1).toDouble() * scale, 'f', 2) + u"pt"_s;
        end = match.capturedEnd();
    }
    result += QStringView(sheet).sliced(end);
    return result;
}

QString styleSheetOf(const paint::Tokens& t, qreal scale)
{
    QFile file(u":/theme/plimsoll.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("The style sheet is missing from the program's resources");
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    for (const NamedColour& named : NamedColours)
        sheet.replace(u'@' + QString(named.name) + u'@', (t.*named.colour).name());
    sheet.replace("@theme@"_L1, t.isDark ? "dark"_L1 : "light"_L1);
    return withTextSize(sheet, scale);
}

} // namespace

Theme& Theme::instance()
{
    static QPointer<Theme> theme;
    if (!theme)
        theme = new Theme(qApp);
    return *theme;
}

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_appearance(new SystemAppearance(this))
{
    connect(m_appearance, &SystemAppearance::changed, this, [this] {
        if (m_isStarted && m_setting == Setting::System)
            apply();
    });
}

void Theme::start(Setting setting)
{
    loadThemeResource();
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    m_isStarted = true;
    setSetting(setting);
}

void Theme::setSetting(Setting setting)
{
    m_setting = setting;
    apply();
}

void Theme::setTextSize(int percent)
{
    m_textSize = qBound(LeastTextSize, percent, MostTextSize);
    apply();
}

const paint::Tokens& Theme::tokens() const
{
    return m_isDark ? paint::darkTokens() : paint::lightTokens();
}

void Theme::apply()
{
    m_isDark =
        m_setting == Setting::Dark || (m_setting == Setting::System && m_appearance->prefersDark());
    if (!m_isStarted)
        return;
    // The order matters: the sheet reads the palette while it polishes.
    QApplication::setFont(atTextSize(text::body()));
    QApplication::setPalette(paletteOf(tokens()));
    qApp->setStyleSheet(styleSheetOf(tokens(), textScale()));
    emit changed();
}

namespace text {

QFont caption()
{
    return paint::textFont(8.25);
}

QFont small()
{
    return paint::textFont(9);
}

QFont body()
{
    return paint::textFont(9.75);
}

QFont cardTitle()
{
    return paint::textFont(9.75, QFont::DemiBold);
}

QFont title()
{
    return paint::textFont(12, QFont::DemiBold);
}

QFont verdict()
{
    return paint::textFont(16.5, QFont::DemiBold);
}

QFont hero()
{
    return paint::textFont(48, QFont::DemiBold);
}

QFont code()
{
    return paint::codeFont(9);
}

} // namespace text

QFont atTextSize(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * textScale());
    return font;
}

void setRole(QWidget* widget, const char* role)
{
    widget->setProperty("role", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace plimsoll::ui
