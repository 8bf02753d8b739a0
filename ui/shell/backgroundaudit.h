// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditrun.h"
#include "evidence/scans.h"

#include <QObject>
#include <QThread>

namespace plimsoll::ui {

class AuditWorker;

/// An AuditRun on a thread of its own, so that reading and sealing large answers never holds up the
/// window. Starting again drops the run before; its late signals are not passed on.
class BackgroundAudit final : public QObject
{
    Q_OBJECT
public:
    explicit BackgroundAudit(core::Clock clock, QObject* parent = nullptr);
    ~BackgroundAudit() override;

    /// Where known contents of images come from; asked on the audit's thread. For later runs.
    void setInventories(evidence::InventorySource source) { m_inventories = std::move(source); }
    void start(const QList<audit::Target>& targets);
    /// finished() follows, with what was read so far.
    void stop();

signals:
    void hostProgressed(const QString& name, int done, int total);
    void hostFinished(const plimsoll::evidence::HostEvidence& host);
    void finished(const plimsoll::evidence::Evidence& evidence);

private:
    QThread m_thread;
    AuditWorker* m_worker; ///< lives and dies on m_thread
    core::Clock m_clock;
    evidence::InventorySource m_inventories;
    int m_number = 0;
};

} // namespace plimsoll::ui
