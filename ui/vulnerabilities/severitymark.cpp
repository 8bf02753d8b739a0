// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vulnerabilities/severitymark.h"

#include "models/wording.h"
#include "paint/marks.h"
#include "ui/widgets/designpainter.h"

namespace plimsoll::ui {

SeverityMark::SeverityMark(QWidget* parent)
    : QWidget(parent)
{
    keepHeight(this, 20);
    keepWidth(this, 20);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SeverityMark::setSeverity(core::Severity severity)
{
    m_severity = severity;
    setAccessibleName(models::severityLabel(severity));
    setToolTip(models::severityLabel(severity));
    update();
}

void SeverityMark::paintEvent(QPaintEvent*)
{
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::drawSeverityBadge(painter, painter.rect(), m_severity, tokens());
}

} // namespace plimsoll::ui
