// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keyringstate.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

namespace plimsoll::secrets {

using namespace Qt::Literals::StringLiterals;

namespace {

using Answer = std::function<void(KeyringState)>;

const QString Service = u"org.freedesktop.secrets"_s;

template <typename Reply, typename Handler>
void call(QObject* context, const QDBusMessage& message, Handler handler)
{
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [watcher, handler = std::move(handler)] {
                         watcher->deleteLater();
                         handler(QDBusPendingReply<Reply>(*watcher));
                     });
}

void askLock(QObject* context, const QString& collection, const Answer& answer)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        Service, collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    call<QDBusVariant>(context, message, [answer](const QDBusPendingReply<QDBusVariant>& reply) {
        if (reply.isError())
            return answer(KeyringState::Unknown);
        const bool isLocked = reply.value().variant().toBool();
        answer(isLocked ? KeyringState::Locked : KeyringState::Unlocked);
    });
}

} // namespace

bool hasSessionBus()
{
    return QDBusConnection::sessionBus().isConnected();
}

void askKeyringState(QObject* context, Answer answer)
{
    if (!hasSessionBus()) {
        QTimer::singleShot(0, context,
                           [answer = std::move(answer)] { answer(KeyringState::Unknown); });
        return;
    }
    QDBusMessage message =
        QDBusMessage::createMethodCall(Service, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    message << u"default"_s;
    call<QDBusObjectPath>(
        context, message,
        [context, answer = std::move(answer)](const QDBusPendingReply<QDBusObjectPath>& reply) {
            const bool hasNone = reply.isError() || reply.value().path() == "/"_L1;
            if (hasNone)
                answer(KeyringState::Unknown);
            else
                askLock(context, reply.value().path(), answer);
        });
}

} // namespace plimsoll::secrets
