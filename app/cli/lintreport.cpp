// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lintreport.h"

#include "core/finding.h"
#include "dockerfile/page.h"
#include "report/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;
using core::english;
using dockerfile::LintFinding;
using dockerfile::Page;

namespace {

core::Text reasonOf(const LintFinding& finding)
{
    if (finding.exemption.isNull())
        return finding.text;
    return PLIMSOLL_TEXT("%1 Exempted in the file: %2", english(finding.text), finding.exemption);
}

core::Finding asFinding(const LintedFile& file, const LintFinding& finding)
{
    const Page& page = dockerfile::pageOf(*finding.rule);
    core::Finding result{.check = finding.rule->id,
                         .outcome = finding.exemption.isNull() ? core::Outcome::Fail
                                                               : core::Outcome::Waived,
                         .severity = finding.severity,
                         .stage = core::Stage::Dockerfile,
                         .title = page.title,
                         .object = {core::ObjectKind::File, file.name, file.name},
                         .reason = reasonOf(finding)};
    if (!page.good.isEmpty())
        result.remedy = PLIMSOLL_TEXT("Write it like this: %1", page.good);
    result.line = finding.lines.first;
    return result;
}

QJsonObject asJson(const LintedFile& file, const LintFinding& finding)
{
    QJsonObject json = report::toJson(asFinding(file, finding));
    json[u"aliases"_s] = QJsonArray::fromStringList(finding.aliases);
    json[u"endLine"_s] = finding.lines.last;
    return json;
}

QString countWords(const QList<LintedFile>& files)
{
    qsizetype findings = 0;
    qsizetype exempted = 0;
    for (const LintedFile& file : files) {
        findings += file.result.findings.size();
        exempted += std::ranges::count_if(file.result.findings, [](const LintFinding& finding) {
            return !finding.exemption.isNull();
        });
    }
    const auto counted = [](qsizetype count, const QString& noun) {
        return u"%1 %2%3"_s.arg(count).arg(noun, count == 1 ? QString() : u"s"_s);
    };
    QString words =
        counted(findings - exempted, u"finding"_s) + u" in "_s + counted(files.size(), u"file"_s);
    if (exempted > 0)
        words += u", %1 exempted"_s.arg(exempted);
    return words + u'\n';
}

QString indented(const QString& text)
{
    QString lines = text;
    return u"    "_s + lines.replace(u'\n', u"\n    "_s) + u'\n';
}

} // namespace

QByteArray lintText(const QList<LintedFile>& files)
{
    QString text;
    for (const LintedFile& file : files) {
        for (const LintFinding& finding : file.result.findings) {
            const core::Finding row = asFinding(file, finding);
            const QString severity = row.outcome == core::Outcome::Waived
                ? u"exempted"_s
                : core::severityName(finding.severity);
            text += u"%1:%2 %3 %4: %5"_s.arg(file.name)
                        .arg(finding.lines.first)
                        .arg(row.check, severity, english(row.reason));
            if (!finding.aliases.isEmpty())
                text += u" ("_s + finding.aliases.join(u", "_s) + u')';
            text += u'\n';
            const QString good = dockerfile::pageOf(*finding.rule).good;
            if (!good.isEmpty() && row.outcome == core::Outcome::Fail)
                text += indented(good);
        }
    }
    return (text + countWords(files)).toUtf8();
}

QByteArray lintJson(const QList<LintedFile>& files)
{
    QJsonArray findings;
    for (const LintedFile& file : files) {
        for (const LintFinding& finding : file.result.findings)
            findings.append(asJson(file, finding));
    }
    return QJsonDocument(
               QJsonObject{{u"schema"_s, u"plimsoll.lint/1"_s}, {u"findings"_s, findings}})
        .toJson();
}

QByteArray lintPage(const dockerfile::Rule& rule)
{
    const Page& page = dockerfile::pageOf(rule);
    QString text =
        u"%1  %2\n\n%3\n"_s.arg(QString(rule.id), english(page.title), english(page.why));
    text += u"\nSeverity: %1 (level %2)"_s.arg(core::severityName(rule.severity),
                                               dockerfile::levelName(rule.level));
    if (!rule.cis.isEmpty())
        text += u"; CIS %1"_s.arg(QString(rule.cis));
    if (!rule.family.isEmpty())
        text += u"; counts together with %1"_s.arg(QString(rule.family));
    text += u"\n\nInstead of:\n"_s + indented(page.bad) + u"Write:\n"_s + indented(page.good);
    QStringList addresses = page.references;
    if (const QString address = dockerfile::addressOf(rule); !address.isEmpty())
        addresses.prepend(address);
    if (!addresses.isEmpty())
        text += u'\n' + addresses.join(u'\n') + u'\n';
    return text.toUtf8();
}

} // namespace plimsoll::cli
