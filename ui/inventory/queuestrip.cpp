// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/queuestrip.h"

#include "core/describe.h"
#include "models/wording.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using audit::ScanRow;

namespace {

constexpr int MostListHeight = 132;

QString stateText(const ScanRow& row)
{
    switch (row.state) {
    case ScanRow::State::Waiting:
        return QueueStrip::tr("waiting");
    case ScanRow::State::ReadingQuick:
        return QueueStrip::tr("quick: package databases");
    case ScanRow::State::ReadingFull:
        return row.hasQuick
            ? QueueStrip::tr("full: every layer, %1 read; packages are known already")
                  .arg(models::sizeText(row.bytesRead))
            : QueueStrip::tr("full: every layer, %1 read").arg(models::sizeText(row.bytesRead));
    case ScanRow::State::Done:
        return QueueStrip::tr("done");
    case ScanRow::State::Known:
        return QueueStrip::tr("known already");
    case ScanRow::State::Failed:
        return row.error ? core::translated(core::describe(*row.error)) : QString();
    case ScanRow::State::Stopped:
        break;
    }
    return QueueStrip::tr("stopped");
}

int shareOf(const ImageQueueStatus& status)
{
    if (status.progress.all == 0)
        return 0;
    double done = status.progress.done;
    for (const ScanRow& row : status.rows) {
        if (!row.isOver() && row.job.sizeBytes > 0)
            done += qMin(0.99, double(row.bytesRead) / double(row.job.sizeBytes));
    }
    return qBound(0, int(100 * done / status.progress.all), 100);
}

} // namespace

QueueStrip::QueueStrip(QWidget* parent)
    : QFrame(parent)
    , m_headline(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_failed(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_resume(new QPushButton(this))
    , m_dismiss(new QToolButton(this))
    , m_rows(new QListWidget(this))
{
    setObjectName(u"imageQueue"_s);
    setRole(this, "filterbar");
    m_headline->setObjectName(u"imageQueueHeadline"_s);
    m_counts->setObjectName(u"imageQueueCounts"_s);
    m_stop->setObjectName(u"stopImages"_s);
    m_resume->setObjectName(u"resumeImages"_s);
    m_failed->setObjectName(u"imageQueueRows"_s);
    m_dismiss->setObjectName(u"dismissImages"_s);
    m_rows->setObjectName(u"imageQueueList"_s);
    setRole(m_counts, "small");
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    m_progress->setFixedWidth(110);
    for (QPushButton* button : {m_failed, m_stop, m_resume})
        setRole(button, "small");
    m_failed->setCheckable(true);
    setRole(m_dismiss, "flat");
    m_dismiss->setIcon(icon(u"x-lg"_s));
    m_dismiss->setIconSize(QSize(12, 12));
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setMaximumHeight(MostListHeight);
    m_rows->hide();
    m_headline->setMinimumWidth(80);
    m_headline->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(14, 6, 10, 6);
    row->setSpacing(10);
    row->addWidget(m_headline, 1);
    row->addWidget(m_progress);
    row->addWidget(m_counts);
    row->addWidget(m_failed);
    row->addWidget(m_stop);
    row->addWidget(m_resume);
    row->addWidget(m_dismiss);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_rows);
    connect(m_stop, &QPushButton::clicked, this, &QueueStrip::stopRequested);
    connect(m_resume, &QPushButton::clicked, this, &QueueStrip::resumeRequested);
    connect(m_dismiss, &QToolButton::clicked, this, &QueueStrip::dismissed);
    connect(m_failed, &QPushButton::toggled, m_rows, &QWidget::setVisible);
    retranslate();
}

void QueueStrip::setStatus(const ImageQueueStatus& status)
{
    m_status = status;
    retranslate();
}

QString QueueStrip::headline() const
{
    if (m_status.isRunning) {
        const auto reading = std::ranges::find_if(m_status.rows, [](const ScanRow& row) {
            return row.state == ScanRow::State::ReadingFull
                || row.state == ScanRow::State::ReadingQuick;
        });
        if (reading == m_status.rows.end())
            return tr("Scanning images");
        return tr("Scanning %1 on %2, %3")
            .arg(reading->job.imageName, reading->job.host, stateText(*reading));
    }
    if (m_status.isStopped)
        return tr("Stopped; what was read is kept");
    return tr("%n images scanned", nullptr, m_status.progress.done - m_status.progress.failed);
}

void QueueStrip::retranslate()
{
    setVisible(!m_status.isEmpty());
    setAccessibleName(tr("Image scans"));
    m_headline->setText(headline());
    m_headline->setToolTip(headline());
    m_progress->setValue(shareOf(m_status));
    m_progress->setAccessibleName(headline());
    m_progress->setVisible(m_status.isRunning || m_status.isStopped);
    m_counts->setText(tr("%1 of %2").arg(m_status.progress.done).arg(m_status.progress.all));
    m_failed->setText(m_status.progress.failed > 0
                          ? tr("%n failed", nullptr, m_status.progress.failed)
                          : tr("Details"));
    m_failed->setToolTip(tr("Every image of the queue, and how it stands"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop scanning images"));
    m_stop->setVisible(m_status.isRunning);
    m_resume->setText(tr("Go on"));
    m_resume->setVisible(m_status.isStopped);
    m_dismiss->setToolTip(tr("Close"));
    m_dismiss->setAccessibleName(tr("Close the list of image scans"));
    m_dismiss->setVisible(!m_status.isRunning);
    m_rows->setAccessibleName(tr("Images of the queue"));
    fillRows();
}

// What failed first: the rest went as it should.
void QueueStrip::fillRows()
{
    QList<ScanRow> rows = m_status.rows;
    std::ranges::stable_sort(rows, {}, [](const ScanRow& row) {
        return row.state == ScanRow::State::Failed ? 0 : row.isOver() ? 2 : 1;
    });
    while (m_rows->count() > rows.size())
        delete m_rows->takeItem(m_rows->count() - 1);
    for (int i = 0; i < int(rows.size()); ++i) {
        const ScanRow& row = rows[i];
        const QString text =
            tr("%1 on %2: %3").arg(row.job.imageName, row.job.host, stateText(row));
        QListWidgetItem* item = m_rows->item(i);
        if (!item) {
            item = new QListWidgetItem(m_rows);
            item->setSizeHint(scaled(QSize(100, 26)));
        }
        if (item->text() == text)
            continue;
        item->setText(text);
        item->setToolTip(text);
        item->setForeground(row.state == ScanRow::State::Failed ? tokens().fail : tokens().text);
    }
}

void QueueStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace plimsoll::ui
