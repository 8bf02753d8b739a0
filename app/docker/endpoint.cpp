// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/endpoint.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

constexpr quint16 DefaultTlsPort = 2376;
constexpr qsizetype MaxSocketPathBytes = 107; // sun_path of Linux, without its NUL
constexpr qsizetype MaxHostLength = 253; // RFC 1035, 2.3.4

/// What a message may repeat of an address that somebody wrote a password into.
QString withoutPassword(const QString& text)
{
    const qsizetype mark = text.indexOf("://"_L1);
    const qsizetype start = mark < 0 ? 0 : mark + 3;
    const qsizetype at = text.lastIndexOf(u'@');
    const qsizetype colon = text.indexOf(u':', start);
    if (colon < 0 || at < colon)
        return text;
    return text.left(colon + 1) + u"***"_s + text.mid(at);
}

Error usage(const QString& code, const QString& text, const QString& detail)
{
    return {Error::Kind::Usage, code, withoutPassword(text), detail};
}

bool isControl(QChar c)
{
    return c < u' ' || c == QChar(0x7f);
}

bool isHostCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_'
        || c == u'.';
}

// A name in its ASCII form and lower case; empty when it is none. A leading '-' would be read as
// an option by ssh.
QString asciiHostName(const QString& text)
{
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; });
    QString name = isAscii ? text.toLower() : QString::fromLatin1(QUrl::toAce(text));
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.isEmpty() || name.size() > MaxHostLength || name.startsWith(u'-')
        || name.startsWith(u'.') || name.contains(".."_L1)
        || !std::ranges::all_of(name, isHostCharacter))
        return {};
    return name;
}

std::optional<quint16> readPort(QStringView digits)
{
    const bool isNumber = !digits.isEmpty() && digits.size() <= 5
        && std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const uint port = isNumber ? digits.toUInt() : 0;
    if (port < 1 || port > 65535)
        return std::nullopt;
    return quint16(port);
}

struct HostAndPort
{
    QString host;
    quint16 port = 0; ///< 0: none was written
};

Result<HostAndPort> readBracketed(const QString& text, const QString& authority)
{
    const qsizetype close = authority.indexOf(u']');
    const QString address = authority.mid(1, close - 1);
    const QHostAddress parsed(address);
    if (close < 0 || parsed.protocol() != QAbstractSocket::IPv6Protocol)
        return usage(u"endpoint.host"_s, text, u"not an IPv6 address in brackets"_s);
    const QString rest = authority.mid(close + 1);
    if (rest.isEmpty())
        return HostAndPort{address.toLower(), 0};
    const auto port = rest.startsWith(u':') ? readPort(QStringView(rest).mid(1)) : std::nullopt;
    if (!port)
        return usage(u"endpoint.port"_s, text, u"a port is a number from 1 to 65535"_s);
    return HostAndPort{address.toLower(), *port};
}

Result<HostAndPort> readHostAndPort(const QString& text, const QString& authority)
{
    if (authority.startsWith(u'['))
        return readBracketed(text, authority);
    if (authority.count(u':') > 1)
        return usage(u"endpoint.host"_s, text, u"an IPv6 address stands in brackets"_s);
    const qsizetype colon = authority.indexOf(u':');
    const QString host = asciiHostName(colon < 0 ? authority : authority.left(colon));
    if (host.isEmpty())
        return usage(u"endpoint.host"_s, text, u"not a host name or address"_s);
    if (colon < 0)
        return HostAndPort{host, 0};
    const auto port = readPort(QStringView(authority).mid(colon + 1));
    if (!port)
        return usage(u"endpoint.port"_s, text, u"a port is a number from 1 to 65535"_s);
    return HostAndPort{host, *port};
}

Result<Endpoint> unixEndpoint(const QString& text, const QString& path)
{
    if (!path.startsWith(u'/') || path.endsWith(u'/'))
        return usage(u"endpoint.path"_s, text, u"the path of a socket is absolute"_s);
    if (std::ranges::any_of(path, isControl))
        return usage(u"endpoint.path"_s, text, u"the path holds a control character"_s);
    if (path.toUtf8().size() > MaxSocketPathBytes)
        return usage(u"endpoint.path"_s, text, u"a socket path has at most 107 bytes"_s);
    return Endpoint{.scheme = Endpoint::Scheme::Unix, .socketPath = path};
}

// Splits "host:port/" and refuses what follows a first slash: the Engine API lives at the root.
Result<QString> readAuthority(const QString& text, QString rest)
{
    if (rest.endsWith(u'/'))
        rest.chop(1);
    if (rest.contains(u'/') || rest.contains(u'?') || rest.contains(u'#'))
        return usage(u"endpoint.path"_s, text, u"no path may follow the host"_s);
    return rest;
}

Result<Endpoint> tcpEndpoint(const QString& text, const QString& rest)
{
    const Result<QString> authority = readAuthority(text, rest);
    if (!authority)
        return authority.error();
    if (authority->contains(u'@'))
        return usage(u"endpoint.host"_s, text, u"tcp takes no user name"_s);
    const Result<HostAndPort> parts = readHostAndPort(text, *authority);
    if (!parts)
        return parts.error();
    return Endpoint{.scheme = Endpoint::Scheme::Tcp,
                    .host = parts->host,
                    .port = parts->port ? parts->port : DefaultTlsPort};
}

bool isUserCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.';
}

Result<Endpoint> sshEndpoint(const QString& text, const QString& rest)
{
    const Result<QString> authority = readAuthority(text, rest);
    if (!authority)
        return authority.error();
    const qsizetype at = authority->lastIndexOf(u'@');
    const QString user = at < 0 ? QString() : authority->left(at);
    const bool isUser =
        !user.isEmpty() && !user.startsWith(u'-') && std::ranges::all_of(user, isUserCharacter);
    if (at >= 0 && !isUser)
        return usage(u"endpoint.host"_s, text, u"not a user name; passwords belong to ssh"_s);
    const Result<HostAndPort> parts = readHostAndPort(text, authority->mid(at + 1));
    if (!parts)
        return parts.error();
    return Endpoint{
        .scheme = Endpoint::Scheme::Ssh, .host = parts->host, .port = parts->port, .user = user};
}

} // namespace

QString Endpoint::url() const
{
    if (scheme == Scheme::Unix)
        return u"unix://"_s + socketPath;
    QString address = host.contains(u':') ? u'[' + host + u']' : host;
    if (port)
        address += u':' + QString::number(port);
    if (scheme == Scheme::Tcp)
        return u"tcp://"_s + address;
    return u"ssh://"_s + (user.isEmpty() ? QString() : user + u'@') + address;
}

Result<Endpoint> parseEndpoint(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(u'/'))
        return unixEndpoint(trimmed, trimmed);
    const qsizetype mark = trimmed.indexOf("://"_L1);
    if (mark < 0) {
        if (trimmed.contains(u':'))
            return tcpEndpoint(trimmed, trimmed);
        return usage(u"endpoint.scheme"_s, trimmed, u"no scheme and no port"_s);
    }
    const QString scheme = trimmed.left(mark).toLower();
    const QString rest = trimmed.mid(mark + 3);
    if (scheme == "unix"_L1)
        return unixEndpoint(trimmed, rest);
    if (scheme == "tcp"_L1 || scheme == "http"_L1 || scheme == "https"_L1)
        return tcpEndpoint(trimmed, rest);
    if (scheme == "ssh"_L1)
        return sshEndpoint(trimmed, rest);
    return usage(u"endpoint.scheme"_s, trimmed, u"unknown scheme "_s + scheme);
}

} // namespace plimsoll::docker
