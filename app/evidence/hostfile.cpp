// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/hostfile.h"

#include "core/json.h"
#include "evidence/hostwalk.h"
#include "evidence/objects.h"

#include <QJsonArray>

#include <algorithm>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;
using Want = FileQuestion::Want;

namespace {

constexpr QLatin1StringView ArchiveCall("GET /containers/plimsoll-audit/archive?path=");

QString modeText(int mode)
{
    return u"%1"_s.arg(mode, 4, 8, QChar(u'0'));
}

/// "ops:x:1000:1000:Operations:/home/ops:/bin/bash" -> "ops:x:1000:1000": who is in a group does
/// not need people's names, and a password hash of an old file must not be kept.
QString withoutPersonalFields(const QString& line, qsizetype fields)
{
    QStringList parts = line.split(u':').first(std::min<qsizetype>(fields, line.count(u':') + 1));
    if (parts.size() > 1)
        parts[1] = u"x"_s;
    return parts.join(u':');
}

/// A key file of swarm: beside the key itself, which is nobody's business, its header tells which
/// unlock key it was locked with.
bool isSwarmKey(const QString& path)
{
    return path.endsWith("/swarm/certificates/swarm-node.key"_L1);
}

QStringList linesOf(const QString& path, const QByteArray& content)
{
    QStringList lines = QString::fromUtf8(content).split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    if (isSwarmKey(path))
        lines.removeIf([](const QString& line) { return !line.startsWith("kek-version:"_L1); });
    for (QString& line : lines) {
        if (path == "/etc/passwd"_L1)
            line = withoutPersonalFields(line, 4);
        else if (path == "/etc/group"_L1)
            line = withoutPersonalFields(line, 4);
    }
    return lines;
}

QJsonObject entryBody(const ArchiveEntry& entry)
{
    QJsonObject body{{u"type"_s, fileTypeName(entry.type)},
                     {u"mode"_s, modeText(entry.mode)},
                     {u"size"_s, entry.size},
                     {u"modifiedAt"_s, core::formatTime(entry.modifiedUtc)},
                     {u"uid"_s, entry.uid},
                     {u"gid"_s, entry.gid}};
    if (!entry.target.isEmpty())
        body.insert(u"target"_s, entry.target);
    return body;
}

void addLines(QJsonObject& body, const QString& path, const ArchiveEntry& entry)
{
    // Half a configuration proves nothing: without all of it there are no lines.
    if (entry.type == FileType::File && entry.isWhole)
        body.insert(u"lines"_s, QJsonArray::fromStringList(linesOf(path, entry.content)));
}

} // namespace

QString hostFileCall(QStringView path)
{
    return ArchiveCall + path.toString();
}

QString hostPathOf(QStringView call)
{
    return call.startsWith(ArchiveCall) ? call.sliced(ArchiveCall.size()).toString() : QString();
}

QJsonObject statBody(const QString& realPath, const PathStat& stat)
{
    QJsonObject body{{u"path"_s, realPath},
                     {u"type"_s, fileTypeName(stat.type)},
                     {u"mode"_s, modeText(stat.mode)},
                     {u"size"_s, stat.size},
                     {u"modifiedAt"_s, core::formatTime(stat.modifiedUtc)}};
    if (stat.type == FileType::Symlink)
        body.insert(u"target"_s, hostTarget(stat.target));
    return body;
}

QJsonObject archiveBody(const FileQuestion& question, QJsonObject body, const Archive& archive)
{
    if (archive.entries.isEmpty())
        return body;
    const ArchiveEntry& self = archive.entries.first();
    const QJsonObject own = entryBody(self);
    for (auto field = own.begin(); field != own.end(); ++field)
        body.insert(field.key(), field.value());
    if (question.want == Want::Content)
        addLines(body, question.path, self);
    if (question.want != Want::Folder || self.type != FileType::Directory || !archive.isWhole)
        return body;
    QJsonObject entries;
    for (const ArchiveEntry& entry : archive.entries.sliced(1)) {
        QJsonObject row = entryBody(entry);
        if (!question.contentSuffix.isEmpty() && entry.name.endsWith(question.contentSuffix))
            addLines(row, question.path, entry);
        entries.insert(entry.name, row);
    }
    body.insert(u"entries"_s, entries);
    return body;
}

HostFile::HostFile(const HostEvidence& host, const QString& path)
    : m_path(path)
    , m_document(hostFileCall(path), host.answer(hostFileCall(path)))
{
}

bool HostFile::isAbsent() const
{
    return m_document.answer() && m_document.answer()->status == 404;
}

bool HostFile::isFolder() const
{
    return m_document.at(u"type").toString() == "directory"_L1;
}

bool HostFile::isSocket() const
{
    return m_document.at(u"type").toString() == "socket"_L1;
}

QString HostFile::realPath() const
{
    return m_document.at(u"path").toString().value_or(m_path);
}

std::optional<QDateTime> HostFile::modifiedUtc() const
{
    const QDateTime time = core::parseTime(m_document.at(u"modifiedAt").toString().value_or(u""_s));
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<QStringList> HostFile::lines() const
{
    return m_document.at(u"lines").toStrings();
}

Fact HostFile::line(qsizetype index) const
{
    return m_document.at(core::childPath(u"lines"_s, index));
}

core::Proof HostFile::presence() const
{
    return exists() ? m_document.at(u"type").proof : core::Proof{.call = m_document.call()};
}

QList<FolderEntry> entriesIn(const HostFile& folder)
{
    QList<FolderEntry> result;
    const QJsonObject entries = folder.document().at(u"entries").proof.value.toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        result.append({.path = folder.path() + u'/' + entry.key(),
                       .place = core::childPath(u"entries"_s, entry.key()),
                       .type = entry.value()[u"type"].toString()});
    }
    std::ranges::sort(result, {}, &FolderEntry::path);
    return result;
}

std::optional<int> modeBits(const Fact& mode)
{
    bool isNumber = false;
    const int bits = mode.toString().value_or(QString()).toInt(&isNumber, 8);
    return isNumber && bits >= 0 && bits <= 07777 ? std::optional(bits) : std::nullopt;
}

} // namespace plimsoll::evidence
