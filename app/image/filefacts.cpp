// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/filefacts.h"

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

quint64 pathKey(QByteArrayView path)
{
    while (path.startsWith('/') || path.startsWith("./"))
        path = path.sliced(path.startsWith('/') ? 1 : 2);
    constexpr QByteArrayView user = "usr/";
    for (const QByteArrayView folder : {"bin/", "sbin/", "lib/", "lib64/", "lib32/", "libx32/"}) {
        if (path.startsWith(user) && path.sliced(user.size()).startsWith(folder)) {
            path = path.sliced(user.size());
            break;
        }
    }
    quint64 key = 14695981039346656037ULL; // FNV-1a: the same in every process
    for (const char character : path)
        key = (key ^ quint8(character)) * 1099511628211ULL;
    return key;
}

QString noteKindName(FileNote::Kind kind)
{
    switch (kind) {
    case FileNote::Kind::Setuid:
        return u"setuid"_s;
    case FileNote::Kind::Setgid:
        return u"setgid"_s;
    case FileNote::Kind::Capabilities:
        return u"capabilities"_s;
    case FileNote::Kind::WorldWritable:
        return u"world-writable"_s;
    case FileNote::Kind::Secret:
        return u"secret"_s;
    case FileNote::Kind::Unverified:
        break;
    }
    return u"unverified"_s;
}

std::optional<FileNote::Kind> noteKindFromName(QStringView name)
{
    for (int i = 0; i <= int(FileNote::Kind::Unverified); ++i) {
        if (noteKindName(FileNote::Kind(i)) == name)
            return FileNote::Kind(i);
    }
    return std::nullopt;
}

core::Error damaged(const QString& path, const QString& detail)
{
    return {core::Error::Kind::Malformed, u"image.file"_s, path, detail};
}

core::Error tooLarge(const QString& path, const QString& detail)
{
    return {core::Error::Kind::TooLarge, u"image.limit"_s, path, detail};
}

} // namespace plimsoll::image
