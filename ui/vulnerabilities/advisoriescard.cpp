// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vulnerabilities/advisoriescard.h"

#include "core/describe.h"
#include "models/wording.h"
#include "score/assessment.h"
#include "ui/settings/settingstable.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using vuln::FeedStatus;
using Work = AdvisoryStatus::Work;

namespace {

enum FeedColumn { FeedName, FeedKind, FeedRecords, FeedNewest, FeedAge };

constexpr qsizetype MostFailures = 4;

QString kindText(FeedStatus::Kind kind)
{
    switch (kind) {
    case FeedStatus::Kind::Exploited:
        return AdvisoriesCard::tr("Known exploited (CISA)");
    case FeedStatus::Kind::Probabilities:
        return AdvisoriesCard::tr("Chance of exploitation (FIRST)");
    case FeedStatus::Kind::Advisories:
        break;
    }
    return AdvisoriesCard::tr("Advisories");
}

} // namespace

QString advisoriesSummary(const AdvisoryStatus& status, const QDateTime& now)
{
    if (status.trouble)
        return AdvisoriesCard::tr("The advisory database cannot be read");
    const QDateTime oldest = status.oldestImportUtc();
    if (!status.exists || !oldest.isValid())
        return AdvisoriesCard::tr("No advisory database");
    return AdvisoriesCard::tr("Advisories %1, %2")
        .arg(models::ageText(oldest.secsTo(now)), models::sizeText(status.bytes));
}

bool isStale(const AdvisoryStatus& status, const QDateTime& now)
{
    const QDateTime oldest = status.oldestImportUtc();
    return oldest.isValid() && oldest.daysTo(now) > score::MaxAdvisoryAgeDays;
}

AdvisoriesCard::AdvisoriesCard(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_table(new SettingsTable({{.column = FeedName, .width = 200, .stretches = true},
                                 {.column = FeedKind, .width = 220},
                                 {.column = FeedRecords, .width = 110},
                                 {.column = FeedNewest, .width = 190},
                                 {.column = FeedAge, .width = 130}},
                                FeedName, u"settingsFeeds"_s, this))
    , m_update(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_work(new QLabel(this))
    , m_outcome(new QLabel(this))
{
    setObjectName(u"advisoriesCard"_s);
    setRole(this, "card");
    setRole(m_title, "card-title");
    m_state->setObjectName(u"advisoriesState"_s);
    m_state->setWordWrap(true);
    m_work->setObjectName(u"advisoriesWork"_s);
    setRole(m_work, "small");
    m_outcome->setObjectName(u"advisoriesOutcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_update->setObjectName(u"updateAdvisories"_s);
    m_import->setObjectName(u"importAdvisories"_s);
    m_stop->setObjectName(u"stopAdvisories"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_update, m_import, m_stop})
        buttons->addWidget(button);
    buttons->addSpacing(8);
    buttons->addWidget(m_progress);
    buttons->addWidget(m_work, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_table);
    layout->addLayout(buttons);
    layout->addWidget(m_outcome);
    connect(m_update, &QPushButton::clicked, this, &AdvisoriesCard::updateRequested);
    connect(m_import, &QPushButton::clicked, this, &AdvisoriesCard::askForFiles);
    connect(m_stop, &QPushButton::clicked, this, &AdvisoriesCard::stopRequested);
    fill();
}

void AdvisoriesCard::setStatus(const AdvisoryStatus& status, const QDateTime& now)
{
    m_status = status;
    m_now = now;
    fill();
}

void AdvisoriesCard::askForFiles()
{
    auto* dialog = new QFileDialog(this, tr("Import advisories"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Advisories (*.zip *.json *.csv *.gz)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &AdvisoriesCard::importRequested);
    dialog->open();
}

QString AdvisoriesCard::stateText() const
{
    if (!m_status.isKnown)
        return tr("Looking at the database…");
    if (m_status.trouble)
        return core::translated(core::describe(*m_status.trouble));
    if (!m_status.exists || m_status.feeds.isEmpty())
        return tr("There is no advisory database yet: images can be scanned, and nothing says "
                  "which of their packages are vulnerable. Update it over the network, or import "
                  "the zips of osv.dev that you brought along.");
    const QString text = tr("%1 records from %n feeds.", nullptr, int(m_status.feeds.size()))
                             .arg(QLocale().toString(m_status.records()));
    const QString age = isStale(m_status, m_now)
        ? tr("%1: stale, newer flaws are missing.").arg(advisoriesSummary(m_status, m_now))
        : advisoriesSummary(m_status, m_now) + u'.';
    return age + u' ' + text;
}

QString AdvisoriesCard::workText() const
{
    if (m_status.item.isEmpty())
        return m_status.work == Work::Downloading ? tr("Asking for news…") : tr("Importing…");
    const QString bytes = m_status.total > 0
        ? tr("%1 of %2").arg(models::sizeText(m_status.done), models::sizeText(m_status.total))
        : models::sizeText(m_status.done);
    return m_status.work == Work::Downloading ? tr("Fetching %1, %2").arg(m_status.item, bytes)
                                              : tr("Importing %1, %2").arg(m_status.item, bytes);
}

void AdvisoriesCard::fill()
{
    const bool isBusy = m_status.work != Work::None;
    m_title->setText(tr("Advisory database"));
    m_state->setText(stateText());
    const bool isBad = m_status.trouble || (m_status.isKnown && isStale(m_status, m_now));
    setRole(m_state, isBad ? "warning" : "second");
    m_update->setText(tr("Update"));
    m_update->setToolTip(tr("Fetches the feeds that changed since the last time"));
    m_import->setText(tr("Import…"));
    m_import->setToolTip(tr("Takes over files: osv.dev's zips, CISA's and FIRST's lists"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop updating the advisories"));
    m_update->setEnabled(!isBusy);
    m_import->setEnabled(!isBusy);
    m_stop->setVisible(isBusy);
    m_progress->setVisible(isBusy);
    m_progress->setRange(0, m_status.total > 0 ? 1000 : 0);
    if (m_status.total > 0)
        m_progress->setValue(int(1000 * m_status.done / m_status.total));
    m_progress->setAccessibleName(tr("Progress"));
    m_work->setText(isBusy ? workText() : QString());
    fillFeeds();
    fillOutcome();
}

void AdvisoriesCard::fillFeeds()
{
    m_table->setTitles({tr("Feed"), tr("Kind"), tr("Records"), tr("Newest"), tr("Imported")},
                       tr("Filter feeds"));
    m_table->view()->setAccessibleName(tr("Feeds of the advisory database"));
    QList<SettingsTable::Row> rows;
    for (const FeedStatus& feed : m_status.feeds) {
        rows.append({feed.name,
                     {feed.name, kindText(feed.kind), QLocale().toString(feed.records), feed.newest,
                      models::ageText(feed.importedAtUtc.secsTo(m_now))},
                     {{FeedRecords, feed.records}, {FeedAge, feed.importedAtUtc.secsTo(m_now)}}});
    }
    m_table->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
}

void AdvisoriesCard::fillOutcome()
{
    QStringList lines;
    for (const core::Error& error : m_status.failures.mid(0, MostFailures)) {
        if (error.kind == core::Error::Kind::Cancelled)
            continue;
        lines += core::translated(core::describe(error));
    }
    const bool isBad = !lines.isEmpty();
    const bool wasStopped = !isBad && !m_status.failures.isEmpty();
    if (m_status.failures.size() > MostFailures)
        lines += tr("and %n more", nullptr, int(m_status.failures.size() - MostFailures));
    if (isBad && m_status.reports.isEmpty())
        lines += tr("Nothing was changed: the advisories from before are in force.");
    if (wasStopped)
        lines += tr("Stopped. What arrived is taken up again the next time.");
    qint64 records = 0;
    for (const vuln::ImportReport& report : m_status.reports)
        records += report.records;
    if (!m_status.reports.isEmpty())
        lines += tr("%1 records taken over from %n files.", nullptr, int(m_status.reports.size()))
                     .arg(QLocale().toString(records));
    if (m_status.wasUpToDate)
        lines += tr("Nothing new: the advisories are up to date.");
    setRole(m_outcome, isBad ? "bad" : "second");
    m_outcome->setText(lines.join(u'\n'));
    m_outcome->setVisible(!lines.isEmpty() && m_status.work == Work::None);
}

void AdvisoriesCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace plimsoll::ui
