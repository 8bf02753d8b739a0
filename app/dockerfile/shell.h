// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/syntax.h"

#include <QList>
#include <QStringList>

namespace plimsoll::dockerfile {

/// One simple command of a shell script.
struct Command
{
    QString name = {}; ///< of the program, without its folder; empty where there are no words
    /// Program and arguments: quotes gone, variables as ${NAME}, $(...) and `...` as ${...}.
    QStringList words = {};
    QStringList assignments = {}; ///< "A=b" in front
    QStringList targets = {}; ///< files that its output goes to
    QString input = {}; ///< of a here-document or here-string
    int pipeline = 0; ///< commands joined by | have one number, in the order of the pipe
    int parent = -1; ///< the command whose words hold or start this one; -1: none
    /// Not written as a command of its own: behind sudo, in the text of sh -c.
    bool isDerived = false;
    bool isSubstituted = false; ///< $(...), `...`, <(...)

    /// Everything behind the program.
    QStringList arguments() const { return words.mid(1); }
};

/// A shell script as the commands that it calls, in the order of the text.
struct Script
{
    QList<Command> commands = {};
    bool hasPipe = false; ///< in the script itself, not in the text of an inner sh -c
    QString text = {};
};

/// Reads a script of sh or bash. Looks into sh -c, eval, sudo, env, xargs and their like, into
/// substitutions and here-documents. Values of variables are unknown, so a command that hides
/// behind one is not seen. Understands as much of broken text as it can.
///
/// @param heredocs  that the text announces and that stand elsewhere, in order
/// Thread: any. Time: linear, nesting has a limit.
Script readScript(const QString& text, const QList<Heredoc>& heredocs = {});

/// What a RUN, CMD, ENTRYPOINT or HEALTHCHECK calls, in any of its forms.
Script scriptOf(const Statement& statement);

} // namespace plimsoll::dockerfile
