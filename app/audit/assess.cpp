// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/assess.h"

#include "audit/facts.h"
#include "audit/imagechecks.h"
#include "audit/imagecontents.h"
#include "audit/matching.h"
#include "cis/catalogue.h"
#include "cis/engineflaws.h"
#include "cis/evaluate.h"
#include "core/json.h"
#include "core/parallel.h"
#include "core/verdict.h"
#include "dockerfile/evaluate.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <vector>

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

/// What the policy says about the weight of a check outranks catalogue and check.
void joinSeverities(QList<Finding>& findings, const core::Policy& policy)
{
    if (policy.severities.isEmpty())
        return;
    for (Finding& finding : findings)
        finding.severity = policy.severities.value(finding.check, finding.severity);
}

QList<Finding> findingsOf(const evidence::HostView& host, const core::Policy& policy,
                          cis::Edition edition)
{
    QList<Finding> findings = cis::evaluate(host, policy, edition);
    const qsizetype middle = findings.size();
    for (Finding& finding : dockerfile::evaluate(host, policy)) {
        if (!cis::isJudgedIn(edition, finding.check))
            continue;
        if (const cis::Control* control = cis::control(finding.check)) {
            finding.stage = control->stage;
            finding.severity = control->severity;
        }
        findings.append(std::move(finding));
    }
    for (Finding& finding : findings)
        joinCatalogue(finding);
    joinSeverities(findings, policy);
    std::ranges::inplace_merge(findings, findings.begin() + middle, core::findingLess);
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

/// When the image below was built, where the host still has it.
void addBaseFacts(const evidence::HostView& host, score::ImageAssessment& image)
{
    if (!image.base)
        return;
    if (const evidence::ImageView* base = host.image(image.base->id))
        image.base->createdAtUtc = imageFacts(host, *base).createdAtUtc;
}

/// What a scan knows beyond the daemon's answers, laid over facts and findings.
void addScans(const evidence::HostView& host, const Inputs& inputs, const core::Policy& policy,
              const QDateTime& atUtc, Matcher& matcher, score::HostAssessment& result,
              QList<Finding>& findings)
{
    QHash<QString, ScannedImage> scanned;
    for (score::ImageAssessment& image : result.images) {
        const evidence::Document& document = host.image(image.id)->contents;
        const auto contents = contentsOf(document.answer());
        if (!contents)
            continue;
        matcher.describe(*document.answer(), *contents, image);
        addBaseFacts(host, image);
        score::applyWaivers(image, {host.evidence->name, host.evidence->group}, inputs.waivers,
                            policy, atUtc);
        scanned.insert(image.id, {document.call(), contents, &image, atUtc});
    }
    for (Finding& finding : findings) {
        const auto image = scanned.constFind(finding.object.id);
        if (image != scanned.constEnd())
            judgeContents(finding, *image, policy);
    }
}

/// 1.2.2 again, with what the advisories say about the engine itself.
void judgeEngine(const evidence::HostView& host, const core::Policy& policy, Matcher& matcher,
                 QList<Finding>& findings)
{
    for (Finding& finding : findings) {
        if (finding.check != "1.2.2"_L1 || finding.outcome != Outcome::Unknown)
            continue;
        const auto flaws = matcher.flawsOf(cis::engineComponents(host));
        core::takeVerdict(finding, cis::engineIsSupported(host, policy, flaws));
    }
}

score::HostAssessment assessHost(const evidence::HostEvidence& evidence, const Inputs& inputs,
                                 const QDateTime& atUtc, Matcher& matcher)
{
    const evidence::HostView host = evidence::viewOf(evidence);
    const core::Policy& policy = inputs.policyOf(evidence.group);
    score::HostAssessment result = hostFacts(host);
    result.policyName = policy.name;
    result.policyDigest = core::policyDigest(policy);
    result.loadLine = policy.loadLine;
    for (const evidence::ContainerView& container : host.containers)
        result.containers.append(containerFacts(host, container));
    for (const evidence::ImageView& image : host.images)
        result.images.append(imageFacts(host, image));
    QList<Finding> findings = findingsOf(host, policy, inputs.edition);
    addScans(host, inputs, policy, atUtc, matcher, result, findings);
    judgeEngine(host, policy, matcher, findings);
    result.findings = score::applyWaivers(std::move(findings), {evidence.name, evidence.group},
                                          inputs.waivers, policy, atUtc);
    addFlags(host, result);
    return result;
}

/// Names the database that was used: where one host could not read it, there was none.
void addAdvisories(const Inputs& inputs, const std::vector<std::optional<QString>>& digests,
                   score::Assessment& result)
{
    if (!inputs.advisories)
        return;
    result.advisoriesDigest = inputs.advisories->digest;
    result.advisoriesAtUtc = inputs.advisories->importedAtUtc;
    for (const std::optional<QString>& digest : digests) {
        if (result.advisoriesDigest)
            result.advisoriesDigest = digest;
    }
}

} // namespace

const core::Policy& Inputs::policyOf(const QString& group) const
{
    const auto found = policyByGroup.constFind(group);
    return found == policyByGroup.constEnd() ? policy : *found;
}

QString Inputs::policyDigest() const
{
    if (policyByGroup.isEmpty())
        return core::policyDigest(policy);
    QJsonObject all{{QString(), core::policyJson(policy)}};
    for (auto it = policyByGroup.cbegin(); it != policyByGroup.cend(); ++it)
        all.insert(it.key(), core::policyJson(it.value()));
    return core::sha256(core::canonicalJson(all));
}

score::Assessment assess(const evidence::Evidence& evidence, const core::Policy& policy)
{
    return assess(evidence, Inputs{.policy = policy});
}

score::Assessment assess(const evidence::Evidence& evidence, const Inputs& inputs)
{
    score::Assessment result;
    result.generatedAtUtc = evidence.generatedAtUtc;
    result.plimsollVersion = evidence.plimsollVersion;
    result.isSample = evidence.isSample;
    result.policy = inputs.policy;
    result.policyDigest = inputs.policyDigest();
    result.waiversDigest = core::waiversDigest(inputs.waivers);
    result.edition = inputs.edition;
    result.benchmarkVersion = cis::editionName(inputs.edition);
    const QDate today = evidence.generatedAtUtc.toUTC().date();
    std::vector<score::HostAssessment> hosts(size_t(evidence.hosts.size()));
    std::vector<std::optional<QString>> digests(hosts.size());
    core::inParallel(evidence.hosts.size(), [&](qsizetype i) {
        Matcher matcher(inputs.advisories, today); // a database belongs to its thread
        hosts[size_t(i)] = assessHost(evidence.hosts[i], inputs, evidence.generatedAtUtc, matcher);
        digests[size_t(i)] = matcher.digest();
    });
    result.hosts = {std::move_iterator(hosts.begin()), std::move_iterator(hosts.end())};
    addAdvisories(inputs, digests, result);
    result.waivers = score::standingsOf(inputs.waivers, result);
    return score::withScores(std::move(result));
}

} // namespace plimsoll::audit
