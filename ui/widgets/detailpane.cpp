// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailpane.h"

#include "paint/marks.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/scoreviews.h"
#include "ui/widgets/stagegauge.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

void emptied(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QLayout* inner = item->layout())
            emptied(inner);
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of them may be the sender of what brought us here
        }
        delete item;
    }
}

} // namespace

DetailPane::DetailPane(QWidget* parent)
    : QFrame(parent)
    , m_content(new QWidget(this))
    , m_placeholder(new QLabel(this))
    , m_icon(new QLabel(this))
    , m_title(new ElidedLabel(Qt::ElideMiddle, this))
    , m_names(new FlowLayout(5, 3))
    , m_facts(new FlowLayout(14, 2))
    , m_warning(new QLabel(this))
    , m_stages(new QGridLayout)
    , m_top(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_banner(new QVBoxLayout)
    , m_body(new QSplitter(Qt::Horizontal, this))
    , m_aside(new QFrame(this))
    , m_rest(new QFrame(this))
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_close(new QToolButton(this))
    , m_back(new QToolButton(this))
{
    setRole(this, "card");
    setMinimumWidth(320);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addTitleRow(column);
    addFactsRow(column);
    setRole(m_warning, "warning");
    m_warning->setWordWrap(true);
    m_warning->setContentsMargins(14, 6, 14, 0);
    m_warning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_warning->hide();
    column->addWidget(m_warning);
    m_stages->setContentsMargins(14, 10, 14, 10);
    m_stages->setVerticalSpacing(8);
    m_top->setSpacing(0);
    m_top->addLayout(m_stages);
    m_top->addLayout(m_banner);
    column->addLayout(m_top);
    column->addWidget(body(), 1);

    setRole(m_placeholder, "second");
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setWordWrap(true);
    m_placeholder->hide();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->addWidget(m_content, 1);
    outer->addWidget(m_placeholder, 1);

    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &DetailPane::currentTabChanged);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        if (!m_header.icon.isEmpty())
            setHeader(Header(m_header)); // its icons are pictures in the old theme's colours
    });
    retranslate();
}

void DetailPane::addTitleRow(QVBoxLayout* column)
{
    setRole(m_title, "page-title");
    setRole(m_close, "flat");
    m_close->setIcon(icon(u"x-lg"_s));
    m_close->setIconSize(QSize(12, 12));
    m_close->setObjectName(u"closeDetail"_s);
    connect(m_close, &QToolButton::clicked, this, &DetailPane::closeRequested);
    auto* name = new QWidget(this);
    auto* nameRow = new QHBoxLayout(name);
    nameRow->setContentsMargins(0, 0, 2, 0);
    nameRow->setSpacing(7);
    nameRow->addWidget(m_icon);
    nameRow->addWidget(m_title, 1);
    m_names->setContentsMargins(0, 5, 0, 0);
    m_names->addWidget(name);
    m_titleRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_titleRow);
    row->setContentsMargins(14, 10, 8, 0);
    row->setSpacing(7);
    row->addLayout(m_names, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    column->addWidget(m_titleRow);
}

void DetailPane::addFactsRow(QVBoxLayout* column)
{
    setRole(m_back, "flat");
    m_back->setIcon(icon(u"arrow-left"_s));
    m_back->setIconSize(QSize(13, 13));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setObjectName(u"backToList"_s);
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, &DetailPane::backRequested);
    m_facts->setContentsMargins(14, 0, 14, 0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_back, 0, Qt::AlignTop);
    row->addLayout(m_facts, 1);
    column->addLayout(row);
}

/// The tabs, and beside them on a page the one that is always seen.
QWidget* DetailPane::body()
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setObjectName(u"detailTabs"_s);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(6, 0, 6, 0);
    tabRow->addWidget(m_tabs, 1);
    auto* line = new QFrame(this);
    line->setProperty("horizontal", true);
    setRole(line, "line");
    auto* column = new QVBoxLayout(m_rest);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tabRow);
    column->addWidget(line);
    column->addWidget(m_pages, 1);
    auto* aside = new QVBoxLayout(m_aside);
    aside->setContentsMargins(1, 1, 1, 1);
    setRole(m_aside, "card");
    m_aside->setObjectName(u"detailAside"_s);
    m_aside->hide();
    m_body->addWidget(m_aside);
    m_body->addWidget(m_rest);
    m_body->setChildrenCollapsible(false);
    m_body->setHandleWidth(10);
    m_body->setStretchFactor(0, 1);
    m_body->setStretchFactor(1, 1);
    return m_body;
}

void DetailPane::setForm(Form form)
{
    if (form == m_form)
        return;
    m_form = form;
    const bool isPage = form == Form::Page;
    setRole(this, isPage ? "page" : "card");
    setRole(m_rest, isPage ? "card" : "plain");
    m_titleRow->setVisible(!isPage); // of a page the breadcrumb says it
    m_back->setVisible(isPage);
    m_top->setDirection(isPage ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_top->setStretch(0, isPage ? 13 : 0);
    m_top->setStretch(1, isPage ? 7 : 0);
    m_top->setSpacing(isPage ? 12 : 0);
    m_stages->setContentsMargins(isPage ? 0 : 14, 10, isPage ? 0 : 14, isPage ? 12 : 10);
    m_banner->setContentsMargins(0, isPage ? 10 : 0, 0, isPage ? 12 : 0);
    // The facts stand in the middle of the button's height, whatever the size of the text.
    const int drop = (m_back->sizeHint().height() - fontMetrics().height()) / 2;
    m_facts->setContentsMargins(14, isPage ? qMax(0, drop) : 0, 14, 0);
    const int inner = isPage ? 1 : 0;
    m_rest->layout()->setContentsMargins(inner, inner, inner, inner);
    layout()->setContentsMargins(1 - inner, 1 - inner, 1 - inner, 1 - inner);
    if (m_asideTab >= 0)
        moveAside(isPage);
    rebuildStages(m_header);
}

/// Takes the tab's page out of the stack, or puts it back; an empty one keeps its place meanwhile.
void DetailPane::moveAside(bool isAside)
{
    const QSignalBlocker blocker(m_pages);
    if (isAside) {
        m_tabBeforePage = m_tabs->currentIndex();
        QWidget* page = m_pages->widget(m_asideTab);
        m_pages->removeWidget(page);
        m_pages->insertWidget(m_asideTab, new QWidget);
        m_aside->layout()->addWidget(page);
        page->show();
        if (m_tabBeforePage == m_asideTab)
            m_tabs->setCurrentIndex(m_asideTab == 0 ? 1 : 0);
    } else {
        QWidget* page = m_aside->layout()->itemAt(0)->widget();
        m_aside->layout()->removeWidget(page);
        QWidget* keeper = m_pages->widget(m_asideTab);
        m_pages->removeWidget(keeper);
        keeper->deleteLater();
        m_pages->insertWidget(m_asideTab, page);
    }
    m_tabs->setTabVisible(m_asideTab, !isAside);
    m_aside->setVisible(isAside);
    if (isAside)
        m_body->setSizes({490, 510}); // shares of the width
    else
        m_tabs->setCurrentIndex(m_tabBeforePage);
    m_pages->setCurrentIndex(m_tabs->currentIndex());
}

void DetailPane::setHeader(const Header& header)
{
    m_header = header;
    m_icon->setPixmap(iconPixmap(header.icon, Ink::Text, 16, devicePixelRatioF()));
    m_title->setFullText(header.title);
    setAccessibleName(header.title);
    rebuildTags(header);
    rebuildFacts(header);
    m_warning->setText(header.warning);
    m_warning->setVisible(!header.warning.isEmpty());
    rebuildStages(header);
}

void DetailPane::rebuildTags(const Header& header)
{
    for (QWidget* tag : std::as_const(m_tags)) {
        m_names->removeWidget(tag);
        tag->hide();
        tag->deleteLater();
    }
    m_tags.clear();
    for (const Tag& tag : header.tags) {
        auto* label = new QLabel(tag.text, this);
        setRole(label, tag.role);
        label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        m_names->addWidget(label);
        m_tags.append(label);
    }
}

void DetailPane::rebuildFacts(const Header& header)
{
    emptied(m_facts);
    for (const Fact& fact : header.facts) {
        auto* box = new QWidget(this);
        auto* mark = new QLabel(box);
        mark->setPixmap(iconPixmap(fact.icon, fact.isWarning ? Ink::Manual : Ink::Text2, 13,
                                   devicePixelRatioF()));
        auto* label = new ElidedLabel(Qt::ElideMiddle, box);
        setRole(label, fact.isWarning ? "warning" : "small");
        label->setFullText(fact.text);
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        row->addWidget(mark);
        row->addWidget(label, 1);
        m_facts->addWidget(box);
    }
}

void DetailPane::rebuildStages(const Header& header)
{
    emptied(m_stages);
    m_stages->setHorizontalSpacing(header.showsGauges ? 10 : 20);
    // Two and two, where a row of four would leave no room for their names.
    const int columns = header.stages.size() > 3 ? 2 : 3;
    for (int stage = 0; stage < header.stages.size(); ++stage) {
        m_stages->addWidget(header.showsGauges ? stageGauge(header, stage)
                                               : stageBar(header, stage),
                            stage / columns, stage % columns);
    }
}

QWidget* DetailPane::stageBar(const Header& header, int stage)
{
    const Stage& shown = header.stages[stage];
    auto* box = new QWidget(this);
    auto* label = new ElidedLabel(Qt::ElideRight, box);
    setRole(label, "small");
    label->setFullText(shown.label);
    auto* pill = new ScorePill(box);
    pill->setObjectName(u"stagePill%1"_s.arg(stage));
    pill->setScore(shown.score, header.loadLine);
    connect(pill, &ScorePill::clicked, this,
            [this, stage, pill] { emit whyRequested(stage, pill); });
    auto* bar = new ScoreBar(box);
    bar->setScore(shown.score, header.loadLine);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(label, 1);
    if (!shown.score.value && !shown.note.isEmpty()) {
        auto* note = new QLabel(shown.note, box);
        setRole(note, "dim");
        top->addWidget(note);
    }
    pill->setVisible(shown.score.value || shown.note.isEmpty());
    if (!shown.note.isEmpty())
        pill->setToolTip(pill->toolTip() + u"<br>"_s + shown.note.toHtmlEscaped());
    top->addWidget(pill);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addLayout(top);
    column->addWidget(bar);
    return box;
}

QWidget* DetailPane::stageGauge(const Header& header, int stage)
{
    const Stage& shown = header.stages[stage];
    auto* gauge = new StageGauge(this);
    gauge->setObjectName(u"stageGauge%1"_s.arg(stage));
    QStringList notes{shown.note};
    if (m_form == Form::Page)
        notes += shown.details;
    notes.removeAll(QString());
    gauge->setStage(shown.label, shown.score, header.loadLine, notes);
    connect(gauge, &StageGauge::clicked, this,
            [this, stage, gauge] { emit whyRequested(stage, gauge); });
    return gauge;
}

int DetailPane::addTab(const QString& title, QWidget* page)
{
    m_pages->addWidget(page);
    return m_tabs->addTab(title);
}

void DetailPane::setBanner(QWidget* banner)
{
    m_banner->addWidget(banner);
}

void DetailPane::setTabTitle(int tab, const QString& title, int count)
{
    const QString text = count < 0 ? title : u"%1  %2"_s.arg(title, QLocale().toString(count));
    if (m_tabs->tabText(tab) != text)
        m_tabs->setTabText(tab, text);
}

int DetailPane::currentTab() const
{
    return m_tabs->currentIndex();
}

void DetailPane::setCurrentTab(int tab)
{
    if (m_tabs->isTabVisible(tab))
        m_tabs->setCurrentIndex(tab);
}

void DetailPane::setPlaceholder(const QString& sentence)
{
    m_placeholder->setText(sentence);
    m_placeholder->setVisible(!sentence.isEmpty());
    m_content->setVisible(sentence.isEmpty());
}

void DetailPane::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DetailPane::retranslate()
{
    m_close->setToolTip(tr("Close the pane"));
    m_close->setAccessibleName(tr("Close the pane"));
    m_back->setText(tr("Back to the list"));
    m_tabs->setAccessibleName(tr("Details"));
}

} // namespace plimsoll::ui
