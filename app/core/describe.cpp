// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe.h"

namespace plimsoll::core {

namespace {

Text describeKind(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Unreachable:
        return PLIMSOLL_TEXT("%1 cannot be reached", error.subject);
    case Error::Kind::TlsRejected:
        return PLIMSOLL_TEXT("TLS with %1 failed", error.subject);
    case Error::Kind::Denied:
        return PLIMSOLL_TEXT("%1 refused access", error.subject);
    case Error::Kind::NotFound:
        return PLIMSOLL_TEXT("%1 does not exist", error.subject);
    case Error::Kind::Malformed:
        return PLIMSOLL_TEXT("%1 cannot be read: %2", error.subject, error.detail);
    case Error::Kind::TooLarge:
        return PLIMSOLL_TEXT("%1 is larger than allowed: %2", error.subject, error.detail);
    case Error::Kind::TimedOut:
        return PLIMSOLL_TEXT("%1 did not answer in time", error.subject);
    case Error::Kind::ServerError:
        return PLIMSOLL_TEXT("%1 reported an error of its own: %2", error.subject, error.detail);
    case Error::Kind::Usage:
        return PLIMSOLL_TEXT("%1 cannot be used: %2", error.subject, error.detail);
    case Error::Kind::Storage:
        return PLIMSOLL_TEXT("%1 could not be stored: %2", error.subject, error.detail);
    case Error::Kind::Cancelled:
        break;
    }
    return PLIMSOLL_TEXT("Stopped before %1 was finished", error.subject);
}

} // namespace

Text describe(const Error& error)
{
    return describeKind(error);
}

Text nextStep(const Error&)
{
    return {};
}

} // namespace plimsoll::core
