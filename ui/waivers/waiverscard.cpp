// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waivers/waiverscard.h"

#include "models/editionids.h"
#include "models/wording.h"
#include "score/endings.h"
#include "ui/settings/settingstable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using score::WaiverStanding;

namespace {

enum Column { Check, Kind, Where, Reason, By, Until, State, Covers, ColumnCount };

QString kindText(core::Waiver::Kind kind)
{
    switch (kind) {
    case core::Waiver::Kind::AttestedMet:
        return WaiversCard::tr("Attested as met");
    case core::Waiver::Kind::AttestedNotMet:
        return WaiversCard::tr("Attested as not met");
    case core::Waiver::Kind::Waiver:
        break;
    }
    return WaiversCard::tr("Waived");
}

QString stateText(const WaiverStanding& standing)
{
    QString ending = core::translated(score::endingText(standing));
    if (ending.isEmpty())
        return WaiversCard::tr("In force");
    ending[0] = ending[0].toUpper();
    return ending;
}

QStringList cellsOf(const WaiverStanding& standing)
{
    const core::Waiver& waiver = standing.waiver;
    return {models::shownId(waiver.check),
            kindText(waiver.kind),
            core::translated(core::scopeText(waiver)),
            waiver.reference.isEmpty() ? waiver.reason
                                       : waiver.reason + " ("_L1 + waiver.reference + u')',
            waiver.who,
            models::dateText(waiver.until),
            stateText(standing),
            QLocale().toString(standing.covers)};
}

} // namespace

QString endingWords(const QList<WaiverStanding>& standings)
{
    const auto count = [&standings](WaiverStanding::State state) {
        return int(std::ranges::count(standings, state, &WaiverStanding::state));
    };
    QStringList sentences;
    if (const int soon = count(WaiverStanding::State::EndsSoon))
        sentences.append(WaiversCard::tr("%n decision(s) end within two weeks.", nullptr, soon));
    if (const int over = count(WaiverStanding::State::Expired))
        sentences.append(WaiversCard::tr("%n decision(s) are over: what they covered counts again.",
                                         nullptr, over));
    return sentences.join(QLocale().language() == QLocale::Chinese ? QString() : u" "_s);
}

WaiversCard::WaiversCard(QWidget* parent)
    : QFrame(parent)
{
    setProperty("role", u"card"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(10);
    m_title = new QLabel(this);
    m_title->setProperty("role", u"card-title"_s);
    layout->addWidget(m_title);
    m_none = new QLabel(this);
    m_none->setObjectName(u"noWaivers"_s);
    m_none->setProperty("role", u"second"_s);
    m_none->setWordWrap(true);
    layout->addWidget(m_none);
    m_warning = new QLabel(this);
    m_warning->setObjectName(u"waiverWarning"_s);
    m_warning->setWordWrap(true);
    layout->addWidget(m_warning);
    const int widths[] = {76, 130, 200, 200, 120, 120, 130, 80};
    QList<TableView::ColumnSetup> columns;
    for (int column = 0; column < ColumnCount; ++column)
        columns.append({.column = column, .width = widths[column], .stretches = column == Reason});
    m_table = new SettingsTable(columns, Until, u"settingsWaivers"_s, this);
    layout->addWidget(m_table);
    const auto button = [this](const QString& name) {
        auto* made = new QPushButton(this);
        made->setObjectName(name);
        return made;
    };
    m_remove = button(u"removeWaiverButton"_s);
    m_import = button(u"importWaiversButton"_s);
    m_export = button(u"exportWaiversButton"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_import);
    buttons->addWidget(m_export);
    layout->addLayout(buttons);
    connect(m_table, &SettingsTable::selectionChanged, this,
            [this] { m_remove->setEnabled(!selectedId().isEmpty()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeRequested(selectedId()); });
    connect(m_import, &QPushButton::clicked, this, &WaiversCard::importRequested);
    connect(m_export, &QPushButton::clicked, this, &WaiversCard::exportRequested);
    retranslate();
}

void WaiversCard::setStandings(const QList<WaiverStanding>& standings)
{
    m_standings = standings;
    fill();
}

QString WaiversCard::selectedId() const
{
    return m_table->selectedKey();
}

void WaiversCard::fill()
{
    QList<SettingsTable::Row> rows;
    for (const WaiverStanding& standing : m_standings)
        rows.append({standing.waiver.id,
                     cellsOf(standing),
                     {{Until, standing.waiver.until.toString(Qt::ISODate)}}});
    m_table->setRows(rows);
    const bool isEmpty = m_standings.isEmpty();
    m_none->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
    m_remove->setVisible(!isEmpty);
    m_export->setVisible(!isEmpty);
    m_warning->setText(endingWords(m_standings));
    m_warning->setVisible(!m_warning->text().isEmpty());
    m_remove->setEnabled(!selectedId().isEmpty());
}

void WaiversCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void WaiversCard::retranslate()
{
    m_title->setText(tr("Waivers and attestations"));
    m_none->setText(tr("None: every failing result counts. Open a finding and press W to accept it "
                       "for a while, or to attest what no machine can see."));
    m_table->setTitles({tr("Check"), tr("Decision"), tr("Where"), tr("Reason"), tr("By"),
                        tr("Until"), tr("State"), tr("Covers")},
                       tr("Filter waivers"));
    m_table->view()->setAccessibleName(m_title->text());
    m_remove->setText(tr("End it now"));
    m_import->setText(tr("Import…"));
    m_import->setToolTip(tr("Store the waivers of a file, all or none"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Write every waiver as a file"));
    fill();
}

} // namespace plimsoll::ui
