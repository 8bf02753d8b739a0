// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "models/wording.h"
#include "ui/shell/palettedelegate.h"
#include "ui/shell/whendone.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/designpainter.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using models::PaletteEntry;
using Kind = PaletteEntry::Kind;

namespace {

constexpr int PaletteWidth = 680;
constexpr int PaletteTop = 96; ///< below the window's upper edge

QString kindTitle(Kind kind)
{
    switch (kind) {
    case Kind::Check:
        return CommandPalette::tr("Checks");
    case Kind::Host:
        return CommandPalette::tr("Hosts");
    case Kind::Container:
        return CommandPalette::tr("Containers");
    case Kind::Image:
        return CommandPalette::tr("Images");
    case Kind::Vulnerability:
        return CommandPalette::tr("Vulnerabilities");
    case Kind::Command:
        break;
    }
    return CommandPalette::tr("Commands");
}

QFrame* newLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("horizontal", true);
    setRole(line, "line");
    return line;
}

} // namespace

void PaletteModel::setHits(const QList<PaletteEntry>& hits)
{
    beginResetModel();
    m_rows.clear();
    for (const PaletteEntry& hit : hits) {
        if (m_rows.isEmpty() || m_rows.last().entry.kind != hit.kind)
            m_rows.append({{.kind = hit.kind}, true});
        m_rows.append({hit, false});
    }
    endResetModel();
}

const PaletteEntry* PaletteModel::entry(int row) const
{
    return row >= 0 && row < m_rows.size() && !m_rows[row].isHeading ? &m_rows[row].entry : nullptr;
}

int PaletteModel::firstEntry() const
{
    return m_rows.isEmpty() ? -1 : 1; // below its heading
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.isHeading ? kindTitle(row.entry.kind) : row.entry.title;
    case Qt::AccessibleTextRole:
        return row.isHeading
            ? kindTitle(row.entry.kind)
            : QStringList{row.entry.title, row.entry.note, row.entry.keys}.join(u' ').trimmed();
    case EntryRole:
        return QVariant::fromValue(row.entry);
    case IsHeadingRole:
        return row.isHeading;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return entry(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

CommandPalette::CommandPalette(QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_entries(std::make_shared<QList<PaletteEntry>>())
    , m_model(new PaletteModel(this))
    , m_field(new QLineEdit(this))
    , m_scope(new QLabel(this))
    , m_list(new QListView(this))
{
    setObjectName(u"commandPalette"_s);
    setRole(this, "popup");
    keepWidth(this, PaletteWidth);
    m_field->setObjectName(u"paletteField"_s);
    setRole(m_field, "palette");
    m_field->addAction(icon(u"search"_s, Ink::Text3), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    setRole(m_scope, "dim");
    m_list->setObjectName(u"paletteList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    setRole(m_list, "palette");
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 6, 16, 6);
    top->addWidget(m_field, 1);
    top->addWidget(m_scope);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(newLine(this));
    column->addWidget(m_list);
    column->addWidget(newLine(this));
    column->addWidget(newHints());

    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        choose();
    });
}

/// Keys on caps, in the order of showOver()'s words; those that narrow the search at the right.
QWidget* CommandPalette::newHints()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(6);
    for (const QStringList& keys :
         {QStringList{u"↑"_s, u"↓"_s}, QStringList{u"Enter"_s}, QStringList{u">"_s},
          QStringList{u"#"_s}, QStringList{u"@"_s}}) {
        if (m_hints.size() == 2)
            row->addStretch(1);
        for (const QString& key : keys) {
            auto* cap = new QLabel(key, foot);
            setRole(cap, "keycap");
            cap->setContentsMargins(6, 1, 6, 1);
            row->addWidget(cap);
        }
        auto* words = new QLabel(foot);
        setRole(words, "dim");
        row->addWidget(words);
        row->addSpacing(8);
        m_hints.append(words);
    }
    return foot;
}

void CommandPalette::setEntries(const QList<PaletteEntry>& entries)
{
    m_entries = std::make_shared<QList<PaletteEntry>>(entries);
    if (isVisible())
        search();
}

void CommandPalette::showOver(const QWidget& window, const QString& scope)
{
    m_field->setPlaceholderText(tr("Search or run a command"));
    m_field->setAccessibleName(tr("Search or run a command"));
    m_list->setAccessibleName(tr("Found"));
    const QStringList hints{tr("move"), tr("open"), tr("commands"), tr("checks"), tr("hosts")};
    for (qsizetype i = 0; i < hints.size(); ++i)
        m_hints[i]->setText(hints[i]);
    m_scope->setText(scope);
    m_field->clear();
    ++m_searchNumber; // an answer to the last question is no longer asked for
    m_model->setHits(models::paletteHits(*m_entries, {}, m_recent));
    fit();
    move(window.mapToGlobal(QPoint((window.width() - width()) / 2, PaletteTop)));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::search()
{
    const int number = ++m_searchNumber;
    const auto job =
        QtConcurrent::run([entries = m_entries, recent = m_recent, query = m_field->text()] {
            return models::paletteHits(*entries, query, recent);
        });
    whenDone(job, this, [this, number](const QList<PaletteEntry>& hits) {
        if (number != m_searchNumber)
            return;
        m_model->setHits(hits);
        fit();
    });
}

void CommandPalette::fit()
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(height + (height > 0 ? 8 : 0));
    m_list->setCurrentIndex(m_model->index(m_model->firstEntry(), 0));
    adjustSize();
}

void CommandPalette::choose()
{
    const PaletteEntry* found = m_model->entry(m_list->currentIndex().row());
    if (!found)
        return;
    const PaletteEntry entry = *found;
    m_recent.removeOne(entry);
    m_recent.prepend(entry);
    m_recent.resize(std::min(m_recent.size(), MostRecent));
    hide();
    emit chosen(entry);
}

void CommandPalette::step(int rows)
{
    for (int row = m_list->currentIndex().row() + rows; row >= 0 && row < m_model->rowCount();
         row += rows) {
        if (m_model->entry(row))
            return m_list->setCurrentIndex(m_model->index(row, 0));
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace plimsoll::ui
