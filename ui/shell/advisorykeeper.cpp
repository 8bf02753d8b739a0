// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/advisorykeeper.h"

#include "ui/shell/whendone.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

using vuln::FeedStatus;

namespace {

constexpr int LookMs = 120; ///< between two looks at a running import

struct Look
{
    bool exists = false;
    qint64 bytes = 0;
    QList<FeedStatus> feeds = {};
    std::optional<core::Error> trouble = {};
};

Look lookAt(const QString& path)
{
    const core::Result<vuln::Database> database = vuln::Database::open(path);
    if (!database) {
        const bool isMissing = database.error().kind == core::Error::Kind::NotFound;
        return {.exists = !isMissing,
                .trouble = isMissing ? std::nullopt : std::optional(database.error())};
    }
    Look look{.exists = true, .bytes = QFileInfo(path).size()};
    const core::Result<QList<FeedStatus>> feeds = database->status();
    if (feeds)
        look.feeds = *feeds;
    else
        look.trouble = feeds.error();
    return look;
}

} // namespace

QDateTime AdvisoryStatus::oldestImportUtc() const
{
    QDateTime oldest;
    for (const FeedStatus& feed : feeds) {
        const bool isOlder = !oldest.isValid() || feed.importedAtUtc < oldest;
        if (feed.kind == FeedStatus::Kind::Advisories && isOlder)
            oldest = feed.importedAtUtc;
    }
    return oldest;
}

qint64 AdvisoryStatus::records() const
{
    return std::accumulate(feeds.begin(), feeds.end(), qint64(0),
                           [](qint64 sum, const FeedStatus& feed) { return sum + feed.records; });
}

AdvisoryKeeper::AdvisoryKeeper(QString databasePath, vuln::Feeds feeds, core::Clock clock,
                               QObject* parent)
    : QObject(parent)
    , m_path(std::move(databasePath))
    , m_feeds(std::move(feeds))
    , m_clock(std::move(clock))
{
    m_status.path = m_path;
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, &AdvisoryKeeper::lookAtImport);
}

AdvisoryKeeper::~AdvisoryKeeper()
{
    *m_isStopped = true;
}

void AdvisoryKeeper::refresh()
{
    const int number = ++m_lookNumber;
    whenDone(QtConcurrent::run([path = m_path] { return lookAt(path); }), this,
             [this, number](const Look& look) {
                 if (number != m_lookNumber)
                     return;
                 m_status.isKnown = true;
                 m_status.exists = look.exists;
                 m_status.bytes = look.bytes;
                 m_status.feeds = look.feeds;
                 m_status.trouble = look.trouble;
                 emit statusChanged(m_status);
             });
}

// The import tells of every few records: the window looks when it has time, and no thread knows of
// the other's objects.
void AdvisoryKeeper::lookAtImport()
{
    const QMutexLocker lock(&m_import->mutex);
    if (!m_import->path.isEmpty())
        tellProgress(QFileInfo(m_import->path).fileName(), m_import->done, m_import->total);
}

void AdvisoryKeeper::begin(AdvisoryStatus::Work work)
{
    m_isStopped = std::make_shared<std::atomic_bool>(false);
    m_status.work = work;
    m_status.item.clear();
    m_status.done = 0;
    m_status.total = -1;
    m_status.failures.clear();
    m_status.reports.clear();
    m_status.wasUpToDate = false;
    emit statusChanged(m_status);
}

void AdvisoryKeeper::end()
{
    m_status.work = AdvisoryStatus::Work::None;
    emit statusChanged(m_status);
    refresh();
}

void AdvisoryKeeper::importFiles(const QStringList& paths)
{
    if (m_status.work != AdvisoryStatus::Work::None || paths.isEmpty())
        return;
    Files files;
    for (const QString& path : paths)
        files += vuln::ImportFile{.path = path};
    begin(AdvisoryStatus::Work::Importing);
    startImport(files, false);
}

void AdvisoryKeeper::startImport(const Files& files, bool removesThem)
{
    m_status.work = AdvisoryStatus::Work::Importing;
    m_status.done = 0;
    m_status.total = -1;
    emit statusChanged(m_status);
    m_import = std::make_shared<ImportProgress>();
    const auto progress = [shared = m_import, isStopped = m_isStopped](const QString& path,
                                                                       qint64 done, qint64 total) {
        const QMutexLocker lock(&shared->mutex);
        shared->path = path;
        shared->done = done;
        shared->total = total;
        return !*isStopped;
    };
    m_look.start();
    const auto job = QtConcurrent::run([path = m_path, files, clock = m_clock, progress] {
        return vuln::importFiles(path, files, clock, progress);
    });
    whenDone(job, this,
             [this, files, removesThem](const core::Result<QList<vuln::ImportReport>>& reports) {
                 takeReports(reports, files, removesThem);
             });
}

void AdvisoryKeeper::takeReports(const core::Result<QList<vuln::ImportReport>>& reports,
                                 const Files& files, bool removesThem)
{
    m_look.stop();
    for (const vuln::ImportFile& file : files) {
        if (removesThem)
            QFile::remove(file.path); // one that was refused is fetched anew
    }
    if (reports)
        m_status.reports = *reports;
    else
        m_status.failures += reports.error();
    end();
    if (reports)
        emit advisoriesChanged();
}

void AdvisoryKeeper::update()
{
    if (m_status.work != AdvisoryStatus::Work::None)
        return;
    begin(AdvisoryStatus::Work::Downloading);
    m_downloader = new vuln::Downloader(vuln::requestsFor(m_feeds, m_status.feeds),
                                        QFileInfo(m_path).path() + u"/downloads"_s, this);
    connect(m_downloader, &vuln::Downloader::progressed, this, &AdvisoryKeeper::tellProgress);
    connect(m_downloader, &vuln::Downloader::finished, this, &AdvisoryKeeper::takeDownloads);
    m_downloader->start();
}

void AdvisoryKeeper::takeDownloads(const QList<core::Result<vuln::Downloaded>>& results)
{
    m_downloader->deleteLater();
    m_downloader = nullptr;
    Files files;
    for (const core::Result<vuln::Downloaded>& result : results) {
        if (!result)
            m_status.failures += result.error();
        else if (!result->path.isEmpty())
            files += vuln::ImportFile{result->path, result->etag, result->checksum};
    }
    if (!files.isEmpty() && !*m_isStopped) {
        startImport(files, true);
        return;
    }
    m_status.wasUpToDate = m_status.failures.isEmpty() && !*m_isStopped;
    end();
}

void AdvisoryKeeper::tellProgress(const QString& item, qint64 done, qint64 total)
{
    if (m_status.work == AdvisoryStatus::Work::None)
        return;
    m_status.item = item;
    m_status.done = done;
    m_status.total = total;
    emit statusChanged(m_status);
}

void AdvisoryKeeper::stop()
{
    *m_isStopped = true;
    if (m_downloader)
        m_downloader->cancel();
}

} // namespace plimsoll::ui
