// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/history.h"
#include "dockerfile/link.h"
#include "dockerfile/syntax.h"
#include "evidence/view.h"

namespace plimsoll::dockerfile {

/// A Dockerfile that may be an image's, and what its place says about it.
struct Candidate
{
    QString file = {};
    Document document = {};
    QString source = {}; ///< address of the repository it lies in; empty: unknown
    QString revision = {}; ///< commit that is checked out there; empty: unknown
    QString pathInRepository = {}; ///< "web/Dockerfile"
    QString digest = {}; ///< "sha256:..." of its bytes; empty: not known
};

/// How much of a file's last stage an image's history shows.
struct StepsAgreed
{
    qsizetype agreed = 0; ///< from the end, until the first that differs
    qsizetype commands = 0; ///< of these, RUNs whose text is the same
    qsizetype all = 0; ///< of the file's last stage, with the stages it is built on

    bool isWhole() const { return all > 0 && agreed == all; }
};
StepsAgreed stepsAgreed(const Document& document, const QList<Instruction>& steps);

/// Why the image may have been built of the file; nullopt where nothing speaks for it.
///
/// What BuildKit wrote down comes first: the file's own digest, or repository, commit and path. A
/// digest that differs says that the file was changed since. Labels name a repository, a commit and
/// perhaps the file's path; only with that path, or with steps that all agree, do they tie one
/// file. Steps alone are never certain, likely when all agree and at least one RUN is among them,
/// possible from half on. Source: OCI image spec, annotations; buildx, BUILDX_GIT_LABELS;
/// image/buildrecord.h.
std::optional<Link> linkBetween(const Candidate& candidate, const evidence::ImageView& image,
                                const QList<Instruction>& steps);

/// Whether the first is the better reason; equal ones are neither.
bool isSurer(const Link& a, const Link& b);

/// "git@github.com:a/b.git", "https://github.com/a/b" and "ssh://git@github.com/a/b/" are one.
QString sameAddress(const QString& source);

} // namespace plimsoll::dockerfile
