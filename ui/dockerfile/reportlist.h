// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/lint.h"

#include <QListWidget>

namespace plimsoll::ui {

/// The reports about a Dockerfile, one a row: severity, line, rule, sentence. What is waived is
/// paler. The n-th row is the n-th report.
class ReportList final : public QListWidget
{
    Q_OBJECT
public:
    explicit ReportList(QWidget* parent = nullptr);

    /// The current row stays where there is one; no signal is sent.
    void setFindings(const QList<dockerfile::LintFinding>& findings);
};

/// The letter of a severity in its box, as margin and list show it.
void paintSeverity(QPainter& painter, const QRectF& box, core::Severity severity, bool isWaived);

} // namespace plimsoll::ui
