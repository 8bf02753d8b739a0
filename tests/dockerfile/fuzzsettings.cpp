// SPDX-License-Identifier: GPL-3.0-or-later
// For clang's fuzzer: what lies beside a Dockerfile, a .dockerignore and a .hadolint.yaml.
#include "dockerfile/dockerignore.h"
#include "dockerfile/lint.h"
#include "dockerfile/lintconfig.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace plimsoll::dockerfile;
    const QByteArrayView bytes(data, qsizetype(size));
    const Dockerignore ignore(bytes);
    const QString text = QString::fromUtf8(bytes.first(qMin<qsizetype>(64, bytes.size())));
    for (const QString& path : {QString(), text, u"a/b/c.txt"_qs, u"/etc/../x"_qs})
        (void)ignore.excludes(path);
    LintOptions options;
    if (auto config = readLintConfig(bytes))
        options = std::move(config).value().options;
    options.rules.dockerignore.emplace(bytes);
    options.rules.knowsContext = true;
    (void)lint("FROM a:1\nLABEL a=b c=1.2\nCOPY . a/b x y\nRUN sudo id\n", options);
    return 0;
}
