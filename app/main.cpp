// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"
#include "core/places.h"
#include "image/layershelf.h"
#include "secrets/keychainstore.h"
#include "store/store.h"
#include "ui/settings/preferences.h"
#include "ui/shell/advisorykeeper.h"
#include "ui/shell/fleetcontroller.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screenshottour.h"
#include "ui/shell/windows.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;

namespace {

struct Wishes
{
    bool sample = false;
    QString evidenceFile = {};
    QString screenshotFolder = {};
};

// --help and --version answer without a display.
bool asksForWords(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView argument(argv[i]);
        for (const QByteArrayView asked : {"-h", "--help", "--help-all", "-v", "--version"})
            if (argument == asked)
                return true;
    }
    return false;
}

Wishes readCommandLine(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Plimsoll shows how safely a fleet of Docker daemons rides, against the CIS Docker "
        u"Benchmark.\nStore and log: %1"_s.arg(core::dataFolder()));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(u"sample"_s, u"Open the recorded sample fleet."_s);
    const QCommandLineOption evidence(u"evidence"_s, u"Open an evidence file."_s, u"file"_s);
    const QCommandLineOption screenshots(
        u"screenshots"_s, u"Write every page, in both themes and languages, and end."_s,
        u"folder"_s);
    parser.addOptions({sample, evidence, screenshots});
    parser.process(app);
    if (!parser.positionalArguments().isEmpty()) {
        QTextStream(stderr) << "plimsoll: unexpected argument: "
                            << parser.positionalArguments().first() << '\n';
        std::exit(2);
    }
    return {.sample = parser.isSet(sample),
            .evidenceFile = parser.value(evidence),
            .screenshotFolder = parser.value(screenshots)};
}

void nameApplication()
{
    // Both names, so that every QSettings() means core::settingsFile().
    QCoreApplication::setOrganizationName(u"plimsoll"_s);
    QCoreApplication::setApplicationName(u"plimsoll"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PLIMSOLL_VERSION));
}

// The window works without its store, and says so; it remembers nothing then.
ui::FleetController::Parts openParts()
{
    ui::FleetController::Parts parts;
    parts.advisoriesPath = vuln::Database::defaultPath();
    parts.secrets = std::make_unique<secrets::KeychainStore>();
    core::Result<std::unique_ptr<store::Store>> store =
        store::Store::open(store::Store::defaultPath());
    if (store) {
        parts.store = std::move(store).value();
        parts.layersFolder = image::LayerShelf::folderBeside(store::Store::defaultPath());
    } else {
        parts.storeTrouble = store.error();
    }
    return parts;
}

// Only what is other: a new style sheet or language makes every widget look at itself again.
void applyLook(const ui::Preferences& before, const ui::Preferences& now)
{
    if (now.language != before.language)
        ui::applyLanguage(now.language);
    if (now.theme != before.theme)
        ui::Theme::instance().setSetting(now.theme);
    if (now.textSize != before.textSize)
        ui::Theme::instance().setTextSize(now.textSize);
}

// Pictures are of one fleet and end the program; nothing of it is remembered.
void startTour(QApplication& app, ui::MainWindow& window, const QString& folder)
{
    if (!QDir().mkpath(folder)) {
        QTextStream(stderr) << "plimsoll: cannot write to " << folder << '\n';
        std::exit(2);
    }
    auto* tour = new ui::ScreenshotTour(window, folder, &app);
    QObject::connect(tour, &ui::ScreenshotTour::finished, &app,
                     [](int written) { QCoreApplication::exit(written > 0 ? 0 : 2); });
    tour->start();
}

} // namespace

int main(int argc, char** argv)
{
    nameApplication();
    if (asksForWords(argc, argv)) {
        const QCoreApplication app(argc, argv);
        readCommandLine(app); // ends the program
        return 0;
    }
    QApplication app(argc, argv);
    const Wishes wishes = readCommandLine(app);
    QGuiApplication::setDesktopFileName(u"io.github.plimsoll.Plimsoll"_s);
    const QString logFile = core::startLog();

    QSettings settings(core::settingsFile(), QSettings::IniFormat);
    ui::Preferences preferences = ui::loadPreferences(settings);
    ui::applyLanguage(preferences.language);
    ui::Theme::instance().setTextSize(preferences.textSize);
    ui::Theme::instance().start(preferences.theme);
    QApplication::setWindowIcon(QIcon(u":/brand/icon.svg"_s));

    ui::FleetController controller(openParts());
    controller.setPreferences(preferences);
    ui::AdvisoryKeeper advisories(vuln::Database::defaultPath(), vuln::loadFeeds(settings),
                                  core::systemClock);
    ui::Windows windows(controller, preferences,
                        {store::Store::defaultPath(), logFile, &advisories});
    QObject::connect(&windows, &ui::Windows::preferencesChanged, &app,
                     [&](const ui::Preferences& changed) {
                         ui::savePreferences(changed, settings);
                         controller.setPreferences(changed);
                         applyLook(std::exchange(preferences, changed), changed);
                     });

    ui::MainWindow* window = windows.newWindow();
    if (wishes.sample)
        controller.openSample();
    else if (!wishes.evidenceFile.isEmpty())
        controller.openEvidence(wishes.evidenceFile);
    controller.load();

    if (!wishes.screenshotFolder.isEmpty())
        startTour(app, *window, wishes.screenshotFolder);
    else
        window->restoreState();
    window->show();
    const int result = QApplication::exec();
    core::stopLog();
    return result;
}
