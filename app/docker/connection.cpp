// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/connection.h"

#include <algorithm>
#include <utility>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

constexpr qint64 ReadAtOnceBytes = 64 * 1024;
constexpr qint64 StreamAtOnceBytes = 256 * 1024;
constexpr qsizetype MaxRefusalBytes = 64 * 1024;

} // namespace

Connection::Connection(std::unique_ptr<Transport> transport, const QString& subject,
                       QObject* parent)
    : QObject(parent)
    , m_transport(std::move(transport))
    , m_subject(subject)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one would be early: see timeLeft()
    connect(&m_timer, &QTimer::timeout, this, &Connection::onTimeout);
    connect(m_transport.get(), &Transport::reached, this, &Connection::onReached);
    connect(m_transport.get(), &Transport::opened, this, &Connection::onOpened);
    connect(m_transport.get(), &Transport::resumable, this, &Connection::resumable);
    connect(m_transport.get(), &Transport::readyRead, this, &Connection::onReadyRead);
    connect(m_transport.get(), &Transport::closed, this, &Connection::onClosed);
    connect(m_transport.get(), &Transport::failed, this, &Connection::onFailed);
}

void Connection::open(const Timeouts& timeouts)
{
    Q_ASSERT(m_state == State::New);
    m_exchange = {.timeouts = timeouts};
    openTransport();
}

void Connection::openTransport()
{
    wait(State::Connecting, m_exchange.timeouts.connectMs);
    m_transport->open(); // may fail at once
}

void Connection::send(const Exchange& exchange)
{
    Q_ASSERT(isIdle());
    m_exchange = exchange;
    m_hasQuestion = true;
    if (m_state == State::New)
        openTransport();
    else if (m_state == State::Idle)
        ask();
}

void Connection::ask()
{
    m_parser.emplace(HttpParser::Limits{.bodyBytes = m_exchange.maxBytes,
                                        .hasBody = m_exchange.hasBody,
                                        .isCutAtMax = m_exchange.isCutAtMax});
    m_firstByteUtc = {};
    m_refusal.clear();
    m_passedOn = 0;
    m_isPaused = false;
    if (m_exchange.body) {
        m_exchange.body->setRoomHandler(
            [this] { QMetaObject::invokeMethod(this, &Connection::resume, Qt::QueuedConnection); });
    }
    m_sinceSent.start();
    wait(State::Waiting, m_exchange.timeouts.firstByteMs);
    m_transport->device().write(m_exchange.head);
}

void Connection::abort()
{
    m_state = State::Over;
    m_timer.stop();
    if (m_exchange.body)
        m_exchange.body->setRoomHandler({}); // it may outlive this object
    m_transport->abort();
}

void Connection::wait(State state, int milliseconds)
{
    m_state = state;
    m_timer.start(milliseconds);
}

// In milliseconds, at least 0.
qint64 Connection::timeLeft() const
{
    return std::max<qint64>(0, m_exchange.timeouts.wholeMs - m_sinceSent.elapsed());
}

bool Connection::isExchanging() const
{
    return m_state == State::Waiting || m_state == State::Reading;
}

void Connection::onReached()
{
    if (m_state == State::Connecting)
        wait(State::Handshaking, m_exchange.timeouts.handshakeMs);
}

void Connection::onOpened()
{
    if (m_state != State::Connecting && m_state != State::Handshaking)
        return;
    m_state = State::Idle;
    m_timer.stop();
    m_wasOpened = true;
    emit opened();
    if (m_state == State::Idle && m_hasQuestion) // a listener may have aborted
        ask();
}

void Connection::onReadyRead()
{
    if (isExchanging()) {
        readAvailable();
        return;
    }
    if (m_state != State::Idle)
        return;
    abort(); // bytes nobody asked for
    emit died();
}

// @return false when the exchange has ended, one way or the other
bool Connection::readAvailable()
{
    const qint64 atOnce = m_exchange.body ? StreamAtOnceBytes : ReadAtOnceBytes;
    while (isExchanging() && !m_isPaused && m_transport->device().bytesAvailable() > 0) {
        const QByteArray bytes = m_transport->device().read(atOnce);
        if (bytes.isEmpty())
            break;
        if (m_state == State::Waiting)
            m_firstByteUtc = QDateTime::currentDateTimeUtc();
        wait(State::Reading, int(std::min<qint64>(m_exchange.timeouts.idleMs, timeLeft())));
        const Result<void> fed = m_parser->feed(bytes);
        if (!fed) {
            fail(fed.error());
            return false;
        }
        if (const auto error = passBodyOn()) {
            fail(*error);
            return false;
        }
        if (m_parser->isComplete()) {
            complete();
            return false;
        }
    }
    return isExchanging();
}

// Moves what has arrived of a streamed body to its reader. While that one is busy, no timer runs:
// it is not the daemon that is slow.
std::optional<Error> Connection::passBodyOn()
{
    if (!m_exchange.body)
        return {};
    const QByteArray bytes = m_parser->takeBody();
    if (m_parser->status() != 200) {
        m_refusal += bytes.left(MaxRefusalBytes - m_refusal.size());
        return {};
    }
    m_passedOn += bytes.size();
    if (m_passedOn > m_exchange.maxBytes)
        return Error{Error::Kind::TooLarge, u"reply.too-large"_s, m_subject,
                     u"more than %1 bytes"_s.arg(m_exchange.maxBytes)};
    m_isPaused = !m_exchange.body->push(bytes);
    if (m_isPaused)
        m_timer.stop();
    return {};
}

void Connection::resume()
{
    if (!std::exchange(m_isPaused, false) || !isExchanging())
        return;
    wait(m_state, m_exchange.timeouts.idleMs);
    readAvailable();
}

void Connection::complete()
{
    Reply reply{.status = m_parser->status(),
                .headers = m_parser->headers(),
                .body = m_exchange.body ? m_refusal : m_parser->takeBody(),
                .atUtc = m_firstByteUtc,
                .elapsedMs = int(m_sinceSent.elapsed())};
    const bool mayGoOn = m_parser->keepsAlive() && m_transport->device().bytesAvailable() == 0;
    m_timer.stop();
    m_hasAnswered = true;
    m_hasQuestion = false;
    m_state = State::Idle;
    if (m_exchange.body)
        m_exchange.body->setRoomHandler({});
    if (!mayGoOn)
        abort();
    emit finished(std::move(reply), false);
}

void Connection::fail(Error error)
{
    if (error.subject.isEmpty())
        error.subject = m_subject;
    const bool isStale = m_exchange.mayRepeat && m_state == State::Waiting && m_hasAnswered
        && error.kind == Error::Kind::Unreachable;
    abort();
    if (std::exchange(m_hasQuestion, false))
        emit finished(std::move(error), isStale);
    else
        emit died();
}

void Connection::onClosed()
{
    if (m_state == State::Idle) {
        abort();
        emit died();
        return;
    }
    m_isPaused = false; // what is left is bounded by the socket's buffer
    while (isExchanging() && m_transport->device().bytesAvailable() > 0 && readAvailable())
        m_isPaused = false;
    if (!isExchanging())
        return;
    if (m_state == State::Waiting) {
        const auto suspicion = m_hasAnswered ? std::nullopt : m_transport->suspicion();
        fail(suspicion.value_or(Error{Error::Kind::Unreachable, u"connect.closed"_s, m_subject,
                                      u"closed before the first byte of an answer"_s}));
        return;
    }
    const Result<void> ended = m_parser->finish();
    if (ended)
        complete();
    else
        fail(ended.error());
}

void Connection::onFailed(const Error& error)
{
    if (m_state == State::Idle) {
        abort();
        emit died();
        return;
    }
    m_isPaused = false;
    if (m_state == State::Over || (isExchanging() && !readAvailable()))
        return;
    // A reset in the middle of an answer is an answer cut off, whatever the socket calls it.
    if (m_state == State::Reading && error.kind == Error::Kind::Unreachable)
        fail({Error::Kind::Unreachable, u"reply.cut"_s, m_subject, error.detail});
    else
        fail(error);
}

void Connection::onTimeout()
{
    const auto timedOut = [this](const QString& code, int milliseconds) {
        fail({Error::Kind::TimedOut, code, m_subject, u"after %1 ms"_s.arg(milliseconds)});
    };
    const Timeouts& timeouts = m_exchange.timeouts;
    switch (m_state) {
    case State::Connecting:
        return timedOut(u"connect.timeout"_s, timeouts.connectMs);
    case State::Handshaking:
        return timedOut(u"handshake.timeout"_s, timeouts.handshakeMs);
    case State::Waiting:
        return timedOut(u"reply.timeout"_s, timeouts.firstByteMs);
    case State::Reading:
        if (timeLeft() == 0)
            return timedOut(u"reply.slow"_s, timeouts.wholeMs);
        return timedOut(u"reply.idle"_s, timeouts.idleMs);
    case State::New:
    case State::Idle:
    case State::Over:
        return;
    }
}

} // namespace plimsoll::docker
