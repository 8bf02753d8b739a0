// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "docker/api.h"
#include "docker/endpoint.h"
#include "evidence/archive.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>

namespace plimsoll::evidence {

/// Where a path of the host led.
struct WalkEnd
{
    QString path = {}; ///< without symbolic links, as far as they were followed
    int status = 0; ///< of the last HEAD; 404: there is no such file
    core::Result<PathStat> stat = core::Error{};
};

/// What a HEAD of the archive says. A path that does not exist is NotFound, code "http.404".
core::Result<PathStat> pathStatOf(const core::Result<docker::Reply>& reply,
                                  const docker::Endpoint& endpoint);

/// A link's target as a path of the host. The daemon evaluates links inside the container: what
/// stayed below the bound host begins with its mount, what left it is absolute on the host.
QString hostTarget(const QString& target);

/// Follows symbolic links of the host from outside.
///
/// The daemon resolves links as the container would see them: an absolute one leads out of the
/// bound host into the empty container, and ends in 404. So each link is followed here, and after
/// a 404 the folders on the way are looked at one by one. Every path is asked for once.
/// Thread: one at a time.
class HostWalk
{
public:
    using TakeStat = std::function<void(const core::Result<PathStat>&)>;
    using AskStat = std::function<void(const QString& path, TakeStat take)>;
    using TakeEnd = std::function<void(const WalkEnd&)>;

    explicit HostWalk(AskStat ask);
    ~HostWalk();

    /// @param followsLast  whether a link at the very end of the path is followed
    void find(const QString& path, bool followsLast, TakeEnd take);

private:
    struct Step;
    using StepPtr = std::shared_ptr<Step>;

    void stat(const QString& path, const TakeStat& take);
    void look(const StepPtr& step);
    void lookAtFolders(const StepPtr& step, qsizetype slash);
    void jump(const StepPtr& step, const QString& path);
    void end(const StepPtr& step, const core::Result<PathStat>& result);

    AskStat m_ask;
    QHash<QString, core::Result<PathStat>> m_known;
    QHash<QString, QList<TakeStat>> m_waiting; ///< asked, not answered yet
};

} // namespace plimsoll::evidence
