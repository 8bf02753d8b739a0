// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

#include <memory>
#include <optional>

struct archive;

namespace plimsoll::vuln {

/// The files of a zip, one after the other, through libarchive. It looks up the directory at the
/// end of the zip first, so that one that was cut off is refused before anything of it is read.
class ZipReader
{
public:
    /// Errors (subject: path): NotFound or Denied "zip.open"; Malformed "zip.form" (detail:
    /// libarchive's words); TooLarge "zip.size".
    static core::Result<std::unique_ptr<ZipReader>> open(const QString& path);
    ~ZipReader();

    struct File
    {
        QString name = {};
        QByteArrayView bytes = {}; ///< valid until the next call
    };
    /// The next file that is not a folder; nothing at the end. Checks the file's CRC.
    /// Errors (subject: "NAME in PATH"): Malformed "zip.form", TooLarge "zip.size".
    core::Result<std::optional<File>> next();

    qint64 packedBytes() const { return m_packedBytes; } ///< read so far
    qint64 totalBytes() const { return m_totalBytes; }

private:
    ZipReader() = default;
    core::Error error(const QString& subject) const;
    core::Result<QByteArrayView> content(const QString& name);

    archive* m_archive = nullptr;
    QString m_path;
    QByteArray m_buffer;
    qint64 m_unpackedBytes = 0;
    qint64 m_packedBytes = 0;
    qint64 m_totalBytes = 0;
    int m_files = 0;
};

} // namespace plimsoll::vuln
