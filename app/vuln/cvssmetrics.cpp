// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/cvssmetrics.h"

#include "vuln/digits.h"

namespace plimsoll::vuln {

namespace {

bool allows(const CvssMetric& metric, QByteArrayView value)
{
    QByteArrayView values = metric.values;
    while (!values.isEmpty()) {
        if (takeField(values, ',') == value)
            return true;
    }
    return false;
}

} // namespace

std::optional<CvssMetrics> CvssMetrics::read(QByteArrayView vector,
                                             std::span<const CvssMetric> table, bool isOrdered)
{
    CvssMetrics metrics;
    metrics.m_table = table;
    metrics.m_values.resize(qsizetype(table.size()), QByteArrayView());
    auto next = table.begin();
    do {
        QByteArrayView value = takeField(vector, '/');
        const QByteArrayView name = takeField(value, ':');
        const auto found =
            std::find_if(isOrdered ? next : table.begin(), table.end(),
                         [name](const CvssMetric& metric) { return metric.name == name; });
        if (found == table.end() || !allows(*found, value))
            return std::nullopt;
        QByteArrayView& slot = metrics.m_values[found - table.begin()];
        if (!slot.isEmpty())
            return std::nullopt;
        slot = value;
        next = found;
    } while (!vector.isEmpty());
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].isMandatory && metrics.m_values[qsizetype(i)].isEmpty())
            return std::nullopt;
    }
    return metrics;
}

QByteArrayView CvssMetrics::operator[](QByteArrayView name) const
{
    for (size_t i = 0; i < m_table.size(); ++i) {
        if (m_table[i].name == name)
            return m_values[qsizetype(i)];
    }
    return {};
}

QByteArrayView CvssMetrics::valueOr(QByteArrayView name, QByteArrayView otherwise) const
{
    const QByteArrayView value = (*this)[name];
    return value.isEmpty() || value == "X" || value == "ND" ? otherwise : value;
}

bool CvssMetrics::hasAny(std::span<const CvssMetric> metrics) const
{
    return std::ranges::any_of(metrics,
                               [this](const auto& m) { return !(*this)[m.name].isEmpty(); });
}

bool CvssMetrics::hasAll(std::span<const CvssMetric> metrics) const
{
    return std::ranges::all_of(metrics,
                               [this](const auto& m) { return !(*this)[m.name].isEmpty(); });
}

} // namespace plimsoll::vuln
