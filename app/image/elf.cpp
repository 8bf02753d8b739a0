// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/elf.h"

#include <QtEndian>

namespace plimsoll::image {

namespace {

constexpr qsizetype SmallestHeader = 52; // of 32 bits
constexpr qsizetype LargestHeader = 64;
constexpr int Loadable = 1; // PT_LOAD
constexpr int NoBits = 8; // SHT_NOBITS: occupies no space in the file

} // namespace

std::optional<Elf> Elf::from(QByteArrayView bytes)
{
    if (!isElf(bytes) || bytes.size() < SmallestHeader)
        return {};
    Elf elf;
    elf.m_bytes = bytes;
    elf.m_is64 = bytes[4] == 2;
    elf.m_isBigEndian = bytes[5] == 2;
    if ((bytes[4] != 1 && bytes[4] != 2) || (bytes[5] != 1 && bytes[5] != 2)
        || (elf.m_is64 && bytes.size() < LargestHeader))
        return {};
    return elf;
}

quint64 Elf::number(QByteArrayView bytes, qsizetype offset, int width) const
{
    if (offset < 0 || offset + width > bytes.size())
        return 0;
    const char* at = bytes.data() + offset;
    switch (width) {
    case 2:
        return m_isBigEndian ? qFromBigEndian<quint16>(at) : qFromLittleEndian<quint16>(at);
    case 4:
        return m_isBigEndian ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at);
    default:
        return m_isBigEndian ? qFromBigEndian<quint64>(at) : qFromLittleEndian<quint64>(at);
    }
}

quint64 Elf::headerField(qsizetype in32, qsizetype in64, int width32, int width64) const
{
    return number(m_bytes, m_is64 ? in64 : in32, m_is64 ? width64 : width32);
}

QByteArrayView Elf::slice(quint64 offset, quint64 length) const
{
    const auto size = quint64(m_bytes.size());
    if (offset > size || length > size - offset)
        return {};
    return m_bytes.sliced(qsizetype(offset), qsizetype(length));
}

QByteArrayView Elf::section(QByteArrayView name) const
{
    const quint64 table = headerField(32, 40, 4, 8);
    const quint64 entryBytes = headerField(46, 58, 2, 2);
    const quint64 count = headerField(48, 60, 2, 2);
    const quint64 namesIndex = headerField(50, 62, 2, 2);
    if (entryBytes < (m_is64 ? 64U : 40U))
        return {};
    const auto header = [&](quint64 index) {
        return slice(table + index * entryBytes, entryBytes);
    };
    const auto content = [&](QByteArrayView entry) {
        if (number(entry, 4, 4) == NoBits)
            return QByteArrayView();
        return slice(number(entry, m_is64 ? 24 : 16, addressBytes()),
                     number(entry, m_is64 ? 32 : 20, addressBytes()));
    };
    const QByteArrayView names = content(header(namesIndex));
    for (quint64 i = 0; i < count; ++i) {
        const QByteArrayView entry = header(i);
        const auto at = qsizetype(number(entry, 0, 4));
        if (!entry.isEmpty() && at + name.size() < names.size()
            && names.sliced(at, name.size()) == name && names[at + name.size()] == '\0')
            return content(entry);
    }
    return {};
}

QByteArrayView Elf::at(quint64 address) const
{
    const quint64 table = headerField(28, 32, 4, 8);
    const quint64 entryBytes = headerField(42, 54, 2, 2);
    const quint64 count = headerField(44, 56, 2, 2);
    for (quint64 i = 0; i < count; ++i) {
        const QByteArrayView entry = slice(table + i * entryBytes, entryBytes);
        if (number(entry, 0, 4) != Loadable)
            continue;
        const quint64 offset = number(entry, m_is64 ? 8 : 4, addressBytes());
        const quint64 start = number(entry, m_is64 ? 16 : 8, addressBytes());
        const quint64 length = number(entry, m_is64 ? 32 : 16, addressBytes());
        if (address >= start && address - start < length)
            return slice(offset + (address - start), length - (address - start));
    }
    return {};
}

} // namespace plimsoll::image
