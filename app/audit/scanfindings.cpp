// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/scanfindings.h"

#include "cis/catalogue.h"
#include "core/verdict.h"

#include <algorithm>

namespace plimsoll::audit {

using namespace Qt::Literals::StringLiterals;
using core::Proof;
using core::Verdict;
using image::FileNote;

namespace {

constexpr qsizetype MaxProofs = 50; // a report names examples, the list of files all

bool isPrivileged(const FileNote& note)
{
    return note.kind == FileNote::Kind::Setuid || note.kind == FileNote::Kind::Setgid;
}

bool isSecret(const FileNote& note)
{
    return note.kind == FileNote::Kind::Secret;
}

QString wordOf(const FileNote& note)
{
    if (note.kind == FileNote::Kind::Secret)
        return note.line ? u"%1, line %2"_s.arg(note.rule).arg(*note.line) : note.rule;
    return note.kind == FileNote::Kind::Setuid ? u"setuid"_s : u"setgid"_s;
}

QList<Proof> proofsOf(const image::Contents& contents, bool (*concerns)(const FileNote&))
{
    QList<Proof> proofs;
    for (const image::FoundFile& file : contents.files) {
        for (const FileNote& note : file.notes) {
            if (concerns(note))
                proofs.append({.call = u"GET /images/%1/get"_s.arg(contents.id),
                               .path = u"layer %1 "_s.arg(file.layer) + file.path,
                               .value = wordOf(note)});
        }
    }
    return proofs;
}

/// What a lack of findings proves: nothing where not everything was read.
Verdict withoutFindings(const image::Contents& contents, core::Text reason)
{
    if (contents.depth == image::Depth::Quick)
        return core::unknown(PLIMSOLL_TEXT("Only the package databases of the image were read"));
    if (!contents.problems.isEmpty())
        return core::unknown(PLIMSOLL_TEXT("The image was not read to its end: %1",
                                           contents.problems.first().subject));
    return core::pass(std::move(reason),
                      {{.call = u"GET /images/%1/get"_s.arg(contents.id), .path = u"files"_s}});
}

Verdict privilegedFiles(const image::Contents& contents)
{
    const QList<Proof> proofs = proofsOf(contents, &isPrivileged);
    if (proofs.isEmpty())
        return withoutFindings(contents,
                               PLIMSOLL_TEXT("No file of the image has the setuid or setgid bit"));
    return core::fail(
        PLIMSOLL_TEXT("Files with the setuid or setgid bit: %1", QString::number(proofs.size())),
        proofs.first(std::min(MaxProofs, proofs.size())));
}

Verdict secretFiles(const image::Contents& contents)
{
    const QList<Proof> proofs = proofsOf(contents, &isSecret);
    if (proofs.isEmpty())
        return withoutFindings(
            contents, PLIMSOLL_TEXT("No file of any layer holds a secret that the rules know"));
    return core::fail(
        PLIMSOLL_TEXT("Secrets in files of the layers: %1", QString::number(proofs.size())),
        proofs.first(std::min(MaxProofs, proofs.size())));
}

} // namespace

QList<core::Finding> findingsOf(const image::Contents& contents, const QString& target)
{
    const core::ObjectRef object{
        .kind = core::ObjectKind::Image, .id = contents.id, .name = contents.tags.value(0, target)};
    QList<core::Finding> findings{
        cis::joined(*cis::control(u"4.8"), object, privilegedFiles(contents)),
        cis::joined(*cis::control(u"4.10"), object, secretFiles(contents))};
    std::ranges::sort(findings, &core::findingLess);
    return findings;
}

} // namespace plimsoll::audit
