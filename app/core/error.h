// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plimsoll::core {

/// Why something could not be done, as a value.
///
/// `kind` is what a caller can act on, `code` is what a script can match (stable, part of the JSON
/// contract, e.g. "tls.name"), and describe() in core/describe.h makes the sentence for people.
struct Error {
    enum class Kind {
        Unreachable, ///< no conversation took place: unknown name, refused, cut off
        TlsRejected, ///< one side did not accept the other's certificate
        Denied, ///< 401, 403, or no permission on a socket or file
        NotFound, ///< 404, or a file that does not exist
        Malformed, ///< an answer or file that is not what it claims to be
        TooLarge, ///< a named limit was met
        TimedOut, ///< connect, handshake, first byte or idle
        ServerError, ///< 5xx: the daemon failed, not the question
        Usage, ///< what the user asked for cannot be done as written
        Storage, ///< our own database or files
        Cancelled, ///< the user stopped it
    };

    Kind kind = Kind::Malformed;
    QString code = {}; ///< dotted, lower case: "connect.refused", "tls.expired", "http.403"
    QString subject = {}; ///< what it was about: an endpoint, a path, an image
    QString detail = {}; ///< English, for the log: offset, errno, status line; never a secret

    bool operator==(const Error&) const = default;
};

/// The kind's name as the JSON contract spells it: "TlsRejected".
QString kindName(Error::Kind kind);
/// The kind of such a name; Malformed for a name nobody knows.
Error::Kind kindFromName(QStringView name);

} // namespace plimsoll::core
