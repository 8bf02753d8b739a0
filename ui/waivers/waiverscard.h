// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/waivers.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableWidget;

namespace plimsoll::ui {

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
    QTableWidget* m_table = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace plimsoll::ui
