// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compliance/sectiontable.h"

#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/wording.h"

#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using core::Outcome;

namespace {

constexpr qreal SectionHeaderHeight = 30;
constexpr qreal SectionRowHeight = 34;
constexpr qreal SectionInset = 16;
constexpr qreal SectionNameLeft = 44;
constexpr qreal SectionFigureWidth = 70;
constexpr qreal NarrowFigureWidth = 56;
constexpr qreal NarrowTable = 460;
constexpr qreal SectionBarShare = 0.44; ///< of the width, where the bars begin
constexpr qreal LeastSectionBar = 48;

} // namespace

SectionTable::SectionTable(QWidget* parent)
    : ChartWidget(parent)
{
    setObjectName(u"sectionTable"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QList<SectionTable::Row> SectionTable::rowsOf(const models::Snapshot& snapshot)
{
    QList<Row> rows;
    for (const char* section : AllSections) {
        const QString name = QString::fromLatin1(section);
        rows.append({name, score::summed(snapshot.assessment.hosts, name).counts});
    }
    return rows;
}

models::OutcomeCounts SectionTable::summed(const QList<Row>& rows)
{
    models::OutcomeCounts total = {};
    for (const Row& row : rows) {
        for (size_t i = 0; i < total.size(); ++i)
            total[i] += row.counts[i];
    }
    return total;
}

void SectionTable::setRows(const QList<Row>& rows)
{
    m_rows = rows;
    itemsChanged();
    updateGeometry();
}

void SectionTable::setSelected(const QString& section)
{
    m_selected = section;
    update();
}

QRectF SectionTable::itemRect(int index) const
{
    return QRectF(0, SectionHeaderHeight + SectionRowHeight * index, designWidth(),
                  SectionRowHeight);
}

QString SectionTable::itemText(int index) const
{
    const Row& row = m_rows[index];
    const int pass = row.counts[size_t(Outcome::Pass)];
    const int fail = row.counts[size_t(Outcome::Fail)];
    return tr("Section %1 %2: %3 failing, pass rate %4")
        .arg(row.section, sectionTitle(row.section))
        .arg(fail)
        .arg(percentText(pass, pass + fail));
}

QSize SectionTable::sizeHint() const
{
    return scaled(QSize(420, int(SectionHeaderHeight + SectionRowHeight * m_rows.size())));
}

SectionTable::Columns SectionTable::columns() const
{
    Columns columns;
    columns.figureWidth = designWidth() < NarrowTable ? NarrowFigureWidth : SectionFigureWidth;
    columns.failing = designWidth() - SectionInset - 2 * columns.figureWidth;
    columns.rate = columns.failing + columns.figureWidth;
    const QFontMetricsF metrics(text::body());
    qreal name = 0;
    for (const Row& row : m_rows)
        name = std::max(name, metrics.horizontalAdvance(sectionTitle(row.section)));
    columns.bar = std::max(designWidth() * SectionBarShare, SectionNameLeft + name + 12);
    columns.bar = std::min(columns.bar, columns.failing - 4 - LeastSectionBar);
    return columns;
}

void SectionTable::paintRow(QPainter& painter, int index, const Columns& columns)
{
    const paint::Tokens& colours = Theme::instance().tokens();
    const Row& row = m_rows[index];
    const QRectF rect = itemRect(index);
    const bool isSelected = row.section == m_selected;
    if (isSelected || index == hoveredItem())
        painter.fillRect(rect, isSelected ? colours.selection : colours.hover);
    if (isSelected)
        painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), colours.accent);
    painter.fillRect(QRectF(0, rect.top(), designWidth(), 1), colours.line);

    painter.setFont(text::body());
    painter.setPen(colours.text3);
    painter.drawText(
        QRectF(SectionInset, rect.top(), SectionNameLeft - SectionInset, rect.height()),
        Qt::AlignVCenter, row.section);
    painter.setPen(colours.text);
    const QRectF name(SectionNameLeft, rect.top(), columns.bar - SectionNameLeft - 8,
                      rect.height());
    painter.drawText(name, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(sectionTitle(row.section), Qt::ElideRight,
                                                      int(name.width())));
    paint::drawOutcomeBar(
        painter, QRectF(columns.bar, rect.center().y() - 5, columns.failing - columns.bar - 4, 10),
        row.counts, colours, paint::Medium::Screen);
    const int pass = row.counts[size_t(Outcome::Pass)];
    const int fail = row.counts[size_t(Outcome::Fail)];
    paint::drawTabular(painter,
                       QRectF(columns.failing, rect.top(), columns.figureWidth, rect.height()),
                       Qt::AlignRight | Qt::AlignVCenter, locale().toString(fail));
    QFont strong = text::body();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    paint::drawTabular(painter,
                       QRectF(columns.rate, rect.top(), columns.figureWidth, rect.height()),
                       Qt::AlignRight | Qt::AlignVCenter, percentText(pass, pass + fail));
    if (hasFocus() && index == currentItem())
        drawFocusRing(painter, rect.adjusted(2, 2, -2, -2));
}

void SectionTable::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(text::small());
    painter.setPen(Theme::instance().tokens().text3);
    const Columns place = columns();
    const int middle = Qt::AlignVCenter;
    painter.drawText(QRectF(SectionNameLeft, 0, 200, SectionHeaderHeight), middle, tr("Section"));
    painter.drawText(QRectF(place.bar, 0, 200, SectionHeaderHeight), middle, tr("Results"));
    painter.drawText(QRectF(place.failing, 0, place.figureWidth, SectionHeaderHeight),
                     middle | Qt::AlignRight, tr("Failing"));
    painter.drawText(QRectF(place.rate, 0, place.figureWidth, SectionHeaderHeight),
                     middle | Qt::AlignRight, tr("Rate"));
    for (int index = 0; index < itemCount(); ++index)
        paintRow(painter, index, place);
}

} // namespace plimsoll::ui
