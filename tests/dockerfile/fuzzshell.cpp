// SPDX-License-Identifier: GPL-3.0-or-later
// For clang's fuzzer: a shell script split into commands, a word whose variables are expanded.
#include "dockerfile/expand.h"
#include "dockerfile/shell.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace plimsoll::dockerfile;
    const QString text = QString::fromUtf8(QByteArrayView(data, qsizetype(size)));
    const Script script = readScript(text, {{.name = u"EOF"_qs, .content = text.left(100)}});
    for (qsizetype i = 0; i < script.commands.size(); ++i) {
        const Command& command = script.commands[i];
        if (command.parent >= script.commands.size() || command.parent == i)
            std::abort();
        if (command.name.isEmpty() && command.words.size() > 0 && !command.words[0].isEmpty()
            && !command.words[0].endsWith(u'/'))
            std::abort();
    }
    const Lookup lookup = [&text](const QString& name) -> std::optional<QString> {
        return name == u"A" ? std::optional(text.left(64)) : std::nullopt;
    };
    const Expansion expansion = expand(text, lookup);
    if (!expansion.error.isEmpty() && !expansion.text.isEmpty())
        std::abort();
    return 0;
}
