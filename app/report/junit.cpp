// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/junit.h"

#include "core/describe.h"
#include "core/json.h"
#include "report/plain.h"
#include "score/endings.h"
#include "score/shownids.h"
#include "score/vulnerability.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace plimsoll::report {

using core::Finding;
using core::Outcome;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Counts
{
    qsizetype tests = 0;
    qsizetype failures = 0;
    qsizetype errors = 0;
    qsizetype skipped = 0;

    void add(const Counts& more)
    {
        tests += more.tests;
        failures += more.failures;
        errors += more.errors;
    }
};

/// The checks' findings, then the vulnerabilities of the images.
QList<Finding> testsOf(const score::HostAssessment& host)
{
    return host.findings + score::vulnerabilityFindings(host);
}

Counts countsOf(const score::HostAssessment& host, const QList<Finding>& tests)
{
    Counts counts{.tests = tests.size() + (host.error ? 1 : 0), .errors = host.error ? 1 : 0};
    counts.failures = std::ranges::count(tests, Outcome::Fail, &Finding::outcome);
    counts.skipped = tests.size() - counts.failures
        - std::ranges::count(tests, Outcome::Pass, &Finding::outcome);
    return counts;
}

void writeCounts(QXmlStreamWriter& xml, const Counts& counts)
{
    xml.writeAttribute(u"tests"_s, QString::number(counts.tests));
    xml.writeAttribute(u"failures"_s, QString::number(counts.failures));
    xml.writeAttribute(u"errors"_s, QString::number(counts.errors));
}

QString decisionWords(const core::Decision& decision, const QDateTime& atUtc)
{
    const QString ending = core::english(score::endingText(decision, atUtc));
    const QString until = decision.until.toString(Qt::ISODate)
        + (ending.isEmpty() ? QString() : " ("_L1 + ending + u')');
    return (decision.isAttestation ? "attested by "_L1 : "waived by "_L1) + decision.who
        + " until "_L1 + until + u": "_s + decision.reason;
}

/// "waived by Ada until 2027-01-31: ...", "unknown: ..."
QString whySkipped(const Finding& finding, const QDateTime& atUtc)
{
    if (finding.decision)
        return decisionWords(*finding.decision, atUtc);
    return core::outcomeName(finding.outcome) + u": "_s + core::english(finding.reason);
}

QString bodyOf(const Finding& finding)
{
    QStringList lines;
    for (const core::Proof& proof : finding.proofs)
        lines.append(proof.path.isEmpty() ? proof.call : proof.call + " : "_L1 + proof.path);
    lines += finding.remedyLines;
    return lines.join(u'\n');
}

void writeResult(QXmlStreamWriter& xml, const Finding& finding, const QDateTime& atUtc)
{
    switch (finding.outcome) {
    case Outcome::Pass:
        return;
    case Outcome::Fail:
        xml.writeStartElement(u"failure"_s);
        xml.writeAttribute(u"type"_s, core::severityName(finding.severity));
        xml.writeAttribute(u"message"_s, plain(core::english(finding.reason)));
        xml.writeCharacters(plain(bodyOf(finding), Lines::Kept));
        xml.writeEndElement();
        return;
    default:
        xml.writeEmptyElement(u"skipped"_s);
        xml.writeAttribute(u"message"_s, plain(whySkipped(finding, atUtc)));
    }
}

void writeFinding(QXmlStreamWriter& xml, const QString& host, const Finding& finding,
                  const QDateTime& atUtc)
{
    const QString object = core::objectKindName(finding.object.kind) + u' ' + finding.object.name;
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, plain(host) + u'.' + core::stageName(finding.stage));
    xml.writeAttribute(
        u"name"_s,
        plain(finding.check + u' ' + core::english(finding.title) + " ("_L1 + object + u')'));
    writeResult(xml, finding, atUtc);
    xml.writeEndElement();
}

void writeHost(QXmlStreamWriter& xml, const score::HostAssessment& host, const QDateTime& atUtc)
{
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, plain(host.name));
    const QList<Finding> tests = testsOf(host);
    const Counts counts = countsOf(host, tests);
    writeCounts(xml, counts);
    xml.writeAttribute(u"skipped"_s, QString::number(counts.skipped)); // of a suite, not of all
    if (host.assessedAtUtc.isValid())
        xml.writeAttribute(u"timestamp"_s, core::formatTime(host.assessedAtUtc).chopped(1));
    if (host.error) {
        xml.writeStartElement(u"testcase"_s);
        xml.writeAttribute(u"classname"_s, plain(host.name));
        xml.writeAttribute(u"name"_s, u"The host can be read"_s);
        xml.writeEmptyElement(u"error"_s);
        xml.writeAttribute(u"type"_s, plain(host.error->code));
        xml.writeAttribute(u"message"_s, plain(core::english(core::describe(*host.error))));
        xml.writeEndElement();
    }
    for (const Finding& finding : tests)
        writeFinding(xml, host.name, finding, atUtc);
    xml.writeEndElement();
}

} // namespace

QByteArray auditJunit(const score::Assessment& given)
{
    const score::Assessment assessment = score::withShownIds(given);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeAttribute(u"name"_s, assessment.benchmarkName + u' ' + assessment.benchmarkVersion);
    Counts all;
    for (const score::HostAssessment& host : assessment.hosts)
        all.add(countsOf(host, testsOf(host)));
    writeCounts(xml, all);
    for (const score::HostAssessment& host : assessment.hosts)
        writeHost(xml, host, assessment.generatedAtUtc);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace plimsoll::report
