// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/changeslist.h"

#include "paint/marks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/wording.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

using Kind = audit::Change::Kind;

struct Sign
{
    QString iconName;
    Ink ink;
};

Sign signOf(Kind kind)
{
    switch (kind) {
    case Kind::ScoreRose:
        return {u"arrow-up-right"_s, Ink::Pass};
    case Kind::ScoreFell:
        return {u"arrow-down-right"_s, Ink::Fail};
    case Kind::ContainerNew:
        return {u"plus-lg"_s, Ink::Text2};
    case Kind::ContainerGone:
        return {u"dash-lg"_s, Ink::Text2};
    case Kind::WaiverEnded:
        return {u"flag-fill"_s, Ink::Waived};
    case Kind::HostLost:
        return {u"wifi-off"_s, Ink::Manual};
    case Kind::HostBack:
    case Kind::HostNew:
        return {u"hdd-network"_s, Ink::Pass};
    case Kind::FindingsNew:
    case Kind::FindingsClosed:
        break;
    }
    return {};
}

void drawSign(QPainter& painter, const QRect& place, Kind kind)
{
    if (kind == Kind::FindingsNew || kind == Kind::FindingsClosed) {
        paint::drawOutcomeGlyph(
            painter, place, kind == Kind::FindingsNew ? core::Outcome::Fail : core::Outcome::Pass,
            tokens());
        return;
    }
    const Sign sign = signOf(kind);
    icon(sign.iconName, sign.ink).paint(&painter, place);
}

// The name of what changed stands out of its sentence, wherever the language puts it.
void drawEmphasised(QPainter& painter, QRectF place, const QString& sentence, const QString& name)
{
    const qsizetype at = name.isEmpty() ? -1 : sentence.indexOf(name);
    const std::pair<QString, QFont> parts[] = {
        {at < 0 ? sentence : sentence.left(at), text::body()},
        {at < 0 ? QString() : name, text::cardTitle()},
        {at < 0 ? QString() : sentence.mid(at + name.size()), text::body()},
    };
    painter.setPen(tokens().text);
    for (const auto& [part, font] : parts) {
        if (part.isEmpty() || place.width() < 8)
            continue;
        const QFontMetricsF metrics(font);
        const QString shown = metrics.elidedText(part, Qt::ElideRight, place.width());
        painter.setFont(font);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        place.setLeft(place.left() + metrics.horizontalAdvance(shown));
    }
}

} // namespace

Link linkOf(const audit::Change& change)
{
    Link link{.page = PageId::Hosts, .object = {core::ObjectKind::Host, change.host, change.host}};
    if (change.object.kind == core::ObjectKind::Container)
        link.page = PageId::Containers;
    else if (change.object.kind == core::ObjectKind::Image)
        link.page = PageId::Images;
    if (link.page != PageId::Hosts) {
        link.host = change.host;
        link.object = change.object;
    }
    if (!change.checks.isEmpty()) {
        link.check = change.checks.first();
        link.detail = Link::Detail::Findings;
    }
    return link;
}

ChangesList::ChangesList(QWidget* parent)
    : PaintedRows(35, 0, parent)
{
    setObjectName(u"changes"_s);
    connect(this, &ChartWidget::itemActivated, this,
            [this](int index) { emit linkActivated(linkOf(m_changes[index])); });
}

void ChangesList::setChanges(const QList<audit::Change>& changes, const QDateTime& now)
{
    m_changes = changes.mid(0, MostRows);
    m_now = now;
    setAccessibleName(tr("What changed"));
    itemsChanged();
}

QString ChangesList::itemText(int index) const
{
    if (index < 0 || index >= m_changes.size())
        return {};
    const audit::Change& change = m_changes[index];
    const QString text = core::translated(change.text);
    return change.checks.isEmpty() ? text : text + u'\n' + change.checks.join(u", "_s);
}

void ChangesList::paintRow(QPainter& painter, const QRectF& rect, int index)
{
    const audit::Change& change = m_changes[index];
    drawSign(painter, QRect(14, int(rect.center().y()) - 8, 15, 15), change.kind);
    const QRectF when(rect.right() - 14 - 64, rect.top(), 64, rect.height());
    if (change.atUtc.isValid())
        drawCell(painter, when, momentText(change.atUtc, m_now), tokens().text3, text::small(),
                 Qt::AlignRight);
    const QRectF place(QPointF(40, rect.top()), QPointF(when.left() - 8, rect.bottom()));
    const QString sentence = core::translated(change.text);
    const QString& object = change.object.name;
    const bool namesObject = !object.isEmpty() && sentence.contains(object);
    drawEmphasised(painter, place, sentence, namesObject ? object : change.host);
}

} // namespace plimsoll::ui
