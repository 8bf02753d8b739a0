// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scoreviews.h"

#include "models/wording.h"
#include "paint/marks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/wording.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

ScorePill::ScorePill(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ScorePill::setScore(const score::Score& score, int loadLine)
{
    m_score = score;
    m_loadLine = loadLine;
    setAccessibleName(models::scoreSpoken(score, loadLine));
    setToolTip(scoreToolTip(score, loadLine));
    update();
}

QSize ScorePill::sizeHint() const
{
    return scaled(QSize(50, 24));
}

void ScorePill::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    const QRectF place = painter.rect().adjusted(2, 0, 0, 0);
    paint::drawScorePill(painter, place, m_score, m_loadLine, tokens());
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(painter.rect().adjusted(1, 1, -1, -1), 5, 5);
}

ScoreBar::ScoreBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ScoreBar::setScore(const score::Score& score, int loadLine)
{
    m_score = score;
    m_loadLine = loadLine;
    setAccessibleName(models::scoreSpoken(score, loadLine));
    setToolTip(scoreToolTip(score, loadLine));
    update();
}

QSize ScoreBar::sizeHint() const
{
    return scaled(QSize(152, 14));
}

QSize ScoreBar::minimumSizeHint() const
{
    return scaled(QSize(40, 14));
}

void ScoreBar::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    paint::drawScoreBar(painter, painter.rect(), m_score, m_loadLine, tokens(), paint::Medium::Screen);
}

DeltaLabel::DeltaLabel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setDelta({});
}

void DeltaLabel::setDelta(std::optional<int> points)
{
    m_points = points;
    setVisible(points.has_value());
    if (points)
        setAccessibleName(*points > 0       ? tr("up %1").arg(*points)
                              : *points < 0 ? tr("down %1").arg(-*points)
                                            : tr("unchanged"));
    updateGeometry();
    update();
}

QSize DeltaLabel::sizeHint() const
{
    const QString figure = QLocale().toString(qAbs(m_points.value_or(0)));
    const int width = int(std::ceil(paint::tabularWidth(paint::unitFont(12), figure)));
    return scaled(QSize(16 + width + 2, 16));
}

void DeltaLabel::paintEvent(QPaintEvent*)
{
    if (!m_points)
        return;
    DesignPainter painter(this);
    const int points = *m_points;
    const Ink ink = points > 0 ? Ink::Pass : points < 0 ? Ink::Fail : Ink::Text3;
    painter.setFont(paint::unitFont(12, QFont::Medium));
    painter.setPen(inkColour(ink));
    if (points == 0) {
        painter.drawText(painter.rect(), Qt::AlignLeft | Qt::AlignVCenter, u"±0"_s);
        return;
    }
    icon(points > 0 ? u"arrow-up"_s : u"arrow-down"_s, ink).paint(&painter, 0, 2, 12, 12);
    paint::drawTabular(painter, painter.rect().adjusted(14, 0, 0, 0), Qt::AlignLeft,
                       QLocale().toString(qAbs(points)));
}

GradeChip::GradeChip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void GradeChip::setGrade(std::optional<QChar> grade)
{
    m_grade = grade;
    setVisible(grade.has_value());
    setAccessibleName(grade ? tr("Grade %1").arg(*grade) : QString());
    update();
}

QSize GradeChip::sizeHint() const
{
    return scaled(QSize(34, 34));
}

void GradeChip::paintEvent(QPaintEvent*)
{
    if (!m_grade)
        return;
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().gradeBg(*m_grade));
    painter.drawRoundedRect(painter.rect(), 6, 6);
    painter.setPen(tokens().gradeInk(*m_grade));
    painter.setFont(paint::unitFont(20, QFont::DemiBold));
    painter.drawText(painter.rect(), Qt::AlignCenter, QString(*m_grade));
}

} // namespace plimsoll::ui
