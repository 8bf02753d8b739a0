// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scansource.h"

#include "audit/auditrun.h"
#include "audit/imagecontents.h"
#include "audit/imageevidence.h"
#include "audit/imagescan.h"
#include "cli/await.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "docker/client.h"
#include "image/imagereader.h"

#include <QFile>
#include <QFileInfo>
#include <QTimer>
#include <QtConcurrent>

#include <algorithm>
#include <atomic>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;
using core::Error;

namespace {

constexpr int ProgressMs = 250;
constexpr qint64 MegaByte = 1'000'000;

/// One line on a terminal that counts bytes, wiped at the end.
class ByteProgress
{
public:
    ByteProgress(const Environment& environment, std::function<qint64()> bytes)
        : m_environment(environment)
        , m_bytes(std::move(bytes))
    {
        if (!environment.isErrTerminal)
            return;
        QObject::connect(&m_timer, &QTimer::timeout, [this] { show(); });
        m_timer.start(ProgressMs);
    }
    ~ByteProgress() { wipe(); }
    ByteProgress(const ByteProgress&) = delete;
    ByteProgress& operator=(const ByteProgress&) = delete;

    void wipe() const
    {
        if (m_environment.isErrTerminal)
            m_environment.err->write(WipeLine);
    }

private:
    void show() const
    {
        m_environment.err->write(WipeLine + u"Reading: %1 MB"_s.arg(m_bytes() / MegaByte).toUtf8());
    }

    const Environment& m_environment;
    std::function<qint64()> m_bytes;
    QTimer m_timer;
};

/// A file that stops giving bytes when a person has had enough.
class FileSource final : public image::ByteSource
{
public:
    FileSource(const QString& path, std::atomic_bool& isStopped, std::atomic<qint64>& bytes)
        : m_path(path)
        , m_file(path)
        , m_source(m_file)
        , m_isStopped(isStopped)
        , m_bytes(bytes)
    {
    }

    bool open() { return m_file.open(QIODevice::ReadOnly); }
    QString errorString() const { return m_file.errorString(); }

    core::Result<QByteArrayView> next() override
    {
        if (m_isStopped)
            return Error{Error::Kind::Cancelled, u"cancelled"_s, m_path};
        auto block = m_source.next();
        if (block)
            m_bytes += block->size();
        return block;
    }

private:
    QString m_path;
    QFile m_file;
    image::DeviceSource m_source;
    std::atomic_bool& m_isStopped;
    std::atomic<qint64>& m_bytes;
};

core::Result<image::Contents> fromFile(const QString& path, const Environment& environment)
{
    std::atomic_bool isStopped = false;
    std::atomic<qint64> bytes = 0;
    FileSource source(path, isStopped, bytes);
    if (!source.open())
        return Error{Error::Kind::Denied, u"image.read"_s, path, source.errorString()};
    const ByteProgress progress(environment, [&bytes] { return bytes.load(); });
    if (environment.interrupt)
        QObject::connect(environment.interrupt, &Interrupt::requested, environment.interrupt,
                         [&isStopped] { isStopped = true; });
    auto reading = await(QtConcurrent::run([&source] { return image::readImage(source); }));
    if (environment.interrupt)
        QObject::disconnect(environment.interrupt, &Interrupt::requested, nullptr, nullptr);
    if (reading)
        return reading->contents;
    Error error = reading.error();
    error.subject = path;
    return error;
}

core::Result<audit::Target> oneTarget(const TargetOptions& options, const Environment& environment)
{
    const auto hosts = std::ranges::count(options.tokens, HostToken::Kind::Host, &HostToken::kind);
    if (hosts > 1)
        return usageError(u"scan"_s, u"it reads an image of one host; give one --host"_s);
    const auto targets = resolveTargets(options, environment);
    if (!targets)
        return targets.error();
    return targets->first();
}

void sayQuick(const image::Contents& contents, const ByteProgress& progress,
              const Environment& environment)
{
    if (!environment.isErrTerminal)
        return;
    progress.wipe();
    const QString system = contents.release ? contents.release->prettyName : u"unknown system"_s;
    environment.say(u"Quick look: %1, %2 packages. Reading every layer ..."_s.arg(system).arg(
        contents.packages.size()));
}

/// Layers of earlier scans; null where nothing is to be kept.
std::shared_ptr<const image::LayerShelf> shelfOf(const store::Store* store,
                                                 const Environment& environment)
{
    if (!store)
        return nullptr;
    return std::make_shared<const image::LayerShelf>(
        image::LayerShelf::folderBeside(environment.storePath));
}

core::Result<image::Contents> scanned(docker::Client& client, const ScanRequest& request,
                                      const store::Store* store, const Environment& environment)
{
    audit::ImageScan scan(client, request.image,
                          {.wantsQuick = request.isQuick || environment.isErrTerminal,
                           .wantsFull = !request.isQuick,
                           .shelf = shelfOf(store, environment)});
    QEventLoop loop;
    core::Result<audit::ScanResult> result = Error{Error::Kind::Cancelled, u"cancelled"_s};
    const ByteProgress progress(environment, [&scan] { return scan.bytesRead(); });
    QObject::connect(&scan, &audit::ImageScan::quickFinished, &loop,
                     [&](const image::Contents& contents) {
                         if (!request.isQuick)
                             sayQuick(contents, progress, environment);
                     });
    QObject::connect(&scan, &audit::ImageScan::finished, &loop,
                     [&](const core::Result<audit::ScanResult>& finished) {
                         result = finished;
                         loop.quit();
                     });
    if (environment.interrupt)
        QObject::connect(environment.interrupt, &Interrupt::requested, &scan,
                         &audit::ImageScan::stop);
    QMetaObject::invokeMethod(&scan, &audit::ImageScan::start, Qt::QueuedConnection);
    loop.exec();
    if (!result)
        return result.error();
    return result->contents;
}

/// The deepest reading of an image that the store has, if it is as deep as is wanted.
std::optional<evidence::Answer> knownContents(const QString& id, const ScanRequest& request,
                                              store::Store* store)
{
    if (!store || request.isAgain)
        return std::nullopt;
    const auto known = store->inventories({id}).result();
    if (!known || known->isEmpty())
        return std::nullopt;
    if (!request.isQuick && !evidence::isFullReading(known->first()))
        return std::nullopt;
    return known->first();
}

core::Result<Scan> fromHost(const ScanRequest& request, store::Store* store,
                            const Environment& environment)
{
    const auto target = oneTarget(request.targets, environment);
    if (!target)
        return target.error();
    const auto identity = audit::identityOf(*target);
    if (!identity)
        return identity.error();
    docker::Client client(target->settings, *identity, environment.timeouts);
    auto host = await(audit::imageEvidence(client, target->settings, request.image));
    if (!host)
        return host.error();
    const QString id = evidence::imagesOf(*host).value(0);
    if (const auto known = knownContents(id, request, store)) {
        if (const auto contents = audit::contentsOf(&*known))
            return Scan{.contents = *contents,
                        .readAtUtc = known->atUtc,
                        .isKnown = true,
                        .host = evidence::withContents(*host, {*known})};
    }
    const auto contents = scanned(client, request, store, environment);
    if (!contents)
        return contents.error();
    const QDateTime now = environment.clock();
    return Scan{.contents = *contents,
                .readAtUtc = now,
                .host = evidence::withContents(*host, {audit::answerOf(*contents, now)})};
}

} // namespace

core::Result<Scan> readImage(const ScanRequest& request, store::Store* store,
                             const Environment& environment)
{
    const bool isFile = request.targets.tokens.isEmpty() && QFileInfo(request.image).isFile();
    if (isFile && request.isQuick)
        return usageError(u"--quick"_s,
                          u"it asks a container of a host, and %1 is a file"_s.arg(request.image));
    if (!isFile)
        return fromHost(request, store, environment);
    const auto contents = fromFile(request.image, environment);
    if (!contents)
        return contents.error();
    const QDateTime now = environment.clock();
    return Scan{.contents = *contents,
                .readAtUtc = now,
                .isFile = true,
                .host = audit::fileEvidence(*contents, now)};
}

} // namespace plimsoll::cli
