// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/subject.h"

#include <algorithm>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where `sign` stands outside of ${...}; -1: nowhere.
qsizetype outside(QStringView text, QChar sign, qsizetype from = 0)
{
    int depth = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == u'{')
            ++depth;
        else if (text[i] == u'}')
            depth = std::max(0, depth - 1);
        else if (depth == 0 && text[i] == sign)
            return i;
    }
    return -1;
}

qsizetype lastSlash(QStringView text)
{
    qsizetype last = -1;
    for (qsizetype at = outside(text, u'/'); at >= 0; at = outside(text, u'/', at + 1))
        last = at;
    return last;
}

bool hasScript(Keyword keyword)
{
    return keyword == Keyword::Run || keyword == Keyword::Cmd || keyword == Keyword::Entrypoint
        || keyword == Keyword::Healthcheck;
}

} // namespace

QString unquoted(const QString& text)
{
    QStringView view = text;
    while (!view.isEmpty() && (view.front() == u'"' || view.front() == u'\''))
        view = view.mid(1);
    while (!view.isEmpty() && (view.back() == u'"' || view.back() == u'\''))
        view.chop(1);
    return view.toString();
}

Reference referenceOf(const QString& text)
{
    Reference reference;
    QStringView rest = text;
    if (const qsizetype at = outside(rest, u'@'); at >= 0) {
        reference.digest = rest.mid(at + 1).toString();
        rest = rest.first(at);
    }
    const qsizetype slash = lastSlash(rest);
    if (const qsizetype colon = outside(rest, u':', slash + 1); colon >= 0) {
        reference.tag = rest.mid(colon + 1).toString();
        rest = rest.first(colon);
    }
    const qsizetype first = outside(rest, u'/');
    const QStringView host = first < 0 ? QStringView() : rest.first(first);
    if (host.contains(u'.') || host.contains(u':') || host == "localhost"_L1) {
        reference.registry = host.toString();
        rest = rest.mid(first + 1);
    }
    reference.repository = rest.toString();
    return reference;
}

Subject::Subject(Document document, RuleOptions options)
    : m_document(std::move(document))
    , m_options(std::move(options))
{
    m_steps.reserve(m_document.statements.size());
    for (const Statement& statement : std::as_const(m_document.statements)) {
        if (statement.keyword == Keyword::From || m_stages.isEmpty())
            addStage(stepOf(statement, statement.lines, int(m_stages.size())));
        const int stage = int(m_stages.size()) - 1;
        m_steps.append(stepOf(statement, statement.lines, stage));
        for (const Statement& trigger : statement.trigger) {
            m_triggered.append(stepOf(trigger, statement.lines, stage));
            m_triggered.last().isTriggered = true;
        }
    }
    if (!m_stages.isEmpty())
        m_stages.last().isFinal = true;
    for (const Step& step : std::as_const(m_steps)) {
        if (step.keyword() != Keyword::From)
            m_stages[step.stage].steps.append(&step);
        if (step.keyword() == Keyword::Run)
            m_runs.append(&step);
    }
    m_allRuns = m_runs;
    for (const Step& step : std::as_const(m_triggered)) {
        if (step.keyword() == Keyword::Run)
            m_allRuns.append(&step);
    }
}

Step Subject::stepOf(const Statement& statement, LineRange lines, int stage)
{
    Step step{.statement = &statement, .lines = lines, .stage = stage};
    if (hasScript(statement.keyword)) {
        m_scripts.push_back(std::make_unique<Script>(scriptOf(statement)));
        step.script = m_scripts.back().get();
    }
    return step;
}

void Subject::addStage(const Step& from)
{
    Stage stage;
    if (from.keyword() == Keyword::From) {
        m_hasFrom = true;
        const QStringList& words = from.statement->arguments;
        stage.from = from;
        stage.base = unquoted(words.value(0));
        stage.image = referenceOf(stage.base);
        if (words.size() > 2 && words[1].compare("as"_L1, Qt::CaseInsensitive) == 0)
            stage.name = unquoted(words[2]);
        stage.parent = m_stageOfName.value(stage.base.toCaseFolded(), -1);
        if (stage.parent >= 0)
            m_stages[stage.parent].isBuiltOn = true;
        if (!stage.name.isEmpty())
            m_stageOfName.insert(stage.name.toCaseFolded(), int(m_stages.size()));
    }
    m_stages.append(stage);
}

bool Subject::isResult(const Step& step) const
{
    return step.isTriggered || m_stages[step.stage].isFinal || m_stages[step.stage].isBuiltOn;
}

} // namespace plimsoll::dockerfile
