// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hosts/firstrunpage.h"

#include "core/describe.h"
#include "ui/hosts/brandpanel.h"
#include "ui/hosts/choicebutton.h"
#include "ui/hosts/connectiontestpanel.h"
#include "ui/hosts/foundhostscard.h"
#include "ui/hosts/hosteditor.h"
#include "ui/hosts/sightbars.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
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

} // namespace

FirstRunPage::FirstRunPage(Finder finder, QWidget* parent)
    : Page(parent)
    , m_finder(std::move(finder))
{
    setObjectName(u"firstRunPage"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_brand = new BrandPanel(this);
    layout->addWidget(m_brand);

    // On a small screen, or with large text, the page scrolls instead of widening the window.
    auto* canvas = new QWidget;
    setRole(canvas, "canvas");
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(canvas);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(scroll, 1);
    auto* body = new QVBoxLayout(canvas);
    body->setContentsMargins(34, 34, 32, 20);
    body->setSpacing(16);
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
    const QString names[] = {u"foundWay"_s, u"tlsWay"_s, u"socketWay"_s, u"sshWay"_s};
    const QString icons[] = {u"box-seam"_s, u"lock"_s, u"plug"_s, u"terminal"_s};
    for (int way = Found; way <= Ssh; ++way) {
        auto* button = new ChoiceButton(icons[way], row);
        button->setObjectName(names[way]);
        m_ways->addButton(button, way);
        layout->addWidget(button, 1);
    }
    m_ways->button(Found)->setChecked(true);
    connect(m_ways, &QButtonGroup::idClicked, this, [this](int way) {
        chooseWay(way);
        if (way != Found)
            m_editor->focusEndpoint();
    });
    return row;
}

QWidget* FirstRunPage::newFoundCard()
{
    m_found = new FoundHostsCard(this);
    connect(m_found, &FoundHostsCard::lookAgainRequested, this, &FirstRunPage::lookAgain);
    connect(m_found, &FoundHostsCard::currentRowChanged, this, &FirstRunPage::showSelected);
    connect(&m_found->model(), &FoundHostModel::ticksChanged, this, &FirstRunPage::showCounts);
    QVBoxLayout* sight = m_found->foot();
    sight->setContentsMargins(14, 12, 14, 0);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_sightTitle = newLabel(u"card-title"_s, m_found);
    m_sightNote = newLabel(u"small"_s, m_found);
    head->addWidget(m_sightTitle);
    head->addWidget(m_sightNote, 1);
    sight->addLayout(head);
    m_sight = new SightBars(m_found);
    sight->addWidget(m_sight);
    return m_found;
}

QWidget* FirstRunPage::newTestCard()
{
    auto* card = newCard(this);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 14, 0);
    head->setSpacing(8);
    m_testTitle = newLabel(u"card-title"_s, card);
    m_test = new QPushButton(card);
    m_test->setObjectName(u"testButton"_s);
    connect(m_test, &QPushButton::clicked, this, &FirstRunPage::startTest);
    m_testNote = newLabel(u"small"_s, card);
    head->addWidget(m_testTitle);
    head->addWidget(m_testNote, 1);
    head->addWidget(m_test);
    layout->addLayout(head);

    // The form scrolls with the test below it: on a small screen nothing is squeezed.
    auto* body = new QWidget;
    body->setProperty("role", u"canvas"_s);
    auto* form = new QVBoxLayout;
    form->setContentsMargins(14, 0, 14, 0);
    m_editor = new HostEditor(card);
    connect(m_editor, &HostEditor::changed, this, &FirstRunPage::takeEdits);
    form->addWidget(m_editor);
    m_testProblem = newLabel(u"warning"_s, card);
    m_testProblem->setObjectName(u"problemLabel"_s);
    m_testProblem->setWordWrap(true);
    form->addWidget(m_testProblem);
    m_add = new QPushButton(card);
    m_add->setObjectName(u"addTypedButton"_s);
    connect(m_add, &QPushButton::clicked, this, &FirstRunPage::addTyped);
    form->addWidget(m_add, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(form);

    m_panel = new ConnectionTestPanel;
    m_panel->setProperty("role", u"canvas"_s);
    connect(m_panel, &ConnectionTestPanel::finished, this, [this](bool isReady) {
        m_wasTested = m_wasTested || isReady;
        showCounts();
    });
    auto* scroll = new QScrollArea(card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its controls take the focus, and scroll along
    column->addWidget(m_panel, 1);
    scroll->setWidget(body);
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
        for (const docker::HostSettings& settings : m_found->model().ticked())
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
    m_found->setHosts(m_finder());
    if (m_found->model().rowCount() == 0)
        chooseWay(TlsFiles);
    showCounts();
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
    if (way == UnixSocket) {
        empty.endpoint.scheme = docker::Endpoint::Scheme::Unix;
        empty.endpoint.socketPath = u"/var/run/docker.sock"_s;
    }
    m_isFilling = true;
    m_editor->setSettings(empty);
    m_editor->setExpected(way == Ssh              ? docker::Endpoint::Scheme::Ssh
                              : way == UnixSocket ? docker::Endpoint::Scheme::Unix
                                                  : docker::Endpoint::Scheme::Tcp);
    m_isFilling = false;
    takeEdits();
}

void FirstRunPage::showSelected()
{
    const int row = m_found->currentRow();
    if (row < 0)
        return;
    m_isTyping = false;
    m_ways->button(Found)->setChecked(true);
    m_isFilling = true;
    m_editor->setSettings(m_found->model().host(row).settings);
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
    const QString name = problem ? QString() : m_editor->settings().name;
    m_testTitle->setText(name.isEmpty() ? tr("New host") : name);
    m_add->setVisible(m_isTyping);
    m_add->setEnabled(!problem);
    if (m_isFilling || m_isTyping || problem || m_found->currentRow() < 0)
        return;
    const docker::HostSettings edited = m_editor->settings();
    if (!m_editor->passphrase().isEmpty())
        m_passphrases[edited.name] = m_editor->passphrase();
    if (edited != m_found->model().host(m_found->currentRow()).settings)
        m_found->model().setSettings(m_found->currentRow(), edited);
}

void FirstRunPage::addTyped()
{
    QList<docker::FoundHost> hosts;
    for (int row = 0; row < m_found->model().rowCount(); ++row)
        hosts.append(m_found->model().host(row));
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
    m_found->model().setHosts(hosts);
    m_found->select(int(hosts.size()) - 1);
    showSelected(); // its row may have had the place of the one before
}

void FirstRunPage::showCounts()
{
    const int ticked = int(m_found->model().ticked().size());
    m_continue->setText(tr("Continue with %n daemon(s)", nullptr, ticked));
    m_continue->setEnabled(ticked > 0);
    m_brand->setProgress(ticked > 0, m_wasTested);
    setWay(Found, tr("On this computer"),
           tr("%n context(s) and socket(s)", nullptr, m_found->model().rowCount()));
}

void FirstRunPage::setWay(int way, const QString& title, const QString& note)
{
    static_cast<ChoiceButton*>(m_ways->button(way))->setWords(title, note);
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
    setWay(TlsFiles, tr("TLS files"), tr("CA, certificate, key, or a folder"));
    setWay(UnixSocket, tr("Unix socket"), tr("this computer, rootless too"));
    setWay(Ssh, tr("SSH"), tr("your agent, keys and config"));
    m_sightTitle->setText(tr("What you will be able to see"));
    m_sightNote->setText(tr("checks decided per host, before the first scan"));
    m_testNote->setText(tr("connection test"));
    m_test->setText(tr("Test"));
    m_add->setText(tr("Add to the list"));
    m_promise->setText(tr("Nothing is read until you press Test or Continue."));
    m_skip->setText(tr("Skip for now"));
    showCounts();
}

} // namespace plimsoll::ui
