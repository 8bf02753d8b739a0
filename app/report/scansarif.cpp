// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe.h"
#include "core/json.h"
#include "report/scan.h"

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
                                                      : u"file."_s + noteKindName(note.kind);
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

/// What was not looked at is said where a reader of results sees it.
QJsonObject unmatched()
{
    return {{u"level"_s, u"note"_s},
            {u"message"_s,
             QJsonObject{{u"text"_s, u"Vulnerabilities: "_s + QString::fromLatin1(NotMatched)}}}};
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
    const QStringList ids = ruleOfId.keys();
    QJsonArray rules;
    for (const QJsonObject& rule : std::as_const(ruleOfId))
        rules.append(rule);
    QJsonArray results;
    for (const image::FoundFile& file : report.contents.files) {
        for (const image::FileNote& note : file.notes)
            results.append(resultOf(file, note, ids));
    }
    QJsonArray notifications{unmatched()};
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
