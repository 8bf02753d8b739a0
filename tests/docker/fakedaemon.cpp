// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakedaemon.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::docker;

QByteArray httpReply(int status, const QByteArray& body, const QByteArray& moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Text\r\n" + moreHeaders
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

FakeDaemon::FakeDaemon(Handler handler)
    : m_handler(std::move(handler))
{
    m_settings.name = u"fake"_s;
}

FakeDaemon::~FakeDaemon() = default;

void FakeDaemon::listenTcp()
{
    m_tcp = std::make_unique<QTcpServer>();
    m_tcp->listen(QHostAddress::LocalHost);
    connect(m_tcp.get(), &QTcpServer::newConnection, this,
            [this] { serve(m_tcp->nextPendingConnection()); });
    m_settings.endpoint = {
        .scheme = Endpoint::Scheme::Tcp, .host = u"127.0.0.1"_s, .port = m_tcp->serverPort()};
    m_settings.allowPlain = true;
}

void FakeDaemon::listenTls(const QSslConfiguration& configuration)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    server->listen(QHostAddress::LocalHost);
    connect(server.get(), &QSslServer::pendingConnectionAvailable, this,
            [this] { serve(m_tcp->nextPendingConnection()); });
    m_settings.endpoint = {
        .scheme = Endpoint::Scheme::Tcp, .host = u"127.0.0.1"_s, .port = server->serverPort()};
    m_tcp = std::move(server);
}

void FakeDaemon::listenUnix()
{
    m_local = std::make_unique<QLocalServer>();
    const QString path = m_folder.filePath(u"docker.sock"_s);
    m_local->listen(path);
    connect(m_local.get(), &QLocalServer::newConnection, this,
            [this] { serve(m_local->nextPendingConnection()); });
    m_settings.endpoint = {.scheme = Endpoint::Scheme::Unix, .socketPath = path};
}

void FakeDaemon::serve(QIODevice* socket)
{
    ++connections;
    connect(socket, &QIODevice::readyRead, this, [this, socket] { take(socket); });
    take(socket);
}

void FakeDaemon::take(QIODevice* socket)
{
    while (socket->isOpen() && socket->bytesAvailable() > 0) {
        const QByteArray seen = socket->peek(64 * 1024);
        const qsizetype end = seen.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        socket->read(end + 4);
        const QString path = QString::fromLatin1(seen.split(' ').value(1));
        paths << path;
        if (answersPing && path == "/_ping"_L1)
            socket->write(httpReply(200, "OK", "Api-Version: " + apiVersion + "\r\n"));
        else
            m_handler(*socket, path);
    }
}
