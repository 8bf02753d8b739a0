// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditrun.h"
#include "cli/environment.h"

#include <QHash>
#include <QObject>

namespace plimsoll::cli {

/// Takes the line of a terminal that was written last away again.
inline constexpr char WipeLine[] = "\r\033[K";

/// One line on a terminal that counts hosts and answers while a run goes on, wiped at the end.
/// Shows nothing where environment.err is no terminal. Both references outlive the object.
class Progress final : public QObject
{
    Q_OBJECT
public:
    Progress(const audit::AuditRun& run, qsizetype hostCount, const Environment& environment);
    ~Progress() override;

private:
    void show();

    const Environment& m_environment;
    qsizetype m_hostCount;
    qsizetype m_finished = 0;
    QHash<QString, std::pair<int, int>> m_calls; ///< by host: answered, known so far
};

} // namespace plimsoll::cli
