// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/assess.h"
#include "audit/imagechecks.h"
#include "audit/imagecontents.h"
#include "core/json.h"
#include "evidence/scans.h"
#include "image/contentsjson.h"
#include "tests/support/evidencebuilder.h"
#include "tests/vuln/zipbuilder.h"
#include "vuln/import.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using core::Outcome;
using image::Contents;
using image::FileNote;
using score::Matching;

Q_DECLARE_METATYPE(plimsoll::image::Contents)
Q_DECLARE_METATYPE(plimsoll::core::Policy)
Q_DECLARE_METATYPE(plimsoll::core::Outcome)
Q_DECLARE_METATYPE(plimsoll::score::Matching)

namespace {

const QDateTime Now = QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);

/// A whole reading of a Debian image in which nothing is wrong.
Contents cleanImage()
{
    return {.id = EvidenceBuilder::imageId(),
            .tags = {u"shop/web:1.2"_s},
            .os = u"linux"_s,
            .createdAtUtc = Now.addDays(-10),
            .release = image::OsRelease{.id = u"debian"_s,
                                        .versionId = u"12"_s,
                                        .prettyName = u"Debian GNU/Linux 12 (bookworm)"_s},
            .ecosystem = u"Debian:12"_s,
            .layers = {{.diffId = u"sha256:1"_s, .instruction = u"ADD rootfs /"_s},
                       {.diffId = u"sha256:2"_s, .instruction = u"RUN make install"_s}},
            .packages = {{.type = image::PackageType::Deb,
                          .name = u"tar"_s,
                          .version = u"1.34"_s,
                          .ecosystem = u"Debian:12"_s,
                          .layer = 0,
                          .paths = {u"/var/lib/dpkg/status"_s}}}};
}

image::FoundFile fileWith(const QString& path, FileNote::Kind kind, const QString& rule = {},
                          int hiddenBy = -1)
{
    return {.path = path, .hiddenBy = hiddenBy, .notes = {{.kind = kind, .rule = rule}}};
}

Contents with(void (*change)(Contents&))
{
    Contents contents = cleanImage();
    change(contents);
    return contents;
}

evidence::Evidence evidenceOf(const Contents& contents)
{
    const evidence::HostEvidence host = evidence::withContents(
        EvidenceBuilder().build(), {audit::answerOf(contents, Now.addDays(-1))});
    return {.generatedAtUtc = Now, .hosts = {host}};
}

QByteArray advisory(const char* id, const char* ecosystem, const char* name, const char* fixed,
                    const char* vector)
{
    const QByteArray end =
        QByteArray(fixed).isEmpty() ? QByteArray() : QByteArray(R"(,{"fixed":")") + fixed + R"("})";
    return QByteArray(R"({"id":")") + id
        + R"(","modified":"2026-01-01T00:00:00Z","severity":[)"
          R"({"type":"CVSS_V3","score":")"
        + vector + R"("}],"affected":[{"package":{"ecosystem":")" + ecosystem + R"(","name":")"
        + name + R"("},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"})" + end
        + "]}]}]}";
}

constexpr auto Critical = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
constexpr auto Low = "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N";

} // namespace

/// What the contents of an image decide, and what stays open.
class ImageChecksTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<audit::Advisories> m_advisories;

    score::Assessment assessed(const Contents& contents, const core::Policy& policy = {},
                               const QList<core::Waiver>& waivers = {})
    {
        return audit::assess(evidenceOf(contents),
                             {.policy = policy, .waivers = waivers, .advisories = m_advisories});
    }

    static score::ImageAssessment imageOf(const score::Assessment& assessment)
    {
        return assessment.hosts.constFirst().images.constFirst();
    }

private slots:
    void initTestCase()
    {
        const QString zip = m_folder.filePath(u"debian.zip"_s);
        QFile file(zip);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(zipOf(
            {{"CVE-2026-1.json", advisory("CVE-2026-1", "Debian:12", "openssl", "3.0.9", Critical)},
             {"CVE-2026-2.json", advisory("CVE-2026-2", "Debian:12", "openssl", "3.0.8", Low)},
             {"CVE-2026-4.json", advisory("CVE-2026-4", "Debian:12", "curl", "8.0", Low)},
             {"CVE-2026-3.json", advisory("CVE-2026-3", "Debian:12", "bash", "", Critical)}}));
        file.close();
        const QString path = m_folder.filePath(u"advisories.sqlite"_s);
        QVERIFY(vuln::importFiles(path, {{.path = zip}}, [] { return Now.addDays(-3); }));
        const auto found = audit::advisoriesAt(path);
        QVERIFY(found && *found);
        m_advisories = **found;
    }

    void theContentsDecide_data()
    {
        QTest::addColumn<Contents>("contents");
        QTest::addColumn<QString>("check");
        QTest::addColumn<core::Policy>("policy");
        QTest::addColumn<Outcome>("outcome");
        const core::Policy none;
        core::Policy lists;
        lists.unneededPackages = {u"gcc"_s, u"telnet"_s};
        lists.setuidAllowList = QStringList{u"/bin/su"_s};
        lists.maxImageAgeDays = 30;
        const auto row = [](const char* name, const Contents& contents, const char* check,
                            const core::Policy& policy, Outcome outcome) {
            QTest::newRow(name) << contents << QString::fromLatin1(check) << policy << outcome;
        };
        const auto quick = with([](Contents& c) { c.depth = image::Depth::Quick; });
        const auto cut = with([](Contents& c) {
            c.problems = {{core::Error::Kind::Malformed, u"image.file"_s, u"layer 1"_s}};
        });

        row("4.3 without a list is for a person", cleanImage(), "4.3", none, Outcome::Manual);
        row("4.3 nothing on the list", cleanImage(), "4.3", lists, Outcome::Pass);
        row("4.3 a compiler",
            with([](Contents& c) { c.packages.append({.name = u"gcc"_s, .version = u"12"_s}); }),
            "4.3", lists, Outcome::Fail);
        row("4.3 silence of a quick look", quick, "4.3", lists, Outcome::Unknown);
        row("4.3 silence of a damaged layer", cut, "4.3", lists, Outcome::Unknown);
        row("4.3 no package database", with([](Contents& c) { c.packages.clear(); }), "4.3", lists,
            Outcome::Unknown);

        row("4.4 no fix is due", cleanImage(), "4.4", none, Outcome::Pass);
        const auto due = with([](Contents& c) {
            c.packages.append(
                {.name = u"openssl"_s, .version = u"3.0.7"_s, .ecosystem = u"Debian:12"_s});
        });
        row("4.4 a critical fix is out", due, "4.4", none, Outcome::Fail);
        row("4.4 a quick look sees it as well", with([](Contents& c) {
                c.depth = image::Depth::Quick;
                c.packages.append(
                    {.name = u"openssl"_s, .version = u"3.0.7"_s, .ecosystem = u"Debian:12"_s});
            }),
            "4.4", none, Outcome::Fail);
        row("4.4 a low fix may wait", with([](Contents& c) {
                c.packages.append(
                    {.name = u"curl"_s, .version = u"7"_s, .ecosystem = u"Debian:12"_s});
            }),
            "4.4", none, Outcome::Pass);
        core::Policy strict;
        strict.mustFixSeverity = core::Severity::Low;
        row("4.4 a low fix is due where the policy minds it", with([](Contents& c) {
                c.packages.append(
                    {.name = u"curl"_s, .version = u"7"_s, .ecosystem = u"Debian:12"_s});
            }),
            "4.4", strict, Outcome::Fail);
        row("4.4 no fix exists", with([](Contents& c) {
                c.packages.append(
                    {.name = u"bash"_s, .version = u"5"_s, .ecosystem = u"Debian:12"_s});
            }),
            "4.4", none, Outcome::Pass);
        row("4.4 silence of a quick look", quick, "4.4", none, Outcome::Unknown);
        row("4.4 young enough", cleanImage(), "4.4", lists, Outcome::Pass);
        row("4.4 too old", with([](Contents& c) { c.createdAtUtc = Now.addDays(-31); }), "4.4",
            lists, Outcome::Fail);
        row("4.4 a system past its end of life", with([](Contents& c) {
                c.ecosystem = u"Debian:9"_s;
                c.packages[0].ecosystem = u"Debian:9"_s;
            }),
            "4.4", none, Outcome::Unknown);
        row("4.4 a system no feed covers", with([](Contents& c) {
                c.ecosystem.clear();
                c.packages[0].ecosystem.clear();
            }),
            "4.4", none, Outcome::Unknown);

        row("4.8 no such file", cleanImage(), "4.8", none, Outcome::Pass);
        const auto su = with(
            [](Contents& c) { c.files = {fileWith(u"/usr/bin/su"_s, FileNote::Kind::Setuid)}; });
        row("4.8 without a list is for a person", su, "4.8", none, Outcome::Manual);
        row("4.8 on the list, under either path", su, "4.8", lists, Outcome::Pass);
        row("4.8 not on the list",
            with([](Contents& c) { c.files = {fileWith(u"/opt/x"_s, FileNote::Kind::Setgid)}; }),
            "4.8", lists, Outcome::Fail);
        row("4.8 silence of a quick look", quick, "4.8", lists, Outcome::Unknown);
        row("4.8 silence of a damaged layer", cut, "4.8", none, Outcome::Unknown);

        row("4.10 none anywhere", cleanImage(), "4.10", none, Outcome::Pass);
        row("4.10 a key in a file", with([](Contents& c) {
                c.files = {fileWith(u"/k"_s, FileNote::Kind::Secret, u"file.private-key"_s)};
            }),
            "4.10", none, Outcome::Fail);
        row("4.10 a key that a later layer deleted", with([](Contents& c) {
                c.files = {fileWith(u"/k"_s, FileNote::Kind::Secret, u"file.private-key"_s, 1)};
            }),
            "4.10", none, Outcome::Fail);
        row("4.10 silence of a quick look", quick, "4.10", none, Outcome::Unknown);
        row("4.10 silence of a damaged layer", cut, "4.10", none, Outcome::Unknown);

        row("4.11 nothing is switched off", cleanImage(), "4.11", none, Outcome::Pass);
        row("4.11 a source that is trusted blindly", with([](Contents& c) {
                c.files = {fileWith(u"/etc/apt/sources.list"_s, FileNote::Kind::Unverified,
                                    u"source.apt-trusted"_s)};
            }),
            "4.11", none, Outcome::Fail);
        row("4.11 a step nobody tells of",
            with([](Contents& c) { c.layers[1].instruction.clear(); }), "4.11", none,
            Outcome::Unknown);
        row("4.11 silence of a quick look", quick, "4.11", none, Outcome::Unknown);
    }

    void theContentsDecide()
    {
        QFETCH(Contents, contents);
        QFETCH(QString, check);
        QFETCH(core::Policy, policy);
        QFETCH(Outcome, outcome);
        const score::Assessment assessment = assessed(contents, policy);
        const core::Finding finding = findingOf(assessment.hosts[0].findings, check);
        QCOMPARE(finding.outcome, outcome);
        QVERIFY(!finding.reason.isEmpty());
        QCOMPARE(wrongProofs(evidenceOf(contents).hosts[0], {finding}), QStringList());
    }

    void stepsThatSwitchChecksOff_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<bool>("isBypass");
        const auto bad = [](const char* step) {
            QTest::newRow(step) << QString::fromLatin1(step) << true;
        };
        const auto good = [](const char* step) {
            QTest::newRow(step) << QString::fromLatin1(step) << false;
        };
        bad("RUN apt-get install -y --allow-unauthenticated x");
        bad("RUN apt-get --force-yes install x");
        bad("RUN yum install -y --nogpgcheck x");
        bad("RUN zypper --no-gpg-checks in x");
        bad("RUN apk add --allow-untrusted x.apk");
        bad("RUN wget --no-check-certificate https://example.org/x");
        bad("RUN curl -k https://example.org/x");
        bad("RUN curl -fsSLk https://example.org/x -o x");
        bad("RUN curl https://example.org/x --insecure");
        bad("RUN pip install --trusted-host example.org x");
        bad("RUN npm config set strict-ssl false");
        bad("RUN curl -sSL https://example.org/install.sh | sh");
        bad("RUN curl https://example.org/x | sudo -E bash -");
        bad("RUN wget -qO- https://example.org/x | /bin/sh");
        bad("RUN cd /x && curl https://example.org/x | tee log; curl https://example.org/y | bash");
        QTest::newRow("a megabyte that hides one")
            << u"RUN "_s + u"curl "_s.repeated(200'000) + u"; apt-get --force-yes install x"_s
            << true;
        QTest::newRow("a megabyte of brackets and dashes")
            << u"RUN curl "_s + u"[-kk- "_s.repeated(170'000) << false;
        bad("RUN echo 'deb [trusted=yes] http://example.org ./' > /etc/apt/sources.list.d/x.list");
        good("RUN curl -fsSL https://example.org/x -o x && sha256sum -c x.sum");
        good("RUN curl --keepalive-time 2 https://example.org/x -o x");
        good("RUN curl -o /opt/kit https://example.org/kit");
        good("RUN apt-get install -y --no-install-recommends x");
        good("RUN wget https://example.org/x | tee log");
        good("RUN npm ci; echo bash | sort");
    }

    void stepsThatSwitchChecksOff()
    {
        QFETCH(QString, step);
        QFETCH(bool, isBypass);
        Contents contents = cleanImage();
        contents.layers[1].instruction = step;
        const auto finding = findingOf(assessed(contents).hosts[0].findings, u"4.11"_s);
        QCOMPARE(finding.outcome, isBypass ? Outcome::Fail : Outcome::Pass);
    }

    void aFaultOfTheSettingsStandsBesideOneOfTheFiles()
    {
        Contents contents = cleanImage();
        contents.files = {fileWith(u"/k"_s, FileNote::Kind::Secret, u"file.private-key"_s)};
        EvidenceBuilder builder;
        builder.secret({.call = EvidenceBuilder::callOf(u"image"_s),
                        .path = u"Config.Env[0]"_s,
                        .name = u"TOKEN"_s,
                        .rule = u"name.token"_s,
                        .length = 8});
        const auto judged = [&](const evidence::HostEvidence& host) {
            const evidence::Evidence evidence{.generatedAtUtc = Now, .hosts = {host}};
            return findingOf(audit::assess(evidence, audit::Inputs{}).hosts[0].findings, u"4.10"_s);
        };
        const auto alone = judged(builder.build());
        const auto both =
            judged(evidence::withContents(builder.build(), {audit::answerOf(contents, Now)}));
        QCOMPARE(alone.outcome, Outcome::Fail);
        QCOMPARE(both.outcome, Outcome::Fail);
        QCOMPARE(both.proofs.size(), alone.proofs.size() + 1);
        // No file holds one: what the settings show stays.
        contents.files.clear();
        QCOMPARE(judged(evidence::withContents(builder.build(), {audit::answerOf(contents, Now)})),
                 alone);
    }

    void fourStatesAreToldApart_data()
    {
        QTest::addColumn<Contents>("contents");
        QTest::addColumn<bool>("hasAdvisories");
        QTest::addColumn<Matching>("matching");
        QTest::newRow("nothing found") << cleanImage() << true << Matching::Matched;
        QTest::newRow("no database") << cleanImage() << false << Matching::NoAdvisories;
        const Contents unnamed = with([](Contents& c) {
            c.ecosystem.clear();
            c.packages[0].ecosystem.clear();
        });
        QTest::newRow("no feed covers it") << unnamed << true << Matching::NotCovered;
        const Contents old = with([](Contents& c) {
            c.ecosystem = u"Debian:9"_s;
            c.packages[0].ecosystem = u"Debian:9"_s;
        });
        QTest::newRow("end of life") << old << true << Matching::EndOfLife;
        QTest::newRow("end of life needs no database") << old << false << Matching::EndOfLife;
        const Contents alpine = with([](Contents& c) {
            c.ecosystem = u"Alpine:v3.22"_s;
            c.packages[0].ecosystem = u"Alpine:v3.22"_s;
        });
        QTest::newRow("its feed was not imported") << alpine << true << Matching::NotImported;
        QTest::newRow("a system that hides its packages")
            << with([](Contents& c) { c.packages.clear(); }) << true << Matching::NotCovered;
        QTest::newRow("nothing that an advisory could be about") << with([](Contents& c) {
            c.release.reset();
            c.ecosystem.clear();
            c.packages.clear();
        }) << true << Matching::NotCovered;
    }

    void fourStatesAreToldApart()
    {
        QFETCH(Contents, contents);
        QFETCH(bool, hasAdvisories);
        QFETCH(Matching, matching);
        audit::Inputs inputs;
        if (hasAdvisories)
            inputs.advisories = m_advisories;
        const auto assessment = audit::assess(evidenceOf(contents), inputs);
        const auto image = imageOf(assessment);
        QCOMPARE(image.matching, matching);
        QCOMPARE(image.isScanned, matching == Matching::Matched);
        QCOMPARE(image.reading, score::Reading::Full);
        QCOMPARE(assessment.advisoriesDigest.has_value(), hasAdvisories);
        QVERIFY(!score::matchingText(image).isEmpty());
        if (matching != Matching::Matched) { // no vulnerability score: at most 69, and provisional
            QVERIFY(image.image.provisional);
            QVERIFY(!image.image.value || *image.image.value <= 69'000);
            const auto& container = assessment.hosts[0].containers[0];
            QCOMPARE(container.overall.cap->because, score::matchingName(matching));
        }
    }

    void whatWasNotScannedSaysSo()
    {
        const auto assessment =
            audit::assess({.generatedAtUtc = Now, .hosts = {EvidenceBuilder().build()}},
                          {.advisories = m_advisories});
        const auto image = imageOf(assessment);
        QCOMPARE(image.matching, Matching::NotScanned);
        QCOMPARE(image.reading, score::Reading::None);
        QCOMPARE(findingOf(assessment.hosts[0].findings, u"4.4"_s).outcome, Outcome::Unknown);
        QCOMPARE(assessment.advisoriesDigest, std::optional(m_advisories->digest));
        QCOMPARE(score::advisoryAgeDays(assessment), std::optional<qint64>(3));
        QVERIFY(!score::hasStaleAdvisories(assessment));
    }

    void vulnerabilitiesCount()
    {
        Contents contents = cleanImage();
        contents.packages.append(
            {.name = u"openssl"_s, .version = u"3.0.7"_s, .ecosystem = u"Debian:12"_s});
        const auto assessment = assessed(contents);
        const auto image = imageOf(assessment);
        QCOMPARE(image.vulnerabilities.size(), 2);
        QCOMPARE(image.counts().all(), 2);
        QCOMPARE(image.counts().of(core::Severity::Critical), 1);
        QCOMPARE(image.counts().fixable, 2);
        const auto& worst = image.vulnerabilities[0];
        QCOMPARE(worst.id, u"CVE-2026-1"_s);
        QCOMPARE(worst.fixedVersion, u"3.0.9"_s);
        QCOMPARE(worst.cvssTenths, std::optional(98));
        QCOMPARE(worst.proof.path, u"packages[1].version"_s);
        QCOMPARE(worst.proof.value, QJsonValue(u"3.0.7"_s));
        // Rule 8: a fixable critical one keeps the container at 69, by its name.
        const auto& overall = assessment.hosts[0].containers[0].overall;
        QCOMPARE(overall.cap, std::optional(score::Cap{69, u"CVE-2026-1"_s}));
        // Rule 10: one act removes both.
        const auto fix = std::ranges::find_if(assessment.fixFirst, [](const score::Fix& each) {
            return each.checks.contains(u"CVE-2026-1"_s);
        });
        QVERIFY(fix != assessment.fixFirst.end());
        QVERIFY(fix->checks.contains(u"CVE-2026-2"_s));
        // Why: the deduction names it.
        QVERIFY(std::ranges::any_of(image.image.deductions, [](const score::Deduction& line) {
            return line.check == "CVE-2026-1"_L1;
        }));
    }

    void aWaiverHoldsOneVulnerability()
    {
        Contents contents = cleanImage();
        contents.packages.append(
            {.name = u"openssl"_s, .version = u"3.0.7"_s, .ecosystem = u"Debian:12"_s});
        const core::Waiver waiver{.id = u"w"_s,
                                  .check = u"CVE-2026-1"_s,
                                  .scope = core::Waiver::Scope::Fleet,
                                  .reason = u"not reachable"_s,
                                  .who = u"me"_s,
                                  .from = Now.date(),
                                  .until = Now.date().addDays(30)};
        const auto before = assessed(contents);
        const auto after = assessed(contents, {}, {waiver});
        const auto image = imageOf(after);
        QCOMPARE(image.counts().all(), 1);
        QCOMPARE(image.vulnerabilities[0].decision->id, u"w"_s);
        QVERIFY(*image.image.value > *imageOf(before).image.value);
        QVERIFY(*image.image.withoutWaivers < *image.image.value);
        QCOMPARE(after.hosts[0].containers[0].overall.cap,
                 std::optional(score::Cap{89, u"waived"_s}));
        QCOMPARE(findingOf(after.hosts[0].findings, u"4.4"_s).outcome, Outcome::Pass);
        QCOMPARE(after.waivers[0].covers, 1);
    }

    void aQuickLookIsProvisional()
    {
        Contents contents = cleanImage();
        contents.depth = image::Depth::Quick;
        const auto image = imageOf(assessed(contents));
        QCOMPARE(image.reading, score::Reading::Quick);
        QVERIFY(image.isScanned);
        QVERIFY(image.image.provisional);
    }

    void aStaleDatabaseIsSaidWhereItCounts()
    {
        audit::Inputs inputs{.advisories = m_advisories};
        inputs.advisories->importedAtUtc = Now.addDays(-score::MaxAdvisoryAgeDays);
        QCOMPARE(audit::assess(evidenceOf(cleanImage()), inputs).fleet.staleAdvisoryDays, 0);
        inputs.advisories->importedAtUtc = Now.addDays(-40);
        const auto assessment = audit::assess(evidenceOf(cleanImage()), inputs);
        QVERIFY(score::hasStaleAdvisories(assessment));
        QCOMPARE(core::english(score::advisoriesText(assessment)),
                 u"The advisory database is stale: it is 40 days old."_s);
        QCOMPARE(imageOf(assessment).image.staleAdvisoryDays, 40);
        QCOMPARE(assessment.hosts[0].overall.staleAdvisoryDays, 40);
        QCOMPARE(assessment.fleet.staleAdvisoryDays, 40);
        QCOMPARE(imageOf(assessment).dockerfile.staleAdvisoryDays, 0); // rests on none
    }

    void sameInputsGiveTheSameAssessment()
    {
        const auto evidence = evidenceOf(cleanImage());
        const audit::Inputs inputs{.advisories = m_advisories};
        QCOMPARE(audit::assess(evidence, inputs), audit::assess(evidence, inputs));
    }
};

QTEST_GUILESS_MAIN(ImageChecksTest)
#include "tst_imagechecks.moc"
