// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "secrets/memorystore.h"
#include "ui/shell/fleetcontroller.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace plimsoll;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int PatienceMs = 120'000;

QList<audit::Target> fleetTargets()
{
    QFile description(qEnvironmentVariable("PLIMSOLL_FLEET"));
    if (!description.open(QIODevice::ReadOnly))
        return {};
    const auto fleet = core::parseJson(description.readAll(), 1 << 20);
    QList<audit::Target> targets;
    for (const QJsonValue& host : fleet ? (*fleet)[u"hosts"].toArray() : QJsonArray()) {
        audit::Target target;
        target.settings.name = host[u"name"].toString();
        target.settings.endpoint = docker::parseEndpoint(host[u"endpoint"].toString()).value();
        target.settings.tls = docker::TlsFiles::inFolder(host[u"tlsDir"].toString());
        targets += target;
    }
    return targets;
}

ui::FleetController::Parts partsIn(const QTemporaryDir& folder)
{
    ui::FleetController::Parts parts;
    parts.store = store::Store::open(folder.filePath(u"plimsoll.sqlite"_s)).value();
    parts.secrets = std::make_unique<secrets::MemoryStore>();
    return parts;
}

QList<ui::ImageOnHost> imagesOf(const models::Snapshot& snapshot)
{
    QList<ui::ImageOnHost> images;
    for (const score::HostAssessment& host : snapshot.assessment.hosts) {
        for (const score::ImageAssessment& image : host.images)
            images += {host.name, image.id};
    }
    return images;
}

int unreadIn(const models::Snapshot& snapshot)
{
    int unread = 0;
    for (const score::HostAssessment& host : snapshot.assessment.hosts) {
        unread += int(std::ranges::count_if(host.images, [](const score::ImageAssessment& image) {
            return image.reading != score::Reading::Full;
        }));
    }
    return unread;
}

bool isDone(const ui::FleetController& controller)
{
    const ui::ImageQueueStatus& queue = controller.imageQueue();
    return !queue.isEmpty() && !queue.isRunning;
}

} // namespace

/// Image scans of the window against real daemons over TLS; needs PLIMSOLL_FLEET.
class TestFleetImages : public QObject
{
    Q_OBJECT

    QList<audit::Target> m_targets;
    QTemporaryDir m_folder;

    void audited(ui::FleetController& controller)
    {
        controller.addHosts(m_targets);
        QTRY_VERIFY_WITH_TIMEOUT(!controller.scanStatus().isRunning
                                     && !controller.snapshot()->isEmpty
                                     && !imagesOf(*controller.snapshot()).isEmpty(),
                                 PatienceMs);
    }

private slots:
    void initTestCase()
    {
        m_targets = fleetTargets();
        if (m_targets.isEmpty())
            QSKIP("PLIMSOLL_FLEET names no fleet");
    }

    void everyImageIsReadKeptAndJudged()
    {
        {
            ui::FleetController controller(partsIn(m_folder));
            audited(controller);
            QVERIFY(unreadIn(*controller.snapshot()) > 0);
            controller.scanImages(imagesOf(*controller.snapshot()), false);
            QTRY_VERIFY_WITH_TIMEOUT(isDone(controller), PatienceMs);
            QCOMPARE(controller.imageQueue().progress.failed, 0);
            QTRY_COMPARE_WITH_TIMEOUT(unreadIn(*controller.snapshot()), 0, PatienceMs);
        }
        // Another start of the program knows what this one read.
        ui::FleetController again(partsIn(m_folder));
        again.load();
        QTRY_VERIFY_WITH_TIMEOUT(again.isLoaded() && !again.snapshot()->isEmpty, PatienceMs);
        QCOMPARE(unreadIn(*again.snapshot()), 0);
        again.scanImages(imagesOf(*again.snapshot()), false);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(again), PatienceMs);
        for (const audit::ScanRow& row : again.imageQueue().rows)
            QCOMPARE(row.state, audit::ScanRow::State::Known); // nothing was read twice
    }

    void aStoppedQueueGoesOn()
    {
        QTemporaryDir folder;
        ui::FleetController controller(partsIn(folder));
        audited(controller);
        controller.scanImages(imagesOf(*controller.snapshot()), false);
        controller.stopImages();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(controller), PatienceMs);
        if (controller.imageQueue().isStopped) {
            controller.resumeImages();
            QVERIFY(controller.imageQueue().isRunning);
            QTRY_VERIFY_WITH_TIMEOUT(isDone(controller), PatienceMs);
        }
        QTRY_COMPARE_WITH_TIMEOUT(unreadIn(*controller.snapshot()), 0, PatienceMs);
        controller.dismissImages();
        QVERIFY(controller.imageQueue().isEmpty());
    }

    void oneFailureCostsItsOwnRow()
    {
        QTemporaryDir folder;
        ui::FleetController controller(partsIn(folder));
        audited(controller);
        QList<audit::Target> gone = m_targets.mid(0, 1);
        docker::HostSettings moved = gone.first().settings;
        moved.endpoint = {.scheme = docker::Endpoint::Scheme::Unix,
                          .socketPath = folder.filePath(u"nobody.sock"_s)};
        QSignalSpy changed(&controller, &ui::FleetController::hostsChanged);
        controller.updateHost(moved.name, moved, {});
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), PatienceMs);
        controller.scanImages(imagesOf(*controller.snapshot()), false);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(controller), PatienceMs);
        int done = 0;
        for (const audit::ScanRow& row : controller.imageQueue().rows) {
            if (row.state == audit::ScanRow::State::Failed)
                QVERIFY(row.error);
            else
                ++done;
        }
        QVERIFY(done > 0);
    }
};

QTEST_MAIN(TestFleetImages)
#include "tst_fleetimages.moc"
