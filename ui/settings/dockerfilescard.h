// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/dockerfiles.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace plimsoll::ui {

class SettingsTable;

/// Folders whose Dockerfiles are tied to images at each scan, and files tied by hand.
class DockerfilesCard final : public QFrame
{
    Q_OBJECT
public:
    explicit DockerfilesCard(QWidget* parent = nullptr);

    void setSources(const audit::DockerfileSources& sources);

signals:
    void sourcesChanged(const plimsoll::audit::DockerfileSources& sources);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addFolder();
    void tieFile();
    void removeSelected();
    void change(const audit::DockerfileSources& sources);
    void fill();
    void retranslate();

    audit::DockerfileSources m_sources;
    QLabel* m_title;
    QLabel* m_said;
    SettingsTable* m_table;
    QPushButton* m_add;
    QPushButton* m_tie;
    QPushButton* m_remove;
};

} // namespace plimsoll::ui
