// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkrows.h"

#include "models/natural.h"
#include "models/wording.h"
#include "score/endings.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace plimsoll::models {

using core::Finding;
using core::Outcome;

namespace {

struct Extent
{
    Q_DECLARE_TR_FUNCTIONS(Extent)
};

bool objectLess(const CheckedObject& left, const CheckedObject& right)
{
    if (left.outcome != right.outcome)
        return listRank(left.outcome) < listRank(right.outcome);
    if (const int order = compareNaturally(left.host, right.host))
        return order < 0;
    if (const int order = compareNaturally(left.object.name, right.object.name))
        return order < 0;
    return left.object.id < right.object.id;
}

CheckRow newRow(const Finding& finding, const QString& shownId, cis::Edition edition)
{
    const cis::EditionControl* row = cis::controlIn(edition, finding.check);
    return {.check = finding.check,
            .shownId = shownId,
            .title = finding.title,
            .severity = finding.severity,
            .stage = finding.stage,
            .section = core::sectionOf(shownId),
            .label = row ? row->label : cis::Label::Unknown,
            .kind = finding.object.kind};
}

// A finding may weigh more or less than its check does elsewhere; what fails speaks for the row.
void addTo(CheckRow& row, const Finding& finding, const QString& host, qsizetype index,
           const QDateTime& atUtc)
{
    const bool wasFailing = row.outcome == Outcome::Fail;
    const bool isFailing = finding.outcome == Outcome::Fail;
    if (isFailing && !wasFailing)
        row.severity = finding.severity;
    else if (isFailing == wasFailing)
        row.severity = std::max(row.severity, finding.severity);
    row.outcome = worstOf(row.outcome, finding.outcome);
    ++row.counts[size_t(finding.outcome)];
    row.objects += CheckedObject{
        .host = host,
        .object = finding.object,
        .outcome = finding.outcome,
        .finding = index,
        .ending = finding.decision ? score::endingText(*finding.decision, atUtc) : core::Text()};
}

// A row tells of the person's word that ends first, of those that make its outcome.
void addDecision(CheckRow& row, const Snapshot& snapshot)
{
    for (const CheckedObject& each : row.objects) {
        const Finding& finding = snapshot.host(each.host)->findings[each.finding];
        const bool isNearer =
            finding.decision && (!row.decision || finding.decision->until < row.decision->until);
        if (each.outcome != row.outcome || !isNearer)
            continue;
        row.decision = finding.decision;
        row.ending = each.ending;
    }
}

// What fails now less what failed then, over the hosts that were read then.
void addChanges(QList<CheckRow>& rows, const Snapshot& snapshot, const CheckScope& scope)
{
    for (const score::HostAssessment& host : snapshot.assessment.hosts) {
        const auto before = snapshot.failuresBefore.constFind(host.name);
        if (before == snapshot.failuresBefore.cend()
            || (!scope.host.isEmpty() && host.name != scope.host))
            continue;
        for (CheckRow& row : rows) {
            const auto failing = std::ranges::count_if(row.objects, [&host](const auto& each) {
                return each.host == host.name && each.outcome == Outcome::Fail;
            });
            row.change = row.change.value_or(0) + int(failing) - before->value(row.check);
        }
    }
}

} // namespace

int CheckRow::total() const
{
    return std::accumulate(counts.begin(), counts.end(), 0)
        - counts[size_t(Outcome::NotApplicable)];
}

QList<CheckRow> checkRows(const Snapshot& snapshot, const CheckScope& scope)
{
    const cis::Edition edition = snapshot.assessment.edition;
    QList<CheckRow> rows;
    QHash<QString, qsizetype> rowOf;
    for (const score::HostAssessment& host : snapshot.assessment.hosts) {
        if (!scope.host.isEmpty() && host.name != scope.host)
            continue;
        for (qsizetype i = 0; i < host.findings.size(); ++i) {
            const Finding& finding = host.findings[i];
            const QString id = cis::shownId(edition, finding.check);
            const QString section = core::sectionOf(id);
            if (section.isEmpty() || (!scope.section.isEmpty() && section != scope.section))
                continue;
            auto known = rowOf.find(finding.check);
            if (known == rowOf.end()) {
                known = rowOf.insert(finding.check, rows.size());
                rows += newRow(finding, id, edition);
            }
            addTo(rows[*known], finding, host.name, i, snapshot.assessment.generatedAtUtc);
        }
    }
    addChanges(rows, snapshot, scope);
    if (scope.outcome)
        rows.removeIf([&scope](const CheckRow& row) { return row.outcome != *scope.outcome; });
    for (CheckRow& row : rows) {
        std::ranges::sort(row.objects, objectLess);
        addDecision(row, snapshot);
    }
    std::ranges::sort(rows, [](const CheckRow& left, const CheckRow& right) {
        return core::compareCheckIds(left.shownId, right.shownId) < 0;
    });
    return rows;
}

OutcomeCounts outcomesOf(const QList<CheckRow>& rows)
{
    OutcomeCounts counts = {};
    for (const CheckRow& row : rows)
        ++counts[size_t(row.outcome)];
    return counts;
}

namespace {

// "until 31 Jan 2027", near its end "ends in 9 days".
QString untilText(const CheckRow& row)
{
    if (!row.ending.isEmpty())
        return row.decision->isAttestation
            ? Extent::tr("attested, %1").arg(core::translated(row.ending))
            : core::translated(row.ending);
    return Extent::tr("until %1").arg(dateText(row.decision->until));
}

} // namespace

QString extentText(const CheckRow& row)
{
    if (row.decision && (row.outcome == Outcome::Waived || !row.ending.isEmpty()))
        return untilText(row);
    const int count = row.counts[size_t(row.outcome)];
    const QString total = objectCount(row.kind, row.total());
    switch (row.outcome) {
    case Outcome::Fail:
        return Extent::tr("%1 of %2").arg(QString::number(count), total);
    case Outcome::Waived:
        return Extent::tr("%1 of %2 waived").arg(QString::number(count), total);
    case Outcome::Unknown:
        return Extent::tr("%1 of %2 unknown").arg(QString::number(count), total);
    case Outcome::Manual:
        return Extent::tr("%1 to review").arg(objectCount(row.kind, count));
    case Outcome::Pass:
        return objectCount(row.kind, count);
    case Outcome::NotApplicable:
        break;
    }
    return {};
}

QString changeText(const CheckRow& row)
{
    if (row.change.value_or(0) == 0)
        return QStringLiteral("–");
    return (*row.change > 0 ? u'+' : QChar(0x2212)) + QString::number(qAbs(*row.change));
}

QString objectsText(const CheckRow& row, int most)
{
    if (row.outcome == Outcome::Pass || row.outcome == Outcome::NotApplicable)
        return {};
    QStringList names;
    const int count = row.counts[size_t(row.outcome)];
    for (const CheckedObject& each : row.objects.first(qMin(count, most)))
        names += each.object.name.isEmpty() ? each.host : each.object.name;
    QString list = names.join(QStringLiteral(", "));
    if (count > most)
        list = Extent::tr("%1 and %n more", nullptr, count - most).arg(list);
    if (row.outcome == Outcome::Waived && row.decision)
        return Extent::tr("%1: %2").arg(list, row.decision->reason);
    return list;
}

} // namespace plimsoll::models
