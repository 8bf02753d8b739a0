// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/hostwalk.h"

#include "core/limits.h"
#include "docker/hostfiles.h"
#include "docker/replyerror.h"

#include <QDir>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

constexpr QByteArrayView StatHeader("x-docker-container-path-stat");

bool isNotFound(const Result<PathStat>& result)
{
    return !result && result.error().kind == Error::Kind::NotFound;
}

} // namespace

QString hostTarget(const QString& target)
{
    const bool isBelow = target.startsWith(docker::HostMount)
        && target.size() > docker::HostMount.size() && target[docker::HostMount.size()] == u'/';
    return QDir::cleanPath(isBelow ? target.sliced(docker::HostMount.size()) : target);
}

Result<PathStat> pathStatOf(const Result<docker::Reply>& reply, const docker::Endpoint& endpoint)
{
    if (!reply)
        return reply.error();
    if (const auto error = docker::errorOf(*reply, endpoint))
        return *error;
    const auto stat = pathStatFrom(reply->headers.value(StatHeader.toByteArray()));
    if (stat)
        return *stat;
    return Error{.kind = Error::Kind::Malformed,
                 .code = u"archive.stat"_s,
                 .detail = u"no X-Docker-Container-Path-Stat that can be read"_s};
}

struct HostWalk::Step
{
    QString path;
    bool followsLast = true;
    int links = 0;
    TakeEnd take;
};

HostWalk::HostWalk(AskStat ask)
    : m_ask(std::move(ask))
{
}

HostWalk::~HostWalk() = default;

void HostWalk::find(const QString& path, bool followsLast, TakeEnd take)
{
    look(std::make_shared<Step>(
        Step{.path = path, .followsLast = followsLast, .take = std::move(take)}));
}

void HostWalk::stat(const QString& path, const TakeStat& take)
{
    if (const auto known = m_known.constFind(path); known != m_known.constEnd()) {
        const Result<PathStat> result = *known;
        return take(result);
    }
    QList<TakeStat>& waiting = m_waiting[path];
    waiting.append(take);
    if (waiting.size() > 1)
        return;
    m_ask(path, [this, path](const Result<PathStat>& result) {
        m_known.insert(path, result);
        for (const TakeStat& one : m_waiting.take(path))
            one(result);
    });
}

void HostWalk::look(const StepPtr& step)
{
    stat(step->path, [this, step](const Result<PathStat>& result) {
        if (isNotFound(result))
            return lookAtFolders(step, step->path.indexOf(u'/', 1));
        if (result && result->type == FileType::Symlink && step->followsLast)
            return jump(step, hostTarget(result->target));
        end(step, result);
    });
}

/// Is one of the folders before this slash a link out of the daemon's sight?
void HostWalk::lookAtFolders(const StepPtr& step, qsizetype slash)
{
    if (slash < 0)
        return end(step, m_known.value(step->path, Error{}));
    const QString folder = step->path.first(slash);
    stat(folder, [this, step, folder, slash](const Result<PathStat>& result) {
        if (!result)
            return end(step, result);
        if (result->type == FileType::Symlink)
            return jump(step, hostTarget(result->target) + step->path.sliced(slash));
        lookAtFolders(step, step->path.indexOf(u'/', slash + 1));
    });
}

void HostWalk::jump(const StepPtr& step, const QString& path)
{
    if (++step->links > core::limits::MaxLinksFollowed || !path.startsWith(u'/')) {
        return end(step,
                   Error{.kind = Error::Kind::Malformed,
                         .code = u"archive.links"_s,
                         .detail = u"symbolic links lead nowhere or too far, last %1"_s.arg(path)});
    }
    // Going nowhere: a link that the daemon itself could follow, to something that is not there.
    if (path == step->path)
        return end(step, Error{.kind = Error::Kind::NotFound, .code = u"http.404"_s});
    step->path = path;
    look(step);
}

void HostWalk::end(const StepPtr& step, const Result<PathStat>& result)
{
    step->take({.path = step->path,
                .status = result         ? 200
                    : isNotFound(result) ? 404
                                         : 0,
                .stat = result});
}

} // namespace plimsoll::evidence
