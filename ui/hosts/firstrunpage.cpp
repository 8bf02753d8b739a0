// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/firstrunpage.h"

#include "core/describe.h"
#include "ui/hosts/brandpanel.h"
#include "ui/hosts/connectiontestpanel.h"
#include "ui/hosts/hosteditor.h"
#include "ui/hosts/sightbars.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statepanel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using models::FoundHostModel;

namespace {

QLabel* newLabel(const QString& role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", role);
    return label;
}

QFrame* newCard(QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setProperty("role", u"card"_s);
    return card;
}

/// A coloured box that says what is wrong with one found host and offers the way on.
QFrame* newNotice(const QString& role, const QString& title, const QString& words, QWidget* parent)
{
    auto* notice = new QFrame(parent);
    notice->setProperty("role", role);
    auto* layout = new QHBoxLayout(notice);
    layout->setContentsMargins(14, 10, 14, 10);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    auto* head = newLabel(u"strong"_s, notice);
    head->setText(title);
    auto* body = newLabel(u"small"_s, notice);
    body->setText(words);
    body->setWordWrap(true);
    text->addWidget(head);
    text->addWidget(body);
    layout->addLayout(text, 1);
    return notice;
}

} // namespace

FirstRunPage::FirstRunPage(Finder finder, QWidget* parent)
    : Page(parent)
    , m_finder(std::move(finder))
    , m_model(new FoundHostModel(this))
{
    setObjectName(u"firstRunPage"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new BrandPanel(this));

    auto* body = new QVBoxLayout;
    body->setContentsMargins(34, 34, 32, 20);
    body->setSpacing(16);
    layout->addLayout(body, 1);
    auto* head = new QHBoxLayout;
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    m_title = newLabel(u"heading"_s, this);
    m_subtitle = newLabel(u"second"_s, this);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    head->addLayout(titles, 1);
    m_sample = new QPushButton(this);
    m_sample->setObjectName(u"sampleButton"_s);
    connect(m_sample, &QPushButton::clicked, this, &FirstRunPage::sampleRequested);
    head->addWidget(m_sample, 0, Qt::AlignBottom);
    body->addLayout(head);
    body->addWidget(newWays());
    auto* columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addWidget(newFoundCard(), 66);
    columns->addWidget(newTestCard(), 34);
    body->addLayout(columns, 1);
    body->addWidget(newFoot());

    connect(m_model, &FoundHostModel::ticksChanged, this, &FirstRunPage::showCounts);
    retranslate();
    lookAgain();
}

QString FirstRunPage::title() const
{
    return tr("Find your Docker daemons");
}

QWidget* FirstRunPage::newWays()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_ways = new QButtonGroup(this);
    const QString names[] = {u"foundWay"_s, u"tlsWay"_s, u"socketWay"_s};
    for (int way = Found; way <= UnixSocket; ++way) {
        auto* button = new QPushButton(row);
        button->setObjectName(names[way]);
        button->setProperty("role", u"choice"_s);
        button->setCheckable(true);
        button->setMinimumHeight(56);
        m_ways->addButton(button, way);
        layout->addWidget(button, 1);
    }
    m_ways->button(Found)->setChecked(true);
    connect(m_ways, &QButtonGroup::idClicked, this, &FirstRunPage::chooseWay);
    return row;
}

QWidget* FirstRunPage::newFoundCard()
{
    auto* card = newCard(this);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 10, 0, 14);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 14, 0);
    m_foundTitle = newLabel(u"card-title"_s, card);
    m_foundCount = newLabel(u"small"_s, card);
    m_again = new QPushButton(card);
    m_again->setObjectName(u"lookAgainButton"_s);
    connect(m_again, &QPushButton::clicked, this, &FirstRunPage::lookAgain);
    head->addWidget(m_foundTitle);
    head->addWidget(m_foundCount, 1);
    head->addWidget(m_again);
    layout->addLayout(head);

    m_table = new QTableView(card);
    m_table->setObjectName(u"foundTable"_s);
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(38);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(FoundHostModel::Name, 180);
    m_table->setColumnWidth(FoundHostModel::Address, 300);
    m_table->setColumnWidth(FoundHostModel::Transport, 90);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FirstRunPage::showSelected);
    layout->addWidget(m_table, 1);
    m_nothing = new StatePanel(card);
    layout->addWidget(m_nothing, 1);

    m_troubles = new QVBoxLayout;
    m_troubles->setContentsMargins(14, 0, 14, 0);
    m_troubles->setSpacing(10);
    layout->addLayout(m_troubles);

    auto* sight = new QVBoxLayout;
    sight->setContentsMargins(14, 8, 14, 0);
    auto* sightHead = new QHBoxLayout;
    m_sightTitle = newLabel(u"card-title"_s, card);
    m_sightNote = newLabel(u"small"_s, card);
    sightHead->addWidget(m_sightTitle);
    sightHead->addWidget(m_sightNote, 1);
    sight->addLayout(sightHead);
    m_sight = new SightBars(card);
    sight->addWidget(m_sight);
    layout->addLayout(sight);
    return card;
}

QWidget* FirstRunPage::newTestCard()
{
    auto* card = newCard(this);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 14, 0);
    m_testTitle = newLabel(u"card-title"_s, card);
    m_test = new QPushButton(card);
    m_test->setObjectName(u"testButton"_s);
    connect(m_test, &QPushButton::clicked, this, &FirstRunPage::startTest);
    head->addWidget(m_testTitle, 1);
    head->addWidget(m_test);
    layout->addLayout(head);

    auto* form = new QVBoxLayout;
    form->setContentsMargins(14, 0, 14, 0);
    m_editor = new HostEditor(card);
    connect(m_editor, &HostEditor::changed, this, &FirstRunPage::takeEdits);
    form->addWidget(m_editor);
    m_testProblem = newLabel(u"small"_s, card);
    m_testProblem->setObjectName(u"problemLabel"_s);
    m_testProblem->setWordWrap(true);
    form->addWidget(m_testProblem);
    m_add = new QPushButton(card);
    m_add->setObjectName(u"addTypedButton"_s);
    connect(m_add, &QPushButton::clicked, this, &FirstRunPage::addTyped);
    form->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addLayout(form);

    m_panel = new ConnectionTestPanel;
    m_panel->setProperty("role", u"canvas"_s);
    auto* scroll = new QScrollArea(card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_panel);
    layout->addWidget(scroll, 1);
    return card;
}

QWidget* FirstRunPage::newFoot()
{
    auto* foot = new QWidget(this);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    m_promise = newLabel(u"second"_s, foot);
    m_skip = new QPushButton(foot);
    m_skip->setObjectName(u"skipButton"_s);
    m_continue = new QPushButton(foot);
    m_continue->setObjectName(u"continueButton"_s);
    m_continue->setProperty("role", u"primary"_s);
    connect(m_skip, &QPushButton::clicked, this, &FirstRunPage::skipped);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        QList<audit::Target> targets;
        for (const docker::HostSettings& settings : m_model->ticked())
            targets.append({settings, m_passphrases.value(settings.name)});
        m_passphrases.clear();
        emit hostsChosen(targets);
    });
    layout->addWidget(m_promise, 1);
    layout->addWidget(m_skip);
    layout->addWidget(m_continue);
    return foot;
}

void FirstRunPage::lookAgain()
{
    m_model->setHosts(m_finder());
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    else
        chooseWay(TlsFiles);
    showCounts();
}

int FirstRunPage::selectedRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : -1;
}

void FirstRunPage::chooseWay(int way)
{
    m_ways->button(way)->setChecked(true);
    m_isTyping = way != Found;
    m_panel->clear();
    if (!m_isTyping) {
        showSelected();
        return;
    }
    docker::HostSettings empty;
    empty.endpoint.scheme =
        way == TlsFiles ? docker::Endpoint::Scheme::Tcp : docker::Endpoint::Scheme::Unix;
    if (way == UnixSocket)
        empty.endpoint.socketPath = u"/var/run/docker.sock"_s;
    m_isFilling = true;
    m_editor->setSettings(way == TlsFiles ? docker::HostSettings{} : empty);
    m_isFilling = false;
    takeEdits();
}

void FirstRunPage::showSelected()
{
    const int row = selectedRow();
    if (row < 0)
        return;
    m_isTyping = false;
    m_ways->button(Found)->setChecked(true);
    m_isFilling = true;
    m_editor->setSettings(m_model->host(row).settings);
    m_isFilling = false;
    m_panel->clear();
    takeEdits();
}

void FirstRunPage::takeEdits()
{
    const std::optional<core::Text> problem = m_editor->problem();
    m_testProblem->setText(problem ? core::translated(*problem) : QString());
    m_testProblem->setVisible(problem && m_editor->hasEndpoint());
    m_test->setEnabled(!problem);
    m_add->setVisible(m_isTyping);
    m_add->setEnabled(!problem);
    if (m_isFilling || m_isTyping || problem || selectedRow() < 0)
        return;
    const docker::HostSettings edited = m_editor->settings();
    if (!m_editor->passphrase().isEmpty())
        m_passphrases[edited.name] = m_editor->passphrase();
    if (edited != m_model->host(selectedRow()).settings)
        m_model->setSettings(selectedRow(), edited);
}

void FirstRunPage::addTyped()
{
    QList<docker::FoundHost> hosts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        hosts.append(m_model->host(row));
    docker::HostSettings typed = m_editor->settings();
    const QString wanted = typed.name;
    const auto isTaken = [&hosts](const QString& name) {
        return std::ranges::any_of(
            hosts, [&name](const docker::FoundHost& host) { return host.settings.name == name; });
    };
    for (int number = 2; isTaken(typed.name); ++number)
        typed.name = u"%1-%2"_s.arg(wanted).arg(number);
    if (!m_editor->passphrase().isEmpty())
        m_passphrases[typed.name] = m_editor->passphrase();
    hosts.append({.origin = docker::FoundHost::Origin::Context, .settings = typed});
    m_model->setHosts(hosts);
    m_table->selectRow(int(hosts.size()) - 1);
}

void FirstRunPage::showTroubles()
{
    while (QLayoutItem* item = m_troubles->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    constexpr int MostNotices = 3;
    for (int row = 0; row < m_model->rowCount() && m_troubles->count() < MostNotices; ++row) {
        const docker::FoundHost& host = m_model->host(row);
        const bool isPlain =
            models::transportKind(host.settings) == FoundHostModel::TransportKind::Plain
            && !host.settings.allowPlain;
        if (isPlain) {
            QFrame* notice = newNotice(
                u"note-bad"_s, tr("%1 listens without TLS").arg(host.settings.name),
                tr("Anyone who reaches this port controls that host. Plimsoll reads from it only "
                   "after you allow plain TCP for this one host, and reports check 2.7 as failed."),
                this);
            auto* allow = new QPushButton(tr("Allow for this host"), notice);
            connect(allow, &QPushButton::clicked, this, [this, row] {
                docker::HostSettings settings = m_model->host(row).settings;
                settings.allowPlain = true;
                m_model->setSettings(row, settings);
                m_table->selectRow(row);
            });
            notice->layout()->addWidget(allow);
            m_troubles->addWidget(notice);
        } else if (host.trouble) {
            QFrame* notice = newNotice(u"note"_s, core::translated(core::describe(*host.trouble)),
                                       core::translated(core::nextStep(*host.trouble)), this);
            auto* show = new QPushButton(tr("Show"), notice);
            connect(show, &QPushButton::clicked, this, [this, row] { m_table->selectRow(row); });
            notice->layout()->addWidget(show);
            m_troubles->addWidget(notice);
        }
    }
}

void FirstRunPage::showCounts()
{
    const int ticked = int(m_model->ticked().size());
    m_table->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_foundCount->setText(tr("%1 of %2 selected").arg(ticked).arg(m_model->rowCount()));
    m_continue->setText(tr("Continue with %n daemon(s)", nullptr, ticked));
    m_continue->setEnabled(ticked > 0);
    m_ways->button(Found)->setText(
        tr("On this computer") + u"\n"_s
        + tr("%n context(s) and socket(s)", nullptr, m_model->rowCount()));
    showTroubles();
}

void FirstRunPage::startTest()
{
    const docker::HostSettings settings = m_editor->settings();
    const QByteArray typed = m_editor->passphrase();
    m_panel->start(settings, typed.isEmpty() ? m_passphrases.value(settings.name) : typed);
}

void FirstRunPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void FirstRunPage::retranslate()
{
    m_title->setText(title());
    m_subtitle->setText(tr("Pick the ones to watch. You can add more at any time with Ctrl+N."));
    m_sample->setText(tr("Open the sample fleet"));
    m_ways->button(TlsFiles)->setText(tr("TLS files") + u"\n"_s
                                      + tr("CA, certificate, key, or a folder"));
    m_ways->button(UnixSocket)
        ->setText(tr("Unix socket") + u"\n"_s + tr("this computer, rootless too"));
    m_foundTitle->setText(tr("Docker contexts and sockets"));
    m_again->setText(tr("Look again"));
    m_sightTitle->setText(tr("What you will be able to see"));
    m_sightNote->setText(tr("checks decided per host, before the first scan"));
    m_testTitle->setText(tr("Connection test"));
    m_test->setText(tr("Test"));
    m_add->setText(tr("Add to the list"));
    m_promise->setText(tr("Nothing is read until you press Test or Continue."));
    m_skip->setText(tr("Skip for now"));
    m_nothing->setState(u"hdd-network"_s, Ink::Text3, tr("No daemon was found on this computer"),
                        tr("There is no Docker socket, no DOCKER_HOST and no Docker context. Fill "
                           "in an endpoint on the right, or open the sample fleet."));
    m_table->setAccessibleName(tr("Daemons found on this computer"));
    showCounts();
}

} // namespace plimsoll::ui
