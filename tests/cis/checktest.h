// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cis/evaluate.h"
#include "tests/support/evidencebuilder.h"

#include <QTest>

/// The one shape of the tests of checks: what differs from a good host, and what the check answers.
namespace plimsoll::test {

using core::Outcome;

inline void addCheckColumns()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<QStringList>("edits");
    QTest::addColumn<core::Outcome>("expected");
}

struct CheckRow
{
    const char* check;
    const char* says; ///< what the row proves
    core::Outcome expected;
    QByteArray edits; ///< separated by " ; "
};

inline void addCheckRows(std::initializer_list<CheckRow> rows)
{
    for (const CheckRow& row : rows) {
        const QString edits = QString::fromUtf8(row.edits);
        QTest::addRow("%s: %s", row.check, row.says)
            << QString::fromUtf8(row.check)
            << (edits.isEmpty() ? QStringList()
                                : edits.split(QStringLiteral(" ; "), Qt::SkipEmptyParts))
            << row.expected;
    }
}

/// Judges the edited host and compares the one finding; checks what every answer must hold.
inline void runCheckRow(const core::Policy& policy = {})
{
    QFETCH(QString, check);
    QFETCH(QStringList, edits);
    QFETCH(core::Outcome, expected);
    const evidence::HostEvidence host = EvidenceBuilder().edit(edits).build();
    const QList<core::Finding> findings = cis::evaluate(evidence::viewOf(host), policy);
    core::Finding finding = findingOf(findings, check, QStringLiteral("web"));
    if (finding.check.isEmpty())
        finding = findingOf(findings, check);
    QVERIFY2(finding.outcome == expected,
             qPrintable(core::outcomeName(finding.outcome) + QStringLiteral(": ")
                        + core::english(finding.reason)));
    QVERIFY2(!finding.reason.isEmpty(), "no reason");
    const bool isDecided = expected == Outcome::Pass || expected == Outcome::Fail;
    QVERIFY2(!isDecided || !finding.proofs.isEmpty(), "no proof");
    QCOMPARE(wrongProofs(host, findings), QStringList());
}

} // namespace plimsoll::test
