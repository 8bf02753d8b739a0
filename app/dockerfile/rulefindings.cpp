// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rulefindings.h"

#include "core/json.h"
#include "dockerfile/historydocument.h"
#include "dockerfile/link.h"
#include "dockerfile/lintconfig.h"
#include "dockerfile/page.h"

#include <QCache>
#include <QMutex>

#include <algorithm>
#include <vector>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;
using core::Finding;
using core::Outcome;
using core::Proof;
using evidence::HostView;
using evidence::ImageView;

namespace {

/// More places than that of one check are counted, not shown.
constexpr qsizetype MaxProofs = 8;

/// Alias groups that are one and the same as a control of the benchmark.
QString controlOf(QLatin1StringView family)
{
    static const QHash<QLatin1StringView, QString> controls{
        {"DL3002"_L1, u"4.1"_s},  {"DL3026"_L1, u"4.2"_s},  {"PL1201"_L1, u"4.2"_s},
        {"DL3057"_L1, u"4.6"_s},  {"DS-0017"_L1, u"4.7"_s}, {"DL3020"_L1, u"4.9"_s},
        {"PL1001"_L1, u"4.10"_s}, {"PL1002"_L1, u"4.10"_s}, {"PL1003"_L1, u"4.10"_s},
        {"PL1004"_L1, u"4.10"_s}, {"PL1005"_L1, u"4.10"_s}, {"PL1006"_L1, u"4.10"_s}};
    return controls.value(family);
}

/// An alias group as a check of its own.
struct RuleCheck
{
    const Rule* rule = nullptr; ///< that gives the group its name
    QString id = {};
    core::Text title = {};
    core::Text remedy = {}; ///< an example of how it is done well, else why it matters
    bool isSeenInHistory = false;
};

std::vector<RuleCheck> gatheredChecks()
{
    std::vector<RuleCheck> checks;
    for (const Rule& rule : allRules()) {
        const bool isHead = rule.familyName() == rule.id;
        if (!isHead || rule.level == Level::Ignore || !controlOf(rule.id).isEmpty())
            continue;
        const Page& page = pageOf(rule);
        const QString good = QString(page.good).replace(u'\n', u" \u23ce "_s);
        const core::Text remedy =
            good.isEmpty() ? page.why : PLIMSOLL_TEXT("For example: %1", good);
        checks.push_back({&rule, rule.id, page.title, remedy, isSeenInHistory(rule)});
    }
    std::ranges::sort(checks, [](const RuleCheck& a, const RuleCheck& b) {
        return core::compareCheckIds(a.id, b.id) < 0;
    });
    return checks;
}

const std::vector<RuleCheck>& allChecks()
{
    static const std::vector<RuleCheck> checks = gatheredChecks();
    return checks;
}

using Found = QHash<QLatin1StringView, QList<LintFinding>>; ///< by family

Found byFamily(const LintResult& result)
{
    Found found;
    for (const LintFinding& finding : result.findings)
        found[finding.rule->familyName()].append(finding);
    return found;
}

/// Lines whose secret counts under 4.10 already: the name beside it is the same fault.
QSet<int> secretLines(const HostView& host, const ImageView& image, const Found& found)
{
    QSet<int> lines;
    for (const auto& hit : evidence::secretsIn(*host.evidence, image.dockerfile.call())) {
        const QString number = hit.path.section(u'[', 1).section(u']', 0, 0);
        lines.insert(number.toInt() + 1);
    }
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        for (const LintFinding& one : it.value()) {
            if (controlOf(it.key()) == "4.10"_L1)
                lines.insert(one.lines.first);
        }
    }
    return lines;
}

/// Makes the findings of one image.
class Reporter
{
public:
    Reporter(const HostView& host, const ImageView& image, const QList<Instruction>& steps,
             qsizetype baseSteps, const core::Policy& policy)
        : m_host(host)
        , m_image(image)
        , m_steps(steps)
        , m_baseSteps(baseSteps)
        , m_policy(policy)
        , m_object(image.object())
    {
    }

    RuleReport report()
    {
        const auto file = linkedFileFrom(m_image.dockerfile.body());
        m_report.isLinked = file.has_value();
        const bool hasSteps =
            std::any_of(m_steps.begin() + m_baseSteps, m_steps.end(),
                        [](const Instruction& step) { return !step.keyword.isEmpty(); });
        if (file)
            m_found = byFamily(lint(file->text(), linkedOptions(*file, m_policy, today())));
        else if (hasSteps)
            m_found = byFamily(lint(documentOf(m_steps, m_baseSteps), historyOptions(today())));
        addControls();
        m_report.findings.reserve(qsizetype(allChecks().size()));
        for (const RuleCheck& check : allChecks())
            m_report.findings.append(findingOf(check, hasSteps));
        return m_report;
    }

private:
    QDate today() const { return m_host.evidence->finishedAtUtc.date(); }

    void addControls()
    {
        for (auto it = m_found.begin(); it != m_found.end(); ++it) {
            const QString control = controlOf(it.key());
            if (control.isEmpty())
                continue;
            for (const LintFinding& one : std::as_const(it.value())) {
                if (one.stands())
                    m_report.ofControls[control].append(one);
            }
        }
        for (QList<LintFinding>& places : m_report.ofControls) {
            std::ranges::sort(places, [](const LintFinding& a, const LintFinding& b) {
                return std::pair(a.lines.first, a.rule->id) < std::pair(b.lines.first, b.rule->id);
            });
        }
    }

    Finding findingOf(const RuleCheck& check, bool hasSteps)
    {
        Finding finding{.check = check.id,
                        .severity = check.rule->severity,
                        .stage = core::Stage::Dockerfile,
                        .title = check.title,
                        .object = m_object,
                        .remedy = check.remedy};
        if (!m_report.isLinked && !canTell(check, hasSteps, finding))
            return finding;
        decide(finding, m_found.value(check.rule->id));
        return finding;
    }

    /// Whether the history can decide the check; else the finding says why not.
    bool canTell(const RuleCheck& check, bool hasSteps, Finding& finding) const
    {
        if (!check.isSeenInHistory) {
            finding.outcome = Outcome::NotApplicable;
            finding.reason = PLIMSOLL_TEXT(
                "An image's history does not tell; tie a Dockerfile to the image to have it "
                "judged.");
            return false;
        }
        if (!m_image.history.isReadable() || !m_image.history.body().isArray()) {
            finding.reason = m_image.history.whyMissing();
            return false;
        }
        if (hasSteps)
            return true;
        finding.outcome = Outcome::NotApplicable;
        finding.reason = PLIMSOLL_TEXT("The image's history holds no build step of its own.");
        return false;
    }

    void decide(Finding& finding, QList<LintFinding> places)
    {
        if (finding.check == "DL3064"_L1 && !places.isEmpty()) {
            const QSet<int> known = secretLines(m_host, m_image, m_found);
            places.removeIf(
                [&known](const LintFinding& one) { return known.contains(one.lines.first); });
            if (places.isEmpty()) {
                finding.outcome = Outcome::NotApplicable;
                finding.reason = PLIMSOLL_TEXT("Counted under 4.10, as a secret that was found.");
                return;
            }
        }
        if (places.isEmpty())
            return pass(finding);
        const auto standing = std::ranges::find_if(places, &LintFinding::stands);
        const LintFinding& first = standing == places.end() ? places.first() : *standing;
        finding.outcome = standing == places.end() ? Outcome::Waived : Outcome::Fail;
        finding.reason = first.text;
        if (m_report.isLinked)
            finding.line = first.lines.first;
        if (finding.outcome == Outcome::Waived)
            finding.decision = decisionOf(first);
        for (const LintFinding& place : std::as_const(places)) {
            if (place.stands() == first.stands() && finding.proofs.size() < MaxProofs)
                finding.proofs.append(
                    proofOf(m_image, place, m_report.isLinked, m_steps, m_baseSteps));
        }
    }

    void pass(Finding& finding)
    {
        finding.outcome = Outcome::Pass;
        if (m_report.isLinked) {
            finding.reason = PLIMSOLL_TEXT("The Dockerfile tied to the image keeps to it.");
            finding.proofs = {m_image.dockerfile.at(u"file").proof};
            return;
        }
        finding.reason = PLIMSOLL_TEXT("No step of the image's history breaks it.");
        finding.proofs = {lastStep()};
    }

    Proof lastStep()
    {
        if (m_lastStep.call.isEmpty()) {
            const qsizetype index = m_steps.last().historyIndex;
            m_lastStep = m_image.history.at(u"[%1].CreatedBy"_s.arg(index)).proof;
        }
        return m_lastStep;
    }

    core::Decision decisionOf(const LintFinding& place) const
    {
        const QString rule = place.rule->id;
        return {.reason = place.exemption.isEmpty() ? u"# ignore="_s + rule : place.exemption,
                .scope =
                    PLIMSOLL_TEXT("line %1 of the Dockerfile", QString::number(place.lines.first))};
    }

    const HostView& m_host;
    const ImageView& m_image;
    const QList<Instruction>& m_steps;
    qsizetype m_baseSteps;
    const core::Policy& m_policy;
    core::ObjectRef m_object;
    Found m_found;
    RuleReport m_report;
    Proof m_lastStep;
};

/// All that a report rests on; empty where a digest is not known.
QString keyOf(const HostView& host, const ImageView& image, qsizetype baseSteps,
              const core::Policy& policy)
{
    QStringList parts{image.id, QString::number(baseSteps),
                      host.evidence->finishedAtUtc.date().toString(Qt::ISODate)};
    for (const evidence::Document* document : {&image.history, &image.dockerfile}) {
        const evidence::Answer* answer = document->answer();
        if (answer && answer->digest.isEmpty())
            return {};
        parts.append(answer && document->isReadable() ? answer->digest : QString());
    }
    if (!image.history.isReadable())
        return {};
    if (image.dockerfile.isReadable()) {
        parts += policy.trustedRegistries;
        for (const core::ApprovedBase& base : policy.approvedBaseImages)
            parts.append(base.name);
        for (const auto& hit : evidence::secretsIn(*host.evidence, image.dockerfile.call()))
            parts.append(hit.path);
    }
    return parts.join(u'\n');
}

} // namespace

LintOptions linkedOptions(const LinkedFile& file, const core::Policy& policy, QDate today)
{
    LintOptions options;
    if (!file.settings.isEmpty()) {
        if (auto config = readLintConfig(file.settings.toUtf8()))
            options = std::move(config).value().options;
    }
    options.keepsSwitchedOff = true;
    options.levels.clear();
    options.rules.trustedRegistries = policy.trustedRegistries;
    options.rules.approvedImages.clear();
    for (const core::ApprovedBase& base : policy.approvedBaseImages) {
        if (base.layers.isEmpty())
            options.rules.approvedImages.append(base.name);
    }
    if (file.dockerignore)
        options.rules.dockerignore.emplace(file.dockerignore->toUtf8());
    options.rules.knowsContext = true;
    options.rules.today = today;
    return options;
}

LintOptions historyOptions(QDate today)
{
    LintOptions options{.honoursComments = false, .wants = &isSeenInHistory};
    options.rules.today = today;
    return options;
}

QString checkOf(const Rule& rule)
{
    const QString control = controlOf(rule.familyName());
    return control.isEmpty() ? QString(rule.familyName()) : control;
}

Proof proofOf(const ImageView& image, const LintFinding& found, bool isLinked,
              const QList<Instruction>& steps, qsizetype baseSteps)
{
    if (isLinked)
        return image.dockerfile.at(linePath(found.lines.first)).proof;
    const Instruction& step = steps[baseSteps + found.lines.first - 1];
    return image.history.at(u"[%1].CreatedBy"_s.arg(step.historyIndex)).proof;
}

RuleReport ruleReport(const HostView& host, const ImageView& image, const QList<Instruction>& steps,
                      qsizetype baseSteps, const core::Policy& policy)
{
    constexpr qsizetype mostReports = 2000;
    static QMutex mutex;
    static QCache<QString, RuleReport> reports(mostReports);
    const QString key = keyOf(host, image, baseSteps, policy);
    {
        const QMutexLocker lock(&mutex);
        if (const RuleReport* known = key.isEmpty() ? nullptr : reports.object(key)) {
            RuleReport report = *known;
            const core::ObjectRef object = image.object(); // tags are each host's own
            if (report.findings.isEmpty() || report.findings.first().object == object)
                return report;
            for (Finding& finding : report.findings)
                finding.object = object;
            return report;
        }
    }
    const RuleReport report = Reporter(host, image, steps, baseSteps, policy).report();
    if (!key.isEmpty()) {
        const QMutexLocker lock(&mutex);
        reports.insert(key, new RuleReport(report));
    }
    return report;
}

QList<Finding> findingsOfFile(const LintResult& result, const QString& file)
{
    const Found found = byFamily(result);
    QList<Finding> findings;
    for (const Rule& rule : allRules()) {
        const QList<LintFinding> places = found.value(rule.id);
        if (rule.familyName() != rule.id || (rule.level == Level::Ignore && places.isEmpty()))
            continue;
        const auto standing = std::ranges::find_if(places, &LintFinding::stands);
        Finding finding{.check = rule.id,
                        .outcome = places.isEmpty()    ? Outcome::Pass
                            : standing == places.end() ? Outcome::Waived
                                                       : Outcome::Fail,
                        .severity = rule.severity,
                        .stage = core::Stage::Dockerfile,
                        .title = pageOf(rule).title,
                        .object = {core::ObjectKind::File, file, file}};
        if (!places.isEmpty()) {
            const LintFinding& first = standing == places.end() ? places.first() : *standing;
            finding.reason = first.text;
            finding.line = first.lines.first;
        }
        findings.append(finding);
    }
    core::sortFindings(findings);
    return findings;
}

QStringList ruleChecks()
{
    QStringList ids;
    for (const RuleCheck& check : allChecks())
        ids.append(check.id);
    return ids;
}

} // namespace plimsoll::dockerfile
