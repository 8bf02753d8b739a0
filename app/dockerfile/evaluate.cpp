// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/evaluate.h"

#include "core/json.h"
#include "core/parallel.h"
#include "core/verdict.h"
#include "dockerfile/basesteps.h"
#include "dockerfile/history.h"
#include "dockerfile/packageindex.h"
#include "dockerfile/rulefindings.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>
#include <vector>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;
using core::Finding;
using core::Policy;
using core::Proof;
using core::Verdict;
using evidence::Fact;
using evidence::HostView;
using evidence::ImageView;

namespace {

/// What the checks read of one image.
struct Subject
{
    const HostView& host;
    const ImageView& image;
    const Policy& policy;
    const QList<Instruction>& steps;
    qsizetype baseSteps = 0;
};

Verdict missing(const evidence::Document& document, QStringView path = {})
{
    Proof proof = document.at(path).proof;
    if (path.isEmpty())
        proof.value = QJsonValue(QJsonValue::Undefined);
    return core::unknown(document.whyMissing(path), {proof});
}

Proof stepProof(const ImageView& image, const Instruction& step)
{
    return image.history.at(u"[%1].CreatedBy"_s.arg(step.historyIndex)).proof;
}

/// From API 1.50 on an image's empty settings are left out of the answer.
bool leavesOutEmptyFields(const HostView& host)
{
    const QStringList numbers = host.evidence->apiVersion.split(u'.');
    return numbers.size() == 2 && numbers[0] == "1"_L1 && numbers[1].toInt() >= 50;
}

bool isRoot(const QString& user)
{
    static const QRegularExpression zero(u"^[+-]?0+$"_s);
    static const QStringList names{u"root"_s, u"toor"_s, u"ContainerAdministrator"_s};
    return user.isEmpty() || names.contains(user) || zero.match(user).hasMatch();
}

// 4.1
Verdict namesAnAccount(const Subject& subject)
{
    const Fact config = subject.image.inspect.at(u"Config");
    const Fact fact = subject.image.inspect.at(u"Config.User");
    const bool isLeftOut =
        config.proof.value.isObject() && fact.isAbsent() && leavesOutEmptyFields(subject.host);
    if (!fact.toString() && !isLeftOut)
        return missing(subject.image.inspect, u"Config.User");
    const QString text = fact.toString().value_or(QString()).trimmed();
    const QString user = text.section(u':', 0, 0);
    if (isRoot(user)) {
        const core::Text reason = text.isEmpty()
            ? PLIMSOLL_TEXT("The image names no user: it runs as root.")
            : PLIMSOLL_TEXT("The image runs as root: its user is %1.", text);
        return core::fail(
            reason, {fact.proof},
            {u"Dockerfile: RUN useradd -r -u 10001 app"_s, u"Dockerfile: USER 10001:10001"_s});
    }
    static const QRegularExpression number(u"^\\+?[0-9]+$"_s);
    if (number.match(user).hasMatch())
        return core::pass(PLIMSOLL_TEXT("The image runs as user %1.", user), {fact.proof});
    return core::pass(
        PLIMSOLL_TEXT("The image runs as %1; its number was not looked up in the image's passwd.",
                      user),
        {fact.proof});
}

/// A repository with the parts that Docker leaves out: "nginx" is "docker.io/library/nginx".
QString fullRepository(const QString& reference)
{
    const QString name = reference.section(u'@', 0, 0);
    const QString first = name.section(u'/', 0, 0);
    const bool hasRegistry = name.contains(u'/')
        && (first.contains(u'.') || first.contains(u':') || first == "localhost"_L1);
    if (hasRegistry)
        return name;
    return u"docker.io/"_s + (name.contains(u'/') ? QString() : u"library/"_s) + name;
}

/// Entries are registries or repositories; each covers what lies below it.
bool isTrusted(const QString& digest, const Policy& policy)
{
    const QString repository = fullRepository(digest);
    return std::ranges::any_of(policy.trustedRegistries, [&repository](QString entry) {
        while (entry.endsWith(u'/'))
            entry.chop(1);
        return !entry.isEmpty() && (repository == entry || repository.startsWith(entry + u'/'));
    });
}

/// A base approved by its name: the repository it was pulled from.
bool isApprovedBase(const QString& digest, const Policy& policy)
{
    return std::ranges::any_of(
        policy.approvedBaseImages, [&digest](const core::ApprovedBase& base) {
            return base.layers.isEmpty() && fullRepository(base.name) == fullRepository(digest);
        });
}

bool hasTrustedDigest(const ImageView& image, const Policy& policy)
{
    return std::ranges::any_of(image.digests, [&policy](const QString& digest) {
        return isTrusted(digest, policy) || isApprovedBase(digest, policy);
    });
}

bool startsWith(const QStringList& layers, const QStringList& base)
{
    return !base.isEmpty() && base.size() <= layers.size()
        && std::equal(base.begin(), base.end(), layers.begin());
}

/// The base approved by its layers that an image is built on; null when there is none.
const core::ApprovedBase* approvedBase(const QStringList& layers, const Policy& policy)
{
    const auto found =
        std::ranges::find_if(policy.approvedBaseImages, [&layers](const core::ApprovedBase& base) {
            return startsWith(layers, base.layers);
        });
    return found == policy.approvedBaseImages.end() ? nullptr : &*found;
}

/// A trusted local image that this one is built on: all its layers come first here.
const ImageView* trustedBase(const Subject& subject)
{
    const auto layers = subject.image.inspect.at(u"RootFS.Layers").toStrings();
    for (const ImageView& other : subject.host.images) {
        if (!layers || other.id == subject.image.id || !hasTrustedDigest(other, subject.policy))
            continue;
        const QStringList base =
            other.inspect.at(u"RootFS.Layers").toStrings().value_or(QStringList());
        if (startsWith(*layers, base))
            return &other;
    }
    return nullptr;
}

// 4.2
Verdict comesFromATrustedPlace(const Subject& subject)
{
    const Fact digests = subject.image.inspect.at(u"RepoDigests");
    if (subject.policy.trustedRegistries.isEmpty() && subject.policy.approvedBaseImages.isEmpty()) {
        QList<Proof> proofs;
        if (!digests.isAbsent())
            proofs.append(digests.proof);
        return core::manual(
            PLIMSOLL_TEXT("The policy names no trusted registry: whether this source is trusted "
                          "is for a person to say."),
            proofs);
    }
    if (!digests.toStrings())
        return missing(subject.image.inspect, u"RepoDigests");
    if (hasTrustedDigest(subject.image, subject.policy)) {
        return core::pass(PLIMSOLL_TEXT("Pulled from a registry that the policy trusts."),
                          {digests.proof});
    }
    const Fact layers = subject.image.inspect.at(u"RootFS.Layers");
    if (!layers.toStrings())
        return missing(subject.image.inspect, u"RootFS.Layers");
    if (const core::ApprovedBase* base = approvedBase(*layers.toStrings(), subject.policy)) {
        return core::pass(PLIMSOLL_TEXT("Built on the approved base image %1.", base->name),
                          {layers.proof});
    }
    if (const ImageView* base = trustedBase(subject)) {
        return core::pass(PLIMSOLL_TEXT("Built on the trusted image %1.", base->object().name),
                          {layers.proof, base->inspect.at(u"RootFS.Layers").proof});
    }
    return core::fail(
        PLIMSOLL_TEXT("Neither pulled from a trusted registry nor built on an image from one."),
        {digests.proof, layers.proof});
}

// 4.6. The field is left out where no health check is declared.
Verdict declaresAHealthCheck(const Subject& subject)
{
    const Fact config = subject.image.inspect.at(u"Config");
    const Fact test = subject.image.inspect.at(u"Config.Healthcheck.Test");
    const QStringList remedies{u"Dockerfile: HEALTHCHECK --interval=30s CMD COMMAND"_s};
    if (!config.proof.value.isObject())
        return missing(subject.image.inspect, u"Config");
    const auto words = test.isAbsent() ? QStringList() : test.toStrings();
    if (!words)
        return missing(subject.image.inspect, test.proof.path);
    if (words->isEmpty()) {
        return core::fail(PLIMSOLL_TEXT("The image declares no health check."), {test.proof},
                          remedies);
    }
    if (words->first() == "NONE"_L1) {
        return core::fail(PLIMSOLL_TEXT("The image switches its health check off."), {test.proof},
                          remedies);
    }
    return core::pass(PLIMSOLL_TEXT("The image declares a health check."), {test.proof});
}

/// The answer of a check on steps where there are none: the image was imported, not built.
std::optional<Verdict> withoutSteps(const Subject& subject)
{
    if (!subject.image.history.isReadable() || !subject.image.history.body().isArray())
        return missing(subject.image.history);
    const bool hasAny = std::ranges::any_of(
        subject.steps, [](const Instruction& step) { return !step.keyword.isEmpty(); });
    if (hasAny)
        return std::nullopt;
    return core::notApplicable(
        PLIMSOLL_TEXT("The image was imported: its history holds no build step."),
        {subject.image.history.at({}).proof});
}

QList<Proof> proofsOfAll(const Subject& subject, QStringView keyword)
{
    QList<Proof> proofs;
    for (const Instruction& step : subject.steps) {
        if (step.keyword == keyword)
            proofs.append(stepProof(subject.image, step));
    }
    if (proofs.isEmpty())
        proofs.append(stepProof(subject.image, subject.steps.last()));
    return proofs;
}

// 4.7
Verdict updatesAreNotAlone(const Subject& subject)
{
    if (const auto verdict = withoutSteps(subject))
        return *verdict;
    QStringList found;
    QList<Proof> proofs;
    QStringList remedies;
    for (const Instruction& step : subject.steps) {
        const QString update =
            step.keyword == "RUN"_L1 ? loneIndexUpdate(step.arguments) : QString();
        if (update.isEmpty())
            continue;
        found.append(update);
        proofs.append(stepProof(subject.image, step));
        const QString manager = update.section(u' ', 0, 0);
        const QString install =
            manager.endsWith("apk"_L1) ? u" add PACKAGES"_s : u" install -y PACKAGES"_s;
        remedies.append(u"Dockerfile: RUN "_s + update + u" && "_s + manager + install);
    }
    if (found.isEmpty()) {
        return core::pass(PLIMSOLL_TEXT("No step updates a package index alone."),
                          proofsOfAll(subject, u"RUN"));
    }
    return core::fail(
        PLIMSOLL_TEXT("Updates a package index in a step of its own: %1.", found.join(u", "_s)),
        proofs, remedies);
}

/// The archive of a root filesystem, added to nothing: how base images begin. Of the classic
/// builder's "file:DIGEST in /" it is not known what the file was; BuildKit keeps its name.
bool isRootFilesystem(const Instruction& step)
{
    static const QRegularExpression brackets(u"[\\[\\]\",]"_s);
    static const QRegularExpression archive(u"\\.(?:tar(?:\\.[a-z0-9]+)?|tgz|tbz2?|txz|tzst)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QStringList words = QString(step.arguments).replace(brackets, u" "_s).simplified().split(u' ');
    words.removeIf([](const QString& word) { return word.startsWith("--"_L1); });
    if (words.size() < 2 || words.takeLast() != "/"_L1)
        return false;
    if (words.size() == 2 && words.last() == "in"_L1)
        return words.first().startsWith("file:"_L1);
    return std::ranges::all_of(words, [](const QString& source) {
        return !source.contains("://"_L1) && archive.match(source).hasMatch();
    });
}

/// "ADD a b" as COPY would do it; the classic builder kept a digest instead of the source's name.
QString asCopy(const Instruction& step)
{
    static const QRegularExpression digest(u"(?:file|dir|multi):[0-9a-f]+ in "_s);
    QString arguments = step.arguments.simplified();
    arguments.replace(digest, u"SOURCE "_s);
    return u"Dockerfile: COPY "_s + arguments;
}

// 4.9
Verdict copiesInsteadOfAdding(const Subject& subject)
{
    if (const auto verdict = withoutSteps(subject))
        return *verdict;
    QStringList found;
    QList<Proof> proofs;
    QStringList remedies;
    for (qsizetype i = subject.baseSteps; i < subject.steps.size(); ++i) {
        const Instruction& step = subject.steps[i];
        if (step.keyword != "ADD"_L1 || (i == 0 && isRootFilesystem(step)))
            continue;
        found.append(step.arguments.simplified());
        proofs.append(stepProof(subject.image, step));
        remedies.append(asCopy(step));
    }
    if (found.isEmpty()) {
        return core::pass(PLIMSOLL_TEXT("No step of its own uses ADD."),
                          proofsOfAll(subject, u"COPY"));
    }
    return core::fail(PLIMSOLL_TEXT("Uses ADD: %1.", found.join(u", "_s)), proofs, remedies);
}

// 4.10. No hit proves nothing while the layers are unread.
Verdict holdsNoSecrets(const Subject& subject)
{
    QStringList places;
    QList<Proof> proofs;
    for (const evidence::Document* document :
         {&subject.image.inspect, &subject.image.history, &subject.image.dockerfile}) {
        for (const auto& hit : secretsIn(*subject.host.evidence, document->call())) {
            proofs.append(document->at(hit.path).proof);
            const QString place = hit.name.isEmpty() ? hit.path : hit.name;
            if (!places.contains(place))
                places.append(place);
        }
    }
    if (!places.isEmpty()) {
        return core::fail(PLIMSOLL_TEXT("Secrets stand in the image's settings or history: %1.",
                                        places.join(u", "_s)),
                          proofs, {u"Dockerfile: RUN --mount=type=secret,id=NAME COMMAND"_s});
    }
    for (const evidence::Document* document : {&subject.image.inspect, &subject.image.history}) {
        if (!document->isReadable())
            return missing(*document);
    }
    return core::unknown(
        PLIMSOLL_TEXT("None in settings and history; the image's layers were not scanned for "
                      "secrets in files."));
}

struct Check
{
    QLatin1StringView id;
    Verdict (*check)(const Subject& subject);
};

constexpr Check Checks[] = {
    {"4.1"_L1, &namesAnAccount},        {"4.2"_L1, &comesFromATrustedPlace},
    {"4.6"_L1, &declaresAHealthCheck},  {"4.7"_L1, &updatesAreNotAlone},
    {"4.9"_L1, &copiesInsteadOfAdding}, {"4.10"_L1, &holdsNoSecrets},
};

/// What the image's own settings decide; a Dockerfile tied to it only shows the line.
bool isDecidedByImage(QLatin1StringView id)
{
    return id == "4.1"_L1 || id == "4.6"_L1;
}

/// Lays what the linter's rules say under another name over a control's verdict.
void joinRules(Finding& finding, const Subject& subject, const RuleReport& report, bool isDecided)
{
    const QList<LintFinding> places = report.ofControls.value(finding.check);
    if (places.isEmpty() || (isDecided && finding.outcome != core::Outcome::Fail))
        return;
    if (report.isLinked)
        finding.line = places.first().lines.first;
    if (finding.outcome != core::Outcome::Fail) {
        finding.outcome = core::Outcome::Fail;
        finding.reason = places.first().text;
        finding.proofs.clear();
    }
    for (const LintFinding& place : places)
        finding.proofs.append(
            proofOf(subject.image, place, report.isLinked, subject.steps, subject.baseSteps));
}

Finding finding(QLatin1StringView id, const core::ObjectRef& object, const Verdict& verdict)
{
    return {.check = id,
            .outcome = verdict.outcome,
            .stage = core::Stage::Dockerfile,
            .object = object,
            .reason = verdict.reason,
            .proofs = verdict.proofs,
            .remedyLines = verdict.remedyLines};
}

/// Controls, then rules, of one image; the same checks in the same order for each.
QList<Finding> findingsOf(const HostView& host, const ImageView& image, const Policy& policy,
                          const BaseSteps& bases)
{
    const QList<Instruction> steps = reconstruct(image.history.body());
    const Subject subject{host, image, policy, steps, bases.count(image, steps)};
    const RuleReport report = ruleReport(host, image, steps, subject.baseSteps, policy);
    QList<Finding> findings;
    for (const Check& check : Checks) {
        Finding one = finding(check.id, image.object(), check.check(subject));
        joinRules(one, subject, report, isDecidedByImage(check.id));
        findings.append(one);
    }
    return findings + report.findings;
}

/// In the order that their findings have within a check.
std::vector<const ImageView*> byName(const QList<ImageView>& images)
{
    std::vector<std::pair<QString, const ImageView*>> named;
    for (const ImageView& image : images)
        named.emplace_back(image.object().name, &image);
    std::ranges::sort(named, [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second->id) < std::tie(b.first, b.second->id);
    });
    std::vector<const ImageView*> sorted;
    for (const auto& [name, image] : named)
        sorted.push_back(image);
    return sorted;
}

/// No image is known: said once about the host.
Verdict withoutImages(const HostView& host)
{
    if (!host.imageList.isReadable() || !host.imageList.body().isArray())
        return missing(host.imageList);
    return core::notApplicable(PLIMSOLL_TEXT("The host has no images."), {});
}

} // namespace

QList<Finding> evaluate(const HostView& host, const Policy& policy)
{
    QList<Finding> findings;
    const BaseSteps bases(host);
    const std::vector<const ImageView*> images = byName(host.images);
    std::vector<QList<Finding>> byImage(images.size());
    core::inParallel(qsizetype(images.size()), [&](qsizetype i) {
        byImage[size_t(i)] = findingsOf(host, *images[size_t(i)], policy, bases);
    });
    const qsizetype checks = byImage.empty() ? 0 : byImage.front().size();
    findings.reserve(checks * qsizetype(byImage.size()));
    for (qsizetype check = 0; check < checks; ++check) {
        for (QList<Finding>& ofImage : byImage)
            findings.append(std::move(ofImage[check]));
    }
    if (host.images.isEmpty()) {
        for (const Check& check : Checks)
            findings.append(finding(check.id, host.object(), withoutImages(host)));
    }
    core::sortFindings(findings);
    return findings;
}

} // namespace plimsoll::dockerfile
