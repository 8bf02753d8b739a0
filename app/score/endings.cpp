// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/endings.h"

#include <algorithm>

namespace plimsoll::score {

namespace {

core::Text textOf(qint64 days)
{
    if (days < -1)
        return PLIMSOLL_TEXT("ended %1 days ago", QString::number(-days));
    if (days == -1)
        return PLIMSOLL_TEXT("ended yesterday");
    if (days == 0)
        return PLIMSOLL_TEXT("ends today");
    if (days == 1)
        return PLIMSOLL_TEXT("ends tomorrow");
    return PLIMSOLL_TEXT("ends in %1 days", QString::number(days));
}

} // namespace

Endings endingsOf(const QList<WaiverStanding>& standings)
{
    Endings endings;
    for (const WaiverStanding& standing : standings) {
        switch (standing.state) {
        case WaiverStanding::State::EndsSoon:
            endings.firstDays = endings.soon == 0 ? standing.daysLeft
                                                  : std::min(endings.firstDays, standing.daysLeft);
            ++endings.soon;
            break;
        case WaiverStanding::State::Expired:
            ++endings.over;
            break;
        case WaiverStanding::State::InForce:
            break;
        }
    }
    return endings;
}

qint64 daysLeft(const core::Decision& decision, const QDateTime& atUtc)
{
    return atUtc.toUTC().date().daysTo(decision.until);
}

core::Text endingText(const core::Decision& decision, const QDateTime& atUtc)
{
    return decision.endsSoon ? textOf(daysLeft(decision, atUtc)) : core::Text();
}

core::Text endingText(const WaiverStanding& standing)
{
    return standing.state == WaiverStanding::State::InForce ? core::Text()
                                                            : textOf(standing.daysLeft);
}

} // namespace plimsoll::score
