// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dockerfile/judgedtext.h"

#include "dockerfile/rulefindings.h"
#include "score/compose.h"

#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

JudgedText judgedText(const QString& text, const dockerfile::LintOptions& options)
{
    const dockerfile::LintResult result = dockerfile::lint(text.toUtf8(), options);
    const QList<core::Finding> findings = dockerfile::findingsOfFile(result, u"Dockerfile"_s);
    QList<const core::Finding*> pointers;
    for (const core::Finding& finding : findings)
        pointers.append(&finding);
    return {text, result.findings, score::controlStage(pointers)};
}

QFuture<JudgedText> judgeText(const QString& text, const dockerfile::LintOptions& options)
{
    return QtConcurrent::run([text, options] { return judgedText(text, options); });
}

} // namespace plimsoll::ui
