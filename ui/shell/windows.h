// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/preferences.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace plimsoll::ui {

class AdvisoryKeeper;
class FleetController;
class MainWindow;

/// All windows of the program: one store, one snapshot and one set of preferences, but each window
/// its own page, scope and history.
class Windows final : public QObject
{
    Q_OBJECT
public:
    struct Places
    {
        QString storeFile = {};
        QString logFile = {};
        AdvisoryKeeper* advisories = nullptr; ///< not owned, outlives the windows; null: none
    };

    /// @param controller  not owned; outlives the windows
    Windows(FleetController& controller, const Preferences& preferences, Places places,
            QObject* parent = nullptr);
    ~Windows() override;

    /// One more window, not yet shown. Deletes itself when closed.
    MainWindow* newWindow();

signals:
    void preferencesChanged(const plimsoll::ui::Preferences& preferences);

private:
    void takePreferences(const Preferences& preferences);
    void openBeside(MainWindow* window);

    FleetController& m_controller;
    Preferences m_preferences;
    Places m_places;
    QList<QPointer<MainWindow>> m_windows;
};

} // namespace plimsoll::ui
