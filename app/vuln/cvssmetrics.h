// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QVarLengthArray>

#include <optional>
#include <span>

/// Reading vectors, shared by the CVSS versions.
namespace plimsoll::vuln {

struct CvssMetric
{
    QByteArrayView name;
    QByteArrayView values; ///< "N,A,L,P"
    bool isMandatory = false;
};

/// The values of a vector, one for each metric of the table; empty where the vector has none.
class CvssMetrics
{
public:
    /// @param vector  without the version at its start
    /// @param isOrdered  metrics stand in the order of the table
    static std::optional<CvssMetrics> read(QByteArrayView vector, std::span<const CvssMetric> table,
                                           bool isOrdered);

    /// The value, empty when absent. Precondition: the table has the metric.
    QByteArrayView operator[](QByteArrayView name) const;
    /// The value, or `otherwise` when absent or not defined ("X", "ND").
    QByteArrayView valueOr(QByteArrayView name, QByteArrayView otherwise) const;
    /// Whether any of these is there.
    bool hasAny(std::span<const CvssMetric> metrics) const;
    bool hasAll(std::span<const CvssMetric> metrics) const;

private:
    std::span<const CvssMetric> m_table;
    QVarLengthArray<QByteArrayView, 32> m_values;
};

} // namespace plimsoll::vuln
