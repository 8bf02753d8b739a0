// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/download.h"

#include "vuln/crc32c.h"

#include <QDir>
#include <QNetworkReply>
#include <QtEndian>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MaxAttempts = 3;
constexpr qint64 BufferBytes = 4 * 1024 * 1024;

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// "crc32c=..." of "x-goog-hash: crc32c=AAAAAA==,md5=..."; empty when there is none.
QByteArray announcedChecksum(const QNetworkReply& reply)
{
    for (const QByteArray& part : reply.rawHeader("x-goog-hash").split(',')) {
        if (part.trimmed().startsWith("crc32c="))
            return part.trimmed();
    }
    return {};
}

QByteArray checksumOf(QFile& file)
{
    quint32 crc = 0;
    file.seek(0);
    while (!file.atEnd())
        crc = crc32c(file.read(1024 * 1024), crc);
    char bytes[4];
    qToBigEndian(crc, bytes);
    return "crc32c=" + QByteArray(bytes, 4).toBase64();
}

/// Where a partial answer starts: 100 of "bytes 100-199/200".
qint64 rangeStart(const QNetworkReply& reply)
{
    const QByteArray range = reply.rawHeader("Content-Range");
    return range.mid(6, range.indexOf('-') - 6).toLongLong();
}

} // namespace

Downloader::Downloader(QList<DownloadRequest> requests, QString folder, QObject* parent)
    : QObject(parent)
    , m_requests(std::move(requests))
    , m_folder(std::move(folder))
{
}

Downloader::~Downloader() = default;

QString Downloader::pathOf(const char* ending) const
{
    return QDir(m_folder).filePath(m_requests[m_results.size()].name + QLatin1StringView(ending));
}

QByteArray Downloader::storedEtag() const
{
    QFile file(pathOf(".etag"));
    return file.open(QIODevice::ReadOnly) ? file.read(1024) : QByteArray();
}

core::Error Downloader::failure(core::Error::Kind kind, const char* code,
                                const QString& detail) const
{
    return {kind, QString::fromLatin1(code), m_requests[m_results.size()].url.toString(), detail};
}

void Downloader::start()
{
    QDir().mkpath(m_folder);
    next();
}

void Downloader::cancel()
{
    m_isCancelled = true;
    if (m_reply)
        m_reply->abort();
}

void Downloader::next()
{
    m_attempts = 0;
    if (m_results.size() == m_requests.size())
        emit finished(m_results);
    else
        ask();
}

void Downloader::settle(core::Result<Downloaded> result)
{
    m_file.close();
    m_results.append(std::move(result));
    next();
}

void Downloader::ask()
{
    if (m_isCancelled)
        return settle(failure(core::Error::Kind::Cancelled, "cancelled", {}));
    ++m_attempts;
    m_trouble.reset();
    const DownloadRequest& wanted = m_requests[m_results.size()];
    QNetworkRequest request(wanted.url);
    request.setTransferTimeout(m_idleTimeoutMs);
    request.setRawHeader("Accept-Encoding", "identity"); // the file as it is, and its checksum
    m_file.setFileName(pathOf(".part"));
    const QByteArray etag = storedEtag();
    m_offset = etag.isEmpty() ? 0 : m_file.size();
    if (m_offset > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_offset) + '-');
        request.setRawHeader("If-Range", etag);
    } else if (!wanted.knownEtag.isEmpty()) {
        request.setRawHeader("If-None-Match", wanted.knownEtag.toUtf8());
    }
    m_reply = m_network.get(request);
    m_reply->setReadBufferSize(BufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Downloader::takeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Downloader::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Downloader::takeEnd);
}

/// Opens the file for what comes: the rest of it, or all of it anew.
bool Downloader::startFile(int status)
{
    const bool isRest = status == 206;
    if (isRest && rangeStart(*m_reply) != m_offset) {
        m_trouble = failure(core::Error::Kind::Malformed, "download.checksum",
                            u"another range than asked for"_s);
        return false;
    }
    if (!isRest)
        m_offset = 0;
    QFile etag(pathOf(".etag"));
    if (!m_file.open(QIODevice::ReadWrite) || !m_file.resize(m_offset) || !m_file.seek(m_offset)
        || !etag.open(QIODevice::WriteOnly)) {
        m_trouble = failure(core::Error::Kind::Storage, "download.write", m_file.errorString());
        return false;
    }
    etag.write(m_reply->rawHeader("ETag"));
    return true;
}

void Downloader::takeHeaders()
{
    const int status = statusOf(*m_reply);
    if ((status != 200 && status != 206) || m_trouble)
        return;
    m_file.close(); // open when Qt asks again by itself: what came before counts no more
    if (!startFile(status))
        m_reply->abort();
}

void Downloader::takeBytes()
{
    if (!m_file.isOpen())
        return;
    const DownloadRequest& wanted = m_requests[m_results.size()];
    const QByteArray bytes = m_reply->readAll();
    if (m_file.write(bytes) != bytes.size())
        m_trouble = failure(core::Error::Kind::Storage, "download.write", m_file.errorString());
    else if (m_file.size() > wanted.maxBytes)
        m_trouble = failure(core::Error::Kind::TooLarge, "download.size",
                            u"more than %1 bytes"_s.arg(wanted.maxBytes));
    if (m_trouble)
        return m_reply->abort();
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    emit progressed(wanted.name, m_file.size(), length > 0 ? m_offset + length : -1);
}

core::Error Downloader::networkError() const
{
    using Kind = core::Error::Kind;
    const int status = statusOf(*m_reply);
    const QString detail = status > 0 ? u"HTTP %1"_s.arg(status) : m_reply->errorString();
    if (m_isCancelled)
        return failure(Kind::Cancelled, "cancelled", detail);
    if (status >= 400) {
        const Kind kind = status >= 500 ? Kind::ServerError
            : status == 404             ? Kind::NotFound
                                        : Kind::Denied;
        return failure(kind, "download.status", detail);
    }
    const bool isSilent = m_reply->error() == QNetworkReply::OperationCanceledError
        || m_reply->error() == QNetworkReply::TimeoutError;
    return failure(isSilent ? Kind::TimedOut : Kind::Unreachable, "download.network",
                   m_reply->errorString());
}

core::Result<Downloaded> Downloader::checked(const QByteArray& announced)
{
    const QByteArray found = announced.isEmpty() ? QByteArray() : checksumOf(m_file);
    m_file.close();
    if (found != announced) {
        QFile::remove(pathOf(".part"));
        return failure(core::Error::Kind::Malformed, "download.checksum",
                       u"%1 was announced, %2 arrived"_s.arg(QString::fromLatin1(announced),
                                                             QString::fromLatin1(found)));
    }
    const QString path = pathOf(".file");
    QFile::remove(path);
    if (!QFile::rename(pathOf(".part"), path))
        return failure(core::Error::Kind::Storage, "download.write", path);
    QFile::remove(pathOf(".etag"));
    return Downloaded{m_requests[m_results.size()].name, path,
                      QString::fromUtf8(m_reply->rawHeader("ETag")),
                      QString::fromLatin1(announced)};
}

/// Qt takes a connection that closes early for the end of the file.
void Downloader::checkLength()
{
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (m_trouble || !length.isValid() || m_file.size() == m_offset + length.toLongLong())
        return;
    if (m_file.size() > m_offset + length.toLongLong())
        m_file.resize(0); // of two answers: no beginning of anything
    m_trouble = failure(core::Error::Kind::Unreachable, "download.network",
                        u"the connection broke after %1 bytes"_s.arg(m_file.size()));
}

void Downloader::takeEnd()
{
    QNetworkReply& reply = *m_reply;
    reply.deleteLater();
    const int status = statusOf(reply);
    if (!m_trouble && reply.error() == QNetworkReply::NoError) {
        if (status == 304)
            return settle(Downloaded{.name = m_requests[m_results.size()].name});
        if (m_file.isOpen()) {
            takeBytes();
            checkLength();
            if (!m_trouble)
                return settle(checked(announcedChecksum(reply)));
        }
    }
    m_file.close();
    if (status == 416) { // what we have is no beginning of what the server has
        QFile::remove(pathOf(".part"));
        QFile::remove(pathOf(".etag"));
    }
    const core::Error error = m_trouble ? *m_trouble : networkError();
    const bool isPassing = error.kind == core::Error::Kind::Unreachable
        || error.kind == core::Error::Kind::TimedOut || status == 416;
    if (isPassing && m_attempts < MaxAttempts)
        return ask();
    settle(error);
}

} // namespace plimsoll::vuln
