// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/api.h"

#include <QTest>

/// Timeouts of tests: short where one is waited for, long everywhere else.
inline constexpr int ShortMs = 60;
inline constexpr int LongMs = 20'000;
inline constexpr plimsoll::docker::Timeouts Patient{LongMs, LongMs, LongMs, LongMs};

/// Runs the event loop until the request has ended.
inline plimsoll::core::Result<plimsoll::docker::Reply>
awaited(const QFuture<plimsoll::core::Result<plimsoll::docker::Reply>>& future)
{
    using plimsoll::core::Error;
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, LongMs))
        return Error{Error::Kind::TimedOut, QStringLiteral("test.timeout")};
    if (future.resultCount() == 0)
        return Error{Error::Kind::Cancelled, QStringLiteral("test.no-result")};
    return future.result();
}

inline QString codeOf(const plimsoll::core::Result<plimsoll::docker::Reply>& result)
{
    return result ? QStringLiteral("ok") : result.error().code;
}
