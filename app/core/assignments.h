// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QStringView>

namespace plimsoll::core {

/// Longer values are not weighed but taken for secrets, so that hostile texts cost linear time.
inline constexpr qsizetype LongestJudgedValue = 4096; // characters

/// A name and the value given to it somewhere in a text. Points into the text.
struct Assignment
{
    QStringView name = {};
    qsizetype valueStart = 0; ///< in the text, behind an opening quote
    qsizetype valueLength = 0;
};

/// Assignments to names that the hint is found in: NAME=value, --name=value, --name value,
/// "name": "value", Name: value. Values end as a shell would end them; quotes are left out.
QList<Assignment> assignmentsIn(QStringView text, const QRegularExpression& nameHint);

/// Assignments of a history step, whose values lost their quotes and may hold spaces:
/// "ENV A=b c D=e", "/bin/sh -c #(nop)  LABEL a=b", "|2 A=b C=d /bin/sh -c x", "RUN |1 A=b /bin/sh
/// -c x". Empty for other texts. Source: moby builder/dockerfile (dispatchers.go), buildkit
/// frontend/dockerfile/dockerfile2llb (commitToHistory).
QList<Assignment> assignmentsInStep(QStringView text);

} // namespace plimsoll::core
