// SPDX-License-Identifier: GPL-3.0-or-later
// For clang's fuzzer (-DPLIMSOLL_FUZZ=ON): build/tests/bin/fuzz_lint tests/data/dockerfiles
#include "dockerfile/lint.h"
#include "dockerfile/lintconfig.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace plimsoll::dockerfile;
    const QByteArrayView bytes(data, qsizetype(size));
    (void)lint(bytes);
    (void)readLintConfig(bytes);
    return 0;
}
