// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/jsonparts.h"

#include "core/json.h"

namespace plimsoll::report {

void write(JsonWriter& json, const score::Vulnerability& v)
{
    const auto tenths = v.cvssTenths ? std::optional(*v.cvssTenths / 10.0) : std::nullopt;
    json.beginObject();
    list(json, "aliases"_L1, v.aliases);
    optional(json, "cvss"_L1, tenths);
    part(json, "decision"_L1, v.decision);
    json.member("ecosystem"_L1, v.ecosystem);
    optional(json, "epss"_L1, v.epss);
    list(json, "evidence"_L1, QList<core::Proof>{v.proof});
    optional(json, "fixed"_L1,
             v.fixedVersion.isEmpty() ? std::nullopt : std::optional(v.fixedVersion));
    json.member("id"_L1, v.id);
    json.member("installed"_L1, v.installedVersion);
    json.member("kev"_L1, v.isKnownExploited);
    optional(json, "layer"_L1, v.layer < 0 ? std::nullopt : std::optional(v.layer));
    json.member("package"_L1, v.sourcePackage);
    list(json, "packages"_L1, v.packages);
    list(json, "paths"_L1, v.paths);
    json.member("severity"_L1, v.severity ? core::severityName(*v.severity) : u"unknown"_s);
    json.member("title"_L1, v.title);
    json.endObject();
}

void write(JsonWriter& json, const vuln::EcosystemCoverage& coverage)
{
    json.beginObject();
    json.member("coverage"_L1, vuln::coverageName(coverage.coverage));
    json.member("ecosystem"_L1, coverage.ecosystem);
    json.member("packages"_L1, coverage.packages);
    json.endObject();
}

namespace {

QString readingName(score::Reading reading)
{
    switch (reading) {
    case score::Reading::None:
        return u"none"_s;
    case score::Reading::Quick:
        return u"quick"_s;
    case score::Reading::Full:
        break;
    }
    return u"full"_s;
}

/// How much of an image was read, and what stands between it and a list of vulnerabilities.
void scan(JsonWriter& json, const score::ImageAssessment& image)
{
    const bool isScanned = image.reading != score::Reading::None;
    json.key("scan"_L1);
    json.beginObject();
    optional(json, "at"_L1,
             isScanned ? std::optional(core::formatTime(image.scannedAtUtc)) : std::nullopt);
    list(json, "coverage"_L1, image.coverage);
    optional(json, "ecosystem"_L1,
             image.ecosystem.isEmpty() ? std::nullopt : std::optional(image.ecosystem));
    optional(json, "endOfLife"_L1,
             image.endOfLife ? std::optional(image.endOfLife->toString(Qt::ISODate))
                             : std::nullopt);
    json.member("hidden"_L1, image.hiddenVulnerabilities);
    json.member("isWhole"_L1, image.isWhole);
    json.member("reading"_L1, readingName(image.reading));
    json.member("state"_L1, score::matchingName(image.matching));
    json.member("system"_L1, image.system);
    json.endObject();
}

} // namespace

void write(JsonWriter& json, const score::ImageAssessment& image)
{
    json.beginObject();
    json.member("id"_L1, image.id);
    json.member("packages"_L1, image.packages);
    scan(json, image);
    json.key("scores"_L1);
    json.beginObject();
    part(json, "dockerfile"_L1, image.dockerfile);
    part(json, "image"_L1, image.image);
    json.endObject();
    list(json, "tags"_L1, image.tags);
    list(json, "vulnerabilities"_L1, image.vulnerabilities);
    json.endObject();
}

void write(JsonWriter& json, const score::ContainerAssessment& container)
{
    json.beginObject();
    json.member("id"_L1, container.id);
    json.member("image"_L1, container.imageId);
    json.member("name"_L1, container.name);
    json.key("scores"_L1);
    json.beginObject();
    part(json, "container"_L1, container.container);
    part(json, "dockerfile"_L1, container.dockerfile);
    part(json, "image"_L1, container.image);
    part(json, "overall"_L1, container.overall);
    json.endObject();
    json.member("state"_L1, container.state);
    json.endObject();
}

} // namespace plimsoll::report
