// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/policyfile.h"
#include "cli/command.h"
#include "cli/judging.h"
#include "core/policykeys.h"

#include <CLI/CLI.hpp>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// plimsoll-cli policy: what is accepted, kept beside the stored hosts and by their groups.
class PolicyCommand final : public Command
{
public:
    void addTo(CLI::App& app) override;
    bool isChosen() const override { return m_command->parsed(); }
    ExitCode run(const Environment& environment) override;

private:
    core::Result<void> show(const Environment& environment) const;
    core::Result<void> check(const Environment& environment) const;
    core::Result<void> list(const Environment& environment) const;
    core::Result<void> import(const Environment& environment) const;
    core::Result<void> change(const Environment& environment) const;

    CLI::App* m_command = nullptr;
    CLI::App* m_show = nullptr;
    CLI::App* m_keys = nullptr;
    CLI::App* m_check = nullptr;
    CLI::App* m_list = nullptr;
    CLI::App* m_import = nullptr;
    CLI::App* m_assign = nullptr;
    CLI::App* m_remove = nullptr;
    std::string m_file;
    std::string m_name;
    std::string m_group;
};

void PolicyCommand::addTo(CLI::App& app)
{
    m_command = app.add_subcommand("policy", "Show, check and store what is accepted");
    m_command->require_subcommand(1);
    m_show = m_command->add_subcommand("show", "A policy as a file to start from");
    m_show->add_option("NAME", m_name, "A stored policy; else the default one");
    m_keys = m_command->add_subcommand("keys", "Every key of a policy file, and who asks for it");
    m_check = m_command->add_subcommand("check", "Say what is wrong with a policy file, and where");
    m_check->add_option("FILE", m_file, "The policy file")->required();
    m_list = m_command->add_subcommand("list", "Stored policies and the groups they hold for");
    m_import = m_command->add_subcommand("import", "Store a policy file under its own name");
    m_import->add_option("FILE", m_file, "The policy file")->required();
    m_assign = m_command->add_subcommand("assign", "Judge hosts by a stored policy from now on");
    m_assign->add_option("NAME", m_name, "A stored policy; \"\" takes it away")->required();
    m_assign
        ->add_option("--group", m_group, "Hosts of this group; else all without one of their own")
        ->type_name("GROUP");
    m_remove = m_command->add_subcommand("remove", "Forget a stored policy");
    m_remove->add_option("NAME", m_name, "A stored policy")->required();
}

void writeKeys(const Environment& environment)
{
    for (const core::PolicyKey& key : core::policyKeys()) {
        const QString checks = QString::fromLatin1(key.checks);
        const QString line = QString(key.name).leftJustified(28)
            + (checks.isEmpty() ? u"-"_s : checks).leftJustified(12)
            + core::english(key.helpText());
        environment.out->write(line.toUtf8() + '\n');
    }
}

core::Result<void> PolicyCommand::show(const Environment& environment) const
{
    core::Policy policy;
    if (!m_name.empty()) {
        const auto store = store::Store::open(environment.storePath);
        if (!store)
            return store.error();
        const QString name = QString::fromStdString(m_name);
        const auto stored = store.value()->policies().result();
        if (!stored)
            return stored.error();
        const core::Policy* found = stored->find(name);
        if (!found)
            return core::Error{core::Error::Kind::NotFound, u"policy.unknown"_s, name};
        policy = *found;
    }
    environment.out->write(cis::writePolicy(policy));
    return {};
}

core::Result<void> PolicyCommand::check(const Environment& environment) const
{
    const auto policy = readPolicyFile(QString::fromStdString(m_file), environment);
    if (!policy)
        return policy.error();
    const QString line = policy->name + u": "_s + core::policyDigest(*policy);
    environment.out->write(line.toUtf8() + '\n');
    return {};
}

core::Result<void> PolicyCommand::list(const Environment& environment) const
{
    const auto store = store::Store::open(environment.storePath);
    if (!store)
        return store.error();
    const auto stored = store.value()->policies().result();
    if (!stored)
        return stored.error();
    if (stored->policies.isEmpty())
        environment.say(u"No policy is stored; hosts are judged by the default one."_s);
    for (const core::Policy& policy : stored->policies) {
        QStringList groups;
        for (const QString& group : stored->byGroup.keys(policy.name))
            groups.append(group.isEmpty() ? u"all hosts"_s : "group "_L1 + group);
        const QString line = policy.name + "  load line "_L1 + QString::number(policy.loadLine)
            + "  "_L1 + (groups.isEmpty() ? u"not in use"_s : groups.join(u", "_s));
        environment.out->write(line.toUtf8() + '\n');
    }
    return {};
}

core::Result<void> PolicyCommand::import(const Environment& environment) const
{
    const auto policy = readPolicyFile(QString::fromStdString(m_file), environment);
    if (!policy)
        return policy.error();
    const auto store = store::Store::open(environment.storePath);
    if (!store)
        return store.error();
    return store.value()->savePolicy(*policy).result();
}

core::Result<void> PolicyCommand::change(const Environment& environment) const
{
    const auto store = store::Store::open(environment.storePath);
    if (!store)
        return store.error();
    const QString name = QString::fromStdString(m_name);
    if (m_remove->parsed())
        return store.value()->removePolicy(name).result();
    return store.value()->assignPolicy(QString::fromStdString(m_group), name).result();
}

ExitCode PolicyCommand::run(const Environment& environment)
{
    core::Result<void> done;
    if (m_keys->parsed())
        writeKeys(environment);
    else if (m_show->parsed())
        done = show(environment);
    else if (m_check->parsed())
        done = check(environment);
    else if (m_list->parsed())
        done = list(environment);
    else
        done = m_import->parsed() ? import(environment) : change(environment);
    if (done)
        return ExitCode::Done;
    environment.say(done.error());
    return ExitCode::BadInput;
}

} // namespace

std::unique_ptr<Command> makePolicyCommand()
{
    return std::make_unique<PolicyCommand>();
}

} // namespace plimsoll::cli
