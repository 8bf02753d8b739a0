// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/hostsettings.h"

#include <QIODevice>
#include <QObject>
#include <QSslConfiguration>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>

class QTcpServer;
class QLocalServer;

/// Whole bytes of an answer with Content-Length.
QByteArray httpReply(int status, const QByteArray& body = {}, const QByteArray& moreHeaders = {});

/// A daemon inside the test: answers, misbehaves or keeps silent as the test says.
class FakeDaemon : public QObject
{
    Q_OBJECT
public:
    /// Called for every request with its path; /_ping is answered before it unless answersPing is
    /// off. Writing nothing is silence; the socket may be closed.
    using Handler = std::function<void(QIODevice& socket, const QString& path)>;

    explicit FakeDaemon(Handler handler);
    ~FakeDaemon() override;

    void listenTcp();
    void listenTls(const QSslConfiguration& configuration);
    void listenUnix();

    /// Name "fake", the endpoint, and plain TCP allowed where it listens plainly.
    plimsoll::docker::HostSettings settings() const { return m_settings; }

    bool answersPing = true;
    QByteArray apiVersion = "1.41";
    QStringList paths; ///< asked so far, in order
    int connections = 0;

private:
    void serve(QIODevice* socket);
    void take(QIODevice* socket);

    Handler m_handler;
    QTemporaryDir m_folder;
    std::unique_ptr<QTcpServer> m_tcp;
    std::unique_ptr<QLocalServer> m_local;
    plimsoll::docker::HostSettings m_settings;
};
