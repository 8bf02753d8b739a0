// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

namespace plimsoll::dockerfile {

/// One instruction as it can be told from an image's history: not the file's own text.
struct Instruction
{
    QString keyword = {}; ///< "RUN", upper case; empty where the step tells nothing
    QString arguments = {}; ///< shell text or the JSON form
    QStringList buildArguments = {}; ///< names of the |N NAME=value prefix
    bool isBuildKit = false; ///< false: classic builder
    bool isEmptyLayer = false;
    qint64 sizeBytes = 0;
    qsizetype historyIndex = 0; ///< in the answer of /images/{id}/history, newest first
    QString tags = {}; ///< of the step, where it is another image's end

    bool operator==(const Instruction&) const = default;
};

/// Instructions oldest first, from the body of GET /images/{id}/history.
/// Classic: "/bin/sh -c #(nop)  ENV A=b", "/bin/sh -c cmd", "|1 A=b /bin/sh -c cmd". BuildKit:
/// "RUN /bin/sh -c cmd # buildkit", "COPY a b # buildkit", "ENV A=b". Source: moby
/// builder/dockerfile, buildkit frontend/dockerfile/dockerfile2llb.
QList<Instruction> reconstruct(const QJsonValue& history);

} // namespace plimsoll::dockerfile
