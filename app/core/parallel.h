// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>
#include <vector>

namespace plimsoll::core {

/// Whether this thread is one of inParallel()'s.
inline thread_local bool isInParallel = false;

/// Calls work(0) ... work(count - 1), each once, on this thread and one more for every further
/// core; returns when all are done. Called from within such work it goes on in place. The order is
/// nobody's: each call writes to a place of its own. The work throws nothing.
template <typename Work>
void inParallel(qsizetype count, const Work& work)
{
    std::atomic<qsizetype> next = 0;
    const auto takeAll = [&next, &work, count] {
        for (qsizetype i = next++; i < count; i = next++)
            work(i);
    };
    const qsizetype cores = isInParallel ? 1 : qsizetype(std::thread::hardware_concurrency());
    if (std::min(cores, count) <= 1)
        return takeAll();
    std::vector<std::jthread> others;
    for (qsizetype i = 1; i < std::min(cores, count); ++i) {
        others.emplace_back([&takeAll] {
            isInParallel = true;
            takeAll();
        });
    }
    const bool wasInParallel = std::exchange(isInParallel, true);
    takeAll();
    isInParallel = wasInParallel;
} // the threads end before `next` does

} // namespace plimsoll::core
