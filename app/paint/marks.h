// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "paint/tokens.h"
#include "score/score.h"

#include <QPainter>
#include <QPainterPath>
#include <QRectF>

#include <array>

namespace plimsoll::paint {

/// Paper has no translucency and no texture brushes: hatches become clipped lines, mixes are
/// opaque.
enum class Medium { Screen, Paper };

/// The text font at a size in the painter's own units: right on a scaled painter, on screen and
/// on paper alike.
QFont unitFont(int pixels, QFont::Weight weight = QFont::Normal, Face face = Face::Screen);

/// Figures in equal cells: Inter's digits are proportional and Qt 6.4 knows no font features.
void drawTabular(QPainter& painter, const QRectF& rect, Qt::Alignment alignment,
                 const QString& text);
qreal tabularWidth(const QFont& font, const QString& text);

/// "77 C": tint at or above the line, solid below it, dashed while provisional, "–" without a
/// score. Drawn 20 px high, centred in rect vertically, at its left. @return the width taken
qreal drawScorePill(QPainter& painter, const QRectF& rect, const score::Score& score, int loadLine,
                    const Tokens& tokens);

/// Four cells C H M L, 26 x 18 each; a middle dot for zero; only C and H filled.
void drawSeverityStrip(QPainter& painter, const QRectF& rect, const std::array<int, 4>& counts,
                       const Tokens& tokens);
/// The letter in its square, 18 x 18, centred.
void drawSeverityBadge(QPainter& painter, const QRectF& rect, core::Severity severity,
                       const Tokens& tokens);

/// The six silhouettes: disc with tick, square with cross, pennant, person, slashed ring, dashed
/// ring with "?".
void drawOutcomeGlyph(QPainter& painter, const QRectF& rect, core::Outcome outcome,
                      const Tokens& tokens);

/// The area of one outcome with its pattern: solid, rising hatch, dots, lines, pale, falling hatch.
void fillOutcome(QPainter& painter, const QPainterPath& area, core::Outcome outcome,
                 const Tokens& tokens, Medium medium);
/// The same pattern as a brush, for Qt Charts; a tile made at the device's pixel ratio.
QBrush outcomeBrush(core::Outcome outcome, const Tokens& tokens, qreal devicePixelRatio = 1);
/// The outline of an outcome's area; pale fills (manual, n/a, unknown) have one, others none.
QPen outcomeEdge(core::Outcome outcome, const Tokens& tokens);

/// Results side by side in the order of bars: pass, fail, waived, manual, n/a, unknown.
void drawOutcomeBar(QPainter& painter, const QRectF& rect, const std::array<int, 6>& counts,
                    const Tokens& tokens, Medium medium);

/// A score as a bar against the load line: solid above, hatched below, the line as a tick.
void drawScoreBar(QPainter& painter, const QRectF& rect, const score::Score& score, int loadLine,
                  const Tokens& tokens, Medium medium);

/// The mark itself: ring and bar of one stroke width.
void drawMark(QPainter& painter, const QPointF& centre, qreal radius, qreal arm, qreal stroke,
              const QColor& colour, const QColor& inside = Qt::transparent, bool isDashed = false);

/// The gauge: the mark floating on, or lying under, the water.
void drawGauge(QPainter& painter, const QRectF& rect, const score::Score& score, int loadLine,
               const Tokens& tokens);

} // namespace plimsoll::paint
