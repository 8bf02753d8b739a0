// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace plimsoll::cli {

namespace {

constexpr int CaughtSignals[] = {SIGINT, SIGTERM};
int pipeEnds[2] = {-1, -1}; // a handler may do no more than write(2)

void onSignal(int)
{
    const char byte = 0;
    (void)!write(pipeEnds[0], &byte, 1);
}

} // namespace

Interrupt::Interrupt(bool isCatching, QObject* parent)
    : QObject(parent)
{
    if (!isCatching || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pipeEnds) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        request();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = int(SA_RESETHAND); // no SA_RESTART: a prompt that is being read ends too
    for (const int number : CaughtSignals)
        sigaction(number, &action, nullptr);
}

Interrupt::~Interrupt()
{
    if (!m_notifier)
        return;
    for (const int number : CaughtSignals)
        std::signal(number, SIG_DFL);
    close(pipeEnds[0]);
    close(pipeEnds[1]);
}

void Interrupt::request()
{
    if (m_isRequested)
        return;
    m_isRequested = true;
    emit requested();
}

} // namespace plimsoll::cli
