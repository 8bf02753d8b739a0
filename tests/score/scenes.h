// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/assessment.h"

#include <QRandomGenerator>

/// Hand-made and random fleets for the tests of scores and reports.
namespace plimsoll::test {

using namespace Qt::Literals::StringLiterals;

inline core::ObjectRef hostRef(const QString& name)
{
    return {core::ObjectKind::Host, name, name};
}

inline core::ObjectRef imageRef(const QString& id)
{
    return {core::ObjectKind::Image, id, id};
}

inline core::ObjectRef containerRef(const QString& id)
{
    return {core::ObjectKind::Container, id, id};
}

inline core::Finding finding(const QString& check, core::Outcome outcome, core::Severity severity,
                             core::Stage stage, const core::ObjectRef& object)
{
    core::Finding result;
    result.check = check;
    result.outcome = outcome;
    result.severity = severity;
    result.stage = stage;
    result.title = {u"title of "_s + check, {}};
    result.object = object;
    return result;
}

inline score::ContainerAssessment container(const QString& id, const QString& imageId)
{
    score::ContainerAssessment result;
    result.id = id;
    result.name = id;
    result.imageId = imageId;
    result.state = u"running"_s;
    return result;
}

inline score::ImageAssessment image(const QString& id, bool isScanned = true)
{
    score::ImageAssessment result;
    result.id = id;
    result.tags = {id};
    result.isScanned = isScanned;
    return result;
}

inline score::HostAssessment host(const QString& name)
{
    score::HostAssessment result;
    result.name = name;
    result.state = evidence::HostState::Ok;
    return result;
}

/// A fleet drawn from a seed: some hosts, images, containers and a result of every kind.
class RandomFleet
{
public:
    explicit RandomFleet(quint32 seed)
        : m_random(seed)
    {
    }

    score::Assessment make()
    {
        score::Assessment fleet;
        const int hosts = between(1, 4);
        for (int i = 0; i < hosts; ++i)
            fleet.hosts.append(makeHost(u"host%1"_s.arg(i)));
        return fleet;
    }

    /// Both ends included.
    int between(int low, int high) { return m_random.bounded(low, high + 1); }
    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    QRandomGenerator& random() { return m_random; }

private:
    core::Outcome anyOutcome()
    {
        using enum core::Outcome;
        static constexpr core::Outcome Likely[] = {Pass, Pass,   Pass,   Fail,          Fail,
                                                   Fail, Waived, Manual, NotApplicable, Unknown};
        return Likely[between(0, 9)];
    }

    void judge(score::HostAssessment& host, core::Stage stage, const core::ObjectRef& object,
               const QList<std::pair<QString, core::Severity>>& checks)
    {
        for (const auto& [check, severity] : checks)
            host.findings.append(finding(check, anyOutcome(), severity, stage, object));
    }

    score::HostAssessment makeHost(const QString& name)
    {
        using enum core::Severity;
        score::HostAssessment host = test::host(name);
        judge(host, core::Stage::Host, hostRef(name),
              {{u"2.1"_s, Medium}, {u"2.2"_s, Medium}, {u"2.5"_s, High}, {u"6.1"_s, Low}});
        host.findings.append(finding(u"2.7"_s, oneIn(4) ? core::Outcome::Fail : anyOutcome(),
                                     Critical, core::Stage::Host, hostRef(name)));
        const int images = between(0, 4);
        for (int i = 0; i < images; ++i)
            host.images.append(makeImage(host, u"sha256:%1%2"_s.arg(name).arg(i)));
        const int containers = between(0, 14);
        for (int i = 0; i < containers; ++i)
            host.containers.append(makeContainer(host, u"%1c%2"_s.arg(name).arg(i), images));
        return host;
    }

    score::ImageAssessment makeImage(score::HostAssessment& host, const QString& id)
    {
        using enum core::Severity;
        score::ImageAssessment image = test::image(id, oneIn(2));
        judge(host, core::Stage::Dockerfile, imageRef(id),
              {{u"4.1"_s, High}, {u"4.6"_s, Low}, {u"4.7"_s, Medium}, {u"4.10"_s, Critical}});
        judge(host, core::Stage::Image, imageRef(id), {{u"4.3"_s, Medium}, {u"4.8"_s, Medium}});
        const int vulnerabilities = image.isScanned ? between(0, 12) : 0;
        for (int i = 0; i < vulnerabilities; ++i) {
            score::Vulnerability v;
            v.id = u"CVE-2026-%1"_s.arg(between(1, 40));
            v.sourcePackage = u"pkg%1"_s.arg(between(1, 4));
            v.installedVersion = u"1.%1"_s.arg(between(0, 1));
            if (!oneIn(5))
                v.severity = core::Severity(between(0, 3));
            v.isFixable = oneIn(2);
            v.isKnownExploited = oneIn(8);
            image.vulnerabilities.append(v);
        }
        return image;
    }

    score::ContainerAssessment makeContainer(score::HostAssessment& host, const QString& id,
                                             int images)
    {
        using enum core::Severity;
        const QString imageId =
            images == 0 || oneIn(8) ? u"sha256:gone"_s : host.images[between(0, images - 1)].id;
        score::ContainerAssessment container = test::container(id, imageId);
        if (oneIn(4))
            container.state = u"exited"_s;
        container.isReadable = !oneIn(20);
        container.hasWritableHostRoot = oneIn(6);
        judge(host, core::Stage::Container, containerRef(id),
              {{u"5.4"_s, High},
               {u"5.5"_s, Critical},
               {u"5.6"_s, Critical},
               {u"5.11"_s, Medium},
               {u"5.12"_s, Low},
               {u"5.22"_s, High},
               {u"5.32"_s, Critical}});
        return container;
    }

    QRandomGenerator m_random;
};

} // namespace plimsoll::test
