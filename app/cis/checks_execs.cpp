// SPDX-License-Identifier: GPL-3.0-or-later
// 5.23 and 5.24: exec sessions, as far as the daemon's events and its memory of sessions reach. It
// keeps the last 256 events, and a finished session for five to ten minutes.
#include "cis/catalogue.h"
#include "cis/checks.h"

#include "core/json.h"
#include "evidence/objects.h"

#include <QJsonArray>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Verdict;
using evidence::ContainerView;
using evidence::Document;
using evidence::Fact;
using evidence::HostView;

namespace {

/// What was seen of the sessions of one container.
struct Sessions
{
    bool reachesBack = false; ///< no event since the container's start can be missing
    core::Proof window = {}; ///< the oldest event
    QString windowStart = {};
    std::optional<Verdict> trouble = {};
};

qint64 nanosOf(const QJsonValue& event)
{
    return event[u"timeNano"].toInteger(0);
}

Sessions sessionsOf(const HostView& host, const ContainerView& container)
{
    Sessions sessions;
    if (!host.events.isReadable() || !host.events.body().isArray()) {
        sessions.trouble = missing(host.events);
        return sessions;
    }
    const QDateTime started =
        core::parseTime(container.inspect.at(u"State.StartedAt").toString().value_or(QString()));
    const QJsonArray events = host.events.body().toArray();
    sessions.window = host.events.at(u"[0].timeNano").proof;
    if (!events.isEmpty()) {
        sessions.windowStart = core::formatTime(
            QDateTime::fromMSecsSinceEpoch(nanosOf(events.first()) / 1'000'000, Qt::UTC));
    }
    // A ring that is not full has lost nothing since the daemon started, which may be after the
    // container did.
    const bool isOlderThanStart = !events.isEmpty() && started.isValid()
        && nanosOf(events.first()) / 1'000'000 <= started.toMSecsSinceEpoch();
    sessions.reachesBack = isOlderThanStart;
    return sessions;
}

/// The probe that the daemon itself runs is nobody's session.
bool isHealthProbe(const Document& exec, const ContainerView& container)
{
    QStringList test =
        container.inspect.at(u"Config.Healthcheck.Test").toStrings().value_or(QStringList());
    if (test.isEmpty())
        return false;
    const QString kind = test.takeFirst();
    QStringList command{exec.at(u"ProcessConfig.entrypoint").toString().value_or(QString())};
    command += exec.at(u"ProcessConfig.arguments").toStrings().value_or(QStringList());
    if (kind == "CMD-SHELL"_L1)
        return command.size() >= 3 && command.last() == test.value(0);
    return kind == "CMD"_L1 && command == test;
}

bool isRootName(const QString& user)
{
    const QString name = user.section(u':', 0, 0);
    return name.isEmpty() || name == "root"_L1 || name == "0"_L1;
}

enum class Fault { Privileged, Root };

bool isFaulty(Fault fault, const Document& exec, const ContainerView& container)
{
    if (fault == Fault::Privileged)
        return exec.at(u"ProcessConfig.privileged").toBool() == true;
    if (isHealthProbe(exec, container))
        return false;
    const QString user = exec.at(u"ProcessConfig.user").toString().value_or(QString());
    const QString usual = container.inspect.at(u"Config.User").toString().value_or(QString());
    return isRootName(user.isEmpty() ? usual : user);
}

template <Fault fault>
Verdict execSessions(const HostView& host, const ContainerView& container, const Policy&)
{
    if (!isLive(container)
        && container.inspect.at(u"State.StartedAt").toString() == u"0001-01-01T00:00:00Z"_s) {
        return core::pass(PLIMSOLL_TEXT("Never started: no session was possible."),
                          {container.inspect.at(u"State.StartedAt").proof});
    }
    const Sessions sessions = sessionsOf(host, container);
    if (sessions.trouble)
        return *sessions.trouble;
    QList<core::Proof> read{sessions.window};
    qsizetype unread = 0;
    for (const QString& id : container.execs) {
        const QString call = evidence::execInspectCall(id);
        const Document exec(call, host.evidence->answer(call));
        const Fact privileged = exec.at(u"ProcessConfig.privileged");
        if (!exec.isReadable() || !privileged.toBool()) {
            ++unread;
            continue;
        }
        const Fact user = exec.at(u"ProcessConfig.user");
        if (isFaulty(fault, exec, container)) {
            return fault == Fault::Privileged
                ? core::fail(PLIMSOLL_TEXT("A privileged exec session was opened."),
                             {privileged.proof})
                : core::fail(PLIMSOLL_TEXT("An exec session was opened as root."),
                             {user.proof, exec.at(u"ProcessConfig.entrypoint").proof,
                              container.inspect.at(u"Config.User").proof});
        }
        read.append(fault == Fault::Privileged ? privileged.proof : user.proof);
    }
    if (unread > 0) {
        return core::unknown(PLIMSOLL_TEXT("%1 of %2 exec sessions were over and forgotten by the "
                                           "daemon before they could be looked at.",
                                           QString::number(unread),
                                           QString::number(container.execs.size())),
                             {sessions.window});
    }
    if (!sessions.reachesBack) {
        return core::unknown(PLIMSOLL_TEXT("The daemon remembers events since %1 only, and the "
                                           "container was started before.",
                                           sessions.windowStart),
                             {sessions.window, container.inspect.at(u"State.StartedAt").proof});
    }
    return core::pass(fault == Fault::Privileged
                          ? PLIMSOLL_TEXT("No privileged exec session since the container's start.")
                          : PLIMSOLL_TEXT("No exec session as root since the container's start."),
                      read);
}

constexpr ContainerCheck Checks[] = {
    {"5.23"_L1, &execSessions<Fault::Privileged>},
    {"5.24"_L1, &execSessions<Fault::Root>},
};

} // namespace

std::span<const ContainerCheck> execChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
