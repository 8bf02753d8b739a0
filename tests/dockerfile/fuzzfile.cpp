// SPDX-License-Identifier: GPL-3.0-or-later
// For clang's fuzzer: a Dockerfile parsed, judged, sealed and written anew.
#include "dockerfile/fix.h"
#include "dockerfile/link.h"
#include "dockerfile/lint.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace plimsoll::dockerfile;
    const QByteArrayView bytes(data, qsizetype(size));
    const int lines = int(bytes.count('\n')) + 1;
    const LintResult result = lint(bytes);
    for (const LintFinding& finding : result.findings) {
        if (finding.lines.first < 1 || finding.lines.last < finding.lines.first
            || finding.lines.last > lines || finding.text.isEmpty())
            std::abort();
    }
    const QString text = QString::fromUtf8(bytes);
    if (!result.findings.isEmpty())
        (void)fixOf(result.findings.first(), text, {});
    QList<plimsoll::evidence::SecretHit> hits;
    if (sealedLines(text, {}, hits).size() != text.count(u'\n') + 1)
        std::abort();
    return 0;
}
