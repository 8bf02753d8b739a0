// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/auditrun.h"
#include "docker/discovery.h"
#include "models/foundhostmodel.h"
#include "ui/page.h"

#include <QHash>

#include <functional>

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace plimsoll::ui {

class BrandPanel;
class ConnectionTestPanel;
class FoundHostsCard;
class HostEditor;
class SightBars;

/// No empty dashboard: the first page finds the daemons this computer knows, tests them step by
/// step, and says beforehand what can be decided. Nothing is read until Test or Continue is
/// pressed.
class FirstRunPage final : public Page
{
    Q_OBJECT
public:
    using Finder = std::function<QList<docker::FoundHost>()>;

    /// @param finder  asked at start and by Look again
    explicit FirstRunPage(Finder finder, QWidget* parent = nullptr);

    QString title() const override;
    void setSnapshot(const models::SnapshotPtr&) override { }
    /// Asks the finder and shows what it knows.
    void lookAgain();

signals:
    /// Hosts to add and scan; passphrases as typed, empty where none.
    void hostsChosen(const QList<plimsoll::audit::Target>& targets);
    void sampleRequested();
    void skipped();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Way { Found, TlsFiles, UnixSocket, Ssh };

    QWidget* newWays();
    QWidget* newFoundCard();
    QWidget* newTestCard();
    QWidget* newFoot();
    void chooseWay(int way);
    void showSelected();
    void takeEdits();
    void addTyped();
    void showCounts();
    void setWay(int way, const QString& title, const QString& note);
    void startTest();
    void retranslate();

    Finder m_finder;
    QHash<QString, QByteArray> m_passphrases; ///< by host name, until handed over
    BrandPanel* m_brand = nullptr;
    QButtonGroup* m_ways = nullptr;
    FoundHostsCard* m_found = nullptr;
    HostEditor* m_editor = nullptr;
    ConnectionTestPanel* m_panel = nullptr;
    SightBars* m_sight = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QLabel* m_sightTitle = nullptr;
    QLabel* m_sightNote = nullptr;
    QLabel* m_testTitle = nullptr;
    QLabel* m_testNote = nullptr;
    QLabel* m_testProblem = nullptr;
    QLabel* m_promise = nullptr;
    QPushButton* m_sample = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_skip = nullptr;
    QPushButton* m_continue = nullptr;
    bool m_wasTested = false; ///< some connection was tried and is ready
    bool m_isFilling = false;
    bool m_isTyping = false; ///< the editor holds a new host, not a found one
};

} // namespace plimsoll::ui
