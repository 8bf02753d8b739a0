// SPDX-License-Identifier: GPL-3.0-or-later
// Stores runs until it is killed, and says each one that is safe. Run by tst_storefile.
#include "tests/store/fixtures.h"

#include <QCoreApplication>

#include <cstdio>

using namespace plimsoll;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto opened = store::Store::open(QString::fromLocal8Bit(argv[1]));
    if (!opened)
        return 1;
    const QDateTime start = storetest::at("2026-11-23T10:00:00Z");
    constexpr qsizetype Padding = 400'000;
    for (int i = 0;; ++i) {
        const auto run =
            storetest::runAt(start.addSecs(i), {QStringLiteral("anchor"), QStringLiteral("port")},
                             evidence::HostState::Ok, Padding);
        const auto id =
            opened.value()->storeRun(run.evidence, run.assessment, {.keepEvidenceRuns = 9999});
        if (!id.result())
            return 1;
        std::printf("%lld\n", static_cast<long long>(*id.result()));
        std::fflush(stdout);
    }
}
