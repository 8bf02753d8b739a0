// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditrun.h"
#include "audit/imagescan.h"

#include <QObject>

#include <memory>

namespace plimsoll::audit {

/// One image to be read.
struct ScanJob
{
    QString host = {}; ///< name of one of the queue's targets
    QString imageId = {}; ///< "sha256:..."
    QString imageName = {}; ///< as people call it
    qint64 sizeBytes = -1; ///< what the list says; -1 unknown
    bool isKnown = false; ///< its full contents are known already: nothing is read

    bool operator==(const ScanJob&) const = default;
};

/// How far a job of the queue is.
struct ScanRow
{
    enum class State {
        Waiting,
        ReadingQuick, ///< the package databases, from a container of the image
        ReadingFull, ///< every layer; a quick reading may have been handed over before
        Done,
        Known, ///< nothing had to be read: known before, or read on another host of the queue
        Failed, ///< `error` says why; the others go on
        Stopped, ///< by stop(), while it was read or waited; resume() begins it anew
    };

    ScanJob job = {};
    State state = State::Waiting;
    bool hasQuick = false; ///< a quick reading was handed over
    qint64 bytesRead = 0; ///< of the saved image
    std::optional<core::Error> error = {};

    bool isOver() const
    {
        return state == State::Done || state == State::Known || state == State::Failed;
    }
    bool operator==(const ScanRow&) const = default;
};

/// The queue as a whole.
struct ScanProgress
{
    int done = 0; ///< rows that are over, failed ones too
    int failed = 0;
    int all = 0;
    qint64 bytesRead = 0; ///< of all rows
    qint64 bytesExpected = 0; ///< sum of the known sizes; a save is a little larger
};

struct ScanQueueOptions
{
    bool wantsQuick = true;
    bool wantsFull = true;
    bool readsAgain = false; ///< also jobs that are known: "Scan again"
    std::shared_ptr<const image::LayerShelf> shelf =
        {}; ///< null: layers are known to this queue alone
    docker::Timeouts timeouts = {};
    core::Clock clock = core::systemClock;
};

/// Reads images of several hosts: one at a time per host, hosts side by side, each image quickly
/// first and then in full. An image that several hosts have is read on the first of them. One
/// failure costs its own row. Layers that were read once are not evaluated again.
///
/// The queue keeps nothing: whoever owns it stores each answer and assesses anew.
/// Thread: the owner's, no nested loop.
class ScanQueue final : public QObject
{
    Q_OBJECT
public:
    /// @param targets  the hosts that jobs name; a job of another host fails
    ScanQueue(QList<Target> targets, QList<ScanJob> jobs, ScanQueueOptions options = {},
              QObject* parent = nullptr);
    ~ScanQueue() override;

    void start();
    /// What is being read ends; finished() follows. Rows that are not over become Stopped.
    void stop();
    /// Goes on with the rows that were stopped; those done stay done.
    void resume();
    bool isRunning() const;

    const QList<ScanRow>& rows() const;
    ScanProgress progress() const;

signals:
    void rowChanged(int index);
    /// Bytes or rows moved; at most a few times a second.
    void progressed(const plimsoll::audit::ScanProgress& progress);
    /// A reading is there: first the quick one, then the full one, of every host with that image.
    void scanned(const QString& host, const plimsoll::evidence::Answer& contents);
    /// No row is being read any more. Comes once after start() and after each resume().
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace plimsoll::audit
