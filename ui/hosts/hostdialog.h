// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/hostsettings.h"

#include <QDialog>
#include <QStringList>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace plimsoll::ui {

class ConnectionTestPanel;
class HostEditor;

/// Adds or edits one host: fields on the left, the connection test on the right.
/// Nothing is read before Test is pressed; nothing is stored here, see saveRequested().
class HostDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @param takenNames  names of the other hosts
    HostDialog(const docker::HostSettings& settings, QStringList takenNames, bool isNew,
               QWidget* parent = nullptr);

signals:
    /// @param passphrase  empty keeps what the keyring has
    void saveRequested(const plimsoll::docker::HostSettings& settings,
                       const QByteArray& passphrase);

protected:
    void changeEvent(QEvent* event) override;

private:
    void save();
    void showProblem();
    void retranslate();

    QStringList m_takenNames;
    bool m_isNew;
    HostEditor* m_editor = nullptr;
    ConnectionTestPanel* m_panel = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_testTitle = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace plimsoll::ui
