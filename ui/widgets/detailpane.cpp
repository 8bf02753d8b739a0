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
    , m_banner(new QVBoxLayout)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_close(new QToolButton(this))
{
    setRole(this, "card");
    setMinimumWidth(320);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addTitleRow(column);
    m_facts->setContentsMargins(14, 6, 14, 0);
    column->addLayout(m_facts);
    setRole(m_warning, "warning");
    m_warning->setWordWrap(true);
    m_warning->setContentsMargins(14, 6, 14, 0);
    m_warning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_warning->hide();
    column->addWidget(m_warning);
    m_stages->setContentsMargins(14, 10, 14, 10);
    m_stages->setVerticalSpacing(8);
    column->addLayout(m_stages);
    column->addLayout(m_banner);

    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setObjectName(u"detailTabs"_s);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(6, 0, 6, 0);
    tabRow->addWidget(m_tabs, 1);
    column->addLayout(tabRow);
    auto* line = new QFrame(this);
    line->setProperty("horizontal", true);
    setRole(line, "line");
    column->addWidget(line);
    column->addWidget(m_pages, 1);

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
    auto* row = new QHBoxLayout;
    row->setContentsMargins(14, 10, 8, 0);
    row->setSpacing(7);
    row->addLayout(m_names, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    column->addLayout(row);
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
    gauge->setStage(shown.label, shown.score, header.loadLine, shown.note);
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
    m_tabs->setAccessibleName(tr("Details"));
}

} // namespace plimsoll::ui
