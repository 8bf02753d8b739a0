// SPDX-License-Identifier: GPL-3.0-or-later
// An authorization plugin for dockerd, as small as one can be: refuses what a file names, a line
// each, as the file is at that moment, and lets everything else through.
//
//     authzgate SOCKET FILE          FILE: POST /containers/create
//
// Source of the protocol: moby docs, Access authorization plugin; pkg/authorization/api.go.
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// "POST /v1.41/containers/create?name=a" and "POST /containers/create" mean the same.
bool isRefused(const QJsonObject& request, const QString& list)
{
    QFile file(list);
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const QStringList refused = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QString method = request["RequestMethod"_L1].toString();
    const QString path = request["RequestUri"_L1].toString().section(u'?', 0, 0);
    return std::ranges::any_of(refused, [&](const QString& one) {
        return method == one.section(u' ', 0, 0) && path.endsWith(one.section(u' ', 1));
    });
}

QJsonObject answerTo(const QByteArray& path, const QJsonObject& request, const QString& refused)
{
    if (path == "/Plugin.Activate")
        return {{u"Implements"_s, QJsonArray{u"authz"_s}}};
    if (path == "/AuthZPlugin.AuthZReq" && isRefused(request, refused))
        return {{u"Allow"_s, false}, {u"Msg"_s, u"the harbour master says no"_s}};
    return {{u"Allow"_s, true}};
}

/// Takes whole requests off the front of what came in, and answers them in order.
void serve(QLocalSocket* socket, QByteArray& received, const QString& refused)
{
    while (true) {
        const qsizetype head = received.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        qsizetype length = 0;
        for (const QByteArray& line : received.first(head).split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                length = line.sliced(15).trimmed().toLongLong();
        }
        if (received.size() < head + 4 + length)
            return;
        const QByteArray path = received.split(' ').value(1);
        const auto request = QJsonDocument::fromJson(received.sliced(head + 4, length)).object();
        received = received.sliced(head + 4 + length);
        const QByteArray body =
            QJsonDocument(answerTo(path, request, refused)).toJson(QJsonDocument::Compact);
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    QLocalServer server;
    QLocalServer::removeServer(arguments[1]);
    if (!server.listen(arguments[1]))
        return 1;
    QObject::connect(&server, &QLocalServer::newConnection, &server, [&] {
        while (QLocalSocket* socket = server.nextPendingConnection()) {
            QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QLocalSocket::readyRead, socket,
                             [socket, refused = arguments[2], received = QByteArray()]() mutable {
                                 received += socket->readAll();
                                 serve(socket, received, refused);
                             });
        }
    });
    return QCoreApplication::exec();
}
