// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

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

private:
    struct Pattern
    {
        QRegularExpression expression;
        bool isException = false;
    };
    QList<Pattern> m_patterns;
    bool m_hasExceptions = false;
    bool m_excludesRoot = false;
};

} // namespace plimsoll::dockerfile
