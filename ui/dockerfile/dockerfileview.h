// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dockerfile/judgedtext.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;

namespace plimsoll::ui {

class DockerfileEditor;
class ElidedLabel;
class ReportList;
class RuleCard;
class ScorePill;

/// A Dockerfile in an editor, judged while it is typed: reports in the margin, in a list and with
/// their rules' pages, quick fixes, the score before and after. Self-contained: a page and a tab
/// show it alike. What is typed here stays here until somebody saves it under a name.
class DockerfileView final : public QWidget
{
    Q_OBJECT
public:
    explicit DockerfileView(QWidget* parent = nullptr);

    /// Shows a text anew; its score is the one compared with.
    /// @param file  its path; empty: it has none yet
    void setText(const QString& text, const QString& file,
                 const dockerfile::LintOptions& options = {});
    /// Shows a text that is read only, with what was reported of it elsewhere; no score is shown
    /// here. The same text again keeps its place and its selected report.
    /// @param name     shown above it
    /// @param options  that fixes are tried with; nullopt: none is offered
    void setReports(const QString& text, const QString& name,
                    const QList<dockerfile::LintFinding>& findings,
                    const std::optional<dockerfile::LintOptions>& options);

    QString text() const;
    const QString& file() const { return m_file; }
    bool isChanged() const;
    /// Of the text as it stands; empty while it is being judged for the first time.
    const QList<dockerfile::LintFinding>& findings() const { return m_judged.findings; }
    DockerfileEditor* editor() { return m_editor; }
    /// Goes to the next (1) or previous (-1) report, around the ends.
    void step(int direction);
    void goTo(int line);

public slots:
    void saveAs();

signals:
    /// findings() are those of text().
    void wasJudged();
    void saved(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void judge();
    void take(const JudgedText& judged);
    void fillList();
    void selectFinding(int row);
    void selectLine(int line);
    void followCursor();
    void askToFix();
    void retranslate();
    void showFacts();

    QString m_file;
    QString m_original;
    bool m_isReadOnly = false;
    bool m_offersFixes = true;
    bool m_hasCarriageReturns = false;
    dockerfile::LintOptions m_options;
    JudgedText m_judged;
    std::optional<score::Score> m_before; ///< of the original
    bool m_isGoing = false; ///< the cursor follows a report, and not the other way round
    int m_number = 0; ///< of the judgement that counts
    bool m_isFresh = false; ///< nothing has been judged since setText()
    QTimer m_pause;

    ElidedLabel* m_name;
    QLabel* m_counts;
    ScorePill* m_pillBefore;
    QLabel* m_arrow;
    ScorePill* m_pillNow;
    QPushButton* m_copy;
    QPushButton* m_save;
    QSplitter* m_split;
    QSplitter* m_side; ///< the reports and the page of one
    DockerfileEditor* m_editor;
    ReportList* m_list;
    RuleCard* m_card;
};

} // namespace plimsoll::ui
