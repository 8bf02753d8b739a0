// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/importlists.h"

#include "core/json.h"
#include "vuln/digits.h"
#include "vuln/limits.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <zlib.h>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

namespace {

core::Error formError(const QString& code, const QString& path, const QString& detail)
{
    return {core::Error::Kind::Malformed, code, path, detail};
}

core::Result<void> storeExploited(Sqlite& file, const QJsonArray& entries, const QString& path)
{
    if (const auto emptied = file.run("DELETE FROM exploited"); !emptied)
        return emptied.error();
    auto insert = file.prepare("INSERT OR REPLACE INTO exploited VALUES (?1, ?2, ?3, ?4)");
    if (!insert)
        return insert.error();
    for (const QJsonValue& value : entries) {
        const QJsonObject entry = value.toObject();
        const QByteArray cve = entry["cveID"_L1].toString().toUtf8();
        if (cve.isEmpty())
            return formError(u"kev.form"_s, path, u"an entry without cveID"_s);
        const QByteArray added = entry["dateAdded"_L1].toString().toUtf8();
        const QByteArray due = entry["dueDate"_L1].toString().toUtf8();
        const qint64 ransomware = entry["knownRansomwareCampaignUse"_L1].toString() == "Known"_L1;
        insert->bind(QByteArrayView(cve), QByteArrayView(added), QByteArrayView(due), ransomware);
        if (!insert->execute())
            return file.error();
    }
    return {};
}

/// A text file, packed with gzip or not, line by line.
class Lines
{
public:
    explicit Lines(const QString& path)
        : m_file(gzopen(QFile::encodeName(path).constData(), "rb"))
    {
        if (m_file)
            gzbuffer(m_file.get(), 256 * 1024);
    }

    bool isOpen() const { return m_file != nullptr; }
    /// Without its end; false at the end of the file, or when it cannot be read on.
    bool next(QByteArrayView& line)
    {
        if (!gzgets(m_file.get(), m_buffer, sizeof m_buffer))
            return false;
        ++m_number;
        line = QByteArrayView(m_buffer, qsizetype(strlen(m_buffer))).trimmed();
        m_bytes += line.size() + 1;
        return m_bytes <= limits::MaxEpssBytes;
    }
    qint64 number() const { return m_number; }
    bool isWhole() const
    {
        int code = Z_OK;
        gzerror(m_file.get(), &code);
        return (code == Z_OK || code == Z_STREAM_END) && gzeof(m_file.get());
    }

private:
    struct Close
    {
        void operator()(gzFile_s* file) const { gzclose(file); }
    };
    std::unique_ptr<gzFile_s, Close> m_file;
    char m_buffer[4096];
    qint64 m_number = 0;
    qint64 m_bytes = 0;
};

/// "score_date:2026-08-22T00:00:00+0000" of the first line.
QString scoreDate(QByteArrayView line)
{
    const QByteArrayView mark = "score_date:";
    const qsizetype at = line.indexOf(mark);
    return at < 0 ? QString() : QString::fromUtf8(line.sliced(at + mark.size()));
}

} // namespace

core::Result<FeedStatus> importExploited(Sqlite& file, const QString& path)
{
    QFile json(path);
    if (!json.open(QIODevice::ReadOnly))
        return core::Error{core::Error::Kind::Denied, u"zip.open"_s, path, json.errorString()};
    const QByteArray bytes = json.read(limits::MaxKevBytes + 1);
    const auto root = core::parseJson(bytes, limits::MaxKevBytes);
    if (!root)
        return formError(u"kev.form"_s, path, root.error().detail);
    const QJsonArray entries = (*root)["vulnerabilities"_L1].toArray();
    if (entries.isEmpty())
        return formError(u"kev.form"_s, path, u"no \"vulnerabilities\" in it"_s);
    if (const auto stored = storeExploited(file, entries, path); !stored)
        return stored.error();
    return FeedStatus{.kind = FeedStatus::Kind::Exploited,
                      .name = u"KEV"_s,
                      .records = entries.size(),
                      .newest = (*root)["dateReleased"_L1].toString(),
                      .checksum = core::sha256(bytes)};
}

core::Result<FeedStatus> importProbabilities(Sqlite& file, const QString& path,
                                             const std::function<bool()>& goesOn)
{
    Lines lines(path);
    if (!lines.isOpen())
        return core::Error{core::Error::Kind::Denied, u"zip.open"_s, path};
    const auto wrong = [&](const QString& what) {
        return formError(u"epss.form"_s, path, u"line %1: %2"_s.arg(lines.number()).arg(what));
    };
    QByteArrayView line;
    FeedStatus feed{.kind = FeedStatus::Kind::Probabilities, .name = u"EPSS"_s};
    if (lines.next(line) && line.startsWith('#')) {
        feed.newest = scoreDate(line);
        lines.next(line);
    }
    if (line != "cve,epss,percentile")
        return wrong(u"expected \"cve,epss,percentile\""_s);
    if (const auto emptied = file.run("DELETE FROM probability"); !emptied)
        return emptied.error();
    auto insert = file.prepare("INSERT OR REPLACE INTO probability VALUES (?1, ?2)");
    if (!insert)
        return insert.error();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (lines.next(line)) {
        hash.addData(line);
        hash.addData(QByteArrayView("\n"));
        const QByteArrayView cve = takeField(line, ',');
        bool isNumber = false;
        const double score = takeField(line, ',').toByteArray().toDouble(&isNumber);
        if (!cve.startsWith("CVE-") || !isNumber || score < 0 || score > 1)
            return wrong(u"expected a CVE and a number from 0 to 1"_s);
        if (!insert->bind(cve, score).execute())
            return file.error();
        if (++feed.records % 4096 == 0 && !goesOn())
            return core::Error{core::Error::Kind::Cancelled, u"cancelled"_s, path};
    }
    if (!lines.isWhole())
        return wrong(u"the file ends in the middle, or is longer than allowed"_s);
    feed.checksum = u"sha256:"_s + QString::fromLatin1(hash.result().toHex());
    return feed;
}

} // namespace plimsoll::vuln
