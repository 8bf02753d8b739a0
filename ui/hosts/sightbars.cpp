// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/sightbars.h"

#include "cis/catalogue.h"
#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

#include <QEvent>
#include <QPainterPath>

#include <algorithm>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal SightRowHeight = 26;
constexpr qreal SightHeaderHeight = 24;
constexpr qreal SightNameWidth = 190;
constexpr qreal SightFigureWidth = 112;

/// The area of what the API decides (0), contents or files do (1), a person does (2).
void fillPart(QPainter& painter, const QRectF& rect, int part)
{
    QPainterPath area;
    area.addRect(rect);
    if (part == 0) {
        painter.fillPath(area, tokens().accent);
        return;
    }
    if (rect.width() < 1)
        return;
    const auto outcome = part == 1 ? core::Outcome::Unknown : core::Outcome::Manual;
    paint::fillOutcome(painter, area, outcome, tokens(), paint::Medium::Screen);
    painter.setPen(paint::outcomeEdge(outcome, tokens()));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

QList<SightBars::Row> SightBars::rowsOfCatalogue()
{
    QList<Row> rows;
    for (const QString& section : cis::sections()) {
        Row row{.section = section};
        for (const cis::Control& control : cis::catalogue()) {
            if (core::sectionOf(QString::fromLatin1(control.id)) != section)
                continue;
            switch (control.tier) {
            case cis::Tier::Api:
            case cis::Tier::ActiveProbe:
                ++row.byApi;
                break;
            case cis::Tier::HostFiles:
            case cis::Tier::ImageContent:
                ++row.byContent;
                break;
            case cis::Tier::Attestation:
                ++row.byHand;
                break;
            }
        }
        rows.append(row);
    }
    return rows;
}

SightBars::SightBars(QWidget* parent)
    : QWidget(parent)
    , m_rows(rowsOfCatalogue())
{
    setObjectName(u"sightBars"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

QSize SightBars::sizeHint() const
{
    return scaled(QSize(520, int(SightHeaderHeight + SightRowHeight * m_rows.size())));
}

void SightBars::describe()
{
    setAccessibleName(tr("What you will be able to see"));
    QStringList words;
    for (const Row& row : std::as_const(m_rows)) {
        words << tr("%1: %2 by the API, %3 by contents or host files, %4 by hand")
                     .arg(core::translated(cis::sectionTitle(row.section)))
                     .arg(row.byApi)
                     .arg(row.byContent)
                     .arg(row.byHand);
    }
    setAccessibleDescription(words.join(u"; "_s));
}

void SightBars::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

void SightBars::paintRow(QPainter& painter, const Row& row, const QRectF& rect, int most)
{
    const paint::Tokens& tokens = Theme::instance().tokens();
    painter.setFont(paint::textFont(9.75));
    painter.setPen(tokens.text);
    const QString title = row.section + u"  "_s + core::translated(cis::sectionTitle(row.section));
    painter.drawText(
        QRectF(rect.left(), rect.top(), SightNameWidth - 8, rect.height()),
        Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(title, Qt::ElideRight, int(SightNameWidth) - 8));

    const qreal barWidth = rect.width() - SightNameWidth - 3 * SightFigureWidth - 16;
    qreal x = rect.left() + SightNameWidth;
    const int counts[] = {row.byApi, row.byContent, row.byHand};
    for (int part = 0; part < 3; ++part) {
        const qreal width = barWidth * counts[part] / std::max(most, 1);
        fillPart(painter, QRectF(x, rect.center().y() - 5, width, 10), part);
        x += width;
    }
    for (int part = 0; part < 3; ++part) {
        const QRectF cell(rect.right() - SightFigureWidth * (3 - part), rect.top(),
                          SightFigureWidth - 8, rect.height());
        painter.setPen(counts[part] ? tokens.text : tokens.text3);
        paint::drawTabular(painter, cell, Qt::AlignRight | Qt::AlignVCenter,
                           counts[part] ? QString::number(counts[part]) : u"–"_s);
    }
}

void SightBars::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const paint::Tokens& tokens = Theme::instance().tokens();
    painter.setFont(paint::textFont(9, QFont::Medium));
    painter.setPen(tokens.text3);
    painter.drawText(QRectF(0, 0, SightNameWidth, SightHeaderHeight), Qt::AlignVCenter,
                     tr("Section"));
    const QString heads[] = {tr("API"), tr("Contents, files"), tr("By hand")};
    for (int part = 0; part < 3; ++part) {
        const QRectF place(painter.width() - SightFigureWidth * (3 - part) - 20, 0,
                           SightFigureWidth + 12, SightHeaderHeight);
        painter.setPen(tokens.text3);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, heads[part]);
        const qreal width = painter.fontMetrics().horizontalAdvance(heads[part]);
        fillPart(painter, QRectF(place.right() - width - 17, place.center().y() - 5, 11, 10), part);
    }
    int most = 0;
    for (const Row& row : std::as_const(m_rows))
        most = std::max(most, row.byApi + row.byContent + row.byHand);
    qreal y = SightHeaderHeight;
    for (const Row& row : std::as_const(m_rows)) {
        paintRow(painter, row, QRectF(0, y, painter.width(), SightRowHeight), most);
        y += SightRowHeight;
    }
}

} // namespace plimsoll::ui
