// SPDX-License-Identifier: GPL-3.0-or-later
// One target under libFuzzer, chosen when it is built. Built with -DPLIMSOLL_FUZZ=ON and clang:
// bin/fuzz_versions CORPUS, bin/fuzz_record CORPUS
#include "tests/vuln/fuzztargets.h"

extern "C" int LLVMFuzzerTestOneInput(const quint8* bytes, size_t size)
{
    PLIMSOLL_FUZZ_TARGET(QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size)));
    return 0;
}
