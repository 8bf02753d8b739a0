// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/catalogue.h"
#include "evidence/hostfile.h"
#include "evidence/objects.h"
#include "image/contentsjson.h"
#include "pdf/posturereport.h"
#include "pdf/sheet.h"
#include "score/scenes.h"

#include <QBuffer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using enum core::Outcome;

/// Reads the paper back with the tools of others: qpdf, pdftotext, pdffonts, pdfimages.
class TestPostureReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isSoundPdf();
    void textIsText();
    void everyControlStandsInItsSection();
    void nothingIsCutOff();
    void noImagesAndEveryFontEmbedded();
    void pagesAreNumbered();
    void outlineAndFactsAreThere();
    void waiversNameReasonUntilAndWho();
    void everyVulnerabilityStandsOnce();
    void codeIsBrokenAtSpaces();
    void anAbsentFileIsNoRefusedCall();
    void everyPolicyInForceIsListed();
    void aHostReportHoldsEveryResult();
    void anImageHasPagesOfItsOwn();
    void editionsNumberTheSections();
    void sameInputsSameBytes();
    void emptyFleetIsPrintedToo();
    void chineseCanBeSearched();
    void letterPaper();
    void fullDeviceIsStorageError();

private:
    QString run(const QString& program, const QStringList& arguments);
    QString printed(const score::Assessment& assessment, const evidence::Evidence& evidence,
                    const pdf::PostureOptions& options, const QString& name);
    QString textOf(const QString& file);

    QTemporaryDir m_folder;
    score::Assessment m_assessment;
    evidence::Evidence m_evidence;
    QString m_file;
    QString m_text;
};

namespace {

const QString LongName =
    u"a-container-whose-name-is-much-longer-than-any-column-of-the-report-and-ends-in-finis"_s;

core::ObjectRef objectFor(const cis::Control& control, const score::HostAssessment& host,
                          qsizetype index)
{
    switch (control.appliesTo) {
    case cis::AppliesTo::Host:
        break;
    case cis::AppliesTo::EachImage:
        return imageRef(host.images[index].id);
    case cis::AppliesTo::EachContainer:
        return {core::ObjectKind::Container, host.containers[index].id,
                host.containers[index].name};
    }
    return hostRef(host.name);
}

qsizetype objectCount(const cis::Control& control, const score::HostAssessment& host)
{
    switch (control.appliesTo) {
    case cis::AppliesTo::Host:
        break;
    case cis::AppliesTo::EachImage:
        return host.images.size();
    case cis::AppliesTo::EachContainer:
        return host.containers.size();
    }
    return 1;
}

/// A host on which every control of the catalogue was judged, by turns.
score::HostAssessment judgedHost(const QString& name, int turn)
{
    score::HostAssessment host = test::host(name);
    host.endpoint = u"tcp://"_s + name + u":2376"_s;
    host.engineVersion = u"20.10.24"_s;
    host.os = u"Debian GNU/Linux 12 (bookworm)"_s;
    host.assessedAtUtc = QDateTime({2026, 11, 20}, {9, 40 + turn}, Qt::UTC);
    for (int i = 0; i < 3; ++i)
        host.images.append(
            test::image(u"sha256:%1%2"_s.arg(QString(60, u'a')).arg(turn * 10 + i), false));
    for (int i = 0; i < 6; ++i)
        host.containers.append(
            container(u"%1-service-%2"_s.arg(name).arg(i), host.images[i % 3].id));
    host.containers[0].name = LongName;
    static constexpr core::Outcome Turns[] = {Pass, Fail, Pass,    Manual, Pass,
                                              Fail, Pass, Unknown, Pass,   NotApplicable};
    int step = turn;
    for (const cis::Control& control : cis::catalogue()) {
        ++step;
        for (qsizetype i = 0; i < objectCount(control, host); ++i) {
            core::Finding f =
                finding(QString::fromLatin1(control.id), Turns[(step + int(i) * 3) % 10],
                        control.severity, control.stage, objectFor(control, host, i));
            f.title = control.titleText();
            f.remedy = control.remediationText();
            f.reason = {u"Reason %1 of a result: the field says %2."_s,
                        {QString::number(step % 4), u"true"_s}};
            if (f.outcome == Fail)
                f.remedyLines = {u"docker run --read-only --name "_s + f.object.name
                                     + u" registry.example/team/app:1"_s,
                                 u"  --memory 512m"_s};
            host.findings.append(f);
        }
    }
    return host;
}

evidence::Evidence evidenceOf(const score::Assessment& assessment)
{
    evidence::Evidence result;
    result.generatedAtUtc = assessment.generatedAtUtc;
    for (const score::HostAssessment& host : assessment.hosts) {
        evidence::HostEvidence read;
        read.name = host.name;
        read.state = host.state;
        for (const score::ContainerAssessment& container : host.containers) {
            evidence::Answer answer;
            answer.call = u"GET /containers/"_s + container.id + u"/json"_s;
            answer.atUtc = host.assessedAtUtc;
            answer.status = 200;
            answer.digest = u"sha256:"_s + QString(64, u'0');
            read.answers.append(answer);
        }
        result.hosts.append(read);
    }
    return result;
}

score::Assessment judgedFleet()
{
    score::Assessment facts;
    facts.generatedAtUtc = QDateTime({2026, 11, 20}, {9, 42}, Qt::UTC);
    facts.plimsollVersion = u"0.1.0"_s;
    facts.policyDigest = u"sha256:"_s + QString(64, u'1');
    facts.hosts = {judgedHost(u"harbor-01"_s, 0), judgedHost(u"quay-02"_s, 3), host(u"slip-03"_s)};
    facts.hosts[2].state = evidence::HostState::Unreachable;
    facts.hosts[2].error =
        core::Error{core::Error::Kind::Unreachable, u"connect.refused"_s, u"tcp://slip-03:2376"_s};
    return score::withScores(facts);
}

pdf::PostureOptions optionsWithHistory()
{
    pdf::PostureOptions options;
    options.subtitle = u"Northquay Freight, all hosts"_s;
    options.evidenceDigest = u"sha256:9c4107be52d8a6f0"_s + QString(48, u'0');
    for (int week = 0; week < 12; ++week)
        options.history.append(
            {QDateTime({2026, 9, 1}, {8, 0}, Qt::UTC).addDays(7 * week), {}, 30'000 + 900 * week});
    return options;
}

/// Every sentence of the report in Chinese, whatever it says: enough to see the characters.
class ChineseWords : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        if (QLatin1StringView(context) != "Report"_L1)
            return {};
        static const QRegularExpression places(u"%[1-9]"_s);
        QString result = u"高级安全报告第一页用于门户"_s;
        auto matches = places.globalMatch(QString::fromUtf8(source));
        while (matches.hasNext())
            result += matches.next().captured();
        return result;
    }
    bool isEmpty() const override { return false; }
};

} // namespace

void TestPostureReport::initTestCase()
{
    QVERIFY(m_folder.isValid());
    for (const QString& tool : {u"qpdf"_s, u"pdftotext"_s, u"pdffonts"_s, u"pdfimages"_s})
        QVERIFY2(!QStandardPaths::findExecutable(tool).isEmpty(), qPrintable(tool));
    m_assessment = judgedFleet();
    m_evidence = evidenceOf(m_assessment);
    m_file = printed(m_assessment, m_evidence, optionsWithHistory(), u"posture"_s);
    m_text = textOf(m_file);
}

QString TestPostureReport::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    const QString output = QString::fromUtf8(process.readAll());
    if (process.exitCode() != 0)
        qWarning() << program << process.exitCode() << output;
    return output;
}

/// Kept for looking at where PLIMSOLL_KEEP_PDF names a folder.
QString TestPostureReport::printed(const score::Assessment& assessment,
                                   const evidence::Evidence& evidence,
                                   const pdf::PostureOptions& options, const QString& name)
{
    const QString keep = qEnvironmentVariable("PLIMSOLL_KEEP_PDF");
    QFile file((keep.isEmpty() ? m_folder.path() : keep) + u'/' + name + u".pdf"_s);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    const auto result = pdf::writePostureReport(assessment, evidence, options, file);
    return result ? file.fileName() : QString();
}

QString TestPostureReport::textOf(const QString& file)
{
    return run(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
}

void TestPostureReport::isSoundPdf()
{
    const QString output = run(u"qpdf"_s, {u"--check"_s, m_file});
    QVERIFY2(output.contains(u"No syntax or stream encoding errors found"_s), qPrintable(output));
    QVERIFY2(!output.contains(u"WARNING"_s), qPrintable(output));
}

void TestPostureReport::textIsText()
{
    for (const QString& words :
         {u"Docker security"_s, u"Executive summary"_s, u"What could not be read"_s,
          u"Northquay Freight"_s, u"No waivers are in force"_s, u"Evidence index"_s,
          u"tcp://slip-03:2376"_s, u"What to fix first"_s, u"Method"_s})
        QVERIFY2(m_text.contains(words), qPrintable(words));
}

void TestPostureReport::everyControlStandsInItsSection()
{
    for (const cis::Control& control : cis::catalogue()) {
        const QRegularExpression row(
            u"(^|\\s)%1\\s+(Pass|Fail|Waived|Manual|N/A|Unknown)\\s"_s.arg(
                QRegularExpression::escape(QString::fromLatin1(control.id))),
            QRegularExpression::MultilineOption);
        QVERIFY2(row.match(m_text).hasMatch(), control.id);
    }
}

void TestPostureReport::nothingIsCutOff()
{
    QVERIFY(!m_text.contains(u"…"_s));
    // Wrapped inside its column, the name stands in pieces, and all of it is there.
    QString pieces = run(u"pdftotext"_s, {u"-raw"_s, m_file, u"-"_s});
    pieces.remove(QRegularExpression(u"\\s"_s));
    QVERIFY(pieces.contains(LongName));
    for (const score::HostAssessment& host : m_assessment.hosts) {
        for (const score::ContainerAssessment& container : host.containers)
            QVERIFY2(pieces.contains(container.name), qPrintable(container.name));
    }
}

void TestPostureReport::noImagesAndEveryFontEmbedded()
{
    // Two lines of heading and nothing below.
    QCOMPARE(run(u"pdfimages"_s, {u"-list"_s, m_file}).trimmed().count(u'\n'), 1);
    const QStringList fonts = run(u"pdffonts"_s, {m_file}).trimmed().split(u'\n').mid(2);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression embedded(u"\\syes\\s+(yes|no)\\s+yes\\s"_s); // emb sub uni
    for (const QString& font : fonts)
        QVERIFY2(embedded.match(font).hasMatch(), qPrintable(font));
}

void TestPostureReport::pagesAreNumbered()
{
    const QStringList pages = m_text.split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 12);
    for (qsizetype i = 0; i < pages.size(); ++i)
        QVERIFY(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
}

void TestPostureReport::outlineAndFactsAreThere()
{
    const QString json = run(u"qpdf"_s, {u"--json"_s, u"--json-key=outlines"_s, m_file});
    for (const QString& title : {u"Executive summary"_s, u"Evidence index"_s, u"Method"_s})
        QVERIFY2(json.contains(title), qPrintable(title));
    const QString info = run(u"qpdf"_s, {u"--json"_s, u"--json-key=qpdf"_s, m_file});
    QVERIFY(info.contains(u"\"/Lang\""_s));
    QVERIFY(info.contains(u"Plimsoll 0.1.0"_s));
    QVERIFY(info.contains(u"D:20261120094200Z"_s));
}

void TestPostureReport::waiversNameReasonUntilAndWho()
{
    score::Assessment assessment = m_assessment;
    core::Finding& finding = assessment.hosts[0].findings[0];
    finding.outcome = Waived;
    finding.decision = core::Decision{.id = u"w-1"_s,
                                      .reason = u"volume move planned"_s,
                                      .who = u"Ada Marsh"_s,
                                      .until = QDate(2027, 1, 31),
                                      .endsSoon = true,
                                      .without = Fail};
    assessment.generatedAtUtc = QDateTime({2027, 1, 22}, {9, 42}, Qt::UTC);
    assessment.waivers = {{.waiver = {.id = u"w-1"_s,
                                      .check = finding.check,
                                      .scope = core::Waiver::Scope::Fleet,
                                      .reason = u"volume move planned"_s,
                                      .who = u"Ada Marsh"_s,
                                      .reference = u"OPS-1841"_s,
                                      .from = QDate(2026, 11, 1),
                                      .until = QDate(2027, 1, 31)},
                           .state = score::WaiverStanding::State::EndsSoon,
                           .daysLeft = 9,
                           .covers = 1}};
    for (const pdf::Template parts : {pdf::Template::Posture, pdf::Template::Waivers}) {
        const QString file = printed(assessment, m_evidence, {.parts = parts}, u"waivers"_s);
        // Wrapped inside its column, a sentence stands in pieces.
        QString text = run(u"pdftotext"_s, {u"-raw"_s, file, u"-"_s});
        text.replace(QRegularExpression(u"\\s+"_s), u" "_s);
        for (const QString& words :
             {u"Ada Marsh"_s, u"OPS-1841"_s, u"31 Jan 2027"_s, u"the whole fleet"_s,
              u"ends in 9 days"_s, u"1 waiver or attestation in force"_s,
              u"1 waiver or attestation ends within two weeks."_s})
            QVERIFY2(text.contains(words), qPrintable(words));
        QCOMPARE(text.contains(u"Evidence index"_s), parts == pdf::Template::Posture);
    }
}

void TestPostureReport::everyVulnerabilityStandsOnce()
{
    QVERIFY(m_text.contains(u"0 of 6 images were compared with advisories."_s));
    score::Assessment assessment = m_assessment;
    score::Vulnerability exploited;
    exploited.id = u"CVE-2026-1001"_s;
    exploited.sourcePackage = u"openssl"_s;
    exploited.installedVersion = u"3.0.11-1"_s;
    exploited.severity = core::Severity::Critical;
    exploited.isFixable = true;
    exploited.fixedVersion = u"3.0.14-1"_s;
    exploited.isKnownExploited = true;
    score::Vulnerability unrated;
    unrated.id = u"CVE-2026-1002"_s;
    unrated.sourcePackage = u"zlib"_s;
    unrated.installedVersion = u"1.2.13"_s;
    for (score::HostAssessment& host : assessment.hosts) {
        for (score::ImageAssessment& image : host.images) {
            image.matching = score::Matching::Matched;
            image.vulnerabilities = {unrated, exploited};
        }
    }
    const QString file = printed(assessment, m_evidence, {}, u"flaws"_s);
    const QString text = textOf(file);
    QCOMPARE(text.count(u"CVE-2026-1001"_s), 1);
    QVERIFY(text.indexOf(u"CVE-2026-1001"_s) < text.indexOf(u"CVE-2026-1002"_s));
    QString raw = run(u"pdftotext"_s, {u"-raw"_s, file, u"-"_s});
    raw.replace(QRegularExpression(u"\\s+"_s), u" "_s);
    for (const QString& words :
         {u"6 of 6 images were compared"_s, u"1 critical, 0 high, 1 medium, 0 low"_s,
          u"With a fix: 1; known to be exploited: 1; waived: 0."_s, u"3.0.14-1"_s, u"no fix"_s})
        QVERIFY2(raw.contains(words), qPrintable(words));
}

void TestPostureReport::codeIsBrokenAtSpaces()
{
    const QFont font(u"DejaVu Sans Mono"_s, 10);
    const qreal letter = QFontMetricsF(font).horizontalAdvance(u'x');
    const auto lines = [&](const QString& code, int letters) {
        return pdf::wrappedCode(code, font, letter * (letters + 0.5));
    };
    QCOMPARE(lines(u"docker run --read-only --name web"_s, 24),
             QStringList({u"docker run --read-only"_s, u"--name web"_s}));
    QCOMPARE(lines(u"a\nb"_s, 24), QStringList({u"a"_s, u"b"_s}));
    // In prose, too, the dashes of an option stay with it.
    const QStringList prose =
        pdf::wrapped(u"Drop a capability with --cap-drop=ALL first"_s, font, letter * 26.5);
    QCOMPARE(prose, QStringList({u"Drop a capability with"_s, u"--cap-drop=ALL first"_s}));
    // Nothing is lost of a word longer than the line.
    QCOMPARE(lines(u"GET /containers/0123456789"_s, 10),
             QStringList({u"GET /conta"_s, u"iners/0123"_s, u"456789"_s}));
    QCOMPARE(lines(u"wide"_s, 0), QStringList({u"w"_s, u"i"_s, u"d"_s, u"e"_s}));
}

void TestPostureReport::anAbsentFileIsNoRefusedCall()
{
    evidence::Evidence evidence = m_evidence;
    const core::Error none{.kind = core::Error::Kind::NotFound, .code = u"http.404"_s};
    const core::Error denied{.kind = core::Error::Kind::Denied, .code = u"http.403"_s};
    evidence.hosts[0].answers = {
        {.call = evidence::hostFileCall(u"/etc/absent.toml"), .status = 404, .error = none},
        {.call = evidence::hostFileCall(u"/etc/secret.toml"), .status = 403, .error = denied},
        {.call = u"DELETE /containers/plimsoll-audit"_s, .status = 204},
        {.call = u"GET /gone"_s, .status = 404, .error = none}};
    const QString text = textOf(printed(m_assessment, evidence, {}, u"refused"_s));
    const qsizetype start = text.indexOf(u"Calls without a usable answer"_s);
    const QString refused = text.sliced(start, text.indexOf(u"Unknown results"_s, start) - start);
    QVERIFY(refused.contains(u"secret.toml"_s));
    QVERIFY(refused.contains(u"/gone"_s));
    QVERIFY(!refused.contains(u"absent.toml"_s));
    QVERIFY(!refused.contains(u"DELETE"_s));
}

void TestPostureReport::everyPolicyInForceIsListed()
{
    score::Assessment assessment = m_assessment;
    assessment.hosts[0].group = u"shore"_s;
    core::Policy shore;
    shore.name = u"shore-policy"_s;
    shore.loadLine = 85;
    shore.allowedPrivilegedPorts = {};
    core::Policy elsewhere;
    elsewhere.name = u"nobody-has-it"_s;
    const QString text = textOf(printed(
        assessment, m_evidence,
        {.policyByGroup = {{u"shore"_s, shore}, {u"elsewhere"_s, elsewhere}}}, u"policies"_s));
    const QString group = text.sliced(text.indexOf(u"Policy of the group shore"_s));
    const QString own = group.first(group.indexOf(u"Inputs that are not listed"_s));
    for (const QString& said : {assessment.hosts[0].name, u"shore-policy"_s, u"85"_s, u"[]"_s,
                                core::policyDigest(shore).first(20)})
        QVERIFY2(own.contains(said), qPrintable(said + u" in "_s + own));
    QVERIFY(text.contains(core::policyDigest(assessment.policy).first(20)));
    QVERIFY(!text.contains(u"nobody-has-it"_s)); // no host is judged by it
}

void TestPostureReport::aHostReportHoldsEveryResult()
{
    score::Assessment assessment = m_assessment;
    assessment.hosts = {assessment.hosts[0]};
    evidence::Evidence evidence = m_evidence;
    evidence.hosts = {evidence.hosts[0]};
    const QString file = printed(assessment, evidence, {.parts = pdf::Template::Host}, u"host"_s);
    const QString text = textOf(file);
    QVERIFY(text.contains(u"Every result"_s));
    const QString results = text.sliced(text.lastIndexOf(u"Every result"_s));
    for (const core::Finding& finding : assessment.hosts[0].findings)
        QVERIFY2(results.contains(finding.check), qPrintable(finding.check));
    QVERIFY(results.contains(u"A pass on"_s)); // "... incomplete evidence", on the next line
    QVERIFY(results.contains(u"Declared: read"_s));
}

void TestPostureReport::anImageHasPagesOfItsOwn()
{
    score::Assessment assessment = m_assessment;
    evidence::Evidence evidence = m_evidence;
    score::ImageAssessment& image = assessment.hosts[0].images[0];
    const QString other = assessment.hosts[0].images[1].displayName();
    image.reading = score::Reading::Full;
    image.matching = score::Matching::Matched;
    image.system = u"Debian GNU/Linux 12 (bookworm)"_s;
    score::Vulnerability flaw;
    flaw.id = u"CVE-2026-1001"_s;
    flaw.sourcePackage = u"openssl"_s;
    flaw.installedVersion = u"3.0.11-1"_s;
    flaw.severity = core::Severity::Critical;
    flaw.paths = {u"/srv/app/vendor.jar"_s};
    image.vulnerabilities = {flaw};
    const auto fault = [](const QString& id, const QString& says) {
        core::Finding finding{.check = u"4.8"_s, .object = imageRef(id)};
        finding.outcome = Fail;
        finding.title = core::Text{says};
        return finding;
    };
    assessment.hosts[0].findings +=
        {fault(image.id, u"Ours has a fault"_s),
         fault(assessment.hosts[0].images[1].id, u"Theirs has another"_s)};
    image::Contents contents{.id = image.id};
    contents.layers = {{.diffId = u"sha256:1"_s, .bytes = 2048, .instruction = u"COPY app /srv"_s}};
    contents.files = {
        {.path = u"/root/.ssh/id_rsa"_s,
         .layer = 0,
         .hiddenBy = 0,
         .notes = {{.kind = image::FileNote::Kind::Secret, .rule = u"file.private-key"_s}}}};
    evidence.hosts[0].answers.append({.call = evidence::imageContentsCall(image.id),
                                      .status = 200,
                                      .body = image::toJson(contents)});
    const QString one = textOf(printed(
        assessment, evidence, {.parts = pdf::Template::Image, .image = image.id}, u"image"_s));
    for (const QString& said :
         {image.id, u"Debian GNU/Linux 12"_s, u"CVE-2026-1001"_s, u"/srv/app/vendor.jar"_s,
          u"Ours has a fault"_s, u"/root/.ssh/id_rsa"_s, u"file.private-key"_s,
          u"deleted by layer 1"_s, u"COPY app /srv"_s, u"Method"_s})
        QVERIFY2(one.contains(said), qPrintable(said + u" in "_s + one));
    QVERIFY(!one.contains(u"Theirs has another"_s));
    const QString all =
        textOf(printed(assessment, evidence, {.parts = pdf::Template::Image}, u"images"_s));
    for (const QString& said : {u"Ours has a fault"_s, u"Theirs has another"_s, other})
        QVERIFY2(all.contains(said), qPrintable(said));
}

void TestPostureReport::editionsNumberTheSections()
{
    score::Assessment assessment = m_assessment;
    assessment.edition = cis::Edition::V1_13_0;
    assessment.benchmarkVersion = u"1.13.0"_s;
    const QString text =
        textOf(printed(score::withScores(assessment), m_evidence, {}, u"edition"_s));
    QVERIFY(text.contains(u"CIS Docker 1.13.0, levels 1 and 2, 104 checks per host"_s));
    QVERIFY(!text.contains(u"7  Swarm"_s));
    for (const cis::EditionControl& row : cis::controlsOf(assessment.edition)) {
        const QRegularExpression line(
            u"(^|\\s)%1\\s+(Pass|Fail|Waived|Manual|N/A|Unknown)\\s"_s.arg(
                QRegularExpression::escape(row.id)),
            QRegularExpression::MultilineOption);
        QVERIFY2(line.match(text).hasMatch(), qPrintable(row.id));
    }
}

void TestPostureReport::sameInputsSameBytes()
{
    QBuffer first, second;
    for (QBuffer* buffer : {&first, &second}) {
        buffer->open(QIODevice::WriteOnly);
        QVERIFY(pdf::writePostureReport(m_assessment, m_evidence, optionsWithHistory(), *buffer)
                    .has_value());
        QTest::qWait(1100); // another second of the clock must not show
    }
    QCOMPARE(first.data(), second.data());
}

void TestPostureReport::emptyFleetIsPrintedToo()
{
    score::Assessment facts;
    facts.generatedAtUtc = m_assessment.generatedAtUtc;
    facts.hosts = {host(u"lost"_s)};
    facts.hosts[0].state = evidence::HostState::Unreachable;
    const QString file = printed(score::withScores(facts), {}, {}, u"empty"_s);
    QVERIFY(!file.isEmpty());
    const QString text = textOf(file);
    QVERIFY(text.contains(u"Too little evidence"_s));
    QVERIFY(text.contains(u"5.32"_s)); // named, and unknown
}

void TestPostureReport::chineseCanBeSearched()
{
    ChineseWords words;
    QVERIFY(QCoreApplication::installTranslator(&words));
    pdf::PostureOptions options = optionsWithHistory();
    options.locale = QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China);
    const QString file = printed(m_assessment, m_evidence, options, u"chinese"_s);
    QCoreApplication::removeTranslator(&words);
    // Kangxi radicals in place of characters would break search.
    QVERIFY(textOf(file).contains(u"高级安全报告第一页用于门户"_s));
    const QString fonts = run(u"pdffonts"_s, {file});
    QVERIFY2(fonts.contains(u"WenQuanYi"_s), qPrintable(fonts));
    QVERIFY(
        run(u"qpdf"_s, {u"--check"_s, file}).contains(u"No syntax or stream encoding errors"_s));
}

void TestPostureReport::letterPaper()
{
    pdf::PostureOptions options;
    options.letterPaper = true;
    const QString file = printed(m_assessment, m_evidence, options, u"letter"_s);
    const QString info = run(u"pdfinfo"_s, {file});
    QVERIFY2(info.contains(u"612 x 792"_s), qPrintable(info));
}

void TestPostureReport::fullDeviceIsStorageError()
{
    class FullDevice : public QIODevice
    {
    protected:
        qint64 readData(char*, qint64) override { return -1; }
        qint64 writeData(const char*, qint64) override { return -1; }
    } device;
    device.open(QIODevice::WriteOnly);
    const auto result = pdf::writePostureReport(m_assessment, m_evidence, {}, device);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, core::Error::Kind::Storage);
}

QTEST_MAIN(TestPostureReport)
#include "tst_posturereport.moc"
