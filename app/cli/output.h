// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <memory>

class QFileDevice;

namespace plimsoll::cli {

/// Where a command's data goes: a file that appears whole or not at all, or a stream.
class Output
{
public:
    /// @param path    empty or "-": the stream
    /// @param stream  not owned
    Output(QString path, QIODevice* stream);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// To be called before the long work, so that a wrong path is told at once.
    /// Errors: Storage, code "output.open".
    core::Result<void> open();
    QIODevice& device();
    /// Puts the file in its place; without it an existing file stays as it was.
    /// Errors: Storage, code "output.write".
    core::Result<void> commit();
    /// device().write() and commit().
    core::Result<void> write(const QByteArray& bytes);

private:
    QString m_path;
    QIODevice* m_stream;
    std::unique_ptr<QFileDevice> m_file; ///< replaced whole where it is a plain file
    bool m_isBroken = false;
};

} // namespace plimsoll::cli
