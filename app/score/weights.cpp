// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/weights.h"

#include "dockerfile/rule.h"
#include "score/rules.h"

#include <QSet>

namespace plimsoll::score {

bool isWeightless(QStringView check)
{
    if (check.isEmpty() || check.front().isDigit()) // a control of the benchmark
        return false;
    static const QSet<QStringView> weightless = [] {
        static QStringList names; // the views point into it
        for (const dockerfile::Rule& rule : dockerfile::allRules()) {
            if (rule.topic == dockerfile::Topic::Style
                || rule.topic == dockerfile::Topic::Efficiency)
                names.append(rule.id);
        }
        return QSet<QStringView>(names.cbegin(), names.cend());
    }();
    return weightless.contains(check);
}

qint64 weightOf(const core::Finding& finding)
{
    return isWeightless(finding.check) ? 0 : severityWeight(finding.severity);
}

} // namespace plimsoll::score
