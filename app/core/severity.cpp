// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/severity.h"

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return u"critical"_s;
    case Severity::High:
        return u"high"_s;
    case Severity::Medium:
        return u"medium"_s;
    case Severity::Low:
        break;
    }
    return u"low"_s;
}

std::optional<Severity> severityFromName(QStringView name)
{
    for (const Severity severity : AllSeverities) {
        if (severityName(severity) == name)
            return severity;
    }
    return std::nullopt;
}

} // namespace plimsoll::core
