// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/scanqueue.h"

#include "audit/imagecontents.h"
#include "docker/client.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;
using evidence::Answer;
using State = ScanRow::State;

namespace {

constexpr int ProgressMs = 250;
constexpr size_t MaxKnownEntries = 4'000'000; // of layers kept for the next image: some 100 MB

size_t entriesIn(const image::LayerCache& cache)
{
    size_t entries = 0;
    for (const image::LayerPtr& layer : cache.layers)
        entries += layer->entries.size();
    return entries;
}

bool isReading(const ScanRow& row)
{
    return row.state == State::ReadingQuick || row.state == State::ReadingFull;
}

} // namespace

class ScanQueue::Private
{
public:
    Private(ScanQueue& owner, QList<Target> targets, QList<ScanJob> jobs, ScanQueueOptions options)
        : m_owner(owner)
        , m_options(std::move(options))
    {
        for (Target& target : targets)
            m_targets.insert(target.settings.name, std::move(target));
        for (ScanJob& job : jobs)
            m_rows.append({.job = std::move(job)});
        m_timer.setInterval(ProgressMs);
        QObject::connect(&m_timer, &QTimer::timeout, &m_owner, [this] { report(); });
    }

    void start();
    void stop();
    void resume();
    bool isRunning() const { return m_isRunning; }
    const QList<ScanRow>& rows() const { return m_rows; }
    ScanProgress progress() const;

private:
    /// One host: what is read of it now.
    struct Lane
    {
        QString host;
        std::unique_ptr<docker::Client> client; ///< outlives its scan
        std::unique_ptr<ImageScan> scan; ///< null while nothing is read
        qsizetype row = -1;
        std::shared_ptr<QHash<QString, QJsonObject>> inspected =
            std::make_shared<QHash<QString, QJsonObject>>();
    };

    void begin();
    void proceed();
    bool proceed(Lane& lane);
    qsizetype nextRow(const Lane& lane) const;
    bool isReadElsewhere(const QString& imageId) const;
    bool isWaitedFor(const QString& imageId, qsizetype besides) const;
    bool needsNothing(qsizetype row);
    void read(Lane& lane, qsizetype row);
    core::Result<void> connectTo(Lane& lane);
    void takeQuick(Lane& lane, const image::Contents& contents);
    void take(Lane& lane, const Result<ScanResult>& result);
    void keepLayers(const image::LayerCache& layers);
    void set(qsizetype row, State state, const std::optional<Error>& error = {});
    void report();
    void finish();

    ScanQueue& m_owner;
    ScanQueueOptions m_options;
    QHash<QString, Target> m_targets;
    QList<ScanRow> m_rows;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    QHash<QString, Answer> m_read; ///< by image: for rows of other hosts that are still to come
    image::LayerCache m_layers;
    QTimer m_timer;
    bool m_isRunning = false;
    bool m_isStopped = false;
    bool m_isProceeding = false;
};

void ScanQueue::Private::start()
{
    if (std::exchange(m_isRunning, true))
        return;
    m_isStopped = false;
    m_timer.start();
    // From the event loop, so that no signal comes before start() returned.
    QMetaObject::invokeMethod(
        &m_owner, [this] { begin(); }, Qt::QueuedConnection);
}

void ScanQueue::Private::begin()
{
    m_lanes.clear();
    QSet<QString> hosts;
    for (const ScanRow& row : std::as_const(m_rows)) {
        if (hosts.contains(row.job.host))
            continue;
        hosts.insert(row.job.host);
        m_lanes.push_back(std::make_unique<Lane>(Lane{.host = row.job.host}));
    }
    proceed();
}

/// Gives every host that reads nothing its next image; ends the run when there is none for any.
void ScanQueue::Private::proceed()
{
    if (!m_isRunning || std::exchange(m_isProceeding, true))
        return;
    const QPointer<ScanQueue> owner = &m_owner; // a receiver may end this object
    bool isAnyReading = false;
    for (size_t i = 0; owner && i < m_lanes.size(); ++i)
        isAnyReading |= proceed(*m_lanes[i]);
    if (!owner)
        return;
    m_isProceeding = false;
    if (!isAnyReading)
        finish();
}

/// @return whether the host reads something now
bool ScanQueue::Private::proceed(Lane& lane)
{
    const QPointer<ScanQueue> owner = &m_owner;
    while (owner && !lane.scan && !m_isStopped) {
        const qsizetype row = nextRow(lane);
        if (row < 0)
            break;
        if (!needsNothing(row) && owner)
            read(lane, row);
    }
    return owner && lane.scan;
}

/// An image that another host is reading just now is left for later: it may be known by then.
qsizetype ScanQueue::Private::nextRow(const Lane& lane) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const ScanRow& row = m_rows[i];
        if (row.job.host == lane.host && row.state == State::Waiting
            && !isReadElsewhere(row.job.imageId))
            return i;
    }
    return -1;
}

bool ScanQueue::Private::isReadElsewhere(const QString& imageId) const
{
    return std::ranges::any_of(m_rows, [&imageId](const ScanRow& row) {
        return isReading(row) && row.job.imageId == imageId;
    });
}

/// Whether another row is still to come to this image: contents are not kept for nobody.
bool ScanQueue::Private::isWaitedFor(const QString& imageId, qsizetype besides) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i != besides && m_rows[i].job.imageId == imageId && !m_rows[i].isOver())
            return true;
    }
    return false;
}

/// Whether the row is over without a question to its host.
bool ScanQueue::Private::needsNothing(qsizetype row)
{
    const ScanJob job = m_rows[row].job;
    const auto known = m_read.constFind(job.imageId);
    const bool isKnown = job.isKnown && !m_options.readsAgain;
    if (!isKnown && known == m_read.constEnd())
        return false;
    const std::optional<Answer> answer =
        known == m_read.constEnd() ? std::nullopt : std::optional(*known);
    if (!isWaitedFor(job.imageId, row))
        m_read.remove(job.imageId);
    const QPointer<ScanQueue> owner = &m_owner;
    set(row, State::Known);
    if (owner && answer)
        emit m_owner.scanned(job.host, *answer);
    return true;
}

core::Result<void> ScanQueue::Private::connectTo(Lane& lane)
{
    if (lane.client)
        return {};
    const auto target = m_targets.constFind(lane.host);
    if (target == m_targets.constEnd())
        return Error{Error::Kind::NotFound, u"host.unknown"_s, lane.host};
    const auto identity = identityOf(*target);
    if (!identity)
        return identity.error();
    lane.client = std::make_unique<docker::Client>(target->settings, *identity, m_options.timeouts);
    return {};
}

void ScanQueue::Private::read(Lane& lane, qsizetype row)
{
    if (const auto connected = connectTo(lane); !connected)
        return set(row, State::Failed, connected.error());
    lane.row = row;
    lane.scan = std::make_unique<ImageScan>(*lane.client, m_rows[row].job.imageId,
                                            ScanOptions{.wantsQuick = m_options.wantsQuick,
                                                        .wantsFull = m_options.wantsFull,
                                                        .known = m_layers,
                                                        .shelf = m_options.shelf,
                                                        .inspected = lane.inspected});
    QObject::connect(lane.scan.get(), &ImageScan::quickFinished, &m_owner,
                     [this, &lane](const image::Contents& contents) { takeQuick(lane, contents); });
    QObject::connect(lane.scan.get(), &ImageScan::finished, &m_owner,
                     [this, &lane](const Result<ScanResult>& result) { take(lane, result); });
    ImageScan* scan = lane.scan.get();
    set(row, m_options.wantsQuick ? State::ReadingQuick : State::ReadingFull);
    if (m_isRunning && lane.scan.get() == scan)
        scan->start();
}

void ScanQueue::Private::takeQuick(Lane& lane, const image::Contents& contents)
{
    m_rows[lane.row].hasQuick = true;
    const QString host = lane.host;
    const Answer answer = answerOf(contents, m_options.clock());
    const QPointer<ScanQueue> owner = &m_owner;
    if (m_options.wantsFull)
        set(lane.row, State::ReadingFull);
    // Where nothing deeper is wanted, take() hands it over.
    if (owner && m_options.wantsFull)
        emit m_owner.scanned(host, answer);
}

void ScanQueue::Private::take(Lane& lane, const Result<ScanResult>& result)
{
    const qsizetype row = std::exchange(lane.row, -1);
    m_rows[row].bytesRead = lane.scan->bytesRead();
    lane.scan.release()->deleteLater(); // it is its own signal that brought us here
    const QPointer<ScanQueue> owner = &m_owner;
    if (!result) {
        const bool isStopped = m_isStopped && result.error().kind == Error::Kind::Cancelled;
        set(row, isStopped ? State::Stopped : State::Failed,
            isStopped ? std::nullopt : std::optional(result.error()));
    } else {
        const Answer answer = answerOf(result->contents, m_options.clock());
        if (isWaitedFor(m_rows[row].job.imageId, row))
            m_read.insert(m_rows[row].job.imageId, answer);
        keepLayers(result->layers);
        const QString host = lane.host;
        emit m_owner.scanned(host, answer);
        if (owner)
            set(row, State::Done);
    }
    if (owner)
        proceed();
}

void ScanQueue::Private::keepLayers(const image::LayerCache& layers)
{
    m_layers.layers.insert(layers.layers);
    m_layers.diffIdOfName.insert(layers.diffIdOfName);
    if (entriesIn(m_layers) > MaxKnownEntries)
        m_layers = entriesIn(layers) > MaxKnownEntries ? image::LayerCache() : layers;
}

void ScanQueue::Private::stop()
{
    if (!m_isRunning || std::exchange(m_isStopped, true))
        return;
    const QPointer<ScanQueue> owner = &m_owner;
    for (qsizetype i = 0; owner && i < m_rows.size(); ++i) {
        if (m_rows[i].state == State::Waiting)
            set(i, State::Stopped);
    }
    for (size_t i = 0; owner && i < m_lanes.size(); ++i) {
        if (m_lanes[i]->scan)
            m_lanes[i]->scan->stop(); // take() follows from inside
    }
    if (owner)
        proceed();
}

void ScanQueue::Private::resume()
{
    if (m_isRunning)
        return;
    for (ScanRow& row : m_rows) {
        if (row.state == State::Stopped)
            row = {.job = row.job};
    }
    start();
}

void ScanQueue::Private::set(qsizetype row, State state, const std::optional<Error>& error)
{
    m_rows[row].state = state;
    m_rows[row].error = error;
    emit m_owner.rowChanged(int(row));
}

void ScanQueue::Private::report()
{
    const QPointer<ScanQueue> owner = &m_owner;
    for (size_t i = 0; owner && i < m_lanes.size(); ++i) {
        const Lane& lane = *m_lanes[i];
        if (!lane.scan)
            continue;
        m_rows[lane.row].bytesRead = lane.scan->bytesRead();
        emit m_owner.rowChanged(int(lane.row));
    }
    if (owner)
        emit m_owner.progressed(progress());
}

void ScanQueue::Private::finish()
{
    m_isRunning = false;
    m_timer.stop();
    for (const auto& lane :
         m_lanes) { // its client may be what called us: it goes at the next start
        if (lane->client)
            lane->client->abort(); // lets the connections go
    }
    const QPointer<ScanQueue> owner = &m_owner;
    emit m_owner.progressed(progress());
    if (owner)
        emit m_owner.finished();
}

ScanProgress ScanQueue::Private::progress() const
{
    ScanProgress progress{.all = int(m_rows.size())};
    for (const ScanRow& row : m_rows) {
        progress.done += row.isOver();
        progress.failed += row.state == State::Failed;
        progress.bytesRead += row.bytesRead;
        if (row.state != State::Known)
            progress.bytesExpected += std::max<qint64>(row.job.sizeBytes, 0);
    }
    return progress;
}

ScanQueue::ScanQueue(QList<Target> targets, QList<ScanJob> jobs, ScanQueueOptions options,
                     QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(targets), std::move(jobs), std::move(options)))
{
}

ScanQueue::~ScanQueue() = default;

void ScanQueue::start()
{
    d->start();
}

void ScanQueue::stop()
{
    d->stop();
}

void ScanQueue::resume()
{
    d->resume();
}

bool ScanQueue::isRunning() const
{
    return d->isRunning();
}

const QList<ScanRow>& ScanQueue::rows() const
{
    return d->rows();
}

ScanProgress ScanQueue::progress() const
{
    return d->progress();
}

} // namespace plimsoll::audit
