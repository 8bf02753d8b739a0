// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/limits.h"
#include "core/result.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace plimsoll::docker {

/// Reads one HTTP/1.x answer from bytes as they arrive.
///
/// Knows status, headers, Content-Length, chunked and until-close bodies; skips 1xx answers. What
/// does the work behind it is nobody's business here (today http_parser).
/// Errors: Malformed ("http.not-docker" when the first bytes are no HTTP answer, "reply.syntax"
/// later, "http.tls-server" for a TLS record), TooLarge ("reply.too-large"), Unreachable
/// ("reply.cut"); the subject is left empty. After an error the parser answers that same error.
/// Thread: any, one at a time.
class HttpParser
{
public:
    struct Limits
    {
        qint64 headerBytes = core::limits::MaxHeaderBytes; ///< status line and headers
        qint64 bodyBytes = core::limits::MaxReplyBytes;
        bool hasBody = true; ///< false for the answer to a HEAD
        bool isCutAtMax = false; ///< bodyBytes of it are a complete answer
    };

    explicit HttpParser(const Limits& limits);
    ~HttpParser();
    HttpParser(const HttpParser&) = delete;
    HttpParser& operator=(const HttpParser&) = delete;

    /// The next bytes. Bytes after the end of the answer are counted, not read.
    core::Result<void> feed(QByteArrayView bytes);
    /// The far side closed: ends an until-close body, cuts off any other.
    core::Result<void> finish();

    bool isComplete() const;
    /// Whether another request may follow on this connection. Precondition: isComplete().
    bool keepsAlive() const;
    int status() const;
    /// Names in lower case; values of a repeated name joined by ", ".
    const QHash<QByteArray, QByteArray>& headers() const;
    QByteArray takeBody();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace plimsoll::docker
