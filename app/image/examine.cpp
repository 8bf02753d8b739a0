// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/examine.h"

#include "core/limits.h"
#include "image/capability.h"
#include "image/elf.h"
#include "image/filesecrets.h"
#include "image/languages.h"
#include "image/packagesources.h"

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 SetuidBit = 04000;
constexpr quint32 SetgidBit = 02000;
constexpr quint32 StickyBit = 01000;
constexpr quint32 WritableByAll = 0002;
constexpr qint64 MaxExecutableBytes = 128 * core::limits::MiB;

/// Gives the first block once more, for whoever has looked at it.
class PeekedSource final : public ByteSource
{
public:
    explicit PeekedSource(ByteSource& source)
        : m_source(source)
    {
    }

    core::Result<QByteArrayView> peek()
    {
        auto block = m_source.next();
        if (block)
            m_first = *block;
        return block;
    }

    core::Result<QByteArrayView> next() override
    {
        if (m_first)
            return *std::exchange(m_first, std::nullopt);
        return m_source.next();
    }

private:
    ByteSource& m_source;
    std::optional<QByteArrayView> m_first;
};

void addModeNotes(const ArchiveEntry& entry, FileFacts& facts)
{
    const bool isFile = entry.type == ArchiveEntry::Type::File;
    if (isFile && entry.mode & SetuidBit)
        facts.notes.append({.kind = FileNote::Kind::Setuid});
    if (isFile && entry.mode & SetgidBit)
        facts.notes.append({.kind = FileNote::Kind::Setgid});
    const QString capabilities = capabilityText(entry.capability);
    if (isFile && !capabilities.isEmpty())
        facts.notes.append({.kind = FileNote::Kind::Capabilities, .detail = capabilities});
    // In a sticky folder such as /tmp nobody removes another's files.
    if (entry.mode & WritableByAll && (isFile || !(entry.mode & StickyBit)))
        facts.notes.append({.kind = FileNote::Kind::WorldWritable});
}

/// The whole of a file, or the problem that it is too large.
core::Result<std::optional<QByteArray>> wholeFile(ByteSource& data, const ArchiveEntry& entry,
                                                  qint64 maxBytes, const QString& path,
                                                  FileFacts& facts)
{
    if (entry.size > maxBytes) {
        facts.problems.append(
            tooLarge(path, u"%1 bytes, %2 allowed"_s.arg(entry.size).arg(maxBytes)));
        return std::optional<QByteArray>();
    }
    QByteArray bytes;
    bytes.reserve(qsizetype(std::max<qint64>(entry.size, 0)));
    while (true) {
        const auto block = data.next();
        if (!block)
            return block.error();
        if (block->isEmpty())
            return std::optional(bytes);
        if (bytes.size() + block->size() > maxBytes) {
            facts.problems.append(tooLarge(path, u"more than %1 bytes"_s.arg(maxBytes)));
            return std::optional<QByteArray>();
        }
        bytes += *block;
    }
}

void join(FileFacts& facts, FileFacts more)
{
    facts.packages += more.packages;
    facts.owned += more.owned;
    facts.notes += more.notes;
    facts.problems += more.problems;
    facts.osRelease = more.osRelease;
    facts.releaseWord = more.releaseWord;
}

/// Reads the content with whatever reader it asks for.
core::Result<void> readContent(const ArchiveEntry& entry, FileKind kind, const QByteArray& path,
                               PeekedSource& data, FileFacts& facts)
{
    const QString name = u'/' + QString::fromUtf8(path);
    if (kind == FileKind::None && isJavaArchive(path)) {
        join(facts, readJavaArchive(data, name));
        return {};
    }
    qint64 limit = maxBytesOf(kind);
    bool isExecutable = false;
    bool isSecret = false;
    bool isSource = false;
    if (kind == FileKind::None) {
        const auto first = data.peek();
        if (!first)
            return first.error();
        isExecutable = isElf(*first);
        isSource = !isExecutable && entry.size <= MaxPackageSourceBytes && isPackageSource(path);
        isSecret = !isExecutable
            && (mayHoldSecrets(path, entry.size)
                || (looksLikePrivateKey(*first, path) && entry.size <= MaxSecretFileBytes));
        limit = isExecutable ? MaxExecutableBytes : MaxSecretFileBytes;
        if (!isExecutable && !isSecret && !isSource)
            return {};
    }
    const auto bytes = wholeFile(data, entry, limit, name, facts);
    if (!bytes)
        return bytes.error();
    if (*bytes && isSource)
        facts.notes += unverifiedSourcesIn(**bytes, path);
    if (*bytes && isSecret)
        facts.notes += secretsIn(**bytes, path);
    else if (*bytes && !isSource)
        join(facts, isExecutable ? readExecutable(**bytes, name) : readFile(kind, **bytes, name));
    return {};
}

} // namespace

core::Result<FileFacts> examine(const ArchiveEntry& entry, FileKind kind, const QByteArray& path,
                                ByteSource& data)
{
    FileFacts facts;
    addModeNotes(entry, facts);
    if (entry.type != ArchiveEntry::Type::File || entry.size <= 0)
        return facts;
    PeekedSource content(data);
    if (const auto read = readContent(entry, kind, path, content, facts); !read)
        return read.error();
    return facts;
}

} // namespace plimsoll::image
