// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/imagescan.h"

#include "audit/asking.h"
#include "audit/quickscan.h"
#include "audit/streamsource.h"
#include "docker/allowlist.h"

#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonObject>
#include <QPointer>
#include <QtConcurrent>

#include <algorithm>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

constexpr qint64 MaxImageBytes = 256 * 1024 * core::limits::MiB;
constexpr qsizetype MaxBaseCandidates = 500;

// The daemon copies every layer before the first byte: 3 s for 700 MB were seen, discs are slower.
constexpr docker::Timeouts SaveTimeouts{
    .firstByteMs = 30 * 60'000, .idleMs = 5 * 60'000, .wholeMs = 24 * 60 * 60'000};

QStringList textsOf(const QJsonValue& list)
{
    QStringList texts;
    for (const QJsonValue& text : list.toArray())
        texts.append(text.toString());
    texts.removeAll(u"<none>:<none>"_s);
    return texts;
}

/// Those layers, with their names, that were not known with these names.
image::LayerCache unknownOf(const image::LayerCache& layers, const image::LayerCache& known)
{
    image::LayerCache fresh;
    for (auto each = layers.diffIdOfName.cbegin(); each != layers.diffIdOfName.cend(); ++each) {
        if (known.diffIdOfName.value(each.key()) == each.value())
            continue;
        fresh.diffIdOfName.insert(each.key(), each.value());
        fresh.layers.insert(each.value(), layers.layers.value(each.value()));
    }
    return fresh;
}

/// Reads the stream; what is known of its layers is not evaluated again.
Result<image::Reading> readStream(const std::shared_ptr<docker::ByteStream>& stream,
                                  image::LayerCache known, QStringList chain,
                                  const image::LayerShelf* shelf)
{
    StreamSource source(stream);
    if (!shelf)
        return image::readImage(source, known);
    chain.removeIf([&known](const QString& layer) { return known.layers.contains(layer); });
    const image::LayerCache kept = shelf->take(chain);
    known.layers.insert(kept.layers);
    known.diffIdOfName.insert(kept.diffIdOfName);
    auto reading = image::readImage(source, known);
    if (reading)
        shelf->put(unknownOf(reading->cache, known));
    return reading;
}

} // namespace

class ImageScan::Private
{
public:
    Private(ImageScan& owner, docker::Api& api, QString name, ScanOptions options)
        : m_owner(owner)
        , m_api(api)
        , m_name(std::move(name))
        , m_options(std::move(options))
    {
        if (!m_options.inspected)
            m_options.inspected = std::make_shared<QHash<QString, QJsonObject>>();
    }
    ~Private() { release(); }

    void start()
    {
        ask(m_api, u"/images/json?all=0"_s, &m_owner, [this](const Result<QJsonValue>& answer) {
            if (!answer)
                return finish(answer.error());
            m_images = answer->toArray();
            const auto image = imageCalled(m_name, m_images);
            if (!image)
                return finish(image.error());
            m_id = image.value()["Id"_L1].toString();
            inspect();
        });
    }

    void stop()
    {
        if (!m_isFinished)
            finish(Error{Error::Kind::Cancelled, u"cancelled"_s, m_name});
    }

    qint64 bytesRead() const { return m_stream ? m_stream->bytesTaken() : 0; }

private:
    void release()
    {
        if (m_stream)
            m_stream->cancel();
        m_saving.cancel();
        m_quick.reset();
    }

    void finish(const Result<ScanResult>& result)
    {
        if (std::exchange(m_isFinished, true))
            return;
        release();
        emit m_owner.finished(result);
    }

    void inspect()
    {
        ask(m_api, u"/images/%1/json"_s.arg(docker::encodedId(m_id)), &m_owner,
            [this](const Result<QJsonValue>& answer) {
                if (m_isFinished)
                    return;
                if (!answer)
                    return finish(answer.error());
                m_inspect = answer->toObject();
                m_chain = textsOf(m_inspect["RootFS"_L1]["Layers"_L1]);
                findBase();
            });
    }

    /// Every other image is asked for its layers: the one with the longest chain below ours it is.
    void findBase()
    {
        QStringList ids;
        for (const QJsonValue& image : std::as_const(m_images)) {
            const QString id = image["Id"_L1].toString();
            if (id != m_id && ids.size() < MaxBaseCandidates)
                ids.append(id);
        }
        ids.removeIf([this](const QString& id) {
            const auto known = m_options.inspected->constFind(id);
            if (known == m_options.inspected->constEnd())
                return false;
            weighBase(*known);
            return true;
        });
        m_asked = ids.size();
        if (m_asked == 0)
            return startQuick();
        for (const QString& id : std::as_const(ids)) {
            ask(m_api, u"/images/%1/json"_s.arg(docker::encodedId(id)), &m_owner,
                [this, id](const Result<QJsonValue>& answer) {
                    if (answer) {
                        m_options.inspected->insert(id, answer->toObject());
                        weighBase(answer->toObject());
                    }
                    if (--m_asked == 0 && !m_isFinished)
                        startQuick();
                });
        }
    }

    void weighBase(const QJsonObject& image)
    {
        const QStringList chain = textsOf(image["RootFS"_L1]["Layers"_L1]);
        const bool isBelow = !chain.isEmpty() && chain.size() < m_chain.size()
            && std::ranges::equal(chain, m_chain.first(chain.size()));
        const int known = m_base ? m_base->layers : 0;
        const image::BaseImage base{image["Id"_L1].toString(), textsOf(image["RepoTags"_L1]),
                                    int(chain.size())};
        // Of two with the same layers the one that has a name, then the first by id.
        const auto rank = [](const image::BaseImage& each) {
            return std::tuple(each.layers, !each.tags.isEmpty());
        };
        if (isBelow
            && (base.layers > known
                || (base.layers == known && m_base
                    && (rank(base) > rank(*m_base)
                        || (rank(base) == rank(*m_base) && base.id < m_base->id)))))
            m_base = base;
    }

    void startQuick()
    {
        if (!m_options.wantsQuick)
            return startFull();
        m_quick = std::make_unique<QuickScan>(m_api, m_id);
        QObject::connect(m_quick.get(), &QuickScan::finished, &m_owner,
                         [this](const std::optional<image::Contents>& contents) {
                             m_quick.release()->deleteLater();
                             onQuick(contents);
                         });
        m_quick->start();
    }

    void onQuick(const std::optional<image::Contents>& contents)
    {
        if (contents) {
            m_result.contents = described(*contents);
            const QPointer<ImageScan> owner = &m_owner; // a receiver may end this object
            emit m_owner.quickFinished(m_result.contents);
            if (!owner || m_isFinished)
                return;
        }
        if (m_options.wantsFull)
            return startFull();
        if (contents)
            return finish(m_result);
        finish(Error{Error::Kind::NotFound, u"image.no-container"_s, m_name});
    }

    /// What the daemon knows of the image anyway.
    image::Contents described(image::Contents contents) const
    {
        contents.id = m_id;
        contents.tags = textsOf(m_inspect["RepoTags"_L1]);
        contents.tags.sort();
        contents.os = m_inspect["Os"_L1].toString();
        contents.architecture = m_inspect["Architecture"_L1].toString();
        contents.base = m_base;
        return contents;
    }

    void startFull()
    {
        m_stream = std::make_shared<docker::ByteStream>();
        m_saving = m_api.open(
            {u"/images/%1/get"_s.arg(docker::encodedId(m_id)), MaxImageBytes, SaveTimeouts},
            m_stream);
        auto reading = QtConcurrent::run(
            [stream = m_stream, known = m_options.known, chain = m_chain, shelf = m_options.shelf] {
                return readStream(stream, known, chain, shelf.get());
            });
        // A watcher rather than then(): Qt 6.4 asserts when a continuation's context is gone before
        // its promise, and a scan may end at any time.
        auto* watcher = new QFutureWatcher<Result<image::Reading>>(&m_owner);
        QObject::connect(watcher, &QFutureWatcherBase::finished, &m_owner, [this, watcher] {
            watcher->deleteLater();
            takeReading(watcher->result());
        });
        watcher->setFuture(reading);
    }

    void takeReading(const Result<image::Reading>& reading)
    {
        if (!reading) {
            Error error = reading.error();
            if (error.subject.isEmpty())
                error.subject = m_name;
            return finish(error);
        }
        m_result.contents = described(reading->contents);
        m_result.layers = reading->cache;
        finish(m_result);
    }

    ImageScan& m_owner;
    docker::Api& m_api;
    QString m_name;
    ScanOptions m_options;
    QJsonArray m_images;
    QJsonObject m_inspect;
    QString m_id;
    QStringList m_chain; ///< diff ids, lowest first
    qsizetype m_asked = 0;
    std::optional<image::BaseImage> m_base;
    ScanResult m_result;
    std::unique_ptr<QuickScan> m_quick;
    std::shared_ptr<docker::ByteStream> m_stream;
    QFuture<Result<docker::Reply>> m_saving;
    bool m_isFinished = false;
};

ImageScan::ImageScan(docker::Api& api, QString name, ScanOptions options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, api, std::move(name), std::move(options)))
{
}

ImageScan::~ImageScan() = default;

void ImageScan::start()
{
    d->start();
}

void ImageScan::stop()
{
    d->stop();
}

qint64 ImageScan::bytesRead() const
{
    return d->bytesRead();
}

} // namespace plimsoll::audit
