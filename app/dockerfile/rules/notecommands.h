// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/rule.h"

namespace plimsoll::dockerfile::rules {

/// One note for each RUN (those that ONBUILD triggers too) in which `judge(command, run)` finds a
/// text for some command.
template <typename Judge>
void noteCommands(const QList<const Step*>& runs, Notes& notes, Judge judge)
{
    for (const Step* run : runs) {
        for (const Command& command : run->script->commands) {
            const core::Text text = judge(command, *run);
            if (text.isEmpty())
                continue;
            notes.add(*run, text);
            break;
        }
    }
}

/// The RUNs of the last stage, whose result is the image.
inline QList<const Step*> finalRuns(const Subject& subject)
{
    QList<const Step*> runs;
    for (const Step* run : subject.runs()) {
        if (subject.stages()[run->stage].isFinal)
            runs.append(run);
    }
    return runs;
}

} // namespace plimsoll::dockerfile::rules
