// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/api.h"
#include "docker/bytestream.h"
#include "docker/httpparser.h"
#include "docker/transport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace plimsoll::docker {

/// One kept-alive HTTP connection: opens its transport with the first exchange, or ahead of it, and
/// carries one exchange at a time. After a failure it is over and says so by isUsable().
/// Thread: the owner's.
class Connection final : public QObject
{
    Q_OBJECT
public:
    struct Exchange
    {
        QByteArray head; ///< request line and headers, complete
        qint64 maxBytes = 0;
        std::shared_ptr<ByteStream> body = {}; ///< where a body goes; null: into the Reply
        bool hasBody = true; ///< of the answer; a HEAD has none
        bool isCutAtMax = false; ///< maxBytes of the answer are enough
        bool mayRepeat = true; ///< asking twice does what asking once does
        Timeouts timeouts = {};
    };

    /// @param subject  what errors are about: the endpoint's address
    Connection(std::unique_ptr<Transport> transport, const QString& subject,
               QObject* parent = nullptr);

    /// Shakes hands before there is a question. Precondition: nothing was sent yet.
    void open(const Timeouts& timeouts);
    /// Precondition: isIdle().
    void send(const Exchange& exchange);
    /// Ends whatever happens; no signal follows.
    void abort();

    /// Takes a question; one that is still opening asks it as soon as it can.
    bool isIdle() const { return !m_hasQuestion && m_state != State::Over; }
    bool isUsable() const { return m_state != State::Over; }
    bool wasOpened() const { return m_wasOpened; }
    PeerFacts peer() const { return m_transport->peer(); }

signals:
    void opened();
    /// As the transport's.
    void resumable();
    /// @param isStale  a kept-alive connection had been closed before the answer's first byte:
    ///                 nothing was answered, the question may be asked again
    void finished(const plimsoll::core::Result<plimsoll::docker::Reply>& result, bool isStale);
    /// Nothing was going on, and the far side closed.
    void died();

private:
    enum class State { New, Connecting, Handshaking, Waiting, Reading, Idle, Over };

    void onReached();
    void onOpened();
    void onReadyRead();
    void onClosed();
    void onFailed(const core::Error& error);
    void onTimeout();
    bool readAvailable();
    void openTransport();
    void ask();
    std::optional<core::Error> passBodyOn();
    void resume();
    void complete();
    void fail(core::Error error);
    void wait(State state, int milliseconds);
    bool isExchanging() const;
    qint64 timeLeft() const;

    std::unique_ptr<Transport> m_transport;
    QString m_subject;
    State m_state = State::New;
    Exchange m_exchange;
    std::optional<HttpParser> m_parser;
    QTimer m_timer;
    QElapsedTimer m_sinceSent;
    QDateTime m_firstByteUtc;
    bool m_hasQuestion = false; ///< an exchange was sent and has not ended
    QByteArray m_refusal; ///< the beginning of a body that says why there is no stream
    qint64 m_passedOn = 0; ///< bytes
    bool m_isPaused = false; ///< the reader of the stream is busy
    bool m_wasOpened = false;
    bool m_hasAnswered = false; ///< at least one exchange was completed before
};

} // namespace plimsoll::docker
