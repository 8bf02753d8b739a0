// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/waivers.h"
#include "cis/editions.h"
#include "cis/policyfile.h"
#include "cis/waiverfile.h"
#include "cli/command.h"
#include "cli/judging.h"
#include "cli/output.h"

#include <CLI/CLI.hpp>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;
using core::Waiver;

namespace {

/// plimsoll-cli waivers: the list that the window and audits of stored hosts share.
class WaiversCommand final : public Command
{
public:
    void addTo(CLI::App& app) override;
    bool isChosen() const override { return m_command->parsed(); }
    ExitCode run(const Environment& environment) override;

private:
    void addAdding();
    core::Result<Waiver> given(const Environment& environment) const;
    core::Result<void> list(const Environment& environment, store::Store& store) const;
    core::Result<void> add(const Environment& environment, store::Store& store) const;
    core::Result<void> exportAll(const Environment& environment, store::Store& store) const;
    core::Result<void> importAll(const Environment& environment, store::Store& store) const;
    core::Result<void> runOn(const Environment& environment, store::Store& store) const;

    CLI::App* m_command = nullptr;
    CLI::App* m_list = nullptr;
    CLI::App* m_add = nullptr;
    CLI::App* m_remove = nullptr;
    CLI::App* m_export = nullptr;
    CLI::App* m_import = nullptr;
    std::string m_id;
    std::string m_file;
    std::string m_check;
    std::string m_benchmark = "1.6.0";
    std::string m_group;
    std::string m_host;
    std::string m_object;
    std::string m_objectKind = "container";
    std::string m_reason;
    std::string m_who;
    std::string m_reference;
    std::string m_until;
    std::string m_attest;
    bool m_isFleetWide = false;
};

void WaiversCommand::addTo(CLI::App& app)
{
    m_command = app.add_subcommand("waivers", "Accept faults for a while, attest manual controls");
    m_command->require_subcommand(1);
    m_list =
        m_command->add_subcommand("list", "Every stored waiver, those that end first in front");
    addAdding();
    m_remove = m_command->add_subcommand("remove", "Forget a waiver; the fault counts again");
    m_remove->add_option("ID", m_id, "As `waivers list` names it")->required();
    m_export = m_command->add_subcommand("export", "Write every stored waiver as a file");
    m_export->add_option("-o,--output", m_file, "Write to this file instead of standard output")
        ->type_name("FILE");
    m_import = m_command->add_subcommand("import", "Store the waivers of a file, all or none");
    m_import->add_option("FILE", m_file, "The waiver file")->required();
}

void WaiversCommand::addAdding()
{
    m_add = m_command->add_subcommand("add", "Store a waiver or an attestation");
    const auto text = [this](const char* name, std::string& value, const char* help,
                             const char* type) {
        return m_add->add_option(name, value, help)->type_name(type);
    };
    text("--check", m_check, "The check's id", "ID")->required();
    text("--reason", m_reason, "Why", "TEXT")->required();
    m_add->add_flag("--fleet", m_isFleetWide, "Holds for every host");
    text("--group", m_group, "Holds for the hosts of this group", "GROUP");
    text("--host", m_host, "Holds for this host, or for --object there", "NAME");
    text("--object", m_object, "Holds for this container, image ... alone", "NAME");
    text("--kind", m_objectKind, "What the object is (container)", "KIND")
        ->check(CLI::IsMember(
            {"host", "image", "container", "network", "volume", "service", "node", "file"}));
    text("--until", m_until, "Its last day, at most a year from now (90 days)", "YYYY-MM-DD");
    text("--who", m_who, "Who decides (the account's name)", "NAME");
    text("--reference", m_reference, "A ticket, a mail", "TEXT");
    text("--attest", m_attest, "Not a waiver: a person's word about a manual control",
         "met|not-met")
        ->check(CLI::IsMember({"met", "not-met"}));
    text("--benchmark", m_benchmark, "Edition that the id is of (1.6.0)", "EDITION")
        ->check(CLI::IsMember({"1.6.0", "1.7.0", "1.8.0", "1.13.0"}));
}

Waiver::Kind kindOf(const std::string& attested)
{
    if (attested.empty())
        return Waiver::Kind::Waiver;
    return attested == "met" ? Waiver::Kind::AttestedMet : Waiver::Kind::AttestedNotMet;
}

QString accountName()
{
    for (const char* variable : {"USER", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return {};
}

/// The one scope that the options name; nullopt when they name none or several.
std::optional<Waiver::Scope> scopeOf(bool isFleet, bool hasGroup, bool hasHost, bool hasObject)
{
    if (int(isFleet) + int(hasGroup) + int(hasHost || hasObject) != 1)
        return std::nullopt;
    if (isFleet)
        return Waiver::Scope::Fleet;
    if (hasGroup)
        return Waiver::Scope::Group;
    return hasObject ? Waiver::Scope::Object : Waiver::Scope::Host;
}

core::Result<Waiver> WaiversCommand::given(const Environment& environment) const
{
    const auto scope = scopeOf(m_isFleetWide, !m_group.empty(), !m_host.empty(), !m_object.empty());
    if (!scope)
        return usageError(u"This command line"_s,
                          u"name one scope: --fleet, --group, --host, or --object with or without "
                          "--host"_s);
    const QDate today = environment.clock().toUTC().date();
    const QString id = QString::fromStdString(m_check);
    Waiver waiver{.kind = kindOf(m_attest),
                  .check = cis::waivableNamed(QString::fromStdString(m_benchmark), id),
                  .scope = *scope,
                  .group = QString::fromStdString(m_group),
                  .host = QString::fromStdString(m_host),
                  .object = QString::fromStdString(m_object),
                  .reason = QString::fromStdString(m_reason),
                  .who = m_who.empty() ? accountName() : QString::fromStdString(m_who),
                  .reference = QString::fromStdString(m_reference),
                  .from = today,
                  .until = today.addDays(core::DefaultWaiverDays)};
    if (waiver.check.isEmpty())
        return usageError(u"--check "_s + id, u"no check of this edition has this id"_s);
    if (*scope == Waiver::Scope::Object)
        waiver.objectKind = core::objectKindFromName(QString::fromStdString(m_objectKind)).value();
    if (!m_until.empty())
        waiver.until = QDate::fromString(QString::fromStdString(m_until), Qt::ISODate);
    waiver.id = cis::waiverIdFor(waiver);
    return waiver;
}

core::Result<void> WaiversCommand::add(const Environment& environment, store::Store& store) const
{
    const auto waiver = given(environment);
    if (!waiver)
        return waiver.error();
    const auto saved = store.saveWaivers({*waiver}).result();
    if (saved)
        environment.out->write(waiver->id.toUtf8() + '\n');
    return saved;
}

core::Result<void> WaiversCommand::list(const Environment& environment, store::Store& store) const
{
    const auto waivers = store.waivers().result();
    if (!waivers)
        return waivers.error();
    if (waivers->isEmpty())
        environment.say(u"No waiver is stored: every failing result counts."_s);
    for (const Waiver& waiver : *waivers) {
        const auto state = score::stateOf(waiver, core::Policy(), environment.clock());
        const QStringList fields{waiver.id,
                                 waiver.check,
                                 core::waiverKindName(waiver.kind),
                                 core::english(core::scopeText(waiver)),
                                 "until "_L1 + waiver.until.toString(Qt::ISODate),
                                 score::waiverStateName(state),
                                 waiver.who,
                                 waiver.reason};
        environment.out->write(fields.join("  "_L1).toUtf8() + '\n');
    }
    return {};
}

core::Result<void> WaiversCommand::exportAll(const Environment& environment,
                                             store::Store& store) const
{
    Output output(QString::fromStdString(m_file), environment.out);
    if (const auto opened = output.open(); !opened)
        return opened;
    const auto waivers = store.waivers().result();
    if (!waivers)
        return waivers.error();
    return output.write(cis::writeWaivers(*waivers));
}

core::Result<void> WaiversCommand::importAll(const Environment& environment,
                                             store::Store& store) const
{
    const auto waivers = readWaiversFile(QString::fromStdString(m_file), environment);
    if (!waivers)
        return waivers.error();
    const auto saved = store.saveWaivers(*waivers).result();
    if (saved)
        environment.say(u"%1 waivers stored."_s.arg(waivers->size()));
    return saved;
}

core::Result<void> WaiversCommand::runOn(const Environment& environment, store::Store& store) const
{
    if (m_list->parsed())
        return list(environment, store);
    if (m_add->parsed())
        return add(environment, store);
    if (m_remove->parsed())
        return store.removeWaiver(QString::fromStdString(m_id)).result();
    return m_export->parsed() ? exportAll(environment, store) : importAll(environment, store);
}

ExitCode WaiversCommand::run(const Environment& environment)
{
    const auto opened = store::Store::open(environment.storePath);
    if (!opened) {
        environment.say(opened.error());
        return ExitCode::BadInput;
    }
    if (const auto done = runOn(environment, *opened.value()); !done) {
        environment.say(done.error());
        return ExitCode::BadInput;
    }
    return ExitCode::Done;
}

} // namespace

std::unique_ptr<Command> makeWaiversCommand()
{
    return std::make_unique<WaiversCommand>();
}

} // namespace plimsoll::cli
