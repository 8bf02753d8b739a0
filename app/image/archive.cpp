// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char CapabilityName[] = "security.capability";

/// libarchive's handle, fed from a source of ours.
class Handle
{
public:
    explicit Handle(ByteSource& source)
        : m_source(source)
        , m_archive(archive_read_new())
    {
        archive_read_support_filter_gzip(m_archive);
        archive_read_support_filter_zstd(m_archive);
    }
    ~Handle() { archive_read_free(m_archive); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    archive* get() const { return m_archive; }
    bool open()
    {
        return archive_read_open(m_archive, this, nullptr, &Handle::read, nullptr) >= ARCHIVE_WARN;
    }

    /// The source's own trouble if it had any, else libarchive's words.
    core::Error error() const
    {
        if (m_error)
            return *m_error;
        const char* words = archive_error_string(m_archive);
        return {core::Error::Kind::Malformed,
                u"image.archive"_s,
                {},
                QString::fromUtf8(words ? words : "is no archive")};
    }

    core::Result<QByteArrayView> block()
    {
        const void* bytes = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        int state = ARCHIVE_OK;
        while (size == 0 && state >= ARCHIVE_WARN && state != ARCHIVE_EOF)
            state = archive_read_data_block(m_archive, &bytes, &size, &offset);
        if (state == ARCHIVE_EOF)
            return QByteArrayView();
        if (state < ARCHIVE_WARN)
            return error();
        return QByteArrayView(static_cast<const char*>(bytes), qsizetype(size));
    }

private:
    static la_ssize_t read(archive* archive, void* self, const void** bytes)
    {
        auto* handle = static_cast<Handle*>(self);
        const core::Result<QByteArrayView> block = handle->m_source.next();
        if (!block) {
            handle->m_error = block.error();
            archive_set_error(archive, EIO, "the source failed");
            return -1;
        }
        *bytes = block->data();
        return block->size();
    }

    ByteSource& m_source;
    archive* m_archive;
    std::optional<core::Error> m_error;
};

ArchiveEntry::Type typeOf(archive_entry* entry)
{
    if (archive_entry_hardlink(entry))
        return ArchiveEntry::Type::HardLink;
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
    case 0: // a zip made where there are no types
        return ArchiveEntry::Type::File;
    case AE_IFDIR:
        return ArchiveEntry::Type::Folder;
    case AE_IFLNK:
        return ArchiveEntry::Type::Symlink;
    default:
        return ArchiveEntry::Type::Other;
    }
}

QByteArray capabilityOf(archive_entry* entry)
{
    const char* name = nullptr;
    const void* value = nullptr;
    size_t size = 0;
    archive_entry_xattr_reset(entry);
    while (archive_entry_xattr_next(entry, &name, &value, &size) == ARCHIVE_OK) {
        if (qstrcmp(name, CapabilityName) == 0)
            return QByteArray(static_cast<const char*>(value),
                              qsizetype(std::min<size_t>(size, 64)));
    }
    return {};
}

ArchiveEntry entryFrom(archive_entry* entry)
{
    const auto either = [](const char* local, const char* utf8) {
        return QByteArray(local ? local : utf8);
    };
    ArchiveEntry result{
        .type = typeOf(entry),
        .path = either(archive_entry_pathname(entry), archive_entry_pathname_utf8(entry)),
        .mode = archive_entry_perm(entry),
        .size = archive_entry_size(entry),
        .capability = capabilityOf(entry)};
    if (result.type == ArchiveEntry::Type::HardLink)
        result.linkTarget = archive_entry_hardlink(entry);
    else if (result.type == ArchiveEntry::Type::Symlink)
        result.linkTarget = either(archive_entry_symlink(entry), archive_entry_symlink_utf8(entry));
    return result;
}

} // namespace

class Archive::Private : public ByteSource
{
public:
    Private(ByteSource& source, Format format)
        : handle(source)
    {
        if (format == Format::Zip) {
            archive_read_support_format_zip_streamable(handle.get());
        } else {
            archive_read_support_format_tar(handle.get());
            archive_read_support_format_empty(handle.get());
        }
        isOpen = handle.open();
    }

    core::Result<QByteArrayView> next() override { return handle.block(); }

    Handle handle;
    bool isOpen = false;
};

Archive::Archive(ByteSource& source, Format format)
    : d(std::make_unique<Private>(source, format))
{
}

Archive::~Archive() = default;

core::Result<std::optional<ArchiveEntry>> Archive::next()
{
    if (!d->isOpen)
        return d->handle.error();
    archive_entry* entry = nullptr;
    int state = ARCHIVE_RETRY;
    while (state == ARCHIVE_RETRY)
        state = archive_read_next_header(d->handle.get(), &entry);
    if (state == ARCHIVE_EOF)
        return std::optional<ArchiveEntry>();
    if (state < ARCHIVE_WARN)
        return d->handle.error();
    return std::optional(entryFrom(entry));
}

ByteSource& Archive::data()
{
    return *d;
}

class UnpackedSource::Private
{
public:
    explicit Private(ByteSource& source)
        : handle(source)
    {
        archive_read_support_format_raw(handle.get());
        archive_read_support_format_empty(handle.get());
        archive_entry* entry = nullptr;
        isOpen = handle.open();
        if (isOpen)
            state = archive_read_next_header(handle.get(), &entry);
    }

    Handle handle;
    bool isOpen = false;
    int state = ARCHIVE_FATAL;
};

UnpackedSource::UnpackedSource(ByteSource& source)
    : d(std::make_unique<Private>(source))
{
}

UnpackedSource::~UnpackedSource() = default;

core::Result<QByteArrayView> UnpackedSource::next()
{
    if (d->state == ARCHIVE_EOF)
        return QByteArrayView();
    if (d->state < ARCHIVE_WARN)
        return d->handle.error();
    return d->handle.block();
}

} // namespace plimsoll::image
