// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dockerfile/dockerfileeditor.h"
#include "ui/dockerfile/dockerfilepage.h"
#include "ui/dockerfile/dockerfileview.h"
#include "ui/dockerfile/fixdialog.h"
#include "ui/dockerfile/rulecard.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTimer>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Faulty = u"FROM debian:12.8\nADD a.txt /srv/\nRUN sudo id\n"
                       "HEALTHCHECK CMD [\"/srv/a\"]\nUSER 7\n"_s;
constexpr int PatienceMs = 10000;

void show(ui::DockerfileView& view, const QString& text)
{
    QSignalSpy judged(&view, &ui::DockerfileView::wasJudged);
    view.setText(text, u"web/Dockerfile"_s);
    view.resize(1000, 600);
    view.show();
    QVERIFY(judged.wait(PatienceMs));
}

QStringList rulesOf(const ui::DockerfileView& view)
{
    QStringList rules;
    for (const auto& finding : view.findings())
        rules.append(finding.rule->id);
    return rules;
}

} // namespace

class TestDockerfileView : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }

    void reportsStandInListAndMargin()
    {
        ui::DockerfileView view;
        show(view, Faulty);
        QVERIFY(rulesOf(view).contains(u"DL3020"_s));
        auto* list = view.findChild<QListWidget*>(u"dockerfileFindings"_s);
        QCOMPARE(list->count(), view.findings().size());
        QCOMPARE(view.editor()->marks().size(), view.findings().size());
        QVERIFY(view.editor()->tipOf(3).contains(u"DL3004"));
        QVERIFY(view.editor()->tipOf(1).isEmpty());
    }

    void keysWalkTheReports()
    {
        ui::DockerfileView view;
        show(view, Faulty);
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.editor()->setFocus();
        view.editor()->goTo(1);
        QTest::keyClick(view.editor(), Qt::Key_F8);
        QCOMPARE(view.editor()->currentLine(), 2);
        for (int i = 0; i < 10 && view.editor()->currentLine() == 2; ++i)
            QTest::keyClick(view.editor(), Qt::Key_F8);
        QCOMPARE(view.editor()->currentLine(), 3);
        QTest::keyClick(view.editor(), Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(view.editor()->currentLine(), 2);
    }

    void typingIsJudged()
    {
        ui::DockerfileView view;
        show(view, u"FROM debian:12.8\nUSER 7\n"_s);
        QVERIFY(!rulesOf(view).contains(u"DL3004"_s));
        QSignalSpy judged(&view, &ui::DockerfileView::wasJudged);
        view.editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(view.editor(), u"RUN sudo id"_s);
        QVERIFY(view.isChanged());
        QTRY_VERIFY_WITH_TIMEOUT(rulesOf(view).contains(u"DL3004"_s), PatienceMs);
        QVERIFY2(judged.size() < 11, "not at each key");
    }

    void fixIsShownTakenAndUndone()
    {
        ui::DockerfileView view;
        show(view, Faulty);
        auto* list = view.findChild<QListWidget*>(u"dockerfileFindings"_s);
        list->setCurrentRow(int(rulesOf(view).indexOf(u"DL3020"_s)));
        auto* button = view.findChild<QPushButton*>(u"quickFix"_s);
        QVERIFY(button->isVisibleTo(&view));
        button->click();
        auto* dialog = view.findChild<ui::FixDialog*>(u"fixDialog"_s);
        QVERIFY(dialog);
        const QString diff = dialog->findChild<QPlainTextEdit*>(u"fixDiff"_s)->toPlainText();
        QVERIFY2(diff.contains(u"ADD a.txt") && diff.contains(u"COPY a.txt"), qPrintable(diff));
        dialog->findChild<QPushButton*>(u"copyDiff"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"--- Dockerfile\n"));
        QCOMPARE(view.text(), Faulty);
        dialog->findChild<QPushButton*>(u"takeFix"_s)->click();
        QCOMPARE(view.text(), QString(Faulty).replace(u"ADD"_s, u"COPY"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!rulesOf(view).contains(u"DL3020"_s), PatienceMs);
        view.editor()->undo();
        QCOMPARE(view.text(), Faulty);
    }

    void noFixNoButton()
    {
        ui::DockerfileView view;
        show(view, Faulty);
        auto* list = view.findChild<QListWidget*>(u"dockerfileFindings"_s);
        list->setCurrentRow(int(rulesOf(view).indexOf(u"DL3004"_s)));
        QVERIFY(!view.findChild<QPushButton*>(u"quickFix"_s)->isVisibleTo(&view));
    }

    void lineEndsStay()
    {
        ui::DockerfileView view;
        const QString text = u"FROM debian:12.8\r\nUSER 7\r\n"_s;
        show(view, text);
        QCOMPARE(view.text(), text);
        QVERIFY(!view.isChanged());
    }

    void pageOpensAFileWithItsSettings()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write(u"Dockerfile"_s, Faulty.toUtf8());
        write(u".hadolint.yaml"_s, "ignored: [DL3004]\n");
        ui::DockerfilePage page;
        page.resize(1000, 600);
        page.show();
        QVERIFY(!page.needsSnapshot());
        QSignalSpy judged(page.view(), &ui::DockerfileView::wasJudged);
        page.openFile(folder.filePath(u"Dockerfile"_s));
        QVERIFY(judged.wait(PatienceMs));
        QVERIFY(page.view()->isVisible());
        QCOMPARE(page.view()->text(), Faulty);
        QVERIFY(rulesOf(*page.view()).contains(u"DL3020"_s));
        QVERIFY2(!rulesOf(*page.view()).contains(u"DL3004"_s), "switched off beside the file");
    }

    void unsavedTextIsAskedAbout()
    {
        ui::DockerfilePage page;
        page.show();
        QVERIFY2(page.mayClose(), "nothing is open");
        page.findChild<QAction*>(u"newDockerfile"_s)->trigger();
        QVERIFY2(page.mayClose(), "nothing was typed");
        page.view()->editor()->setPlainText(Faulty);
        const auto answer = [](QMessageBox::StandardButton button) {
            QTimer::singleShot(0, qApp, [button] {
                auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
                QVERIFY(box);
                box->button(button)->click();
            });
        };
        answer(QMessageBox::Cancel);
        QVERIFY(!page.mayClose());
        QCOMPARE(page.view()->text(), Faulty);
        answer(QMessageBox::Discard);
        QVERIFY(page.mayClose());
    }

    void droppedFileIsOpened()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"Dockerfile"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(Faulty.toUtf8()) > 0);
        file.close();
        ui::DockerfilePage page;
        page.resize(1000, 600);
        page.show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &drop);
        QCOMPARE(page.view()->file(), file.fileName());
        QCOMPARE(page.view()->text(), Faulty);
    }
};

QTEST_MAIN(TestDockerfileView)
#include "tst_dockerfileview.moc"
