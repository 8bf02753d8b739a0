// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/crc32c.h"

#include <array>

namespace plimsoll::vuln {

namespace {

constexpr std::array<quint32, 256> makeTable()
{
    std::array<quint32, 256> table = {};
    for (quint32 byte = 0; byte < 256; ++byte) {
        quint32 crc = byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0x82f63b78u : 0u);
        table[byte] = crc;
    }
    return table;
}

constexpr auto Table = makeTable();

} // namespace

quint32 crc32c(QByteArrayView bytes, quint32 crc)
{
    crc = ~crc;
    for (const char c : bytes)
        crc = Table[(crc ^ static_cast<unsigned char>(c)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

} // namespace plimsoll::vuln
