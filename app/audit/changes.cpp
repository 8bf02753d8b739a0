// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/changes.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <tuple>

namespace plimsoll::audit {

using core::Finding;
using core::ObjectKind;
using core::ObjectRef;
using core::Outcome;
using core::Severity;
using evidence::HostState;
using score::Assessment;
using score::ContainerAssessment;
using score::HostAssessment;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int NotableMove = 4; ///< whole points

bool wasRead(const HostAssessment& host)
{
    return host.isLastKnown || host.state == HostState::Ok || host.state == HostState::Partial;
}

/// What stays the same when an object is made anew: a container keeps its name, not its id.
QString identityOf(const ObjectRef& object)
{
    const bool isNamed = object.kind == ObjectKind::Container && !object.name.isEmpty();
    return core::objectKindName(object.kind) + u'\n' + (isNamed ? object.name : object.id);
}

QString identityOf(const Finding& finding)
{
    return finding.check + u'\n' + identityOf(finding.object);
}

ObjectRef refOf(const ContainerAssessment& container)
{
    return {ObjectKind::Container, container.id, container.name};
}

QSet<QString> containersOf(const HostAssessment& host)
{
    QSet<QString> identities;
    for (const ContainerAssessment& container : host.containers)
        identities.insert(identityOf(refOf(container)));
    return identities;
}

/// Findings of one check on one host, told in one row.
struct CheckGroup
{
    QList<ObjectRef> objects = {};
    Severity severity = Severity::Low;
};

struct OrderByCheck
{
    bool operator()(const QString& a, const QString& b) const
    {
        return core::compareCheckIds(a, b) < 0;
    }
};
using CheckGroups = std::map<QString, CheckGroup, OrderByCheck>;

class HostComparison
{
public:
    HostComparison(const HostAssessment& before, const HostAssessment& after, int loadLine,
                   QList<Change>& changes)
        : m_before(before)
        , m_after(after)
        , m_loadLine(loadLine)
        , m_changes(changes)
    {
    }

    void run()
    {
        compareScores();
        compareContainers();
        compareFindings();
    }

private:
    Change& add(Change::Kind kind, const ObjectRef& object, const core::Text& text)
    {
        m_changes.append({kind, m_after.assessedAtUtc, m_after.name, object, text});
        return m_changes.last();
    }

    void compareScores()
    {
        const auto before = m_before.overall.whole();
        const auto after = m_after.overall.whole();
        if (!before || !after)
            return;
        const bool crossed = (*before < m_loadLine) != (*after < m_loadLine);
        if (!crossed && std::abs(*after - *before) < NotableMove)
            return;
        const bool rose = *after > *before;
        Change& change =
            add(rose ? Change::Kind::ScoreRose : Change::Kind::ScoreFell,
                {ObjectKind::Host, m_after.name, m_after.name}, moved(*before, *after, crossed));
        if (!rose)
            change.severity = crossed ? Severity::High : Severity::Medium;
    }

    core::Text moved(int before, int after, bool crossed) const
    {
        const QString from = QString::number(before);
        const QString to = QString::number(after);
        if (after > before && crossed)
            return PLIMSOLL_TEXT("%1 rose from %2 to %3, above the load line", m_after.name, from,
                                 to);
        if (after > before)
            return PLIMSOLL_TEXT("%1 rose from %2 to %3", m_after.name, from, to);
        if (crossed)
            return PLIMSOLL_TEXT("%1 fell from %2 to %3, below the load line", m_after.name, from,
                                 to);
        return PLIMSOLL_TEXT("%1 fell from %2 to %3", m_after.name, from, to);
    }

    void compareContainers()
    {
        const QSet<QString> before = containersOf(m_before);
        const QSet<QString> after = containersOf(m_after);
        for (const ContainerAssessment& container : m_after.containers) {
            if (!before.contains(identityOf(refOf(container))))
                addNewContainer(container);
        }
        for (const ContainerAssessment& container : m_before.containers) {
            if (!after.contains(identityOf(refOf(container))))
                add(Change::Kind::ContainerGone, refOf(container),
                    PLIMSOLL_TEXT("Container %1 is gone from %2", container.name, m_after.name));
        }
    }

    void addNewContainer(const ContainerAssessment& container)
    {
        core::Text text = PLIMSOLL_TEXT("Container %1 is new on %2", container.name, m_after.name);
        if (container.flags.contains("priv"_L1)) {
            text =
                PLIMSOLL_TEXT("Privileged container %1 is new on %2", container.name, m_after.name);
        } else if (container.flags.contains("sock"_L1)) {
            text = PLIMSOLL_TEXT("Container %1 with the Docker socket is new on %2", container.name,
                                 m_after.name);
        }
        Change& change = add(Change::Kind::ContainerNew, refOf(container), text);
        for (const Finding& finding : m_after.findings) {
            if (finding.outcome != Outcome::Fail || finding.object != refOf(container))
                continue;
            change.checks.append(finding.check);
            change.severity = std::max(change.severity, finding.severity);
        }
    }

    void compareFindings()
    {
        QMap<QString, Outcome> before;
        for (const Finding& finding : m_before.findings)
            before.insert(identityOf(finding), finding.outcome);
        QMap<QString, Outcome> after;
        for (const Finding& finding : m_after.findings)
            after.insert(identityOf(finding), finding.outcome);

        const QSet<QString> containersBefore = containersOf(m_before);
        for (const auto& [check, group] :
             failingOnly(m_after, before, containersBefore, isNewFault))
            addNew(check, group);
        for (const auto& [check, group] :
             failingOnly(m_after, before, containersBefore, isWaivedBefore))
            addWaiverEnded(check, group);
        addClosed(failingOnly(m_before, after, containersOf(m_after), isMended));
    }

    /// A failure now is new unless it failed before; one that was waived was known.
    static bool isNewFault(std::optional<Outcome> before)
    {
        return before != Outcome::Fail && before != Outcome::Waived;
    }

    static bool isWaivedBefore(std::optional<Outcome> before) { return before == Outcome::Waived; }

    /// A failure is closed when it passes, applies no longer, or its object went away; not when it
    /// cannot be seen any more.
    static bool isMended(std::optional<Outcome> after)
    {
        return !after || after == Outcome::Pass || after == Outcome::NotApplicable;
    }

    /// The failures of one side that the other side's outcome makes a change. Containers that are
    /// on one side alone have a row of their own.
    static CheckGroups failingOnly(const HostAssessment& host,
                                   const QMap<QString, Outcome>& otherSide,
                                   const QSet<QString>& otherContainers,
                                   bool (*isChange)(std::optional<Outcome>))
    {
        CheckGroups groups;
        for (const Finding& finding : host.findings) {
            const bool isOnBothSides = finding.object.kind != ObjectKind::Container
                || otherContainers.contains(identityOf(finding.object));
            if (finding.outcome != Outcome::Fail || !isOnBothSides)
                continue;
            const auto found = otherSide.constFind(identityOf(finding));
            if (!isChange(found == otherSide.cend() ? std::nullopt : std::optional(*found)))
                continue;
            CheckGroup& group = groups[finding.check];
            group.objects.append(finding.object);
            group.severity = std::max(group.severity, finding.severity);
        }
        return groups;
    }

    void addNew(const QString& check, const CheckGroup& group)
    {
        const ObjectRef& object = group.objects.constFirst();
        core::Text text = PLIMSOLL_TEXT("%1 fails for %2 on %3", check, object.name, m_after.name);
        if (group.objects.size() > 1) {
            text = PLIMSOLL_TEXT("%1 fails for %2 objects on %3", check,
                                 QString::number(group.objects.size()), m_after.name);
        } else if (object.kind == ObjectKind::Host) {
            text = PLIMSOLL_TEXT("%1 fails on %2", check, m_after.name);
        }
        Change& change = add(Change::Kind::FindingsNew, object, text);
        change.checks = {check};
        change.severity = group.severity;
    }

    void addWaiverEnded(const QString& check, const CheckGroup& group)
    {
        const ObjectRef& object = group.objects.constFirst();
        core::Text text = PLIMSOLL_TEXT("Waiver of %1 ended for %2 on %3: it fails again", check,
                                        object.name, m_after.name);
        if (group.objects.size() > 1) {
            text = PLIMSOLL_TEXT("Waiver of %1 ended for %2 objects on %3: it fails again", check,
                                 QString::number(group.objects.size()), m_after.name);
        } else if (object.kind == ObjectKind::Host) {
            text = PLIMSOLL_TEXT("Waiver of %1 ended on %2: it fails again", check, m_after.name);
        }
        Change& change = add(Change::Kind::WaiverEnded, object, text);
        change.checks = {check};
        change.severity = group.severity;
    }

    void addClosed(const CheckGroups& groups)
    {
        qsizetype count = 0;
        QStringList checks;
        for (const auto& [check, group] : groups) {
            count += group.objects.size();
            checks.append(check);
        }
        if (count == 0)
            return;
        const ObjectRef& object = groups.begin()->second.objects.constFirst();
        core::Text text =
            PLIMSOLL_TEXT("%1 findings closed on %2", QString::number(count), m_after.name);
        if (count == 1 && object.kind == ObjectKind::Host)
            text = PLIMSOLL_TEXT("%1 closed on %2", checks.constFirst(), m_after.name);
        else if (count == 1)
            text = PLIMSOLL_TEXT("%1 closed for %2 on %3", checks.constFirst(), object.name,
                                 m_after.name);
        add(Change::Kind::FindingsClosed,
            count == 1 ? object : ObjectRef{ObjectKind::Host, m_after.name, m_after.name}, text)
            .checks = checks;
    }

    const HostAssessment& m_before;
    const HostAssessment& m_after;
    int m_loadLine;
    QList<Change>& m_changes;
};

Change hostChange(Change::Kind kind, const HostAssessment& host, const core::Text& text,
                  Severity severity = Severity::Low)
{
    return {
        kind,    host.assessedAtUtc, host.name, {ObjectKind::Host, host.name, host.name}, text, {},
        severity};
}

core::Text lostText(const HostAssessment& host)
{
    if (host.state == HostState::Unreachable)
        return PLIMSOLL_TEXT("%1 is unreachable", host.name);
    if (host.state == HostState::Denied)
        return PLIMSOLL_TEXT("%1 refuses access", host.name);
    return PLIMSOLL_TEXT("%1 could not be read", host.name);
}

void compareHost(const HostAssessment* before, const HostAssessment& after, int loadLine,
                 QList<Change>& changes)
{
    const bool isRead = wasRead(after) && !after.isLastKnown;
    if (!before) {
        changes.append(hostChange(Change::Kind::HostNew, after,
                                  PLIMSOLL_TEXT("%1 is a new host", after.name)));
        return;
    }
    const bool wasReadThen = wasRead(*before) && !before->isLastKnown;
    if (!isRead) {
        if (wasReadThen)
            changes.append(
                hostChange(Change::Kind::HostLost, after, lostText(after), Severity::High));
        return;
    }
    if (!wasReadThen)
        changes.append(hostChange(Change::Kind::HostBack, after,
                                  PLIMSOLL_TEXT("%1 answers again", after.name)));
    if (wasRead(*before))
        HostComparison(*before, after, loadLine, changes).run();
}

/// Bad news first, the graver first; then by host and check.
bool weighsMore(const Change& a, const Change& b)
{
    if (a.severity != b.severity)
        return a.severity > b.severity;
    const auto rest = [](const Change& change) {
        return std::tie(change.kind, change.host, change.object.name, change.object.id);
    };
    if (a.kind == Change::Kind::FindingsNew && b.kind == a.kind && a.host == b.host)
        return core::compareCheckIds(a.checks.constFirst(), b.checks.constFirst()) < 0;
    return rest(a) < rest(b);
}

} // namespace

QList<Change> changesBetween(const Assessment& before, const Assessment& after)
{
    QMap<QString, const HostAssessment*> known;
    for (const HostAssessment& host : before.hosts)
        known.insert(host.name, &host);
    QList<Change> changes;
    for (const HostAssessment& host : after.hosts)
        compareHost(known.value(host.name), host, host.loadLine, changes);
    for (Change& change : changes) {
        if (!change.atUtc.isValid())
            change.atUtc = after.generatedAtUtc;
    }
    std::ranges::stable_sort(changes, weighsMore);
    return changes;
}

} // namespace plimsoll::audit
