// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/designpainter.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

FilterBar::FilterBar(models::TableFilter* filter, TableView* table, QWidget* parent)
    : QFrame(parent)
    , m_filter(filter)
    , m_table(table)
    , m_field(new FilterField(table, this))
    , m_chips(new ChipRow(this))
    , m_host(new Chip(Chip::Kind::Removable, this))
    , m_columns(new QPushButton(this))
{
    setRole(this, "filterbar");
    keepHeight(this, 47);
    m_field->setObjectName(u"filterField"_s);
    const auto fit = [this] {
        m_field->setMinimumWidth(scaled(130));
        m_field->setMaximumWidth(scaled(214));
    };
    fit();
    connect(&Theme::instance(), &Theme::changed, this, fit);
    m_columns->setObjectName(u"columnsButton"_s);
    m_columns->setIcon(icon(u"columns"_s));
    m_columns->setIconSize(QSize(14, 14));
    setRole(m_columns, "small");
    auto* menu = new QMenu(m_columns);
    m_columns->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_table->columns()->fillMenu(menu);
    });

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(6);
    row->addWidget(m_field, 3);
    row->addWidget(m_host);
    row->addWidget(m_chips, 8);
    row->addWidget(m_columns);

    m_host->hide();
    connect(m_host, &Chip::removeRequested, this, [this] { m_filter->setHost({}); });
    connect(m_field, &QLineEdit::textChanged, m_filter, &models::TableFilter::setWords);
    connect(m_filter, &models::TableFilter::narrowed, this, &FilterBar::refresh);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &FilterBar::refresh);
    retranslate();
}

void FilterBar::setPlaceholder(const QString& text)
{
    m_field->setPlaceholder(text);
}

void FilterBar::setHasKey(bool hasKey)
{
    m_field->setHasKey(hasKey);
}

QLineEdit* FilterBar::field()
{
    return m_field;
}

void FilterBar::setSavedFilters(const QList<SavedFilter>& filters)
{
    m_saved = filters;
    QList<Chip*> chips;
    for (const SavedFilter& saved : filters) {
        auto* chip = new Chip(Chip::Kind::Toggle, m_chips);
        chip->setText(saved.label);
        chip->setObjectName(u"chip-"_s + saved.chip);
        connect(chip, &Chip::toggled, this,
                [this, id = saved.chip](bool isOn) { m_filter->setChip(id, isOn); });
        chips += chip;
    }
    m_chips->setChips(chips);
    refresh();
}

void FilterBar::refresh()
{
    const QHash<QString, int> counts = m_filter->chipCounts();
    const QStringList on = m_filter->chips();
    for (qsizetype i = 0; i < m_saved.size(); ++i) {
        Chip* chip = m_chips->chips()[i];
        const QSignalBlocker blocker(chip);
        const int count = counts.value(m_saved[i].chip);
        chip->setCount(count);
        chip->setChecked(on.contains(m_saved[i].chip));
        chip->setAccessibleName(tr("%1: %2").arg(m_saved[i].label).arg(count));
    }
    m_chips->arrange();
    if (m_field->text() != m_filter->words())
        m_field->setText(m_filter->words());
    m_host->setText(tr("Host: %1").arg(m_filter->host()));
    m_host->setAccessibleName(tr("Only host %1; remove").arg(m_filter->host()));
    m_host->updateGeometry();
    m_host->setVisible(!m_filter->host().isEmpty());
}

void FilterBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterBar::retranslate()
{
    m_columns->setText(u' ' + tr("Columns"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Choose columns"));
    refresh();
}

} // namespace plimsoll::ui
