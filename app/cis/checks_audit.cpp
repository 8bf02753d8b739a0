// SPDX-License-Identifier: GPL-3.0-or-later
// 1.1.3 to 1.1.18: whether the kernel's audit trail covers a path, by the rules that the next start
// of the audit daemon loads. Rules that the running kernel holds cannot be read remotely.
#include "cis/auditrules.h"
#include "cis/checks.h"
#include "cis/hostfacts.h"
#include "cis/remedy.h"

#include "core/json.h"
#include "evidence/hostpaths.h"

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Verdict;
using evidence::HostFile;
using evidence::HostView;

namespace {

using Kind = AuditCover::Kind;

/// The two places of rules: augenrules makes the one file of the folder, where it is in use.
struct Rulesets
{
    AuditRules folder = {};
    AuditRules file = {};
    QList<core::Proof> places = {};
    std::optional<Verdict> trouble = {};
};

QList<AuditLine> linesOf(const evidence::Document& document, const QString& place)
{
    QList<AuditLine> lines;
    const QString path = place.isEmpty() ? u"lines"_s : core::childPath(place, u"lines");
    const auto texts = document.at(path).toStrings().value_or(QStringList());
    for (qsizetype i = 0; i < texts.size(); ++i)
        lines.append({texts[i], document.at(core::childPath(path, i)).proof});
    return lines;
}

bool isGenerated(const HostFile& file)
{
    const QString first = file.lines().value_or(QStringList()).value(0);
    return first.contains("automatically generated"_L1);
}

Rulesets rulesetsOf(const HostView& host)
{
    Rulesets sets;
    const HostFile folder = hostFile(host, u"/etc/audit/rules.d"_s);
    const HostFile file = hostFile(host, u"/etc/audit/audit.rules"_s);
    for (const HostFile& place : {folder, file}) {
        sets.places.append(place.presence());
        if (!place.exists() && !place.isAbsent() && !sets.trouble)
            sets.trouble = missing(place.document());
    }
    if (folder.exists() && folder.document().at(u"entries").isAbsent())
        sets.trouble = missing(folder.document(), u"entries");
    if (file.exists() && !file.lines())
        sets.trouble = missing(file.document(), u"lines");
    QList<AuditLine> lines;
    for (const evidence::FolderEntry& entry : entriesIn(folder)) {
        if (entry.path.endsWith(".rules"_L1))
            lines += linesOf(folder.document(), entry.place);
    }
    sets.folder = auditRules(lines);
    if (!isGenerated(file))
        sets.file = auditRules(linesOf(file.document(), {}));
    return sets;
}

/// Links that every merged host has: rules may name either side.
QString plainPath(const QString& path)
{
    if (path.startsWith("/var/run/"_L1))
        return path.sliced(4);
    return path;
}

AuditRules withPlainPaths(AuditRules rules)
{
    for (AuditRule& rule : rules.rules)
        rule.path = plainPath(rule.path);
    return rules;
}

QString ruleFor(const QString& path)
{
    return shellLine(u"echo '-w "_s + path
                     + u" -p wa -k docker' >>/etc/audit/rules.d/docker.rules "
                       "&& augenrules --load"_s);
}

Verdict uncovered(const AuditCover& cover, const QString& path, const Rulesets& sets)
{
    const QList<core::Proof> proofs =
        cover.proof.call.isEmpty() ? sets.places : QList<core::Proof>{cover.proof};
    switch (cover.kind) {
    case Kind::Narrow:
        return core::fail(PLIMSOLL_TEXT("The audit rule for %1 does not see every write and "
                                        "attribute change.",
                                        path),
                          proofs, {ruleFor(path)});
    case Kind::Shadowed:
        return core::fail(PLIMSOLL_TEXT("An audit rule looks away from %1.", path), proofs,
                          {ruleFor(path)});
    default:
        return core::fail(PLIMSOLL_TEXT("No audit rule covers %1.", path), proofs, {ruleFor(path)});
    }
}

/// Both sets agree, or only one holds rules; else nobody knows which one is loaded.
Verdict judged(const Rulesets& sets, const QString& path)
{
    const AuditCover inFolder = coverOf(withPlainPaths(sets.folder), path);
    const AuditCover inFile = coverOf(withPlainPaths(sets.file), path);
    const bool isFolderUsed = !sets.folder.rules.isEmpty();
    const bool isFileUsed = !sets.file.rules.isEmpty();
    const bool differ = (inFolder.kind == Kind::Covered) != (inFile.kind == Kind::Covered);
    if (isFolderUsed && isFileUsed && differ) {
        return core::unknown(PLIMSOLL_TEXT("rules.d and audit.rules differ on %1; which of them is "
                                           "loaded is not known.",
                                           path),
                             sets.places);
    }
    const AuditCover& cover = isFolderUsed || !isFileUsed ? inFolder : inFile;
    if (cover.kind == Kind::Covered) {
        return core::pass(PLIMSOLL_TEXT("Audit rules on disk cover %1.", path), {cover.proof});
    }
    return uncovered(cover, path, sets);
}

/// The paths a control is about, as far as they exist.
struct Watched
{
    QStringList paths = {};
    QList<core::Proof> absences = {};
    std::optional<Verdict> trouble = {};

    void add(const HostFile& file)
    {
        if (file.exists() && !paths.contains(file.realPath()))
            paths.append(file.realPath());
        else if (file.isAbsent())
            absences.append(file.presence());
        else if (!file.exists() && !trouble)
            trouble = missing(file.document());
    }
};

Verdict audited(const HostView& host, QStringView id, Watched (*watched)(const HostView&))
{
    if (const auto verdict = withoutHostFiles(host, id))
        return *verdict;
    const Watched wanted = watched(host);
    const Rulesets sets = rulesetsOf(host);
    if (wanted.trouble)
        return *wanted.trouble;
    if (wanted.paths.isEmpty()) {
        return core::notApplicable(PLIMSOLL_TEXT("What the rule would watch does not exist on this "
                                                 "host."),
                                   wanted.absences);
    }
    if (sets.trouble)
        return *sets.trouble;
    Verdict verdict;
    QList<core::Proof> proofs;
    for (const QString& path : wanted.paths) {
        verdict = judged(sets, path);
        if (verdict.outcome != core::Outcome::Pass)
            return verdict;
        proofs += verdict.proofs;
    }
    verdict.proofs = proofs;
    if (wanted.paths.size() > 1) {
        verdict.reason = PLIMSOLL_TEXT("Audit rules on disk cover %1.", wanted.paths.join(u", "_s));
    }
    return verdict;
}

template <const char16_t* path>
Watched plain(const HostView& host)
{
    Watched watched;
    watched.add(hostFile(host, QString::fromUtf16(path)));
    return watched;
}

template <const char16_t* name>
Watched program(const HostView& host)
{
    Watched watched;
    const QString wanted = QString::fromUtf16(name);
    QStringList places = evidence::programPlaces(wanted);
    const auto named = host.info.at(u"Runtimes.runc.path").toString();
    if (wanted == "runc"_L1 && named && named->startsWith(u'/'))
        places.prepend(*named);
    for (const QString& place : places)
        watched.add(hostFile(host, place));
    return watched;
}

/// The program that runs, else wherever one lies.
Watched daemonProgram(const HostView& host)
{
    const HostFile running = hostFile(host, u"/proc/self/exe"_s);
    const QString target = running.document().at(u"target").toString().value_or(QString());
    Watched watched;
    if (target.startsWith(u'/') && !target.endsWith(" (deleted)"_L1)) {
        watched.paths.append(target);
        return watched;
    }
    for (const QString& place : evidence::programPlaces(u"dockerd"_s))
        watched.add(hostFile(host, place));
    return watched;
}

Watched dataFolder(const HostView& host)
{
    Watched watched;
    watched.add(hostFile(host, evidence::dataRoot(*host.evidence)));
    return watched;
}

Watched unit(const HostView& host, const QString& name)
{
    Watched watched;
    for (const QLatin1StringView folder : evidence::unitFolders(*host.evidence)) {
        watched.add(hostFile(host, folder + u'/' + name));
        if (!watched.paths.isEmpty())
            break; // what it hides is not in use
    }
    return watched;
}

Watched serviceUnit(const HostView& host)
{
    return unit(host, u"docker.service"_s);
}

Watched containerdSocket(const HostView& host)
{
    Watched watched;
    for (const QString& socket : evidence::containerdSockets(*host.evidence))
        watched.add(hostFile(host, socket));
    return watched;
}

Watched daemonConfig(const HostView& host)
{
    Watched watched;
    watched.add(hostFile(host, host.start->configPath));
    return watched;
}

constexpr char16_t RunContainerd[] = u"/run/containerd";
constexpr char16_t EtcDocker[] = u"/etc/docker";
constexpr char16_t Defaults[] = u"/etc/default/docker";
constexpr char16_t Sysconfig[] = u"/etc/sysconfig/docker";
constexpr char16_t ContainerdConfig[] = u"/etc/containerd/config.toml";
constexpr char16_t Containerd[] = u"containerd";
constexpr char16_t Shim[] = u"containerd-shim";
constexpr char16_t ShimV1[] = u"containerd-shim-runc-v1";
constexpr char16_t ShimV2[] = u"containerd-shim-runc-v2";
constexpr char16_t Runc[] = u"runc";

template <const char16_t* id, auto watched>
Verdict check(const HostView& host, const Policy&)
{
    return audited(host, id, watched);
}

/// 1.1.9 means the unit in one edition and the socket in the next: either may be covered.
Verdict socketIsAudited(const HostView& host, const Policy&)
{
    const auto ofUnit = [](const HostView& one) { return unit(one, u"docker.socket"_s); };
    const auto ofSocket = [](const HostView& one) {
        Watched watched;
        watched.add(hostFile(one, u"/run/docker.sock"_s));
        return watched;
    };
    const Verdict unitVerdict = audited(host, u"1.1.9", ofUnit);
    if (unitVerdict.outcome == core::Outcome::Pass)
        return unitVerdict;
    const Verdict socketVerdict = audited(host, u"1.1.9", ofSocket);
    const bool isUnitThere = unitVerdict.outcome != core::Outcome::NotApplicable;
    return socketVerdict.outcome == core::Outcome::Pass || !isUnitThere ? socketVerdict
                                                                        : unitVerdict;
}

constexpr char16_t Id3[] = u"1.1.3";
constexpr char16_t Id4[] = u"1.1.4";
constexpr char16_t Id5[] = u"1.1.5";
constexpr char16_t Id6[] = u"1.1.6";
constexpr char16_t Id7[] = u"1.1.7";
constexpr char16_t Id8[] = u"1.1.8";
constexpr char16_t Id10[] = u"1.1.10";
constexpr char16_t Id11[] = u"1.1.11";
constexpr char16_t Id12[] = u"1.1.12";
constexpr char16_t Id13[] = u"1.1.13";
constexpr char16_t Id14[] = u"1.1.14";
constexpr char16_t Id15[] = u"1.1.15";
constexpr char16_t Id16[] = u"1.1.16";
constexpr char16_t Id17[] = u"1.1.17";
constexpr char16_t Id18[] = u"1.1.18";

constexpr HostCheck Checks[] = {
    {"1.1.3"_L1, &check<Id3, &daemonProgram>},
    {"1.1.4"_L1, &check<Id4, &plain<RunContainerd>>},
    {"1.1.5"_L1, &check<Id5, &dataFolder>},
    {"1.1.6"_L1, &check<Id6, &plain<EtcDocker>>},
    {"1.1.7"_L1, &check<Id7, &serviceUnit>},
    {"1.1.8"_L1, &check<Id8, &containerdSocket>},
    {"1.1.9"_L1, &socketIsAudited},
    {"1.1.10"_L1, &check<Id10, &plain<Defaults>>},
    {"1.1.11"_L1, &check<Id11, &daemonConfig>},
    {"1.1.12"_L1, &check<Id12, &plain<ContainerdConfig>>},
    {"1.1.13"_L1, &check<Id13, &plain<Sysconfig>>},
    {"1.1.14"_L1, &check<Id14, &program<Containerd>>},
    {"1.1.15"_L1, &check<Id15, &program<Shim>>},
    {"1.1.16"_L1, &check<Id16, &program<ShimV1>>},
    {"1.1.17"_L1, &check<Id17, &program<ShimV2>>},
    {"1.1.18"_L1, &check<Id18, &program<Runc>>},
};

} // namespace

std::span<const HostCheck> auditChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
