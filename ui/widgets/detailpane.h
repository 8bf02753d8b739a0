// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/score.h"

#include <QFrame>
#include <QList>
#include <QString>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace plimsoll::ui {

class ElidedLabel;
class FlowLayout;

/// The pane at the right of a list: who the current row is, its stage scores against the line, and
/// tabs with the rest. The same as a page of its own: what stands above the tabs lies in one row,
/// and one of the tabs can stand beside the others.
class DetailPane final : public QFrame
{
    Q_OBJECT
public:
    struct Tag
    {
        QString text;
        const char* role = "tag"; ///< role of the style sheet: "tag", "tag-bad", "tag-warning"
    };
    struct Fact
    {
        QString icon;
        QString text;
        bool isWarning = false;
    };
    struct Stage
    {
        QString label;
        score::Score score;
        QString note = {}; ///< "not scanned"
        QStringList details = {}; ///< further lines, for which the pane has no room
    };
    struct Header
    {
        QString icon;
        QString title;
        QList<Tag> tags = {};
        QList<Fact> facts = {};
        QList<Stage> stages = {};
        int loadLine = 70;
        QString warning = {}; ///< a sentence about why this is old or incomplete
        bool showsGauges = false; ///< stages as gauges instead of bars
    };

    enum class Form {
        Pane, ///< beside a list
        Page ///< in its place
    };

    explicit DetailPane(QWidget* parent = nullptr);

    void setForm(Form form);
    Form form() const { return m_form; }
    /// The tab that stands beside the others on a page; -1: none. Known before the form is changed.
    void setAsideTab(int tab) { m_asideTab = tab; }

    void setHeader(const Header& header);
    /// Takes ownership of the page. @return the tab's index
    int addTab(const QString& title, QWidget* page);
    /// Puts a widget between stages and tabs; takes ownership.
    void setBanner(QWidget* banner);
    /// The count stands behind the title; -1: none.
    void setTabTitle(int tab, const QString& title, int count = -1);
    int currentTab() const;
    void setCurrentTab(int tab);
    /// Shows the sentence instead of everything else; empty: shows the rest again.
    void setPlaceholder(const QString& sentence);

signals:
    void closeRequested();
    void backRequested(); ///< of a page: to the list
    void whyRequested(int stage, QWidget* anchor);
    void currentTabChanged(int tab);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addTitleRow(QVBoxLayout* column);
    void addFactsRow(QVBoxLayout* column);
    QWidget* body();
    void moveAside(bool isAside);
    void rebuildTags(const Header& header);
    void rebuildFacts(const Header& header);
    void rebuildStages(const Header& header);
    QWidget* stageBar(const Header& header, int stage);
    QWidget* stageGauge(const Header& header, int stage);
    void retranslate();

    QWidget* m_content;
    QLabel* m_placeholder;
    QLabel* m_icon;
    ElidedLabel* m_title;
    FlowLayout* m_names; ///< the title, and its tags where they fit beside it
    FlowLayout* m_facts;
    QList<QWidget*> m_tags;
    QLabel* m_warning;
    QGridLayout* m_stages;
    QBoxLayout* m_top; ///< stages and banner
    QVBoxLayout* m_banner;
    QSplitter* m_body;
    QFrame* m_aside;
    QFrame* m_rest; ///< the tabs
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QToolButton* m_close;
    QToolButton* m_back;
    QWidget* m_titleRow = nullptr;
    Header m_header;
    Form m_form = Form::Pane;
    int m_asideTab = -1;
    int m_tabBeforePage = 0;
};

} // namespace plimsoll::ui
