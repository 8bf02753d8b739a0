// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compliance/outcomedonut.h"

#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/outcomelegend.h"
#include "ui/widgets/wording.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QPieSeries>
#include <QPieSlice>

#include <numeric>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using core::Outcome;

namespace {

constexpr qreal OutcomeRowHeight = 24;
constexpr int DonutSide = 164;
constexpr qreal NarrowList = 250; ///< below it the swatches give way: the silhouettes say the same

int sumOfCounts(const models::OutcomeCounts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

} // namespace

OutcomeList::OutcomeList(QWidget* parent)
    : ChartWidget(parent)
{
    setObjectName(u"outcomeList"_s);
}

void OutcomeList::setCounts(const models::OutcomeCounts& counts)
{
    m_counts = counts;
    itemsChanged();
}

void OutcomeList::setSelected(std::optional<Outcome> outcome)
{
    m_selected = outcome;
    update();
}

QRectF OutcomeList::itemRect(int index) const
{
    const qreal top = (designHeight() - OutcomeRowHeight * itemCount()) / 2;
    return QRectF(0, top + OutcomeRowHeight * index, designWidth(), OutcomeRowHeight);
}

QString OutcomeList::itemText(int index) const
{
    const Outcome outcome = core::AllOutcomes[index];
    return tr("%1: %2, %3 of all results")
        .arg(outcomeTitle(outcome))
        .arg(m_counts[size_t(outcome)])
        .arg(percentText(m_counts[size_t(outcome)], sumOfCounts(m_counts)));
}

QSize OutcomeList::sizeHint() const
{
    return scaled(QSize(280, int(OutcomeRowHeight * itemCount())));
}

void OutcomeList::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const paint::Tokens& colours = Theme::instance().tokens();
    for (int index = 0; index < itemCount(); ++index) {
        const Outcome outcome = core::AllOutcomes[index];
        const int count = m_counts[size_t(outcome)];
        const QRectF rect = itemRect(index);
        if (m_selected == outcome || index == hoveredItem()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_selected == outcome ? colours.selection : colours.hover);
            painter.drawRoundedRect(rect, 4, 4);
        }
        const qreal middle = rect.center().y();
        paint::drawOutcomeGlyph(painter, QRectF(rect.left() + 4, middle - 8, 16, 16), outcome,
                                colours);
        const bool isNarrow = rect.width() < NarrowList;
        if (!isNarrow)
            drawOutcomeSwatch(painter, QRectF(rect.left() + 30, middle - 5, 14, 10), outcome);
        painter.setFont(text::body());
        painter.setPen(colours.text);
        const QRectF title = rect.adjusted(isNarrow ? 28 : 54, 0, -84, 0);
        painter.drawText(title, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(outcomeTitle(outcome), Qt::ElideRight,
                                                          int(title.width())));
        painter.setPen(colours.text2);
        paint::drawTabular(painter, rect.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter,
                           percentText(count, sumOfCounts(m_counts)));
        QFont strong = text::body();
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(colours.text);
        paint::drawTabular(painter, rect.adjusted(0, 0, -58, 0), Qt::AlignRight | Qt::AlignVCenter,
                           locale().toString(count));
        if (hasFocus() && index == currentItem())
            drawFocusRing(painter, rect.adjusted(1, 1, -1, -1));
    }
}

/// The words in the donut's hole; lets the mouse through to the slices.
class OutcomeDonut::Hole final : public QWidget
{
public:
    explicit Hole(QWidget* parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        keepHeight(this, DonutSide);
        keepWidth(this, DonutSide);
    }

    QString rate;

protected:
    void paintEvent(QPaintEvent*) override
    {
        DesignPainter painter(this);
        const paint::Tokens& colours = Theme::instance().tokens();
        painter.setFont(text::verdict());
        painter.setPen(colours.text);
        const QPointF middle = painter.rect().center();
        paint::drawTabular(painter, QRectF(0, middle.y() - 20, DonutSide, 26), Qt::AlignHCenter,
                           rate);
        painter.setFont(text::small());
        painter.setPen(colours.text2);
        painter.drawText(QRectF(0, middle.y() + 6, DonutSide, 18), Qt::AlignHCenter,
                         OutcomeDonut::tr("pass rate"));
    }
};

OutcomeDonut::OutcomeDonut(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"outcomeDonut"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 16, 4);
    layout->setSpacing(14);
    layout->addWidget(newChart());
    m_list = new OutcomeList(this);
    layout->addWidget(m_list, 1);
    connect(m_list, &ChartWidget::itemActivated, this,
            [this](int index) { emit outcomeActivated(core::AllOutcomes[index]); });
    connect(&Theme::instance(), &Theme::changed, this, &OutcomeDonut::fillChart);
    fillChart();
}

QWidget* OutcomeDonut::newChart()
{
    auto* chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    m_series = new QPieSeries(chart);
    m_series->setHoleSize(0.66);
    m_series->setPieSize(0.97);
    chart->addSeries(m_series);
    auto* view = new QChartView(chart, this);
    keepHeight(view, DonutSide);
    keepWidth(view, DonutSide);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setBackgroundBrush(Qt::NoBrush);
    view->viewport()->setAutoFillBackground(false);
    view->setFocusPolicy(Qt::NoFocus);
    view->setStyleSheet({});
    m_view = view;
    m_hole = new Hole(view);
    connect(m_series, &QPieSeries::clicked, this, [this](QPieSlice* slice) {
        emit outcomeActivated(core::AllOutcomes[slice->property("outcomeIndex").toInt()]);
    });
    connect(m_series, &QPieSeries::hovered, this, [view](QPieSlice* slice, bool isOver) {
        view->setToolTip(isOver ? slice->label() : QString());
        slice->setExploded(false);
    });
    return view;
}

void OutcomeDonut::fillChart()
{
    const paint::Tokens& colours = Theme::instance().tokens();
    m_series->clear();
    for (int index = 0; index < int(std::size(core::AllOutcomes)); ++index) {
        const Outcome outcome = core::AllOutcomes[index];
        const int count = m_counts[size_t(outcome)];
        if (count == 0)
            continue;
        QPieSlice* slice =
            m_series->append(outcomeTitle(outcome) + u": "_s + locale().toString(count), count);
        slice->setProperty("outcomeIndex", index);
        slice->setBrush(paint::outcomeBrush(outcome, colours, devicePixelRatioF()));
        const QPen edge = paint::outcomeEdge(outcome, colours);
        slice->setPen(edge.style() == Qt::NoPen ? QPen(colours.surface, 1.5) : edge);
    }
    const int pass = m_counts[size_t(Outcome::Pass)];
    const int fail = m_counts[size_t(Outcome::Fail)];
    m_hole->rate = percentText(pass, pass + fail);
    m_hole->update();
    m_view->setAccessibleName(tr("Results of the benchmark"));
    m_view->setAccessibleDescription(tr("Pass rate %1").arg(m_hole->rate));
    m_list->setAccessibleName(tr("Results of the benchmark"));
}

void OutcomeDonut::setCounts(const models::OutcomeCounts& counts)
{
    m_counts = counts;
    m_list->setCounts(counts);
    fillChart();
}

void OutcomeDonut::setSelected(std::optional<Outcome> outcome)
{
    m_list->setSelected(outcome);
}

void OutcomeDonut::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fillChart();
    QWidget::changeEvent(event);
}

} // namespace plimsoll::ui
