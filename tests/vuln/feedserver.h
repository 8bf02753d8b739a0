// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

/// An HTTP server on this computer with a few files, ETags, ranges and bad manners on request.
class FeedServer : public QObject
{
public:
    struct File
    {
        QByteArray body;
        QByteArray etag;
        QByteArray more = {}; ///< header lines
        qsizetype cutAfter = -1; ///< bytes of the body, once; then the connection breaks
        int status = 200;
    };

    FeedServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    QString url(const QString& path = {}) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path);
    }

    QHash<QByteArray, File> files; ///< by path
    QList<QByteArray> requests; ///< heads, in the order they came

private:
    static QByteArray header(const QByteArray& head, const QByteArray& name)
    {
        for (const QByteArray& line : head.split('\n')) {
            if (line.toLower().startsWith(name + ": "))
                return line.mid(name.size() + 2).trimmed();
        }
        return {};
    }

    void read(QTcpSocket& socket)
    {
        const QByteArray head = socket.readAll();
        requests.append(head);
        const QByteArray path = head.split(' ').value(1);
        if (!files.contains(path)) {
            socket.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        answer(socket, head, files[path]);
    }

    void answer(QTcpSocket& socket, const QByteArray& head, File& file)
    {
        if (!file.etag.isEmpty() && header(head, "if-none-match") == file.etag) {
            socket.write("HTTP/1.1 304 Not Modified\r\nETag: " + file.etag + "\r\n\r\n");
            return;
        }
        QByteArray body = file.body;
        QByteArray start = "HTTP/1.1 " + QByteArray::number(file.status) + " X\r\n";
        const QByteArray range = header(head, "range");
        if (!range.isEmpty() && header(head, "if-range") == file.etag) {
            const qsizetype from = range.mid(6, range.indexOf('-') - 6).toLongLong();
            start = "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes "
                + QByteArray::number(from) + '-' + QByteArray::number(body.size() - 1) + '/'
                + QByteArray::number(body.size()) + "\r\n";
            body = body.mid(from);
        }
        socket.write(start + "ETag: " + file.etag + "\r\n" + file.more
                     + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
        if (file.cutAfter < 0) {
            socket.write(body);
            return;
        }
        socket.write(body.first(std::min(file.cutAfter, body.size())));
        file.cutAfter = -1;
        socket.disconnectFromHost();
    }

    QTcpServer m_server;
};
