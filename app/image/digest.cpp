// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/digest.h"

#include <openssl/evp.h>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

/// OpenSSL's, which uses the processor's own instructions; Qt's takes four times as long.
class DigestSource::Private
{
public:
    Private() { EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr); }

    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                    &EVP_MD_CTX_free};
};

DigestSource::DigestSource(ByteSource& source)
    : m_source(source)
    , d(std::make_unique<Private>())
{
}

DigestSource::~DigestSource() = default;

core::Result<QByteArrayView> DigestSource::next()
{
    auto block = m_source.next();
    if (block) {
        EVP_DigestUpdate(d->context.get(), block->data(), size_t(block->size()));
        m_bytes += block->size();
    }
    return block;
}

std::optional<core::Error> DigestSource::drain()
{
    while (true) {
        const auto block = next();
        if (!block)
            return block.error();
        if (block->isEmpty())
            return {};
    }
}

QString DigestSource::digest()
{
    QByteArray hash(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned length = 0;
    EVP_DigestFinal_ex(d->context.get(), reinterpret_cast<unsigned char*>(hash.data()), &length);
    return u"sha256:"_s + QString::fromLatin1(hash.first(length).toHex());
}

} // namespace plimsoll::image
