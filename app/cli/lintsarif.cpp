// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lintreport.h"

#include "dockerfile/page.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;
using core::english;
using dockerfile::Level;
using dockerfile::LintFinding;
using dockerfile::Page;
using dockerfile::Rule;

namespace {

QString sarifLevel(Level level)
{
    switch (level) {
    case Level::Error:
        return u"error"_s;
    case Level::Warning:
        return u"warning"_s;
    case Level::Info:
    case Level::Style:
    case Level::Ignore:
        break;
    }
    return u"note"_s;
}

QJsonObject message(const QString& text)
{
    return {{u"text"_s, text}};
}

QJsonObject ruleDescriptor(const Rule& rule)
{
    const Page& page = dockerfile::pageOf(rule);
    QJsonObject json{
        {u"id"_s, QString(rule.id)},
        {u"shortDescription"_s, message(english(page.title))},
        {u"fullDescription"_s, message(english(page.why))},
        {u"help"_s, message(page.good)},
        {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, sarifLevel(rule.level)}}}};
    if (const QString address = dockerfile::addressOf(rule); !address.isEmpty())
        json[u"helpUri"_s] = address;
    return json;
}

QJsonObject location(const QString& name, dockerfile::LineRange lines)
{
    const QJsonObject region{{u"startLine"_s, lines.first}, {u"endLine"_s, lines.last}};
    const QString uri = name.startsWith(u'/')
        ? QUrl::fromLocalFile(name).toString(QUrl::FullyEncoded)
        : QString::fromUtf8(QUrl::toPercentEncoding(name, "/"));
    return {{u"physicalLocation"_s,
             QJsonObject{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, uri}}},
                         {u"region"_s, region}}}};
}

QJsonObject sarifResult(const LintedFile& file, const LintFinding& finding, int ruleIndex)
{
    QJsonObject json{{u"ruleId"_s, QString(finding.rule->id)},
                     {u"ruleIndex"_s, ruleIndex},
                     {u"level"_s, sarifLevel(finding.level)},
                     {u"message"_s, message(english(finding.text))},
                     {u"locations"_s, QJsonArray{location(file.name, finding.lines)}}};
    if (!finding.aliases.isEmpty())
        json[u"properties"_s] =
            QJsonObject{{u"aliases"_s, QJsonArray::fromStringList(finding.aliases)}};
    if (!finding.exemption.isNull())
        json[u"suppressions"_s] = QJsonArray{
            QJsonObject{{u"kind"_s, u"inSource"_s}, {u"justification"_s, finding.exemption}}};
    return json;
}

} // namespace

QByteArray lintSarif(const QList<LintedFile>& files)
{
    QJsonArray rules;
    QHash<const Rule*, int> indexes;
    QJsonArray results;
    for (const LintedFile& file : files) {
        for (const LintFinding& finding : file.result.findings) {
            if (!indexes.contains(finding.rule)) {
                indexes.insert(finding.rule, int(rules.size()));
                rules.append(ruleDescriptor(*finding.rule));
            }
            results.append(sarifResult(file, finding, indexes.value(finding.rule)));
        }
    }
    const QJsonObject driver{{u"name"_s, u"Plimsoll"_s},
                             {u"version"_s, QString::fromLatin1(PLIMSOLL_VERSION)},
                             {u"rules"_s, rules}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}}, {u"results"_s, results}};
    return QJsonDocument(
               QJsonObject{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                           {u"version"_s, u"2.1.0"_s},
                           {u"runs"_s, QJsonArray{run}}})
        .toJson();
}

} // namespace plimsoll::cli
