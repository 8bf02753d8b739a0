// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/cvss4table.h"
#include "vuln/cvssmetrics.h"
#include "vuln/cvssversions.h"

#include <algorithm>
#include <cmath>

namespace plimsoll::vuln {

// The score of the vector's macro vector, lowered by the mean of how far the vector lies below the
// greatest vector of each of its equivalence classes, in proportion to the next lower macro vector.
// Distances count in steps of severity, scores in tenths. Source: CVSS 4.0 specification,
// section 8.

namespace {

constexpr std::array Table = {
    CvssMetric{"AV", "N,A,L,P", true}, CvssMetric{"AC", "L,H", true},
    CvssMetric{"AT", "N,P", true},     CvssMetric{"PR", "N,L,H", true},
    CvssMetric{"UI", "N,P,A", true},   CvssMetric{"VC", "H,L,N", true},
    CvssMetric{"VI", "H,L,N", true},   CvssMetric{"VA", "H,L,N", true},
    CvssMetric{"SC", "H,L,N", true},   CvssMetric{"SI", "H,L,N", true},
    CvssMetric{"SA", "H,L,N", true},   CvssMetric{"E", "X,A,P,U"},
    CvssMetric{"CR", "X,H,M,L"},       CvssMetric{"IR", "X,H,M,L"},
    CvssMetric{"AR", "X,H,M,L"},       CvssMetric{"MAV", "X,N,A,L,P"},
    CvssMetric{"MAC", "X,L,H"},        CvssMetric{"MAT", "X,N,P"},
    CvssMetric{"MPR", "X,N,L,H"},      CvssMetric{"MUI", "X,N,P,A"},
    CvssMetric{"MVC", "X,H,L,N"},      CvssMetric{"MVI", "X,H,L,N"},
    CvssMetric{"MVA", "X,H,L,N"},      CvssMetric{"MSC", "X,H,L,N"},
    CvssMetric{"MSI", "X,S,H,L,N"},    CvssMetric{"MSA", "X,S,H,L,N"},
    CvssMetric{"S", "X,N,P"},          CvssMetric{"AU", "X,N,Y"},
    CvssMetric{"R", "X,A,U,I"},        CvssMetric{"V", "X,D,C"},
    CvssMetric{"RE", "X,L,M,H"},       CvssMetric{"U", "X,Clear,Green,Amber,Red"},
};

/// Metrics as steps below the worst value; of SC, SI and SA the worst is "safety".
struct Levels
{
    int av, pr, ui;
    int ac, at;
    int vc, vi, va, cr, ir, ar;
    int sc, si, sa;
    int e;
};

int level(QByteArrayView worstFirst, QByteArrayView value)
{
    return int(worstFirst.indexOf(value));
}

Levels levelsOf(const CvssMetrics& m)
{
    const auto effective = [&m](QByteArrayView name) {
        return m.valueOr(QByteArray("M").append(name), m[name]);
    };
    const auto requirement = [&m](QByteArrayView name) {
        return level("HML", m.valueOr(name, "H"));
    };
    return {
        .av = level("NALP", effective("AV")),
        .pr = level("NLH", effective("PR")),
        .ui = level("NPA", effective("UI")),
        .ac = level("LH", effective("AC")),
        .at = level("NP", effective("AT")),
        .vc = level("HLN", effective("VC")),
        .vi = level("HLN", effective("VI")),
        .va = level("HLN", effective("VA")),
        .cr = requirement("CR"),
        .ir = requirement("IR"),
        .ar = requirement("AR"),
        .sc = level("SHLN", effective("SC")),
        .si = level("SHLN", effective("SI")),
        .sa = level("SHLN", effective("SA")),
        .e = level("APU", m.valueOr("E", "A")),
    };
}

/// Equivalence classes 1 to 6; 0 is worst.
struct Macro
{
    int eq1, eq2, eq3, eq4, eq5, eq6;
};

Macro macroOf(const Levels& l)
{
    Macro macro = {};
    const bool isOpen = l.av == 0 && l.pr == 0 && l.ui == 0;
    const bool isHalfOpen = (l.av == 0 || l.pr == 0 || l.ui == 0) && l.av != 3;
    macro.eq1 = isOpen ? 0 : isHalfOpen ? 1 : 2;
    macro.eq2 = l.ac == 0 && l.at == 0 ? 0 : 1;
    const bool isAnyHigh = l.vc == 0 || l.vi == 0 || l.va == 0;
    macro.eq3 = l.vc == 0 && l.vi == 0 ? 0 : isAnyHigh ? 1 : 2;
    const bool isAnySubsequentHigh = l.sc == 1 || l.si == 1 || l.sa == 1;
    macro.eq4 = l.si == 0 || l.sa == 0 ? 0 : isAnySubsequentHigh ? 1 : 2;
    macro.eq5 = l.e;
    const bool isRequiredHigh =
        (l.cr == 0 && l.vc == 0) || (l.ir == 0 && l.vi == 0) || (l.ar == 0 && l.va == 0);
    macro.eq6 = isRequiredHigh ? 0 : 1;
    return macro;
}

/// Tenths; nothing where there is no such macro vector.
std::optional<int> scoreOf(const Macro& m)
{
    if (m.eq1 > 2 || m.eq2 > 1 || m.eq3 > 2 || m.eq4 > 2 || m.eq5 > 2 || m.eq6 > 1
        || (m.eq3 == 2 && m.eq6 == 0))
        return std::nullopt;
    const int eq3eq6 = m.eq3 == 2 ? 4 : 2 * m.eq3 + m.eq6;
    return Cvss4MacroScores[size_t((((m.eq1 * 2 + m.eq2) * 5 + eq3eq6) * 3 + m.eq4) * 3 + m.eq5)];
}

std::optional<int> nextLower(const Macro& m, int Macro::*eq)
{
    Macro lower = m;
    ++(lower.*eq);
    return scoreOf(lower);
}

/// EQ3 and EQ6 depend on each other, and step down together.
std::optional<int> nextLowerEq3Eq6(const Macro& m)
{
    if (m.eq3 == 0 && m.eq6 == 0)
        return std::max(nextLower(m, &Macro::eq6), nextLower(m, &Macro::eq3));
    return nextLower(m, m.eq3 == 1 && m.eq6 == 0 ? &Macro::eq6 : &Macro::eq3);
}

/// Steps from the first of the greatest vectors that lies nowhere below; -1 when none does.
template <size_t Metrics, size_t Count>
int stepsBelow(const std::array<int, Metrics>& levels,
               const std::array<int, Metrics> (&greatest)[Count])
{
    for (const auto& top : greatest) {
        int steps = 0;
        bool isBelow = true;
        for (size_t i = 0; i < Metrics; ++i) {
            steps += levels[i] - top[i];
            isBelow &= levels[i] >= top[i];
        }
        if (isBelow)
            return steps;
    }
    return -1;
}

using Three = std::array<int, 3>; // AV, PR, UI
using Six = std::array<int, 6>; // VC, VI, VA, CR, IR, AR

int distance1(const Levels& l, int eq1)
{
    const Three levels = {l.av, l.pr, l.ui};
    if (eq1 == 0)
        return stepsBelow(levels, {Three{0, 0, 0}});
    if (eq1 == 1)
        return stepsBelow(levels, {Three{1, 0, 0}, Three{0, 1, 0}, Three{0, 0, 1}});
    return stepsBelow(levels, {Three{3, 0, 0}, Three{1, 1, 1}});
}

int distance2(const Levels& l, int eq2)
{
    return l.ac + l.at - eq2;
}

int distance36(const Levels& l, const Macro& m)
{
    const Six levels = {l.vc, l.vi, l.va, l.cr, l.ir, l.ar};
    if (m.eq3 == 2)
        return stepsBelow(levels, {Six{1, 1, 1, 0, 0, 0}});
    if (m.eq3 == 1 && m.eq6 == 1)
        return stepsBelow(levels,
                          {Six{1, 0, 1, 0, 1, 0}, Six{1, 0, 0, 0, 1, 1}, Six{0, 1, 0, 1, 0, 1},
                           Six{0, 1, 1, 1, 0, 0}, Six{1, 1, 0, 0, 0, 1}});
    if (m.eq3 == 1)
        return stepsBelow(levels, {Six{1, 0, 0, 0, 0, 0}, Six{0, 1, 0, 0, 0, 0}});
    if (m.eq6 == 1)
        return stepsBelow(levels, {Six{0, 0, 1, 1, 1, 0}, Six{0, 0, 0, 1, 1, 1}});
    return stepsBelow(levels, {Six{0, 0, 0, 0, 0, 0}});
}

int distance4(const Levels& l, int eq4)
{
    const Three levels = {l.sc, l.si, l.sa};
    if (eq4 == 0)
        return stepsBelow(levels, {Three{1, 0, 0}});
    return stepsBelow(levels, {Three{eq4, eq4, eq4}});
}

/// How much one class takes off, in tenths; nothing where there is no lower macro vector.
std::optional<double> lowering(int score, std::optional<int> lower, int steps, int depth)
{
    if (!lower)
        return std::nullopt;
    return double(score - *lower) * steps / depth;
}

} // namespace

std::optional<int> cvss4Tenths(QByteArrayView metrics)
{
    const auto read = CvssMetrics::read(metrics, Table, true);
    if (!read)
        return std::nullopt;
    const Levels l = levelsOf(*read);
    if (l.vc == 2 && l.vi == 2 && l.va == 2 && l.sc == 3 && l.si == 3 && l.sa == 3)
        return 0;
    const Macro m = macroOf(l);
    const int score = *scoreOf(m);
    // Steps from the greatest to the least vector of a class, and one.
    constexpr std::array Depth1 = {1, 4, 5};
    constexpr std::array Depth2 = {1, 2};
    constexpr std::array Depth36 = {7, 6, 8, 8, 10, 10};
    constexpr std::array Depth4 = {6, 5, 4};
    const std::array<std::optional<double>, 5> lowerings = {
        lowering(score, nextLower(m, &Macro::eq1), distance1(l, m.eq1), Depth1[size_t(m.eq1)]),
        lowering(score, nextLower(m, &Macro::eq2), distance2(l, m.eq2), Depth2[size_t(m.eq2)]),
        lowering(score, nextLowerEq3Eq6(m), distance36(l, m), Depth36[size_t(2 * m.eq3 + m.eq6)]),
        lowering(score, nextLower(m, &Macro::eq4), distance4(l, m.eq4), Depth4[size_t(m.eq4)]),
        lowering(score, nextLower(m, &Macro::eq5), 0, 1),
    };
    double sum = 0;
    int count = 0;
    for (const auto& part : lowerings) {
        sum += part.value_or(0);
        count += part.has_value();
    }
    const double exact = score - (count > 0 ? sum / count : 0);
    return int(std::floor(std::clamp(exact, 0.0, 100.0) + 0.5 + 1e-5));
}

} // namespace plimsoll::vuln
