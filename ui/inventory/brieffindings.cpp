// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/brieffindings.h"

#include "models/editionids.h"
#include "models/tally.h"
#include "models/wording.h"
#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

#include <QHash>
#include <QLabel>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr qsizetype MostFindings = 5;
constexpr qreal LeastFact =
    150; ///< where the fact would have less, the number of objects gives way

} // namespace

FindingLine::FindingLine(const core::Finding& finding, int objects, QWidget* parent)
    : QAbstractButton(parent)
    , m_finding(finding)
    , m_fact(core::translated(finding.reason.isEmpty() ? finding.title : finding.reason))
{
    if (objects > 1)
        m_extent = models::objectCount(finding.object.kind, objects);
    while (m_fact.endsWith(u'.') || m_fact.endsWith(u'。'))
        m_fact.chop(1);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(u"%1, %2, %3 %4"_s.arg(models::shownId(finding.check), m_fact,
                                             models::severityLabel(finding.severity), m_extent));
    setToolTip(m_extent.isEmpty() ? m_fact : m_fact + u'\n' + m_extent);
}

void FindingLine::paintEvent(QPaintEvent*)
{
    const paint::Tokens& t = tokens();
    DesignPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.hover);
        painter.drawRoundedRect(painter.rect(), 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(painter.rect().adjusted(1, 1, -1, -1), 4, 4);
    }
    paint::drawSeverityBadge(painter, QRectF(4, 0, 18, painter.height()), m_finding.severity, t);
    painter.setFont(text::code());
    painter.setPen(t.text2);
    painter.drawText(QRectF(30, 0, 52, painter.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     models::shownId(m_finding.check));
    painter.setFont(text::small());
    painter.setPen(t.text3);
    int extent = m_extent.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_extent);
    if (painter.width() - 90 - extent < LeastFact)
        extent = 0;
    if (extent > 0)
        painter.drawText(QRectF(painter.width() - extent - 6, 0, extent + 1, painter.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, m_extent);
    painter.setFont(text::body());
    painter.setPen(t.text);
    const QRectF place(76, 0, painter.width() - 90 - extent, painter.height());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_fact, Qt::ElideRight, int(place.width())));
}

BriefFindings::BriefFindings(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(14, 10, 14, 0);
    m_column->setSpacing(0);
}

void BriefFindings::setFindings(QList<core::Finding> findings)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    findings.removeIf(
        [](const core::Finding& each) { return each.outcome != core::Outcome::Fail; });
    std::ranges::sort(findings, models::listLess);
    auto* heading =
        new QLabel(findings.isEmpty() ? tr("No check fails") : tr("Worst findings"), this);
    setRole(heading, "card-title");
    m_column->addWidget(heading);
    m_column->addSpacing(4);
    QHash<QString, int> objects;
    for (const core::Finding& finding : std::as_const(findings))
        ++objects[finding.check];
    QSet<QString> shown;
    for (const core::Finding& finding : std::as_const(findings)) {
        if (shown.size() == MostFindings)
            break;
        if (shown.contains(finding.check))
            continue;
        shown.insert(finding.check);
        auto* line = new FindingLine(finding, objects.value(finding.check), this);
        connect(line, &FindingLine::clicked, this,
                [this, finding] { emit findingActivated(finding); });
        m_column->addWidget(line);
    }
}

} // namespace plimsoll::ui
