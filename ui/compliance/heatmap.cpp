// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compliance/heatmap.h"

#include "models/wording.h"
#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/wording.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using core::Outcome;

namespace {

constexpr qreal HeatHeaderHeight = 34;
constexpr qreal LeastHeatHeight = 25;
constexpr qreal MostHeatHeight = 40;
constexpr qreal HeatGroupGap = 10;
constexpr qreal HeatCellGap = 2;
constexpr qreal LeastNameWidth = 76;
constexpr qreal MostNameWidth = 190;
constexpr qreal HeatNameGap = 24; ///< behind a host's name
constexpr qreal HeatStateGap = 14; ///< between a host's name and its state
constexpr qreal HeatScoreWidth = 66;
constexpr qreal HeatInset = 16;
constexpr int HeatColumns = 7;
constexpr int FewDecided = 5;

int decidedOf(const score::SectionTally& tally)
{
    return tally.count(Outcome::Pass) + tally.count(Outcome::Fail);
}

/// The text colour that stands out more on a fill.
QColor inkOn(const QColor& fill)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](qreal value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const QColor dark(0x0F, 0x14, 0x1A);
    const QColor light(Qt::white);
    const qreal ground = luminance(fill);
    const qreal onDark = (ground + 0.05) / (luminance(dark) + 0.05);
    const qreal onLight = 1.05 / (ground + 0.05);
    return onDark >= onLight ? dark : light;
}

/// How often a gap parts one group from the next.
int groupBreaks(const QList<score::HostAssessment>& hosts)
{
    int breaks = 0;
    for (qsizetype i = 1; i < hosts.size(); ++i)
        breaks += int(hosts[i].group != hosts[i - 1].group);
    return breaks;
}

/// Why a host's row may be old or have holes; empty where it is neither.
QString stateOf(const score::HostAssessment& host)
{
    return host.state != evidence::HostState::Ok || host.isLastKnown
        ? models::hostStateLabel(host.state).toLower()
        : QString();
}

/// What a cell says, for the eye and for the ear.
QString cellWords(const score::SectionTally& tally)
{
    const int decided = decidedOf(tally);
    const int pass = tally.count(Outcome::Pass);
    if (decided > FewDecided)
        return QString::number(*wholePercent(pass, decided));
    if (decided > 0)
        return u"%1/%2"_s.arg(pass).arg(decided);
    const bool hasAny =
        tally.count(Outcome::Unknown) + tally.count(Outcome::Manual) + tally.count(Outcome::Waived)
        > 0;
    return hasAny ? u"?"_s : HeatMap::tr("n/a");
}

} // namespace

HeatMap::HeatMap(QWidget* parent)
    : ChartWidget(parent)
{
    setObjectName(u"heatMap"_s);
    setAccessibleName(tr("Pass rate by host and section"));
}

void HeatMap::setHosts(const QList<score::HostAssessment>& hosts)
{
    m_hosts = hosts;
    // As in the waterline: groups by name, hosts without one last.
    std::ranges::stable_sort(m_hosts, [](const auto& left, const auto& right) {
        return std::pair(left.group.isEmpty(), left.group)
            < std::pair(right.group.isEmpty(), right.group);
    });
    layOut();
    itemsChanged();
    updateGeometry();
}

void HeatMap::layOut()
{
    m_rows.clear();
    m_nameWidth = LeastNameWidth;
    for (const score::HostAssessment& host : std::as_const(m_hosts)) {
        const QString state = stateOf(host);
        qreal width = QFontMetricsF(text::body()).horizontalAdvance(host.name) + HeatNameGap;
        if (!state.isEmpty())
            width += QFontMetricsF(text::small()).horizontalAdvance(state) + HeatStateGap;
        m_nameWidth = std::clamp(width, m_nameWidth, MostNameWidth);
    }
    const qreal room = designHeight() - HeatHeaderHeight - 8 - HeatGroupGap * groupBreaks(m_hosts);
    const qreal share = m_hosts.isEmpty() ? LeastHeatHeight : room / qreal(m_hosts.size());
    m_rowHeight = std::clamp(std::floor(share), LeastHeatHeight, MostHeatHeight);
    qreal y = HeatHeaderHeight;
    for (qsizetype i = 0; i < m_hosts.size(); ++i) {
        if (i > 0 && m_hosts[i].group != m_hosts[i - 1].group)
            y += HeatGroupGap;
        m_rows.append({&m_hosts[i], y});
        y += m_rowHeight;
    }
}

void HeatMap::setSelected(const QString& host, const QString& section)
{
    m_selectedHost = host;
    m_selectedSection = section;
    update();
}

int HeatMap::itemCount() const
{
    return int(m_rows.size()) * (HeatColumns + 1);
}

QString HeatMap::hostOf(int index) const
{
    return m_rows[index / (HeatColumns + 1)].host->name;
}

QString HeatMap::sectionOf(int index) const
{
    const int column = index % (HeatColumns + 1);
    return column < HeatColumns ? QString::fromLatin1(AllSections[column]) : QString();
}

qreal HeatMap::cellWidth() const
{
    return (designWidth() - 2 * HeatInset - m_nameWidth - HeatScoreWidth) / HeatColumns;
}

QRectF HeatMap::itemRect(int index) const
{
    const Row& row = m_rows[index / (HeatColumns + 1)];
    const int column = index % (HeatColumns + 1);
    const qreal left = HeatInset + m_nameWidth + cellWidth() * column;
    return QRectF(left, row.top, column < HeatColumns ? cellWidth() : HeatScoreWidth, m_rowHeight)
        .adjusted(HeatCellGap / 2, HeatCellGap / 2, -HeatCellGap / 2, -HeatCellGap / 2);
}

QString HeatMap::itemText(int index) const
{
    const score::HostAssessment& host = *m_rows[index / (HeatColumns + 1)].host;
    const QString name =
        host.group.isEmpty() ? host.name : tr("%1 in %2").arg(host.name, host.group);
    const QString section = sectionOf(index);
    if (section.isEmpty())
        return name + u": "_s + models::scoreSpoken(host.overall, host.loadLine);
    const auto tally = std::ranges::find(host.compliance, section, &score::SectionTally::section);
    if (tally == host.compliance.end())
        return tr("%1, %2: no evidence").arg(name, sectionTitle(section));
    return tr("%1, %2: %3 of %4 decided checks pass, %5 unknown")
        .arg(name, sectionTitle(section))
        .arg(tally->count(Outcome::Pass))
        .arg(decidedOf(*tally))
        .arg(tally->count(Outcome::Unknown));
}

QSize HeatMap::sizeHint() const
{
    const qreal rows =
        LeastHeatHeight * qreal(m_hosts.size()) + HeatGroupGap * groupBreaks(m_hosts);
    return scaled(QSize(720, int(HeatHeaderHeight + rows) + 8));
}

QSize HeatMap::minimumSizeHint() const
{
    return {scaled(420), sizeHint().height()};
}

void HeatMap::resizeEvent(QResizeEvent* event)
{
    layOut();
    ChartWidget::resizeEvent(event);
}

int HeatMap::neighbour(int index, int key) const
{
    const int column = index % (HeatColumns + 1);
    switch (key) {
    case Qt::Key_Up:
        return index - (HeatColumns + 1);
    case Qt::Key_Down:
        return index + HeatColumns + 1 < itemCount() ? index + HeatColumns + 1 : -1;
    case Qt::Key_Left:
        return column > 0 ? index - 1 : -1;
    case Qt::Key_Right:
        return column < HeatColumns ? index + 1 : -1;
    default:
        return -1;
    }
}

void HeatMap::paintHeader(QPainter& painter)
{
    const paint::Tokens& colours = Theme::instance().tokens();
    const auto widthOf = [](const QFont& font, const QString& words) {
        QFont widest = font;
        widest.setWeight(QFont::DemiBold);
        return QFontMetricsF(widest).horizontalAdvance(words);
    };
    const auto titleOf = [](const QString& section, QChar between) {
        return section + between + sectionShort(section);
    };
    // Where one of them is too long for its column, all stand in two lines; where a word alone is,
    // the numbers are left, which the sections beside it have too.
    bool isOneLine = true;
    bool hasWords = true;
    for (const char* name : AllSections) {
        const QString section = QString::fromLatin1(name);
        isOneLine = isOneLine && widthOf(text::small(), titleOf(section, u' ')) <= cellWidth() - 2;
        hasWords = hasWords && widthOf(text::caption(), sectionShort(section)) <= cellWidth();
    }
    for (int column = 0; column < HeatColumns; ++column) {
        const QString section = QString::fromLatin1(AllSections[column]);
        const bool isSelected = section == m_selectedSection;
        QFont font = isOneLine || !hasWords ? text::small() : text::caption();
        font.setWeight(isSelected ? QFont::DemiBold : QFont::Medium);
        painter.setFont(font);
        painter.setPen(isSelected ? colours.text : colours.text3);
        const QRectF rect(HeatInset + m_nameWidth + cellWidth() * column, 0, cellWidth(),
                          HeatHeaderHeight);
        painter.drawText(rect, Qt::AlignCenter,
                         !hasWords ? section : titleOf(section, isOneLine ? u' ' : u'\n'));
    }
    painter.setFont(text::small());
    painter.setPen(colours.text3);
    painter.drawText(QRectF(designWidth() - HeatInset - HeatScoreWidth + 10, 0, HeatScoreWidth - 10,
                            HeatHeaderHeight),
                     Qt::AlignVCenter, tr("Score"));
}

void HeatMap::paintCell(QPainter& painter, const QRectF& rect, const score::SectionTally& tally,
                        int line)
{
    const paint::Tokens& colours = Theme::instance().tokens();
    const int decided = decidedOf(tally);
    const int pass = tally.count(Outcome::Pass);
    const QString words = cellWords(tally);
    QPainterPath area;
    area.addRect(rect);
    painter.setFont(text::small());
    if (decided == 0) {
        const bool isUnknown = words == "?"_L1;
        if (isUnknown) {
            paint::fillOutcome(painter, area, Outcome::Unknown, colours, paint::Medium::Screen);
            painter.fillRect(QRectF(rect.center().x() - 9, rect.top() + 3, 18, rect.height() - 6),
                             colours.surface);
        } else {
            painter.fillRect(rect, colours.sunken);
        }
        painter.setPen(isUnknown ? colours.text : colours.text3);
        painter.drawText(rect, Qt::AlignCenter, words);
        return;
    }
    const int percent = *wholePercent(pass, decided);
    // A few checks prove little: such a cell never takes a full colour.
    const QColor fill = decided > FewDecided ? colours.heat(percent, line)
        : percent >= line                    ? colours.heat3
                                             : colours.heat2;
    painter.fillRect(rect, fill);
    painter.setPen(inkOn(fill));
    paint::drawTabular(painter, rect, Qt::AlignCenter, words);
    if (tally.count(Outcome::Unknown) > 0) {
        QPainterPath corner;
        corner.addPolygon(QPolygonF(
            {rect.topRight() - QPointF(9, 0), rect.topRight(), rect.topRight() + QPointF(0, 9)}));
        corner.closeSubpath();
        paint::fillOutcome(painter, corner, Outcome::Unknown, colours, paint::Medium::Screen);
    }
}

void HeatMap::paintHost(QPainter& painter, const Row& row)
{
    const paint::Tokens& colours = Theme::instance().tokens();
    const score::HostAssessment& host = *row.host;
    const bool isSelected = host.name == m_selectedHost;
    QFont font = text::body();
    font.setWeight(isSelected ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(colours.text);
    const QRectF name(HeatInset, row.top, m_nameWidth - 10, m_rowHeight);
    const QString state = stateOf(host);
    painter.setFont(text::small());
    const qreal stateWidth = state.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(state);
    painter.setPen(colours.manual);
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignRight, state);
    painter.setFont(font);
    painter.setPen(colours.text);
    painter.drawText(name, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(host.name, Qt::ElideMiddle,
                                                      int(name.width() - stateWidth - 6)));

    const int first = int(&row - m_rows.constData()) * (HeatColumns + 1);
    for (int column = 0; column < HeatColumns; ++column) {
        const QString section = QString::fromLatin1(AllSections[column]);
        const auto tally =
            std::ranges::find(host.compliance, section, &score::SectionTally::section);
        paintCell(painter, itemRect(first + column),
                  tally == host.compliance.end() ? score::SectionTally{} : *tally, host.loadLine);
    }
    const QRectF pill = itemRect(first + HeatColumns).adjusted(10, 0, 0, 0);
    paint::drawScorePill(painter, pill, host.overall, host.loadLine, colours);
}

void HeatMap::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeader(painter);
    for (const Row& row : std::as_const(m_rows))
        paintHost(painter, row);
    for (int index = 0; index < itemCount(); ++index) {
        const bool isSelected = !m_selectedHost.isEmpty() && hostOf(index) == m_selectedHost
            && sectionOf(index) == m_selectedSection && !m_selectedSection.isEmpty();
        if (isSelected || index == hoveredItem()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(Theme::instance().tokens().text, isSelected ? 2 : 1, Qt::SolidLine,
                                Qt::SquareCap, Qt::MiterJoin));
            painter.drawRect(itemRect(index).adjusted(1, 1, -1, -1));
        }
        if (hasFocus() && index == currentItem())
            drawFocusRing(painter, itemRect(index));
    }
}

HeatLegend::HeatLegend(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HeatLegend::paintEvent(QPaintEvent*)
{
    if (width() < sizeHint().width())
        return;
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const paint::Tokens& colours = Theme::instance().tokens();
    painter.setFont(text::small());
    painter.setPen(colours.text2);
    painter.drawText(QRectF(0, 0, 22, painter.height()), Qt::AlignVCenter | Qt::AlignRight,
                     u"50"_s);
    qreal x = 28;
    for (const QColor& colour : {colours.heat0, colours.heat1, colours.heat2, colours.heat3,
                                 colours.heat4, colours.heat5}) {
        painter.fillRect(QRectF(x, 4, 16, 12), colour);
        x += 16;
    }
    painter.drawText(QRectF(x + 6, 0, 30, painter.height()), Qt::AlignVCenter, u"100"_s);
    QPainterPath hatch;
    hatch.addRect(QRectF(x + 42, 5, 14, 10));
    paint::fillOutcome(painter, hatch, Outcome::Unknown, colours, paint::Medium::Screen);
    painter.setPen(paint::outcomeEdge(Outcome::Unknown, colours));
    painter.drawPath(hatch);
    painter.setPen(colours.text2);
    painter.drawText(QRectF(x + 62, 0, 90, painter.height()), Qt::AlignVCenter,
                     HeatMap::tr("no evidence"));
}

} // namespace plimsoll::ui
