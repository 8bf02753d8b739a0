// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/archive.h"
#include "evidence/evidence.h"
#include "evidence/view.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

/// Files of a host in its evidence: each read is an Answer like any other.
///
/// The call is "GET /containers/plimsoll-audit/archive?path=/etc/docker/daemon.json"; the
/// container's own name, new in every run, is left out. The body:
///
///     {"path": "/etc/docker/daemon.json",   where symbolic links led
///      "type": "file", "mode": "0644", "size": 679, "modifiedAt": "2026-11-23T10:00:00Z",
///      "uid": 0, "gid": 0,                  where the tar header was fetched
///      "target": "/proc/69",                of a link that was asked for itself
///      "lines": ["{", ...],                 of a file whose content was wanted
///      "entries": {"docker.rules": {...}}}  of a folder, by name below it
///
/// A path that does not exist is an answer with status 404.
namespace plimsoll::evidence {

namespace calls {
inline constexpr QStringView ImportAudit = u"POST /images/create";
inline constexpr QStringView CreateAudit = u"POST /containers/create";
inline constexpr QStringView InspectAudit = u"GET /containers/plimsoll-audit/json";
inline constexpr QStringView RemoveAudit = u"DELETE /containers/plimsoll-audit";
inline constexpr QStringView RemoveAuditImage = u"DELETE /images/plimsoll-audit";
} // namespace calls

/// The call behind a path of the host.
QString hostFileCall(QStringView path);
/// The path in such a call; empty for other calls.
QString hostPathOf(QStringView call);

/// How much of a path is wanted.
struct FileQuestion
{
    enum class Want {
        Stat, ///< type, mode, size; links are followed
        Link, ///< where a link points to
        Owner, ///< Stat with owner and group; nothing of the content
        Content, ///< Owner with the lines of a file
        Folder, ///< Owner of the folder and of everything in it
    };

    QString path = {};
    Want want = Want::Stat;
    QString contentSuffix = {}; ///< files of a Folder whose lines are wanted: ".rules"

    bool operator==(const FileQuestion&) const = default;
};

/// The body of an answer, not sealed yet.
QJsonObject statBody(const QString& realPath, const PathStat& stat);
/// With owner and, as far as the question wants them, lines or entries.
QJsonObject archiveBody(const FileQuestion& question, QJsonObject body, const Archive& archive);

/// One path of a host as the checks read it. Points into its HostEvidence.
class HostFile
{
public:
    HostFile() = default;
    HostFile(const HostEvidence& host, const QString& path);

    const QString& path() const { return m_path; }
    const Document& document() const { return m_document; }
    bool exists() const { return m_document.isReadable(); }
    bool isAbsent() const; ///< looked for, and not there
    bool isFolder() const;
    bool isSocket() const;
    /// Where links led; the path itself where there were none.
    QString realPath() const;
    std::optional<QDateTime> modifiedUtc() const;
    /// Nullopt where no content was read.
    std::optional<QStringList> lines() const;
    Fact line(qsizetype index) const; ///< 0-based
    Fact mode() const { return m_document.at(u"mode"); }
    /// Proof that the path was looked for and is not there, or that it is.
    core::Proof presence() const;

private:
    QString m_path;
    Document m_document;
};

/// A file inside a folder that was read as a whole.
struct FolderEntry
{
    QString path = {}; ///< on the host, as asked
    QString place = {}; ///< of its object in the answer's body: `entries["docker.rules"]`
    QString type = {};
};

/// Files at any depth, sorted by path; folders and links are in the list.
QList<FolderEntry> entriesIn(const HostFile& folder);

/// The permission bits of a mode such as "0644".
std::optional<int> modeBits(const Fact& mode);

} // namespace plimsoll::evidence
