// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/finding.h"
#include "evidence/evidence.h"

#include <memory>
#include <optional>

namespace plimsoll::evidence {

struct DaemonStart;

/// One field of one answer, with the place it came from. Absent, null and value are three things.
struct Fact
{
    core::Proof proof = {};

    bool isAbsent() const { return proof.value.isUndefined(); }
    bool isNull() const { return proof.value.isNull(); }
    std::optional<bool> toBool() const;
    std::optional<qint64> toInteger() const;
    std::optional<QString> toString() const;
    /// A list of strings; null reads as the empty list (Go writes nil slices as null), absent does
    /// not.
    std::optional<QStringList> toStrings() const;
};

/// An answer that checks read by path. Cheap to copy; points into its HostEvidence.
class Document
{
public:
    Document() = default;
    Document(QString call, const Answer* answer);

    bool isReadable() const; ///< asked, answered with 200, parsed
    const QString& call() const { return m_call; }
    const Answer* answer() const { return m_answer; }
    Fact at(QStringView path) const;
    QJsonValue body() const;
    /// The missing fact in words: never asked, refused with 403, timed out, field absent.
    core::Text whyMissing(QStringView path = {}) const;

private:
    QString m_call;
    const Answer* m_answer = nullptr;
};

/// One container as the daemon lists and describes it.
struct ContainerView
{
    QString id = {};
    QString name = {}; ///< without the leading "/"
    QString state = {}; ///< "running", "created", "exited", "paused", "restarting", "dead"
    QString imageId = {}; ///< "sha256:..." of the image it was made from; empty when unknown
    qsizetype row = -1; ///< in the answer of /containers/json
    Document inspect = {};
    Document top = {};
    Document imageInspect = {}; ///< of that image
    /// Ids of every exec session that the daemon's events or the container itself name.
    QStringList execs = {};

    core::ObjectRef object() const;
};

/// One image as the daemon lists and describes it.
struct ImageView
{
    QString id = {}; ///< "sha256:..."
    QStringList tags = {}; ///< without "<none>:<none>"
    QStringList digests = {}; ///< repository digests, without "<none>@<none>"
    qsizetype row = -1; ///< in the answer of /images/json
    Document inspect = {};
    Document history = {};
    Document contents = {}; ///< image::contentsFromJson() reads it; unasked until it was scanned
    Document dockerfile = {}; ///< never asked where none is tied to it

    core::ObjectRef object() const; ///< named by first tag, first digest, else short id
};

/// One host's evidence laid out for the checks. Plimsoll's own objects (isOwnContainer, isOwnImage)
/// are left out. Valid as long as the HostEvidence it was made of.
struct HostView
{
    const HostEvidence* evidence = nullptr;
    Document ping, version, info, containerList, imageList, networks, bridge, volumes, plugins;
    Document events, nodes, services;
    QList<ContainerView> containers = {}; ///< sorted by name, id
    QList<ImageView> images = {}; ///< sorted by id; listed ones and ones only containers name
    /// From files of the host (daemonstart.h); null where none were read.
    std::shared_ptr<const DaemonStart> start = {};

    core::ObjectRef object() const;
    const ContainerView* container(QStringView idOrName) const;
    const ImageView* image(QStringView id) const;
};

HostView viewOf(const HostEvidence& host);

/// How many secrets were found in one call's answer, and where.
QList<SecretHit> secretsIn(const HostEvidence& host, QStringView call);

} // namespace plimsoll::evidence
