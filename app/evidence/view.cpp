// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/view.h"

#include "core/json.h"
#include "evidence/daemonstart.h"
#include "evidence/objects.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

std::optional<bool> Fact::toBool() const
{
    if (!proof.value.isBool())
        return std::nullopt;
    return proof.value.toBool();
}

std::optional<qint64> Fact::toInteger() const
{
    // toInteger() answers with its default for fractions and other types: ask with two.
    const qint64 number = proof.value.toInteger(0);
    if (number == 0 && proof.value.toInteger(1) != 0)
        return std::nullopt;
    return number;
}

std::optional<QString> Fact::toString() const
{
    if (!proof.value.isString())
        return std::nullopt;
    return proof.value.toString();
}

std::optional<QStringList> Fact::toStrings() const
{
    if (isNull())
        return QStringList();
    if (!proof.value.isArray())
        return std::nullopt;
    QStringList strings;
    for (const QJsonValue& entry : proof.value.toArray()) {
        if (!entry.isString())
            return std::nullopt;
        strings.append(entry.toString());
    }
    return strings;
}

Document::Document(QString call, const Answer* answer)
    : m_call(std::move(call))
    , m_answer(answer)
{
}

bool Document::isReadable() const
{
    return m_answer && m_answer->isOk() && !m_answer->body.isUndefined();
}

QJsonValue Document::body() const
{
    return isReadable() ? m_answer->body : QJsonValue(QJsonValue::Undefined);
}

Fact Document::at(QStringView path) const
{
    return {{.call = m_call, .path = path.toString(), .value = core::valueAt(body(), path)}};
}

namespace {

core::Text whyNoAnswer(const QString& call, const core::Error& error)
{
    using Kind = core::Error::Kind;
    switch (error.kind) {
    case Kind::TimedOut:
        return PLIMSOLL_TEXT("%1 was not answered in time.", call);
    case Kind::Denied:
        return PLIMSOLL_TEXT("%1 was refused.", call);
    case Kind::Malformed:
        return PLIMSOLL_TEXT("The answer to %1 could not be read.", call);
    case Kind::TooLarge:
        return PLIMSOLL_TEXT("The answer to %1 was larger than the limit.", call);
    case Kind::Cancelled:
        return PLIMSOLL_TEXT("The scan was stopped before %1 was answered.", call);
    default:
        return PLIMSOLL_TEXT("%1 was not answered.", call);
    }
}

core::Text whyNoBody(const QString& call, int status)
{
    const QString number = QString::number(status);
    if (status == 401 || status == 403)
        return PLIMSOLL_TEXT("%1 was refused with HTTP status %2.", call, number);
    if (status == 404)
        return PLIMSOLL_TEXT("%1: there is nothing of that name (HTTP status 404).", call);
    return PLIMSOLL_TEXT("%1 failed with HTTP status %2.", call, number);
}

QString shown(const QJsonValue& value)
{
    constexpr qsizetype longest = 60;
    const QString text = QString::fromUtf8(core::canonicalJson(value));
    return text.size() > longest ? text.first(longest) + u'\u2026' : text;
}

} // namespace

core::Text Document::whyMissing(QStringView path) const
{
    if (m_call.isEmpty())
        return PLIMSOLL_TEXT("The evidence names no answer to look into.");
    if (!m_answer)
        return PLIMSOLL_TEXT("%1 was not asked.", m_call);
    if (m_answer->status != 0 && m_answer->status != 200)
        return whyNoBody(m_call, m_answer->status);
    if (m_answer->error)
        return whyNoAnswer(m_call, *m_answer->error);
    const QJsonValue value = core::valueAt(body(), path);
    if (value.isUndefined())
        return PLIMSOLL_TEXT("The answer to %1 has no field %2.", m_call, path.toString());
    return PLIMSOLL_TEXT("In the answer to %1, %2 is %3, which decides nothing.", m_call,
                         path.toString(), shown(value));
}

core::ObjectRef ContainerView::object() const
{
    return {.kind = core::ObjectKind::Container,
            .id = id,
            .name = name.isEmpty() ? id.first(qMin<qsizetype>(id.size(), 12)) : name};
}

core::ObjectRef ImageView::object() const
{
    QString name =
        id.startsWith("sha256:"_L1) ? id.sliced(7, qMin<qsizetype>(id.size() - 7, 12)) : id;
    if (!tags.isEmpty())
        name = tags.first();
    else if (!digests.isEmpty())
        name = digests.first();
    return {.kind = core::ObjectKind::Image, .id = id, .name = name};
}

core::ObjectRef HostView::object() const
{
    const QString name = evidence ? evidence->name : QString();
    return {.kind = core::ObjectKind::Host, .id = name, .name = name};
}

const ContainerView* HostView::container(QStringView idOrName) const
{
    const auto found = std::ranges::find_if(containers, [idOrName](const ContainerView& view) {
        return view.id == idOrName || view.name == idOrName;
    });
    return found == containers.end() ? nullptr : &*found;
}

const ImageView* HostView::image(QStringView id) const
{
    const auto found = std::lower_bound(
        images.begin(), images.end(), id,
        [](const ImageView& view, QStringView wanted) { return view.id < wanted; });
    return found == images.end() || found->id != id ? nullptr : &*found;
}

namespace {

Document documentOf(const HostEvidence& host, const QString& call)
{
    return {call, host.answer(call)};
}

QString stateOf(const QJsonObject& row, const QJsonObject& inspect)
{
    const QString inspected = inspect.value("State"_L1).toObject().value("Status"_L1).toString();
    return inspected.isEmpty() ? row.value("State"_L1).toString() : inspected;
}

QString nameOf(const QJsonObject& row, const QJsonObject& inspect)
{
    const QString listed = containerNameIn(row);
    if (!listed.isEmpty())
        return listed;
    QString name = inspect.value("Name"_L1).toString();
    if (name.startsWith(u'/'))
        name.remove(0, 1);
    return name;
}

/// The images by id: rows of the list first, then those that only containers name.
class ImageIndex
{
public:
    ImageIndex(const HostEvidence& host, const Document& list)
        : m_host(host)
    {
        const QJsonArray rows = list.body().toArray();
        for (qsizetype row = 0; row < rows.size(); ++row)
            addListed(rows[row].toObject(), row);
    }

    void addNamed(const QString& id)
    {
        if (!id.isEmpty() && !m_images.contains(id))
            insert(made(id), {}, -1);
    }

    QList<ImageView> images() const { return m_images.values(); }

private:
    ImageView made(const QString& id) const
    {
        return {.id = id,
                .inspect = documentOf(m_host, imageInspectCall(id)),
                .history = documentOf(m_host, imageHistoryCall(id)),
                .contents = documentOf(m_host, imageContentsCall(id)),
                .dockerfile = documentOf(m_host, linkedDockerfileCall(id))};
    }

    void addListed(const QJsonObject& row, qsizetype index)
    {
        const QString id = imageIdFrom(row.value("Id"_L1).toString());
        if (!id.isEmpty() && !isOwnImage(row))
            insert(made(id), row, index);
    }

    void insert(ImageView view, const QJsonObject& row, qsizetype index)
    {
        const QJsonObject inspect = view.inspect.body().toObject();
        view.row = index;
        view.tags = tagsIn(index < 0 ? inspect : row);
        view.digests = digestsIn(index < 0 ? inspect : row);
        m_images.insert(view.id, view);
    }

    const HostEvidence& m_host;
    QMap<QString, ImageView> m_images;
};

/// Exec sessions by container, as the daemon's events name them, oldest first. Read once: each
/// container would otherwise read all events again.
QHash<QString, QStringList> execsByContainer(const Document& events)
{
    QHash<QString, QStringList> result;
    const QJsonArray list = events.body().toArray();
    for (const QJsonValue& event : list) {
        const QJsonObject actor = event.toObject().value("Actor"_L1).toObject();
        const QString exec = actor.value("Attributes"_L1).toObject().value("execID"_L1).toString();
        if (!exec.isEmpty())
            result[actor.value("ID"_L1).toString()].append(exec);
    }
    return result;
}

QStringList execsOf(const Document& inspect, QStringList seen)
{
    seen += inspect.at(u"ExecIDs").toStrings().value_or(QStringList());
    seen.removeDuplicates();
    return seen;
}

void addContainers(HostView& view, const HostEvidence& host, ImageIndex& images)
{
    const QJsonArray rows = view.containerList.body().toArray();
    const QJsonValue imageRows = view.imageList.body();
    const QHash<QString, QStringList> execs = execsByContainer(view.events);
    QSet<QString> seen; // a list that names one twice must not make it two
    for (qsizetype index = 0; index < rows.size(); ++index) {
        const QJsonObject row = rows[index].toObject();
        const QString id = row.value("Id"_L1).toString();
        const Document inspectDocument = documentOf(host, containerInspectCall(id));
        const QJsonObject inspect = inspectDocument.body().toObject();
        if (id.isEmpty() || seen.contains(id) || isOwnContainer(row))
            continue;
        seen.insert(id);
        const QString imageId = imageIdOfContainer(row, inspect, imageRows);
        images.addNamed(imageId);
        view.containers.append({.id = id,
                                .name = nameOf(row, inspect),
                                .state = stateOf(row, inspect),
                                .imageId = imageId,
                                .row = index,
                                .inspect = inspectDocument,
                                .top = documentOf(host, containerTopCall(id)),
                                .imageInspect = imageId.isEmpty()
                                    ? Document()
                                    : documentOf(host, imageInspectCall(imageId)),
                                .execs = execsOf(inspectDocument, execs.value(id))});
    }
    std::ranges::sort(view.containers, [](const ContainerView& left, const ContainerView& right) {
        return std::tie(left.name, left.id) < std::tie(right.name, right.id);
    });
}

} // namespace

HostView viewOf(const HostEvidence& host)
{
    HostView view{.evidence = &host,
                  .ping = documentOf(host, calls::Ping.toString()),
                  .version = documentOf(host, calls::Version.toString()),
                  .info = documentOf(host, calls::Info.toString()),
                  .containerList = documentOf(host, calls::Containers.toString()),
                  .imageList = documentOf(host, calls::Images.toString()),
                  .networks = documentOf(host, calls::Networks.toString()),
                  .bridge = documentOf(host, calls::Bridge.toString()),
                  .volumes = documentOf(host, calls::Volumes.toString()),
                  .plugins = documentOf(host, calls::Plugins.toString()),
                  .events = documentOf(host, calls::Events.toString()),
                  .nodes = documentOf(host, calls::Nodes.toString()),
                  .services = documentOf(host, calls::Services.toString())};
    ImageIndex images(host, view.imageList);
    addContainers(view, host, images);
    view.images = images.images();
    const Answer* created = host.answer(calls::CreateAudit);
    if (created && !created->error)
        view.start = std::make_shared<const DaemonStart>(daemonStart(host));
    return view;
}

QList<SecretHit> secretsIn(const HostEvidence& host, QStringView call)
{
    const auto first = std::lower_bound(
        host.secrets.begin(), host.secrets.end(), call,
        [](const SecretHit& hit, QStringView wanted) { return hit.call < wanted; });
    const auto last = std::find_if(first, host.secrets.end(),
                                   [call](const SecretHit& hit) { return hit.call != call; });
    return {first, last};
}

} // namespace plimsoll::evidence
