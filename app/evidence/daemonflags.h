// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/units.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace plimsoll::evidence {

/// One flag of dockerd's command line.
struct DaemonFlag
{
    QString name = {}; ///< long, without "--": "log-level"
    QString value = {}; ///< "true" for a bare switch
    core::Proof proof = {};

    bool operator==(const DaemonFlag&) const = default;
};

struct DaemonFlags
{
    QList<DaemonFlag> flags = {}; ///< in order
    QStringList strangers = {}; ///< words that are no flag and belong to none
};

/// The flags in the words after the program.
/// Source: moby cmd/dockerd (config.go, options.go), spf13/pflag: "--name=value", "--name value"
/// but for switches, "-H value", "-Hvalue", "-D".
DaemonFlags daemonFlags(const QList<Placed>& words);

/// The key of daemon.json that says what a flag says: "host" -> "hosts".
QString configKeyOf(const QString& flag);

} // namespace plimsoll::evidence
