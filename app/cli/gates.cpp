// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/gates.h"

#include <algorithm>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One decimal, rounded down, as every number of ours.
QString shown(score::Thousandths value)
{
    return u"%1.%2"_s.arg(value / 1000).arg(value % 1000 / 100);
}

QString crossedFailBelow(score::Thousandths limit, const score::Score& fleet)
{
    if (!fleet.value)
        return u"The fleet has no score, so it is not at least %1."_s.arg(shown(limit));
    if (*fleet.value < limit)
        return u"The fleet's score is %1, below %2."_s.arg(shown(*fleet.value), shown(limit));
    if (fleet.provisional)
        return u"The fleet's score of %1 is provisional, so it is not known to be at least %2."_s
            .arg(shown(*fleet.value), shown(limit));
    return {};
}

QString crossedFailOn(core::Severity limit, const score::Assessment& assessment)
{
    qsizetype count = 0;
    for (const score::HostAssessment& host : assessment.hosts) {
        count += std::ranges::count_if(host.findings, [limit](const core::Finding& finding) {
            return finding.outcome == core::Outcome::Fail && finding.severity >= limit;
        });
        for (const score::ImageAssessment& image : host.images)
            count += std::ranges::count_if(
                image.vulnerabilities, [limit](const score::Vulnerability& vulnerability) {
                    return vulnerability.severity.value_or(core::Severity::Medium) >= limit;
                });
    }
    if (count == 0)
        return {};
    return u"Failed checks of severity %1 or above: %2."_s.arg(core::severityName(limit))
        .arg(count);
}

} // namespace

QStringList crossedGates(const Gates& gates, const score::Assessment& assessment)
{
    QStringList sentences;
    if (gates.failBelow)
        sentences += crossedFailBelow(*gates.failBelow, assessment.fleet);
    if (gates.failOn)
        sentences += crossedFailOn(*gates.failOn, assessment);
    sentences.removeAll(QString());
    return sentences;
}

} // namespace plimsoll::cli
