// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/scanvulnerabilities.h"

#include <algorithm>

namespace plimsoll::report {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxShown = 40; // in text; the JSON has all

QJsonObject vulnerabilityJson(const vuln::Vulnerability& v)
{
    const bool hasScore = v.rating && v.rating->score;
    return {{u"id"_s, v.id},
            {u"aliases"_s, QJsonArray::fromStringList(v.aliases)},
            {u"severity"_s, severityWord(v)},
            {u"cvss"_s,
             hasScore ? QJsonValue(v.rating->score->tenths / 10.0) : QJsonValue(QJsonValue::Null)},
            {u"kev"_s, v.exploited.has_value()},
            {u"epss"_s, v.epss ? QJsonValue(*v.epss) : QJsonValue(QJsonValue::Null)},
            {u"package"_s, v.sourcePackage},
            {u"ecosystem"_s, v.ecosystem},
            {u"installed"_s, v.installed},
            {u"fixed"_s, v.fixed ? QJsonValue(*v.fixed) : QJsonValue(QJsonValue::Null)},
            {u"layer"_s, v.layer < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(v.layer)},
            {u"paths"_s, QJsonArray::fromStringList(v.paths)},
            {u"packages"_s, QJsonArray::fromStringList(v.packages)},
            {u"summary"_s, v.summary}};
}

QStringList uncovered(const vuln::Findings& found)
{
    QStringList names;
    for (const vuln::EcosystemCoverage& each : found.coverage) {
        if (each.coverage == vuln::Coverage::Covered)
            continue;
        const QString name =
            each.ecosystem.isEmpty() ? u"the system's own packages"_s : each.ecosystem;
        names.append(
            u"%1 (%2, %3 packages)"_s.arg(name, vuln::coverageName(each.coverage)).arg(each.packages));
    }
    return names;
}

int rankOf(const vuln::Vulnerability& v)
{
    return v.rating ? int(v.rating->severity) : int(core::Severity::Medium);
}

} // namespace

QString severityWord(const vuln::Vulnerability& vulnerability)
{
    return vulnerability.rating ? core::severityName(vulnerability.rating->severity) : u"unknown"_s;
}

QString matchingText(const ScanReport& report)
{
    if (!report.vulnerabilities)
        return QString::fromLatin1(NotMatched);
    const vuln::Findings& found = *report.vulnerabilities;
    QString text = u"matched"_s;
    if (const QStringList names = uncovered(found); !names.isEmpty())
        text += u"; not covered: "_s + names.join(u", "_s);
    if (found.isPastEndOfLife && found.endOfLife)
        text += u"; past its end of life since %1: feeds drop it, few findings mean nothing"_s.arg(
            found.endOfLife->toString(Qt::ISODate));
    if (found.guessedPackages > 0)
        text += u"; %1 guessed packages not compared"_s.arg(found.guessedPackages);
    if (found.isIncomplete)
        text += u"; the advisory database failed in between"_s;
    return text;
}

void addVulnerabilities(const ScanReport& report, QJsonObject& scan)
{
    if (!report.vulnerabilities)
        return;
    const vuln::Findings& found = *report.vulnerabilities;
    QJsonArray list;
    for (const vuln::Vulnerability& v : found.vulnerabilities)
        list.append(vulnerabilityJson(v));
    QJsonArray coverage;
    for (const vuln::EcosystemCoverage& each : found.coverage)
        coverage.append(QJsonObject{{u"ecosystem"_s, each.ecosystem},
                                    {u"coverage"_s, vuln::coverageName(each.coverage)},
                                    {u"packages"_s, each.packages}});
    scan.insert(u"vulnerabilities"_s, list);
    scan.insert(u"coverage"_s, coverage);
    scan.insert(u"advisories"_s, found.databaseDigest);
    scan.insert(u"endOfLife"_s,
                found.endOfLife ? QJsonValue(found.endOfLife->toString(Qt::ISODate))
                                : QJsonValue(QJsonValue::Null));
    scan.insert(u"isPastEndOfLife"_s, found.isPastEndOfLife);
    scan.insert(u"hidden"_s,
                QJsonObject{{u"negligible"_s, found.hiddenNegligible},
                            {u"kernelHeaders"_s, found.hiddenKernelHeaders},
                            {u"notices"_s, found.notices},
                            {u"owned"_s, found.ownedPackages}});
}

QString vulnerabilitiesText(const ScanReport& report)
{
    QString text = u"\nVulnerabilities: %1\n"_s.arg(matchingText(report));
    if (report.vulnerabilities && !report.advisoriesText.isEmpty())
        text += u"  %1\n"_s.arg(report.advisoriesText);
    if (!report.vulnerabilities)
        return text;
    QList<vuln::Vulnerability> list = report.vulnerabilities->vulnerabilities;
    std::ranges::stable_sort(list, std::ranges::greater(), &rankOf);
    for (qsizetype i = 0; i < std::min(list.size(), MaxShown); ++i) {
        const vuln::Vulnerability& v = list[i];
        text += u"  %1 %2  %3 %4"_s.arg(severityWord(v), -8)
                    .arg(v.id, -18)
                    .arg(v.sourcePackage, v.installed);
        text += v.fixed ? u", fixed in %1"_s.arg(*v.fixed) : u", no fix known"_s;
        text += v.exploited ? u", known to be exploited\n"_s : u"\n"_s;
    }
    if (list.size() > MaxShown)
        text += u"  and %1 more: see --format json\n"_s.arg(list.size() - MaxShown);
    return text + u"  %1 in all\n"_s.arg(list.size());
}

QJsonArray cycloneDxVulnerabilities(const ScanReport& report, const QStringList& references)
{
    QJsonArray list;
    if (!report.vulnerabilities)
        return list;
    const QList<image::Package>& packages = report.contents.packages;
    for (const vuln::Vulnerability& v : report.vulnerabilities->vulnerabilities) {
        QJsonArray affects;
        for (qsizetype i = 0; i < packages.size(); ++i) {
            if (packages[i].ecosystem == v.ecosystem && v.packages.contains(packages[i].name))
                affects.append(QJsonObject{{u"ref"_s, references[i]}});
        }
        QJsonObject rating{{u"severity"_s, severityWord(v)}};
        if (v.rating && v.rating->score) {
            rating.insert(u"score"_s, v.rating->score->tenths / 10.0);
            rating.insert(u"vector"_s, v.rating->vector);
        }
        QJsonObject entry{
            {u"id"_s, v.id}, {u"ratings"_s, QJsonArray{rating}}, {u"affects"_s, affects}};
        if (!v.summary.isEmpty())
            entry.insert(u"description"_s, v.summary);
        if (v.fixed)
            entry.insert(u"recommendation"_s, u"Upgrade %1 to %2"_s.arg(v.sourcePackage, *v.fixed));
        list.append(entry);
    }
    return list;
}

} // namespace plimsoll::report
