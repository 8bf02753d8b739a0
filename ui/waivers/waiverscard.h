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

protected:
    void changeEvent(QEvent* event) override;

private:
    QString selectedId() const;
    void fill();
    void retranslate();

    QList<score::WaiverStanding> m_standings;
    QLabel* m_title = nullptr;
    QLabel* m_none = nullptr;
    SettingsTable* m_table = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace plimsoll::ui
