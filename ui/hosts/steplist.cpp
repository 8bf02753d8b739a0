// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/steplist.h"

#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RowHeight = 42;
constexpr int RowGap = 1;
constexpr qreal Side = 22; ///< of the circle

} // namespace

StepList::StepList(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StepList::setSteps(const QStringList& steps)
{
    m_steps = steps;
    m_done.resize(steps.size());
    describe();
}

void StepList::setDone(const QList<bool>& done)
{
    m_done = done;
    m_done.resize(m_steps.size());
    describe();
}

int StepList::currentStep() const
{
    return int(m_done.indexOf(false));
}

QSize StepList::sizeHint() const
{
    return scaled(QSize(240, int(m_steps.size()) * (RowHeight + RowGap)));
}

void StepList::describe()
{
    QStringList words;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const QString state = m_done[i] ? tr("done") : i == currentStep() ? tr("now") : tr("later");
        words.append(u"%1. %2 (%3)"_s.arg(i + 1).arg(m_steps[i], state));
    }
    setAccessibleName(words.join(u", "_s));
    updateGeometry();
    update();
}

void StepList::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const paint::Tokens& tokens = Theme::instance().tokens();
    for (int i = 0; i < m_steps.size(); ++i) {
        const QRectF row(0, i * (RowHeight + RowGap), painter.width(), RowHeight);
        const bool isCurrent = i == currentStep();
        if (isCurrent) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens.selection);
            painter.drawRoundedRect(row.adjusted(0, 2, 0, -2), 6, 6);
        }
        const QRectF circle(row.left() + 10, row.center().y() - Side / 2, Side, Side);
        painter.setBrush(isCurrent ? QBrush(tokens.accent) : QBrush(Qt::NoBrush));
        painter.setPen(QPen(isCurrent       ? tokens.accent
                                : m_done[i] ? tokens.pass
                                            : tokens.text2,
                            1.3));
        painter.drawEllipse(circle);
        if (m_done[i]) {
            painter.setPen(QPen(tokens.pass, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF at = circle.topLeft();
            painter.drawPolyline(
                QPolygonF({at + QPointF(6, 11.5), at + QPointF(9.8, 15), at + QPointF(16, 7.5)}));
        } else {
            painter.setPen(isCurrent ? tokens.onAccent : tokens.text2);
            painter.setFont(text::small());
            painter.drawText(circle, Qt::AlignCenter, QString::number(i + 1));
        }
        painter.setPen(isCurrent ? tokens.text : tokens.text2);
        painter.setFont(isCurrent ? text::cardTitle() : text::body());
        painter.drawText(row.adjusted(44, 0, -4, 0), Qt::AlignVCenter, m_steps[i]);
    }
}

} // namespace plimsoll::ui
