// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vuln/database.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QUrl>

class QNetworkReply;

namespace plimsoll::vuln {

struct DownloadRequest
{
    QString name = {}; ///< of the feed: "Debian", "KEV"
    QUrl url = {};
    QString knownEtag = {}; ///< of what the database has; the same is not fetched again
    qint64 maxBytes = 0;

    bool operator==(const DownloadRequest&) const = default;
};

struct Downloaded
{
    QString name = {};
    QString path = {}; ///< empty: unchanged since the last time
    QString etag = {};
    QString checksum = {}; ///< "crc32c=..." where the server told one; it was compared

    bool operator==(const Downloaded&) const = default;
};

/// Fetches feeds, one after the other, into a folder. GET only.
///
/// What arrived of a file stays when the connection breaks, and the next attempt (twice at once,
/// then in the next run) asks for the rest, provided the server still has the same state (Range,
/// If-Range). Nothing is handed on whose length or checksum (x-goog-hash: crc32c) is not what the
/// server announced. Thread: the one that made it.
class Downloader final : public QObject
{
    Q_OBJECT
public:
    /// @param folder  made if it is not there; holds files under their feed's name
    Downloader(QList<DownloadRequest> requests, QString folder, QObject* parent = nullptr);
    ~Downloader() override;

    /// Ends with finished(), which is emitted once.
    void start();
    void cancel();
    /// How long a server may say nothing; 30 seconds unless set.
    void setIdleTimeoutMs(int timeoutMs) { m_idleTimeoutMs = timeoutMs; }

signals:
    /// `total` is -1 while unknown.
    void progressed(const QString& name, qint64 done, qint64 total);
    /// One result a request, in their order.
    /// Errors (subject: address): Unreachable, TimedOut, NotFound, Denied, ServerError
    /// "download.status" (detail: the status); Malformed "download.checksum"; TooLarge
    /// "download.size"; Storage "download.write"; Cancelled.
    void finished(const QList<plimsoll::core::Result<plimsoll::vuln::Downloaded>>& results);

private:
    void next();
    void ask();
    void takeHeaders();
    void takeBytes();
    void takeEnd();
    void checkLength();
    void settle(core::Result<Downloaded> result);
    bool startFile(int status);
    core::Result<Downloaded> checked(const QByteArray& announced);
    core::Error failure(core::Error::Kind kind, const char* code, const QString& detail) const;
    core::Error networkError() const;
    QString pathOf(const char* ending) const;
    QByteArray storedEtag() const;

    QList<DownloadRequest> m_requests;
    QString m_folder;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    QFile m_file;
    qint64 m_offset = 0; ///< bytes of the file that stood before this attempt
    int m_attempts = 0;
    int m_idleTimeoutMs = 30'000;
    bool m_isCancelled = false;
    std::optional<core::Error> m_trouble; ///< found while receiving
    QList<core::Result<Downloaded>> m_results;
};

} // namespace plimsoll::vuln
