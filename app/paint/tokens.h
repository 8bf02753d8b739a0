// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QColor>
#include <QFont>

namespace plimsoll::paint {

/// The design's colours, one value per theme. Screen and paper paint with the same set.
struct Tokens
{
    bool isDark = false;
    QColor window, sidebar, surface, raised, sunken, hover, selection, selectionInactive;
    QColor line, lineStrong, text, text2, text3, textOff;
    QColor onAccent, accent, accentHover, focus, water, waterLine, hull;
    QColor pass, passBg, fail, failBg, waived, waivedBg, manual, manualBg, na, naBg, unknown,
        unknownBg;
    QColor passFill, failFill, waivedFill, manualFill, naFill, unknownFill, unknownInk;
    QColor critical, high, medium, low, negligible;
    QColor criticalInk, highInk, mediumInk, lowInk, negligibleInk;
    QColor gradeA, gradeABg, gradeB, gradeBBg, gradeC, gradeCBg, gradeD, gradeDBg, gradeE, gradeEBg,
        gradeF, gradeFBg;
    QColor seriesHost, seriesDockerfile, seriesImage, seriesContainer;
    QColor heat0, heat1, heat2, heat3, heat4, heat5;

    QColor outcome(core::Outcome outcome) const; ///< text and glyph
    QColor outcomeBg(core::Outcome outcome) const; ///< tint
    QColor outcomeFill(core::Outcome outcome) const; ///< chart area
    QColor severity(core::Severity severity) const;
    QColor severityInk(core::Severity severity) const;
    QColor gradeInk(QChar grade) const; ///< text of a grade on gradeBg
    QColor gradeBg(QChar grade) const; ///< tint for A to C, solid for D to F
    QColor stage(core::Stage stage) const; ///< series colour
    QColor heat(int percent, int loadLine) const; ///< cell of the heat map; turns at the line
};

const Tokens& lightTokens();
const Tokens& darkTokens();

/// An opaque mix: `share` of `over` on `under`. What translucency is on screen, paper needs mixed.
QColor mixed(const QColor& over, const QColor& under, qreal share);

/// Inter, then the Chinese face, then the system's; sizes in points (design section 9).
/// zh on paper prints with WenQuanYi Micro Hei: Noto's Han glyphs break text search in PDF.
enum class Face { Screen, Paper };
QFont textFont(qreal points, QFont::Weight weight = QFont::Normal, Face face = Face::Screen);
QFont codeFont(qreal points);

} // namespace plimsoll::paint
