// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/assessment.h"
#include "score/rules.h"
#include "score/standing.h"

#include "scenes.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using enum core::Outcome;
using score::Assessment;
using score::HostAssessment;
using score::Score;

/// The laws of ARCHITECTURE section 4 over random fleets with fixed seeds.
class TestLaws : public QObject
{
    Q_OBJECT

private slots:
    void passingAFailureNeverLowersAScore();
    void anObjectChangesOnlyWhatContainsIt();
    void deductionsAddUp();
    void orderOfInputNeverMatters();
    void aWaiverChangesOnlyWhatItNames();
    void aWaiverLaidOverFindingsChangesOnlyThose();
    void waiversAloneMakeTheDifference();
    void sameInputsSameResult();
    void fixesAreWorthWhatTheySay();
    void numbersAloneFollowTheSameRules();
};

namespace {

constexpr quint32 Seeds = 300;

/// Every score of an assessment under a name that says where it stands.
QMap<QString, Score> scoresOf(const Assessment& assessment)
{
    QMap<QString, Score> scores;
    const auto addStages = [&scores](const QString& at, const score::StageScores& stages) {
        for (const core::Stage stage : core::AllStages)
            scores.insert(at + u'/' + core::stageName(stage), stages.of(stage));
    };
    scores.insert(u"fleet"_s, assessment.fleet);
    addStages(u"fleet"_s, assessment.stages);
    for (const HostAssessment& host : assessment.hosts) {
        scores.insert(host.name, host.overall);
        addStages(host.name, host.stages);
        for (const auto& image : host.images) {
            scores.insert(host.name + u'/' + image.id + u"/dockerfile"_s, image.dockerfile);
            scores.insert(host.name + u'/' + image.id + u"/image"_s, image.image);
        }
        for (const auto& container : host.containers) {
            const QString at = host.name + u'/' + container.id;
            scores.insert(at, container.overall);
            scores.insert(at + u"/dockerfile"_s, container.dockerfile);
            scores.insert(at + u"/image"_s, container.image);
            scores.insert(at + u"/container"_s, container.container);
        }
    }
    return scores;
}

/// One finding with this outcome, drawn at random; null when there is none.
core::Finding* anyFinding(Assessment& fleet, RandomFleet& random, core::Outcome outcome)
{
    QList<core::Finding*> found;
    for (HostAssessment& host : fleet.hosts) {
        for (core::Finding& finding : host.findings) {
            if (finding.outcome == outcome)
                found.append(&finding);
        }
    }
    return found.isEmpty() ? nullptr : found[random.between(0, int(found.size()) - 1)];
}

/// May a score change when this finding changes?
bool contains(const Assessment& fleet, const QString& name, const core::Finding& finding)
{
    if (name == u"fleet"_s || name == u"fleet/"_s + core::stageName(finding.stage))
        return true;
    for (const HostAssessment& host : fleet.hosts) {
        const bool isThere = std::ranges::any_of(host.findings, [&](const core::Finding& other) {
            return other.check == finding.check && other.object == finding.object;
        });
        if (!isThere)
            continue;
        if (name == host.name || name == host.name + u'/' + core::stageName(finding.stage))
            return true;
        const QString object = host.name + u'/' + finding.object.id;
        if (name == object || name == object + u'/' + core::stageName(finding.stage))
            return true;
        for (const auto& container : host.containers) {
            const QString at = host.name + u'/' + container.id;
            if (container.imageId == finding.object.id
                && (name == at || name == at + u'/' + core::stageName(finding.stage)))
                return true;
        }
    }
    return false;
}

void shuffle(Assessment& fleet, RandomFleet& random)
{
    std::ranges::shuffle(fleet.hosts, random.random());
    for (HostAssessment& host : fleet.hosts) {
        std::ranges::shuffle(host.findings, random.random());
        std::ranges::shuffle(host.images, random.random());
        std::ranges::shuffle(host.containers, random.random());
        for (auto& image : host.images)
            std::ranges::shuffle(image.vulnerabilities, random.random());
    }
}

/// Order is left out of comparisons where the input itself carries it.
void sortVulnerabilities(Assessment& fleet)
{
    for (HostAssessment& host : fleet.hosts) {
        for (auto& image : host.images) {
            std::ranges::sort(image.vulnerabilities, [](const auto& a, const auto& b) {
                return std::tie(a.id, a.sourcePackage, a.installedVersion, a.severity, a.isFixable,
                                a.isKnownExploited)
                    < std::tie(b.id, b.sourcePackage, b.installedVersion, b.severity, b.isFixable,
                               b.isKnownExploited);
            });
        }
    }
}

} // namespace

void TestLaws::passingAFailureNeverLowersAScore()
{
    for (quint32 seed = 0; seed < Seeds; ++seed) {
        RandomFleet random(seed);
        Assessment fleet = random.make();
        const auto before = scoresOf(score::withScores(fleet));
        core::Finding* failure = anyFinding(fleet, random, Fail);
        if (!failure)
            continue;
        failure->outcome = Pass;
        const auto after = scoresOf(score::withScores(fleet));
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            const Score& now = after[it.key()];
            QCOMPARE(now.value.has_value(), it->value.has_value());
            QVERIFY2(now.value >= it->value, qPrintable(it.key()));
            QVERIFY2(now.withoutWaivers >= it->withoutWaivers, qPrintable(it.key()));
            QCOMPARE(now.coverage, it->coverage);
        }
    }
}

void TestLaws::anObjectChangesOnlyWhatContainsIt()
{
    for (quint32 seed = 0; seed < Seeds; ++seed) {
        RandomFleet random(seed);
        Assessment fleet = random.make();
        const auto before = scoresOf(score::withScores(fleet));
        core::Finding* changed = anyFinding(fleet, random, seed % 2 ? Fail : Pass);
        if (!changed)
            continue;
        changed->outcome = Unknown;
        const auto after = scoresOf(score::withScores(fleet));
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            if (!contains(fleet, it.key(), *changed))
                QVERIFY2(after[it.key()] == *it, qPrintable(it.key()));
        }
    }
}

void TestLaws::deductionsAddUp()
{
    for (quint32 seed = 0; seed < Seeds; ++seed) {
        const auto scores = scoresOf(score::withScores(RandomFleet(seed).make()));
        for (auto it = scores.cbegin(); it != scores.cend(); ++it) {
            qint64 sum = 0;
            for (const auto& deduction : it->deductions) {
                QVERIFY2(deduction.points > 0, qPrintable(it.key()));
                sum += deduction.points;
            }
            QVERIFY2(sum == (it->value ? score::FullScore - *it->value : 0), qPrintable(it.key()));
            const QList<qint64> tenths = score::deductionTenths(*it);
            QCOMPARE(std::accumulate(tenths.cbegin(), tenths.cend(), qint64(0)),
                     it->value && !tenths.isEmpty() ? 1000 - *it->value / 100 : 0);
        }
    }
}

void TestLaws::orderOfInputNeverMatters()
{
    for (quint32 seed = 0; seed < Seeds; ++seed) {
        RandomFleet random(seed);
        Assessment fleet = random.make();
        Assessment straight = score::withScores(fleet);
        shuffle(fleet, random);
        Assessment mixed = score::withScores(fleet);
        sortVulnerabilities(straight);
        sortVulnerabilities(mixed);
        QVERIFY(straight == mixed);
    }
}

void TestLaws::aWaiverChangesOnlyWhatItNames()
{
    for (quint32 seed = 0; seed < Seeds; ++seed) {
        RandomFleet random(seed);
        Assessment fleet = random.make();
        const auto before = scoresOf(score::withScores(fleet));
        core::Finding* waived = anyFinding(fleet, random, Fail);
        if (!waived)
            continue;
        waived->outcome = Waived;
        const auto after = scoresOf(score::withScores(fleet));
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            if (!contains(fleet, it.key(), *waived))
                QVERIFY2(after[it.key()] == *it, qPrintable(it.key()));
            // A waiver hides nothing: the number beside the score stays what it was.
            QCOMPARE(after[it.key()].withoutWaivers, it->withoutWaivers);
            QCOMPARE(after[it.key()].coverage, it->coverage);
        }
    }
}

/// Of all findings only those it names change, whatever else is true of them.
void TestLaws::aWaiverLaidOverFindingsChangesOnlyThose()
{
    const QDateTime now({2026, 11, 23}, {10, 0}, Qt::UTC);
    for (quint32 seed = 0; seed < Seeds; ++seed) {
        RandomFleet random(seed);
        const Assessment fleet = random.make();
        for (const HostAssessment& host : fleet.hosts) {
            const core::Finding& named =
                host.findings[random.between(0, int(host.findings.size()) - 1)];
            const core::Waiver waiver{.id = u"w"_s,
                                      .check = named.check,
                                      .scope = core::Waiver::Scope::Object,
                                      .objectKind = named.object.kind,
                                      .object = named.object.name,
                                      .reason = u"r"_s,
                                      .who = u"w"_s,
                                      .from = now.date(),
                                      .until = now.date()};
            const auto after =
                score::applyWaivers(host.findings, {host.name, {}}, {waiver}, {}, now);
            QCOMPARE(after.size(), host.findings.size());
            for (qsizetype i = 0; i < after.size(); ++i) {
                const core::Finding& before = host.findings[i];
                const bool isNamed = before.check == named.check && before.object == named.object
                    && before.outcome == Fail;
                QCOMPARE(after[i].outcome, isNamed ? Waived : before.outcome);
                QVERIFY(isNamed || after[i] == before);
            }
        }
    }
}

void TestLaws::waiversAloneMakeTheDifference()
{
    for (quint32 seed = 0; seed < Seeds; ++seed) {
        Assessment fleet = RandomFleet(seed).make();
        const auto waived = scoresOf(score::withScores(fleet));
        for (HostAssessment& host : fleet.hosts) {
            for (core::Finding& finding : host.findings) {
                if (finding.outcome == Waived)
                    finding.outcome = Fail;
            }
        }
        const auto bare = scoresOf(score::withScores(fleet));
        for (auto it = waived.cbegin(); it != waived.cend(); ++it)
            QVERIFY2(it->withoutWaivers == bare[it.key()].value, qPrintable(it.key()));
    }
}

void TestLaws::sameInputsSameResult()
{
    for (quint32 seed = 0; seed < 50; ++seed)
        QVERIFY(score::withScores(RandomFleet(seed).make())
                == score::withScores(RandomFleet(seed).make()));
}

namespace {

/// The acts of a run stand together, in order, and their points add up to what the run gains.
void checkRuns(const QList<score::Fix>& fixes)
{
    for (qsizetype i = 0; i < fixes.size(); i += fixes[i].run.acts) {
        const score::FixRun run = fixes[i].run;
        QCOMPARE(run.place, 0);
        QVERIFY(i + run.acts <= fixes.size());
        score::Thousandths sum = 0;
        for (int place = 0; place < run.acts; ++place) {
            const score::Fix& fix = fixes[i + place];
            QCOMPARE(fix.run, (score::FixRun{run.acts, place, run.points}));
            sum += fix.points;
        }
        QCOMPARE(sum, run.points);
    }
}

} // namespace

void TestLaws::fixesAreWorthWhatTheySay()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        Assessment fleet = score::withScores(RandomFleet(seed).make());
        if (fleet.fixFirst.isEmpty())
            continue;
        const score::Fix first = fleet.fixFirst.constFirst();
        for (const score::Fix& other : fleet.fixFirst)
            QVERIFY(other.points >= 0);
        checkRuns(fleet.fixFirst);
        for (HostAssessment& host : fleet.hosts) {
            for (core::Finding& finding : host.findings) {
                if (finding.outcome == Fail && first.checks.contains(finding.check))
                    finding.outcome = Pass;
            }
            for (auto& image : host.images) {
                image.vulnerabilities.removeIf([&](const score::Vulnerability& v) {
                    return first.action.args.contains(v.sourcePackage) && v.isFixable
                        && first.checks.contains(v.id);
                });
            }
        }
        const bool isUpgrade = first.checks.constFirst().startsWith(u"CVE"_s);
        if (isUpgrade)
            continue; // paths that disagree about a fix leave other lines behind
        QCOMPARE(score::withScores(fleet).fleet.value.value_or(0) - fleet.fleet.value.value_or(0),
                 first.points);
    }
}

void TestLaws::numbersAloneFollowTheSameRules()
{
    for (quint32 seed = 0; seed < Seeds; ++seed) {
        const Assessment fleet = score::withScores(RandomFleet(seed).make());
        for (const HostAssessment& host : fleet.hosts)
            QCOMPARE(score::overallOf(score::standingOf(host)), host.overall.value);
    }
}

QTEST_GUILESS_MAIN(TestLaws)
#include "tst_laws.moc"
