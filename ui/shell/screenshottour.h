// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/link.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QObject>
#include <QPixmap>

namespace plimsoll::ui {

class MainWindow;

/// Walks a window through every page in both themes and both languages and writes what it shows,
/// for the manual and for looking at: "containers-dark-zh_CN.png".
class ScreenshotTour final : public QObject
{
    Q_OBJECT
public:
    /// @param window  not owned; its first snapshot is awaited
    ScreenshotTour(MainWindow& window, QString folder, QObject* parent = nullptr);

    void start();

signals:
    /// @param written  how many pictures; fewer than there are stops when the folder refused one
    void finished(int written);

private:
    struct Stop
    {
        QString name;
        Link link;
        Theme::Setting theme;
        QString language;
        QString action = {}; ///< run there: what it opens is in the picture
        QSize size = {}; ///< of the window; none: as the others
        int textSize = 100; ///< percent
    };

    void plan();
    void planPages(const QString& language, Theme::Setting theme);
    void planSizes(const QString& language, Theme::Setting theme);
    void visit(qsizetype index);
    void take(qsizetype index);
    QPixmap picture();

    MainWindow& m_window;
    QString m_folder;
    QList<Stop> m_stops;
    int m_written = 0;
};

} // namespace plimsoll::ui
