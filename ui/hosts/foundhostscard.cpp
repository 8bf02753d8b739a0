// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/foundhostscard.h"

#include "core/describe.h"
#include "models/roles.h"
#include "paint/marks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tickdelegate.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::FoundHostModel;

namespace {

constexpr int MostNotices = 3;

/// A coloured box that says what is wrong with one found host and offers the way on.
QFrame* newNotice(const char* role, const QString& title, const QString& words, QWidget* parent)
{
    auto* notice = new QFrame(parent);
    setRole(notice, role);
    auto* layout = new QHBoxLayout(notice);
    layout->setContentsMargins(14, 10, 14, 10);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    auto* head = new QLabel(title, notice);
    setRole(head, "strong");
    auto* body = new QLabel(words, notice);
    setRole(body, "small");
    body->setWordWrap(true);
    text->addWidget(head);
    text->addWidget(body);
    layout->addLayout(text, 1);
    return notice;
}

/// How a host is talked to, as a tag.
class TransportDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override
    {
        const paint::Tokens& t = tokens();
        const auto tone = models::Tone(index.data(models::ToneRole).toInt());
        const QColor ink = tone == models::Tone::Good ? t.pass
            : tone == models::Tone::Bad               ? t.fail
                                                      : t.text2;
        const QColor ground = tone == models::Tone::Good ? t.passBg
            : tone == models::Tone::Bad                  ? t.failBg
                                                         : t.naBg;
        QFont font = text::caption();
        font.setWeight(QFont::Medium);
        painter.setFont(font);
        painter.setRenderHint(QPainter::Antialiasing);
        const QString words = index.data().toString();
        const qreal width = painter.fontMetrics().horizontalAdvance(words) + 14;
        const QRectF tag(rect.left(), rect.center().y() - 9, qMin(width, rect.width()), 18);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(tag, 3, 3);
        painter.setPen(ink);
        painter.drawText(tag, Qt::AlignCenter, words);
    }
};

/// Whether it can be used as it is: a result's silhouette, or a warning, and the words.
class CredentialsDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

protected:
    void paintValue(QPainter& painter, const QRectF& rect, const QModelIndex& index) const override
    {
        const QRectF sign(rect.left(), rect.center().y() - 7, 14, 14);
        const QVariant outcome = index.data(models::OutcomeRole);
        if (outcome.isValid())
            paint::drawOutcomeGlyph(painter, sign, core::Outcome(outcome.toInt()), tokens());
        else
            icon(u"exclamation-triangle"_s, Ink::Manual).paint(&painter, sign.toRect());
        paintText(painter, rect.adjusted(21, 0, 0, 0), index, Qt::ElideRight);
    }
};

bool needsConsent(const docker::HostSettings& settings)
{
    return models::transportKind(settings) == FoundHostModel::TransportKind::Plain
        && !settings.allowPlain;
}

} // namespace

FoundHostsCard::FoundHostsCard(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_again(new QPushButton(this))
    , m_table(new TableView(this))
    , m_bar(nullptr)
    , m_troubles(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
{
    setRole(this, "card");
    setRole(m_title, "card-title");
    setRole(m_count, "small");
    m_again->setObjectName(u"lookAgainButton"_s);
    buildTable();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 14, 0);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_again);
    m_troubles->setContentsMargins(14, 8, 14, 0);
    m_troubles->setSpacing(10);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 10, 1, 14);
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(6);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    column->addLayout(m_troubles);
    column->addLayout(m_foot);
    connect(m_again, &QPushButton::clicked, this, &FoundHostsCard::lookAgainRequested);
    connect(&m_model, &FoundHostModel::ticksChanged, this, &FoundHostsCard::showCounts);
    connect(&m_model, &FoundHostModel::ticksChanged, this, &FoundHostsCard::showTroubles);
    retranslate();
}

void FoundHostsCard::buildTable()
{
    m_filter.setSourceModel(&m_model);
    m_table->setObjectName(u"foundTable"_s);
    m_table->setFilter(&m_filter);
    m_table->setItemDelegateForColumn(FoundHostModel::Name, new TickDelegate(m_table));
    m_table->setItemDelegateForColumn(FoundHostModel::Transport, new TransportDelegate(m_table));
    m_table->setItemDelegateForColumn(FoundHostModel::Credentials,
                                      new CredentialsDelegate(m_table));
    m_table->setColumns({{FoundHostModel::Name, 180},
                         {FoundHostModel::Address, 250},
                         {FoundHostModel::Transport, 90},
                         {.column = FoundHostModel::Credentials, .width = 200, .stretches = true}},
                        FoundHostModel::Name, Qt::AscendingOrder, u"foundHosts"_s);
    m_table->setMinimumHeight(150);
    m_bar = new FilterBar(&m_filter, m_table, this);
    m_bar->setHasKey(false);
    auto* toggle = new QAction(m_table);
    toggle->setShortcut(Qt::Key_Space);
    toggle->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(toggle);
    connect(toggle, &QAction::triggered, this, &FoundHostsCard::toggleCurrent);
    connect(m_table, &TableView::currentRowChanged, this, &FoundHostsCard::tellCurrentRow);
    connect(m_table, &QAbstractItemView::clicked, this, &FoundHostsCard::currentRowChanged);
}

void FoundHostsCard::setHosts(const QList<docker::FoundHost>& hosts)
{
    m_shownRow = -1;
    m_model.setHosts(hosts);
    if (!hosts.isEmpty())
        m_table->setCurrentIndex(m_filter.index(0, FoundHostModel::Name));
}

// The table also speaks up where rows merely moved; who types into the form is not to be disturbed.
void FoundHostsCard::tellCurrentRow()
{
    if (std::exchange(m_shownRow, currentRow()) != currentRow() && currentRow() >= 0)
        emit currentRowChanged();
}

int FoundHostsCard::currentRow() const
{
    return m_table->currentSourceRow();
}

void FoundHostsCard::select(int row)
{
    if (!m_filter.mapFromSource(m_model.index(row, 0)).isValid())
        m_filter.clear(); // what was asked for is shown, whatever the list was narrowed to
    m_table->selectSourceRow(row);
}

void FoundHostsCard::toggleCurrent()
{
    const QModelIndex index = m_model.index(currentRow(), FoundHostModel::Name);
    const bool isTicked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    m_model.setData(index, QVariant::fromValue(isTicked ? Qt::Unchecked : Qt::Checked),
                    Qt::CheckStateRole);
}

void FoundHostsCard::showCounts()
{
    m_count->setText(tr("%1 of %2 selected").arg(m_model.ticked().size()).arg(m_model.rowCount()));
    if (m_model.rowCount() == 0)
        m_table->emptyState()->setState(
            u"hdd-network"_s, Ink::Text3, tr("No daemon was found on this computer"),
            tr("There is no Docker socket, no DOCKER_HOST and no Docker context. Fill in an "
               "endpoint on the right, or open the sample fleet."));
    else
        m_table->emptyState()->setState(u"funnel"_s, Ink::Text3, tr("No daemon matches"),
                                        tr("None of those found has all of these words."));
}

void FoundHostsCard::showTroubles()
{
    while (QLayoutItem* item = m_troubles->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose button brought us here
        delete item;
    }
    for (int row = 0; row < m_model.rowCount() && m_troubles->count() < MostNotices; ++row) {
        if (needsConsent(m_model.host(row).settings))
            addPlainNotice(row);
        else if (m_model.host(row).trouble)
            addTroubleNotice(row);
    }
}

void FoundHostsCard::addPlainNotice(int row)
{
    QFrame* notice = newNotice(
        "note-bad", tr("%1 listens without TLS").arg(m_model.host(row).settings.name),
        tr("Anyone who reaches this port controls that host. Plimsoll reads from it only "
           "after you allow plain TCP for this one host, and reports check 2.7 as failed."),
        this);
    auto* allow = new QPushButton(tr("Allow for this host"), notice);
    connect(allow, &QPushButton::clicked, this, [this, row] {
        docker::HostSettings settings = m_model.host(row).settings;
        settings.allowPlain = true;
        m_model.setSettings(row, settings);
        select(row);
    });
    notice->layout()->addWidget(allow);
    m_troubles->addWidget(notice);
}

void FoundHostsCard::addTroubleNotice(int row)
{
    const core::Error& trouble = *m_model.host(row).trouble;
    QFrame* notice = newNotice("note", core::translated(core::describe(trouble)),
                               core::translated(core::nextStep(trouble)), this);
    auto* show = new QPushButton(tr("Show"), notice);
    connect(show, &QPushButton::clicked, this, [this, row] { select(row); });
    notice->layout()->addWidget(show);
    m_troubles->addWidget(notice);
}

void FoundHostsCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void FoundHostsCard::retranslate()
{
    m_title->setText(tr("Docker contexts and sockets"));
    m_again->setText(tr("Look again"));
    m_table->setAccessibleName(tr("Daemons found on this computer"));
    m_bar->setPlaceholder(tr("Filter daemons"));
    m_bar->setSavedFilters({{u"ready"_s, tr("Ready")}, {u"attention"_s, tr("Needs attention")}});
    showCounts();
    showTroubles();
}

} // namespace plimsoll::ui
