// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/rpm.h"

#include <QtEndian>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype PageBytes = 4096;
constexpr qsizetype SlotBytes = 16;
constexpr qsizetype BlockBytes = 16;
constexpr qsizetype BlobHeaderBytes = 16;
constexpr qsizetype FirstSlot = 32; // the header takes the place of two slots

quint32 wordAt(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

/// The header of the package a slot points at; empty where the slot points at none.
QByteArrayView blobOf(QByteArrayView bytes, quint32 package, quint32 block)
{
    const qsizetype at = qsizetype(block) * BlockBytes;
    if (at + BlobHeaderBytes > bytes.size() || bytes.sliced(at, 4) != "BlbS"
        || wordAt(bytes, at + 4) != package)
        return {};
    const qsizetype length = wordAt(bytes, at + 12);
    if (length > bytes.size() - at - BlobHeaderBytes)
        return {};
    return bytes.sliced(at + BlobHeaderBytes, length);
}

} // namespace

FileFacts readRpmNdb(QByteArrayView bytes, const QString& path)
{
    FileFacts facts;
    if (bytes.size() < FirstSlot || !bytes.startsWith("RpmP")) {
        facts.problems.append(damaged(path, u"is no NDB database"_s));
        return facts;
    }
    const qsizetype wanted = qsizetype(wordAt(bytes, 12)) * PageBytes;
    const qsizetype end = std::min(wanted, bytes.size());
    qsizetype bad = 0;
    for (qsizetype at = FirstSlot; at + SlotBytes <= end; at += SlotBytes) {
        const quint32 package = wordAt(bytes, at + 4);
        if (bytes.sliced(at, 4) != "Slot") {
            ++bad;
            continue;
        }
        if (package == 0) // free
            continue;
        const QByteArrayView blob = blobOf(bytes, package, wordAt(bytes, at + 8));
        bad += blob.isEmpty() || !readRpmHeader(blob, path, facts);
    }
    if (bad > 0 || wanted > bytes.size()) {
        facts.problems.append(
            damaged(path, u"%1 entries are damaged or lie behind its end"_s.arg(bad)));
    }
    return facts;
}

} // namespace plimsoll::image
