// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/connectiontest.h"

#include <QHash>
#include <QWidget>

#include <memory>
#include <optional>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace plimsoll::ui {

/// Shows a connection test line by line: what was tried, what came of it, how long it took.
class ConnectionTestPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionTestPanel(QWidget* parent = nullptr);
    ~ConnectionTestPanel() override;

    void start(const docker::HostSettings& settings, const QByteArray& passphrase);
    void stop();
    void clear();
    bool isRunning() const { return m_test != nullptr; }

signals:
    void finished(bool isReady);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        QWidget* frame = nullptr;
        QLabel* glyph = nullptr;
        QLabel* title = nullptr;
        QLabel* detail = nullptr;
        QLabel* time = nullptr;
        docker::ConnectionTest::StepResult result = {};
        bool isDone = false;
    };
    Row& rowOf(docker::ConnectionTest::Step step);
    void showResult(Row& row);
    void showVerdict(bool isReady);

    std::unique_ptr<docker::ConnectionTest> m_test;
    QVBoxLayout* m_steps = nullptr;
    QHash<int, Row> m_rows;
    QFrame* m_verdict = nullptr;
    QLabel* m_verdictTitle = nullptr;
    QLabel* m_verdictDetail = nullptr;
    std::optional<bool> m_isReady;
    bool m_hasHostFiles = false; ///< of the host that was tested
};

} // namespace plimsoll::ui
