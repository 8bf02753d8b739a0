// SPDX-License-Identifier: GPL-3.0-or-later
// Section 3: owners and modes of the daemon's files, read from tar headers.
#include "cis/checks.h"
#include "cis/hostfacts.h"
#include "cis/remedy.h"

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Policy;
using core::Text;
using core::Verdict;
using evidence::HostFile;
using evidence::HostView;

namespace {

constexpr int OwnerWrites = 0644;
constexpr int OwnerAlone = 0400;
constexpr int NobodyWrites = 0444;
constexpr int FolderMode = 0755;

Text notThere(const QString& what)
{
    return PLIMSOLL_TEXT("%1 does not exist on this host.", what);
}

/// A unit in every folder where systemd would find one, with its drop-ins.
OwnedFiles unitAndDropIns(const HostView& host, const QString& name)
{
    OwnedFiles files;
    for (const QLatin1StringView folder : evidence::unitFolders(*host.evidence))
        addFile(files, hostFile(host, folder + u'/' + name));
    for (const HostFile& folder : evidence::dropInFolders(*host.evidence, name))
        addEntries(files, folder, u".conf");
    return files;
}

OwnedFiles oneFile(const HostView& host, const QString& path)
{
    OwnedFiles files;
    addFile(files, hostFile(host, path));
    return files;
}

enum class What { Owner, Mode };

Verdict judged(What what, const OwnedFiles& files, int allowed, const Text& none)
{
    return what == What::Owner ? ownedByRoot(files, none) : modesWithin(files, allowed, none);
}

// 3.1 3.2
template <What what>
Verdict serviceUnit(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, what == What::Owner ? u"3.1" : u"3.2"))
        return *verdict;
    return judged(what, unitAndDropIns(host, u"docker.service"_s), OwnerWrites,
                  notThere(u"docker.service"_s));
}

// 3.3 3.4
template <What what>
Verdict socketUnit(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, what == What::Owner ? u"3.3" : u"3.4"))
        return *verdict;
    return judged(what, unitAndDropIns(host, u"docker.socket"_s), OwnerWrites,
                  notThere(u"docker.socket"_s));
}

// 3.5 3.6
template <What what>
Verdict configFolder(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, what == What::Owner ? u"3.5" : u"3.6"))
        return *verdict;
    return judged(what, oneFile(host, u"/etc/docker"_s), FolderMode, notThere(u"/etc/docker"_s));
}

// 3.7
Verdict registryFilesBelongToRoot(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, u"3.7"))
        return *verdict;
    const HostFile folder = hostFile(host, u"/etc/docker/certs.d"_s);
    OwnedFiles files;
    addFile(files, folder);
    files.files.clear(); // the folder itself is not what is asked for
    addEntries(files, folder, u"");
    return ownedByRoot(files, PLIMSOLL_TEXT("There are no certificates of registries."));
}

// 3.8. Private keys are for root alone, certificates for reading.
Verdict registryFilesAreReadOnly(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, u"3.8"))
        return *verdict;
    const HostFile folder = hostFile(host, u"/etc/docker/certs.d"_s);
    const Text none = PLIMSOLL_TEXT("There are no certificates of registries.");
    OwnedFiles keys;
    addEntries(keys, folder, u".key");
    if (!keys.files.isEmpty()) {
        const Verdict verdict = modesWithin(keys, OwnerAlone, none);
        if (verdict.outcome != core::Outcome::Pass)
            return verdict;
    }
    OwnedFiles files;
    addFile(files, folder);
    files.files.clear();
    addEntries(files, folder, u"");
    return modesWithin(files, NobodyWrites, none);
}

enum class Tls { Authority, Certificate, Key };

QStringView keyOf(Tls file)
{
    return file == Tls::Authority  ? u"tlscacert"
        : file == Tls::Certificate ? u"tlscert"
                                   : u"tlskey";
}

constexpr const char16_t* TlsIds[3][2] = {
    {u"3.9", u"3.10"}, {u"3.11", u"3.12"}, {u"3.13", u"3.14"}};

// 3.9 to 3.14
template <Tls tls, What what>
Verdict tlsFile(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, TlsIds[int(tls)][int(what)]))
        return *verdict;
    if (!host.start->isProven())
        return unprovenStart(*host.start);
    const QString path = daemonTlsFile(*host.start, keyOf(tls));
    if (path.isEmpty()) {
        return core::notApplicable(PLIMSOLL_TEXT("The daemon has no TLS listener."),
                                   host.start->proofsOfAbsence());
    }
    const HostFile file = hostFile(host, path);
    if (file.isAbsent()) {
        return core::unknown(
            PLIMSOLL_TEXT("%1, which the daemon's settings name, is not there.", path),
            {file.presence()});
    }
    OwnedFiles files;
    addFile(files, file);
    return judged(what, files, tls == Tls::Key ? OwnerAlone : NobodyWrites, {});
}

/// The daemon's settings name the file; the usual one counts as well.
OwnedFiles configFiles(const HostView& host)
{
    OwnedFiles files;
    addFile(files, hostFile(host, host.start->configPath));
    if (host.start->configPath != "/etc/docker/daemon.json"_L1)
        addFile(files, hostFile(host, u"/etc/docker/daemon.json"_s));
    return files;
}

// 3.17 3.18
template <What what>
Verdict daemonJson(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, what == What::Owner ? u"3.17" : u"3.18"))
        return *verdict;
    const OwnedFiles files = configFiles(host);
    // A file elsewhere may be in use where the command line is not known.
    if (files.files.isEmpty() && !host.start->isProven())
        return unprovenStart(*host.start);
    return judged(what, files, OwnerWrites, notThere(u"daemon.json"_s));
}

// 3.19 3.20
template <What what>
Verdict defaultsFile(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, what == What::Owner ? u"3.19" : u"3.20"))
        return *verdict;
    return judged(what, oneFile(host, u"/etc/default/docker"_s), OwnerWrites,
                  notThere(u"/etc/default/docker"_s));
}

// 3.22 3.21
template <What what>
Verdict sysconfigFile(const HostView& host, const Policy&)
{
    if (const auto verdict = withoutHostFiles(host, what == What::Owner ? u"3.22" : u"3.21"))
        return *verdict;
    return judged(what, oneFile(host, u"/etc/sysconfig/docker"_s), OwnerWrites,
                  notThere(u"/etc/sysconfig/docker"_s));
}

constexpr HostCheck Checks[] = {
    {"3.1"_L1, &serviceUnit<What::Owner>},
    {"3.2"_L1, &serviceUnit<What::Mode>},
    {"3.3"_L1, &socketUnit<What::Owner>},
    {"3.4"_L1, &socketUnit<What::Mode>},
    {"3.5"_L1, &configFolder<What::Owner>},
    {"3.6"_L1, &configFolder<What::Mode>},
    {"3.7"_L1, &registryFilesBelongToRoot},
    {"3.8"_L1, &registryFilesAreReadOnly},
    {"3.9"_L1, &tlsFile<Tls::Authority, What::Owner>},
    {"3.10"_L1, &tlsFile<Tls::Authority, What::Mode>},
    {"3.11"_L1, &tlsFile<Tls::Certificate, What::Owner>},
    {"3.12"_L1, &tlsFile<Tls::Certificate, What::Mode>},
    {"3.13"_L1, &tlsFile<Tls::Key, What::Owner>},
    {"3.14"_L1, &tlsFile<Tls::Key, What::Mode>},
    {"3.17"_L1, &daemonJson<What::Owner>},
    {"3.18"_L1, &daemonJson<What::Mode>},
    {"3.19"_L1, &defaultsFile<What::Owner>},
    {"3.20"_L1, &defaultsFile<What::Mode>},
    {"3.21"_L1, &sysconfigFile<What::Mode>},
    {"3.22"_L1, &sysconfigFile<What::Owner>},
};

} // namespace

std::span<const HostCheck> fileChecks()
{
    return Checks;
}

} // namespace plimsoll::cis
