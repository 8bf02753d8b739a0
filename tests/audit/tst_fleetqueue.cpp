// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/assess.h"
#include "audit/imagecontents.h"
#include "audit/scanqueue.h"
#include "core/json.h"
#include "evidence/objects.h"
#include "image/contentsjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll;
using audit::ScanJob;
using audit::ScanQueue;
using audit::ScanRow;
using evidence::Answer;
using evidence::Evidence;
using State = ScanRow::State;

namespace {

constexpr int WaitMs = 120'000;

/// Every answer a queue handed over, with its host.
struct Scanned
{
    QString host;
    Answer answer;
};

} // namespace

/// The scan queue against three real daemons over mutual TLS; needs PLIMSOLL_FLEET.
class FleetQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile description(qEnvironmentVariable("PLIMSOLL_FLEET"));
        if (!description.open(QIODevice::ReadOnly))
            QSKIP("PLIMSOLL_FLEET names no fleet");
        const auto fleet = core::parseJson(description.readAll(), 1 << 20);
        QVERIFY(fleet);
        QFile secrets((*fleet)[u"secretsFile"].toString());
        QVERIFY(secrets.open(QIODevice::ReadOnly));
        m_secrets = secrets.readAll().split('\n');
        m_secrets.removeAll({});
        for (const QJsonValue& host : (*fleet)[u"hosts"].toArray()) {
            audit::Target target;
            target.settings.name = host[u"name"].toString();
            target.settings.endpoint = docker::parseEndpoint(host[u"endpoint"].toString()).value();
            target.settings.tls = docker::TlsFiles::inFolder(host[u"tlsDir"].toString());
            m_targets.append(target);
        }
        m_evidence = audited();
        for (const evidence::HostEvidence& host : m_evidence.hosts) {
            for (const QString& id : evidence::imagesOf(host))
                m_jobs.append({.host = host.name, .imageId = id, .imageName = id});
        }
        QVERIFY(m_jobs.size() >= 3);
    }

    void everyImageIsReadOnce()
    {
        ScanQueue queue(m_targets, m_jobs);
        const QList<Scanned> scanned = run(queue);
        QSet<QString> images;
        int read = 0;
        for (const ScanRow& row : queue.rows()) {
            QVERIFY2(row.state == State::Done || row.state == State::Known,
                     qPrintable(row.error ? row.error->code + u' ' + row.error->detail
                                          : row.job.imageId));
            read += row.state == State::Done;
            images.insert(row.job.imageId);
        }
        QCOMPARE(read, int(images.size())); // an image of two hosts is read on one of them
        QCOMPARE(queue.progress().done, int(m_jobs.size()));
        QCOMPARE(queue.progress().failed, 0);
        for (const ScanJob& job : m_jobs) { // and handed over for both
            QVERIFY(std::ranges::any_of(scanned, [&job](const Scanned& each) {
                return each.host == job.host && evidence::isFullReading(each.answer)
                    && each.answer.call == evidence::imageContentsCall(job.imageId);
            }));
        }
        QVERIFY(std::ranges::any_of(queue.rows(), &ScanRow::hasQuick)); // a container was asked
        m_scanned = scanned;
    }

    void scansComeBackWholeFromTheirJson()
    {
        QVERIFY(!m_scanned.isEmpty());
        for (const Scanned& each : m_scanned) {
            const auto contents = image::contentsFromJson(each.answer.body.toObject());
            QVERIFY2(contents, contents ? "" : qPrintable(contents.error().detail));
            QCOMPARE(image::toJson(*contents), each.answer.body.toObject());
            QCOMPARE(each.answer.digest, core::sha256(core::canonicalJson(each.answer.body)));
            const QByteArray bytes = core::canonicalJson(each.answer.body);
            for (const QByteArray& secret : m_secrets)
                QVERIFY2(!bytes.contains(secret), qPrintable(each.answer.call));
        }
    }

    void anAuditJoinsWhatIsKnown()
    {
        QList<Answer> full;
        for (const Scanned& each : m_scanned) {
            if (evidence::isFullReading(each.answer))
                full.append(each.answer);
        }
        QStringList asked;
        const Evidence evidence = audited([&](const QStringList& ids) {
            asked += ids;
            QList<Answer> wanted = full;
            wanted.removeIf([&ids](const Answer& answer) {
                return !ids.contains(evidence::imageOfContentsCall(answer.call));
            });
            // One of several equal ones: an image of two hosts was handed over twice.
            std::ranges::sort(wanted, {}, &Answer::call);
            const auto rest = std::ranges::unique(wanted, {}, &Answer::call);
            wanted.erase(rest.begin(), rest.end());
            return QtFuture::makeReadyFuture(core::Result<QList<Answer>>(wanted));
        });
        QVERIFY(!asked.isEmpty());
        const score::Assessment assessment = audit::assess(evidence, audit::Inputs{});
        for (const score::HostAssessment& host : assessment.hosts) {
            for (const score::ImageAssessment& image : host.images) {
                QCOMPARE(image.reading, score::Reading::Full);
                QVERIFY(image.matching == score::Matching::NoAdvisories
                        || image.matching == score::Matching::EndOfLife);
            }
        }
        // Added to evidence that was read before, the same comes out.
        const Evidence joined = evidence::withContents(m_evidence, full);
        for (qsizetype i = 0; i < joined.hosts.size(); ++i)
            QCOMPARE(audit::assess(joined, audit::Inputs{}).hosts[i].images,
                     assessment.hosts[i].images);
    }

    void whatIsKnownCostsNothing()
    {
        QList<ScanJob> jobs = m_jobs;
        for (ScanJob& job : jobs)
            job.isKnown = true;
        ScanQueue queue(m_targets, jobs);
        QVERIFY(run(queue).isEmpty());
        QVERIFY(std::ranges::all_of(queue.rows(), [](const ScanRow& row) {
            return row.state == State::Known && row.bytesRead == 0;
        }));
    }

    void layersOutliveTheProgram()
    {
        QTemporaryDir folder;
        const auto shelf = std::make_shared<const image::LayerShelf>(folder.path());
        const audit::ScanQueueOptions options{.wantsQuick = false, .shelf = shelf};
        const QList<ScanJob> job{m_jobs.first()};
        ScanQueue first(m_targets, job, options);
        const QList<Scanned> before = run(first);
        QCOMPARE(before.size(), 1);
        const auto contents = audit::contentsOf(&before.first().answer);
        QVERIFY(contents);
        QStringList chain;
        for (const image::LayerSummary& layer : contents->layers)
            chain += layer.diffId;
        image::LayerCache kept = shelf->take(chain);
        QCOMPARE(kept.layers.size(), chain.size());
        // What stands on the shelf is what the next start goes by.
        auto planted = std::make_shared<image::Layer>(*kept.layers.value(chain.first()));
        planted->problems.append(core::Error{.code = u"planted"_s, .subject = u"here"_s});
        kept.layers[chain.first()] = planted;
        shelf->put(kept);
        ScanQueue second(m_targets, job, options);
        const QList<Scanned> after = run(second);
        QCOMPARE(second.rows().first().state, State::Done);
        const auto again = audit::contentsOf(&after.first().answer);
        QVERIFY(again);
        QCOMPARE(again->packages, contents->packages);
        QCOMPARE(again->files, contents->files);
        QCOMPARE(again->problems.size(), contents->problems.size() + 1);
    }

    void aFailureCostsItsOwnRow()
    {
        QList<ScanJob> jobs{{.host = m_jobs[0].host, .imageId = u"sha256:"_s + QString(64, u'0')},
                            {.host = u"nowhere"_s, .imageId = m_jobs[0].imageId},
                            m_jobs[0]};
        ScanQueue queue(m_targets, jobs);
        run(queue);
        QCOMPARE(queue.rows()[0].state, State::Failed);
        QCOMPARE(queue.rows()[0].error->code, u"image.unknown"_s);
        QCOMPARE(queue.rows()[1].state, State::Failed);
        QCOMPARE(queue.rows()[1].error->code, u"host.unknown"_s);
        QCOMPARE(queue.rows()[2].state, State::Done);
        QCOMPARE(queue.progress().failed, 2);
    }

    void stopAndResume()
    {
        ScanQueue queue(m_targets, m_jobs, {.wantsQuick = false});
        QSignalSpy finished(&queue, &ScanQueue::finished);
        QList<Scanned> scanned;
        connect(&queue, &ScanQueue::scanned, this, [&](const QString& host, const Answer& answer) {
            scanned.append({host, answer});
            if (scanned.size() == 1)
                queue.stop();
        });
        queue.start();
        QVERIFY(queue.isRunning());
        QVERIFY(finished.wait(WaitMs));
        QVERIFY(!queue.isRunning());
        const auto stopped = std::ranges::count(queue.rows(), State::Stopped, &ScanRow::state);
        QVERIFY(stopped > 0);
        QCOMPARE(stopped + queue.progress().done, m_jobs.size());
        const qsizetype before = scanned.size();
        queue.resume();
        QVERIFY(finished.wait(WaitMs));
        QCOMPARE(queue.progress().done, int(m_jobs.size()));
        QCOMPARE(queue.progress().failed, 0);
        QCOMPARE(scanned.size(), m_jobs.size()); // what was done stays done
        QVERIFY(before < scanned.size());
    }

    void endingItMidwayIsHarmless()
    {
        auto queue = std::make_unique<ScanQueue>(m_targets, m_jobs);
        QSignalSpy scanned(queue.get(), &ScanQueue::scanned);
        queue->start();
        QVERIFY(scanned.wait(WaitMs));
        queue.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

private:
    QList<Scanned> run(ScanQueue& queue)
    {
        QList<Scanned> scanned;
        QSignalSpy finished(&queue, &ScanQueue::finished);
        const auto taking = connect(&queue, &ScanQueue::scanned, this,
                                    [&](const QString& host, const Answer& answer) {
                                        scanned.append({host, answer});
                                    });
        queue.start();
        if (!finished.wait(WaitMs))
            qWarning("the queue did not finish");
        disconnect(taking);
        return scanned;
    }

    Evidence audited(const evidence::InventorySource& known = {})
    {
        audit::AuditRun run(m_targets);
        run.setInventories(known);
        QSignalSpy finished(&run, &audit::AuditRun::finished);
        run.start();
        if (!finished.wait(WaitMs))
            return {};
        return finished.first().first().value<Evidence>();
    }

    QByteArrayList m_secrets;
    QList<audit::Target> m_targets;
    QList<ScanJob> m_jobs;
    Evidence m_evidence;
    QList<Scanned> m_scanned;
};

QTEST_GUILESS_MAIN(FleetQueueTest)
#include "tst_fleetqueue.moc"
