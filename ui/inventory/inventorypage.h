// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scorequestion.h"
#include "models/tablefilter.h"
#include "ui/page.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/tableview.h"

class QAction;
class QFrame;
class QLabel;
class QSplitter;

namespace plimsoll::ui {

class EvidenceView;
class FindingsList;
class WhyPanel;

/// What the pages of hosts, images and containers have in common: a filter bar, a table with a
/// footer, a detail pane at its right with findings and evidence, the keys that act on the current
/// row, and the way a link is followed. A page brings its model, its columns and its tabs. It may
/// open an object as a page of its own: then the detail pane takes the place of the list until a
/// link leads back to it.
class InventoryPage : public Page
{
    Q_OBJECT
public:
    void setSnapshot(const models::SnapshotPtr& snapshot) final;
    void open(const Link& link) final;
    QWidget* filterField() final;

protected:
    /// @param key  names the page in the settings: "containers"
    InventoryPage(const QString& key, QWidget* parent);

    /// The object of a row of the model.
    struct Subject
    {
        QString host = {};
        core::ObjectRef object = {};
        bool operator==(const Subject&) const = default;
    };

    virtual PageId placeId() const = 0;
    virtual void fillModel(const models::Snapshot& snapshot) = 0;
    /// The row of an object; -1: not in the model.
    virtual int rowOf(const QString& host, const core::ObjectRef& object) const = 0;
    virtual DetailPane::Header headerOf(int row) const = 0;
    virtual QList<core::Finding> findingsOf(int row) const = 0;
    /// The answers that tell of a row, the most telling first.
    virtual QList<evidence::Answer> answersOf(int row) const = 0;
    /// Fills the page's own tabs for a row.
    virtual void fillTabs(int row) = 0;
    virtual models::ScoreQuestion questionAt(int row, int column) const;
    /// What is asked by a click on a stage of the detail pane.
    virtual models::ScoreQuestion stageQuestion(int row, int stage) const = 0;
    /// "186 containers" and what else the footer counts, one string each.
    virtual QStringList footerFacts() const = 0;
    virtual QString scoreSortText(bool isWorstFirst) const;
    /// Sets every text of the page's own; called at first and when the language changes.
    virtual void retranslate() = 0;
    virtual void showEmptyState(bool isNarrowed) = 0;
    /// Shows a vulnerability of the current row in its tab.
    virtual void openVulnerability(const QString& id) { Q_UNUSED(id) }

    struct SetUp
    {
        QList<TableView::ColumnSetup> columns = {};
        int sortColumn = 0;
        QList<int> scoreColumns = {}; ///< the load line runs by the first of them
        int findingsTab = 0;
        int evidenceTab = 0;
        int detailWidth = 526; ///< of the pane at first
        int vulnerabilitiesTab = -1; ///< -1: none
        bool opensObjects = false; ///< an object has a page of its own
        int asideTab = -1; ///< beside the other tabs on that page; -1: none
    };
    /// Builds table and tabs; called once by the subclass's constructor when its tabs are added.
    /// @param model  owned by the subclass, alive as long as the page
    void finishSetUp(QAbstractItemModel* model, const SetUp& setUp);

    Subject subjectOf(int row) const;
    bool isObjectOpen() const { return m_isObjectOpen; }
    /// The object's own page was opened or left.
    virtual void objectPageChanged() { }
    /// What takes the keys on the object's page.
    virtual QWidget* objectFocus() { return m_detail; }
    /// The keys that act on the current row act in this list too.
    void addRowKeys(QWidget* list);
    int loadLine() const;
    qint64 ageOf(const score::HostAssessment& host) const;
    /// Why a host's values are old or incomplete; empty when they are neither.
    QString warningOf(const score::HostAssessment& host) const;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    models::SnapshotPtr m_snapshot;
    models::TableFilter m_filter;
    TableView* m_table;
    FilterBar* m_filterBar;
    DetailPane* m_detail;
    FindingsList* m_findings;
    EvidenceView* m_evidence;

    void goTo(const Link& link); ///< inside the page where it can, else as linkActivated
    void addAboveTable(QWidget* widget); ///< between filter bar and table; takes ownership

private:
    void buildLayout();
    void buildActions();
    QAction* addKey(const QKeySequence& keys, const char* name, void (InventoryPage::*act)());
    void showRow();
    void showFooter();
    void setDetailVisible(bool isVisible);
    void setObjectOpen(bool isOpen);
    void limitDetail();
    void leaveObject();
    void toggleDetail();
    void openRow();
    void waiveFinding();
    void copyRemedy();
    void showEvidence();
    void explainScore();
    void nextFinding();
    void previousFinding();
    void ask(const models::ScoreQuestion& question, const QPoint& globalPlace);
    void askAboutIndex(const QModelIndex& index);
    void followDetail(const Link& link);
    void tellPlace(const QString& check);
    void retranslateAll();

    QString m_key;
    QSplitter* m_splitter;
    QFrame* m_list = nullptr; ///< filter bar, table and footer
    QVBoxLayout* m_listColumn = nullptr;
    QLabel* m_facts;
    QLabel* m_sorting;
    WhyPanel* m_why;
    QList<QAction*> m_letters; ///< actions of single letters, which can be switched off
    QHash<QAction*, QKeySequence> m_keys;
    QAction* m_clear;
    Subject m_told; ///< the row whose place was told last
    int m_findingsTab = -1;
    int m_evidenceTab = -1;
    int m_vulnerabilitiesTab = -1;
    int m_scoreColumn = -1;
    bool m_opensObjects = false;
    bool m_isObjectOpen = false;
    bool m_wasDetailHidden = false; ///< in the list, before the object was opened
};

} // namespace plimsoll::ui
