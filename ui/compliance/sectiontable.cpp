// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compliance/sectiontable.h"

#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/wording.h"

#include <QLocale>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using core::Outcome;

namespace {

constexpr qreal SectionHeaderHeight = 30;
constexpr qreal SectionRowHeight = 34;
constexpr qreal SectionInset = 16;
constexpr qreal SectionNameLeft = 44;
constexpr qreal SectionFigureWidth = 70;

} // namespace

SectionTable::SectionTable(QWidget* parent)
    : ChartWidget(parent)
{
    setObjectName(u"sectionTable"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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

void SectionTable::paintRow(QPainter& painter, int index)
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
    const qreal barLeft = designWidth() * 0.44;
    const qreal figures = designWidth() - SectionInset - 2 * SectionFigureWidth;
    painter.setPen(colours.text);
    const QRectF name(SectionNameLeft, rect.top(), barLeft - SectionNameLeft - 8, rect.height());
    painter.drawText(name, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(sectionTitle(row.section), Qt::ElideRight,
                                                      int(name.width())));
    paint::drawOutcomeBar(painter,
                          QRectF(barLeft, rect.center().y() - 5, figures - barLeft - 4, 10),
                          row.counts, colours, paint::Medium::Screen);
    const int pass = row.counts[size_t(Outcome::Pass)];
    const int fail = row.counts[size_t(Outcome::Fail)];
    paint::drawTabular(painter, QRectF(figures, rect.top(), SectionFigureWidth, rect.height()),
                       Qt::AlignRight | Qt::AlignVCenter, locale().toString(fail));
    QFont strong = text::body();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    paint::drawTabular(
        painter,
        QRectF(figures + SectionFigureWidth, rect.top(), SectionFigureWidth, rect.height()),
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
    const qreal figures = designWidth() - SectionInset - 2 * SectionFigureWidth;
    const int middle = Qt::AlignVCenter;
    painter.drawText(QRectF(SectionNameLeft, 0, 200, SectionHeaderHeight), middle, tr("Section"));
    painter.drawText(QRectF(designWidth() * 0.44, 0, 200, SectionHeaderHeight), middle,
                     tr("Results"));
    painter.drawText(QRectF(figures, 0, SectionFigureWidth, SectionHeaderHeight),
                     middle | Qt::AlignRight, tr("Failing"));
    painter.drawText(
        QRectF(figures + SectionFigureWidth, 0, SectionFigureWidth, SectionHeaderHeight),
        middle | Qt::AlignRight, tr("Rate"));
    for (int index = 0; index < itemCount(); ++index)
        paintRow(painter, index);
}

} // namespace plimsoll::ui
