// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/rpm.h"

#include <QtEndian>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 HashMagic = 0x00061561;
constexpr qsizetype MetaBytes = 72;
constexpr qsizetype PageHeaderBytes = 26;
constexpr qsizetype OffPageBytes = 12;
constexpr quint32 MaxHeaderBytes = 256 * 1024 * 1024;

enum PageType : quint8 { HashUnsorted = 2, Overflow = 7, Hash = 13 };
enum ItemType : quint8 { KeyData = 1, OffPage = 3 };

/// A Berkeley DB file as numbered pages.
class Pages
{
public:
    /// @return whether the first page is that of a hash
    bool open(QByteArrayView bytes)
    {
        m_bytes = bytes;
        if (bytes.size() < MetaBytes)
            return false;
        m_isBigEndian = qFromBigEndian<quint32>(bytes.data() + 12) == HashMagic;
        m_pageBytes = word(bytes, 20);
        return word(bytes, 12) == HashMagic && m_pageBytes >= 512 && m_pageBytes <= 65536
            && (m_pageBytes & (m_pageBytes - 1)) == 0;
    }

    qsizetype count() const { return m_bytes.size() / m_pageBytes; }
    bool isWhole() const { return m_bytes.size() % m_pageBytes == 0 && lastPage() < count(); }
    QByteArrayView page(qsizetype number) const
    {
        return number < count() ? m_bytes.sliced(number * m_pageBytes, m_pageBytes)
                                : QByteArrayView();
    }
    quint32 word(QByteArrayView bytes, qsizetype at) const
    {
        return m_isBigEndian ? qFromBigEndian<quint32>(bytes.data() + at)
                             : qFromLittleEndian<quint32>(bytes.data() + at);
    }
    quint16 half(QByteArrayView bytes, qsizetype at) const
    {
        return m_isBigEndian ? qFromBigEndian<quint16>(bytes.data() + at)
                             : qFromLittleEndian<quint16>(bytes.data() + at);
    }

    /// A value that lies on pages of its own; empty where the chain is broken or runs in a circle.
    QByteArray chain(quint32 first, quint32 length) const
    {
        QByteArray value;
        quint32 number = first;
        for (qsizetype seen = 0; number != 0 && seen < count(); ++seen) {
            const QByteArrayView bytes = page(number);
            if (bytes.isEmpty() || quint8(bytes[25]) != Overflow)
                return {};
            const qsizetype used = half(bytes, 22);
            if (used > bytes.size() - PageHeaderBytes || value.size() + used > MaxHeaderBytes)
                return {};
            value += bytes.sliced(PageHeaderBytes, used);
            if (value.size() >= length)
                return value.first(length);
            number = word(bytes, 16);
        }
        return {};
    }

private:
    qsizetype lastPage() const { return word(m_bytes, 32); }

    QByteArrayView m_bytes;
    qsizetype m_pageBytes = 0;
    bool m_isBigEndian = false;
};

/// One item of a hash page, from its type byte to its end; empty where the page lies about it.
QByteArrayView itemOf(const Pages& pages, QByteArrayView page, qsizetype index)
{
    const qsizetype at = pages.half(page, PageHeaderBytes + 2 * index);
    const qsizetype end =
        index == 0 ? page.size() : pages.half(page, PageHeaderBytes + 2 * (index - 1));
    if (at < PageHeaderBytes || end <= at || end > page.size())
        return {};
    return page.sliced(at, end - at);
}

QByteArray valueOf(const Pages& pages, QByteArrayView item)
{
    if (item.size() >= OffPageBytes && quint8(item[0]) == OffPage)
        return pages.chain(pages.word(item, 4), pages.word(item, 8));
    return quint8(item[0]) == KeyData ? item.sliced(1).toByteArray() : QByteArray();
}

/// The record under key 0 counts records and is no package.
bool isCounter(QByteArrayView key)
{
    return key.size() == 5 && key.sliced(1) == QByteArrayView("\0\0\0\0", 4);
}

/// @return how many entries of the page could not be read
qsizetype readPage(const Pages& pages, QByteArrayView page, const QString& path, FileFacts& facts)
{
    qsizetype bad = 0;
    const qsizetype fits = (page.size() - PageHeaderBytes) / 2;
    const qsizetype entries = std::min<qsizetype>(pages.half(page, 20), fits);
    for (qsizetype i = 0; i + 1 < entries; i += 2) {
        const QByteArrayView key = itemOf(pages, page, i);
        const QByteArrayView item = itemOf(pages, page, i + 1);
        if (!key.isEmpty() && isCounter(key))
            continue;
        const QByteArray value = item.isEmpty() ? QByteArray() : valueOf(pages, item);
        bad += value.isEmpty() || !readRpmHeader(value, path, facts);
    }
    return bad;
}

} // namespace

FileFacts readRpmBdb(QByteArrayView bytes, const QString& path)
{
    FileFacts facts;
    Pages pages;
    if (!pages.open(bytes)) {
        facts.problems.append(damaged(path, u"is no Berkeley DB hash"_s));
        return facts;
    }
    qsizetype bad = 0;
    for (qsizetype number = 1; number < pages.count(); ++number) {
        const QByteArrayView page = pages.page(number);
        const auto type = quint8(page[25]);
        if (type == Hash || type == HashUnsorted)
            bad += readPage(pages, page, path, facts);
    }
    if (bad > 0)
        facts.problems.append(damaged(path, u"%1 entries are damaged"_s.arg(bad)));
    if (!pages.isWhole())
        facts.problems.append(damaged(path, u"ends before its last page"_s));
    return facts;
}

} // namespace plimsoll::image
