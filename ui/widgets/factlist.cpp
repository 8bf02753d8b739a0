// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/factlist.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace plimsoll::ui {

namespace {

const char* roleOf(models::Tone tone)
{
    switch (tone) {
    case models::Tone::Code:
        return "code";
    case models::Tone::Bad:
        return "bad";
    case models::Tone::Warn:
        return "warning";
    case models::Tone::Quiet:
        return "second";
    case models::Tone::Strong:
        return "strong";
    case models::Tone::Good:
        return "good";
    case models::Tone::Plain:
        break;
    }
    return "";
}

} // namespace

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(14, 10, 14, 12);
    m_column->setSpacing(4);
}

void FactList::setGroups(const QList<Group>& groups)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QLayout* layout = item->layout()) {
            while (QLayoutItem* inner = layout->takeAt(0)) {
                delete inner->widget();
                delete inner;
            }
        }
        delete item->widget();
        delete item;
    }
    for (const Group& group : groups) {
        if (!group.facts.isEmpty() || !group.none.isEmpty())
            addGroup(group);
    }
    m_column->addStretch();
}

void FactList::addGroup(const Group& group)
{
    if (m_column->count() > 0)
        m_column->addSpacing(8);
    if (!group.title.isEmpty()) {
        auto* title = new QLabel(group.title, this);
        setRole(title, "card-title");
        m_column->addWidget(title);
    }
    if (group.facts.isEmpty()) {
        auto* none = new QLabel(group.none, this);
        setRole(none, "second");
        none->setWordWrap(true);
        m_column->addWidget(none);
        return;
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 110);
    for (const Fact& fact : group.facts) {
        const int row = grid->rowCount();
        auto* value = new QLabel(fact.value, this);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setWordWrap(true);
        if (const char* role = roleOf(fact.tone); *role)
            setRole(value, role);
        if (fact.name.isEmpty()) {
            grid->addWidget(value, row, 0, 1, 2);
            continue;
        }
        auto* name = new QLabel(fact.name, this);
        setRole(name, "second");
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        value->setAccessibleName(fact.name);
        value->setAccessibleDescription(fact.value);
        grid->addWidget(name, row, 0);
        grid->addWidget(value, row, 1);
    }
    m_column->addLayout(grid);
}

} // namespace plimsoll::ui
