// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/cells.h"

#include "paint/marks.h"
#include "pdf/facts.h"
#include "pdf/pages.h"
#include "score/caps.h"

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;

Cell pillCell(const score::Score& score, int loadLine, const paint::Tokens& tokens)
{
    return {.paint = [score, loadLine, t = &tokens](QPainter& painter, const QRectF& line) {
        paint::drawScorePill(painter, QRectF(line.left(), line.top() - 3, line.width(), 20), score,
                             loadLine, *t);
    }};
}

Cell severityCell(core::Severity severity, const paint::Tokens& tokens)
{
    return {.paint = [severity, t = &tokens](QPainter& painter, const QRectF& line) {
        paint::drawSeverityBadge(painter, QRectF(line.left(), line.top() - 2, 18, 18), severity,
                                 *t);
    }};
}

Cell outcomeCell(const paint::Tokens& tokens, core::Outcome outcome)
{
    return {.text = outcomeWord(outcome),
            .colour = tokens.text,
            .paint =
                [outcome, t = &tokens](QPainter& painter, const QRectF& line) {
                    paint::drawOutcomeGlyph(painter, QRectF(line.left(), line.top(), 13, 13),
                                            outcome, *t);
                },
            .textIndent = 17};
}

QString coverageWords(const score::Score& score)
{
    if (!score.coverage || score.coverage->applicable == 0)
        return u"–"_s;
    return u"%1%"_s.arg(honestPercent(score.coverage->decided, score.coverage->applicable));
}

QString capWords(const score::Score& score)
{
    return score.cap ? core::translated(score::capLabel(*score.cap)) : QString();
}

} // namespace plimsoll::pdf
