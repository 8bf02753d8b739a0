// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policydialog.h"

#include "cis/policyfile.h"
#include "core/json.h"
#include "core/policykeys.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::PolicyKey;

namespace {

enum Column { Key, Checks, Value, Meaning, ColumnCount };

/// A text stands in the table without its quotes; everything else as JSON.
bool isText(const PolicyKey& key)
{
    return std::holds_alternative<QString Policy::*>(key.field)
        || std::holds_alternative<core::Severity Policy::*>(key.field);
}

QString cellOf(const Policy& policy, const PolicyKey& key)
{
    const QJsonValue value = core::valueOf(policy, key);
    if (isText(key))
        return value.toString();
    return value.isNull() ? QString() : QString::fromUtf8(core::canonicalJson(value));
}

/// The member of a policy file that a cell stands for; empty: left out.
QByteArray memberOf(const PolicyKey& key, const QString& cell)
{
    const QByteArray name = '"' + QByteArray(key.name.latin1()) + "\": ";
    if (isText(key))
        return name + core::canonicalJson(QJsonValue(cell));
    const QString value = cell.trimmed();
    return value.isEmpty() ? QByteArray() : name + value.toUtf8();
}

} // namespace

PolicyDialog::PolicyDialog(const Policy& policy, bool isNew, QWidget* parent)
    : QDialog(parent)
    , m_isNew(isNew)
{
    setObjectName(u"policyDialog"_s);
    resize(1040, 680);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    m_about = new QLabel(this);
    m_about->setWordWrap(true);
    layout->addWidget(m_about);
    m_table = new QTableWidget(int(core::policyKeys().size()), ColumnCount, this);
    m_table->setObjectName(u"policyTable"_s);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(Key, 220);
    m_table->setColumnWidth(Checks, 80);
    m_table->setColumnWidth(Value, 320);
    layout->addWidget(m_table, 1);
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"problemLabel"_s);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    m_defaults = new QPushButton(this);
    m_defaults->setAutoDefault(false);
    m_cancel = new QPushButton(this);
    m_cancel->setAutoDefault(false);
    m_save = new QPushButton(this);
    m_save->setObjectName(u"saveButton"_s);
    m_save->setProperty("role", u"primary"_s);
    m_save->setAutoDefault(false); // Return ends the edit of a cell
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_defaults);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    layout->addLayout(foot);

    connect(m_table, &QTableWidget::itemChanged, this, &PolicyDialog::showProblem);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        Policy policy;
        policy.name = m_table->item(0, Value)->text();
        fill(policy);
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit saveRequested(reading().value);
        accept();
    });
    fill(policy);
    retranslate();
}

void PolicyDialog::fill(const Policy& policy)
{
    m_isFilling = true;
    int row = 0;
    for (const PolicyKey& key : core::policyKeys()) {
        const QString cells[] = {QString(key.name), QString::fromLatin1(key.checks),
                                 cellOf(policy, key), core::translated(key.helpText())};
        for (int column = 0; column < ColumnCount; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            item->setFlags(column == Value ? item->flags() : item->flags() & ~Qt::ItemIsEditable);
            if (column == Value || column == Key)
                item->setFont(atTextSize(text::code()));
            m_table->setItem(row, column, item);
        }
        ++row;
    }
    m_isFilling = false;
    showProblem();
}

core::FormResult<Policy> PolicyDialog::reading() const
{
    QByteArray json = "{\"schema\": \""
        + QByteArray(core::PolicySchema.latin1(), core::PolicySchema.size()) + '"';
    int row = 0;
    for (const PolicyKey& key : core::policyKeys()) {
        const QByteArray member = memberOf(key, m_table->item(row++, Value)->text());
        if (!member.isEmpty())
            json += ",\n" + member; // each key on a line of its own: a problem's line is its row
    }
    return cis::readPolicy(json + "\n}");
}

void PolicyDialog::showProblem()
{
    if (m_isFilling || !m_table->item(m_table->rowCount() - 1, Value))
        return;
    const core::FormResult<Policy> read = reading();
    m_save->setEnabled(read.isAccepted());
    if (read.isAccepted()) {
        m_problem->clear();
        return;
    }
    const core::FormProblem& problem = read.problems.first();
    const QString what = core::translated(problem.what);
    m_problem->setText(problem.key.isEmpty() ? tr("A value is not valid JSON: %1").arg(what)
                                             : tr("%1: %2").arg(problem.key, what));
}

void PolicyDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void PolicyDialog::retranslate()
{
    setWindowTitle(m_isNew ? tr("New policy") : tr("Edit policy"));
    m_about->setText(tr("What you accept, key by key, as a policy file spells it: numbers, true or "
                        "false, lists such as [\"a\", \"b\"]. An empty value of a list or limit "
                        "leaves the key at its default."));
    m_table->setHorizontalHeaderLabels(
        {tr("Key"), tr("Asked by"), tr("Value"), tr("What it means")});
    m_table->setAccessibleName(windowTitle());
    m_defaults->setText(tr("Back to the defaults"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save"));
    showProblem();
}

} // namespace plimsoll::ui
