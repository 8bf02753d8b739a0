// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/palette.h"

#include "models/checkrows.h"
#include "models/natural.h"
#include "models/vulnerabilityrows.h"
#include "models/wording.h"

#include <algorithm>
#include <map>

namespace plimsoll::models {

using Kind = PaletteEntry::Kind;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Rank { StartsWith, WordStarts, Letters, NoMatch };

struct Query
{
    std::optional<Kind> kind = {};
    QString words = {};
};

Query parsed(const QString& text)
{
    const QString trimmed = text.trimmed();
    const QChar first = trimmed.isEmpty() ? QChar() : trimmed.front();
    if (first == u'>')
        return {Kind::Command, trimmed.sliced(1).trimmed()};
    if (first == u'#')
        return {Kind::Check, trimmed.sliced(1).trimmed()};
    if (first == u'@')
        return {Kind::Host, trimmed.sliced(1).trimmed()};
    if (trimmed.startsWith("cve-"_L1, Qt::CaseInsensitive))
        return {Kind::Vulnerability, trimmed};
    return {{}, trimmed};
}

bool hasWordStartingWith(const QString& title, const QString& words)
{
    for (qsizetype at = title.indexOf(words, 1, Qt::CaseInsensitive); at >= 0;
         at = title.indexOf(words, at + 1, Qt::CaseInsensitive)) {
        if (!title[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

bool hasLettersInOrder(const QString& title, const QString& words)
{
    qsizetype at = 0;
    for (const QChar c : words) {
        at = title.indexOf(c, at, Qt::CaseInsensitive);
        if (at < 0)
            return false;
        ++at;
    }
    return true;
}

Rank rankOf(const PaletteEntry& entry, const QString& words)
{
    if (entry.title.startsWith(words, Qt::CaseInsensitive))
        return StartsWith;
    if (hasWordStartingWith(entry.title, words))
        return WordStarts;
    return hasLettersInOrder(entry.title, words) ? Letters : NoMatch;
}

struct Hit
{
    Rank rank = NoMatch;
    const PaletteEntry* entry = nullptr;
};

bool isBetter(const Hit& a, const Hit& b)
{
    if (a.rank != b.rank)
        return a.rank < b.rank;
    if (a.entry->isInScope != b.entry->isInScope)
        return a.entry->isInScope;
    if (a.entry->kind != b.entry->kind)
        return a.entry->kind < b.entry->kind;
    return compareNaturally(a.entry->title, b.entry->title) < 0;
}

/// Kinds in the order in which their best stands.
QList<PaletteEntry> grouped(const QList<PaletteEntry>& ranked)
{
    QList<Kind> order;
    std::map<Kind, QList<PaletteEntry>> groups;
    for (const PaletteEntry& entry : ranked) {
        if (!order.contains(entry.kind))
            order.append(entry.kind);
        groups[entry.kind].append(entry);
    }
    QList<PaletteEntry> result;
    for (const Kind kind : std::as_const(order))
        result += groups[kind];
    return result;
}

QList<PaletteEntry> firstOffers(const QList<PaletteEntry>& entries,
                                const QList<PaletteEntry>& recent)
{
    QList<PaletteEntry> result;
    for (const PaletteEntry& entry : recent)
        if (entries.contains(entry))
            result.append(entry);
    for (const PaletteEntry& entry : entries)
        if (entry.kind == Kind::Command && !result.contains(entry))
            result.append(entry);
    return grouped(result.mid(0, MaxPaletteHits));
}

void addObjects(QList<PaletteEntry>& entries, const score::HostAssessment& host, bool isInScope)
{
    entries.append({.kind = Kind::Host,
                    .title = host.name,
                    .note = host.group,
                    .host = host.name,
                    .object = {core::ObjectKind::Host, host.name, host.name},
                    .score = host.overall,
                    .loadLine = host.loadLine,
                    .isInScope = isInScope});
    for (const score::ContainerAssessment& container : host.containers)
        entries.append({.kind = Kind::Container,
                        .title = container.name,
                        .note = host.name,
                        .host = host.name,
                        .object = {core::ObjectKind::Container, container.id, container.name},
                        .score = container.overall,
                        .loadLine = host.loadLine,
                        .isInScope = isInScope});
    for (const score::ImageAssessment& image : host.images)
        entries.append({.kind = Kind::Image,
                        .title = image.displayName(),
                        .note = host.name,
                        .host = host.name,
                        .object = {core::ObjectKind::Image, image.id, image.displayName()},
                        .score = image.dockerfile,
                        .loadLine = host.loadLine,
                        .isInScope = isInScope});
}

/// One a CVE, wherever it is.
void addVulnerabilities(QList<PaletteEntry>& entries, const Snapshot& snapshot,
                        const QSet<QString>& inScope)
{
    for (const VulnerabilityGroup& group : grouped(vulnerabilityRows(snapshot), Grouping::Cve)) {
        const bool isInScope =
            std::ranges::any_of(group.images, [&inScope](const AffectedImage& image) {
                return inScope.contains(image.host);
            });
        entries.append({.kind = Kind::Vulnerability,
                        .title = group.name + u' ' + group.packages.join(u", "_s),
                        .note = objectCount(core::ObjectKind::Image, int(group.images.size())),
                        .id = group.name,
                        .severity = group.worst,
                        .isInScope = isInScope});
    }
}

} // namespace

QList<PaletteEntry> paletteEntries(const Snapshot& snapshot, const QSet<QString>& inScope)
{
    QList<PaletteEntry> entries;
    for (const CheckRow& row : checkRows(snapshot))
        entries.append({.kind = Kind::Check,
                        .title = row.check + u' ' + core::translated(row.title),
                        .note = extentText(row),
                        .id = row.check,
                        .outcome = row.outcome});
    for (const score::HostAssessment& host : snapshot.assessment.hosts)
        addObjects(entries, host, inScope.contains(host.name));
    addVulnerabilities(entries, snapshot, inScope);
    return entries;
}

QList<PaletteEntry> paletteHits(const QList<PaletteEntry>& entries, const QString& query,
                                const QList<PaletteEntry>& recent)
{
    const Query asked = parsed(query);
    if (asked.words.isEmpty() && !asked.kind)
        return firstOffers(entries, recent);
    QList<Hit> hits;
    for (const PaletteEntry& entry : entries) {
        const Rank rank = rankOf(entry, asked.words);
        if (rank != NoMatch && (!asked.kind || entry.kind == *asked.kind))
            hits.append({rank, &entry});
    }
    const auto end = hits.begin() + std::min(hits.size(), MaxPaletteHits);
    std::partial_sort(hits.begin(), end, hits.end(), isBetter);
    QList<PaletteEntry> best;
    for (auto it = hits.begin(); it != end; ++it)
        best.append(*it->entry);
    return grouped(best);
}

} // namespace plimsoll::models
