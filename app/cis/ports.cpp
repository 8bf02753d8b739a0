// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/ports.h"

#include "cis/checks.h"

#include "core/json.h"

#include <QJsonArray>
#include <QJsonObject>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using evidence::ContainerView;
using evidence::Fact;

namespace {

class Reader
{
public:
    explicit Reader(const ContainerView& container)
        : m_container(container)
        , m_inspect(container.inspect)
    {
    }

    PublishedPorts read()
    {
        const Fact mode = m_inspect.at(u"HostConfig.NetworkMode");
        // Between two restarts nothing is bound, though it was and will be.
        if (isLive(m_container) && m_container.state != "restarting"_L1) {
            readBindings(u"NetworkSettings.Ports"_s);
        } else if (publishesNothing(mode.toString().value_or(QString()))) {
            m_result.read.append(mode.proof); // such a container publishes nothing
        } else if (const Fact network = hostNetwork(); !network.isAbsent()) {
            m_result.read.append(network.proof); // its id stands as the mode
        } else if (!mode.toString()) {
            miss(mode.proof.path);
        } else {
            readBindings(u"HostConfig.PortBindings"_s);
            readPublishAll();
        }
        return m_result;
    }

private:
    /// Without a network of its own.
    static bool publishesNothing(const QString& mode)
    {
        return mode == "host"_L1 || mode == "none"_L1 || mode.startsWith("container:"_L1);
    }

    Fact hostNetwork() const { return m_inspect.at(u"NetworkSettings.Networks.host"); }

    void miss(const QString& path)
    {
        if (!m_result.missing)
            m_result.missing = missing(m_inspect, path);
    }

    void readBindings(const QString& path)
    {
        const Fact list = m_inspect.at(path);
        m_result.read.append(list.proof);
        if (list.isNull())
            return;
        if (!list.proof.value.isObject())
            return miss(path);
        const QJsonObject ports = list.proof.value.toObject();
        for (const QString& port : ports.keys()) {
            const QString place = core::childPath(path, port);
            const qsizetype count = ports.value(port).toArray().size();
            if (!ports.value(port).isArray() && !ports.value(port).isNull())
                miss(place);
            for (qsizetype i = 0; i < count; ++i)
                readBinding(port, core::childPath(place, i));
        }
    }

    void readBinding(const QString& port, const QString& place)
    {
        const Fact ip = m_inspect.at(core::childPath(place, u"HostIp"));
        const Fact number = m_inspect.at(core::childPath(place, u"HostPort"));
        if (!ip.toString() || !number.toString())
            return miss(!ip.toString() ? ip.proof.path : number.proof.path);
        PublishedPort published{.port = port.contains(u'/') ? port : port + u"/tcp"_s,
                                .hostIp = *ip.toString(),
                                .ipProof = ip.proof,
                                .portProof = number.proof};
        if (!readNumbers(*number.toString(), published))
            return miss(number.proof.path);
        m_result.ports.append(published);
    }

    /// "8080", "8000-8010", and "" or "0" for one that the daemon picks.
    static bool readNumbers(const QString& text, PublishedPort& published)
    {
        if (text.isEmpty())
            return true;
        const QStringList ends = text.split(u'-');
        bool isFirst = false;
        bool isLast = false;
        published.first = ends.first().toUShort(&isFirst);
        published.last = ends.last().toUShort(&isLast);
        return isFirst && isLast && ends.size() <= 2;
    }

    /// With -P every exposed port that has no binding of its own gets a high one on the default
    /// address. Source: moby container/container.go, BuildCreateEndpointOptions.
    void readPublishAll()
    {
        const Fact all = m_inspect.at(u"HostConfig.PublishAllPorts");
        m_result.read.append(all.proof);
        if (!all.toBool())
            return miss(all.proof.path);
        if (!*all.toBool())
            return;
        const Fact config = m_inspect.at(u"Config"); // leaves ExposedPorts out where there are none
        if (!config.proof.value.isObject())
            return miss(config.proof.path);
        const QString path = u"Config.ExposedPorts"_s;
        const QJsonObject exposed = m_inspect.at(path).proof.value.toObject();
        const QJsonObject bound = m_inspect.at(u"HostConfig.PortBindings").proof.value.toObject();
        for (const QString& port : exposed.keys()) {
            if (!bound.value(port).toArray().isEmpty())
                continue;
            const core::Proof proof = m_inspect.at(core::childPath(path, port)).proof;
            m_result.ports.append({.port = port, .ipProof = all.proof, .portProof = proof});
        }
    }

    const ContainerView& m_container;
    const evidence::Document& m_inspect;
    PublishedPorts m_result;
};

} // namespace

PublishedPorts publishedPorts(const ContainerView& container)
{
    return Reader(container).read();
}

} // namespace plimsoll::cis
