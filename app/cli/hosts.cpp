// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/await.h"
#include "cli/command.h"
#include "cli/hoststest.h"
#include "cli/targets.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

using Hosts = QList<docker::HostSettings>;

/// plimsoll-cli hosts: the list that the window and `audit --all` share.
class HostsCommand final : public Command
{
public:
    void addTo(CLI::App& app) override;
    bool isChosen() const override { return m_command->parsed(); }
    ExitCode run(const Environment& environment) override;

private:
    void addAdding();
    ExitCode list(const Environment& environment, store::Store& store) const;
    core::Result<void> add(const Environment& environment, store::Store& store) const;
    core::Result<void> remove(const Environment& environment, store::Store& store) const;
    ExitCode test(const Environment& environment, store::Store& store) const;
    ExitCode importContexts(const Environment& environment, store::Store& store) const;

    CLI::App* m_command = nullptr;
    CLI::App* m_list = nullptr;
    CLI::App* m_add = nullptr;
    CLI::App* m_remove = nullptr;
    CLI::App* m_test = nullptr;
    CLI::App* m_import = nullptr;
    std::string m_name;
    std::string m_url;
    std::string m_tlsFolder;
    std::optional<int> m_passphraseFd;
    bool m_allowPlain = false;
    bool m_hostFiles = false;
};

void HostsCommand::addTo(CLI::App& app)
{
    m_command = app.add_subcommand("hosts", "List, add, remove and test stored hosts");
    m_command->require_subcommand(1);
    m_list = m_command->add_subcommand("list", "Every stored host, one a line");
    addAdding();
    m_remove = m_command->add_subcommand("remove", "Forget a host with its history and evidence");
    m_remove->add_option("NAME", m_name, "A stored host")->required();
    m_test = m_command->add_subcommand("test", "Connect step by step and say where it stops");
    m_test->add_option("NAME", m_name, "A stored host")->required();
    m_test->add_option("--passphrase-fd", m_passphraseFd, "Read the key's passphrase from here")
        ->check(CLI::Validator(CLI::NonNegativeNumber).description(""))
        ->type_name("N");
    m_import = m_command->add_subcommand("import-contexts", "Add the Docker CLI's contexts");
}

void HostsCommand::addAdding()
{
    m_add = m_command->add_subcommand("add", "Store a host");
    m_add->add_option("NAME", m_name, "What to call it")->required();
    m_add->add_option("URL", m_url, "tcp://HOST:2376 or unix:///PATH")->required();
    m_add->add_option("--tls-dir", m_tlsFolder, "Folder with ca.pem, cert.pem and key.pem")
        ->type_name("DIR");
    m_add
        ->add_option("--passphrase-fd", m_passphraseFd,
                     "Check the key with this passphrase; it "
                     "is not stored")
        ->check(CLI::Validator(CLI::NonNegativeNumber).description(""))
        ->type_name("N");
    m_add->add_flag("--allow-plain", m_allowPlain, "Accept TCP without TLS for this host");
    m_add->add_flag("--host-files", m_hostFiles,
                    "Every audit of it also reads files of the host: imports an empty image, "
                    "creates a container with / bound read-only, never starts it, removes both");
}

core::Result<docker::HostSettings> findStored(store::Store& store, const QString& name)
{
    const auto hosts = store.hosts().result();
    if (!hosts)
        return hosts.error();
    const auto found = std::ranges::find(*hosts, name, &docker::HostSettings::name);
    if (found == hosts->end())
        return usageError(name, u"no stored host has this name (see `plimsoll-cli hosts list`)"_s);
    return *found;
}

QString transportOf(const docker::HostSettings& host)
{
    if (host.endpoint.scheme != docker::Endpoint::Scheme::Tcp)
        return u"-"_s;
    return host.tls ? QString(host.tls->certFile).remove("/cert.pem"_L1) : u"plain"_s;
}

ExitCode HostsCommand::list(const Environment& environment, store::Store& store) const
{
    const auto hosts = store.hosts().result();
    if (!hosts) {
        environment.say(hosts.error());
        return ExitCode::BadInput;
    }
    if (hosts->isEmpty())
        environment.say(
            u"No host is stored yet; add one with `plimsoll-cli hosts add NAME URL`."_s);
    qsizetype nameWidth = 0;
    qsizetype urlWidth = 0;
    for (const docker::HostSettings& host : *hosts) {
        nameWidth = std::max(nameWidth, host.name.size());
        urlWidth = std::max(urlWidth, host.endpoint.url().size());
    }
    for (const docker::HostSettings& host : *hosts) {
        const QString line = host.name.leftJustified(nameWidth) + "  "_L1
            + host.endpoint.url().leftJustified(urlWidth) + "  "_L1 + transportOf(host);
        environment.out->write(line.toUtf8() + '\n');
    }
    return ExitCode::Done;
}

core::Result<void> HostsCommand::add(const Environment& environment, store::Store& store) const
{
    const QString name = QString::fromStdString(m_name);
    if (name.trimmed().isEmpty() || name.contains("://"_L1) || name.startsWith(u'/'))
        return usageError(u'"' + name + u'"', u"a name is neither empty nor an address"_s);
    const std::optional<QString> folder =
        m_tlsFolder.empty() ? std::nullopt : std::optional(QString::fromStdString(m_tlsFolder));
    auto host = settingsOf(QString::fromStdString(m_url), folder, m_allowPlain);
    if (!host)
        return host.error();
    host->name = name;
    host->hostFiles = m_hostFiles;
    if (findStored(store, name))
        return usageError(name, u"a stored host already has this name"_s);

    Passphrases passphrases(m_passphraseFd, environment);
    if (const auto unlocked = passphrases.forHost(*host); !unlocked) {
        if (unlocked.error().code != "tls.passphrase.needed"_L1)
            return unlocked.error();
        environment.say(u"The key of %1 is encrypted and was not checked; its passphrase is asked "
                        "for when the host is read."_s.arg(name));
    }
    return store.saveHost(*host).result();
}

core::Result<void> HostsCommand::remove(const Environment& environment, store::Store& store) const
{
    const auto host = findStored(store, QString::fromStdString(m_name));
    if (!host)
        return host.error();
    if (host->hasPassphrase && environment.secrets) {
        const auto removed = await(environment.secrets->remove(host->name));
        if (!removed)
            environment.say(removed.error()); // the host is forgotten all the same
    }
    return store.removeHost(host->name).result();
}

ExitCode HostsCommand::test(const Environment& environment, store::Store& store) const
{
    const auto host = findStored(store, QString::fromStdString(m_name));
    if (!host) {
        environment.say(host.error());
        return ExitCode::BadInput;
    }
    Passphrases passphrases(m_passphraseFd, environment);
    const auto unlocked = passphrases.forHost(*host);
    if (!unlocked) {
        environment.say(unlocked.error());
        return ExitCode::BadInput;
    }
    return testHost(*host, unlocked->passphrase, environment) ? ExitCode::Done
                                                              : ExitCode::Incomplete;
}

ExitCode HostsCommand::importContexts(const Environment& environment, store::Store& store) const
{
    const auto stored = store.hosts().result();
    if (!stored) {
        environment.say(stored.error());
        return ExitCode::BadInput;
    }
    bool isComplete = true;
    for (const docker::FoundHost& found : docker::findHosts(environment.places)) {
        const QString& name = found.settings.name;
        if (found.origin != docker::FoundHost::Origin::Context)
            continue;
        if (std::ranges::find(*stored, name, &docker::HostSettings::name) != stored->end()) {
            environment.say(u"%1: a stored host already has this name; left as it is."_s.arg(name));
            continue;
        }
        core::Result<void> saved;
        if (found.trouble)
            saved = *found.trouble;
        else
            saved = store.saveHost(found.settings).result();
        if (saved) {
            environment.out->write(name.toUtf8() + "  " + found.settings.endpoint.url().toUtf8()
                                   + '\n');
        } else {
            environment.say(name + ": "_L1 + sentenceOf(saved.error()));
            isComplete = false;
        }
    }
    return isComplete ? ExitCode::Done : ExitCode::Incomplete;
}

ExitCode HostsCommand::run(const Environment& environment)
{
    const auto opened = store::Store::open(environment.storePath);
    if (!opened) {
        environment.say(opened.error());
        return ExitCode::BadInput;
    }
    store::Store& store = *opened.value();
    if (m_list->parsed())
        return list(environment, store);
    if (m_test->parsed())
        return test(environment, store);
    if (m_import->parsed())
        return importContexts(environment, store);
    const auto done = m_add->parsed() ? add(environment, store) : remove(environment, store);
    if (!done) {
        environment.say(done.error());
        return ExitCode::BadInput;
    }
    return ExitCode::Done;
}

} // namespace

std::unique_ptr<Command> makeHostsCommand()
{
    return std::make_unique<HostsCommand>();
}

} // namespace plimsoll::cli
