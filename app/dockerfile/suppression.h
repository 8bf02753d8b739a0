// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/rule.h"

#include <QDate>
#include <QSet>

namespace plimsoll::dockerfile {

/// "hadolint ignore=DL3001": whether the comment switches rules off for the line below it.
bool isLineIgnore(const QString& comment);

/// Rules that a comment of hadolint's or BuildKit's form switches off.
struct Silence
{
    QStringList rules = {};
    bool hasRemark = false; ///< "ignore=DL3001 # why"; BuildKit's form has no place for one
};
/// Nullopt for any other comment.
std::optional<Silence> silenceOf(const QString& comment);

/// "plimsoll ignore=RULE,RULE until=2027-01-31 reason=why, in words".
struct Exemption
{
    LineRange lines = {}; ///< of the comment
    QStringList rules = {};
    QDate until = {}; ///< the last day it holds; invalid: always
    QString reason = {};
    bool isGlobal = false; ///< "plimsoll global ignore="
    core::Text fault = {}; ///< why it does not count; empty: it does
};

/// The exemptions of a file, those that do not count too.
QList<Exemption> exemptionsOf(const Document& document);

/// What the comments of a file say about reports.
/// Source: hadolint's documentation ("Inline ignores"), docs.docker.com "Build checks".
class Suppressions
{
public:
    explicit Suppressions(const Subject& subject, QDate today);

    /// Whether a comment of hadolint's or BuildKit's form switches this report off.
    bool drops(const Rule& rule, LineRange lines) const;
    /// Why one of ours exempts it; null: none does.
    QString reasonFor(const Rule& rule, LineRange lines) const;
    /// Whether "check=experimental=" asks for the rule.
    bool asksFor(const Rule& rule) const;
    /// Whether "check=error=true" wants warnings to end the build.
    bool wantsError() const { return m_wantsError; }

private:
    /// A set of rules: some, or all of BuildKit's.
    struct Names
    {
        QSet<QString> names = {};
        bool isAll = false;
        bool contains(const Rule& rule) const;
    };
    void readHadolint(const Subject& subject);
    void readCheckOption(const QString& value);
    void readInstructions(const Subject& subject);

    QHash<int, QSet<QString>> m_lines; ///< line judged: rules
    QList<std::pair<LineRange, QSet<QString>>> m_stages;
    QSet<QString> m_global;
    Names m_skipped;
    Names m_experimental;
    QHash<int, Names> m_skippedAt; ///< first line of an instruction
    QHash<int, QList<Exemption>> m_exemptions; ///< by the line judged; 0: all
    bool m_wantsError = false;
};

} // namespace plimsoll::dockerfile
