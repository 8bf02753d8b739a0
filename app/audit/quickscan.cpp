// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/quickscan.h"

#include "audit/asking.h"
#include "audit/streamsource.h"
#include "docker/allowlist.h"
#include "docker/replyerror.h"
#include "image/inventory.h"

#include <QFutureWatcher>
#include <QJsonObject>
#include <QtConcurrent>

#include <algorithm>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MaxArchiveBytes = 512 * core::limits::MiB;
constexpr qsizetype MaxCandidates = 10;

/// What is read, folders with all that is in them.
const QStringList& places()
{
    static const QStringList list{u"/etc/os-release"_s,       u"/usr/lib/os-release"_s,
                                  u"/etc/alpine-release"_s,   u"/etc/debian_version"_s,
                                  u"/var/lib/dpkg/status"_s,  u"/var/lib/dpkg/status.d"_s,
                                  u"/lib/apk/db/installed"_s, u"/usr/lib/apk/db/installed"_s,
                                  u"/var/lib/rpm"_s,          u"/usr/lib/sysimage/rpm"_s,
                                  u"/usr/share/rpm"_s,        u"/var/lib/rpmmanifest"_s,
                                  u"/var/lib/chisel"_s,       u"/usr/lib/opkg/status"_s,
                                  u"/var/lib/opkg/status"_s};
    return list;
}

bool isAtOrBelow(const QString& path, const QString& place)
{
    return path == place || path.startsWith(place + u'/');
}

/// The layers that archives gave, laid over each other, without a layer of their own.
image::Contents contentsOf(const QList<image::LayerPtr>& layers)
{
    image::MergedTree tree;
    for (const image::LayerPtr& layer : layers)
        tree.apply(layer);
    image::Contents contents{.depth = image::Depth::Quick};
    image::takeInventory(tree, contents);
    for (image::Package& package : contents.packages)
        package.layer = -1;
    for (const image::LayerPtr& layer : layers)
        contents.problems += layer->problems;
    return contents;
}

} // namespace

bool touchesDatabases(const QString& path)
{
    return std::ranges::any_of(places(),
                               [&path](const QString& place) { return isAtOrBelow(path, place); });
}

class QuickScan::Private
{
public:
    Private(QuickScan& owner, docker::Api& api, QString imageId)
        : m_owner(owner)
        , m_api(api)
        , m_imageId(std::move(imageId))
    {
    }
    ~Private()
    {
        if (m_stream)
            m_stream->cancel();
        m_reply.cancel();
    }

    void start()
    {
        const QString filters = u"{\"ancestor\":[\"%1\"]}"_s.arg(m_imageId);
        ask(m_api, u"/containers/json?all=1&filters="_s + docker::encodedId(filters), &m_owner,
            [this](const core::Result<QJsonValue>& answer) {
                if (answer)
                    choose(answer->toArray());
                else
                    finish({});
            });
    }

private:
    void finish(const std::optional<image::Contents>& contents) { emit m_owner.finished(contents); }

    /// Containers that never ran first: nothing has changed in them.
    void choose(const QJsonArray& containers)
    {
        for (const QJsonValue& container : containers) {
            const QJsonArray mounts = container["Mounts"_L1].toArray();
            const bool isCovered = std::ranges::any_of(mounts, [](const QJsonValue& mount) {
                const QString at = mount["Destination"_L1].toString();
                return touchesDatabases(at)
                    || std::ranges::any_of(places(), [&at](const QString& place) {
                           return isAtOrBelow(place, at);
                       });
            });
            if (container["ImageID"_L1].toString() != m_imageId || isCovered)
                continue;
            const QString id = container["Id"_L1].toString();
            const bool isNew = container["State"_L1].toString() == "created"_L1;
            m_candidates.insert(isNew ? 0 : m_candidates.size(), id);
        }
        m_candidates = m_candidates.first(std::min(m_candidates.size(), MaxCandidates));
        tryNext();
    }

    void tryNext()
    {
        if (m_candidates.isEmpty())
            return finish({});
        m_container = docker::encodedId(m_candidates.takeFirst());
        ask(m_api, u"/containers/%1/changes"_s.arg(m_container), &m_owner,
            [this](const core::Result<QJsonValue>& answer) {
                const QJsonArray changes = answer ? answer->toArray() : QJsonArray();
                const bool isChanged = std::ranges::any_of(changes, [](const QJsonValue& change) {
                    // Folders are listed because of what is in them.
                    return touchesDatabases(change["Path"_L1].toString());
                });
                if (!answer || isChanged)
                    return tryNext();
                m_places = places();
                readNext();
            });
    }

    void readNext()
    {
        if (m_places.isEmpty())
            return finish(contentsOf(m_layers));
        const QString place = m_places.takeFirst();
        m_stream = std::make_shared<docker::ByteStream>();
        const QByteArray folder = place.section(u'/', 1, -2).toUtf8();
        m_reply = m_api.open(
            {u"/containers/%1/archive?path=%2"_s.arg(m_container, docker::encodedId(place)),
             MaxArchiveBytes},
            m_stream);
        auto reading = QtConcurrent::run([stream = m_stream, folder] {
            StreamSource source(stream);
            image::ScanBudget budget;
            return image::readLayer(source, budget, folder);
        });
        // A watcher rather than then(): Qt 6.4 asserts when a continuation's context is gone before
        // its promise, and a scan may end at any time.
        auto* watcher = new QFutureWatcher<core::Result<image::LayerPtr>>(&m_owner);
        QObject::connect(watcher, &QFutureWatcherBase::finished, &m_owner, [this, watcher] {
            watcher->deleteLater();
            takeLayer(watcher->result());
        });
        watcher->setFuture(reading);
    }

    void takeLayer(const core::Result<image::LayerPtr>& layer)
    {
        if (layer)
            m_layers.append(*layer);
        else if (layer.error().code != "http.404"_L1) // it is not there
            return finish({});
        readNext();
    }

    QuickScan& m_owner;
    docker::Api& m_api;
    QString m_imageId;
    QStringList m_candidates;
    QString m_container;
    QStringList m_places;
    QList<image::LayerPtr> m_layers;
    std::shared_ptr<docker::ByteStream> m_stream;
    QFuture<core::Result<docker::Reply>> m_reply;
};

QuickScan::QuickScan(docker::Api& api, QString imageId, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, api, std::move(imageId)))
{
}

QuickScan::~QuickScan() = default;

void QuickScan::start()
{
    d->start();
}

} // namespace plimsoll::audit
