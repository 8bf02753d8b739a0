// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compliance/checkdetail.h"

#include "models/editionids.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/findingview.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/wording.h"

#include "paint/marks.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int OutcomeData = Qt::UserRole;
constexpr int HostData = Qt::UserRole + 1;
constexpr int EndingData = Qt::UserRole + 2;
constexpr int ObjectRowHeight = 30;

/// An object of a check: its result's silhouette, its name, and its host in quiet letters.
class ObjectDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const paint::Tokens& colours = Theme::instance().tokens();
        painter->save();
        painter->scale(textScale(), textScale());
        const QRectF rect = inDesign(option.rect);
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (isSelected || option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(rect, isSelected ? colours.selection : colours.hover);
        const auto outcome = core::Outcome(index.data(OutcomeData).toInt());
        paint::drawOutcomeGlyph(*painter, QRectF(rect.left() + 10, rect.center().y() - 7, 14, 14),
                                outcome, colours);
        // The name first, then how long a waiver holds, then the host; the tooltip has them all.
        QRectF name = rect.adjusted(32, 0, -10, 0);
        const qreal wanted =
            QFontMetricsF(text::body()).horizontalAdvance(index.data().toString()) + 10;
        const QString ending = index.data(EndingData).toString();
        if (!ending.isEmpty())
            name.setRight(drawWarningTag(*painter, name, ending) - 8);
        const QString host = index.data(HostData).toString();
        painter->setFont(text::small());
        const qreal hostWidth = painter->fontMetrics().horizontalAdvance(host) + 8;
        if (!host.isEmpty() && (ending.isEmpty() || wanted + hostWidth <= name.width())) {
            painter->setPen(colours.text3);
            painter->drawText(name, Qt::AlignVCenter | Qt::AlignRight, host);
            name.setRight(name.right() - hostWidth);
        }
        painter->setFont(text::body());
        painter->setPen(colours.text);
        painter->drawText(name, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(),
                                                            Qt::ElideMiddle, int(name.width())));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return scaled(QSize(120, ObjectRowHeight));
    }
};

} // namespace

CheckDetail::CheckDetail(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(u"checkDetail"_s);
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 10, 8);
    m_title = new QLabel(this);
    m_title->setWordWrap(true);
    m_title->setProperty("role", u"card-title"_s);
    m_close = new QToolButton(this);
    m_close->setObjectName(u"closeCheck"_s);
    m_close->setProperty("role", u"flat"_s);
    m_close->setIcon(icon(u"x-lg"_s));
    connect(m_close, &QToolButton::clicked, this, &CheckDetail::closeRequested);
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    layout->addLayout(head);

    m_objects = new QListWidget(this);
    m_objects->setObjectName(u"checkObjects"_s);
    m_objects->setFrameShape(QFrame::NoFrame);
    m_objects->setItemDelegate(new ObjectDelegate(m_objects));
    m_objects->setUniformItemSizes(true);
    m_objects->setMouseTracking(true);
    m_objects->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_objects, &QListWidget::currentRowChanged, this, &CheckDetail::showObject);

    m_finding = new FindingView;
    m_finding->setIndent(16);
    connect(m_finding, &FindingView::linkActivated, this, &CheckDetail::linkActivated);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_finding);

    auto* splitter = new QSplitter(this);
    splitter->setHandleWidth(6);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_objects);
    splitter->addWidget(scroll);
    splitter->setSizes({240, 400});
    splitter->setStretchFactor(1, 1);
    layout->addWidget(splitter, 1);
    retranslate();
}

void CheckDetail::setCheck(const models::CheckRow& row, const models::SnapshotPtr& snapshot,
                           const core::ObjectRef& wanted)
{
    const bool isSame = row.check == m_row.check && m_objects->currentRow() >= 0;
    core::ObjectRef chosen = wanted;
    if (chosen.id.isEmpty() && isSame)
        chosen = m_row.objects.value(m_objects->currentRow()).object;
    m_row = row;
    m_snapshot = snapshot;
    fillObjects(chosen);
    retranslate();
}

void CheckDetail::fillObjects(const core::ObjectRef& wanted)
{
    const QSignalBlocker blocker(m_objects);
    m_objects->clear();
    int chosen = m_row.objects.isEmpty() ? -1 : 0;
    for (const models::CheckedObject& checked : m_row.objects) {
        auto* item = new QListWidgetItem(checked.object.name, m_objects);
        item->setData(OutcomeData, int(checked.outcome));
        const bool isHost = checked.object.kind == core::ObjectKind::Host;
        item->setData(HostData, isHost ? QString() : checked.host);
        const QString ending = core::translated(checked.ending);
        item->setData(EndingData, ending);
        QString spoken = tr("%1 on %2: %3")
                             .arg(checked.object.name, checked.host, outcomeTitle(checked.outcome));
        if (!ending.isEmpty())
            spoken += u", "_s + ending;
        item->setData(Qt::AccessibleTextRole, spoken);
        item->setToolTip(item->data(Qt::AccessibleTextRole).toString());
        if (!wanted.id.isEmpty() && checked.object == wanted)
            chosen = m_objects->count() - 1;
    }
    m_objects->setCurrentRow(chosen);
    showObject(chosen);
}

void CheckDetail::showObject(int index)
{
    const bool isThere = index >= 0 && index < m_row.objects.size();
    m_finding->setVisible(isThere);
    if (!isThere)
        return;
    const models::CheckedObject& checked = m_row.objects[index];
    const score::HostAssessment* host = m_snapshot->host(checked.host);
    if (host && checked.finding >= 0 && checked.finding < host->findings.size())
        m_finding->setFinding(m_snapshot, checked.host, host->findings[checked.finding]);
}

void CheckDetail::waive()
{
    if (isVisible() && m_finding->isVisible())
        m_finding->waive();
}

void CheckDetail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CheckDetail::retranslate()
{
    m_title->setText(models::shownId(m_row.check) + u"  "_s + core::translated(m_row.title));
    m_objects->setAccessibleName(tr("Objects of the check"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

} // namespace plimsoll::ui
