// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/zipreader.h"

#include "vuln/limits.h"

#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype BlockBytes = 256 * 1024;

core::Error sizeError(const QString& subject, const QString& detail)
{
    return {core::Error::Kind::TooLarge, u"zip.size"_s, subject, detail};
}

} // namespace

ZipReader::~ZipReader()
{
    archive_read_free(m_archive);
}

core::Error ZipReader::error(const QString& subject) const
{
    const char* words = archive_error_string(m_archive);
    return {core::Error::Kind::Malformed, u"zip.form"_s, subject,
            QString::fromUtf8(words ? words : "not a zip file")};
}

core::Result<std::unique_ptr<ZipReader>> ZipReader::open(const QString& path)
{
    const QFileInfo info(path);
    if (!info.isFile() || !info.isReadable()) {
        const auto kind = info.exists() ? core::Error::Kind::Denied : core::Error::Kind::NotFound;
        return core::Error{kind, u"zip.open"_s, path};
    }
    if (info.size() > limits::MaxZipBytes)
        return sizeError(path, u"%1 bytes"_s.arg(info.size()));
    std::unique_ptr<ZipReader> reader(new ZipReader);
    reader->m_path = path;
    reader->m_totalBytes = info.size();
    reader->m_archive = archive_read_new();
    archive_read_support_format_zip_seekable(reader->m_archive);
    const QByteArray name = QFile::encodeName(path);
    if (archive_read_open_filename(reader->m_archive, name.constData(), BlockBytes) != ARCHIVE_OK)
        return reader->error(path);
    return reader;
}

core::Result<std::optional<ZipReader::File>> ZipReader::next()
{
    archive_entry* entry = nullptr;
    for (;;) {
        const int code = archive_read_next_header(m_archive, &entry);
        if (code == ARCHIVE_EOF && m_files > 0)
            return std::optional<File>();
        if (code != ARCHIVE_OK && code != ARCHIVE_WARN)
            return error(m_path);
        if (++m_files > limits::MaxRecords)
            return sizeError(m_path, u"more than %1 files"_s.arg(limits::MaxRecords));
        if (archive_entry_filetype(entry) != AE_IFDIR)
            break;
    }
    const char* utf8 = archive_entry_pathname_utf8(entry);
    const QString name = QString::fromUtf8(utf8 ? utf8 : archive_entry_pathname(entry));
    const auto bytes = content(name);
    if (!bytes)
        return bytes.error();
    m_packedBytes = archive_filter_bytes(m_archive, -1);
    return std::optional(File{name, *bytes});
}

core::Result<QByteArrayView> ZipReader::content(const QString& name)
{
    const QString subject = u"%1 in %2"_s.arg(name, m_path);
    qsizetype size = 0;
    for (;;) {
        if (m_buffer.size() - size < BlockBytes)
            m_buffer.resize(std::max(2 * m_buffer.size(), 2 * BlockBytes));
        const auto got =
            archive_read_data(m_archive, m_buffer.data() + size, size_t(m_buffer.size() - size));
        if (got < 0)
            return error(subject);
        if (got == 0)
            break;
        size += got;
        m_unpackedBytes += got;
        if (size > limits::MaxRecordBytes || m_unpackedBytes > limits::MaxUnpackedBytes)
            return sizeError(subject, u"more than %1 bytes"_s.arg(limits::MaxRecordBytes));
    }
    return QByteArrayView(m_buffer.constData(), size);
}

} // namespace plimsoll::vuln
