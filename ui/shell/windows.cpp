// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windows.h"

#include "ui/shell/mainwindow.h"

namespace plimsoll::ui {

namespace {

constexpr QPoint Offset(32, 32); ///< of a further window, so that both are seen

} // namespace

Windows::Windows(FleetController& controller, const Preferences& preferences, Places places,
                 QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_preferences(preferences)
    , m_places(std::move(places))
{
}

Windows::~Windows()
{
    for (const QPointer<MainWindow>& window : std::as_const(m_windows))
        delete window;
}

MainWindow* Windows::newWindow()
{
    auto* window = new MainWindow(m_controller);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setPreferences(m_preferences);
    window->setPlaces(m_places.storeFile, m_places.logFile);
    if (m_places.advisories)
        window->setAdvisoryKeeper(*m_places.advisories);
    connect(window, &MainWindow::preferencesChanged, this, &Windows::takePreferences);
    connect(window, &MainWindow::newWindowRequested, this, [this, window] { openBeside(window); });
    m_windows.append(window);
    return window;
}

void Windows::openBeside(MainWindow* window)
{
    MainWindow* further = newWindow();
    further->resize(window->size());
    further->move(window->pos() + Offset);
    further->setScope(window->scope());
    Link place = window->current();
    if (place.detail == Link::Detail::Why)
        place.detail = Link::Detail::None; // the panel was asked for once, and there
    further->open(place);
    further->show();
}

void Windows::takePreferences(const Preferences& preferences)
{
    m_preferences = preferences;
    for (const QPointer<MainWindow>& window : std::as_const(m_windows))
        if (window)
            window->setPreferences(preferences);
    emit preferencesChanged(preferences);
}

} // namespace plimsoll::ui
