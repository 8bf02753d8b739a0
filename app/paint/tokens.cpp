// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/tokens.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::paint {

namespace {

constexpr QColor hex(QRgb rgb)
{
    return QColor(qRed(rgb), qGreen(rgb), qBlue(rgb));
}

const Tokens Light = {
    .isDark = false,
    .window = hex(0xF3F5F7),
    .sidebar = hex(0xE9EDF1),
    .surface = hex(0xFFFFFF),
    .raised = hex(0xFFFFFF),
    .sunken = hex(0xF7F9FA),
    .hover = hex(0xEFF3F6),
    .selection = hex(0xDCE9F7),
    .selectionInactive = hex(0xE6EAEE),
    .line = hex(0xDCE2E8),
    .lineStrong = hex(0x84909D),
    .text = hex(0x15202B),
    .text2 = hex(0x465463),
    .text3 = hex(0x586573),
    .textOff = hex(0x94A0AC),
    .onAccent = hex(0xFFFFFF),
    .accent = hex(0x1C62B0),
    .accentHover = hex(0x154F91),
    .focus = hex(0x1C62B0),
    .water = hex(0xD3E4EE),
    .waterLine = hex(0x3C7FA6),
    .hull = hex(0x2B3947),
    .pass = hex(0x11695F),
    .passBg = hex(0xDDF0EC),
    .fail = hex(0xBA2D12),
    .failBg = hex(0xFBE6E0),
    .waived = hex(0x6B4AA8),
    .waivedBg = hex(0xECE6F6),
    .manual = hex(0x7D5A00),
    .manualBg = hex(0xFAEFCF),
    .na = hex(0x586573),
    .naBg = hex(0xEDF0F3),
    .unknown = hex(0x3F4B58),
    .unknownBg = hex(0xF3F5F7),
    .passFill = hex(0x2A9186),
    .failFill = hex(0xD0421F),
    .waivedFill = hex(0x8A6BC4),
    .manualFill = hex(0xE0B33A),
    .naFill = hex(0xCBD3DB),
    .unknownFill = hex(0xF3F5F7),
    .unknownInk = hex(0x7A8794),
    .critical = hex(0x860A38),
    .high = hex(0xCF4A14),
    .medium = hex(0xE6AE35),
    .low = hex(0x9DB4C9),
    .negligible = hex(0xE1E7ED),
    .criticalInk = hex(0xFFFFFF),
    .highInk = hex(0xFFFFFF),
    .mediumInk = hex(0x15202B),
    .lowInk = hex(0x15202B),
    .negligibleInk = hex(0x465463),
    .gradeA = hex(0x11695F),
    .gradeABg = hex(0xDDF0EC),
    .gradeB = hex(0x11695F),
    .gradeBBg = hex(0xDDF0EC),
    .gradeC = hex(0x7D5A00),
    .gradeCBg = hex(0xFAEFCF),
    .gradeD = hex(0xFFFFFF),
    .gradeDBg = hex(0xB4470A),
    .gradeE = hex(0xFFFFFF),
    .gradeEBg = hex(0xBA2D12),
    .gradeF = hex(0xFFFFFF),
    .gradeFBg = hex(0x8C0F3C),
    .seriesHost = hex(0x16324F),
    .seriesDockerfile = hex(0x7F63D1),
    .seriesImage = hex(0xC2560A),
    .seriesContainer = hex(0x1D8F83),
    .heat0 = hex(0xB93A18),
    .heat1 = hex(0xE08A5C),
    .heat2 = hex(0xF3CDAF),
    .heat3 = hex(0xCFE6E1),
    .heat4 = hex(0x86C4BA),
    .heat5 = hex(0x3BA094),
};

const Tokens Dark = {
    .isDark = true,
    .window = hex(0x10151B),
    .sidebar = hex(0x0C1116),
    .surface = hex(0x171E26),
    .raised = hex(0x1F2832),
    .sunken = hex(0x131A21),
    .hover = hex(0x1E2731),
    .selection = hex(0x1E3A58),
    .selectionInactive = hex(0x26313C),
    .line = hex(0x2A3540),
    .lineStrong = hex(0x6B7A89),
    .text = hex(0xE6ECF2),
    .text2 = hex(0xB1BDC9),
    .text3 = hex(0x9BA9B7),
    .textOff = hex(0x5E6B78),
    .onAccent = hex(0x0B1117),
    .accent = hex(0x6FB1F2),
    .accentHover = hex(0x93C5F7),
    .focus = hex(0x6FB1F2),
    .water = hex(0x16303F),
    .waterLine = hex(0x5FA8CF),
    .hull = hex(0xC3CFDA),
    .pass = hex(0x5CC7B8),
    .passBg = hex(0x143531),
    .fail = hex(0xFF8563),
    .failBg = hex(0x44201A),
    .waived = hex(0xB89CEB),
    .waivedBg = hex(0x2E2645),
    .manual = hex(0xE3BC55),
    .manualBg = hex(0x372D12),
    .na = hex(0x9BA9B7),
    .naBg = hex(0x222B34),
    .unknown = hex(0xC3CDD7),
    .unknownBg = hex(0x171E26),
    .passFill = hex(0x3FA698),
    .failFill = hex(0xD8512B),
    .waivedFill = hex(0x8C70CF),
    .manualFill = hex(0xEACB6B),
    .naFill = hex(0x4A5763),
    .unknownFill = hex(0x171E26),
    .unknownInk = hex(0x84929F),
    .critical = hex(0xFF8FB3),
    .high = hex(0xDB5A2B),
    .medium = hex(0xEBCB70),
    .low = hex(0x5A7088),
    .negligible = hex(0x36424D),
    .criticalInk = hex(0x1A0710),
    .highInk = hex(0x1A0A04),
    .mediumInk = hex(0x0F0B02),
    .lowInk = hex(0xFFFFFF),
    .negligibleInk = hex(0xB1BDC9),
    .gradeA = hex(0x5CC7B8),
    .gradeABg = hex(0x143531),
    .gradeB = hex(0x5CC7B8),
    .gradeBBg = hex(0x143531),
    .gradeC = hex(0xE3BC55),
    .gradeCBg = hex(0x372D12),
    .gradeD = hex(0x1A0A04),
    .gradeDBg = hex(0xF0904F),
    .gradeE = hex(0x1A0A04),
    .gradeEBg = hex(0xF0704A),
    .gradeF = hex(0x1A0710),
    .gradeFBg = hex(0xFF8FB3),
    .seriesHost = hex(0xDCE7F2),
    .seriesDockerfile = hex(0x8E78DE),
    .seriesImage = hex(0xF0904F),
    .seriesContainer = hex(0x3FB3A3),
    .heat0 = hex(0xE2663F),
    .heat1 = hex(0x9C4A2E),
    .heat2 = hex(0x55352B),
    .heat3 = hex(0x1D3B3A),
    .heat4 = hex(0x22655E),
    .heat5 = hex(0x3FA698),
};

} // namespace

QColor Tokens::outcome(core::Outcome outcome) const
{
    switch (outcome) {
    case core::Outcome::Pass:
        return pass;
    case core::Outcome::Fail:
        return fail;
    case core::Outcome::Waived:
        return waived;
    case core::Outcome::Manual:
        return manual;
    case core::Outcome::NotApplicable:
        return na;
    case core::Outcome::Unknown:
        break;
    }
    return unknown;
}

QColor Tokens::outcomeBg(core::Outcome outcome) const
{
    switch (outcome) {
    case core::Outcome::Pass:
        return passBg;
    case core::Outcome::Fail:
        return failBg;
    case core::Outcome::Waived:
        return waivedBg;
    case core::Outcome::Manual:
        return manualBg;
    case core::Outcome::NotApplicable:
        return naBg;
    case core::Outcome::Unknown:
        break;
    }
    return unknownBg;
}

QColor Tokens::outcomeFill(core::Outcome outcome) const
{
    switch (outcome) {
    case core::Outcome::Pass:
        return passFill;
    case core::Outcome::Fail:
        return failFill;
    case core::Outcome::Waived:
        return waivedFill;
    case core::Outcome::Manual:
        return manualFill;
    case core::Outcome::NotApplicable:
        return naFill;
    case core::Outcome::Unknown:
        break;
    }
    return unknownFill;
}

QColor Tokens::severity(core::Severity severity) const
{
    switch (severity) {
    case core::Severity::Critical:
        return critical;
    case core::Severity::High:
        return high;
    case core::Severity::Medium:
        return medium;
    case core::Severity::Low:
        break;
    }
    return low;
}

QColor Tokens::severityInk(core::Severity severity) const
{
    switch (severity) {
    case core::Severity::Critical:
        return criticalInk;
    case core::Severity::High:
        return highInk;
    case core::Severity::Medium:
        return mediumInk;
    case core::Severity::Low:
        break;
    }
    return lowInk;
}

QColor Tokens::gradeInk(QChar grade) const
{
    switch (grade.unicode()) {
    case u'A':
        return gradeA;
    case u'B':
        return gradeB;
    case u'C':
        return gradeC;
    case u'D':
        return gradeD;
    case u'E':
        return gradeE;
    default:
        return gradeF;
    }
}

QColor Tokens::gradeBg(QChar grade) const
{
    switch (grade.unicode()) {
    case u'A':
        return gradeABg;
    case u'B':
        return gradeBBg;
    case u'C':
        return gradeCBg;
    case u'D':
        return gradeDBg;
    case u'E':
        return gradeEBg;
    default:
        return gradeFBg;
    }
}

QColor Tokens::stage(core::Stage stage) const
{
    switch (stage) {
    case core::Stage::Host:
        return seriesHost;
    case core::Stage::Dockerfile:
        return seriesDockerfile;
    case core::Stage::Image:
        return seriesImage;
    case core::Stage::Container:
        break;
    }
    return seriesContainer;
}

QColor Tokens::heat(int percent, int loadLine) const
{
    // The colour turns at the load line: three steps of warm below it, three of cool above.
    if (percent >= 93 && percent >= loadLine)
        return heat5;
    if (percent >= 82 && percent >= loadLine)
        return heat4;
    if (percent >= loadLine)
        return heat3;
    if (percent >= 63)
        return heat2;
    return percent >= 55 ? heat1 : heat0;
}

const Tokens& lightTokens()
{
    return Light;
}

const Tokens& darkTokens()
{
    return Dark;
}

QColor mixed(const QColor& over, const QColor& under, qreal share)
{
    const auto channel = [share](qreal a, qreal b) { return a * share + b * (1 - share); };
    return QColor::fromRgbF(channel(over.redF(), under.redF()),
                            channel(over.greenF(), under.greenF()),
                            channel(over.blueF(), under.blueF()));
}

QFont textFont(qreal points, QFont::Weight weight, Face face)
{
    QFont font;
    font.setFamilies({u"Inter"_s,
                      face == Face::Paper ? u"WenQuanYi Micro Hei"_s : u"Noto Sans CJK SC"_s,
                      u"Noto Sans"_s, u"sans-serif"_s});
    font.setPointSizeF(points);
    font.setWeight(weight);
    // Inter sets ":" and "-" between figures and capitals with glyphs of their own, which no text
    // search in a PDF finds again.
    if (face == Face::Paper)
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont codeFont(qreal points)
{
    QFont font;
    font.setFamilies(
        {u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s, u"Noto Sans CJK SC"_s, u"monospace"_s});
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(points);
    return font;
}

} // namespace plimsoll::paint
