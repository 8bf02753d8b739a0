// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/httpparser.h"

#include <http_parser.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

class HttpParser::Private
{
public:
    explicit Private(const Limits& limits)
        : limits(limits)
    {
        http_parser_init(&engine, HTTP_RESPONSE);
        engine.data = this;
    }

    static Private& of(http_parser* engine) { return *static_cast<Private*>(engine->data); }

    Error fail(Error::Kind kind, const QString& code, const QString& detail);
    Error failSyntax();
    bool countHeaderBytes(size_t length);
    void storeHeader();
    int headersComplete();
    int appendBody(const char* at, size_t length);
    int messageComplete();
    Result<void> execute(const char* at, size_t length);
    static http_parser_settings callbacks();

    http_parser engine = {};
    Limits limits;
    QHash<QByteArray, QByteArray> headers;
    QByteArray name;
    QByteArray value;
    QByteArray body;
    std::optional<char> firstByte;
    qint64 headerBytes = 0;
    bool isReadingValue = false;
    bool hasSpokenHttp = false; ///< one complete set of headers, interim or not
    bool hasHeaders = false; ///< those of the answer itself
    bool isComplete = false;
    bool keepsAlive = false;
    std::optional<Error> error;
};

namespace {

// What callbacks return to http_parser_execute; anything but 0, 1 and 2 ends it.
constexpr int GoOn = 0;
constexpr int SkipBody = 1; // of on_headers_complete
constexpr int Stop = -1;
constexpr char TlsAlert = 21; // first byte of the record, RFC 8446, 5.1

} // namespace

Error HttpParser::Private::fail(Error::Kind kind, const QString& code, const QString& detail)
{
    if (!error)
        error = Error{kind, code, {}, detail};
    return *error;
}

Error HttpParser::Private::failSyntax()
{
    const QString reason = QString::fromLatin1(http_errno_description(HTTP_PARSER_ERRNO(&engine)));
    if (HTTP_PARSER_ERRNO(&engine) == HPE_HEADER_OVERFLOW)
        return fail(Error::Kind::TooLarge, u"reply.too-large"_s, reason);
    if (hasSpokenHttp)
        return fail(Error::Kind::Malformed, u"reply.syntax"_s, reason);
    if (firstByte == TlsAlert)
        return fail(Error::Kind::Unreachable, u"http.tls-server"_s,
                    u"the answer is a TLS record"_s);
    return fail(Error::Kind::Malformed, u"http.not-docker"_s, reason);
}

bool HttpParser::Private::countHeaderBytes(size_t length)
{
    headerBytes += qint64(length);
    if (headerBytes <= limits.headerBytes)
        return true;
    fail(Error::Kind::TooLarge, u"reply.too-large"_s,
         u"headers over %1 bytes"_s.arg(limits.headerBytes));
    return false;
}

void HttpParser::Private::storeHeader()
{
    if (!name.isEmpty() && !hasHeaders) { // trailers add nothing that an answer needs
        QByteArray& known = headers[name.toLower()];
        known = known.isEmpty() ? value : known + ", " + value;
    }
    name.clear();
    value.clear();
}

int HttpParser::Private::headersComplete()
{
    storeHeader();
    hasSpokenHttp = true;
    hasHeaders = true;
    const bool isInterim = engine.status_code < 200;
    if (isInterim && engine.status_code != 101)
        return GoOn;
    if (isInterim) {
        fail(Error::Kind::Malformed, u"reply.syntax"_s, u"switched protocols unasked"_s);
        return Stop;
    }
    const bool hasLength = engine.content_length != std::numeric_limits<uint64_t>::max();
    if (!limits.hasBody)
        return SkipBody;
    if (hasLength && !limits.isCutAtMax && engine.content_length > uint64_t(limits.bodyBytes)) {
        fail(Error::Kind::TooLarge, u"reply.too-large"_s,
             u"%1 bytes announced, %2 allowed"_s.arg(engine.content_length).arg(limits.bodyBytes));
        return Stop;
    }
    const bool hasNoBody = engine.status_code == 204 || engine.status_code == 304;
    return hasNoBody ? SkipBody : GoOn;
}

int HttpParser::Private::appendBody(const char* at, size_t length)
{
    if (limits.isCutAtMax && body.size() + qint64(length) >= limits.bodyBytes) {
        body.append(at, qsizetype(limits.bodyBytes - body.size()));
        isComplete = true;
        keepsAlive = false;
        return Stop;
    }
    if (body.size() + qint64(length) > limits.bodyBytes) {
        fail(Error::Kind::TooLarge, u"reply.too-large"_s,
             u"more than %1 bytes"_s.arg(limits.bodyBytes));
        return Stop;
    }
    body.append(at, qsizetype(length));
    return GoOn;
}

int HttpParser::Private::messageComplete()
{
    if (engine.status_code < 200) { // 100 Continue and its like: the answer is still to come
        headers.clear();
        hasHeaders = false;
        return GoOn;
    }
    isComplete = true;
    keepsAlive = http_should_keep_alive(&engine);
    http_parser_pause(&engine, 1); // what follows is not ours
    return GoOn;
}

Result<void> HttpParser::Private::execute(const char* at, size_t length)
{
    const http_parser_settings settings = callbacks();
    const size_t used = http_parser_execute(&engine, &settings, at, length);
    if (error)
        return *error;
    if (isComplete) {
        if (used < length)
            keepsAlive = false; // bytes nobody asked for
        return {};
    }
    if (HTTP_PARSER_ERRNO(&engine) != HPE_OK)
        return failSyntax();
    return {};
}

http_parser_settings HttpParser::Private::callbacks()
{
    http_parser_settings settings;
    http_parser_settings_init(&settings);
    settings.on_status = [](http_parser* p, const char*, size_t n) {
        return of(p).countHeaderBytes(n) ? GoOn : Stop;
    };
    settings.on_header_field = [](http_parser* p, const char* bytes, size_t n) {
        Private& self = of(p);
        if (self.isReadingValue)
            self.storeHeader();
        self.isReadingValue = false;
        self.name.append(bytes, qsizetype(n));
        return self.countHeaderBytes(n) ? GoOn : Stop;
    };
    settings.on_header_value = [](http_parser* p, const char* bytes, size_t n) {
        Private& self = of(p);
        self.isReadingValue = true;
        self.value.append(bytes, qsizetype(n));
        return self.countHeaderBytes(n) ? GoOn : Stop;
    };
    settings.on_headers_complete = [](http_parser* p) { return of(p).headersComplete(); };
    settings.on_body = [](http_parser* p, const char* bytes, size_t n) {
        return of(p).appendBody(bytes, n);
    };
    settings.on_message_complete = [](http_parser* p) { return of(p).messageComplete(); };
    return settings;
}

HttpParser::HttpParser(const Limits& limits)
    : d(std::make_unique<Private>(limits))
{
}

HttpParser::~HttpParser() = default;

Result<void> HttpParser::feed(QByteArrayView bytes)
{
    if (d->error)
        return *d->error;
    if (bytes.isEmpty())
        return {};
    if (d->isComplete) {
        d->keepsAlive = false;
        return {};
    }
    if (!d->firstByte)
        d->firstByte = bytes.front();
    return d->execute(bytes.data(), size_t(bytes.size()));
}

Result<void> HttpParser::finish()
{
    if (d->error)
        return *d->error;
    if (d->isComplete)
        return {};
    const bool readsUntilClose = d->hasHeaders
        && d->engine.content_length == std::numeric_limits<uint64_t>::max()
        && !(d->engine.flags & F_CHUNKED);
    if (readsUntilClose) {
        const Result<void> ended = d->execute(nullptr, 0);
        if (!ended)
            return ended;
        d->keepsAlive = false;
    }
    if (!d->isComplete) {
        return d->fail(Error::Kind::Unreachable, u"reply.cut"_s,
                       u"closed after %1 bytes of the body"_s.arg(d->body.size()));
    }
    return {};
}

bool HttpParser::isComplete() const
{
    return d->isComplete;
}

bool HttpParser::keepsAlive() const
{
    return d->keepsAlive;
}

int HttpParser::status() const
{
    return d->engine.status_code;
}

const QHash<QByteArray, QByteArray>& HttpParser::headers() const
{
    return d->headers;
}

QByteArray HttpParser::takeBody()
{
    return std::exchange(d->body, {});
}

} // namespace plimsoll::docker
