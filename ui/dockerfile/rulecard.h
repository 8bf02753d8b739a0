// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockerfile/lint.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace plimsoll::ui {

class SnippetBox;

/// What there is to read about a report: the rule's page, and the button of its fix.
class RuleCard final : public QScrollArea
{
    Q_OBJECT
public:
    explicit RuleCard(QWidget* parent = nullptr);

    /// @param fixTitle  what the fix does; empty: there is none that is certain
    void setFinding(const dockerfile::LintFinding& finding, const QString& fixTitle);
    void clear();

signals:
    void fixRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();

    std::optional<dockerfile::LintFinding> m_finding;
    QString m_fixTitle;
    QLabel* m_title;
    QLabel* m_names;
    QLabel* m_found;
    QLabel* m_why;
    QLabel* m_badTitle;
    SnippetBox* m_bad;
    QLabel* m_goodTitle;
    SnippetBox* m_good;
    QLabel* m_references;
    QPushButton* m_fix;
};

} // namespace plimsoll::ui
