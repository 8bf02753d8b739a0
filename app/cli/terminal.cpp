// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxLineBytes = 64 * 1024;

/// Gives a terminal its echo back, whichever way the asking ends.
class EchoOff
{
public:
    explicit EchoOff(int terminal)
        : m_terminal(terminal)
    {
        m_isChanged = tcgetattr(terminal, &m_before) == 0;
        if (!m_isChanged)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_lflag |= ICANON | ISIG;
        tcsetattr(terminal, TCSAFLUSH, &silent);
    }
    ~EchoOff()
    {
        if (m_isChanged)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    EchoOff(const EchoOff&) = delete;
    EchoOff& operator=(const EchoOff&) = delete;

private:
    int m_terminal;
    termios m_before = {};
    bool m_isChanged = false;
};

} // namespace

bool hasTerminal()
{
    const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0)
        return false;
    close(terminal);
    return true;
}

core::Result<QByteArray> readLineOf(int fileDescriptor)
{
    const auto failure = [fileDescriptor](const QString& why) {
        return core::Error{core::Error::Kind::Usage, u"cli.fd"_s,
                           u"file descriptor %1"_s.arg(fileDescriptor), why};
    };
    QByteArray line;
    for (;;) {
        char byte = 0;
        const ssize_t count = read(fileDescriptor, &byte, 1);
        if (count < 0)
            return failure(QString::fromLocal8Bit(std::strerror(errno)));
        if (count == 0 || byte == '\n')
            return line.endsWith('\r') ? line.chopped(1) : line;
        if (line.size() == MaxLineBytes)
            return failure(u"its first line is longer than 64 KiB"_s);
        line.append(byte);
    }
}

std::optional<QByteArray> askOnTerminal(const QString& question)
{
    const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0)
        return std::nullopt;
    const QByteArray prompt = question.toLocal8Bit() + ' ';
    (void)!write(terminal, prompt.constData(), size_t(prompt.size()));
    core::Result<QByteArray> line = QByteArray();
    {
        const EchoOff silence(terminal);
        line = readLineOf(terminal);
    }
    (void)!write(terminal, "\n", 1);
    close(terminal);
    if (!line || line->isEmpty())
        return std::nullopt;
    return *line;
}

} // namespace plimsoll::cli
