// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wayback.h"

#include "models/editionids.h"
#include "score/actions.h"
#include "score/standing.h"
#include "score/vulnerability.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;
using score::Thousandths;

namespace {

constexpr int UnscannedCeiling = 69; ///< rule 4: of an image without a vulnerability score

struct WayWords
{
    Q_DECLARE_TR_FUNCTIONS(WayWords)
};

/// An act that may be taken: what it mends, by index into the faults.
struct Act
{
    WayStep step = {};
    QList<qsizetype> faults = {};
};

/// Everything that takes something off the image's score.
struct Faults
{
    score::ImageStanding standing = {};
    std::vector<score::Fault> all = {};
    QList<core::Severity> severities = {};
    QStringList names = {}; ///< CVE or check
    QList<bool> isMended = {};

    void add(const score::Fault& fault, core::Severity severity, const QString& name)
    {
        all.push_back(fault);
        severities += severity;
        names += name;
        isMended += false;
    }
};

std::optional<Thousandths> valueOf(const score::ImageStanding& standing)
{
    const std::optional<Thousandths> controls = score::controlScore(standing.image);
    if (!standing.isScanned) {
        return controls ? std::optional(std::min<Thousandths>(*controls, UnscannedCeiling * 1000))
                        : std::nullopt;
    }
    return score::weightedMean(
        {{score::VulnerabilityShare, score::vulnerabilityScore(standing.vulnerabilities)},
         {score::ControlShare, controls}});
}

score::ImageStanding mended(const Faults& faults, const QList<qsizetype>& indexes)
{
    score::HostStanding host;
    host.images.push_back(faults.standing);
    for (const qsizetype index : indexes) {
        if (!faults.isMended[index])
            score::mend(host, faults.all[size_t(index)]);
    }
    return host.images.front();
}

class WayFinder
{
public:
    WayFinder(const score::HostAssessment& host, const score::ImageAssessment& image)
        : m_host(oneImage(host, image))
    {
        m_faults.standing = score::standingOf(m_host).images.front();
        addVulnerabilities();
        addFindings();
    }

    std::optional<Thousandths> value() const { return valueOf(m_faults.standing); }
    int unfixable() const { return m_unfixable; }

    /// The act that gains most now; nothing when none does.
    std::optional<WayStep> next()
    {
        const Thousandths before = value().value_or(0);
        const Act* best = nullptr;
        Thousandths gain = 0;
        for (const Act& act : m_acts) {
            const Thousandths gained =
                valueOf(mended(m_faults, act.faults)).value_or(before) - before;
            if (gained > gain) {
                gain = gained;
                best = &act;
            }
        }
        return best ? std::optional(taken(*best, gain)) : std::nullopt;
    }

private:
    static score::HostAssessment oneImage(const score::HostAssessment& host,
                                          const score::ImageAssessment& image)
    {
        score::HostAssessment one{.name = host.name};
        one.images = {image};
        for (const core::Finding& finding : host.findings) {
            if (finding.object.kind == core::ObjectKind::Image && finding.object.id == image.id)
                one.findings += finding;
        }
        return one;
    }

    void addVulnerabilities()
    {
        const score::ImageAssessment& image = m_host.images.first();
        std::map<QString, Act> byEcosystem;
        Act rebase{.step = {.kind = WayStep::Kind::Rebase,
                            .base = image.base ? image.base->displayName() : QString()}};
        if (!image.isScanned)
            return;
        for (const score::Vulnerability& found :
             score::distinctVulnerabilities(image.vulnerabilities)) {
            if (found.isWaived())
                continue;
            if (!found.isFixable) {
                ++m_unfixable;
                continue;
            }
            const qsizetype fault = qsizetype(m_faults.all.size());
            m_faults.add(score::faultOf(found, 0), found.severity.value_or(core::Severity::Medium),
                         found.id);
            if (image.base && found.layer >= 0 && found.layer < image.base->layers)
                rebase.faults += fault;
            Act& act = byEcosystem[found.ecosystem];
            act.step.kind = WayStep::Kind::Upgrade;
            act.step.ecosystem = found.ecosystem;
            act.faults += fault;
            m_packageOf.insert(fault, found.sourcePackage);
        }
        if (!rebase.faults.isEmpty())
            m_acts += rebase;
        for (auto& [ecosystem, act] : byEcosystem)
            m_acts += act;
    }

    void addFindings()
    {
        const score::Places places = score::placesOf(m_host);
        for (const core::Finding& finding : std::as_const(m_host.findings)) {
            const bool isFit =
                finding.outcome == core::Outcome::Fail && finding.stage == core::Stage::Image;
            if (!isFit)
                continue;
            m_acts += Act{.step = {.kind = WayStep::Kind::Mend, .packages = {finding.object.name}},
                          .faults = {qsizetype(m_faults.all.size())}};
            m_faults.add(score::faultOf(finding, m_host, places), finding.severity, finding.check);
        }
    }

    WayStep taken(const Act& act, Thousandths gain)
    {
        WayStep step = act.step;
        step.points = gain;
        m_faults.standing = mended(m_faults, act.faults);
        for (const qsizetype fault : act.faults) {
            if (m_faults.isMended[fault])
                continue;
            m_faults.isMended[fault] = true;
            step.counts.add(m_faults.severities[fault]);
            step.closes += m_faults.names[fault];
            const QString package = m_packageOf.value(fault);
            if (!package.isEmpty() && !step.packages.contains(package))
                step.packages += package;
        }
        step.packages.sort();
        step.closes.removeDuplicates();
        return step;
    }

    score::HostAssessment m_host;
    Faults m_faults;
    QList<Act> m_acts;
    QHash<qsizetype, QString> m_packageOf;
    int m_unfixable = 0;
};

} // namespace

WayBack wayBack(const Snapshot& snapshot, const QString& hostName, const QString& imageId)
{
    WayBack way{.loadLine = snapshot.assessment.policy.loadLine};
    const score::HostAssessment* host = snapshot.host(hostName);
    const score::ImageAssessment* image = snapshot.image(hostName, imageId);
    if (!host || !image)
        return way;
    way.loadLine = host->loadLine;
    WayFinder finder(*host, *image);
    way.before = finder.value();
    way.unfixable = finder.unfixable();
    while (const std::optional<WayStep> step = finder.next())
        way.steps += *step;
    way.after = finder.value();
    return way;
}

QString wayStepText(const WayStep& step)
{
    switch (step.kind) {
    case WayStep::Kind::Rebase:
        return WayWords::tr("Rebuild on the current %1").arg(step.base);
    case WayStep::Kind::Mend:
        return core::translated(score::actionOf(step.closes.value(0), step.packages.value(0), 1));
    case WayStep::Kind::Upgrade:
        break;
    }
    const QString system = step.ecosystem.section(u':', 0, 0);
    if (step.packages.size() == 1)
        return WayWords::tr("Update %1 (%2)").arg(step.packages.first(), system);
    return WayWords::tr("Update %n %1 packages", nullptr, int(step.packages.size())).arg(system);
}

} // namespace plimsoll::models
