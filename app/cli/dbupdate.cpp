// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/dbupdate.h"

#include "cli/interrupt.h"

#include <QEventLoop>
#include <QFileInfo>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;
using vuln::Downloaded;
using vuln::Downloader;
using vuln::FeedStatus;

namespace {

constexpr auto WipeLine = "\r\x1b[K";

core::Result<QList<FeedStatus>> knownFeeds(const QString& path)
{
    const auto database = vuln::Database::open(path);
    if (database)
        return database->status();
    if (database.error().kind == core::Error::Kind::NotFound)
        return QList<FeedStatus>();
    return database.error();
}

void showProgress(const Environment& environment, const QString& name, qint64 done, qint64 total)
{
    const auto megabytes = [](qint64 bytes) {
        return QString::number(double(bytes) / 1e6, 'f', 1);
    };
    const QString whole = total < 0 ? QString() : u" of "_s + megabytes(total);
    environment.err->write(WipeLine + u"%1: %2%3 MB"_s.arg(name, megabytes(done), whole).toUtf8());
}

QList<core::Result<Downloaded>> fetched(const Environment& environment,
                                        const QList<vuln::DownloadRequest>& requests)
{
    Downloader downloader(requests, QFileInfo(environment.advisoriesPath).path() + "/downloads"_L1);
    QList<core::Result<Downloaded>> results;
    QEventLoop loop;
    QObject::connect(&downloader, &Downloader::finished, &loop, [&](const auto& all) {
        results = all;
        loop.quit();
    });
    if (environment.isErrTerminal)
        QObject::connect(&downloader, &Downloader::progressed, &loop,
                         [&environment](const QString& name, qint64 done, qint64 total) {
                             showProgress(environment, name, done, total);
                         });
    if (environment.interrupt)
        QObject::connect(environment.interrupt, &Interrupt::requested, &downloader,
                         &Downloader::cancel);
    QMetaObject::invokeMethod(&downloader, &Downloader::start, Qt::QueuedConnection);
    loop.exec();
    if (environment.isErrTerminal)
        environment.err->write(WipeLine);
    return results;
}

} // namespace

core::Result<FetchedFeeds> fetchFeeds(const Environment& environment)
{
    const auto known = knownFeeds(environment.advisoriesPath);
    if (!known)
        return known.error();
    FetchedFeeds feeds;
    for (const auto& result : fetched(environment, vuln::requestsFor(environment.feeds, *known))) {
        if (!result) {
            environment.say(result.error());
            feeds.isComplete = false;
        } else if (result->path.isEmpty()) {
            environment.say(u"%1: unchanged"_s.arg(result->name));
        } else {
            feeds.files.append({result->path, result->etag, result->checksum});
        }
    }
    return feeds;
}

} // namespace plimsoll::cli
