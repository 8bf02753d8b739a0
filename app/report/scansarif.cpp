// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe.h"
#include "core/json.h"
#include "report/scanvulnerabilities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QUrl>

namespace plimsoll::report {

using namespace Qt::Literals::StringLiterals;

namespace {

QString ruleOf(const image::FileNote& note)
{
    return note.kind == image::FileNote::Kind::Secret ? note.rule
                                                      : u"file."_s + image::noteKindName(note.kind);
}

QString summaryOf(const image::FileNote& note)
{
    switch (note.kind) {
    case image::FileNote::Kind::Setuid:
        return u"A file that runs as its owner, whoever starts it"_s;
    case image::FileNote::Kind::Setgid:
        return u"A file that runs with its group, whoever starts it"_s;
    case image::FileNote::Kind::Capabilities:
        return u"A file that gives whoever starts it Linux capabilities"_s;
    case image::FileNote::Kind::WorldWritable:
        return u"A file or folder that every account can change"_s;
    case image::FileNote::Kind::Unverified:
        return u"A setting that lets packages in without checking where they come from"_s;
    case image::FileNote::Kind::Secret:
        break;
    }
    return u"A secret in a file of the image"_s;
}

QString levelOf(const image::FileNote& note)
{
    return note.kind == image::FileNote::Kind::Secret ? u"error"_s : u"warning"_s;
}

QString messageOf(const image::FoundFile& file, const image::FileNote& note)
{
    QString text = summaryOf(note) + u": "_s + file.path;
    if (!note.detail.isEmpty())
        text += u" (%1)"_s.arg(note.detail);
    if (file.hiddenBy >= 0)
        text +=
            u"; layer %1 deletes it, layer %2 still holds it"_s.arg(file.hiddenBy).arg(file.layer);
    else
        text += u"; layer %1"_s.arg(file.layer);
    return text;
}

/// A path within the image, relative to its root, as a URI reference.
QString uriOf(const QString& path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path.sliced(1), "/"));
}

QJsonObject resultOf(const image::FoundFile& file, const image::FileNote& note,
                     const QStringList& rules)
{
    QJsonObject place{{u"artifactLocation"_s,
                       QJsonObject{{u"uri"_s, uriOf(file.path)}, {u"uriBaseId"_s, u"IMAGE"_s}}}};
    if (note.line)
        place.insert(u"region"_s, QJsonObject{{u"startLine"_s, *note.line}});
    const QString rule = ruleOf(note);
    const QByteArray identity = (rule + u'\n' + file.path + u'\n' + note.detail).toUtf8();
    return {{u"ruleId"_s, rule},
            {u"ruleIndex"_s, rules.indexOf(rule)},
            {u"level"_s, levelOf(note)},
            {u"message"_s, QJsonObject{{u"text"_s, messageOf(file, note)}}},
            {u"locations"_s, QJsonArray{QJsonObject{{u"physicalLocation"_s, place}}}},
            {u"partialFingerprints"_s,
             QJsonObject{{u"plimsoll/1"_s, core::sha256(identity).sliced(7)}}}};
}

QJsonObject notificationOf(const core::Error& problem)
{
    return {{u"level"_s, u"warning"_s},
            {u"descriptor"_s, QJsonObject{{u"id"_s, problem.code}}},
            {u"message"_s, QJsonObject{{u"text"_s, core::english(core::describe(problem))}}}};
}

/// What was compared, and what could not be, is said where a reader of results sees it.
QJsonObject matchingNote(const ScanReport& report)
{
    return {
        {u"level"_s, u"note"_s},
        {u"message"_s, QJsonObject{{u"text"_s, u"Vulnerabilities: "_s + matchingText(report)}}}};
}

QString levelOf(const vuln::Vulnerability& v)
{
    if (!v.rating || v.rating->severity == core::Severity::Medium)
        return u"warning"_s;
    return v.rating->severity == core::Severity::Low ? u"note"_s : u"error"_s;
}

QJsonObject resultOf(const vuln::Vulnerability& v, const QStringList& rules)
{
    const QString text =
        u"%1 %2 has %3 (%4); %5"_s.arg(v.sourcePackage, v.installed, v.id, severityWord(v),
                                       v.fixed ? u"fixed in "_s + *v.fixed : u"no fix known"_s);
    const QByteArray identity = (v.id + u'\n' + v.sourcePackage + u'\n' + v.installed).toUtf8();
    const QJsonObject place{
        {u"artifactLocation"_s,
         QJsonObject{{u"uri"_s, uriOf(v.paths.value(0, u"/"_s))}, {u"uriBaseId"_s, u"IMAGE"_s}}}};
    return {{u"ruleId"_s, v.id},
            {u"ruleIndex"_s, rules.indexOf(v.id)},
            {u"level"_s, levelOf(v)},
            {u"message"_s, QJsonObject{{u"text"_s, text}}},
            {u"locations"_s, QJsonArray{QJsonObject{{u"physicalLocation"_s, place}}}},
            {u"partialFingerprints"_s,
             QJsonObject{{u"plimsoll/1"_s, core::sha256(identity).sliced(7)}}}};
}

QList<vuln::Vulnerability> vulnerabilitiesOf(const ScanReport& report)
{
    return report.vulnerabilities ? report.vulnerabilities->vulnerabilities
                                  : QList<vuln::Vulnerability>();
}

} // namespace

QByteArray scanSarif(const ScanReport& report)
{
    QMap<QString, QJsonObject> ruleOfId;
    for (const image::FoundFile& file : report.contents.files) {
        for (const image::FileNote& note : file.notes)
            ruleOfId.insert(
                ruleOf(note),
                {{u"id"_s, ruleOf(note)},
                 {u"shortDescription"_s, QJsonObject{{u"text"_s, summaryOf(note)}}},
                 {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, levelOf(note)}}}});
    }
    for (const vuln::Vulnerability& v : vulnerabilitiesOf(report)) {
        const QString summary = v.summary.isEmpty() ? v.id : v.summary;
        ruleOfId.insert(
            v.id, {{u"id"_s, v.id}, {u"shortDescription"_s, QJsonObject{{u"text"_s, summary}}}});
    }
    const QStringList ids = ruleOfId.keys();
    QJsonArray rules;
    for (const QJsonObject& rule : std::as_const(ruleOfId))
        rules.append(rule);
    QJsonArray results;
    for (const image::FoundFile& file : report.contents.files) {
        for (const image::FileNote& note : file.notes)
            results.append(resultOf(file, note, ids));
    }
    for (const vuln::Vulnerability& v : vulnerabilitiesOf(report))
        results.append(resultOf(v, ids));
    QJsonArray notifications{matchingNote(report)};
    for (const core::Error& problem : report.contents.problems)
        notifications.append(notificationOf(problem));
    const QJsonObject driver{{u"name"_s, u"Plimsoll"_s},
                             {u"version"_s, QStringLiteral(PLIMSOLL_VERSION)},
                             {u"rules"_s, rules}};
    const QJsonObject run{
        {u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
        {u"invocations"_s,
         QJsonArray{QJsonObject{{u"executionSuccessful"_s, true},
                                {u"endTimeUtc"_s, core::formatTime(report.generatedAtUtc)},
                                {u"toolExecutionNotifications"_s, notifications}}}},
        {u"originalUriBaseIds"_s,
         QJsonObject{{u"IMAGE"_s,
                      QJsonObject{{u"description"_s,
                                   QJsonObject{{u"text"_s,
                                                u"The root of the image "_s + report.target}}}}}}},
        {u"results"_s, results}};
    const QJsonObject log{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                          {u"version"_s, u"2.1.0"_s},
                          {u"runs"_s, QJsonArray{run}}};
    return QJsonDocument(log).toJson(QJsonDocument::Indented);
}

} // namespace plimsoll::report
