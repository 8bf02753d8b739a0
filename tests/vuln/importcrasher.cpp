// SPDX-License-Identifier: GPL-3.0-or-later
// Imports a file and says how far it is, until it is done or killed. Run by tst_importcrash.
#include "vuln/import.h"

#include <QCoreApplication>

#include <cstdio>

using namespace plimsoll;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto done = vuln::importFiles(
        QString::fromLocal8Bit(argv[1]), {{.path = QString::fromLocal8Bit(argv[2])}},
        core::systemClock, [](const QString&, qint64 read, qint64) {
            std::printf("%lld\n", static_cast<long long>(read));
            std::fflush(stdout);
            return true;
        });
    return done ? 0 : 1;
}
