// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/dockerignore.h"
#include "dockerfile/shell.h"
#include "dockerfile/syntax.h"

#include <QDate>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace plimsoll::dockerfile {

enum class LabelType { Text, Url, Rfc3339, Spdx, Hash, Semver, Email };

/// What rules ask of the one who runs the linter.
struct RuleOptions
{
    QStringList trustedRegistries = {}; ///< "*" stands for anything at either end; empty: any
    QStringList approvedImages = {}; ///< repositories; empty: any
    QHash<QString, LabelType> labelSchema = {};
    bool strictLabels = false;
    QStringList secretNames = {}; ///< further names of variables that hold secrets
    std::optional<Dockerignore> dockerignore = {}; ///< the one that belongs to the file
    bool knowsContext =
        false; ///< where the file lies is known: no .dockerignore means there is none
    QDate today = {}; ///< for ends of support and of exemptions; invalid: none has come
};

/// An image reference in its parts; variables stay in place.
struct Reference
{
    QString registry = {}; ///< "quay.io"; empty where none is named
    QString repository = {}; ///< without the registry
    QString tag = {};
    QString digest = {};
};

/// "${A:-b:c}" hides what is inside from the signs that part a reference.
Reference referenceOf(const QString& text);

/// One instruction where it stands.
struct Step
{
    const Statement* statement = nullptr;
    const Script* script = nullptr; ///< of RUN, CMD, ENTRYPOINT, HEALTHCHECK
    LineRange lines = {}; ///< of the ONBUILD, where one triggers it
    int stage = -1; ///< index into Subject::stages
    bool isTriggered = false; ///< by ONBUILD

    Keyword keyword() const { return statement->keyword; }
};

/// From one FROM to the next; or what stands before the first one.
struct Stage
{
    Step from = {}; ///< without statement: before the first FROM
    QString base = {}; ///< as written
    Reference image = {};
    QString name = {}; ///< as written; empty: none
    int parent = -1; ///< the earlier stage that it builds on; -1: an image
    QList<const Step*> steps = {}; ///< without FROM
    bool isFinal = false;
    bool isBuiltOn = false; ///< by a later stage
};

/// A Dockerfile as the rules look at it. Made once, read by all; keeps the document alive.
class Subject
{
public:
    Subject(Document document, RuleOptions options);
    Subject(const Subject&) = delete;
    Subject& operator=(const Subject&) = delete;

    const Document& document() const { return m_document; }
    const RuleOptions& options() const { return m_options; }
    const QList<Stage>& stages() const { return m_stages; }
    const Stage* stageOf(const Step& step) const
    {
        return step.stage < 0 ? nullptr : &m_stages[step.stage];
    }
    bool hasFrom() const { return m_hasFrom; }
    /// Null in a file without any instruction.
    const Stage* finalStage() const { return m_stages.isEmpty() ? nullptr : &m_stages.last(); }
    /// Whether what the step leaves behind is kept: in the last stage, in one that another is
    /// built on, in what a later build triggers.
    bool isResult(const Step& step) const;

    /// All instructions in order, ONBUILD as itself.
    const QList<Step>& steps() const { return m_steps; }
    /// What ONBUILD triggers, in order.
    const QList<Step>& triggered() const { return m_triggered; }
    /// The RUNs, without and with those that ONBUILD triggers.
    const QList<const Step*>& runs() const { return m_runs; }
    const QList<const Step*>& allRuns() const { return m_allRuns; }

private:
    Step stepOf(const Statement& statement, LineRange lines, int stage);
    void addStage(const Step& from);

    Document m_document;
    RuleOptions m_options;
    QList<Step> m_steps;
    QList<Step> m_triggered;
    QList<Stage> m_stages;
    QHash<QString, int> m_stageOfName; ///< the last one so far, by the name in lower case
    QList<const Step*> m_runs;
    QList<const Step*> m_allRuns;
    std::vector<std::unique_ptr<Script>> m_scripts;
    bool m_hasFrom = false;
};

/// Without the quotes around it.
QString unquoted(const QString& text);

} // namespace plimsoll::dockerfile
