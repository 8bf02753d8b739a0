// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/cvssmetrics.h"
#include "vuln/cvssversions.h"

#include <array>
#include <cmath>

namespace plimsoll::vuln {

namespace {

constexpr std::array Table = {
    CvssMetric{"AV", "N,A,L,P", true}, CvssMetric{"AC", "L,H", true},
    CvssMetric{"PR", "N,L,H", true},   CvssMetric{"UI", "N,R", true},
    CvssMetric{"S", "U,C", true},      CvssMetric{"C", "H,L,N", true},
    CvssMetric{"I", "H,L,N", true},    CvssMetric{"A", "H,L,N", true},
    CvssMetric{"E", "X,H,F,P,U"},      CvssMetric{"RL", "X,U,W,T,O"},
    CvssMetric{"RC", "X,C,R,U"},       CvssMetric{"CR", "X,H,M,L"},
    CvssMetric{"IR", "X,H,M,L"},       CvssMetric{"AR", "X,H,M,L"},
    CvssMetric{"MAV", "X,N,A,L,P"},    CvssMetric{"MAC", "X,L,H"},
    CvssMetric{"MPR", "X,N,L,H"},      CvssMetric{"MUI", "X,N,R"},
    CvssMetric{"MS", "X,U,C"},         CvssMetric{"MC", "X,N,L,H"},
    CvssMetric{"MI", "X,N,L,H"},       CvssMetric{"MA", "X,N,L,H"},
};
constexpr std::span Environmental = std::span(Table).subspan(11);

struct Weight
{
    QByteArrayView metric;
    QByteArrayView value;
    double weight;
};

// CVSS 3.1 specification, section 7.4; the same in 3.0. What is not listed weighs 1.
constexpr std::array Weights = {
    Weight{"AV", "N", .85},  Weight{"AV", "A", .62}, Weight{"AV", "L", .55},
    Weight{"AV", "P", .2},   Weight{"AC", "L", .77}, Weight{"AC", "H", .44},
    Weight{"PR", "N", .85},  Weight{"PR", "L", .62}, Weight{"PR", "H", .27},
    Weight{"UI", "N", .85},  Weight{"UI", "R", .62}, Weight{"CIA", "H", .56},
    Weight{"CIA", "L", .22}, Weight{"CIA", "N", 0},  Weight{"E", "F", .97},
    Weight{"E", "P", .94},   Weight{"E", "U", .91},  Weight{"RL", "W", .97},
    Weight{"RL", "T", .96},  Weight{"RL", "O", .95}, Weight{"RC", "R", .96},
    Weight{"RC", "U", .92},  Weight{"R", "H", 1.5},  Weight{"R", "L", .5},
};

double weightOf(QByteArrayView metric, QByteArrayView value)
{
    for (const Weight& weight : Weights) {
        if (weight.metric == metric && weight.value == value)
            return weight.weight;
    }
    return 1;
}

/// Up to the next tenth, without the noise of binary fractions. Source: 3.1, appendix A.
double roundedUp(double score)
{
    const long hundredThousandths = std::lround(score * 100000);
    if (hundredThousandths % 10000 == 0)
        return double(hundredThousandths) / 100000;
    return double(hundredThousandths / 10000 + 1) / 10;
}

/// The metrics of a score: the base ones, or what the environment makes of them.
struct Effective
{
    const CvssMetrics& metrics;
    bool isModified;

    QByteArrayView operator[](QByteArrayView name) const
    {
        const QByteArrayView value = metrics[name];
        return isModified ? metrics.valueOr(QByteArray("M").append(name), value) : value;
    }
    bool isScopeChanged() const { return (*this)["S"] == "C"; }
};

double exploitability(const Effective& m)
{
    double privileges = weightOf("PR", m["PR"]);
    if (m.isScopeChanged() && m["PR"] == "L")
        privileges = .68;
    if (m.isScopeChanged() && m["PR"] == "H")
        privileges = .5;
    return 8.22 * weightOf("AV", m["AV"]) * weightOf("AC", m["AC"]) * privileges
        * weightOf("UI", m["UI"]);
}

/// ISS, or MISS with the requirements.
double impactSubScore(const Effective& m)
{
    const auto kept = [&m](QByteArrayView metric, QByteArrayView requirement) {
        const double weight = m.isModified ? weightOf("R", m.metrics[requirement]) : 1;
        return 1 - weightOf("CIA", m[metric]) * weight;
    };
    const double whole = 1 - kept("C", "CR") * kept("I", "IR") * kept("A", "AR");
    return m.isModified ? std::min(whole, .915) : whole;
}

double impact(const Effective& m, bool isV30)
{
    const double sub = impactSubScore(m);
    if (!m.isScopeChanged())
        return 6.42 * sub;
    const double tail =
        m.isModified && !isV30 ? std::pow(sub * .9731 - .02, 13) : std::pow(sub - .02, 15);
    return 7.52 * (sub - .029) - 3.25 * tail;
}

double score(const Effective& m, bool isV30)
{
    const double harm = impact(m, isV30);
    if (harm <= 0)
        return 0;
    const double factor = m.isScopeChanged() ? 1.08 : 1;
    return roundedUp(std::min(factor * (harm + exploitability(m)), 10.0));
}

double temporal(const CvssMetrics& m, double score)
{
    return roundedUp(score * weightOf("E", m["E"]) * weightOf("RL", m["RL"])
                     * weightOf("RC", m["RC"]));
}

} // namespace

std::optional<int> cvss3Tenths(QByteArrayView metrics, bool isV30)
{
    const auto read = CvssMetrics::read(metrics, Table, false);
    if (!read)
        return std::nullopt;
    const Effective effective{*read, read->hasAny(Environmental)};
    return int(std::lround(temporal(*read, score(effective, isV30)) * 10));
}

} // namespace plimsoll::vuln
