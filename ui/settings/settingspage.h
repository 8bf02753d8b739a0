// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/hostsettings.h"
#include "score/waivers.h"
#include "store/store.h"
#include "ui/page.h"
#include "ui/settings/preferences.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace plimsoll::ui {

class DockerfilesCard;
class AdvisoriesCard;
class PoliciesCard;
class SettingsTable;
class WaiversCard;

/// Hosts, policies, waivers, appearance, schedule, history, and what is stored where. Says what the
/// user wants; the window stores it.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget* parent = nullptr);

    QString title() const override;
    bool needsSnapshot() const override { return false; }
    QWidget* filterField() override;
    void setSnapshot(const models::SnapshotPtr&) override { }
    /// Section "dockerfiles" scrolls to the folders that are watched, "waivers" to what people
    /// decided.
    void open(const Link& link) override;
    void setHosts(const QList<docker::HostSettings>& hosts);
    void setPreferences(const Preferences& preferences);
    void setPolicies(const store::StoredPolicies& policies);
    void setWaivers(const QList<score::WaiverStanding>& waivers);
    /// Where the database, the log and the keyring entries are.
    AdvisoriesCard* advisoriesCard() { return m_advisories; }
    void setPlaces(const QString& storeFile, const QString& logFile);

signals:
    void preferencesChanged(const plimsoll::ui::Preferences& preferences);
    void addHostRequested();
    void editHostRequested(const QString& name);
    void forgetHostRequested(const QString& name);
    void savePolicyRequested(const plimsoll::core::Policy& policy);
    void removePolicyRequested(const QString& name);
    void assignPolicyRequested(const QString& group, const QString& name);
    void removeWaiverRequested(const QString& id);
    void importWaiversRequested();
    void exportWaiversRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* newHostsCard();
    QWidget* newPoliciesCard();
    QWidget* newWaiversCard();
    QWidget* newDockerfilesCard();
    QWidget* newAppearanceCard();
    QWidget* newScheduleCard();
    QWidget* newHistoryCard();
    QWidget* newPrivacyCard();
    QString selectedHost() const;
    void askToForget();
    void takeEdits();
    void fillHosts();
    void fillChoices();
    void retranslate();

    Preferences m_preferences;
    QList<docker::HostSettings> m_hosts;
    QString m_storeFile;
    QString m_logFile;
    bool m_isFilling = false;

    QScrollArea* m_scroll = nullptr;
    SettingsTable* m_table = nullptr;
    PoliciesCard* m_policies = nullptr;
    WaiversCard* m_waivers = nullptr;
    DockerfilesCard* m_dockerfiles = nullptr;
    AdvisoriesCard* m_advisories = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_forget = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_textSize = nullptr;
    QComboBox* m_language = nullptr;
    QCheckBox* m_singleKeys = nullptr;
    QComboBox* m_interval = nullptr;
    QSpinBox* m_keepAll = nullptr;
    QSpinBox* m_keepDaily = nullptr;
    QSpinBox* m_keepEvidence = nullptr;
    QLabel* m_privacy = nullptr;
    QList<QLabel*> m_cardTitles;
    QList<QFormLayout*> m_forms;
};

} // namespace plimsoll::ui
