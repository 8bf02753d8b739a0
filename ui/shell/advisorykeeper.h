// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "vuln/feeds.h"
#include "vuln/import.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace plimsoll::ui {

/// How the advisory database stands, and what is being done to it.
struct AdvisoryStatus
{
    enum class Work { None, Downloading, Importing };

    bool isKnown = false; ///< it was looked at; until then nothing else here says anything
    bool exists = false;
    QString path = {};
    qint64 bytes = 0;
    QList<vuln::FeedStatus> feeds = {};
    std::optional<core::Error> trouble = {}; ///< it is there and cannot be read

    Work work = Work::None;
    QString item = {}; ///< the feed or file worked on
    qint64 done = 0; ///< bytes of it
    qint64 total = -1; ///< -1: not known

    QList<core::Error> failures = {}; ///< of the last update or import
    QList<vuln::ImportReport> reports = {}; ///< what the last one took over
    bool wasUpToDate = false; ///< the last update found nothing new

    /// Import of the oldest feed of advisories; invalid without any.
    QDateTime oldestImportUtc() const;
    qint64 records() const; ///< of all feeds
};

/// The advisory database behind the window: looked at, imported into, brought up to date, all on
/// other threads. Imports are all or nothing; a stopped download is taken up again the next time.
/// Thread: GUI.
class AdvisoryKeeper final : public QObject
{
    Q_OBJECT
public:
    AdvisoryKeeper(QString databasePath, vuln::Feeds feeds, core::Clock clock,
                   QObject* parent = nullptr);
    ~AdvisoryKeeper() override;

    const AdvisoryStatus& status() const { return m_status; }
    /// Looks at the database again; statusChanged() follows.
    void refresh();
    /// Zips, KEV or EPSS files; all of them or none.
    void importFiles(const QStringList& paths);
    /// Fetches what changed since the last time, then imports it.
    void update();
    void stop();

signals:
    void statusChanged(const plimsoll::ui::AdvisoryStatus& status);
    /// Another state of the advisories is in force.
    void advisoriesChanged();

private:
    using Files = QList<vuln::ImportFile>;
    /// How far an import is, written by its thread and read by ours.
    struct ImportProgress
    {
        QMutex mutex;
        QString path;
        qint64 done = 0;
        qint64 total = -1;
    };

    void begin(AdvisoryStatus::Work work);
    void startImport(const Files& files, bool removesThem);
    void takeReports(const core::Result<QList<vuln::ImportReport>>& reports, const Files& files,
                     bool removesThem);
    void takeDownloads(const QList<core::Result<vuln::Downloaded>>& results);
    void tellProgress(const QString& item, qint64 done, qint64 total);
    void lookAtImport();
    void end();

    QString m_path;
    vuln::Feeds m_feeds;
    core::Clock m_clock;
    AdvisoryStatus m_status;
    std::shared_ptr<std::atomic_bool> m_isStopped = std::make_shared<std::atomic_bool>(false);
    vuln::Downloader* m_downloader = nullptr;
    std::shared_ptr<ImportProgress> m_import;
    QTimer m_look;
    int m_lookNumber = 0;
};

} // namespace plimsoll::ui
