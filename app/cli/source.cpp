// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/source.h"

#include "audit/dockerfiles.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "core/json.h"
#include "core/secretscan.h"
#include "evidence/file.h"

#include <CLI/CLI.hpp>
#include <QBuffer>
#include <QEventLoop>
#include <QFile>
#include <QThreadPool>

#include <utility>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto SampleFile = ":/sample/sample-fleet.json.zst"_L1;

core::Result<Gathered> fromDevice(QIODevice& device, const QString& name)
{
    const QByteArray bytes = device.read(core::limits::MaxEvidenceBytes + 1);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto evidence = evidence::readEvidence(buffer);
    if (!evidence) {
        core::Error error = evidence.error();
        error.subject = name;
        return error;
    }
    return Gathered{*evidence, core::sha256(bytes)};
}

core::Result<Gathered> fromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool isThere = file.exists();
        return core::Error{isThere ? core::Error::Kind::Denied : core::Error::Kind::NotFound,
                           u"evidence.file"_s, path, file.errorString()};
    }
    return fromDevice(file, path);
}

core::Result<Gathered> fromSample()
{
    QFile file(SampleFile);
    if (!file.open(QIODevice::ReadOnly))
        return usageError(u"--sample"_s, u"this program was built without the sample fleet"_s);
    auto gathered = fromDevice(file, u"the sample fleet"_s);
    if (gathered)
        gathered->evidence.isSample = true;
    return gathered;
}

/// The store, where images were scanned or hosts audited before; one that cannot be used is said.
std::shared_ptr<store::Store> knownInventories(const Environment& environment)
{
    if (!QFile::exists(environment.storePath))
        return nullptr;
    auto opened = store::Store::open(environment.storePath);
    if (opened)
        return std::move(opened).value();
    environment.say(opened.error());
    return nullptr;
}

evidence::Evidence run(const QList<audit::Target>& targets, const Environment& environment)
{
    audit::AuditRun auditRun(targets, environment.clock, environment.timeouts);
    if (const auto store = knownInventories(environment)) {
        auditRun.setInventories([store](const QStringList& ids) { return store->inventories(ids); });
    }
    evidence::Evidence result;
    QEventLoop loop;
    const Progress progress(auditRun, targets.size(), environment);
    QObject::connect(&auditRun, &audit::AuditRun::finished, &loop,
                     [&result, &loop](const evidence::Evidence& evidence) {
                         result = evidence;
                         loop.quit();
                     });
    if (environment.interrupt)
        QObject::connect(environment.interrupt, &Interrupt::requested, &auditRun,
                         &audit::AuditRun::stop);
    // From inside the loop: a run that ends at once must not end before it is waited for.
    QMetaObject::invokeMethod(&auditRun, &audit::AuditRun::start, Qt::QueuedConnection);
    loop.exec();
    return result;
}

core::Result<Gathered> fromHosts(const TargetOptions& options, const Environment& environment)
{
    // While certificates are loaded and hands shaken; until then there is nothing to seal.
    QThreadPool::globalInstance()->start(core::compileSecretRules);
    const auto targets = resolveTargets(options, environment);
    if (!targets)
        return targets.error();
    Gathered gathered{.evidence = run(*targets, environment), .isWholeFleet = options.wantsAll};
    if (environment.interrupt && environment.interrupt->isRequested())
        return core::Error{core::Error::Kind::Cancelled, u"cancelled"_s, u"the audit"_s,
                           u"interrupted"_s};
    return gathered;
}

core::Result<Gathered> readSource(const SourceOptions& options, const Environment& environment)
{
    const bool wantsFile = !options.evidenceFile.empty();
    const bool wantsHosts = options.targets.wantsAll || !options.targets.tokens.isEmpty();
    if (int(wantsFile) + int(options.wantsSample) + int(wantsHosts) > 1)
        return usageError(u"This command line"_s,
                          u"hosts, --evidence and --sample are three sources; choose one"_s);
    if (wantsFile)
        return fromFile(QString::fromStdString(options.evidenceFile));
    if (options.wantsSample)
        return fromSample();
    return fromHosts(options.targets, environment);
}

/// A folder that was asked for and is not there is a wrong command line; what lies unreadable
/// inside it is said and passed over.
core::Result<audit::FoundDockerfiles> dockerfiles(const audit::DockerfileSources& sources,
                                                  const Environment& environment)
{
    auto found = audit::findDockerfiles(sources);
    for (const core::Error& error : std::as_const(found.errors)) {
        if (sources.folders.contains(error.subject))
            return error;
        environment.say(error);
    }
    return found;
}

} // namespace

QString digestOf(const Gathered& gathered)
{
    if (!gathered.fileDigest.isEmpty())
        return gathered.fileDigest;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return evidence::writeEvidence(gathered.evidence, buffer) ? core::sha256(buffer.data())
                                                              : QString();
}

void addHostOptions(CLI::App& command, TargetOptions& options)
{
    // Each occurrence calls back at once, so that hosts and folders keep their order.
    const auto addToken = [&command, &options](const char* name, HostToken::Kind kind,
                                               const char* value, const char* help) {
        command
            .add_option_function<std::string>(
                name,
                [&options, kind](const std::string& text) {
                    options.tokens.append({kind, QString::fromStdString(text)});
                },
                help)
            ->trigger_on_parse()
            ->type_name(value);
    };
    addToken("--host", HostToken::Kind::Host, "URL|NAME",
             "A daemon's address, or the name of a stored host; may be repeated");
    addToken("--tls-dir", HostToken::Kind::TlsFolder, "DIR",
             "Folder with ca.pem, cert.pem and key.pem for the --host before it");
    command
        .add_option_function<int>(
            "--passphrase-fd", [&options](int number) { options.passphraseFd = number; },
            "Read the key's passphrase from the first line of this file descriptor")
        ->check(CLI::Validator(CLI::NonNegativeNumber).description(""))
        ->type_name("N");
    command.add_flag("--allow-plain", options.allowPlain,
                     "Accept TCP without TLS for the hosts named here");
}

void addSourceOptions(CLI::App& command, SourceOptions& options)
{
    addHostOptions(command, options.targets);
    command.add_flag("--all", options.targets.wantsAll,
                     "Every stored host; such an audit becomes part of the history");
    command.add_flag("--no-processes", options.targets.leavesProcessesOut,
                     "Do not list processes, which makes the daemon run ps on its host");
    command.add_flag("--host-files", options.targets.readsHostFiles,
                     "Read files of the hosts as well: imports an empty image, creates a container "
                     "from it with / bound read-only that is never started, and removes both");
    command.add_option("--evidence", options.evidenceFile, "Read saved evidence instead of hosts")
        ->type_name("FILE");
    command.add_flag("--sample", options.wantsSample, "Read the sample fleet instead of hosts");
    command
        .add_option("--dockerfiles", options.dockerfileFolders,
                    "Folder with Dockerfiles, and all below it: each is tied to the images that "
                    "its labels or its instructions speak for, and judged in place of their "
                    "history; may be repeated")
        ->type_name("DIR")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

core::Result<Gathered> gather(const SourceOptions& options, const Environment& environment)
{
    audit::DockerfileSources sources;
    for (const std::string& folder : options.dockerfileFolders)
        sources.folders.append(QString::fromStdString(folder));
    const auto found = dockerfiles(sources, environment);
    if (!found)
        return found.error();
    auto gathered = readSource(options, environment);
    if (!gathered || found->files.isEmpty())
        return gathered;
    gathered->evidence = audit::withDockerfiles(std::move(gathered->evidence), *found, sources,
                                                environment.clock());
    if (!std::exchange(gathered->fileDigest, {}).isEmpty()) // more than the file said
        gathered->fileDigest = digestOf(*gathered);
    return gathered;
}

} // namespace plimsoll::cli
