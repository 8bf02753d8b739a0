// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/dockerfiles.h"

#include <QObject>
#include <QTimer>

namespace plimsoll::ui {

/// Looks twice a minute whether Dockerfiles of the watched folders came, went or were changed, by
/// their names, sizes and times, on another thread: a watch of the system's would need one handle
/// for each folder below them.
class DockerfileWatch final : public QObject
{
    Q_OBJECT
public:
    explicit DockerfileWatch(QObject* parent = nullptr);

    /// What is there now counts as known. Nothing to watch: nothing is looked at.
    void setSources(const audit::DockerfileSources& sources);
    /// Looks now; what is under way is waited for.
    void check();

signals:
    void changed();
    /// After each look.
    void wasChecked();

private:
    void take(const QByteArray& stamp);

    audit::DockerfileSources m_sources;
    QByteArray m_stamp; ///< null: not looked at yet
    QTimer m_interval;
    int m_number = 0; ///< of the sources
    bool m_isLooking = false;
};

} // namespace plimsoll::ui
