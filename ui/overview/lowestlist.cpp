// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/lowestlist.h"

#include "paint/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

LowestList::LowestList(QWidget* parent)
    : PaintedRows(31, 0, parent)
{
    setObjectName(u"lowest"_s);
    connect(this, &ChartWidget::itemActivated, this, [this](int index) {
        const auto& [host, container, line] = m_rows[index];
        emit linkActivated({.page = PageId::Containers,
                            .host = host,
                            .object = {core::ObjectKind::Container, container.id, container.name},
                            .detail = Link::Detail::Findings});
    });
}

void LowestList::setSnapshot(const models::Snapshot& snapshot)
{
    QList<std::pair<const score::HostAssessment*, const score::ContainerAssessment*>> found;
    for (const score::HostAssessment& host : snapshot.assessment.hosts)
        for (const score::ContainerAssessment& container : host.containers)
            if (container.isLive() && container.overall.value)
                found.append({&host, &container});
    std::ranges::stable_sort(found, {},
                             [](const auto& pair) { return *pair.second->overall.value; });
    m_rows.clear();
    for (const auto& [host, container] : found.mid(0, MostRows))
        m_rows.append({host->name, *container, host->loadLine});
    setAccessibleName(tr("Riding lowest"));
    itemsChanged();
}

QString LowestList::itemText(int index) const
{
    if (index < 0 || index >= m_rows.size())
        return {};
    const auto& [host, container, line] = m_rows[index];
    return tr("%1 on %2").arg(container.name, host) + u'\n' + scoreToolTip(container.overall, line);
}

void LowestList::paintRow(QPainter& painter, const QRectF& rect, int index)
{
    const auto& [host, container, line] = m_rows[index];
    const paint::Tokens& t = tokens();
    paint::drawScorePill(painter, rect.adjusted(14, 0, 0, 0), container.overall, line, t);
    QFont strong = text::body();
    strong.setWeight(QFont::Medium);
    const qreal left = 74;
    const qreal room = rect.width() - left - 14;
    const auto column = [&](qreal from, qreal share) {
        return QRectF(left + room * from, rect.top(), room * share - 8, rect.height());
    };
    drawCell(painter, column(0, 0.36), container.name, t.text, strong, Qt::AlignLeft,
             Qt::ElideMiddle);
    drawCell(painter, column(0.36, 0.26), host, t.text2, text::body(), Qt::AlignLeft,
             Qt::ElideMiddle);
    drawCell(painter, column(0.62, 0.38), container.imageName, t.text2, text::body(), Qt::AlignLeft,
             Qt::ElideMiddle);
}

} // namespace plimsoll::ui
