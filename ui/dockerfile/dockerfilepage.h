// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"

class QStackedWidget;

namespace plimsoll::ui {

class DockerfileView;
class StatePanel;

/// What is wrong with a Dockerfile, and what mends it? Needs no host: a file is opened, dropped or
/// typed.
class DockerfilePage final : public Page
{
    Q_OBJECT
public:
    explicit DockerfilePage(QWidget* parent = nullptr);

    QString title() const override;
    void setSnapshot(const models::SnapshotPtr& snapshot) override;
    void open(const Link& link) override;
    QList<QAction*> pageActions() override;
    bool mayClose() override { return mayReplace(); }
    bool needsSnapshot() const override { return false; }
    DockerfileView* view() { return m_view; }

    /// Reads a file and shows it; what was changed and not saved is asked about first.
    void openFile(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool mayReplace();
    void askForFile();
    void startNew();
    void retranslate();

    QStackedWidget* m_stack;
    StatePanel* m_empty;
    DockerfileView* m_view;
    QAction* m_open;
    QAction* m_new;
};

} // namespace plimsoll::ui
