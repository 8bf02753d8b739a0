// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/fixes.h"

#include "score/fixgroups.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

namespace plimsoll::score {

namespace {

/// Acts done one after the other, by index of their group.
using Run = std::vector<size_t>;

/// The fleet as it stands, and as it would stand.
class Outlook
{
public:
    explicit Outlook(const QList<HostAssessment>& hosts)
        : m_groups(fixGroupsOf(hosts))
        , m_isDone(m_groups.size(), false)
    {
        for (const HostAssessment& host : hosts) {
            m_hosts.push_back(standingOf(host));
            m_overalls.push_back(overallOf(m_hosts.back()));
            m_holders.emplace_back(m_hosts.back().containers.size());
        }
        m_fleet = fleetOf(m_overalls);
        for (size_t i = 0; i < m_groups.size(); ++i)
            noteHolder(i);
    }

    const FixGroup& group(size_t index) const { return m_groups[index]; }

    /// Every act still to do, and the acts that lift a ceiling only together. Of at most so many.
    std::vector<Run> choices(size_t most) const
    {
        std::vector<Run> result;
        for (size_t i = 0; i < m_groups.size(); ++i) {
            if (!m_isDone[i])
                result.push_back({i});
        }
        const std::set<Run> joint = jointRuns(most);
        result.insert(result.end(), joint.begin(), joint.end());
        return result;
    }

    /// What the fleet would gain.
    Thousandths gain(const Run& run) const
    {
        QMap<qsizetype, HostStanding> changed;
        for (const size_t index : run)
            mendIn(changed, m_groups[index]);
        Overalls overalls = m_overalls;
        for (auto it = changed.cbegin(); it != changed.cend(); ++it)
            overalls[size_t(it.key())] = overallOf(it.value());
        return fleetOf(overalls) - m_fleet;
    }

    void apply(size_t index)
    {
        QMap<qsizetype, HostStanding> changed;
        mendIn(changed, m_groups[index]);
        for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
            m_hosts[size_t(it.key())] = it.value();
            m_overalls[size_t(it.key())] = overallOf(it.value());
        }
        m_fleet = fleetOf(m_overalls);
        m_isDone[index] = true;
    }

private:
    using Overalls = std::vector<std::optional<Thousandths>>;

    /// A group, and how often it holds a container under each ceiling.
    struct Holder
    {
        size_t group = 0;
        CapCounts caps = {};
    };

    static Thousandths fleetOf(const Overalls& overalls)
    {
        QList<Thousandths> values;
        for (const auto& overall : overalls) {
            if (overall)
                values.append(*overall);
        }
        return groupScore(values).value_or(0);
    }

    void mendIn(QMap<qsizetype, HostStanding>& changed, const FixGroup& group) const
    {
        for (auto it = group.faults.cbegin(); it != group.faults.cend(); ++it) {
            auto host = changed.find(it.key());
            if (host == changed.end())
                host = changed.insert(it.key(), m_hosts[size_t(it.key())]);
            for (const Fault& fault : it.value())
                mend(*host, fault);
        }
    }

    void noteHolder(size_t index)
    {
        const auto& faults = m_groups[index].faults;
        for (auto it = faults.cbegin(); it != faults.cend(); ++it) {
            const HostStanding& host = m_hosts[size_t(it.key())];
            for (size_t c = 0; c < host.containers.size(); ++c) {
                const CapCounts caps = capsOn(host.containers[c], int(c), it.value());
                if (caps != CapCounts{})
                    m_holders[size_t(it.key())][c].push_back({index, caps});
            }
        }
    }

    static CapCounts capsOn(const ContainerStanding& container, int place,
                            const QList<Fault>& faults)
    {
        CapCounts caps = {};
        for (const Fault& fault : faults) {
            const bool isOwn = fault.stage == core::Stage::Container && fault.index == place;
            const bool isOfImage =
                (fault.stage == core::Stage::Image || fault.stage == core::Stage::Dockerfile)
                && fault.index >= 0 && fault.index == container.image;
            for (size_t i = 0; (isOwn || isOfImage) && i < caps.size(); ++i)
                caps[i] += fault.caps[i];
        }
        return caps;
    }

    std::set<Run> jointRuns(size_t most) const
    {
        std::set<Run> runs;
        for (size_t h = 0; h < m_hosts.size(); ++h) {
            for (size_t c = 0; c < m_hosts[h].containers.size(); ++c) {
                Run run = lifting(h, c);
                if (run.size() > 1 && run.size() <= most)
                    runs.insert(std::move(run));
            }
        }
        return runs;
    }

    /// The acts that take the lowest ceiling off a live container; none where something stays that
    /// no act mends.
    Run lifting(size_t host, size_t place) const
    {
        const ContainerStanding& container = m_hosts[host].containers[place];
        const CapCounts caps = capsOf(m_hosts[host], container);
        const auto lowest = std::ranges::find_if(caps, [](int count) { return count > 0; });
        if (!container.isLive || lowest == caps.end())
            return {};
        Run run;
        int left = *lowest;
        for (const Holder& holder : m_holders[host][place]) {
            const int held = holder.caps[size_t(lowest - caps.begin())];
            if (held == 0 || m_isDone[holder.group])
                continue;
            run.push_back(holder.group);
            left -= held;
        }
        return left == 0 ? run : Run();
    }

    std::vector<FixGroup> m_groups;
    std::vector<bool> m_isDone;
    std::vector<HostStanding> m_hosts;
    Overalls m_overalls;
    Thousandths m_fleet = 0;
    std::vector<std::vector<std::vector<Holder>>> m_holders; ///< by host, by container
};

struct Worth
{
    Thousandths points = 0;
    qint64 acts = 1;
    core::Severity severity = core::Severity::Low;
    qsizetype mended = 0;

    /// More points an act; of equal ones fewer acts, the graver, the one that mends more.
    bool operator<(const Worth& other) const
    {
        const auto key = [](const Worth& worth, const Worth& beside) {
            return std::tuple(worth.points * beside.acts, -worth.acts, worth.severity,
                              worth.mended);
        };
        return key(*this, other) < key(other, *this);
    }
};

Worth worthOf(const Outlook& outlook, const Run& run)
{
    Worth worth{.points = outlook.gain(run), .acts = qint64(run.size())};
    for (const size_t index : run) {
        worth.severity = std::max(worth.severity, outlook.group(index).fix.severity);
        worth.mended += outlook.group(index).mended.size();
    }
    return worth;
}

struct Choice
{
    Run run = {};
    Worth worth = {};
};

/// The first of equal ones, and groups stand by check id.
Choice best(const Outlook& outlook, const std::vector<Run>& runs)
{
    Choice result;
    for (const Run& run : runs) {
        const Worth worth = worthOf(outlook, run);
        if (result.run.empty() || result.worth < worth)
            result = {run, worth};
    }
    return result;
}

/// Does the acts of a run one by one, each time the one that is worth most then.
void doRun(Outlook& outlook, const Choice& choice, QList<Fix>& fixes)
{
    std::vector<Run> left;
    for (const size_t index : choice.run)
        left.push_back({index});
    for (int place = 0; !left.empty(); ++place) {
        const Choice next = best(outlook, left);
        Fix fix = outlook.group(next.run.front()).fix;
        fix.points = next.worth.points;
        fix.run = {.acts = int(choice.run.size()), .place = place, .points = choice.worth.points};
        outlook.apply(next.run.front());
        fixes.append(fix);
        std::erase(left, next.run);
    }
}

} // namespace

QList<Fix> fixesOf(const QList<HostAssessment>& hosts)
{
    Outlook outlook(hosts);
    QList<Fix> fixes;
    while (fixes.size() < MaxFixes) {
        const Choice choice = best(outlook, outlook.choices(size_t(MaxFixes - fixes.size())));
        if (choice.run.empty())
            break;
        doRun(outlook, choice, fixes);
    }
    return fixes;
}

} // namespace plimsoll::score
