// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace plimsoll::dockerfile {

/// The patterns of a .dockerignore.
/// Source: docs.docker.com "Build context", moby/patternmatcher.
class Dockerignore
{
public:
    /// More than that is no list of patterns.
    static constexpr qsizetype MaxBytes = 256 * 1024;

    explicit Dockerignore(QByteArrayView bytes);

    /// Whether some pattern takes back what another one excludes ("!keep").
    bool hasExceptions() const { return m_hasExceptions; }
    /// Whether everything is excluded, by a pattern for all names.
    bool excludesRoot() const { return m_excludesRoot; }
    /// Whether the path, relative to the context, or a folder above it is excluded.
    bool excludes(const QString& path) const;

    /// A piece of a pattern.
    struct Part
    {
        enum class Kind {
            Literal,
            One, ///< ?
            Text, ///< *: any characters but "/"
            Class, ///< [...]
            Folders, ///< **/
            All ///< ** at the end
        };
        Kind kind = Kind::Literal;
        QChar character = {};
        bool isNegated = false;
        QList<std::pair<QChar, QChar>> ranges = {}; ///< of a class, both ends included
    };

private:
    struct Pattern
    {
        QList<Part> parts = {};
        bool isException = false;
    };
    QList<Pattern> m_patterns;
    bool m_hasExceptions = false;
    bool m_excludesRoot = false;
};

} // namespace plimsoll::dockerfile
