// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/limits.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QObject;

namespace plimsoll::docker {

class ByteStream;

/// The four waits of a request, each with its own patience; in milliseconds.
struct Timeouts
{
    int connectMs = 10'000;
    int handshakeMs = 10'000;
    int firstByteMs = 60'000;
    int idleMs = 30'000;
    int wholeMs = 300'000; ///< from the question to the last byte; for answers that trickle

    bool operator==(const Timeouts&) const = default;
};

/// One GET, without the "/v1.41" prefix: "/containers/json?all=1", already percent-encoded.
struct Request
{
    QString path;
    qint64 maxBytes = core::limits::MaxReplyBytes;
    std::optional<Timeouts> timeouts = {}; ///< absent: the client's own
};

/// What host files add to plain GETs; made by docker/hostfiles.h, and nothing else is accepted.
struct HostFileRequest
{
    enum class Method { Get, Head, Post, Delete };

    Method method = Method::Head;
    QString path; ///< as Request::path
    QByteArray body = {}; ///< of a Post
    QByteArray contentType = {};
    qint64 maxBytes = core::limits::MaxReplyBytes;
    bool isCutAtMax = false; ///< maxBytes of the answer are enough: the rest is not read
    std::optional<Timeouts> timeouts = {}; ///< absent: the client's own

    bool operator==(const HostFileRequest&) const = default;
};

/// What came back. Any status is an answer; only a broken conversation is an Error.
struct Reply
{
    int status = 0;
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};
    QDateTime atUtc = {}; ///< when the first byte arrived
    int elapsedMs = 0;
};

/// What the client learnt of the far side while shaking hands.
struct PeerFacts
{
    QString protocol = {}; ///< "TLS 1.3"; empty where there is no TLS
    QString serverSubject = {}; ///< common name of the server's certificate
    QString serverIssuer = {};
    QDateTime serverNotAfterUtc = {};
    QString clientSubject = {};
    QDateTime clientNotAfterUtc = {};
};

/// Something that answers GET requests of the Engine API: a daemon, or a recording of one.
///
/// Requests may overlap; each returns a future that always ends with a Reply or an Error, also when
/// the object goes away (Cancelled). Thread: the owner's.
class Api
{
public:
    virtual ~Api() = default;
    virtual QFuture<core::Result<Reply>> get(const Request& request) = 0;
    /// The same for a reader of hundreds of answers, who cancels none of them alone: a future and
    /// its watchers post a dozen events for each. The answer is called once, from the event loop
    /// and never inside ask() or abort(); not at all when `context` is gone by then.
    virtual void ask(const Request& request, QObject* context,
                     std::function<void(const core::Result<Reply>&)> answer);
    /// The same for a body that is read while it arrives, such as /images/{id}/get: it goes into
    /// `body`, which is finished when the future is; the Reply has none. An answer other than 200
    /// finishes `body` with its Error, and is the future's Reply. Cancelling the future ends both.
    /// Only here may calls for whole files be made (Allowance::contents).
    virtual QFuture<core::Result<Reply>> open(const Request& request,
                                              std::shared_ptr<ByteStream> body);
    /// One request of host files. An api that does not know them answers Usage, "allowlist".
    virtual QFuture<core::Result<Reply>> send(const HostFileRequest& request);
    virtual PeerFacts peer() const { return {}; }
    /// The negotiated version, "1.41"; empty before the first answer.
    virtual QString apiVersion() const { return {}; }
    /// Ends every request in flight with Cancelled.
    virtual void abort() = 0;
};

} // namespace plimsoll::docker
