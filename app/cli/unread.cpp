// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/unread.h"

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

bool sayWhatWasNotRead(const score::Assessment& assessment, const Environment& environment)
{
    bool isComplete = true;
    for (const score::HostAssessment& host : assessment.hosts) {
        if (host.state == evidence::HostState::Ok)
            continue;
        isComplete = false;
        const core::Error error = host.error.value_or(core::Error());
        qWarning("%s: %s %s", qPrintable(host.name), qPrintable(error.code),
                 qPrintable(error.detail));
        environment.say(
            host.name + ": "_L1
            + (host.error ? sentenceOf(error) : u"Some of its answers could not be read."_s));
    }
    return isComplete;
}

} // namespace plimsoll::cli
