// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/assess.h"
#include "audit/imagecontents.h"
#include "core/json.h"
#include "evidence/file.h"
#include "evidence/objects.h"
#include "pdf/posturereport.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/sarif.h"
#include "report/scan.h"
#include "ui/shell/fleetcontroller.h"
#include "ui/shell/whendone.h"
#include "vuln/vulnerabilities.h"

#include <QBuffer>
#include <QSaveFile>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

core::Error notWritten(const QString& path, const QString& detail)
{
    return {.kind = core::Error::Kind::Storage,
            .code = u"file.write"_s,
            .subject = path,
            .detail = detail};
}

// Whole or not at all: a half-written export never carries the asked-for name.
core::Result<void> save(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(path, file.errorString());
    return {};
}

core::Result<QByteArray> packed(const evidence::Evidence& evidence)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const core::Result<void> written = evidence::writeEvidence(evidence, buffer);
    if (!written)
        return written.error();
    return buffer.data();
}

core::Result<void> writeExport(const QString& path, FleetController::Export format,
                               const evidence::Evidence& evidence, const audit::Inputs& inputs)
{
    switch (format) {
    case FleetController::Export::Evidence: {
        const core::Result<QByteArray> bytes = packed(evidence);
        return bytes ? save(path, *bytes) : core::Result<void>(bytes.error());
    }
    case FleetController::Export::Json:
        return save(path, report::auditJson(audit::assess(evidence, inputs)));
    case FleetController::Export::Csv:
        return save(path, report::auditCsv(audit::assess(evidence, inputs)));
    case FleetController::Export::Sarif:
        return save(path, report::auditSarif(audit::assess(evidence, inputs)));
    }
    return {};
}

/// The image's scan as the command line would report it, from what is known here.
core::Result<report::ScanReport> scanReport(const evidence::Evidence& evidence,
                                            const ImageOnHost& image, const audit::Inputs& inputs)
{
    const auto host = std::ranges::find(evidence.hosts, image.host, &evidence::HostEvidence::name);
    const evidence::Answer* answer = host == evidence.hosts.end()
        ? nullptr
        : host->answer(evidence::imageContentsCall(image.imageId));
    const auto contents = audit::contentsOf(answer);
    if (!contents)
        return core::Error{.kind = core::Error::Kind::NotFound,
                           .code = u"image.unknown"_s,
                           .subject = image.imageId};
    report::ScanReport report{.target = image.imageId,
                              .contents = *contents,
                              .generatedAtUtc = evidence.generatedAtUtc,
                              .readAtUtc = answer->atUtc,
                              .isKnown = true};
    const score::Assessment assessment = audit::assess(evidence, inputs);
    for (const score::HostAssessment& assessed : assessment.hosts) {
        if (assessed.name != image.host)
            continue;
        for (const score::ImageAssessment& each : assessed.images) {
            if (each.id == image.imageId)
                report.assessed = each;
        }
        for (const core::Finding& finding : assessed.findings) {
            if (finding.object.id == image.imageId)
                report.findings.append(finding);
        }
    }
    if (report.assessed)
        report.target = report.assessed->displayName();
    report.advisoriesText = core::english(score::advisoriesText(assessment));
    if (!inputs.advisories)
        return report;
    auto database = vuln::Database::open(inputs.advisories->path);
    if (!database)
        return database.error();
    report.vulnerabilities = vuln::findVulnerabilities(
        *database, contents->packages, contents->ecosystem, vuln::EndOfLife::ofThisComputer(),
        evidence.generatedAtUtc.date());
    return report;
}

QByteArray writtenAs(FleetController::ImageExport format, const report::ScanReport& report)
{
    switch (format) {
    case FleetController::ImageExport::CycloneDx:
        return report::scanCycloneDx(report);
    case FleetController::ImageExport::Spdx:
        return report::scanSpdx(report);
    case FleetController::ImageExport::Sarif:
        return report::scanSarif(report);
    case FleetController::ImageExport::Json:
        break;
    }
    return report::scanJson(report);
}

} // namespace

void FleetController::exportImage(const QString& path, ImageExport format, const ImageOnHost& image)
{
    const auto job = QtConcurrent::run([=, evidence = m_evidence, inputs = inputs()] {
        const auto report = scanReport(evidence, image, inputs);
        return report ? save(path, writtenAs(format, *report)) : core::Result<void>(report.error());
    });
    whenDone(job, this, [this, path](const core::Result<void>& result) {
        if (result)
            emit written(path);
        else
            this->report(result.error());
    });
}

void FleetController::exportTo(const QString& path, Export format, const Scope& scope)
{
    // The run as it was read: last known values belong to the window alone.
    const auto job =
        QtConcurrent::run([=, evidence = narrowed(m_evidence, scope), inputs = inputs()] {
            return writeExport(path, format, evidence, inputs);
        });
    whenDone(job, this, [this, path](const core::Result<void>& result) {
        if (result)
            emit written(path);
        else
            report(result.error());
    });
}

void FleetController::writeReport(const QString& path, const Scope& scope)
{
    const evidence::Evidence evidence = narrowed(m_evidence, scope);
    const auto job = QtConcurrent::run([evidence, inputs = inputs()] {
        const core::Result<QByteArray> bytes = packed(evidence);
        return std::pair(audit::assess(evidence, inputs), bytes ? core::sha256(*bytes) : QString());
    });
    whenDone(job, this, [=, this](const std::pair<score::Assessment, QString>& assessed) {
        pdf::PostureOptions options;
        options.subtitle = scope.kind == Scope::Kind::AllHosts ? QString() : scopeTitle(scope);
        options.locale = QLocale();
        options.policyByGroup = inputs().policyByGroup;
        options.evidenceDigest = assessed.second;
        if (m_source == Source::Fleet)
            options.history = narrowed(m_snapshot, scope)->history;
        options.history.removeIf(
            [](const store::ScorePoint& point) { return !point.host.isEmpty(); });
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return report(notWritten(path, file.errorString()));
        const core::Result<void> result =
            pdf::writePostureReport(assessed.first, evidence, options, file);
        if (!result)
            return report(result.error());
        if (!file.commit())
            return report(notWritten(path, file.errorString()));
        emit written(path);
    });
}

} // namespace plimsoll::ui
