// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/judging.h"

#include "cis/policyfile.h"
#include "cis/waiverfile.h"
#include "core/limits.h"
#include "score/endings.h"

#include <CLI/CLI.hpp>
#include <QFile>

#include <algorithm>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype ShownProblems = 20;

core::Result<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool isThere = file.exists();
        return core::Error{isThere ? core::Error::Kind::Denied : core::Error::Kind::NotFound,
                           u"config.file"_s, path, file.errorString()};
    }
    // One byte more than allowed: the reader then says that it is too large.
    return file.read(core::limits::MaxConfigFileBytes + 1);
}

template <typename Value>
core::Result<Value> accepted(const core::FormResult<Value>& read, const QString& code,
                             const QString& path, const Environment& environment)
{
    if (read.isAccepted())
        return read.value;
    const qsizetype shown = std::min(read.problems.size(), ShownProblems);
    for (const core::FormProblem& problem : read.problems.first(shown))
        environment.say(path + u": "_s + problem.sentence());
    if (read.problems.size() > shown)
        environment.say(u"%1: and %2 more"_s.arg(path).arg(read.problems.size() - shown));
    return core::Error{core::Error::Kind::Malformed, code, path, read.problems.first().sentence()};
}

/// Whether one of the hosts that were read is a stored one.
bool hasStoredHost(const evidence::Evidence& evidence, const QList<docker::HostSettings>& stored)
{
    return std::ranges::any_of(evidence.hosts, [&stored](const evidence::HostEvidence& host) {
        return std::ranges::find(stored, host.name, &docker::HostSettings::name) != stored.end();
    });
}

void addPolicies(audit::Inputs& inputs, const store::StoredPolicies& stored)
{
    for (auto it = stored.byGroup.cbegin(); it != stored.byGroup.cend(); ++it) {
        const core::Policy* policy = stored.find(it.value());
        if (policy && it.key().isEmpty())
            inputs.policy = *policy;
        else if (policy)
            inputs.policyByGroup.insert(it.key(), *policy);
    }
}

void addWaivers(audit::Inputs& inputs, const QList<core::Waiver>& stored)
{
    for (const core::Waiver& waiver : stored) {
        if (std::ranges::find(inputs.waivers, waiver.id, &core::Waiver::id) == inputs.waivers.end())
            inputs.waivers.append(waiver);
    }
}

} // namespace

void addJudgingOptions(CLI::App& command, JudgingOptions& options)
{
    command
        .add_option("--benchmark", options.benchmark,
                    "Edition of the CIS Docker Benchmark: 1.6.0, 1.7.0, 1.8.0 or 1.13.0 of 2017 "
                    "(1.6.0)")
        ->check(CLI::IsMember({"1.6.0", "1.7.0", "1.8.0", "1.13.0"}))
        ->type_name("EDITION");
    command
        .add_option("--policy", options.policyFile,
                    "Judge by this policy; `plimsoll-cli policy show` prints one to start from")
        ->type_name("FILE");
    command
        .add_option("--waivers", options.waiversFile,
                    "Lay these waivers and attestations over the results")
        ->type_name("FILE");
}

core::Result<core::Policy> readPolicyFile(const QString& path, const Environment& environment)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return bytes.error();
    return accepted(cis::readPolicy(*bytes), u"policy.refused"_s, path, environment);
}

core::Result<QList<core::Waiver>> readWaiversFile(const QString& path,
                                                  const Environment& environment)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return bytes.error();
    return accepted(cis::readWaivers(*bytes), u"waivers.refused"_s, path, environment);
}

core::Result<audit::Inputs> readJudging(const JudgingOptions& options,
                                        const Environment& environment)
{
    audit::Inputs inputs;
    inputs.edition =
        cis::editionFromName(QString::fromStdString(options.benchmark)).value_or(inputs.edition);
    if (!options.policyFile.empty()) {
        const auto policy = readPolicyFile(QString::fromStdString(options.policyFile), environment);
        if (!policy)
            return policy.error();
        inputs.policy = *policy;
    }
    if (!options.waiversFile.empty()) {
        const auto waivers =
            readWaiversFile(QString::fromStdString(options.waiversFile), environment);
        if (!waivers)
            return waivers.error();
        inputs.waivers = *waivers;
    }
    inputs.advisories = advisoriesOf(environment);
    return inputs;
}

std::optional<audit::Advisories> advisoriesOf(const Environment& environment)
{
    if (environment.advisoriesPath.isEmpty())
        return std::nullopt;
    const auto found = audit::advisoriesAt(environment.advisoriesPath);
    if (found)
        return *found;
    environment.say(found.error());
    return std::nullopt;
}

core::Result<void> addStored(audit::Inputs& inputs, const JudgingOptions& options,
                             const Gathered& gathered, const Environment& environment)
{
    if (!gathered.fileDigest.isEmpty() || !QFile::exists(environment.storePath))
        return {};
    const auto opened = store::Store::open(environment.storePath);
    if (!opened)
        return opened.error();
    store::Store& store = *opened.value();
    const auto hosts = store.hosts().result();
    const auto policies = store.policies().result();
    const auto waivers = store.waivers().result();
    if (!hosts || !policies || !waivers)
        return !hosts ? hosts.error() : !policies ? policies.error() : waivers.error();
    if (!hasStoredHost(gathered.evidence, *hosts))
        return {};
    if (options.policyFile.empty())
        addPolicies(inputs, *policies);
    addWaivers(inputs, *waivers);
    return {};
}

void sayWhichWaiversEnd(const score::Assessment& assessment, const Environment& environment)
{
    for (const score::WaiverStanding& standing : assessment.waivers) {
        const core::Waiver& waiver = standing.waiver;
        const QString about =
            (waiver.isAttestation() ? u"The attestation of "_s : u"The waiver of "_s)
            + cis::shownId(assessment.edition, waiver.check) + " for "_L1
            + core::english(core::scopeText(waiver));
        const QString ending = about + u' ' + core::english(score::endingText(standing));
        if (standing.state == score::WaiverStanding::State::Expired)
            environment.say(ending + u" and counts no more."_s);
        else if (standing.state == score::WaiverStanding::State::EndsSoon)
            environment.say(ending + u", on %1."_s.arg(waiver.until.toString(Qt::ISODate)));
    }
}

} // namespace plimsoll::cli
