// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe.h"

#include <QLatin1StringView>

#include <algorithm>
#include <iterator>
#include <memory>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

namespace {

// %1 is the subject, %2 the detail. A detail stands in a sentence only where it is the daemon's or
// the file's own word that a person needs; elsewhere it is for the log.
struct Sentences
{
    QLatin1StringView code = {};
    const char* what = "";
    const char* next = "";
};

constexpr Sentences ConnectSentences[] = {
    {"connect.name"_L1, QT_TRANSLATE_NOOP("Engine", "The host name of %1 was not found"),
     QT_TRANSLATE_NOOP("Engine", "Check the spelling, or use the address instead of the name")},
    {"connect.refused"_L1, QT_TRANSLATE_NOOP("Engine", "%1 refused the connection"),
     QT_TRANSLATE_NOOP("Engine", "Check that the daemon is running and listens there")},
    {"connect.timeout"_L1, QT_TRANSLATE_NOOP("Engine", "%1 could not be reached in time"),
     QT_TRANSLATE_NOOP("Engine", "Check the address, and whether a firewall drops the connection")},
    {"connect.network"_L1, QT_TRANSLATE_NOOP("Engine", "There is no way to %1: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check the network, the route and any VPN")},
    {"connect.closed"_L1, QT_TRANSLATE_NOOP("Engine", "%1 closed the connection without an answer"),
     QT_TRANSLATE_NOOP("Engine",
                       "Check what listens there, and whether it accepts this computer's "
                       "client certificate")},
    {"handshake.timeout"_L1, QT_TRANSLATE_NOOP("Engine", "The TLS handshake with %1 timed out"),
     QT_TRANSLATE_NOOP("Engine", "Check that a Docker daemon with TLS listens on that port")},
    {"reply.timeout"_L1, QT_TRANSLATE_NOOP("Engine", "%1 took the question and did not answer"),
     QT_TRANSLATE_NOOP("Engine", "Try again; if it stays so, look at the daemon's load and log")},
    {"reply.idle"_L1, QT_TRANSLATE_NOOP("Engine", "%1 stopped in the middle of an answer"),
     QT_TRANSLATE_NOOP("Engine",
                       "Try again; if it stays so, look at the network and the daemon's log")},
    {"reply.slow"_L1, QT_TRANSLATE_NOOP("Engine", "%1 was still sending when its time was over"),
     QT_TRANSLATE_NOOP("Engine",
                       "Try again; if it stays so, look at the network and the daemon's log")},
    {"reply.cut"_L1, QT_TRANSLATE_NOOP("Engine", "%1 cut an answer off in the middle"),
     QT_TRANSLATE_NOOP("Engine", "Try again; the daemon may have been restarted")},
    {"reply.syntax"_L1, QT_TRANSLATE_NOOP("Engine", "%1 sent an answer that is not valid HTTP"),
     QT_TRANSLATE_NOOP("Engine", "Check whether a proxy stands between and changes answers")},
    {"reply.too-large"_L1,
     QT_TRANSLATE_NOOP("Engine", "An answer of %1 is larger than allowed: %2"),
     QT_TRANSLATE_NOOP("Engine",
                       "Look at that call on the host itself; the rest is read as usual")},
    {"json.syntax"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is not valid JSON: %2"),
     QT_TRANSLATE_NOOP(
         "Engine",
         "Check that this is what it should be: a daemon's answer or a file of Plimsoll")},
    {"json.size"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is larger than allowed: %2"), ""},
    {"cancelled"_L1, QT_TRANSLATE_NOOP("Engine", "Stopped before %1 was read to the end"),
     QT_TRANSLATE_NOOP("Engine", "Start again to read it to the end")},
    {"allowlist"_L1, QT_TRANSLATE_NOOP("Engine", "The call %1 is not allowed to leave Plimsoll"),
     ""},
};

constexpr Sentences DaemonSentences[] = {
    {"http.not-docker"_L1, QT_TRANSLATE_NOOP("Engine", "What answers at %1 is not a Docker daemon"),
     QT_TRANSLATE_NOOP("Engine", "Check the port; Docker uses 2376 with TLS")},
    {"http.tls-server"_L1, QT_TRANSLATE_NOOP("Engine", "%1 expects TLS, and was asked without it"),
     QT_TRANSLATE_NOOP("Engine", "Give this host its CA, certificate and key")},
    {"http.401"_L1, QT_TRANSLATE_NOOP("Engine", "%1 wants a login before it answers"),
     QT_TRANSLATE_NOOP("Engine",
                       "Connect to the daemon itself, or let the proxy in front of it accept the "
                       "client certificate")},
    {"http.403"_L1,
     QT_TRANSLATE_NOOP("Engine", "%1 denied the call by its authorization rules: %2"),
     QT_TRANSLATE_NOOP("Engine",
                       "Let the authorization plugin allow GET calls to this client certificate")},
    {"http.404"_L1, QT_TRANSLATE_NOOP("Engine", "%1 does not have what was asked for: %2"),
     QT_TRANSLATE_NOOP("Engine", "Scan again; it may have been removed meanwhile")},
    {"http.4xx"_L1, QT_TRANSLATE_NOOP("Engine", "%1 rejected the call: %2"),
     QT_TRANSLATE_NOOP("Engine",
                       "Look at the daemon's own words above; its API version may differ")},
    {"http.5xx"_L1, QT_TRANSLATE_NOOP("Engine", "%1 failed while answering: %2"),
     QT_TRANSLATE_NOOP("Engine", "Look into the daemon's log")},
    {"socket.denied"_L1, QT_TRANSLATE_NOOP("Engine", "No permission to open %1"),
     QT_TRANSLATE_NOOP("Engine",
                       "Join the group that owns the socket, usually docker, and log in again")},
    {"socket.missing"_L1, QT_TRANSLATE_NOOP("Engine", "There is no socket %1"),
     QT_TRANSLATE_NOOP("Engine", "Start the daemon, or correct the path")},
    {"plain.refused"_L1, QT_TRANSLATE_NOOP("Engine", "%1 would be reached without TLS"),
     QT_TRANSLATE_NOOP("Engine",
                       "Give this host its CA, certificate and key, or allow plain TCP for this "
                       "one host (--allow-plain on the command line)")},
    {"ssh.missing"_L1, QT_TRANSLATE_NOOP("Engine", "The program ssh, needed for %1, was not found"),
     QT_TRANSLATE_NOOP("Engine", "Install the OpenSSH client")},
    {"ssh.host-key"_L1, QT_TRANSLATE_NOOP("Engine", "The host key of %1 is unknown or has changed"),
     QT_TRANSLATE_NOOP("Engine", "Connect once with ssh in a terminal and check the key")},
    {"ssh.denied"_L1, QT_TRANSLATE_NOOP("Engine", "%1 did not accept this account's ssh keys"),
     QT_TRANSLATE_NOOP("Engine",
                       "Load the key into the ssh agent; Plimsoll asks for no ssh passphrase")},
    {"ssh.no-docker"_L1,
     QT_TRANSLATE_NOOP("Engine", "There is no docker command on the far side of %1"),
     QT_TRANSLATE_NOOP(
         "Engine", "Install Docker's command line there, or add it to the PATH of that account")},
    {"ssh.failed"_L1, QT_TRANSLATE_NOOP("Engine", "ssh could not connect to %1: %2"),
     QT_TRANSLATE_NOOP("Engine", "Try the same with ssh in a terminal")},
};

constexpr Sentences TlsSentences[] = {
    {"tls.untrusted"_L1,
     QT_TRANSLATE_NOOP("Engine", "The certificate of %1 is not signed by the CA of this host"),
     QT_TRANSLATE_NOOP("Engine",
                       "Check that the CA file is the one the daemon's certificate was made with")},
    {"tls.name"_L1, QT_TRANSLATE_NOOP("Engine", "The certificate of %1 is for another name"),
     QT_TRANSLATE_NOOP(
         "Engine",
         "Use a name or address that its subject alternative names list, or have it reissued")},
    {"tls.expired"_L1, QT_TRANSLATE_NOOP("Engine", "The certificate of %1 has expired"),
     QT_TRANSLATE_NOOP("Engine",
                       "Renew the daemon's certificate, and check this computer's clock")},
    {"tls.not-yet-valid"_L1, QT_TRANSLATE_NOOP("Engine", "The certificate of %1 is not valid yet"),
     QT_TRANSLATE_NOOP("Engine", "Check the clocks of both computers")},
    {"tls.client-rejected"_L1,
     QT_TRANSLATE_NOOP("Engine", "%1 did not accept the client certificate"),
     QT_TRANSLATE_NOOP(
         "Engine",
         "Use a client certificate that is signed by the CA the daemon was started with")},
    {"tls.client-expired"_L1,
     QT_TRANSLATE_NOOP("Engine", "The client certificate for %1 has expired"),
     QT_TRANSLATE_NOOP("Engine", "Renew the client certificate")},
    {"tls.plain-server"_L1, QT_TRANSLATE_NOOP("Engine", "%1 does not speak TLS"),
     QT_TRANSLATE_NOOP(
         "Engine",
         "Check the port; the daemon behind it may listen without TLS, which lets anyone in")},
    {"tls.version"_L1,
     QT_TRANSLATE_NOOP("Engine", "%1 and Plimsoll have no TLS version or cipher in common"),
     QT_TRANSLATE_NOOP("Engine", "Let the daemon offer TLS 1.2 or newer")},
    {"tls.failed"_L1, QT_TRANSLATE_NOOP("Engine", "The TLS conversation with %1 broke: %2"),
     QT_TRANSLATE_NOOP("Engine", "Look into the daemon's log")},
    {"tls.identity"_L1, QT_TRANSLATE_NOOP("Engine", "The certificate files of %1 were not loaded"),
     QT_TRANSLATE_NOOP("Engine", "Check the CA, certificate and key of this host")},
    {"tls.file"_L1, QT_TRANSLATE_NOOP("Engine", "%1 could not be read: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check the path and who may read the file")},
    {"tls.pem"_L1, QT_TRANSLATE_NOOP("Engine", "%1 holds nothing usable: %2"),
     QT_TRANSLATE_NOOP("Engine", "Choose a file in PEM form")},
    {"tls.passphrase.needed"_L1,
     QT_TRANSLATE_NOOP("Engine", "The key %1 is encrypted and needs its passphrase"),
     QT_TRANSLATE_NOOP("Engine", "Enter the passphrase")},
    {"tls.passphrase.wrong"_L1,
     QT_TRANSLATE_NOOP("Engine", "The passphrase does not open the key %1"),
     QT_TRANSLATE_NOOP("Engine", "Enter the passphrase again")},
    {"tls.mismatch"_L1,
     QT_TRANSLATE_NOOP("Engine", "The key %1 does not belong to the certificate: %2"),
     QT_TRANSLATE_NOOP("Engine", "Choose the certificate and the key that were made together")},
};

constexpr Sentences LocalSentences[] = {
    {"endpoint.scheme"_L1, QT_TRANSLATE_NOOP("Engine", "“%1” is no address of a daemon: %2"),
     QT_TRANSLATE_NOOP("Engine", "Write tcp://HOST:PORT, unix:///PATH or ssh://USER@HOST")},
    {"endpoint.port"_L1, QT_TRANSLATE_NOOP("Engine", "The port of “%1” cannot be used: %2"),
     QT_TRANSLATE_NOOP("Engine", "Write a port from 1 to 65535; Docker uses 2376 with TLS")},
    {"endpoint.host"_L1, QT_TRANSLATE_NOOP("Engine", "The host of “%1” cannot be used: %2"),
     QT_TRANSLATE_NOOP("Engine", "Write a host name or an address, IPv6 in brackets")},
    {"endpoint.path"_L1, QT_TRANSLATE_NOOP("Engine", "The path of “%1” cannot be used: %2"),
     QT_TRANSLATE_NOOP("Engine",
                       "Write the absolute path of the socket, or the host without a path")},
    {"context.file"_L1, QT_TRANSLATE_NOOP("Engine", "The Docker context in %1 cannot be read: %2"),
     QT_TRANSLATE_NOOP("Engine",
                       "Look at it with docker context inspect, or add the host by hand")},
    {"lint.folder"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is a folder, no Dockerfile"),
     QT_TRANSLATE_NOOP("Engine", "Name the Dockerfile in it")},
    {"context.missing"_L1,
     QT_TRANSLATE_NOOP("Engine", "The current Docker context %1 does not exist"),
     QT_TRANSLATE_NOOP("Engine", "Choose another with docker context use, or name a host")},
    {"context.skip-verify"_L1,
     QT_TRANSLATE_NOOP("Engine", "The Docker context %1 does not verify the server"),
     QT_TRANSLATE_NOOP("Engine", "Give this host the CA of its daemon; Plimsoll always verifies")},
    {"keyring.entry"_L1, QT_TRANSLATE_NOOP("Engine", "The keyring holds no passphrase for %1"),
     QT_TRANSLATE_NOOP(
         "Engine", "Enter the passphrase again; the entry was removed, or the keyring is locked")},
    {"keyring.locked"_L1,
     QT_TRANSLATE_NOOP(
         "Engine",
         "The keyring is locked, so the passphrase of %1 can be neither read nor changed"),
     QT_TRANSLATE_NOOP("Engine", "Unlock the keyring and try again")},
    {"keyring.absent"_L1,
     QT_TRANSLATE_NOOP("Engine",
                       "This session has no keyring, so the passphrase of %1 cannot be kept"),
     QT_TRANSLATE_NOOP("Engine",
                       "Start a keyring such as GNOME Keyring or KWallet; until then the "
                       "passphrase is asked for at each start")},
    {"keyring.failed"_L1,
     QT_TRANSLATE_NOOP("Engine", "The keyring failed for the passphrase of %1: %2"),
     QT_TRANSLATE_NOOP("Engine", "Look at the keyring with its own program")},
    {"store.newer"_L1,
     QT_TRANSLATE_NOOP("Engine", "%1 was written by a newer Plimsoll and was not touched"),
     QT_TRANSLATE_NOOP("Engine", "Use the newer Plimsoll, or move the file away to start afresh")},
    {"store.foreign"_L1,
     QT_TRANSLATE_NOOP("Engine", "%1 is a database of another program and was not touched"),
     QT_TRANSLATE_NOOP("Engine", "Move the file away")},
    {"store.corrupt"_L1, QT_TRANSLATE_NOOP("Engine", "The database %1 is damaged"),
     QT_TRANSLATE_NOOP("Engine", "Restore it from a backup, or move it away to start afresh")},
    {"store.open"_L1, QT_TRANSLATE_NOOP("Engine", "The database %1 could not be opened: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check who may read and write the folder")},
    {"store.readonly"_L1, QT_TRANSLATE_NOOP("Engine", "The database %1 cannot be written"),
     QT_TRANSLATE_NOOP("Engine", "Check who may write the file and its folder")},
    {"store.busy"_L1, QT_TRANSLATE_NOOP("Engine", "The database %1 is in use by another program"),
     QT_TRANSLATE_NOOP("Engine", "Close the other program and try again")},
    {"store.full"_L1, QT_TRANSLATE_NOOP("Engine", "There is no space left to store to %1"),
     QT_TRANSLATE_NOOP("Engine", "Free some space and try again")},
    {"store.sql"_L1, QT_TRANSLATE_NOOP("Engine", "The database %1 did not do as asked: %2"), ""},
    {"store.evidence"_L1, QT_TRANSLATE_NOOP("Engine", "The evidence of run %1 is no longer kept"),
     QT_TRANSLATE_NOOP("Engine", "Keep evidence of more runs in Settings")},
    {"store.run"_L1, QT_TRANSLATE_NOOP("Engine", "There is no run %1"), ""},
    {"store.sample"_L1, QT_TRANSLATE_NOOP("Engine", "Sample data is shown and never stored"), ""},
    {"host.unknown"_L1, QT_TRANSLATE_NOOP("Engine", "No stored host is called %1"), ""},
    {"host.exists"_L1, QT_TRANSLATE_NOOP("Engine", "Another stored host is already called %1"),
     QT_TRANSLATE_NOOP("Engine", "Choose another name")},
    {"host.name"_L1, QT_TRANSLATE_NOOP("Engine", "The host at %1 has no name"),
     QT_TRANSLATE_NOOP("Engine", "Give it one")},
    {"host.none"_L1, QT_TRANSLATE_NOOP("Engine", "No Docker daemon was found on this computer"),
     QT_TRANSLATE_NOOP("Engine", "Name one with --host URL")},
    {"config.file"_L1, QT_TRANSLATE_NOOP("Engine", "%1 could not be opened: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check the path and who may read the file")},
    {"policy.refused"_L1,
     QT_TRANSLATE_NOOP("Engine", "The policy %1 was not taken, nothing of it: %2"),
     QT_TRANSLATE_NOOP("Engine", "Correct it there; the policy in force stays as it was")},
    {"policy.unknown"_L1, QT_TRANSLATE_NOOP("Engine", "No stored policy is called %1"), ""},
    {"waivers.refused"_L1,
     QT_TRANSLATE_NOOP("Engine", "The waivers in %1 were not taken, none of them: %2"),
     QT_TRANSLATE_NOOP("Engine", "Correct them there; the waivers in force stay as they were")},
    {"waiver.refused"_L1, QT_TRANSLATE_NOOP("Engine", "The waiver %1 was not taken: %2"),
     QT_TRANSLATE_NOOP("Engine", "Correct it and try again")},
    {"waiver.unknown"_L1, QT_TRANSLATE_NOOP("Engine", "No stored waiver has the id %1"), ""},
    {"image.unknown"_L1, QT_TRANSLATE_NOOP("Engine", "There is no image %1 on this host"),
     QT_TRANSLATE_NOOP("Engine", "Look at docker image ls for its name; nothing is pulled")},
    {"image.ambiguous"_L1,
     QT_TRANSLATE_NOOP("Engine", "%1 is the beginning of more than one image's id: %2"),
     QT_TRANSLATE_NOOP("Engine", "Give more digits, or a tag")},
    {"image.no-container"_L1,
     QT_TRANSLATE_NOOP("Engine",
                       "No container of %1 shows the image's own package databases unchanged"),
     QT_TRANSLATE_NOOP("Engine", "Scan the image in full")},
    {"image.format"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is no saved image: %2"),
     QT_TRANSLATE_NOOP("Engine", "Give a file written by docker save, or the name of an image")},
    {"image.archive"_L1, QT_TRANSLATE_NOOP("Engine", "The archive %1 is cut off or damaged: %2"),
     QT_TRANSLATE_NOOP("Engine", "What came before the damage was read; save the image again")},
    {"image.read"_L1, QT_TRANSLATE_NOOP("Engine", "%1 could not be read to its end: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check the path and who may read the file")},
    {"output.open"_L1, QT_TRANSLATE_NOOP("Engine", "%1 cannot be written: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check that the folder exists and who may write to it")},
    {"output.write"_L1, QT_TRANSLATE_NOOP("Engine", "%1 could not be written to the end: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check the space left on that disk")},
    {"evidence.file"_L1,
     QT_TRANSLATE_NOOP("Engine", "The evidence file %1 could not be opened: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check the path and who may read the file")},
    {"evidence.schema"_L1,
     QT_TRANSLATE_NOOP("Engine", "%1 is not an evidence file this Plimsoll can read: %2"),
     QT_TRANSLATE_NOOP(
         "Engine", "Choose a file written by --save-evidence, or open it with a newer Plimsoll")},
    {"evidence.packing"_L1,
     QT_TRANSLATE_NOOP("Engine", "The evidence file %1 is damaged or cut off: %2"),
     QT_TRANSLATE_NOOP("Engine", "Copy it again, or read the host again")},
    {"evidence.field"_L1, QT_TRANSLATE_NOOP("Engine", "The evidence file %1 is not complete: %2"),
     QT_TRANSLATE_NOOP("Engine", "Read the host again; the place above shows what is missing")},
    {"evidence.digest"_L1,
     QT_TRANSLATE_NOOP("Engine", "The evidence in %1 was changed after it was sealed: %2"),
     QT_TRANSLATE_NOOP("Engine", "Read the host again; changed evidence proves nothing")},
    {"evidence.twice"_L1, QT_TRANSLATE_NOOP("Engine", "The evidence in %1 contradicts itself: %2"),
     QT_TRANSLATE_NOOP("Engine", "Read the host again; such a file was not written by Plimsoll")},
    {"evidence.size"_L1,
     QT_TRANSLATE_NOOP("Engine", "The evidence file %1 is larger than allowed: %2"),
     QT_TRANSLATE_NOOP("Engine", "Save the hosts in several files")},
    {"evidence.io"_L1,
     QT_TRANSLATE_NOOP("Engine", "The evidence file %1 could not be read or written: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check the disk and its free space")},
};

constexpr Sentences AdvisorySentences[] = {
    {"advisories.none"_L1, QT_TRANSLATE_NOOP("Engine", "There are no advisories in %1 yet"),
     QT_TRANSLATE_NOOP("Engine", "Fetch them with plimsoll-cli db update")},
    {"advisories.open"_L1, QT_TRANSLATE_NOOP("Engine", "The advisories in %1 cannot be opened: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check the path and who may read and write there")},
    {"advisories.foreign"_L1, QT_TRANSLATE_NOOP("Engine", "%1 holds no advisories of Plimsoll"),
     QT_TRANSLATE_NOOP("Engine", "Move that file away, then fetch the advisories again")},
    {"advisories.newer"_L1,
     QT_TRANSLATE_NOOP("Engine", "The advisories in %1 were written by a newer Plimsoll"),
     QT_TRANSLATE_NOOP("Engine", "Use the newer Plimsoll; the file was left as it is")},
    {"advisories.corrupt"_L1, QT_TRANSLATE_NOOP("Engine", "The advisories in %1 are damaged: %2"),
     QT_TRANSLATE_NOOP("Engine", "Move that file away, then fetch the advisories again")},
    {"advisories.busy"_L1,
     QT_TRANSLATE_NOOP("Engine", "The advisories in %1 are being written by another Plimsoll"),
     QT_TRANSLATE_NOOP("Engine", "Try again when it has finished")},
    {"advisories.full"_L1, QT_TRANSLATE_NOOP("Engine", "The disk is full where %1 is"),
     QT_TRANSLATE_NOOP("Engine", "Make room, then try again")},
    {"advisories.sql"_L1, QT_TRANSLATE_NOOP("Engine", "The advisories in %1 gave no answer: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check the disk and its free space")},
    {"zip.open"_L1, QT_TRANSLATE_NOOP("Engine", "%1 cannot be opened"),
     QT_TRANSLATE_NOOP("Engine", "Check the path and who may read the file")},
    {"zip.form"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is damaged, cut off or no zip: %2"),
     QT_TRANSLATE_NOOP("Engine", "Fetch the file again")},
    {"zip.size"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is larger than allowed: %2"), ""},
    {"osv.syntax"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is not valid JSON: %2"),
     QT_TRANSLATE_NOOP("Engine", "Fetch the file again")},
    {"osv.shape"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is no advisory: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check that this is one of osv.dev's zips")},
    {"osv.record"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is larger than allowed: %2"), ""},
    {"kev.form"_L1,
     QT_TRANSLATE_NOOP("Engine", "%1 is not CISA's catalogue of exploited vulnerabilities: %2"),
     QT_TRANSLATE_NOOP("Engine", "Fetch the file again")},
    {"epss.form"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is not FIRST's list of EPSS scores: %2"),
     QT_TRANSLATE_NOOP("Engine", "Fetch the file again")},
    {"import.form"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is of no form that can be imported"),
     QT_TRANSLATE_NOOP(
         "Engine",
         "Choose one of osv.dev's zips, CISA's catalogue (JSON) or FIRST's scores (CSV)")},
    {"download.status"_L1, QT_TRANSLATE_NOOP("Engine", "%1 was not handed out: %2"),
     QT_TRANSLATE_NOOP("Engine",
                       "Check the address in the settings, and whether a mirror is needed")},
    {"download.network"_L1, QT_TRANSLATE_NOOP("Engine", "%1 could not be fetched: %2"),
     QT_TRANSLATE_NOOP("Engine",
                       "Try again; it goes on where it stopped. Without a network: db import")},
    {"download.checksum"_L1,
     QT_TRANSLATE_NOOP("Engine", "What %1 sent is not what it announced: %2"),
     QT_TRANSLATE_NOOP("Engine", "Try again; if it stays so, look for a proxy in between")},
    {"download.size"_L1, QT_TRANSLATE_NOOP("Engine", "%1 is larger than allowed: %2"), ""},
    {"download.write"_L1, QT_TRANSLATE_NOOP("Engine", "What %1 sent could not be kept: %2"),
     QT_TRANSLATE_NOOP("Engine", "Check the disk and its free space")},
};

const Sentences* findSentences(const QString& code)
{
    const auto in = [&code](const auto& table) -> const Sentences* {
        const auto found = std::ranges::find_if(
            table, [&code](const Sentences& candidate) { return candidate.code == code; });
        return found == std::end(table) ? nullptr : std::to_address(found);
    };
    for (const Sentences* found : {in(ConnectSentences), in(DaemonSentences), in(TlsSentences),
                                   in(LocalSentences), in(AdvisorySentences)}) {
        if (found)
            return found;
    }
    return nullptr;
}

// "HTTP 403: not for you" without its status code, which belongs to the details.
QString wordsOf(const QString& detail)
{
    const qsizetype colon = detail.indexOf(": "_L1);
    return detail.startsWith("HTTP "_L1) && colon > 0 ? detail.mid(colon + 2) : detail;
}

Text filled(const char* source, const Error& error)
{
    return {QString::fromUtf8(source), {error.subject, wordsOf(error.detail)}};
}

Text describeKind(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Unreachable:
        return PLIMSOLL_TEXT("%1 cannot be reached", error.subject);
    case Error::Kind::TlsRejected:
        return PLIMSOLL_TEXT("TLS with %1 failed", error.subject);
    case Error::Kind::Denied:
        return PLIMSOLL_TEXT("%1 refused access", error.subject);
    case Error::Kind::NotFound:
        return PLIMSOLL_TEXT("%1 does not exist", error.subject);
    case Error::Kind::Malformed:
        return PLIMSOLL_TEXT("%1 cannot be read: %2", error.subject, error.detail);
    case Error::Kind::TooLarge:
        return PLIMSOLL_TEXT("%1 is larger than allowed: %2", error.subject, error.detail);
    case Error::Kind::TimedOut:
        return PLIMSOLL_TEXT("%1 did not answer in time", error.subject);
    case Error::Kind::ServerError:
        return PLIMSOLL_TEXT("%1 reported an error of its own: %2", error.subject, error.detail);
    case Error::Kind::Usage:
        return PLIMSOLL_TEXT("%1 cannot be used: %2", error.subject, error.detail);
    case Error::Kind::Storage:
        return PLIMSOLL_TEXT("%1 could not be stored: %2", error.subject, error.detail);
    case Error::Kind::Cancelled:
        break;
    }
    return PLIMSOLL_TEXT("Stopped before %1 was finished", error.subject);
}

} // namespace

Text describe(const Error& error)
{
    const Sentences* sentences = findSentences(error.code);
    return sentences ? filled(sentences->what, error) : describeKind(error);
}

Text nextStep(const Error& error)
{
    // Host files alone are asked for with calls that make something.
    if (error.code == "http.403"_L1 && error.detail.startsWith("POST "_L1)) {
        return PLIMSOLL_TEXT("Let the authorization plugin allow the container that is never "
                             "started, or read this host without its files");
    }
    const Sentences* sentences = findSentences(error.code);
    return sentences && *sentences->next ? filled(sentences->next, error) : Text{};
}

} // namespace plimsoll::core
