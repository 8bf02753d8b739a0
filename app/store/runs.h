// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QSqlDatabase>

/// The tables of runs: scores, findings, evidence. Thread: the connection's. Errors: Storage.
namespace plimsoll::store {

/// One transaction. Findings that passed or do not apply leave no row.
core::Result<qint64> writeRun(QSqlDatabase& database, const evidence::Evidence& evidence,
                              const score::Assessment& assessment);

/// One transaction: takes away what `retention` no longer wants, counted back from nowUtc. What a
/// stored host said when it could last be read always stays.
core::Result<void> thin(QSqlDatabase& database, const QDateTime& nowUtc,
                        const Retention& retention);

core::Result<QList<RunSummary>> readRuns(QSqlDatabase& database, int limit);
/// Errors: NotFound "store.run"; NotFound "store.evidence" when a body of it was thinned.
core::Result<evidence::Evidence> readEvidence(QSqlDatabase& database, qint64 runId);
core::Result<QList<evidence::HostEvidence>> readLastKnown(QSqlDatabase& database);
core::Result<QList<ScorePoint>> readScores(QSqlDatabase& database, const QDateTime& sinceUtc);
/// By id.
core::Result<QHash<QString, QDateTime>> readFirstSeen(QSqlDatabase& database);
core::Result<Failures> readFailures(QSqlDatabase& database, const QDateTime& atUtc);

} // namespace plimsoll::store
