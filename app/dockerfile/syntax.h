// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace plimsoll::dockerfile {

enum class Keyword {
    Unknown,
    Add,
    Arg,
    Cmd,
    Copy,
    Entrypoint,
    Env,
    Expose,
    From,
    Healthcheck,
    Label,
    Maintainer,
    Onbuild,
    Run,
    Shell,
    StopSignal,
    User,
    Volume,
    Workdir
};

/// The keyword a word stands for, in any letter case; Unknown where it is none.
Keyword keywordOf(QStringView word);
/// "RUN"; empty for Unknown.
QString keywordName(Keyword keyword);

/// Lines of a file, 1-based, both included.
struct LineRange
{
    int first = 1;
    int last = 1;

    bool operator==(const LineRange&) const = default;
};

/// A here-document as it follows an instruction.
struct Heredoc
{
    QString name = {}; ///< without quotes
    QString content = {}; ///< untouched by stripsTabs, line ends as in the file
    bool expands = true; ///< false: some part of the name was quoted
    bool stripsTabs = false; ///< <<-
    uint fileDescriptor = 0;

    bool operator==(const Heredoc&) const = default;
};

/// One assignment of ENV or LABEL; quotes and variables as written.
struct Pair
{
    QString key = {};
    QString value = {};
    bool isLegacy = false; ///< "KEY value", with a blank

    bool operator==(const Pair&) const = default;
};

/// One instruction of a Dockerfile. Continued lines are joined, comments dropped, quotes and
/// variables kept.
struct Statement
{
    Keyword keyword = Keyword::Unknown;
    QString word = {}; ///< the keyword as written
    QStringList flags = {}; ///< "--from=build", without quotes
    /// RUN CMD ENTRYPOINT SHELL: the JSON array's strings, else the one command line. HEALTHCHECK:
    /// its type, then the same. Others: blank-separated words. ENV LABEL ONBUILD: none, see below.
    QStringList arguments = {};
    QList<Pair> pairs = {}; ///< of ENV and LABEL
    QList<Statement> trigger = {}; ///< of ONBUILD: at most one
    bool isJson = false; ///< the arguments were a JSON array
    bool hasBlankContinuation = false; ///< a blank line stands inside
    QString rest = {}; ///< all that follows keyword and flags
    LineRange lines = {};
    QList<Heredoc> heredocs = {};
    QStringList comments = {}; ///< of the lines right above, without "#"

    /// The value of "--name=value"; null when the flag is not there, empty when it has no value.
    QString flag(QStringView name) const;
};

/// A comment on a line of its own.
struct Comment
{
    int line = 1;
    QString text = {}; ///< after "#", untrimmed
};

/// "# name=value" in the first lines of a file.
struct Directive
{
    QString name = {}; ///< lower case: syntax, escape, check
    QString value = {};
    int line = 1;
};

/// Something wrong with the file itself. Reading goes on after it.
struct Problem
{
    enum class Kind {
        Syntax, ///< the line cannot be read: a build stops here
        Arguments, ///< it can be read, but the instruction does not take these arguments
        UnknownInstruction,
        Bytes, ///< not text: NUL, invalid UTF-8
        Size ///< a limit was met; what follows was not read
    };
    Kind kind = Kind::Syntax;
    LineRange lines = {};
    core::Text text = {};
};

/// A Dockerfile as it was written.
struct Document
{
    QList<Statement> statements = {};
    QList<Comment> comments = {};
    QList<Directive> directives = {};
    QList<Problem> problems = {}; ///< in the order of lines
    QChar escape = u'\\';
    int lineCount = 0;
};

} // namespace plimsoll::dockerfile
