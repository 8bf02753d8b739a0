// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "dockerfile/matching.h"
#include "evidence/evidence.h"

#include <QList>
#include <QStringList>

/// Dockerfiles of this machine, tied to the images that were built of them.
namespace plimsoll::audit {

/// A person's word that a file is an image's.
struct HandLink
{
    QString image = {}; ///< full id, or a name with its tag
    QString file = {};

    bool operator==(const HandLink&) const = default;
};

/// Where Dockerfiles are looked for.
struct DockerfileSources
{
    QStringList folders = {}; ///< with what lies below them
    QList<HandLink> byHand = {};

    bool isEmpty() const { return folders.isEmpty() && byHand.isEmpty(); }
    bool operator==(const DockerfileSources&) const = default;
};

/// A Dockerfile as it was found, with what lies around it. Unsealed: stays in memory.
struct FoundDockerfile
{
    dockerfile::Candidate candidate = {};
    QString text = {};
    std::optional<QString> dockerignore = {};
    QString settings = {}; ///< text of .hadolint.yaml
};

struct FoundDockerfiles
{
    QList<FoundDockerfile> files = {}; ///< by path
    QList<core::Error> errors = {}; ///< folders and files that could not be read, limits met
};

/// Names that are taken for a Dockerfile's: Dockerfile, Containerfile, x.Dockerfile, Dockerfile.x.
bool isDockerfileName(const QString& name);

/// Reads the folders and the files tied by hand. Hidden folders and node_modules are passed over;
/// links to folders are not followed. Repositories are read from .git/config and .git/HEAD, no
/// program is started. Limits: 5,000 files, 20 folders deep, and what
/// the linter reads of one file; a larger one is an error, never half a file.
/// Thread: any; blocks on the disk.
FoundDockerfiles findDockerfiles(const DockerfileSources& sources);

/// What tells whether the same call would find something else: names, sizes and times of what it
/// reads, nothing of their contents. Limits as above. Thread: any; blocks on the disk.
QByteArray stampOf(const DockerfileSources& sources);

/// The evidence with the Dockerfile of each image that one can be told for, sealed; those that
/// were tied before give way. Two files that are equally sure and differ make the link possible at
/// most, and say so.
/// @param atUtc  when the files were read
evidence::HostEvidence withDockerfiles(evidence::HostEvidence host, const FoundDockerfiles& found,
                                       const DockerfileSources& sources, const QDateTime& atUtc);
evidence::Evidence withDockerfiles(evidence::Evidence evidence, const FoundDockerfiles& found,
                                   const DockerfileSources& sources, const QDateTime& atUtc);

/// The same without any.
evidence::Evidence withoutDockerfiles(evidence::Evidence evidence);

} // namespace plimsoll::audit
