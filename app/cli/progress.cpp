// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress.h"

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

Progress::Progress(const audit::AuditRun& run, qsizetype hostCount, const Environment& environment)
    : m_environment(environment)
    , m_hostCount(hostCount)
{
    if (!environment.isErrTerminal)
        return;
    connect(&run, &audit::AuditRun::hostProgressed, this,
            [this](const QString& name, int done, int total) {
                m_calls.insert(name, {done, total});
                show();
            });
    connect(&run, &audit::AuditRun::hostFinished, this, [this] {
        ++m_finished;
        show();
    });
}

Progress::~Progress()
{
    if (m_environment.isErrTerminal)
        m_environment.err->write(WipeLine);
}

void Progress::show()
{
    int done = 0;
    int total = 0;
    for (const auto& [answered, known] : std::as_const(m_calls)) {
        done += answered;
        total += known;
    }
    const QString line = u"Reading: %1 of %2 hosts, %3 of %4 answers"_s.arg(m_finished)
                             .arg(m_hostCount)
                             .arg(done)
                             .arg(total);
    m_environment.err->write(WipeLine + line.toUtf8());
}

} // namespace plimsoll::cli
