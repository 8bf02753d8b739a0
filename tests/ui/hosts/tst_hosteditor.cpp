// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/hosteditor.h"

#include <QCheckBox>
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
};

QTEST_MAIN(TestHostEditor)
#include "tst_hosteditor.moc"
