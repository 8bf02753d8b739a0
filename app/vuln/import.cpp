// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/import.h"

#include "vuln/databasefile.h"
#include "vuln/importlists.h"
#include "vuln/importzip.h"

#include <QDir>
#include <QFileInfo>

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Form { Zip, Json, Scores, Unknown };

core::Result<Form> formOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const auto kind = file.exists() ? core::Error::Kind::Denied : core::Error::Kind::NotFound;
        return core::Error{kind, u"zip.open"_s, path, file.errorString()};
    }
    const QByteArray start = file.read(512);
    const QByteArray text = start.trimmed();
    if (start.startsWith("PK"))
        return Form::Zip;
    if (start.startsWith("\x1f\x8b") || text.startsWith("#model_version")
        || text.startsWith("cve,"))
        return Form::Scores;
    return text.startsWith('{') ? Form::Json : Form::Unknown;
}

core::Result<ImportReport> importList(Sqlite& file, Form form, const QString& path,
                                      const ImportProgress& progress,
                                      std::optional<FeedStatus>& feed)
{
    const auto goesOn = [&] { return !progress || progress(path, 0, 0); };
    const auto list =
        form == Form::Json ? importExploited(file, path) : importProbabilities(file, path, goesOn);
    if (!list)
        return list.error();
    feed = *list;
    return ImportReport{.kind = list->kind, .name = list->name, .records = list->records};
}

core::Result<ImportReport> importFile(Sqlite& file, const ImportFile& source,
                                      const core::Clock& clock, const ImportProgress& progress)
{
    const auto form = formOf(source.path);
    if (!form)
        return form.error();
    if (*form == Form::Unknown)
        return core::Error{core::Error::Kind::Malformed, u"import.form"_s, source.path};
    std::optional<FeedStatus> feed;
    auto report = *form == Form::Zip ? importZip(file, source.path, progress, feed)
                                     : importList(file, *form, source.path, progress, feed);
    if (!report)
        return report.error();
    report->path = source.path;
    if (feed) {
        feed->importedAtUtc = clock();
        feed->etag = source.etag;
        if (feed->kind == FeedStatus::Kind::Advisories)
            feed->checksum = source.checksum;
        if (const auto stored = storeFeed(file, *feed); !stored)
            return stored.error();
    }
    return report;
}

core::Result<QList<ImportReport>> importAll(Sqlite& file, const QList<ImportFile>& files,
                                            const core::Clock& clock,
                                            const ImportProgress& progress)
{
    QList<ImportReport> reports;
    for (const ImportFile& source : files) {
        const auto report = importFile(file, source, clock, progress);
        if (!report)
            return report.error();
        reports.append(*report);
    }
    if (const auto stored = storeDigest(file); !stored)
        return stored.error();
    if (const auto committed = file.run("COMMIT"); !committed)
        return committed.error();
    return reports;
}

} // namespace

core::Result<QList<ImportReport>> importFiles(const QString& databasePath,
                                              const QList<ImportFile>& files,
                                              const core::Clock& clock,
                                              const ImportProgress& progress)
{
    QDir().mkpath(QFileInfo(databasePath).path());
    auto file = Sqlite::open(databasePath, Sqlite::Mode::ReadWrite);
    if (!file)
        return file.error();
    // A cache that holds a large feed's pages: nothing is written to the file before the commit,
    // so that readers go on with the old data.
    if (const auto ready = file->run("PRAGMA cache_size = -262144; PRAGMA synchronous = NORMAL; "
                                     "BEGIN IMMEDIATE");
        !ready)
        return ready.error();
    if (const auto made = createTables(*file, databasePath); !made)
        return made.error();
    return importAll(*file, files, clock, progress); // closing rolls back what was not committed
}

} // namespace plimsoll::vuln
