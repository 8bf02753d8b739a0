// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace plimsoll::ui {

/// Whether the desktop prefers dark windows, and when it changes its mind.
///
/// Asks the settings portal (org.freedesktop.appearance color-scheme: 1 dark, 2 light) without
/// waiting; until it answers, and without a portal, the lightness of the start palette decides.
/// Source: XDG Desktop Portal, org.freedesktop.portal.Settings. Thread: GUI.
class SystemAppearance final : public QObject
{
    Q_OBJECT
public:
    explicit SystemAppearance(QObject* parent);

    bool prefersDark() const { return m_prefersDark; }

signals:
    void changed();

private slots:
    void takeSetting(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void askPortal();

    bool m_prefersDark = false;
};

} // namespace plimsoll::ui
