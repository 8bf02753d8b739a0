// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/hostfacts.h"

#include "cis/catalogue.h"
#include "cis/engine.h"
#include "cis/remedy.h"

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;
using core::Text;
using core::Verdict;
using evidence::Fact;
using evidence::HostFile;
using evidence::HostView;

namespace {

/// The refusal or failure that kept the container from being made.
const evidence::Answer* refusal(const HostView& host)
{
    for (const QStringView call : {evidence::calls::ImportAudit, evidence::calls::CreateAudit}) {
        const evidence::Answer* answer = host.evidence->answer(call);
        if (answer && answer->error)
            return answer;
    }
    return nullptr;
}

} // namespace

std::optional<Verdict> withoutHostFiles(const HostView& host, QStringView id)
{
    if (const evidence::Answer* answer = refusal(host)) {
        return core::unknown(evidence::Document(answer->call, answer).whyMissing(),
                             {{.call = answer->call}});
    }
    if (isForeignEngine(host)) {
        return core::unknown(
            PLIMSOLL_TEXT("This engine is not Docker's: its files are not looked for."),
            {host.version.at(u"Components").proof});
    }
    if (!host.start)
        return core::unknown(control(id)->missingFactText());
    const auto options = securityOptions(host);
    if (!options)
        return noSecurityOptions(host);
    if (const SecurityOption* rootless = options->find(u"rootless")) {
        return core::unknown(PLIMSOLL_TEXT("The daemon runs rootless: it sees the owners of its "
                                           "host's files through a user namespace."),
                             {rootless->proof});
    }
    return std::nullopt;
}

Verdict unprovenStart(const evidence::DaemonStart& start)
{
    return core::unknown(start.doubt, start.doubtProofs);
}

HostFile hostFile(const HostView& host, const QString& path)
{
    return {*host.evidence, path};
}

void addFile(OwnedFiles& files, const HostFile& file)
{
    if (file.exists()) {
        const evidence::Document& document = file.document();
        files.files.append({.path = file.path(),
                            .uid = document.at(u"uid"),
                            .gid = document.at(u"gid"),
                            .mode = file.mode()});
    } else if (file.isAbsent()) {
        files.absences.append(file.presence());
    } else if (!files.trouble) {
        files.trouble = core::unknown(file.document().whyMissing(), {file.presence()});
    }
}

void addEntries(OwnedFiles& files, const HostFile& folder, QStringView suffix)
{
    const evidence::Document& document = folder.document();
    if (!folder.exists())
        return;
    if (document.at(u"entries").isAbsent() && !files.trouble)
        files.trouble = missing(document, u"entries");
    for (const evidence::FolderEntry& entry : entriesIn(folder)) {
        if (entry.type != "file"_L1 || !entry.path.endsWith(suffix))
            continue;
        files.files.append({.path = entry.path,
                            .uid = document.at(QString(entry.place + u".uid"_s)),
                            .gid = document.at(QString(entry.place + u".gid"_s)),
                            .mode = document.at(QString(entry.place + u".mode"_s))});
    }
}

namespace {

/// Neither all there nor none there: what stands in the way of a judgement.
std::optional<Verdict> undecidable(const OwnedFiles& files, const Text& none)
{
    if (files.trouble)
        return files.trouble;
    if (files.files.isEmpty())
        return core::notApplicable(none, files.absences);
    return std::nullopt;
}

Verdict noFact(const OwnedFile& file, const Fact& fact)
{
    return core::unknown(PLIMSOLL_TEXT("The owner and mode of %1 are not known.", file.path),
                         {fact.proof});
}

} // namespace

QString octal(int mode)
{
    return u"%1"_s.arg(mode, 4, 8, QChar(u'0'));
}

Verdict ownedByRoot(const OwnedFiles& files, const Text& none)
{
    QList<core::Proof> proofs;
    QStringList wrong;
    QStringList remedies;
    for (const OwnedFile& file : files.files) {
        const auto uid = file.uid.toInteger();
        const auto gid = file.gid.toInteger();
        if (!uid || !gid)
            return noFact(file, uid ? file.gid : file.uid);
        const bool isRoots = *uid == 0 && *gid == 0;
        if (isRoots && !wrong.isEmpty())
            continue;
        if (!isRoots && wrong.isEmpty())
            proofs.clear();
        proofs += {file.uid.proof, file.gid.proof};
        if (isRoots)
            continue;
        wrong.append(u"%1 (%2:%3)"_s.arg(file.path).arg(*uid).arg(*gid));
        remedies.append(shellLine(u"chown root:root "_s + shellWord(file.path)));
    }
    if (!wrong.isEmpty())
        return core::fail(
            PLIMSOLL_TEXT("Not owned by root and its group: %1.", wrong.join(u", "_s)), proofs,
            remedies);
    if (const auto verdict = undecidable(files, none))
        return *verdict;
    return core::pass(PLIMSOLL_TEXT("Owned by root and its group."), proofs);
}

Verdict modesWithin(const OwnedFiles& files, int allowed, const Text& none)
{
    QList<core::Proof> proofs;
    QStringList wrong;
    QStringList remedies;
    for (const OwnedFile& file : files.files) {
        const auto bits = evidence::modeBits(file.mode);
        if (!bits)
            return noFact(file, file.mode);
        const bool isWithin = (*bits & ~allowed) == 0;
        if (isWithin && !wrong.isEmpty())
            continue;
        if (!isWithin && wrong.isEmpty())
            proofs.clear();
        proofs.append(file.mode.proof);
        if (isWithin)
            continue;
        wrong.append(u"%1 (%2)"_s.arg(file.path, octal(*bits)));
        remedies.append(
            shellLine(u"chmod %1 %2"_s.arg(octal(*bits & allowed), shellWord(file.path))));
    }
    if (!wrong.isEmpty()) {
        return core::fail(
            PLIMSOLL_TEXT("More than %1 allows: %2.", octal(allowed), wrong.join(u", "_s)), proofs,
            remedies);
    }
    if (const auto verdict = undecidable(files, none))
        return *verdict;
    return core::pass(PLIMSOLL_TEXT("No mode goes beyond %1.", octal(allowed)), proofs);
}

} // namespace plimsoll::cis
