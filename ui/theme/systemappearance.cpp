// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

const auto Service = u"org.freedesktop.portal.Desktop"_s;
const auto Path = u"/org/freedesktop/portal/desktop"_s;
const auto Interface = u"org.freedesktop.portal.Settings"_s;
const auto Space = u"org.freedesktop.appearance"_s;
const auto Key = u"color-scheme"_s;

// Asking for a bus that nobody runs would start one, or wait for it.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

} // namespace

SystemAppearance::SystemAppearance(QObject* parent)
    : QObject(parent)
    , m_prefersDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    if (hasSessionBus())
        askPortal();
}

void SystemAppearance::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(Service, Path, Interface, u"SettingChanged"_s, this,
                SLOT(takeSetting(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    call.setArguments({Space, Key});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid())
            takeSetting(Space, Key, reply.value());
    });
}

void SystemAppearance::takeSetting(const QString& space, const QString& key,
                                   const QDBusVariant& value)
{
    if (space != Space || key != Key)
        return;
    // Read() wraps its answer twice.
    QVariant scheme = value.variant();
    if (scheme.canConvert<QDBusVariant>())
        scheme = scheme.value<QDBusVariant>().variant();
    const uint number = scheme.toUInt();
    if (number != 1 && number != 2)
        return; // no preference: the start palette keeps deciding
    const bool prefersDark = number == 1;
    if (prefersDark == m_prefersDark)
        return;
    m_prefersDark = prefersDark;
    emit changed();
}

} // namespace plimsoll::ui
