// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QMutex>
#include <QString>

#include <memory>

namespace plimsoll::audit {

/// Values that cost something to make, by the digests of what they were made of; those asked for
/// least lately go first. Thread: any.
template <typename Value>
class Remembered
{
public:
    using Pointer = std::shared_ptr<const Value>;

    /// @param maxCost  of all together, in the unit of add()
    explicit Remembered(qsizetype maxCost)
        : m_byKey(maxCost)
    {
    }

    /// Null where it is not known.
    Pointer find(const QString& key)
    {
        const QMutexLocker lock(&m_mutex);
        const Pointer* known = m_byKey.object(key);
        return known ? *known : nullptr;
    }

    void add(const QString& key, const Pointer& value, qsizetype cost)
    {
        const QMutexLocker lock(&m_mutex);
        m_byKey.insert(key, new Pointer(value), cost);
    }

private:
    QMutex m_mutex;
    QCache<QString, Pointer> m_byKey;
};

} // namespace plimsoll::audit
