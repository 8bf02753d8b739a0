// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/cvss.h"

#include "vuln/cvssversions.h"

namespace plimsoll::vuln {

namespace {

bool takePrefix(QByteArrayView& vector, QByteArrayView prefix)
{
    if (!vector.startsWith(prefix))
        return false;
    vector = vector.sliced(prefix.size());
    return true;
}

std::optional<CvssScore> scoreOf(CvssVersion version, std::optional<int> tenths)
{
    if (!tenths)
        return std::nullopt;
    return CvssScore{version, *tenths};
}

} // namespace

std::optional<CvssScore> cvssScore(QByteArrayView vector)
{
    if (takePrefix(vector, "CVSS:4.0/"))
        return scoreOf(CvssVersion::V40, cvss4Tenths(vector));
    if (takePrefix(vector, "CVSS:3.1/"))
        return scoreOf(CvssVersion::V31, cvss3Tenths(vector, false));
    if (takePrefix(vector, "CVSS:3.0/"))
        return scoreOf(CvssVersion::V30, cvss3Tenths(vector, true));
    return scoreOf(CvssVersion::V2, cvss2Tenths(vector));
}

core::Severity severityOf(const CvssScore& score)
{
    if (score.tenths < 40)
        return core::Severity::Low;
    if (score.tenths < 70)
        return core::Severity::Medium;
    if (score.tenths < 90 || score.version == CvssVersion::V2)
        return core::Severity::High;
    return core::Severity::Critical;
}

} // namespace plimsoll::vuln
