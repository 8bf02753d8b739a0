// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/waivers.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace plimsoll::ui {

class SettingsTable;

/// Every waiver and attestation with its state, those that end first in front.
class WaiversCard final : public QFrame
{
    Q_OBJECT
public:
    explicit WaiversCard(QWidget* parent = nullptr);

    void setStandings(const QList<score::WaiverStanding>& standings);

signals:
    void removeRequested(const QString& id);
    void importRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QString selectedId() const;
    void fill();
    void retranslate();

    QList<score::WaiverStanding> m_standings;
    QLabel* m_title = nullptr;
    QLabel* m_none = nullptr;
    QLabel* m_warning = nullptr; ///< what ends soon, or is over and counts again
    SettingsTable* m_table = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_export = nullptr;
};

/// How many end within two weeks, and how many are over; empty: none.
QString endingWords(const QList<score::WaiverStanding>& standings);

} // namespace plimsoll::ui
