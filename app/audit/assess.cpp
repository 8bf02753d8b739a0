// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/assess.h"

#include "audit/facts.h"
#include "cis/catalogue.h"
#include "cis/evaluate.h"
#include "core/json.h"
#include "dockerfile/evaluate.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;
using core::Finding;
using core::Outcome;

namespace {

/// What the catalogue says about a check, where the finding brings nothing of its own.
void joinCatalogue(Finding& finding)
{
    const cis::Control* control = cis::control(finding.check);
    if (!control)
        return;
    if (finding.title.isEmpty())
        finding.title = control->titleText();
    if (finding.remedy.isEmpty())
        finding.remedy = control->remediationText();
}

QList<Finding> findingsOf(const evidence::HostView& host, const core::Policy& policy)
{
    QList<Finding> findings = cis::evaluate(host, policy);
    for (Finding finding : dockerfile::evaluate(host, policy)) {
        if (const cis::Control* control = cis::control(finding.check)) {
            finding.stage = control->stage;
            finding.severity = control->severity;
        }
        findings.append(std::move(finding));
    }
    for (Finding& finding : findings)
        joinCatalogue(finding);
    std::ranges::stable_sort(findings, core::findingLess);
    return findings;
}

/// Objects by id that fail a check.
QSet<QString> failing(const QList<Finding>& findings, QStringView check)
{
    QSet<QString> result;
    for (const Finding& finding : findings) {
        if (finding.check == check && finding.outcome == Outcome::Fail)
            result.insert(finding.object.id);
    }
    return result;
}

/// Whether processes of a container start as root; an unknown user is not called root.
bool startsAsRoot(const evidence::ContainerView& container)
{
    const auto configured = container.inspect.at(u"Config.User").toString();
    if (!configured)
        return false;
    const QString user = configured->section(u':', 0, 0);
    bool isNumber = false;
    const uint uid = user.toUInt(&isNumber);
    return user.isEmpty() || user == "root"_L1 || (isNumber && uid == 0);
}

void addFlags(const evidence::HostView& host, score::HostAssessment& assessment)
{
    const QSet<QString> privileged = failing(assessment.findings, u"5.5");
    const QSet<QString> socket = failing(assessment.findings, u"5.32");
    const QSet<QString> network = failing(assessment.findings, u"5.10");
    for (score::ContainerAssessment& container : assessment.containers) {
        const evidence::ContainerView* view = host.container(container.id);
        if (privileged.contains(container.id))
            container.flags.append(u"priv"_s);
        if (socket.contains(container.id))
            container.flags.append(u"sock"_s);
        if (network.contains(container.id))
            container.flags.append(u"net"_s);
        if (view && startsAsRoot(*view))
            container.flags.append(u"root"_s);
    }
}

score::HostAssessment assessHost(const evidence::HostEvidence& evidence, const core::Policy& policy)
{
    const evidence::HostView host = evidence::viewOf(evidence);
    score::HostAssessment result = hostFacts(host);
    result.findings = findingsOf(host, policy);
    for (const evidence::ContainerView& container : host.containers)
        result.containers.append(containerFacts(host, container));
    for (const evidence::ImageView& image : host.images)
        result.images.append(imageFacts(host, image));
    addFlags(host, result);
    return result;
}

} // namespace

score::Assessment assess(const evidence::Evidence& evidence, const core::Policy& policy)
{
    score::Assessment result;
    result.generatedAtUtc = evidence.generatedAtUtc;
    result.plimsollVersion = evidence.plimsollVersion;
    result.isSample = evidence.isSample;
    result.policy = policy;
    result.policyDigest = core::policyDigest(policy);
    result.waiversDigest = core::sha256(core::canonicalJson(QJsonArray()));
    for (const evidence::HostEvidence& host : evidence.hosts)
        result.hosts.append(assessHost(host, policy));
    return score::withScores(std::move(result));
}

} // namespace plimsoll::audit
