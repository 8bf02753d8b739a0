// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/evidenceview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<evidence::Answer> answers()
{
    return {{.call = u"GET /info"_s,
             .status = 200,
             .body = QJsonObject{{u"Name"_s, u"h1"_s}, {u"Driver"_s, u"overlay2"_s}},
             .digest = u"sha256:1"_s},
            {.call = u"GET /events"_s, .status = 403},
            {.call = u"GET /networks"_s,
             .status = 200,
             .body = QJsonArray{QJsonObject{{u"Name"_s, u"bridge"_s}}}}};
}

} // namespace

class TestEvidenceView : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { ui::Theme::instance().start(ui::Theme::Setting::Light); }

    void theCitedLineIsMarked()
    {
        ui::EvidenceView view;
        view.setAnswers(answers(), {{.call = u"GET /info"_s, .path = u"Driver"_s}});
        auto* text = view.findChild<QPlainTextEdit*>(u"evidenceText"_s);
        QCOMPARE(text->extraSelections().size(), 1);
        QCOMPARE(view.markedLine(), -1);
        QVERIFY(view.showPlace(u"GET /info"_s, u"Name"_s));
        QCOMPARE(view.markedLine(), 2); // { Driver Name }
        QCOMPARE(text->textCursor().block().text(), u"  \"Name\": \"h1\""_s);
        QCOMPARE(text->extraSelections().size(), 2);
    }

    void anUnknownCallChangesNothing()
    {
        ui::EvidenceView view;
        view.setAnswers(answers(), {});
        QVERIFY(!view.showPlace(u"GET /nothing"_s, {}));
        QCOMPARE(view.currentCall(), u"GET /info"_s);
    }

    void aRefusalIsNamedWithItsStatus()
    {
        ui::EvidenceView view;
        view.setAnswers(answers(), {});
        auto* calls = view.findChild<QComboBox*>(u"evidenceCalls"_s);
        QVERIFY(calls->itemText(1).contains(u"403"_s));
        calls->setCurrentIndex(1);
        QVERIFY(view.findChild<QPlainTextEdit*>(u"evidenceText"_s)->toPlainText().isEmpty());
    }

    void searchGoesOnceAround()
    {
        ui::EvidenceView view;
        view.setAnswers(answers(), {});
        auto* text = view.findChild<QPlainTextEdit*>(u"evidenceText"_s);
        auto* search = view.findChild<QLineEdit*>(u"evidenceSearch"_s);
        search->setText(u"h1"_s);
        QCOMPARE(text->textCursor().selectedText(), u"h1"_s);
        const int first = text->textCursor().selectionStart();
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(text->textCursor().selectionStart(), first);
        search->setText(u"not there"_s);
        QCOMPARE(search->property("state").toString(), u"bad"_s);
    }

    void theAnswerChosenStays()
    {
        ui::EvidenceView view;
        view.setAnswers(answers(), {});
        QVERIFY(view.showPlace(u"GET /networks"_s, u"[0].Name"_s));
        view.setAnswers(answers(), {});
        QCOMPARE(view.currentCall(), u"GET /networks"_s);
        view.copyJson();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"bridge"_s));
    }

    void noAnswersAreSaidToBeNone()
    {
        ui::EvidenceView view;
        view.setAnswers({}, {});
        QVERIFY(view.currentCall().isEmpty());
        view.copyJson();
    }
};

QTEST_MAIN(TestEvidenceView)
#include "tst_evidenceview.moc"
