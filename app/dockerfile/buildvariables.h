// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/expand.h"
#include "dockerfile/subject.h"

#include <QHash>
#include <QSet>

namespace plimsoll::dockerfile {

/// The variables that a build knows at some point.
struct BuildVariables
{
    QHash<QString, QString> values = {}; ///< set, with the value as far as the file tells it
    QSet<QString> declared = {}; ///< by ARG, with or without a value
};

/// Those that FROM may use: ARGs before the first FROM, with their defaults, and what every build
/// has (TARGETPLATFORM and its like).
BuildVariables globalVariables(const Subject& subject);

/// The variables of a stage, step by step. Starts with what the stage inherits.
class StageVariables
{
public:
    explicit StageVariables(const Subject& subject)
        : m_subject(subject)
        , m_global(globalVariables(subject))
    {
    }

    /// Calls `use` for each instruction, in order, with the variables that it sees.
    template <typename Use>
    void walk(Use use)
    {
        for (const Step& step : m_subject.steps()) {
            if (step.keyword() == Keyword::From || m_stages.isEmpty())
                begin(step);
            use(step, std::as_const(m_stages.last()));
            read(step);
        }
    }

private:
    void begin(const Step& step);
    void read(const Step& step);

    const Subject& m_subject;
    BuildVariables m_global;
    QList<BuildVariables> m_stages;
    qsizetype m_inherited = 0; ///< variables that stages took over, all in all
};

Expansion expandWith(const QString& text, const BuildVariables& variables, QChar escape);

/// Names that an image of this repository is known to set in its environment; PATH always.
QStringList variablesOfImage(const Reference& image);

} // namespace plimsoll::dockerfile
