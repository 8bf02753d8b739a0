// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace plimsoll::cli {

/// Turns the first Ctrl-C (SIGINT, SIGTERM) into a signal of ours; the second one kills as usual.
/// One object a process. Thread: the one with the event loop.
class Interrupt final : public QObject
{
    Q_OBJECT
public:
    /// @param isCatching  false: listens to request() alone, for tests
    explicit Interrupt(bool isCatching, QObject* parent = nullptr);
    ~Interrupt() override;

    bool isRequested() const { return m_isRequested; }
    /// What the signal handler leads to.
    void request();

signals:
    void requested();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_isRequested = false;
};

} // namespace plimsoll::cli
