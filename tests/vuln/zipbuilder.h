// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <zlib.h>

/// Zips for tests, their files stored as they are. Source: PKWARE's APPNOTE 4.3.
using ZipFiles = QList<std::pair<QByteArray, QByteArray>>; ///< name, content

inline QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray all;
    for (int i = 0; i < bytes; ++i)
        all += char(value >> (8 * i));
    return all;
}

inline QByteArray zipOf(const ZipFiles& files)
{
    const auto le = littleEndian;
    QByteArray zip;
    QByteArray directory;
    for (const auto& [name, content] : files) {
        const quint32 crc = quint32(
            crc32(0, reinterpret_cast<const Bytef*>(content.constData()), uInt(content.size())));
        const quint32 size = quint32(content.size());
        const QByteArray common = le(20, 2) + le(0, 2) + le(0, 2) + le(0, 4) + le(crc, 4)
            + le(size, 4) + le(size, 4) + le(quint32(name.size()), 2) + le(0, 2);
        directory += "PK\x01\x02" + le(20, 2) + common + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4)
            + le(quint32(zip.size()), 4) + name;
        zip += "PK\x03\x04" + common + name + content;
    }
    const quint32 count = quint32(files.size());
    return zip + directory + QByteArray("PK\x05\x06") + le(0, 2) + le(0, 2) + le(count, 2)
        + le(count, 2) + le(quint32(directory.size()), 4) + le(quint32(zip.size()), 4) + le(0, 2);
}
