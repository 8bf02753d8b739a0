// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/sockettransport.h"

#include "core/limits.h"
#include "docker/tlsfailure.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;

namespace {

Error unreachable(const QString& code, const QString& subject, const QString& detail)
{
    return {Error::Kind::Unreachable, code, subject, detail};
}

QString commonName(const QStringList& names)
{
    return names.isEmpty() ? QString() : names.first();
}

PeerFacts factsOf(const QSslSocket& socket, const QSslCertificate& own)
{
    const QSslCertificate server = socket.peerCertificate();
    const bool isTls13 = socket.sessionProtocol() == QSsl::TlsV1_3;
    QString issuer = commonName(server.issuerInfo(QSslCertificate::CommonName));
    if (issuer.isEmpty())
        issuer = commonName(server.issuerInfo(QSslCertificate::Organization));
    return {.protocol = isTls13 ? u"TLS 1.3"_s : u"TLS 1.2"_s,
            .serverSubject = commonName(server.subjectInfo(QSslCertificate::CommonName)),
            .serverIssuer = issuer,
            .serverNotAfterUtc = server.expiryDate().toUTC(),
            .clientSubject = commonName(own.subjectInfo(QSslCertificate::CommonName)),
            .clientNotAfterUtc = own.expiryDate().toUTC()};
}

} // namespace

Error connectError(QAbstractSocket::SocketError error, const QString& text, const QString& subject)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return unreachable(u"connect.name"_s, subject, text);
    case QAbstractSocket::ConnectionRefusedError:
        return unreachable(u"connect.refused"_s, subject, text);
    case QAbstractSocket::SocketTimeoutError:
        return {Error::Kind::TimedOut, u"connect.timeout"_s, subject, text};
    case QAbstractSocket::RemoteHostClosedError:
        return unreachable(u"connect.closed"_s, subject, text);
    default:
        return unreachable(u"connect.network"_s, subject, text);
    }
}

UnixTransport::UnixTransport(const Endpoint& endpoint)
    : m_endpoint(endpoint)
{
    m_socket.setReadBufferSize(core::limits::ReadBufferBytes);
    connect(&m_socket, &QLocalSocket::connected, this, &Transport::opened);
    connect(&m_socket, &QLocalSocket::readyRead, this, &Transport::readyRead);
    connect(&m_socket, &QLocalSocket::disconnected, this, &Transport::closed);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &UnixTransport::onError);
}

void UnixTransport::open()
{
    m_socket.connectToServer(m_endpoint.socketPath);
}

void UnixTransport::abort()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void UnixTransport::onError(QLocalSocket::LocalSocketError error)
{
    const QString url = m_endpoint.url();
    const QString text = m_socket.errorString();
    switch (error) {
    case QLocalSocket::PeerClosedError:
        return; // disconnected() follows
    case QLocalSocket::ServerNotFoundError:
        return emit failed(unreachable(u"socket.missing"_s, url, text));
    case QLocalSocket::SocketAccessError:
        return emit failed({Error::Kind::Denied, u"socket.denied"_s, url, text});
    case QLocalSocket::ConnectionRefusedError:
        return emit failed(unreachable(u"connect.refused"_s, url, text));
    default:
        return emit failed(unreachable(u"connect.network"_s, url, text));
    }
}

TcpTransport::TcpTransport(const Endpoint& endpoint)
    : m_endpoint(endpoint)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(core::limits::ReadBufferBytes);
    connect(&m_socket, &QTcpSocket::connected, this, &Transport::opened);
    connect(&m_socket, &QTcpSocket::readyRead, this, &Transport::readyRead);
    connect(&m_socket, &QTcpSocket::disconnected, this, &Transport::closed);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &TcpTransport::onError);
}

void TcpTransport::open()
{
    m_socket.connectToHost(m_endpoint.host, m_endpoint.port);
}

void TcpTransport::abort()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void TcpTransport::onError(QAbstractSocket::SocketError error)
{
    if (error != QAbstractSocket::RemoteHostClosedError) // then disconnected() follows
        emit failed(connectError(error, m_socket.errorString(), m_endpoint.url()));
}

TlsTransport::TlsTransport(const Endpoint& endpoint, const QString& serverName,
                           const TlsIdentity& identity, std::shared_ptr<TlsSession> session)
    : m_endpoint(endpoint)
    , m_verifiedName(serverName.isEmpty() ? endpoint.host : serverName)
    , m_ownCertificate(identity.chain.value(0))
    , m_session(std::move(session))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(core::limits::ReadBufferBytes);
    QSslConfiguration configuration = identity.configuration();
    if (m_session) {
        configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
        configuration.setSessionTicket(m_session->ticket);
        connect(&m_socket, &QSslSocket::newSessionTicketReceived, this, &TlsTransport::keepTicket);
    }
    m_socket.setSslConfiguration(configuration);
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        m_isReached = true;
        emit reached();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsTransport::onEncrypted);
    connect(&m_socket, &QSslSocket::readyRead, this, &Transport::readyRead);
    connect(&m_socket, &QSslSocket::disconnected, this, &Transport::closed);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsTransport::onError);
    connect(&m_socket, &QSslSocket::alertReceived, this,
            [this](QSsl::AlertLevel, QSsl::AlertType type, const QString&) {
                if (type != QSsl::AlertType::CloseNotify)
                    m_alert = int(type);
            });
}

void TlsTransport::open()
{
    m_socket.connectToHostEncrypted(m_endpoint.host, m_endpoint.port, m_verifiedName);
}

void TlsTransport::abort()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

// A failure is the last thing anybody hears: some of Qt's leave the socket connected in clear text.
void TlsTransport::end(const Error& error)
{
    abort();
    emit failed(error);
}

void TlsTransport::onEncrypted()
{
    m_peer = factsOf(m_socket, m_ownCertificate);
    if (namesHost(m_socket.peerCertificate(), m_verifiedName))
        return emit opened();
    end({Error::Kind::TlsRejected, u"tls.name"_s, m_endpoint.url(),
         u"no subject alternative name is "_s + m_verifiedName});
}

void TlsTransport::keepTicket()
{
    m_session->ticket = m_socket.sslConfiguration().sessionTicket();
    if (!m_session->ticket.isEmpty())
        emit resumable();
}

void TlsTransport::onError(QAbstractSocket::SocketError error)
{
    if (m_isReached && m_socket.isEncrypted() && error == QAbstractSocket::RemoteHostClosedError
        && !m_alert)
        return; // disconnected() follows
    if (!m_isReached)
        return end(connectError(error, m_socket.errorString(), m_endpoint.url()));
    end(tlsError({.socketError = error,
                  .socketText = m_socket.errorString(),
                  .verifyErrors = m_socket.sslHandshakeErrors(),
                  .alert = m_alert,
                  .isHandshaking = !m_socket.isEncrypted(),
                  .clientNotAfterUtc = m_ownCertificate.expiryDate().toUTC(),
                  .nowUtc = QDateTime::currentDateTimeUtc()},
                 m_endpoint.url()));
}

// With TLS 1.3 a server may refuse our certificate after the handshake and reset the connection
// before its alert is read.
std::optional<Error> TlsTransport::suspicion() const
{
    if (m_ownCertificate.isNull()
        || m_ownCertificate.expiryDate() > QDateTime::currentDateTimeUtc())
        return std::nullopt;
    return Error{Error::Kind::TlsRejected, u"tls.client-expired"_s, m_endpoint.url(),
                 u"closed without an answer"_s};
}

} // namespace plimsoll::docker
