// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "cli/interrupt.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A command line run inside the test: its own home folder, buffers for streams, no terminal.
class Session
{
public:
    Session()
    {
        m_out.open(QIODevice::ReadWrite);
        m_err.open(QIODevice::ReadWrite);
        QDir(m_home.path()).mkpath(QStringLiteral(".docker"));
        environment.out = &m_out;
        environment.err = &m_err;
        environment.places = {{}, m_home.path(), m_home.path(), path("no-docker.sock")};
        environment.storePath = path("data/plimsoll.sqlite");
        environment.logPath = path("data/plimsoll.log");
        environment.interrupt = &interrupt;
        environment.clock = [] { return QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC); };
    }

    /// The exit code; out and err hold what this one command wrote.
    int run(const QStringList& arguments)
    {
        for (QBuffer* buffer : {&m_out, &m_err}) {
            buffer->seek(0);
            buffer->buffer().clear();
        }
        plimsoll::cli::CommandLine commandLine(arguments);
        return int(commandLine.run(environment));
    }

    QByteArray out() const { return m_out.data(); }
    QByteArray err() const { return m_err.data(); }

    QString path(const char* name) const { return m_home.filePath(QString::fromUtf8(name)); }

    QString write(const char* name, const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return path(name);
    }

    QByteArray read(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    plimsoll::cli::Interrupt interrupt = plimsoll::cli::Interrupt(false);
    plimsoll::cli::Environment environment;

private:
    QTemporaryDir m_home;
    QBuffer m_out;
    QBuffer m_err;
};
