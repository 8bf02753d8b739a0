// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/cvssmetrics.h"
#include "vuln/cvssversions.h"

#include <array>
#include <cmath>

namespace plimsoll::vuln {

namespace {

constexpr std::array Table = {
    CvssMetric{"AV", "L,A,N", true}, CvssMetric{"AC", "H,M,L", true},
    CvssMetric{"Au", "M,S,N", true}, CvssMetric{"C", "N,P,C", true},
    CvssMetric{"I", "N,P,C", true},  CvssMetric{"A", "N,P,C", true},
    CvssMetric{"E", "U,POC,F,H,ND"}, CvssMetric{"RL", "OF,TF,W,U,ND"},
    CvssMetric{"RC", "UC,UR,C,ND"},  CvssMetric{"CDP", "N,L,LM,MH,H,ND"},
    CvssMetric{"TD", "N,L,M,H,ND"},  CvssMetric{"CR", "L,M,H,ND"},
    CvssMetric{"IR", "L,M,H,ND"},    CvssMetric{"AR", "L,M,H,ND"},
};
constexpr std::span Temporal = std::span(Table).subspan(6, 3);
constexpr std::span Environmental = std::span(Table).subspan(9);

struct Weight
{
    QByteArrayView metric;
    QByteArrayView value;
    double weight;
};

// CVSS 2.0 specification, section 3.2. "ND" skips a metric: its weight is 1, of CDP 0.
constexpr std::array Weights = {
    Weight{"AV", "L", .395}, Weight{"AV", "A", .646},  Weight{"AV", "N", 1},
    Weight{"AC", "H", .35},  Weight{"AC", "M", .61},   Weight{"AC", "L", .71},
    Weight{"Au", "M", .45},  Weight{"Au", "S", .56},   Weight{"Au", "N", .704},
    Weight{"CIA", "N", 0},   Weight{"CIA", "P", .275}, Weight{"CIA", "C", .66},
    Weight{"E", "U", .85},   Weight{"E", "POC", .9},   Weight{"E", "F", .95},
    Weight{"RL", "OF", .87}, Weight{"RL", "TF", .9},   Weight{"RL", "W", .95},
    Weight{"RC", "UC", .9},  Weight{"RC", "UR", .95},  Weight{"CDP", "N", 0},
    Weight{"CDP", "L", .1},  Weight{"CDP", "LM", .3},  Weight{"CDP", "MH", .4},
    Weight{"CDP", "H", .5},  Weight{"CDP", "ND", 0},   Weight{"TD", "N", 0},
    Weight{"TD", "L", .25},  Weight{"TD", "M", .75},   Weight{"R", "L", .5},
    Weight{"R", "M", 1},     Weight{"R", "H", 1.51},
};

double weightOf(QByteArrayView metric, QByteArrayView value)
{
    for (const Weight& weight : Weights) {
        if (weight.metric == metric && weight.value == value)
            return weight.weight;
    }
    return metric == "CDP" ? 0 : 1; // not defined, and E:H, RL:U, RC:C, TD:H
}

double rounded(double score)
{
    return std::round(score * 10 + 1e-9) / 10;
}

double impact(const CvssMetrics& m, bool isAdjusted)
{
    const auto kept = [&](QByteArrayView metric, QByteArrayView requirement) {
        const double weight = isAdjusted ? weightOf("R", m[requirement]) : 1;
        return 1 - weightOf("CIA", m[metric]) * weight;
    };
    const double whole = 10.41 * (1 - kept("C", "CR") * kept("I", "IR") * kept("A", "AR"));
    return isAdjusted ? std::min(10.0, whole) : whole;
}

double base(const CvssMetrics& m, double impact)
{
    const double exploitability =
        20 * weightOf("AV", m["AV"]) * weightOf("AC", m["AC"]) * weightOf("Au", m["Au"]);
    return rounded((.6 * impact + .4 * exploitability - 1.5) * (impact == 0 ? 0 : 1.176));
}

double temporal(const CvssMetrics& m, double base)
{
    return rounded(base * weightOf("E", m["E"]) * weightOf("RL", m["RL"])
                   * weightOf("RC", m["RC"]));
}

double environmental(const CvssMetrics& m)
{
    const double adjusted = temporal(m, base(m, impact(m, true)));
    return rounded((adjusted + (10 - adjusted) * weightOf("CDP", m["CDP"]))
                   * weightOf("TD", m["TD"]));
}

} // namespace

std::optional<int> cvss2Tenths(QByteArrayView vector)
{
    const auto metrics = CvssMetrics::read(vector, Table, true);
    if (!metrics)
        return std::nullopt;
    for (const auto group :
         {std::span<const CvssMetric>(Temporal), std::span<const CvssMetric>(Environmental)}) {
        if (metrics->hasAny(group) && !metrics->hasAll(group))
            return std::nullopt; // a group is there as a whole or not at all
    }
    const double score = metrics->hasAny(Environmental)
        ? environmental(*metrics)
        : temporal(*metrics, base(*metrics, impact(*metrics, false)));
    return int(std::lround(score * 10));
}

} // namespace plimsoll::vuln
