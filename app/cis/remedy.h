// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/view.h"

#include <QString>
#include <QStringList>

/// Lines to paste, made for one object with its own name and values.
///
/// Every line is "KIND: WHAT", or "KIND: - WHAT" for something to take away:
///
///     shell: docker update --memory 512m ledger-db
///     docker run: --read-only --name ledger-db
///     docker run: - --privileged
///     compose: services.ledger-db.mem_limit: 512m
///     compose: - services.ledger-db.privileged
///     daemon.json: "icc": false
///     Dockerfile: USER 10001:10001
///
/// What a service of a swarm is told instead: servicelines.h.
///
/// A compose service is called as its label says, a task of a swarm as its service, else as the
/// container. Values that come from the daemon are quoted for the shell where they hold anything
/// but plain characters.
namespace plimsoll::cis {

/// A word as a POSIX shell takes it unchanged.
QString shellWord(const QString& word);

QString shellLine(const QString& command);
/// "docker run: FLAGS --name NAME".
QString runLine(const evidence::ContainerView& container, const QString& flags);
QString runWithout(const QString& flags);
/// @param entry  "mem_limit: 512m"
QString composeLine(const evidence::ContainerView& container, const QString& entry);
QString composeWithout(const evidence::ContainerView& container, const QString& entry);
QString daemonJsonLine(const QString& entry);
QString daemonJsonWithout(const QString& entry);

} // namespace plimsoll::cis
