// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "models/foundhostmodel.h"
#include "ui/settings/dockerfilescard.h"
#include "ui/settings/policiescard.h"
#include "ui/settings/settingstable.h"
#include "ui/vulnerabilities/advisoriescard.h"
#include "ui/waivers/waiverscard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace plimsoll::ui {

using namespace Qt::Literals::StringLiterals;
using models::FoundHostModel;

namespace {

enum HostColumn { Name, Group, Address, Transport, Files, Passphrase };
enum CardTitle { HostsCard, AppearanceCard, ScheduleCard, HistoryCard, PrivacyCard };

constexpr int ScanIntervals[] = {0, 15, 60, 6 * 60, 24 * 60};

QFrame* newSettingsCard(QWidget* parent, QList<QLabel*>& titles, QVBoxLayout*& layout)
{
    auto* card = new QFrame(parent);
    card->setProperty("role", u"card"_s);
    layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(10);
    auto* title = new QLabel(card);
    title->setProperty("role", u"card-title"_s);
    layout->addWidget(title);
    titles.append(title);
    return card;
}

QFormLayout* newSettingsForm(QVBoxLayout* layout)
{
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(20);
    layout->addLayout(form);
    return form;
}

void setFormLabel(QFormLayout* form, QWidget* field, const QString& text)
{
    if (auto* label = qobject_cast<QLabel*>(form->labelForField(field)))
        label->setText(text);
    field->setAccessibleName(text);
}

QString transportWord(const docker::HostSettings& host)
{
    switch (models::transportKind(host)) {
    case FoundHostModel::TransportKind::Tls:
        return SettingsPage::tr("TLS");
    case FoundHostModel::TransportKind::Plain:
        return SettingsPage::tr("Plain");
    case FoundHostModel::TransportKind::Socket:
        return SettingsPage::tr("Socket");
    case FoundHostModel::TransportKind::Ssh:
        return SettingsPage::tr("SSH");
    }
    return {};
}

} // namespace

SettingsPage::SettingsPage(QWidget* parent)
    : Page(parent)
{
    setObjectName(u"settingsPage"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its controls take the focus, and scroll along
    outer->addWidget(m_scroll);
    auto* body = new QWidget;
    body->setObjectName(u"settingsBody"_s);
    m_scroll->setWidget(body);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(newHostsCard());
    layout->addWidget(newPoliciesCard());
    layout->addWidget(newWaiversCard());
    layout->addWidget(newDockerfilesCard());
    m_advisories = new AdvisoriesCard(this);
    layout->addWidget(m_advisories);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(newAppearanceCard(), 1);
    row->addWidget(newScheduleCard(), 1);
    row->addWidget(newHistoryCard(), 1);
    layout->addLayout(row);
    layout->addWidget(newPrivacyCard());
    layout->addStretch(1);
    retranslate();
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::open(const Link& link)
{
    QWidget* card = nullptr;
    if (link.section == "dockerfiles"_L1)
        card = m_dockerfiles;
    else if (link.section == "waivers"_L1)
        card = m_waivers;
    if (!card)
        return;
    m_scroll->widget()->layout()->activate(); // it may not have been shown yet
    m_scroll->verticalScrollBar()->setValue(card->y() - 12);
    card->setFocus();
}

QWidget* SettingsPage::filterField()
{
    return m_table->filterField();
}

QWidget* SettingsPage::newHostsCard()
{
    QVBoxLayout* layout = nullptr;
    QFrame* card = newSettingsCard(this, m_cardTitles, layout);
    m_table = new SettingsTable({{.column = Name, .width = 200},
                                 {.column = Group, .width = 160},
                                 {.column = Address, .width = 340},
                                 {.column = Transport, .width = 120},
                                 {.column = Files, .width = 140},
                                 {.column = Passphrase, .width = 200, .stretches = true}},
                                Name, u"settingsHosts"_s, card);
    m_table->setHasFilterKey(true);
    layout->addWidget(m_table);

    auto* buttons = new QHBoxLayout;
    m_add = new QPushButton(card);
    m_add->setObjectName(u"addHostButton"_s);
    m_add->setProperty("role", u"primary"_s);
    m_edit = new QPushButton(card);
    m_edit->setObjectName(u"editHostButton"_s);
    m_forget = new QPushButton(card);
    m_forget->setObjectName(u"forgetHostButton"_s);
    for (QPushButton* button : {m_add, m_edit, m_forget})
        buttons->addWidget(button);
    buttons->addStretch(1);
    layout->addLayout(buttons);

    const auto showSelection = [this] {
        m_edit->setEnabled(!selectedHost().isEmpty());
        m_forget->setEnabled(!selectedHost().isEmpty());
    };
    connect(m_table, &SettingsTable::selectionChanged, this, showSelection);
    connect(m_table, &SettingsTable::activated, this,
            [this] { emit editHostRequested(selectedHost()); });
    connect(m_add, &QPushButton::clicked, this, &SettingsPage::addHostRequested);
    connect(m_edit, &QPushButton::clicked, this,
            [this] { emit editHostRequested(selectedHost()); });
    connect(m_forget, &QPushButton::clicked, this, &SettingsPage::askToForget);
    showSelection();
    return card;
}

QWidget* SettingsPage::newPoliciesCard()
{
    m_policies = new PoliciesCard(this);
    connect(m_policies, &PoliciesCard::editionChosen, this, [this](cis::Edition edition) {
        m_preferences.edition = edition;
        emit preferencesChanged(m_preferences);
    });
    connect(m_policies, &PoliciesCard::saveRequested, this, &SettingsPage::savePolicyRequested);
    connect(m_policies, &PoliciesCard::removeRequested, this, &SettingsPage::removePolicyRequested);
    connect(m_policies, &PoliciesCard::assignRequested, this, &SettingsPage::assignPolicyRequested);
    return m_policies;
}

QWidget* SettingsPage::newWaiversCard()
{
    m_waivers = new WaiversCard(this);
    connect(m_waivers, &WaiversCard::removeRequested, this, &SettingsPage::removeWaiverRequested);
    connect(m_waivers, &WaiversCard::importRequested, this, &SettingsPage::importWaiversRequested);
    connect(m_waivers, &WaiversCard::exportRequested, this, &SettingsPage::exportWaiversRequested);
    return m_waivers;
}

QWidget* SettingsPage::newDockerfilesCard()
{
    m_dockerfiles = new DockerfilesCard(this);
    connect(m_dockerfiles, &DockerfilesCard::sourcesChanged, this,
            [this](const audit::DockerfileSources& sources) {
                m_preferences.dockerfiles = sources;
                emit preferencesChanged(m_preferences);
            });
    return m_dockerfiles;
}

QWidget* SettingsPage::newAppearanceCard()
{
    QVBoxLayout* layout = nullptr;
    QFrame* card = newSettingsCard(this, m_cardTitles, layout);
    QFormLayout* form = newSettingsForm(layout);
    m_forms.append(form);
    m_theme = new QComboBox(card);
    m_theme->setObjectName(u"themeBox"_s);
    m_textSize = new QComboBox(card);
    m_textSize->setObjectName(u"textSizeBox"_s);
    m_language = new QComboBox(card);
    m_language->setObjectName(u"languageBox"_s);
    m_singleKeys = new QCheckBox(card);
    m_singleKeys->setObjectName(u"singleKeysBox"_s);
    form->addRow(u"-"_s, m_theme);
    form->addRow(u"-"_s, m_textSize);
    form->addRow(u"-"_s, m_language);
    form->addRow(m_singleKeys);
    layout->addStretch(1);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsPage::takeEdits);
    connect(m_textSize, &QComboBox::currentIndexChanged, this, &SettingsPage::takeEdits);
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsPage::takeEdits);
    connect(m_singleKeys, &QCheckBox::toggled, this, &SettingsPage::takeEdits);
    return card;
}

QWidget* SettingsPage::newScheduleCard()
{
    QVBoxLayout* layout = nullptr;
    QFrame* card = newSettingsCard(this, m_cardTitles, layout);
    QFormLayout* form = newSettingsForm(layout);
    m_forms.append(form);
    m_interval = new QComboBox(card);
    m_interval->setObjectName(u"intervalBox"_s);
    form->addRow(u"-"_s, m_interval);
    layout->addStretch(1);
    connect(m_interval, &QComboBox::currentIndexChanged, this, &SettingsPage::takeEdits);
    return card;
}

QWidget* SettingsPage::newHistoryCard()
{
    QVBoxLayout* layout = nullptr;
    QFrame* card = newSettingsCard(this, m_cardTitles, layout);
    QFormLayout* form = newSettingsForm(layout);
    m_forms.append(form);
    const auto addSpin = [&](QSpinBox*& spin, const QString& objectName, int most) {
        spin = new QSpinBox(card);
        spin->setObjectName(objectName);
        spin->setRange(1, most);
        form->addRow(u"-"_s, spin);
        connect(spin, &QSpinBox::valueChanged, this, &SettingsPage::takeEdits);
    };
    addSpin(m_keepAll, u"keepAllSpin"_s, 3650);
    addSpin(m_keepDaily, u"keepDailySpin"_s, 3650);
    addSpin(m_keepEvidence, u"keepEvidenceSpin"_s, 10'000);
    layout->addStretch(1);
    return card;
}

QWidget* SettingsPage::newPrivacyCard()
{
    QVBoxLayout* layout = nullptr;
    QFrame* card = newSettingsCard(this, m_cardTitles, layout);
    m_privacy = new QLabel(card);
    m_privacy->setObjectName(u"privacyText"_s);
    m_privacy->setWordWrap(true);
    m_privacy->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_privacy);
    return card;
}

void SettingsPage::setHosts(const QList<docker::HostSettings>& hosts)
{
    m_hosts = hosts;
    QStringList groups;
    for (const docker::HostSettings& host : hosts) {
        if (!host.group.isEmpty() && !groups.contains(host.group))
            groups.append(host.group);
    }
    groups.sort();
    m_policies->setGroups(groups);
    fillHosts();
}

void SettingsPage::setPolicies(const store::StoredPolicies& policies)
{
    m_policies->setPolicies(policies);
}

void SettingsPage::setWaivers(const QList<score::WaiverStanding>& waivers)
{
    m_waivers->setStandings(waivers);
}

void SettingsPage::setPreferences(const Preferences& preferences)
{
    m_preferences = preferences;
    fillChoices();
}

void SettingsPage::setPlaces(const QString& storeFile, const QString& logFile)
{
    m_storeFile = storeFile;
    m_logFile = logFile;
    retranslate();
}

QString SettingsPage::selectedHost() const
{
    return m_table->selectedKey();
}

void SettingsPage::askToForget()
{
    const QString name = selectedHost();
    auto* question = new QMessageBox(QMessageBox::Question, tr("Forget host"),
                                     tr("Forget %1?").arg(name), QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(u"forgetQuestion"_s);
    question->setInformativeText(tr("Its settings, history, findings and evidence are removed from "
                                    "this computer, and its passphrase from the keyring. The host "
                                    "itself is not touched."));
    QPushButton* forget = question->addButton(tr("Forget"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(forget, &QPushButton::clicked, this, [this, name] { emit forgetHostRequested(name); });
    question->open();
}

void SettingsPage::takeEdits()
{
    if (m_isFilling)
        return;
    m_preferences.theme = Theme::Setting(m_theme->currentIndex());
    m_preferences.textSize = m_textSize->currentData().toInt();
    m_preferences.language = m_language->currentData().toString();
    m_preferences.singleKeys = m_singleKeys->isChecked();
    m_preferences.scanIntervalMinutes = m_interval->currentData().toInt();
    m_preferences.retention = {.keepAllDays = m_keepAll->value(),
                               .keepDailyDays = m_keepDaily->value(),
                               .keepEvidenceRuns = m_keepEvidence->value()};
    emit preferencesChanged(m_preferences);
}

void SettingsPage::fillHosts()
{
    m_table->setTitles({tr("Name"), tr("Group"), tr("Endpoint"), tr("Transport"), tr("Host files"),
                        tr("Passphrase")},
                       tr("Filter hosts"));
    QList<SettingsTable::Row> rows;
    for (const docker::HostSettings& host : m_hosts) {
        rows.append({host.name,
                     {host.name, host.group.isEmpty() ? u"–"_s : host.group, host.endpoint.url(),
                      transportWord(host), host.hostFiles ? tr("read") : u"–"_s,
                      host.hasPassphrase ? tr("in the system keyring") : u"–"_s}});
    }
    m_table->setRows(rows);
}

void SettingsPage::fillChoices()
{
    m_isFilling = true;
    m_policies->setEdition(m_preferences.edition);
    m_dockerfiles->setSources(m_preferences.dockerfiles);
    m_theme->clear();
    m_theme->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    m_theme->setCurrentIndex(int(m_preferences.theme));
    m_textSize->clear();
    for (const int percent : TextSizes)
        m_textSize->addItem(u"%1 %"_s.arg(percent), percent);
    if (m_textSize->findData(m_preferences.textSize) < 0)
        m_textSize->addItem(u"%1 %"_s.arg(m_preferences.textSize), m_preferences.textSize);
    m_textSize->setCurrentIndex(m_textSize->findData(m_preferences.textSize));
    m_language->clear();
    m_language->addItem(tr("As the system"), QString());
    // A language names itself, so that it can be found again from a wrong one.
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences.language)));
    m_singleKeys->setChecked(m_preferences.singleKeys);
    m_interval->clear();
    for (const int minutes : ScanIntervals) {
        m_interval->addItem(minutes == 0       ? tr("Only when asked")
                                : minutes < 60 ? tr("Every %n minute(s)", nullptr, minutes)
                                               : tr("Every %n hour(s)", nullptr, minutes / 60),
                            minutes);
    }
    if (m_interval->findData(m_preferences.scanIntervalMinutes) < 0) {
        m_interval->addItem(tr("Every %n minute(s)", nullptr, m_preferences.scanIntervalMinutes),
                            m_preferences.scanIntervalMinutes);
    }
    m_interval->setCurrentIndex(m_interval->findData(m_preferences.scanIntervalMinutes));
    m_keepAll->setValue(m_preferences.retention.keepAllDays);
    m_keepDaily->setValue(m_preferences.retention.keepDailyDays);
    m_keepEvidence->setValue(m_preferences.retention.keepEvidenceRuns);
    m_isFilling = false;
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void SettingsPage::retranslate()
{
    m_cardTitles[HostsCard]->setText(tr("Hosts"));
    m_cardTitles[AppearanceCard]->setText(tr("Appearance"));
    m_cardTitles[ScheduleCard]->setText(tr("Schedule"));
    m_cardTitles[HistoryCard]->setText(tr("History"));
    m_cardTitles[PrivacyCard]->setText(tr("What is stored, and where"));
    m_table->view()->setAccessibleName(tr("Hosts"));
    m_add->setText(tr("Add host…"));
    m_edit->setText(tr("Edit…"));
    m_forget->setText(tr("Forget…"));
    setFormLabel(m_forms[0], m_theme, tr("Theme"));
    setFormLabel(m_forms[0], m_textSize, tr("Text size"));
    setFormLabel(m_forms[0], m_language, tr("Language"));
    m_singleKeys->setText(tr("Single letters act in lists (W, C, E, I)"));
    setFormLabel(m_forms[1], m_interval, tr("Scan again"));
    setFormLabel(m_forms[2], m_keepAll, tr("Days with every run"));
    setFormLabel(m_forms[2], m_keepDaily, tr("Days with one run a day"));
    setFormLabel(m_forms[2], m_keepEvidence, tr("Runs with evidence"));
    m_privacy->setText(
        tr("Hosts, scores, findings and sealed evidence: %1\n"
           "Log: %2\n"
           "Passphrases: the system keyring, nowhere else. Secrets found in API answers are "
           "replaced before anything is stored. Nothing is sent anywhere but to your hosts; "
           "advisories are fetched only when you update them, and then no host, image or package "
           "is named.")
            .arg(m_storeFile, m_logFile));
    fillHosts();
    fillChoices();
}

} // namespace plimsoll::ui
