// SPDX-License-Identifier: GPL-3.0-or-later
// One parser under libFuzzer: PLIMSOLL_FUZZ_TARGET names it, "saved" when unset.
// Built with -DPLIMSOLL_FUZZ=ON and clang:  PLIMSOLL_FUZZ_TARGET=rpm-bdb bin/fuzz_image CORPUS
#include "fuzztargets.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const quint8* bytes, size_t size)
{
    static const FuzzTarget target = [] {
        const QByteArray wanted =
            qEnvironmentVariable("PLIMSOLL_FUZZ_TARGET", QStringLiteral("saved")).toUtf8();
        const QList<FuzzTarget> all = fuzzTargets();
        const auto found =
            std::ranges::find_if(all, [&](const FuzzTarget& each) { return wanted == each.name; });
        if (found == all.end())
            qFatal("PLIMSOLL_FUZZ_TARGET names no target: %s", wanted.constData());
        return *found;
    }();
    target.run(QByteArray::fromRawData(reinterpret_cast<const char*>(bytes), qsizetype(size)));
    return 0;
}
