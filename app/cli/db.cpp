// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/await.h"
#include "cli/command.h"
#include "cli/dbupdate.h"
#include "cli/interrupt.h"
#include "core/json.h"
#include "vuln/import.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrent>

#include <atomic>
#include <memory>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;
using vuln::FeedStatus;
using vuln::ImportReport;

namespace {

/// plimsoll-cli db: the advisories that images are matched against, kept on this computer.
class DbCommand final : public Command
{
public:
    void addTo(CLI::App& app) override;
    bool isChosen() const override { return m_command->parsed(); }
    ExitCode run(const Environment& environment) override;

private:
    ExitCode update(const Environment& environment) const;
    ExitCode import(const Environment& environment) const;
    ExitCode status(const Environment& environment) const;

    CLI::App* m_command = nullptr;
    CLI::App* m_update = nullptr;
    CLI::App* m_import = nullptr;
    CLI::App* m_status = nullptr;
    std::vector<std::string> m_files;
    std::string m_format = "text";
};

void DbCommand::addTo(CLI::App& app)
{
    m_command = app.add_subcommand("db", "The advisories that images are matched against");
    m_command->require_subcommand(1);
    m_update = m_command->add_subcommand("update", "Fetch what changed since the last time");
    m_import = m_command->add_subcommand("import",
                                         "Take over files; all of them at once, or none of them");
    m_import
        ->add_option("FILE", m_files,
                     "all.zip of osv.dev for an ecosystem, CISA's catalogue of exploited "
                     "vulnerabilities (JSON), FIRST's EPSS scores (CSV)")
        ->required()
        ->type_name("");
    m_status = m_command->add_subcommand("status", "What there is, and how old it is");
    m_status->add_option("--format", m_format, "text (default), json")
        ->check(CLI::IsMember({"text", "json"}))
        ->type_name("");
}

QString kindWord(FeedStatus::Kind kind)
{
    switch (kind) {
    case FeedStatus::Kind::Exploited:
        return u"exploited"_s;
    case FeedStatus::Kind::Probabilities:
        return u"probabilities"_s;
    case FeedStatus::Kind::Advisories:
        break;
    }
    return u"advisories"_s;
}

QString lineOf(const ImportReport& report)
{
    const QString what = report.name.isEmpty() ? kindWord(report.kind) : report.name;
    return u"%1: %2 of %3 taken over, %4 withdrawn, %5 older than what was there, %6 gone"_s
        .arg(report.path)
        .arg(report.records)
        .arg(what)
        .arg(report.withdrawn)
        .arg(report.older)
        .arg(report.removed);
}

/// On a thread of the pool, so that an interrupt is heard meanwhile.
core::Result<QList<ImportReport>> imported(const QList<vuln::ImportFile>& files,
                                           const Environment& environment)
{
    const auto isStopped = std::make_shared<std::atomic_bool>(false);
    QObject context;
    if (environment.interrupt)
        QObject::connect(environment.interrupt, &Interrupt::requested, &context,
                         [isStopped] { *isStopped = true; });
    return await(QtConcurrent::run([path = environment.advisoriesPath, files,
                                    clock = environment.clock, isStopped] {
        return vuln::importFiles(path, files, clock, [isStopped](const QString&, qint64, qint64) {
            return !*isStopped;
        });
    }));
}

ExitCode takeOver(const QList<vuln::ImportFile>& files, const Environment& environment)
{
    const auto reports = imported(files, environment);
    if (!reports) {
        environment.say(reports.error());
        environment.say(u"Nothing was changed: the advisories from before are in force."_s);
        return reports.error().kind == core::Error::Kind::Cancelled ? ExitCode::Incomplete
                                                                    : ExitCode::BadInput;
    }
    for (const ImportReport& report : *reports)
        environment.out->write(lineOf(report).toUtf8() + '\n');
    return ExitCode::Done;
}

ExitCode DbCommand::import(const Environment& environment) const
{
    QList<vuln::ImportFile> files;
    for (const std::string& file : m_files)
        files.append({.path = QString::fromStdString(file)});
    return takeOver(files, environment);
}

ExitCode DbCommand::update(const Environment& environment) const
{
    const auto feeds = fetchFeeds(environment);
    if (!feeds) {
        environment.say(feeds.error());
        return ExitCode::BadInput;
    }
    ExitCode code = ExitCode::Done;
    if (!feeds->files.isEmpty())
        code = takeOver(feeds->files, environment);
    for (const vuln::ImportFile& file : feeds->files)
        QFile::remove(file.path); // one that was refused is fetched anew
    return code == ExitCode::Done && !feeds->isComplete ? ExitCode::Incomplete : code;
}

QByteArray statusText(const QList<FeedStatus>& feeds, const QString& path, const QDateTime& now)
{
    QString text = u"Advisories in %1, %2 MB\n"_s.arg(path).arg(
        double(QFileInfo(path).size()) / 1e6, 0, 'f', 1);
    text += u"  %1 %2  %3  %4\n"_s.arg("name"_L1, -28)
                .arg("records"_L1, 9)
                .arg("newest"_L1, -20)
                .arg("imported"_L1);
    for (const FeedStatus& feed : feeds) {
        text += u"  %1 %2  %3  %4 days ago\n"_s.arg(feed.name, -28)
                    .arg(feed.records, 9)
                    .arg(feed.newest, -20)
                    .arg(feed.importedAtUtc.daysTo(now));
    }
    return text.toUtf8();
}

QByteArray statusJson(const QList<FeedStatus>& feeds, const QString& path,
                      const std::optional<QString>& digest)
{
    QJsonArray rows;
    for (const FeedStatus& feed : feeds) {
        rows.append(QJsonObject{{u"kind"_s, kindWord(feed.kind)},
                                {u"name"_s, feed.name},
                                {u"records"_s, feed.records},
                                {u"newest"_s, feed.newest},
                                {u"importedAt"_s, core::formatTime(feed.importedAtUtc)}});
    }
    const QJsonObject root{{u"schema"_s, u"plimsoll.db/1"_s},
                           {u"path"_s, path},
                           {u"bytes"_s, QFileInfo(path).size()},
                           {u"digest"_s, digest ? QJsonValue(*digest) : QJsonValue::Null},
                           {u"feeds"_s, rows}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

ExitCode DbCommand::status(const Environment& environment) const
{
    const QString& path = environment.advisoriesPath;
    QList<FeedStatus> feeds;
    std::optional<QString> digest;
    const auto database = vuln::Database::open(path);
    if (database) {
        const auto rows = database->status();
        if (!rows) {
            environment.say(rows.error());
            return ExitCode::BadInput;
        }
        feeds = *rows;
        digest = database->digest();
    } else if (database.error().kind != core::Error::Kind::NotFound) {
        environment.say(database.error());
        return ExitCode::BadInput;
    } else {
        environment.say(
            u"There are no advisories yet: plimsoll-cli db update, or db import FILE.zip"_s);
    }
    environment.out->write(m_format == "json" ? statusJson(feeds, path, digest)
                                              : statusText(feeds, path, environment.clock()));
    return ExitCode::Done;
}

ExitCode DbCommand::run(const Environment& environment)
{
    if (m_update->parsed())
        return update(environment);
    return m_import->parsed() ? import(environment) : status(environment);
}

} // namespace

std::unique_ptr<Command> makeDbCommand()
{
    return std::make_unique<DbCommand>();
}

} // namespace plimsoll::cli
