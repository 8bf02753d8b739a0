// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/hosteditor.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

/// The form of one host.
class TestHostEditor : public QObject
{
    Q_OBJECT

private slots:
    void hostFilesAreOffUntilSomebodyTicksThem()
    {
        ui::HostEditor editor;
        auto* tick = editor.findChild<QCheckBox*>(u"hostFilesBox"_s);
        QVERIFY(tick);
        QVERIFY(!editor.settings().hostFiles);
        QSignalSpy changes(&editor, &ui::HostEditor::changed);
        tick->click();
        QVERIFY(editor.settings().hostFiles);
        QVERIFY(!changes.isEmpty());
    }

    void editingAHostKeepsWhatWasAllowed()
    {
        docker::HostSettings host;
        host.name = u"edge"_s;
        host.endpoint.scheme = docker::Endpoint::Scheme::Unix;
        host.endpoint.socketPath = u"/run/docker.sock"_s;
        host.hostFiles = true;
        host.readProcesses = false;
        ui::HostEditor editor;
        editor.setSettings(host);
        QVERIFY(editor.settings().hostFiles);
        QVERIFY(!editor.settings().readProcesses);
        host.hostFiles = false;
        editor.setSettings(host); // another host in the same form
        QVERIFY(!editor.settings().hostFiles);
    }

    void aNewHostStartsWithTheFieldsOfTls()
    {
        ui::HostEditor editor;
        editor.setSettings({});
        QVERIFY(!editor.findChild<QLineEdit*>(u"caField"_s)->parentWidget()->isHidden());
    }

    void notesTakeTheHeightOfTheirWords()
    {
        ui::Theme::instance().start(ui::Theme::Setting::Light);
        ui::HostEditor editor;
        editor.resize(370, 700);
        const auto fits = [&editor] {
            for (const QLabel* note : editor.findChildren<QLabel*>()) {
                const QRect room(0, 0, note->width(), 10'000);
                const QRect words =
                    note->fontMetrics().boundingRect(room, Qt::TextWordWrap, note->text());
                if (note->wordWrap() && note->isVisible() && note->height() != words.height())
                    return false;
            }
            return true;
        };
        editor.show();
        QTRY_VERIFY(fits());
        editor.hide(); // the text grows and shrinks while another page is shown
        ui::Theme::instance().setTextSize(150);
        ui::Theme::instance().setTextSize(100);
        editor.show();
        QTRY_VERIFY(fits());
    }

    void aBareNameIsAnSshHostWhereOneIsExpected()
    {
        ui::HostEditor editor;
        auto* field = editor.findChild<QLineEdit*>(u"endpointField"_s);
        editor.setExpected(docker::Endpoint::Scheme::Ssh);
        QVERIFY(editor.findChild<QLineEdit*>(u"caField"_s)->parentWidget()->isHidden());
        field->setText(u"deploy@quay.example"_s);
        QVERIFY(!editor.problem());
        QCOMPARE(editor.settings().endpoint.url(), u"ssh://deploy@quay.example"_s);
        QCOMPARE(editor.settings().name, u"quay.example"_s);
        // What is typed in full counts as it stands.
        field->setText(u"unix:///run/docker.sock"_s);
        QVERIFY(editor.settings().endpoint.scheme == docker::Endpoint::Scheme::Unix);
        // Elsewhere a bare name is no endpoint at all.
        editor.setExpected(docker::Endpoint::Scheme::Tcp);
        field->setText(u"deploy@quay.example"_s);
        QVERIFY(editor.problem());
    }
};

QTEST_MAIN(TestHostEditor)
#include "tst_hosteditor.moc"
