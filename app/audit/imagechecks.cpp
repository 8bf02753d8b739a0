// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/imagechecks.h"

#include "audit/bypass.h"
#include "score/vulnerability.h"

#include <QSet>

#include <algorithm>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Proof;
using core::Verdict;
using image::FileNote;
using score::Matching;

namespace {

constexpr qsizetype MaxProofs = 50; // a finding names examples, the contents have all
constexpr qsizetype MaxNames = 5; // in a sentence

Proof proofAt(const ScannedImage& image, const QString& path, const QJsonValue& value)
{
    return {.call = image.call, .path = path, .value = value};
}

/// What a pass rests on: that everything was read.
QList<Proof> wholeReading(const ScannedImage& image)
{
    return {proofAt(image, u"depth"_s, u"full"_s)};
}

/// Why a lack of faults proves nothing; nothing where it does.
std::optional<Verdict> notReadWhole(const ScannedImage& image)
{
    if (image.contents->depth == image::Depth::Quick)
        return core::unknown(PLIMSOLL_TEXT("Only the package databases of the image were read."),
                             {proofAt(image, u"depth"_s, u"quick"_s)});
    if (!image.contents->problems.isEmpty())
        return core::unknown(
            PLIMSOLL_TEXT("The image was not read to its end: %1.",
                          image.contents->problems.first().subject),
            {proofAt(image, u"problems[0].subject"_s, image.contents->problems.first().subject)});
    return std::nullopt;
}

/// "a, b, c" of the first few, and a sign that there are more.
QString listed(const QStringList& names)
{
    const QString first = names.first(std::min(names.size(), MaxNames)).join(u", "_s);
    return names.size() > MaxNames ? first + u" \u2026"_s : first;
}

void addProof(QList<Proof>& proofs, const Proof& proof)
{
    if (proofs.size() < MaxProofs)
        proofs.append(proof);
}

// 4.3
Verdict carriesOnlyWhatItNeeds(const ScannedImage& image, const Policy& policy)
{
    const QString count = QString::number(image.contents->packages.size());
    if (policy.unneededPackages.isEmpty()) {
        return core::manual(
            PLIMSOLL_TEXT("The policy names no unneeded package: whether the image needs its %1 "
                          "packages is for a person to say.",
                          count));
    }
    QStringList found;
    QList<Proof> proofs;
    for (qsizetype i = 0; i < image.contents->packages.size(); ++i) {
        const QString& name = image.contents->packages[i].name;
        if (!policy.unneededPackages.contains(name) || found.contains(name))
            continue;
        found.append(name);
        addProof(proofs, proofAt(image, u"packages[%1].name"_s.arg(i), name));
    }
    if (!found.isEmpty())
        return core::fail(
            PLIMSOLL_TEXT("Carries packages that the policy calls unneeded: %1.", listed(found)),
            proofs);
    if (const auto verdict = notReadWhole(image))
        return *verdict;
    if (image.contents->packages.isEmpty()) {
        return core::unknown(PLIMSOLL_TEXT("The image has no package database: what programs it "
                                           "carries is not known."),
                             wholeReading(image));
    }
    return core::pass(PLIMSOLL_TEXT("None of its %1 packages is one that the policy calls "
                                    "unneeded.",
                                    count),
                      wholeReading(image));
}

/// Distinct vulnerabilities whose fix the policy wants installed by now.
QList<score::Vulnerability> dueFixes(const ScannedImage& image, const Policy& policy)
{
    QList<score::Vulnerability> due = score::counted(
        score::distinctVulnerabilities(image.facts->vulnerabilities), score::Waivers::Respected);
    due.removeIf([&policy](const score::Vulnerability& v) {
        return !v.isFixable || v.severity.value_or(core::Severity::Medium) < policy.mustFixSeverity;
    });
    std::ranges::stable_sort(due, std::ranges::greater(),
                             [](const score::Vulnerability& v) { return v.severity; });
    return due;
}

Verdict failedFixes(const QList<score::Vulnerability>& due)
{
    QStringList names;
    QList<Proof> proofs;
    for (const score::Vulnerability& v : due) {
        names.append(v.id);
        addProof(proofs, v.proof);
    }
    return core::fail(PLIMSOLL_TEXT("Fixes are out and not installed for %1 vulnerabilities: %2.",
                                    QString::number(due.size()), listed(names)),
                      proofs);
}

/// The age of an image against the policy; nothing where the policy sets none or it is kept.
std::optional<Verdict> tooOld(const ScannedImage& image, const Policy& policy)
{
    if (!policy.maxImageAgeDays)
        return std::nullopt;
    const QDateTime created = image.contents->createdAtUtc.isValid()
        ? image.contents->createdAtUtc
        : image.facts->createdAtUtc.value_or(QDateTime());
    if (!created.isValid())
        return core::unknown(PLIMSOLL_TEXT("The image does not say when it was built."));
    const qint64 days = created.daysTo(image.atUtc);
    if (days <= *policy.maxImageAgeDays)
        return std::nullopt;
    QList<Proof> proofs;
    if (image.contents->createdAtUtc.isValid())
        proofs.append(proofAt(image, u"createdAt"_s,
                              created.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s)));
    return core::fail(PLIMSOLL_TEXT("Built %1 days ago; the policy allows %2.",
                                    QString::number(days),
                                    QString::number(*policy.maxImageAgeDays)),
                      proofs);
}

// 4.4. What is known to be due fails whatever else is not known.
Verdict isRebuiltWhenFixesExist(const ScannedImage& image, const Policy& policy)
{
    const QList<score::Vulnerability> due = dueFixes(image, policy);
    if (!due.isEmpty())
        return failedFixes(due);
    const auto aged = tooOld(image, policy);
    if (aged && aged->outcome == core::Outcome::Fail)
        return *aged;
    if (image.facts->matching != Matching::Matched)
        return core::unknown(score::matchingText(*image.facts));
    if (const auto verdict = notReadWhole(image))
        return *verdict;
    if (aged)
        return *aged;
    return core::pass(PLIMSOLL_TEXT("No fix is due: %1 packages were compared with the advisories.",
                                    QString::number(image.contents->packages.size())),
                      wholeReading(image));
}

bool hasPrivilegeBit(const image::FoundFile& file)
{
    return std::ranges::any_of(file.notes, [](const FileNote& note) {
        return note.kind == FileNote::Kind::Setuid || note.kind == FileNote::Kind::Setgid;
    });
}

// 4.8
Verdict hasOnlyAllowedSetuidFiles(const ScannedImage& image, const Policy& policy)
{
    QSet<quint64> allowed; // /bin and /usr/bin are the same folder on today's systems
    for (const QString& path : policy.setuidAllowList.value_or(QStringList()))
        allowed.insert(image::pathKey(path.toUtf8()));
    QStringList found;
    QList<Proof> proofs;
    for (qsizetype i = 0; i < image.contents->files.size(); ++i) {
        const image::FoundFile& file = image.contents->files[i];
        if (!hasPrivilegeBit(file) || allowed.contains(image::pathKey(file.path.toUtf8())))
            continue;
        found.append(file.path);
        addProof(proofs, proofAt(image, u"files[%1].path"_s.arg(i), file.path));
    }
    if (!found.isEmpty() && !policy.setuidAllowList) {
        return core::manual(PLIMSOLL_TEXT("The policy does not say which files may be setuid or "
                                          "setgid; the image has %1: %2.",
                                          QString::number(found.size()), listed(found)),
                            proofs);
    }
    if (!found.isEmpty())
        return core::fail(PLIMSOLL_TEXT("Setuid or setgid without being on the policy's list: %1.",
                                        listed(found)),
                          proofs);
    if (const auto verdict = notReadWhole(image))
        return *verdict;
    return core::pass(
        allowed.isEmpty()
            ? PLIMSOLL_TEXT("No file of the image is setuid or setgid.")
            : PLIMSOLL_TEXT("No file is setuid or setgid but those the policy allows."),
        wholeReading(image));
}

// 4.10, of files: also of those that a later layer deleted, for whoever pulls the image has them.
Verdict holdsNoSecretFiles(const ScannedImage& image, const Policy&)
{
    QStringList found;
    QList<Proof> proofs;
    for (qsizetype i = 0; i < image.contents->files.size(); ++i) {
        const image::FoundFile& file = image.contents->files[i];
        for (qsizetype n = 0; n < file.notes.size(); ++n) {
            const FileNote& note = file.notes[n];
            if (note.kind != FileNote::Kind::Secret)
                continue;
            if (!found.contains(file.path))
                found.append(file.path);
            addProof(proofs,
                     proofAt(image, u"files[%1].notes[%2].rule"_s.arg(i).arg(n), note.rule));
        }
    }
    if (!found.isEmpty())
        return core::fail(PLIMSOLL_TEXT("Secrets in files of the layers: %1.", listed(found)),
                          proofs, {u"Dockerfile: RUN --mount=type=secret,id=NAME COMMAND"_s});
    if (const auto verdict = notReadWhole(image))
        return *verdict;
    return core::pass(PLIMSOLL_TEXT("No secret in settings, history or any file of any layer."),
                      wholeReading(image));
}

struct Bypasses
{
    QStringList words = {};
    QList<Proof> proofs = {};
};

Bypasses bypassesOf(const ScannedImage& image)
{
    Bypasses found;
    const auto add = [&found](const QString& word, const Proof& proof) {
        if (!found.words.contains(word))
            found.words.append(word);
        addProof(found.proofs, proof);
    };
    for (qsizetype i = 0; i < image.contents->layers.size(); ++i) {
        const QString& step = image.contents->layers[i].instruction;
        const QString bypass = bypassIn(step);
        if (!bypass.isEmpty())
            add(bypass, proofAt(image, u"layers[%1].instruction"_s.arg(i), step));
    }
    for (qsizetype i = 0; i < image.contents->files.size(); ++i) {
        const image::FoundFile& file = image.contents->files[i];
        const bool isLoose = std::ranges::any_of(file.notes, [](const FileNote& note) {
            return note.kind == FileNote::Kind::Unverified;
        });
        if (isLoose)
            add(file.path, proofAt(image, u"files[%1].path"_s.arg(i), file.path));
    }
    return found;
}

// 4.11
Verdict installsFromVerifiedOrigin(const ScannedImage& image, const Policy&)
{
    const Bypasses found = bypassesOf(image);
    if (!found.words.isEmpty())
        return core::fail(PLIMSOLL_TEXT("Lets software in without checking where it comes from: "
                                        "%1.",
                                        listed(found.words)),
                          found.proofs);
    if (const auto verdict = notReadWhole(image))
        return *verdict;
    const auto silent =
        std::ranges::find_if(image.contents->layers,
                             [](const image::LayerSummary& l) { return l.instruction.isEmpty(); });
    if (silent != image.contents->layers.end()) {
        return core::unknown(
            PLIMSOLL_TEXT("The history does not tell how layer %1 was made.",
                          QString::number(silent - image.contents->layers.begin())),
            wholeReading(image));
    }
    return core::pass(PLIMSOLL_TEXT("No build step and no package source switches a check of "
                                    "origin off."),
                      wholeReading(image));
}

constexpr ImageCheck Checks[] = {
    {"4.3"_L1, &carriesOnlyWhatItNeeds},      {"4.4"_L1, &isRebuiltWhenFixesExist},
    {"4.8"_L1, &hasOnlyAllowedSetuidFiles},   {"4.10"_L1, &holdsNoSecretFiles},
    {"4.11"_L1, &installsFromVerifiedOrigin},
};

/// Whether the daemon's answers were all there and showed no fault, so that only the layers were
/// missing. An answer that was refused is named by a proof of what is missing.
bool waitsForLayers(const core::Finding& finding)
{
    return finding.outcome == core::Outcome::Unknown && finding.proofs.isEmpty();
}

} // namespace

std::span<const ImageCheck> imageChecks()
{
    return Checks;
}

bool isDecidedByContents(QStringView check)
{
    return std::ranges::any_of(Checks,
                               [check](const ImageCheck& each) { return each.id == check; });
}

void judgeContents(core::Finding& finding, const ScannedImage& image, const Policy& policy)
{
    const auto* check = std::ranges::find_if(
        Checks, [&finding](const ImageCheck& each) { return each.id == finding.check; });
    if (check == std::end(Checks))
        return;
    const Verdict verdict = check->check(image, policy);
    const bool isAlsoAFault =
        finding.outcome == core::Outcome::Fail && verdict.outcome == core::Outcome::Fail;
    if (isAlsoAFault) { // in settings and in files: its reason stands, with all proofs
        finding.proofs += verdict.proofs;
        return;
    }
    const bool isOpen = finding.check != "4.10"_L1 || waitsForLayers(finding);
    if (!isOpen && verdict.outcome != core::Outcome::Fail)
        return;
    core::takeVerdict(finding, verdict);
}

} // namespace plimsoll::audit
