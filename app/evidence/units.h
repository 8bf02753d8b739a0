// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// systemd's unit files and environment files, as far as they decide how a service is started.
/// Source: systemd.syntax(7), systemd.unit(5), systemd.exec(5), systemd.service(5) of version 252.
namespace plimsoll::evidence {

/// A text with the place it stands at.
struct Placed
{
    QString text = {};
    core::Proof proof = {};

    bool operator==(const Placed&) const = default;
};

/// "Key=value" of a unit file. Continuation lines are joined, comments are gone.
struct UnitLine
{
    QString section = {};
    QString key = {};
    Placed value = {};
};

/// The lines of a unit file or drop-in, in order.
/// @param lines  each with its own proof
QList<UnitLine> unitLines(const QList<Placed>& lines);

/// Every value of a key over all files of a unit, the unit's own first: an empty assignment forgets
/// what came before.
QList<Placed> unitValues(const QList<UnitLine>& lines, QStringView section, QStringView key);

/// Variables of a service, a later assignment in place of an earlier one.
using Variables = QHash<QString, Placed>;

/// `A=1 "B=two words"` of Environment=.
void addVariables(Variables& variables, const Placed& assignments);
/// The lines of an EnvironmentFile=.
void addFileVariables(Variables& variables, const QList<Placed>& lines);

/// The words of a line as systemd splits it: quotes and backslashes. A line whose quotes do not
/// close has none.
QStringList unitWords(QStringView line);

/// The words of an ExecStart= value, variables put in: "$NAME" as words, "${NAME}" as one. The
/// prefixes of the program are taken off. Each word stands where its text came from.
QList<Placed> commandWords(const Placed& execStart, const Variables& variables);

} // namespace plimsoll::evidence
