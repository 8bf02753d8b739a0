// SPDX-License-Identifier: GPL-3.0-or-later
// A real daemon's answer above a megabyte, from the socket to the tree in the window.
#include "evidence/file.h"
#include "models/jsontree.h"
#include "tests/integration/fleet.h"
#include "ui/theme/theme.h"
#include "ui/widgets/evidencetree.h"
#include "ui/widgets/evidenceview.h"

#include <QFile>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>
#include <QTest>
#include <QTreeView>

using namespace plimsoll;
using namespace plimsoll::integration;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int DockerMs = 120'000;
constexpr int Labels = 3'000;

QByteArray labelFile()
{
    QByteArray lines;
    for (int i = 0; i < Labels; ++i)
        lines += "org.example.note-" + QByteArray::number(i) + "=berth "
            + QByteArray::number(i).repeated(90) + '\n';
    return lines;
}

} // namespace

class TestFleetBigAnswer : public QObject
{
    Q_OBJECT

    Fleet m_fleet = loadFleet();
    Cli m_cli;
    evidence::Answer m_answer;

    bool docker(const QStringList& arguments) const
    {
        QProcess process;
        process.start(u"/usr/bin/docker"_s,
                      QStringList{u"-H"_s, u"unix://"_s + m_fleet.hosts.last().unixSocket}
                          + arguments);
        return process.waitForFinished(DockerMs) && process.exitCode() == 0;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(!m_fleet.hosts.isEmpty(), "the test fleet is not there: ./dev fleet up");
        ui::Theme::instance().start(ui::Theme::Setting::Light);
        QFile labels(m_cli.path(u"labels"_s));
        QVERIFY(labels.open(QIODevice::WriteOnly));
        labels.write(labelFile());
        labels.close();
        QVERIFY(docker({u"create"_s, u"--name"_s, u"biganswer"_s, u"--label-file"_s,
                        labels.fileName(), u"tideline/base:1.36"_s, u"true"_s}));
        const FleetHost& host = m_fleet.hosts.last();
        const CliResult run = m_cli.run({u"audit"_s, u"--host"_s, host.endpoint, u"--tls-dir"_s,
                                         host.tlsDir, u"--save-evidence"_s,
                                         m_cli.path(u"big.zst"_s)});
        QVERIFY2(run.exitCode == 0 || run.exitCode == 3, run.words.constData());
        QFile file(m_cli.path(u"big.zst"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto evidence = evidence::readEvidence(file);
        QVERIFY(evidence);
        for (const evidence::Answer& answer : evidence->hosts.first().answers)
            if (answer.body["Name"_L1].toString() == "/biganswer"_L1)
                m_answer = answer;
        QVERIFY(models::isLongerThan(m_answer.body, 1024 * 1024));
    }

    void cleanupTestCase()
    {
        if (!m_fleet.hosts.isEmpty())
            docker({u"rm"_s, u"-f"_s, u"biganswer"_s});
    }

    void itOpensAsATreeThatHoldsWhatIsLookedAt()
    {
        ui::EvidenceView view;
        view.setAnswers({m_answer},
                        {{.call = m_answer.call, .path = u"HostConfig.Memory"_s}});
        QVERIFY(view.isTree());
        QVERIFY(view.showPlace(m_answer.call, u"HostConfig.Memory"_s));
        auto* tree = view.findChild<ui::EvidenceTree*>(u"evidenceTree"_s);
        const QModelIndex at = tree->currentIndex();
        QCOMPARE(at.data(models::JsonTree::PathRole).toString(), u"HostConfig.Memory"_s);
        QVERIFY(at.data(models::JsonTree::CurrentRole).toBool());
        QVERIFY(at.data(models::JsonTree::CitedRole).toBool());
        QVERIFY(tree->isExpanded(at.parent()));
        QVERIFY(tree->tree().nodeCount() < 300); // of well over three thousand places
    }

    void searchFindsALineNobodyOpened()
    {
        ui::EvidenceView view;
        view.setAnswers({m_answer}, {});
        view.findChild<QLineEdit*>(u"evidenceSearch"_s)->setText(u"note-2718"_s);
        auto* tree = view.findChild<ui::EvidenceTree*>(u"evidenceTree"_s);
        QCOMPARE(tree->currentIndex().data().toString(), u"org.example.note-2718"_s);
        QVERIFY(tree->selectionModel()->isSelected(tree->currentIndex()));
        QVERIFY(tree->isExpanded(tree->currentIndex().parent()));
        QVERIFY(tree->tree().nodeCount() < 400);
        view.findChild<QLineEdit*>(u"evidenceSearch"_s)->setText(u"nowhere in it"_s);
        QCOMPARE(view.findChild<QLineEdit*>(u"evidenceSearch"_s)->property("state").toString(),
                 u"bad"_s);
    }
};

QTEST_MAIN(TestFleetBigAnswer)
#include "tst_fleetbiganswer.moc"
