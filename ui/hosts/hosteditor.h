// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text.h"
#include "docker/hostsettings.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace plimsoll::ui {

/// The fields of one host: where it listens, with which files, and what we may do there.
class HostEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit HostEditor(QWidget* parent = nullptr);

    void setSettings(const docker::HostSettings& settings);
    /// What the fields say; problem() tells whether it can be used.
    docker::HostSettings settings() const;
    /// What the endpoint is meant to be while nothing of it is typed: decides which fields show. A
    /// bare "user@host" counts as ssh where that is expected.
    void setExpected(docker::Endpoint::Scheme scheme);
    void focusEndpoint();
    /// What was typed; empty keeps the stored one.
    QByteArray passphrase() const;
    /// Whether an endpoint was begun; before that nothing is wrong yet.
    bool hasEndpoint() const;
    /// Why the fields cannot be used yet, in words; absent when they can.
    std::optional<core::Text> problem() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fitNotes();
    QWidget* fileRow(QLineEdit* field, const QString& objectName);
    void chooseFile(QLineEdit* field);
    core::Result<docker::Endpoint> endpoint() const;
    docker::Endpoint::Scheme scheme() const;
    void showMatchingRows();
    void retranslate();

    docker::HostSettings m_base;
    docker::Endpoint::Scheme m_expected = docker::Endpoint::Scheme::Tcp;
    QFormLayout* m_form = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_group = nullptr;
    QLineEdit* m_endpoint = nullptr;
    QLineEdit* m_ca = nullptr;
    QLineEdit* m_cert = nullptr;
    QLineEdit* m_key = nullptr;
    QLineEdit* m_passphrase = nullptr;
    QLineEdit* m_serverName = nullptr;
    QCheckBox* m_allowPlain = nullptr;
    QCheckBox* m_readProcesses = nullptr;
    QCheckBox* m_hostFiles = nullptr;
    QLabel* m_hostFilesNote = nullptr;
    QLabel* m_sshNote = nullptr;
    QLabel* m_plainNote = nullptr;
    QLabel* m_processNote = nullptr;
    QList<QWidget*> m_fileRows;
};

} // namespace plimsoll::ui
