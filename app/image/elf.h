// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace plimsoll::image {

/// Whether bytes begin like an ELF file.
inline bool isElf(QByteArrayView bytes)
{
    return bytes.startsWith("\x7f"
                            "ELF");
}

/// An ELF file of either width and byte order, as sections and mapped addresses. Every offset is
/// checked against the file; what lies outside is empty. Source: System V ABI, chapters 4 and 5.
class Elf
{
public:
    /// Absent where the header is none. The bytes outlive the object.
    static std::optional<Elf> from(QByteArrayView bytes);

    QByteArrayView section(QByteArrayView name) const;
    /// The file's bytes from a mapped address to the end of its segment.
    QByteArrayView at(quint64 address) const;
    /// A number of 2, 4 or 8 bytes in the file's order; 0 where it is not all there.
    quint64 number(QByteArrayView bytes, qsizetype offset, int width) const;
    /// Bytes of an address: 4 or 8.
    int addressBytes() const { return m_is64 ? 8 : 4; }

private:
    QByteArrayView slice(quint64 offset, quint64 length) const;
    quint64 headerField(qsizetype in32, qsizetype in64, int width32, int width64) const;

    QByteArrayView m_bytes;
    bool m_is64 = true;
    bool m_isBigEndian = false;
};

} // namespace plimsoll::image
