// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/mounts.h"

#include "cis/checks.h"

#include "core/json.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using evidence::ContainerView;
using evidence::Fact;
using evidence::HostView;

bool isWithin(QStringView path, QStringView ancestor)
{
    return path == ancestor || ancestor == u"/"
        || (path.startsWith(ancestor) && path[ancestor.size()] == u'/');
}

QString bindOption(const HostMount& mount)
{
    const QString source = mount.volume.isEmpty() ? mount.source : mount.volume;
    return source + u':' + mount.destination + (mount.isReadOnly ? u":ro"_s : QString());
}

namespace {

/// Windows paths and pipes are no host paths in the sense of the benchmark.
QString cleanPath(const QString& path)
{
    if (!path.startsWith(u'/'))
        return path;
    QString clean = QDir::cleanPath(path);
    while (clean.startsWith("/../"_L1) || clean == "/.."_L1)
        clean = u'/' + clean.sliced(qMin<qsizetype>(4, clean.size()));
    return clean;
}

/// The place of a volume's row in /volumes; empty when it is not listed.
QString volumePath(const HostView& host, const QString& name)
{
    const QJsonArray rows = host.volumes.at(u"Volumes").proof.value.toArray();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i][u"Name"].toString() == name)
            return u"Volumes[%1]"_s.arg(i);
    }
    return {};
}

/// Reads one container's mounts into a HostMounts.
class Reader
{
public:
    Reader(const HostView& host, const ContainerView& container)
        : m_host(host)
        , m_inspect(container.inspect)
    {
    }

    HostMounts read()
    {
        const Fact list = m_inspect.at(u"Mounts");
        m_result.list = list.proof;
        if (!list.isNull() && !list.proof.value.isArray()) {
            miss(missing(m_inspect, u"Mounts"));
            return m_result;
        }
        const qsizetype count = list.proof.value.toArray().size();
        for (qsizetype i = 0; i < count; ++i)
            readMount(u"Mounts[%1]"_s.arg(i));
        readBinds();
        return m_result;
    }

private:
    void miss(const core::Verdict& verdict)
    {
        if (!m_result.missing)
            m_result.missing = verdict;
    }

    void readMount(const QString& path)
    {
        const Fact type = m_inspect.at(core::childPath(path, u"Type"));
        if (type.toString() == u"bind"_s)
            return readBind(path);
        if (type.toString() == u"volume"_s)
            return readVolume(path);
        if (!type.toString())
            miss(missing(m_inspect, type.proof.path));
    }

    HostMount mountAt(const QString& path)
    {
        // A missing RW counts as writable: the worse of the two.
        const Fact isWritable = m_inspect.at(core::childPath(path, u"RW"));
        const Fact destination = m_inspect.at(core::childPath(path, u"Destination"));
        return {.destination = cleanPath(destination.toString().value_or(QString())),
                .isReadOnly = isWritable.toBool() == false,
                .proofs = {isWritable.proof, destination.proof}};
    }

    void readBind(const QString& path)
    {
        const Fact source = m_inspect.at(core::childPath(path, u"Source"));
        if (source.toString().value_or(QString()).isEmpty())
            return miss(missing(m_inspect, source.proof.path));
        HostMount mount = mountAt(path);
        mount.source = cleanPath(*source.toString());
        mount.proofs.prepend(source.proof);
        m_result.mounts.append(mount);
    }

    void readVolume(const QString& path)
    {
        const Fact driver = m_inspect.at(core::childPath(path, u"Driver"));
        const Fact name = m_inspect.at(core::childPath(path, u"Name"));
        if (driver.toString() && driver.toString() != u"local"_s)
            return;
        if (!name.toString())
            return miss(missing(m_inspect, name.proof.path));
        if (!m_host.volumes.isReadable())
            return miss(missing(m_host.volumes));
        const QString row = volumePath(m_host, *name.toString());
        if (row.isEmpty()) {
            return miss(core::unknown(
                PLIMSOLL_TEXT("The options of the volume %1 are not known.", *name.toString()),
                {name.proof}));
        }
        readVolumeOptions(path, row, *name.toString());
    }

    void readVolumeOptions(const QString& path, const QString& row, const QString& name)
    {
        const Fact device = m_host.volumes.at(row + u".Options.device"_s);
        const Fact flags = m_host.volumes.at(row + u".Options.o"_s);
        const QStringList words = flags.toString().value_or(QString()).split(u',');
        const bool isBind = words.contains("bind"_L1) || words.contains("rbind"_L1);
        if (!isBind)
            return;
        if (device.toString().value_or(QString()).isEmpty())
            return miss(missing(m_host.volumes, device.proof.path));
        HostMount mount = mountAt(path);
        mount.source = cleanPath(*device.toString());
        mount.volume = name;
        mount.isReadOnly = mount.isReadOnly || words.contains("ro"_L1);
        mount.proofs = QList<core::Proof>{device.proof, flags.proof,
                                          m_inspect.at(core::childPath(path, u"Name")).proof}
            + mount.proofs;
        m_result.mounts.append(mount);
    }

    /// Binds that .Mounts does not repeat.
    void readBinds()
    {
        const Fact list = m_inspect.at(u"HostConfig.Binds");
        const QStringList binds = list.toStrings().value_or(QStringList());
        for (qsizetype i = 0; i < binds.size(); ++i) {
            const QStringList parts = binds[i].split(u':');
            if (parts.size() < 2 || !parts[0].startsWith(u'/'))
                continue;
            const QString source = cleanPath(parts[0]);
            const QString destination = cleanPath(parts[1]);
            const bool isKnown = std::ranges::any_of(m_result.mounts, [&](const HostMount& mount) {
                return mount.destination == destination;
            });
            if (isKnown)
                continue;
            m_result.mounts.append(
                {.source = source,
                 .destination = destination,
                 .isReadOnly = parts.value(2).split(u',').contains("ro"_L1),
                 .proofs = {m_inspect.at(u"HostConfig.Binds[%1]"_s.arg(i)).proof}});
        }
    }

    const HostView& m_host;
    const evidence::Document& m_inspect;
    HostMounts m_result;
};

} // namespace

HostMounts hostMounts(const HostView& host, const ContainerView& container)
{
    return Reader(host, container).read();
}

} // namespace plimsoll::cis
