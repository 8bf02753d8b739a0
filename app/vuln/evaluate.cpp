// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/evaluate.h"

#include "vuln/digits.h"

#include <QByteArray>

#include <algorithm>

namespace plimsoll::vuln {

namespace {

using Kind = Event::Kind;

class Walk
{
public:
    Walk(const Range& range, Order order, QByteArrayView version)
        : m_order(order)
        , m_version(version)
    {
        for (const Event& event : range.events) {
            if (event.kind != Kind::Limit)
                m_events.push_back(event);
            else
                takeLimit(event);
        }
        std::ranges::stable_sort(m_events,
                                 [this](const Event& a, const Event& b) { return isBefore(a, b); });
    }

    std::optional<Hit> hit() const
    {
        if (m_hasLimit && !m_isBelowLimit)
            return std::nullopt;
        bool isOn = false;
        auto next = m_events.begin();
        for (; next != m_events.end() && isReached(*next); ++next)
            isOn = next->kind == Kind::Introduced;
        if (!isOn)
            return std::nullopt;
        // What ends the window that the version stands in.
        next = std::find_if(next, m_events.end(),
                            [](const Event& event) { return event.kind != Kind::Introduced; });
        if (next == m_events.end() || next->kind == Kind::LastAffected)
            return Hit{};
        return Hit{next->version};
    }

private:
    static bool isStart(const Event& event)
    {
        return event.kind == Kind::Introduced && event.version == "0";
    }

    bool isBefore(const Event& a, const Event& b) const
    {
        if (isStart(a) || isStart(b))
            return isStart(a) && !isStart(b);
        const auto order = compareVersions(m_order, a.version, b.version);
        if (order != 0)
            return order < 0;
        // A window of one version opens before it ends.
        return a.kind == Kind::Introduced && b.kind == Kind::LastAffected;
    }

    bool isReached(const Event& event) const
    {
        if (isStart(event))
            return true;
        const auto order = compareVersions(m_order, event.version, m_version);
        return event.kind == Kind::LastAffected ? order < 0 : order <= 0;
    }

    void takeLimit(const Event& limit)
    {
        m_hasLimit = true;
        m_isBelowLimit |=
            limit.version == "*" || compareVersions(m_order, m_version, limit.version) < 0;
    }

    Order m_order;
    QByteArrayView m_version;
    std::vector<Event> m_events;
    bool m_hasLimit = false;
    bool m_isBelowLimit = false;
};

/// The smaller of two fixes; a window without one takes nothing away from another's.
void join(std::optional<Hit>& into, const Hit& hit, Order order)
{
    if (!into)
        into = hit;
    else if (hit.fixed && (!into->fixed || compareVersions(order, *hit.fixed, *into->fixed) < 0))
        into->fixed = hit.fixed;
}

} // namespace

std::optional<Hit> evaluate(const Affected& affected, std::optional<Order> order,
                            QByteArrayView version)
{
    std::optional<Hit> joined;
    if (std::ranges::find(affected.versions, version) != affected.versions.end())
        joined = Hit{};
    for (const Range& range : affected.ranges) {
        const auto used = range.isSemVer ? std::optional(Order::SemVer) : order;
        if (!used)
            continue;
        if (const auto hit = Walk(range, *used, version).hit())
            join(joined, *hit, *used);
    }
    return joined;
}

bool coversEcosystem(QByteArrayView ofEntry, QByteArrayView ofPackage)
{
    return ofEntry == ofPackage || ofEntry == baseEcosystem(ofPackage);
}

QByteArray normalisedName(QByteArrayView ecosystem, QByteArrayView name)
{
    const QByteArrayView base = baseEcosystem(ecosystem);
    if (base == "NuGet" || base == "Packagist")
        return name.toByteArray().toLower();
    if (base != "PyPI")
        return name.toByteArray();
    QByteArray normalised;
    const auto isMark = [](char c) { return c == '-' || c == '_' || c == '.'; };
    while (!name.isEmpty()) {
        normalised += takeWhile(name, [&isMark](char c) { return !isMark(c); });
        if (!takeWhile(name, isMark).isEmpty())
            normalised += '-';
    }
    return normalised.toLower();
}

} // namespace plimsoll::vuln
