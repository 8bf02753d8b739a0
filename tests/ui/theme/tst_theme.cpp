// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }

    void switchingChangesPaletteAndTokens()
    {
        ui::Theme& theme = ui::Theme::instance();
        QSignalSpy changed(&theme, &ui::Theme::changed);
        theme.setSetting(ui::Theme::Setting::Dark);
        QCOMPARE(changed.size(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE(qApp->palette().color(QPalette::Window), paint::darkTokens().window);
        theme.setSetting(ui::Theme::Setting::Light);
        QCOMPARE(qApp->palette().color(QPalette::Window), paint::lightTokens().window);
        QCOMPARE(&ui::tokens(), &paint::lightTokens());
    }

    void everyTokenOfTheSheetIsFilledIn()
    {
        for (const ui::Theme::Setting setting :
             {ui::Theme::Setting::Dark, ui::Theme::Setting::Light}) {
            ui::Theme::instance().setSetting(setting);
            const QString sheet = qApp->styleSheet();
            QVERIFY(sheet.size() > 1000);
            const QRegularExpression open(u"@[A-Za-z0-9]+@"_s);
            QVERIFY2(!sheet.contains(open), qPrintable(open.match(sheet).captured()));
        }
    }

    void textSizeScalesEverySize()
    {
        ui::Theme& theme = ui::Theme::instance();
        const QRegularExpression title(u"role=\"page-title\"\\] \\{ font-size: ([0-9.]+)pt"_s);
        QCOMPARE(title.match(qApp->styleSheet()).captured(1).toDouble(), 12.0);
        QSignalSpy changed(&theme, &ui::Theme::changed);
        theme.setTextSize(150);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(title.match(qApp->styleSheet()).captured(1).toDouble(), 18.0);
        QCOMPARE(QApplication::font().pointSizeF(), 9.75 * 1.5);
        QCOMPARE(ui::scaled(30), 45);
        QCOMPARE(ui::inDesign(QRectF(30, 60, 90, 120)), QRectF(20, 40, 60, 80));
        // What a scaled painter draws with stays the design's.
        QCOMPARE(ui::text::body().pointSizeF(), 9.75);
        theme.setTextSize(10'000);
        QCOMPARE(theme.textSize(), ui::Theme::MostTextSize);
        theme.setTextSize(0);
        QCOMPARE(theme.textSize(), ui::Theme::LeastTextSize);
        theme.setTextSize(100);
        QCOMPARE(title.match(qApp->styleSheet()).captured(1).toDouble(), 12.0);
    }

    void everyPictureOfTheSheetIsThere()
    {
        const QRegularExpression url(u"url\\(([^)]+)\\)"_s);
        QRegularExpressionMatchIterator found = url.globalMatch(qApp->styleSheet());
        QVERIFY(found.hasNext());
        while (found.hasNext()) {
            const QString path = found.next().captured(1);
            QVERIFY2(QFile::exists(path), qPrintable(path));
        }
    }

    void iconsFollowTheTheme()
    {
        const QIcon icon = ui::icon(u"gear"_s, ui::Ink::Text);
        const auto ink = [&] {
            const QImage image =
                icon.pixmap(128, 128).toImage().convertToFormat(QImage::Format_ARGB32);
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).alpha() == 255)
                        return image.pixelColor(x, y);
            return QColor();
        };
        ui::Theme::instance().setSetting(ui::Theme::Setting::Light);
        QCOMPARE(ink(), paint::lightTokens().text);
        ui::Theme::instance().setSetting(ui::Theme::Setting::Dark);
        QCOMPARE(ink(), paint::darkTokens().text);
        ui::Theme::instance().setSetting(ui::Theme::Setting::Light);
    }

    void iconsAreCrispOnDenseScreens()
    {
        const QPixmap pixmap = ui::icon(u"gear"_s).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void everyIconNamedInTheSourcesIsEmbedded()
    {
        // A name that is not in resources/icons.txt would only show as an empty square.
        const QRegularExpression call(
            u"(?:icon|iconPixmap|setIconSign|setState)\\(u\"([a-z0-9-]+)\"_s"_s);
        QDirIterator sources(QStringLiteral(PLIMSOLL_UI_SOURCES), {u"*.cpp"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        int names = 0;
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            QRegularExpressionMatchIterator found = call.globalMatch(text);
            while (found.hasNext()) {
                const QString name = found.next().captured(1);
                QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(name)), qPrintable(name));
                ++names;
            }
        }
        QVERIFY(names > 20);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
