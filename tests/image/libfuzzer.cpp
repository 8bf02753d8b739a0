// SPDX-License-Identifier: GPL-3.0-or-later
// One parser under libFuzzer: PLIMSOLL_FUZZ_TARGET names it, "saved" when unset.
// Built with -DPLIMSOLL_FUZZ=ON and clang:  PLIMSOLL_FUZZ_TARGET=rpm-bdb bin/fuzz_image CORPUS
// An empty folder CORPUS is given the target's seeds first.
#include "fuzztargets.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace {

const FuzzTarget& target()
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
    return target;
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments)
{
    for (int i = 1; i < *count; ++i) {
        const QDir corpus(QFile::decodeName((*arguments)[i]));
        if ((*arguments)[i][0] == '-' || !corpus.exists())
            continue;
        if (!corpus.isEmpty(QDir::Files))
            break;
        const QList<QByteArray> seeds = seedsOf(target().name);
        for (qsizetype seed = 0; seed < seeds.size(); ++seed) {
            QFile file(corpus.filePath(QStringLiteral("seed-%1").arg(seed)));
            if (!file.open(QIODevice::WriteOnly) || file.write(seeds[seed]) < 0)
                qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
        }
        break;
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const quint8* bytes, size_t size)
{
    target().run(QByteArray::fromRawData(reinterpret_cast<const char*>(bytes), qsizetype(size)));
    return 0;
}
