// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/assess.h"
#include "audit/imagescan.h"
#include "cli/command.h"
#include "cli/judging.h"
#include "cli/output.h"
#include "cli/program.h"
#include "cli/source.h"
#include "cli/unread.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTranslator>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int HistoryDays = 365;

/// plimsoll-cli report: the same sources as audit, on paper.
class ReportCommand final : public Command
{
public:
    void addTo(CLI::App& app) override;
    bool isChosen() const override { return m_command->parsed(); }
    bool needsGui() const override { return true; }
    ExitCode run(const Environment& environment) override;

private:
    core::Result<void> write(const Gathered& gathered, const audit::Inputs& inputs,
                             const Environment& environment, Output& output);

    pdf::Template parts() const;
    QString subtitle(const score::Assessment& assessment, const QString& image) const;

    CLI::App* m_command = nullptr;
    SourceOptions m_source;
    JudgingOptions m_judging;
    std::string m_output;
    std::string m_template = "posture";
    std::string m_image;
    std::string m_language = "en";
    bool m_isComplete = true;
};

void ReportCommand::addTo(CLI::App& app)
{
    m_command = app.add_subcommand("report", "Write a PDF report about hosts or evidence");
    addSourceOptions(*m_command, m_source);
    m_command->add_option("-o,--output", m_output, "The PDF file to write")
        ->required()
        ->type_name("FILE.pdf");
    addJudgingOptions(*m_command, m_judging);
    m_command->add_option("--template", m_template, "posture, host, image or waivers (posture)")
        ->check(CLI::IsMember({"posture", "host", "image", "waivers"}))
        ->type_name("NAME");
    m_command
        ->add_option("--image", m_image,
                     "With --template image: the one image it is about, by tag or id (all)")
        ->type_name("IMAGE");
    m_command->add_option("--lang", m_language, "en or zh_CN")
        ->check(CLI::IsMember({"en", "zh_CN"}))
        ->type_name("LANG");
}

/// The language of the paper, for as long as the object lives.
class Language
{
public:
    explicit Language(const QString& name)
    {
        // English is the source and has no file.
        m_isInstalled = m_translator.load(u":/i18n/plimsoll_%1.qm"_s.arg(name))
            && QCoreApplication::installTranslator(&m_translator);
    }
    ~Language()
    {
        if (m_isInstalled)
            QCoreApplication::removeTranslator(&m_translator);
    }
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    bool isInstalled() const { return m_isInstalled; }

private:
    QTranslator m_translator;
    bool m_isInstalled = false;
};

/// The fleet's scores of the last year; none where the source is not the stored fleet.
QList<store::ScorePoint> historyOf(const Gathered& gathered, const Environment& environment)
{
    QList<store::ScorePoint> fleet;
    const auto opened =
        gathered.isWholeFleet ? store::Store::open(environment.storePath) : core::Error();
    if (!opened)
        return fleet;
    const QDateTime since = gathered.evidence.generatedAtUtc.addDays(-HistoryDays);
    const auto points = opened.value()->scoresSince(since).result();
    if (!points)
        return fleet;
    for (const store::ScorePoint& point : *points) {
        if (point.host.isEmpty())
            fleet.append(point);
    }
    return fleet;
}

/// As GET /images/json lists them: one way to understand a name serves every command.
QJsonArray listOf(const QList<score::ImageAssessment>& images)
{
    QJsonArray list;
    for (const score::ImageAssessment& image : images) {
        list.append(QJsonObject{{u"Id"_s, image.id},
                                {u"RepoTags"_s, QJsonArray::fromStringList(image.tags)},
                                {u"RepoDigests"_s, QJsonArray::fromStringList(image.digests)}});
    }
    return list;
}

/// The id of the image that --image means; empty where nothing was named.
core::Result<QString> wantedImage(const score::Assessment& assessment, const QString& name)
{
    if (name.isEmpty())
        return QString();
    QSet<QString> ids;
    for (const score::HostAssessment& host : assessment.hosts) {
        const auto image = audit::imageCalled(name, listOf(host.images));
        if (image)
            ids.insert(image->value("Id"_L1).toString());
        else if (image.error().kind != core::Error::Kind::NotFound)
            return image.error();
    }
    if (ids.size() == 1)
        return *ids.constBegin();
    const QString option = "--image "_L1 + name;
    if (ids.isEmpty())
        return usageError(option, u"no image of this source has that tag or id"_s);
    QStringList found(ids.cbegin(), ids.cend());
    found.sort();
    return usageError(
        option, u"it means %1 images, say which: %2"_s.arg(found.size()).arg(found.join(u", "_s)));
}

/// First tag, else short id.
QString nameOf(const score::Assessment& assessment, const QString& id)
{
    for (const score::HostAssessment& host : assessment.hosts) {
        for (const score::ImageAssessment& image : host.images) {
            if (image.id == id)
                return image.displayName();
        }
    }
    return id;
}

pdf::Template ReportCommand::parts() const
{
    if (m_template == "waivers")
        return pdf::Template::Waivers;
    if (m_template == "image")
        return pdf::Template::Image;
    return m_template == "host" ? pdf::Template::Host : pdf::Template::Posture;
}

/// The one host or image that a report is about stands on its cover.
QString ReportCommand::subtitle(const score::Assessment& assessment, const QString& image) const
{
    if (parts() == pdf::Template::Host)
        return assessment.hosts.first().name;
    if (parts() != pdf::Template::Image)
        return {};
    return image.isEmpty() ? QCoreApplication::translate("Report", "All images")
                           : nameOf(assessment, image);
}

core::Result<void> ReportCommand::write(const Gathered& gathered, const audit::Inputs& inputs,
                                        const Environment& environment, Output& output)
{
    const QString name = QString::fromStdString(m_language);
    const Language language(name);
    if (!language.isInstalled() && m_language != "en")
        return usageError("--lang "_L1 + name, u"this program was built without it"_s);
    const score::Assessment assessment = audit::assess(gathered.evidence, inputs);
    m_isComplete = sayWhatWasNotRead(assessment, environment);
    sayWhichWaiversEnd(assessment, environment);
    if (parts() == pdf::Template::Host && assessment.hosts.size() != 1)
        return usageError(
            u"--template host"_s,
            u"it is about one host, and this source has %1; name it with --host"_s.arg(
                assessment.hosts.size()));
    if (!m_image.empty() && parts() != pdf::Template::Image)
        return usageError(u"--image"_s, u"it goes with --template image"_s);
    const auto image = wantedImage(assessment, QString::fromStdString(m_image));
    if (!image)
        return image.error();
    const pdf::PostureOptions options{.parts = parts(),
                                      .image = *image,
                                      .subtitle = subtitle(assessment, *image),
                                      .locale = QLocale(name),
                                      .policyByGroup = inputs.policyByGroup,
                                      .evidenceDigest = digestOf(gathered),
                                      .history = historyOf(gathered, environment)};
    const auto written =
        environment.writePaper(assessment, gathered.evidence, options, output.device());
    if (written)
        return output.commit();
    core::Error error = written.error();
    if (error.code == "file.write"_L1)
        error = {error.kind, u"output.write"_s, QString::fromStdString(m_output), error.detail};
    return error;
}

ExitCode ReportCommand::run(const Environment& environment)
{
    if (!environment.writePaper) {
        environment.say(core::Error{core::Error::Kind::NotFound, u"cli.painter"_s, painterPath(),
                                    u"report was asked for"_s});
        return ExitCode::BadInput;
    }
    Output output(QString::fromStdString(m_output), environment.out);
    if (const auto opened = output.open(); !opened) {
        environment.say(opened.error());
        return ExitCode::BadInput;
    }
    auto inputs = readJudging(m_judging, environment);
    if (!inputs) {
        environment.say(inputs.error());
        return ExitCode::BadInput;
    }
    const auto gathered = gather(m_source, environment);
    if (!gathered) {
        environment.say(gathered.error());
        return gathered.error().kind == core::Error::Kind::Cancelled ? ExitCode::Incomplete
                                                                     : ExitCode::BadInput;
    }
    if (const auto added = addStored(*inputs, m_judging, *gathered, environment); !added) {
        environment.say(added.error());
        return ExitCode::BadInput;
    }
    if (const auto written = write(*gathered, *inputs, environment, output); !written) {
        environment.say(written.error());
        return ExitCode::BadInput;
    }
    return m_isComplete ? ExitCode::Done : ExitCode::Incomplete;
}

} // namespace

std::unique_ptr<Command> makeReportCommand()
{
    return std::make_unique<ReportCommand>();
}

} // namespace plimsoll::cli
