// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace plimsoll::vuln {

/// CRC-32C (Castagnoli), going on from `crc`. Source: RFC 3720, appendix B.4.
quint32 crc32c(QByteArrayView bytes, quint32 crc = 0);

} // namespace plimsoll::vuln
