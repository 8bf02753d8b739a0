// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/packing.h"

#include <zstd.h>

#include <memory>

namespace plimsoll::evidence {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int CompressionLevel =
    6; // evidence packs to a twelfth; higher levels cost time, not bytes

core::Error malformed(const QString& detail)
{
    return {.kind = core::Error::Kind::Malformed, .code = u"evidence.format"_s, .detail = detail};
}

} // namespace

QByteArray packed(const QByteArray& bytes)
{
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                       &ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, CompressionLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    QByteArray result(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress2(context.get(), result.data(), size_t(result.size()),
                                       bytes.constData(), size_t(bytes.size()));
    Q_ASSERT(!ZSTD_isError(size)); // the bound leaves no room for one
    result.truncate(qsizetype(size));
    return result;
}

bool isPacked(const QByteArray& bytes)
{
    return bytes.startsWith("\x28\xb5\x2f\xfd");
}

core::Result<QByteArray> unpacked(const QByteArray& bytes, qint64 maxBytes)
{
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                       &ZSTD_freeDCtx);
    QByteArray result;
    QByteArray chunk(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    ZSTD_inBuffer input{bytes.constData(), size_t(bytes.size()), 0};
    size_t left = 1;
    while (left != 0) {
        ZSTD_outBuffer output{chunk.data(), size_t(chunk.size()), 0};
        const size_t readBefore = input.pos;
        left = ZSTD_decompressStream(context.get(), &output, &input);
        if (ZSTD_isError(left))
            return malformed(QString::fromLatin1(ZSTD_getErrorName(left)));
        if (result.size() + qint64(output.pos) > maxBytes) {
            return core::Error{.kind = core::Error::Kind::TooLarge,
                               .code = u"evidence.size"_s,
                               .detail = u"more than %1 bytes unpacked"_s.arg(maxBytes)};
        }
        result.append(chunk.constData(), qsizetype(output.pos));
        if (left != 0 && output.pos == 0 && input.pos == readBefore)
            return malformed(u"ends in the middle"_s);
    }
    if (input.pos != input.size)
        return malformed(u"%1 bytes behind the end"_s.arg(input.size - input.pos));
    return result;
}

} // namespace plimsoll::evidence
