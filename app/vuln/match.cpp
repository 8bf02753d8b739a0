// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/match.h"

#include "vuln/packing.h"

#include <algorithm>
#include <map>

namespace plimsoll::vuln {

namespace {

/// ".module+el8.6.0+..." and ".module_el8.6.0+...": what a module was built for.
bool isModular(QByteArrayView version)
{
    return version.contains(QByteArrayView(".module+"))
        || version.contains(QByteArrayView(".module_"));
}

bool isModular(const Affected& affected)
{
    return std::ranges::any_of(affected.ranges, [](const Range& range) {
        return std::ranges::any_of(range.events,
                                   [](const Event& event) { return isModular(event.version); });
    });
}

/// Whether a summary names the label's module, and only other streams of it: "nodejs:14 security
/// update" against "nodejs:16:8060020220523160029".
bool namesOtherStream(QByteArrayView summary, const QByteArray& module)
{
    const QList<QByteArray> label = module.split(':');
    if (label.size() < 2)
        return false;
    const QByteArray stream = label[0] + ':' + label[1];
    bool isNamed = false;
    for (const QByteArray& word : summary.toByteArray().split(' ')) {
        if (word == stream)
            return false;
        isNamed |= word.startsWith(label[0] + ':') && word.size() > label[0].size() + 1;
    }
    return isNamed;
}

bool fitsModule(const Query& query, const Affected& affected)
{
    if (!query.mindsModules)
        return true;
    return (!query.module.isEmpty() || isModular(query.version)) == isModular(affected);
}

void cutEpochs(Affected& affected)
{
    for (Range& range : affected.ranges) {
        for (Event& event : range.events)
            event.version = event.version.sliced(event.version.indexOf(':') + 1);
    }
}

void takeDetails(Match& match, const Affected& affected)
{
    for (const RawSeverity& severity : affected.severities)
        match.severities.emplace_back(severity.type.toByteArray(), severity.score.toByteArray());
    const QByteArrayView word = affected.urgency.isEmpty() ? affected.priority : affected.urgency;
    if (!word.isEmpty())
        match.word = word.toByteArray();
    match.informational = affected.informational.toByteArray();
}

/// Hits of one query by the record's number.
using Hits = std::map<qint64, Match>;

void addHit(Hits& hits, qint64 number, const Hit& hit, const Affected& affected, Order order)
{
    const auto [at, isNew] = hits.try_emplace(number);
    Match& match = at->second;
    if (isNew)
        takeDetails(match, affected);
    // Several entries of one record are joined as its ranges are: the smallest fix counts.
    if (hit.fixed && (!match.fixed || compareVersions(order, *hit.fixed, *match.fixed) < 0))
        match.fixed = hit.fixed->toByteArray();
}

void collect(Database& database, const Query& query, Hits& hits)
{
    const QByteArrayView base = baseEcosystem(query.ecosystem);
    const auto order = orderOf(query.ecosystem);
    const QByteArray name = normalisedName(query.ecosystem, query.name);
    EntryReader entries(base, database.entries(base, name));
    Affected affected;
    while (entries.next()) {
        if (!entries.covers(query.ecosystem))
            continue;
        entries.read(affected);
        if (!fitsModule(query, affected))
            continue;
        if (query.isEpochUnknown)
            cutEpochs(affected);
        if (const auto hit = evaluate(affected, order, query.version))
            addHit(hits, entries.recordId(), *hit, affected, order.value_or(Order::SemVer));
    }
}

QByteArrayView cveOf(QByteArrayView id)
{
    for (const QByteArrayView prefix :
         {QByteArrayView("DEBIAN-"), QByteArrayView("UBUNTU-"), QByteArrayView("ALPINE-")}) {
        if (id.startsWith(prefix))
            id = id.sliced(prefix.size());
    }
    return id.startsWith("CVE-") ? id : QByteArrayView();
}

void addCves(const Views& ids, QList<QByteArray>& into)
{
    for (const QByteArrayView id : ids) {
        if (const QByteArrayView cve = cveOf(id); !cve.isEmpty())
            into.append(cve.toByteArray());
    }
}

} // namespace

QList<Match> matchesOf(Database& database, const QList<Query>& queries)
{
    Hits hits;
    for (const Query& query : queries)
        collect(database, query, hits);
    QList<Match> matches;
    for (auto& [number, match] : hits) {
        auto record = database.record(number);
        if (!record)
            continue;
        match.record = std::move(*record);
        const QByteArray& module = queries.first().module;
        if (!module.isEmpty()
            && namesOtherStream(unpackRecord(match.record.packed).summary, module))
            continue;
        matches.append(std::move(match));
    }
    std::ranges::sort(matches, {}, [](const Match& match) { return match.record.id; });
    return matches;
}

QList<QByteArray> cvesOf(QByteArrayView id, const Record& record)
{
    QList<QByteArray> cves;
    addCves({id}, cves);
    addCves(record.aliases, cves);
    addCves(record.upstream, cves);
    if (cves.isEmpty())
        addCves(record.related, cves);
    std::ranges::sort(cves);
    cves.erase(std::unique(cves.begin(), cves.end()), cves.end());
    return cves;
}

} // namespace plimsoll::vuln
