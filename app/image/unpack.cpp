// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/unpack.h"

#include "image/archive.h"
#include "image/filefacts.h"

#include <zlib.h>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

core::Result<QByteArray> unpackedFile(const QByteArray& bytes, qint64 maxBytes, const QString& path)
{
    MemorySource source(bytes);
    UnpackedSource unpacked(source);
    QByteArray result;
    while (true) {
        const core::Result<QByteArrayView> block = unpacked.next();
        if (!block)
            return damaged(path, block.error().detail);
        if (block->isEmpty())
            return result;
        if (result.size() + block->size() > maxBytes)
            return tooLarge(path, u"more than %1 bytes unpacked"_s.arg(maxBytes));
        result += *block;
    }
}

core::Result<QByteArray> inflated(QByteArrayView bytes, qint64 maxBytes, const QString& path)
{
    z_stream stream = {};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    inflateInit(&stream);
    QByteArray result;
    QByteArray chunk(64 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK && result.size() <= maxBytes) {
        stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream.avail_out = uInt(chunk.size());
        state = inflate(&stream, Z_NO_FLUSH);
        result.append(chunk.constData(), chunk.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    if (result.size() > maxBytes)
        return tooLarge(path, u"more than %1 bytes unpacked"_s.arg(maxBytes));
    if (state != Z_STREAM_END)
        return damaged(path, u"its packed part ends in the middle or is damaged"_s);
    return result;
}

} // namespace plimsoll::image
