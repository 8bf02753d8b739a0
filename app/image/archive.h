// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/bytesource.h"

#include <memory>
#include <optional>

namespace plimsoll::image {

/// One member of an archive, before its data is read.
struct ArchiveEntry
{
    enum class Type { File, Folder, Symlink, HardLink, Other };

    Type type = Type::File;
    QByteArray path = {}; ///< as written: not normalised, maybe hostile
    QByteArray linkTarget = {};
    quint32 mode = 0; ///< permission bits with setuid, setgid and sticky
    qint64 size = 0; ///< as announced; the data may end earlier
    QByteArray capability = {}; ///< extended attribute security.capability, raw
};

/// A tar or zip read from its first byte to its last, without seeking; nothing is unpacked to disk.
/// Errors: Malformed "image.archive" (detail: libarchive's words), and those of the source.
class Archive
{
public:
    enum class Format {
        Tar, ///< also packed with gzip or zstd
        Zip,
    };

    /// @param source  not owned, outlives the archive
    Archive(ByteSource& source, Format format);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    /// The next member; absent at the end. What was not read of the one before is skipped.
    core::Result<std::optional<ArchiveEntry>> next();
    /// The data of the member that next() gave; valid until next() is called again.
    ByteSource& data();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The content of a gzip or zstd stream, or of a plain one as it is.
class UnpackedSource final : public ByteSource
{
public:
    /// @param source  not owned, outlives this one
    explicit UnpackedSource(ByteSource& source);
    ~UnpackedSource() override;
    core::Result<QByteArrayView> next() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace plimsoll::image
