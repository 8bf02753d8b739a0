// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text.h"
#include "evidence/evidence.h"

#include <QJsonObject>

#include <optional>

namespace plimsoll::dockerfile {

/// What says that an image was built of a Dockerfile, the surest first.
enum class LinkKind { Hand, Provenance, Label, History };

enum class Certainty { Certain, Likely, Possible };

/// "hand", "provenance", "label", "history".
QString linkKindName(LinkKind kind);
std::optional<LinkKind> linkKindFromName(QStringView name);
/// "certain", "likely", "possible".
QString certaintyName(Certainty certainty);
std::optional<Certainty> certaintyFromName(QStringView name);

/// Why a file is held for an image's.
struct Link
{
    LinkKind kind = LinkKind::History;
    Certainty certainty = Certainty::Possible;
    QList<core::Text> reasons = {}; ///< each a fact: a label that agrees, steps that agree

    bool operator==(const Link&) const = default;
};

/// A Dockerfile tied to an image, with what lies around it: all that the rules read.
struct LinkedFile
{
    QString file = {}; ///< path as it was given or found
    Link link = {};
    QStringList lines = {}; ///< sealed; a file's last line end makes a last empty one
    std::optional<QString> dockerignore = {}; ///< text; absent: there is none beside the file
    QString settings = {}; ///< text of .hadolint.yaml; empty: none

    QByteArray text() const { return lines.join(u'\n').toUtf8(); }
    bool operator==(const LinkedFile&) const = default;
};

QJsonObject toJson(const LinkedFile& file);
/// Nullopt for a body that is none.
std::optional<LinkedFile> linkedFileFrom(const QJsonValue& body);

/// A line of the file as a path into that body: "lines[11]" for line 12.
QString linePath(int line);

/// Cuts a Dockerfile into lines with its secrets taken out: what the rules for values see, and
/// values of ENV, ARG and LABEL whose names tell. A secret of several lines leaves as many.
///
/// @param call  of the answer that the lines go to
/// @param hits  what was taken out is appended
QStringList sealedLines(const QString& text, const QString& call, QList<evidence::SecretHit>& hits);

/// The file as a sealed answer of evidence::linkedDockerfileCall(); its hits are appended.
/// @param text  of the file, unsealed; `file.lines` is not read
evidence::Answer answerOf(const QString& imageId, LinkedFile file, const QString& text,
                          const QDateTime& atUtc, QList<evidence::SecretHit>& hits);

} // namespace plimsoll::dockerfile
