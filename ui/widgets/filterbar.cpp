// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

FilterBar::FilterBar(models::TableFilter* filter, TableView* table, QWidget* parent)
    : QFrame(parent)
    , m_filter(filter)
    , m_table(table)
    , m_field(new QLineEdit(this))
    , m_hint(new QLabel(u"/"_s, m_field))
    , m_chips(new ChipRow(this))
    , m_host(new Chip(Chip::Kind::Removable, this))
    , m_columns(new QPushButton(this))
{
    setRole(this, "filterbar");
    setFixedHeight(47);
    m_field->setObjectName(u"filterField"_s);
    m_field->addAction(icon(u"funnel"_s, Ink::Text3), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(130);
    m_field->setMaximumWidth(214);
    m_field->installEventFilter(this);
    setRole(m_hint, "keycap");
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_columns->setObjectName(u"columnsButton"_s);
    m_columns->setIcon(icon(u"columns"_s));
    m_columns->setIconSize(QSize(14, 14));
    setRole(m_columns, "small");
    auto* menu = new QMenu(m_columns);
    m_columns->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_table->fillColumnMenu(menu);
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
    m_field->setPlaceholderText(text);
    m_field->setAccessibleName(text);
}

void FilterBar::setHasKey(bool hasKey)
{
    m_hasKey = hasKey;
    showHint();
}

void FilterBar::showHint()
{
    m_hint->setVisible(m_hasKey && m_field->text().isEmpty() && !m_field->hasFocus());
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
    if (m_field->text() != m_filter->words()) {
        const QSignalBlocker blocker(m_field);
        m_field->setText(m_filter->words());
    }
    showHint();
    m_host->setText(tr("Host: %1").arg(m_filter->host()));
    m_host->setAccessibleName(tr("Only host %1; remove").arg(m_filter->host()));
    m_host->updateGeometry();
    m_host->setVisible(!m_filter->host().isEmpty());
}

bool FilterBar::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_field)
        return QFrame::eventFilter(object, event);
    switch (event->type()) {
    case QEvent::FocusIn:
        m_hint->hide();
        break;
    case QEvent::FocusOut:
        showHint();
        break;
    case QEvent::Resize:
        m_hint->setGeometry(m_field->width() - 26, (m_field->height() - 18) / 2, 18, 18);
        break;
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
            m_field->clear();
            return true;
        }
        // Down and Enter go on to the rows that are left; Escape gives the list the focus back.
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter
            || key == Qt::Key_Escape) {
            m_table->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QFrame::eventFilter(object, event);
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
