// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretscan.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <bitset>
#include <utility>

namespace plimsoll::evidence {

using core::SecretSpan;

/// Values that a rule has seen somewhere on a host, to be found wherever else they stand: a
/// password of Env comes back in a history step, a start command, a process list.
///
/// Lives in memory for one reading of one host. Values under six characters are not looked for, and
/// plain words only where secrets usually stand: "postgres" is a password of some and the image of
/// many.
class KnownSecrets
{
public:
    /// Where a text stands decides how much a match proves.
    enum class Ground {
        SecretBearing, ///< Env, labels, commands, histories, options, process lists
        Elsewhere,
    };

    void add(QStringView value, const QString& rule);
    /// Words in lower case that name things of this host. Whoever took one for a password is not
    /// helped by hiding the name.
    void setPublicWords(QSet<QString> words) { m_publicWords = std::move(words); }
    bool isEmpty() const { return m_values.isEmpty(); }
    /// Spans sorted, without overlap; characters of markers are left alone.
    QList<SecretSpan> find(QStringView text, Ground ground) const;
    /// A quick look at a value as canonicalJson() writes it: false when find() would find nothing
    /// in any string of it.
    bool mayStandIn(QByteArrayView json) const;

private:
    struct Value
    {
        QString text;
        QString rule;
        bool isWord = false; ///< letters only or digits only: found on secret-bearing ground alone
        bool needsEdges = false; ///< short: only between characters of another kind
    };

    void addOne(const QString& value, const QString& rule);
    /// The longest value that stands at a place; null when none does.
    const Value* valueAt(QStringView text, qsizetype place, Ground ground) const;

    QList<Value> m_values;
    QSet<QString> m_publicWords;
    QHash<QString, qsizetype> m_indexOf;
    QHash<QStringView, QList<qsizetype>> m_byStart; ///< first characters -> values, longest first
    std::bitset<4096> m_starts; ///< cheap first look at two characters
    QSet<QByteArray> m_writtenStarts; ///< the first bytes of the values as JSON writes them
    std::bitset<65536> m_writtenPairs; ///< cheap first look at two of them
    bool m_isHardToWrite = false; ///< a value holds half a surrogate pair: mayStandIn() cannot tell
};

} // namespace plimsoll::evidence
