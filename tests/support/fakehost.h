// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/hostfiles.h"
#include "tests/support/recordedapi.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QUrl>

#include <functional>

namespace plimsoll::tests {

/// A file of a host that exists in a test alone.
struct HostEntry
{
    QChar type = u'f'; ///< f file, d folder, l link, s socket
    int mode = 0644;
    int uid = 0;
    int gid = 0;
    QByteArray content = {}; ///< of a link: its target
    qint64 modified = 1'700'000'000;
};

/// A daemon with a host behind it: knows the requests of host files as dockerd 20.10 answers them,
/// with the same blindness for absolute links and sockets.
class FakeHost : public RecordedApi
{
public:
    QMap<QString, HostEntry> files; ///< by path; folders above are there by themselves
    QStringList sent; ///< "HEAD /etc/docker", "POST /containers/create ..."
    QStringList made; ///< objects that exist now: "container TOKEN", "image TOKEN"
    /// May answer in place of the host; an answer with status 0 stands for none.
    std::function<Result(const docker::HostFileRequest&, Result usual)> twist;
    /// Requests that stay open until abort().
    std::function<bool(const docker::HostFileRequest&)> holds;

    QFuture<Result> send(const docker::HostFileRequest& request) override
    {
        Q_ASSERT(docker::isHostFileRequest(request));
        sent.append(QString::fromLatin1(docker::methodName(request.method)) + u' '
                    + (pathIn(request).isEmpty() ? request.path : pathIn(request)));
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        if (holds && holds(request)) {
            m_held.append(promise);
            return promise->future();
        }
        const Result usual = answer(request);
        promise->addResult(twist ? twist(request, usual) : usual);
        promise->finish();
        return promise->future();
    }

    void abort() override
    {
        RecordedApi::abort();
        for (const auto& promise : std::exchange(m_held, {})) {
            promise->addResult(
                core::Error{core::Error::Kind::Cancelled, QStringLiteral("cancelled")});
            promise->finish();
        }
    }

    static Result reply(int status, const QByteArray& body = {})
    {
        return docker::Reply{
            .status = status, .body = body, .atUtc = QDateTime::fromSecsSinceEpoch(1, Qt::UTC)};
    }

    static QString pathIn(const docker::HostFileRequest& request)
    {
        const QString path =
            QUrl::fromPercentEncoding(request.path.section(QStringLiteral("path="), 1).toLatin1());
        return path.startsWith(docker::HostMount) ? path.sliced(docker::HostMount.size())
                                                  : QString();
    }

private:
    static constexpr auto MissingFile = R"({"message":"Could not find the file"})";

    static QString tokenIn(const QString& text)
    {
        static const QRegularExpression token(QStringLiteral("[0-9a-f]{16}"));
        return token.match(text).captured();
    }

    Result answer(const docker::HostFileRequest& request)
    {
        using Method = docker::HostFileRequest::Method;
        const QString token = tokenIn(request.path);
        const QString kind = request.path.startsWith(QStringLiteral("/images"))
            ? QStringLiteral("image ")
            : QStringLiteral("container ");
        if (request.method == Method::Post) {
            made.append(kind + token);
            return reply(kind[0] == u'i' ? 200 : 201, R"({"Id":"made"})");
        }
        if (request.method == Method::Delete)
            return reply(made.removeOne(kind + token) ? 204 : 404,
                         R"({"message":"No such thing"})");
        if (!made.contains(kind + token))
            return reply(404, R"({"message":"No such container"})");
        if (request.path.endsWith(QStringLiteral("/json")))
            return reply(200, R"({"HostConfig":{"Ulimits":[]},"State":{"Status":"created"}})");
        return request.method == Method::Head ? stat(pathIn(request)) : archive(request);
    }

    /// Follows relative links as the daemon does, and stops at absolute ones.
    const HostEntry* seen(const QString& path, QString* where = nullptr)
    {
        QString at;
        const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            at += u'/' + parts[i];
            const HostEntry* entry = entryAt(at);
            if (!entry)
                return nullptr;
            if (entry->type == u'l' && i + 1 < parts.size()) {
                const QString target = QString::fromUtf8(entry->content);
                if (target.startsWith(u'/'))
                    return nullptr;
                at = QDir::cleanPath(at.section(u'/', 0, -2) + u'/' + target);
            }
        }
        if (where)
            *where = at;
        return entryAt(at);
    }

    const HostEntry* entryAt(const QString& path)
    {
        if (files.contains(path))
            return &files[path];
        const auto below = files.lowerBound(path + u'/');
        const bool isFolder = below != files.end() && below.key().startsWith(path + u'/');
        return isFolder ? &m_folder : nullptr;
    }

    Result stat(const QString& path)
    {
        QString where;
        const HostEntry* entry = seen(path, &where);
        if (!entry)
            return reply(404, MissingFile);
        const quint32 bit = entry->type == u'd' ? 1U << 31
            : entry->type == u'l'               ? 1U << 27
            : entry->type == u's'               ? 1U << 24
                                                : 0;
        QJsonObject stat{
            {QStringLiteral("name"), where.section(u'/', -1)},
            {QStringLiteral("size"), entry->content.size()},
            {QStringLiteral("mode"), qint64(bit | quint32(entry->mode & 0777))},
            {QStringLiteral("mtime"),
             QDateTime::fromSecsSinceEpoch(entry->modified, Qt::UTC).toString(Qt::ISODate)},
            {QStringLiteral("linkTarget"), QString()}};
        if (entry->type == u'l') {
            const QString target = QString::fromUtf8(entry->content);
            stat[QStringLiteral("linkTarget")] = target.startsWith(u'/')
                ? target
                : docker::HostMount + QDir::cleanPath(where.section(u'/', 0, -2) + u'/' + target);
        }
        Result result = reply(200);
        result.value().headers.insert(
            "x-docker-container-path-stat",
            QJsonDocument(stat).toJson(QJsonDocument::Compact).toBase64());
        return result;
    }

    Result archive(const docker::HostFileRequest& request)
    {
        QString where;
        const HostEntry* entry = seen(pathIn(request), &where);
        if (!entry)
            return reply(404, MissingFile);
        const QString base = where.section(u'/', -1);
        QByteArray tar = member(base, *entry);
        for (auto file = files.lowerBound(where + u'/');
             file != files.end() && file.key().startsWith(where + u'/'); ++file) {
            if (file->type != u's') // the daemon leaves sockets out
                tar += member(base + file.key().sliced(where.size()), *file);
        }
        tar += QByteArray(1024, '\0');
        return reply(200,
                     request.isCutAtMax
                         ? tar.first(std::min<qsizetype>(tar.size(), request.maxBytes))
                         : tar);
    }

    /// POSIX ustar, as written by hand.
    static QByteArray member(const QString& name, const HostEntry& entry)
    {
        const bool hasContent = entry.type == u'f';
        QByteArray header(512, '\0');
        const auto put = [&header](qsizetype at, const QByteArray& text) {
            header.replace(at, text.size(), text);
        };
        const auto octal = [](qint64 number, int width) {
            return QByteArray::number(number, 8).rightJustified(width, '0') + '\0';
        };
        put(0, name.toUtf8());
        put(100, octal(entry.mode, 7));
        put(108, octal(entry.uid, 7));
        put(116, octal(entry.gid, 7));
        put(124, octal(hasContent ? entry.content.size() : 0, 11));
        put(136, octal(entry.modified, 11));
        put(156, entry.type == u'd' ? "5" : entry.type == u'l' ? "2" : "0");
        if (entry.type == u'l')
            put(157, entry.content);
        put(257,
            QByteArray("ustar\0"
                       "00",
                       8));
        put(148, "        ");
        int sum = 0;
        for (const char c : header)
            sum += uchar(c);
        put(148, octal(sum, 6) + ' ');
        if (!hasContent)
            return header;
        const qsizetype rest = (512 - entry.content.size() % 512) % 512;
        return header + entry.content + QByteArray(rest, '\0');
    }

    HostEntry m_folder{.type = u'd', .mode = 0755};
    QList<std::shared_ptr<QPromise<Result>>> m_held;
};

} // namespace plimsoll::tests
