// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/actions.h"

#include "score/ruleactions.h"

#include <QCoreApplication>

#include <algorithm>

namespace plimsoll::score {

using core::Text;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One act in two sentences: %1 is the object's name in the first, their number in the second.
struct Action
{
    const char* check;
    const char* one;
    const char* many;
};

constexpr Action Actions[] = {
    {"1.1.1", QT_TRANSLATE_NOOP("Engine", "Give Docker's data a filesystem of its own on %1"),
     QT_TRANSLATE_NOOP("Engine", "Give Docker's data a filesystem of its own on %1 hosts")},
    {"1.1.2", QT_TRANSLATE_NOOP("Engine", "Take unapproved people out of the docker group on %1"),
     QT_TRANSLATE_NOOP("Engine", "Take unapproved people out of the docker group on %1 hosts")},
    {"1.2.1", QT_TRANSLATE_NOOP("Engine", "Harden the operating system of %1"),
     QT_TRANSLATE_NOOP("Engine", "Harden the operating system of %1 hosts")},
    {"1.2.2", QT_TRANSLATE_NOOP("Engine", "Upgrade the engine of %1 to a supported release"),
     QT_TRANSLATE_NOOP("Engine", "Upgrade the engine of %1 hosts to a supported release")},
    {"2.1", QT_TRANSLATE_NOOP("Engine", "Run the daemon of %1 without root"),
     QT_TRANSLATE_NOOP("Engine", "Run the daemon of %1 hosts without root")},
    {"2.2",
     QT_TRANSLATE_NOOP("Engine",
                       "Stop containers on the default bridge of %1 from reaching each other"),
     QT_TRANSLATE_NOOP(
         "Engine", "Stop containers on the default bridge from reaching each other on %1 hosts")},
    {"2.3", QT_TRANSLATE_NOOP("Engine", "Set the log level of %1 to info"),
     QT_TRANSLATE_NOOP("Engine", "Set the log level of %1 hosts to info")},
    {"2.4", QT_TRANSLATE_NOOP("Engine", "Let Docker manage its packet filter rules on %1"),
     QT_TRANSLATE_NOOP("Engine", "Let Docker manage its packet filter rules on %1 hosts")},
    {"2.5", QT_TRANSLATE_NOOP("Engine", "Remove the insecure registries of %1"),
     QT_TRANSLATE_NOOP("Engine", "Remove the insecure registries of %1 hosts")},
    {"2.6", QT_TRANSLATE_NOOP("Engine", "Move %1 off the aufs storage driver"),
     QT_TRANSLATE_NOOP("Engine", "Move %1 hosts off the aufs storage driver")},
    {"2.7", QT_TRANSLATE_NOOP("Engine", "Require client certificates on the API port of %1"),
     QT_TRANSLATE_NOOP("Engine", "Require client certificates on the API port of %1 hosts")},
    {"2.8", QT_TRANSLATE_NOOP("Engine", "Choose default ulimits for containers on %1"),
     QT_TRANSLATE_NOOP("Engine", "Choose default ulimits for containers on %1 hosts")},
    {"2.9", QT_TRANSLATE_NOOP("Engine", "Map container root to an unprivileged user on %1"),
     QT_TRANSLATE_NOOP("Engine", "Map container root to an unprivileged user on %1 hosts")},
    {"2.10", QT_TRANSLATE_NOOP("Engine", "Go back to the default cgroup parent on %1"),
     QT_TRANSLATE_NOOP("Engine", "Go back to the default cgroup parent on %1 hosts")},
    {"2.11", QT_TRANSLATE_NOOP("Engine", "Go back to the default base device size on %1"),
     QT_TRANSLATE_NOOP("Engine", "Go back to the default base device size on %1 hosts")},
    {"2.12", QT_TRANSLATE_NOOP("Engine", "Put an authorization plugin in front of the API of %1"),
     QT_TRANSLATE_NOOP("Engine", "Put an authorization plugin in front of the API of %1 hosts")},
    {"2.13", QT_TRANSLATE_NOOP("Engine", "Send the container logs of %1 to a collector"),
     QT_TRANSLATE_NOOP("Engine", "Send the container logs of %1 hosts to a collector")},
    {"2.14", QT_TRANSLATE_NOOP("Engine", "Switch on no-new-privileges for all containers of %1"),
     QT_TRANSLATE_NOOP("Engine", "Switch on no-new-privileges for all containers of %1 hosts")},
    {"2.15", QT_TRANSLATE_NOOP("Engine", "Switch on live restore on %1"),
     QT_TRANSLATE_NOOP("Engine", "Switch on live restore on %1 hosts")},
    {"2.16", QT_TRANSLATE_NOOP("Engine", "Switch off the userland proxy on %1"),
     QT_TRANSLATE_NOOP("Engine", "Switch off the userland proxy on %1 hosts")},
    {"2.17", QT_TRANSLATE_NOOP("Engine", "Put a seccomp profile in force on %1"),
     QT_TRANSLATE_NOOP("Engine", "Put a seccomp profile in force on %1 hosts")},
    {"2.18", QT_TRANSLATE_NOOP("Engine", "Switch off experimental features on %1"),
     QT_TRANSLATE_NOOP("Engine", "Switch off experimental features on %1 hosts")},
    {"4.1", QT_TRANSLATE_NOOP("Engine", "Add a USER to %1"),
     QT_TRANSLATE_NOOP("Engine", "Add a USER to %1 images")},
    {"4.2", QT_TRANSLATE_NOOP("Engine", "Build %1 from a trusted base"),
     QT_TRANSLATE_NOOP("Engine", "Build %1 images from a trusted base")},
    {"4.3", QT_TRANSLATE_NOOP("Engine", "Remove needless packages from %1"),
     QT_TRANSLATE_NOOP("Engine", "Remove needless packages from %1 images")},
    {"4.4", QT_TRANSLATE_NOOP("Engine", "Rebuild %1 with the fixes there are"),
     QT_TRANSLATE_NOOP("Engine", "Rebuild %1 images with the fixes there are")},
    {"4.5", QT_TRANSLATE_NOOP("Engine", "Enforce image signatures on %1"),
     QT_TRANSLATE_NOOP("Engine", "Enforce image signatures on %1 hosts")},
    {"4.6", QT_TRANSLATE_NOOP("Engine", "Add a HEALTHCHECK to %1"),
     QT_TRANSLATE_NOOP("Engine", "Add a HEALTHCHECK to %1 images")},
    {"4.7", QT_TRANSLATE_NOOP("Engine", "Join package index update and install in %1"),
     QT_TRANSLATE_NOOP("Engine", "Join package index update and install in %1 images")},
    {"4.8", QT_TRANSLATE_NOOP("Engine", "Remove needless setuid files from %1"),
     QT_TRANSLATE_NOOP("Engine", "Remove needless setuid files from %1 images")},
    {"4.9", QT_TRANSLATE_NOOP("Engine", "Replace ADD with COPY in %1"),
     QT_TRANSLATE_NOOP("Engine", "Replace ADD with COPY in %1 images")},
    {"4.10", QT_TRANSLATE_NOOP("Engine", "Take the secrets out of %1 and change them"),
     QT_TRANSLATE_NOOP("Engine", "Take the secrets out of %1 images and change them")},
    {"4.11", QT_TRANSLATE_NOOP("Engine", "Install the packages of %1 with their origin verified"),
     QT_TRANSLATE_NOOP("Engine", "Install the packages of %1 images with their origin verified")},
    {"4.12", QT_TRANSLATE_NOOP("Engine", "Verify signed artefacts in %1"),
     QT_TRANSLATE_NOOP("Engine", "Verify signed artefacts in %1 images")},
    {"5.1", QT_TRANSLATE_NOOP("Engine", "Leave swarm mode on %1"),
     QT_TRANSLATE_NOOP("Engine", "Leave swarm mode on %1 hosts")},
    {"5.2", QT_TRANSLATE_NOOP("Engine", "Run %1 under an AppArmor profile"),
     QT_TRANSLATE_NOOP("Engine", "Run %1 containers under an AppArmor profile")},
    {"5.3", QT_TRANSLATE_NOOP("Engine", "Run %1 confined by SELinux"),
     QT_TRANSLATE_NOOP("Engine", "Run %1 containers confined by SELinux")},
    {"5.4", QT_TRANSLATE_NOOP("Engine", "Drop the capabilities that %1 does not need"),
     QT_TRANSLATE_NOOP("Engine", "Drop capabilities that %1 containers do not need")},
    {"5.5", QT_TRANSLATE_NOOP("Engine", "Stop running %1 as privileged"),
     QT_TRANSLATE_NOOP("Engine", "Stop running %1 containers as privileged")},
    {"5.6", QT_TRANSLATE_NOOP("Engine", "Take sensitive host directories out of %1"),
     QT_TRANSLATE_NOOP("Engine", "Take sensitive host directories out of %1 containers")},
    {"5.7", QT_TRANSLATE_NOOP("Engine", "Take the SSH server out of %1"),
     QT_TRANSLATE_NOOP("Engine", "Take the SSH server out of %1 containers")},
    {"5.8", QT_TRANSLATE_NOOP("Engine", "Publish %1 on ports from 1024 up"),
     QT_TRANSLATE_NOOP("Engine", "Publish %1 containers on ports from 1024 up")},
    {"5.9", QT_TRANSLATE_NOOP("Engine", "Close the ports that %1 does not need"),
     QT_TRANSLATE_NOOP("Engine", "Close the ports that %1 containers do not need")},
    {"5.10", QT_TRANSLATE_NOOP("Engine", "Move %1 off the host network"),
     QT_TRANSLATE_NOOP("Engine", "Move %1 containers off the host network")},
    {"5.11", QT_TRANSLATE_NOOP("Engine", "Set a memory limit on %1"),
     QT_TRANSLATE_NOOP("Engine", "Set a memory limit on %1 containers")},
    {"5.12", QT_TRANSLATE_NOOP("Engine", "Set CPU shares on %1"),
     QT_TRANSLATE_NOOP("Engine", "Set CPU shares on %1 containers")},
    {"5.13", QT_TRANSLATE_NOOP("Engine", "Make the root filesystem of %1 read-only"),
     QT_TRANSLATE_NOOP("Engine", "Make the root filesystem of %1 containers read-only")},
    {"5.14", QT_TRANSLATE_NOOP("Engine", "Bind the ports of %1 to a chosen address"),
     QT_TRANSLATE_NOOP("Engine", "Bind the ports of %1 containers to a chosen address")},
    {"5.15", QT_TRANSLATE_NOOP("Engine", "Limit the restarts of %1 to five"),
     QT_TRANSLATE_NOOP("Engine", "Limit the restarts of %1 containers to five")},
    {"5.16", QT_TRANSLATE_NOOP("Engine", "Give %1 a process table of its own"),
     QT_TRANSLATE_NOOP("Engine", "Give %1 containers a process table of their own")},
    {"5.17", QT_TRANSLATE_NOOP("Engine", "Give %1 an IPC namespace of its own"),
     QT_TRANSLATE_NOOP("Engine", "Give %1 containers an IPC namespace of their own")},
    {"5.18", QT_TRANSLATE_NOOP("Engine", "Take host devices out of %1"),
     QT_TRANSLATE_NOOP("Engine", "Take host devices out of %1 containers")},
    {"5.19", QT_TRANSLATE_NOOP("Engine", "Go back to default ulimits in %1"),
     QT_TRANSLATE_NOOP("Engine", "Go back to default ulimits in %1 containers")},
    {"5.20", QT_TRANSLATE_NOOP("Engine", "Make the mounts of %1 private"),
     QT_TRANSLATE_NOOP("Engine", "Make the mounts of %1 containers private")},
    {"5.21", QT_TRANSLATE_NOOP("Engine", "Give %1 a UTS namespace of its own"),
     QT_TRANSLATE_NOOP("Engine", "Give %1 containers a UTS namespace of their own")},
    {"5.22", QT_TRANSLATE_NOOP("Engine", "Put the seccomp filter of %1 back in force"),
     QT_TRANSLATE_NOOP("Engine", "Put the seccomp filter of %1 containers back in force")},
    {"5.23", QT_TRANSLATE_NOOP("Engine", "Stop privileged exec sessions in %1"),
     QT_TRANSLATE_NOOP("Engine", "Stop privileged exec sessions in %1 containers")},
    {"5.24", QT_TRANSLATE_NOOP("Engine", "Stop exec sessions as root in %1"),
     QT_TRANSLATE_NOOP("Engine", "Stop exec sessions as root in %1 containers")},
    {"5.25", QT_TRANSLATE_NOOP("Engine", "Put %1 back into the default cgroup"),
     QT_TRANSLATE_NOOP("Engine", "Put %1 containers back into the default cgroup")},
    {"5.26", QT_TRANSLATE_NOOP("Engine", "Switch on no-new-privileges for %1"),
     QT_TRANSLATE_NOOP("Engine", "Switch on no-new-privileges for %1 containers")},
    {"5.27", QT_TRANSLATE_NOOP("Engine", "Have the health of %1 checked"),
     QT_TRANSLATE_NOOP("Engine", "Have the health of %1 containers checked")},
    {"5.28", QT_TRANSLATE_NOOP("Engine", "Recreate %1 from the current build of its image"),
     QT_TRANSLATE_NOOP("Engine", "Recreate %1 containers from the current build of their image")},
    {"5.29", QT_TRANSLATE_NOOP("Engine", "Set a process limit on %1"),
     QT_TRANSLATE_NOOP("Engine", "Set a process limit on %1 containers")},
    {"5.30", QT_TRANSLATE_NOOP("Engine", "Move %1 off the default bridge"),
     QT_TRANSLATE_NOOP("Engine", "Move %1 containers off the default bridge")},
    {"5.31", QT_TRANSLATE_NOOP("Engine", "Put %1 back into the user namespace"),
     QT_TRANSLATE_NOOP("Engine", "Put %1 containers back into the user namespace")},
    {"5.32", QT_TRANSLATE_NOOP("Engine", "Take the Docker socket out of %1"),
     QT_TRANSLATE_NOOP("Engine", "Take the Docker socket out of %1 containers")},
    {"6.1", QT_TRANSLATE_NOOP("Engine", "Remove the unused images of %1"),
     QT_TRANSLATE_NOOP("Engine", "Remove the unused images of %1 hosts")},
    {"6.2", QT_TRANSLATE_NOOP("Engine", "Remove the stopped containers of %1"),
     QT_TRANSLATE_NOOP("Engine", "Remove the stopped containers of %1 hosts")},
    {"7.1", QT_TRANSLATE_NOOP("Engine", "Correct the number of swarm managers around %1"),
     QT_TRANSLATE_NOOP("Engine", "Correct the number of swarm managers around %1 hosts")},
    {"7.2", QT_TRANSLATE_NOOP("Engine", "Bind swarm traffic of %1 to one interface"),
     QT_TRANSLATE_NOOP("Engine", "Bind swarm traffic of %1 hosts to one interface")},
    {"7.3", QT_TRANSLATE_NOOP("Engine", "Encrypt the overlay network %1"),
     QT_TRANSLATE_NOOP("Engine", "Encrypt %1 overlay networks")},
    {"7.4", QT_TRANSLATE_NOOP("Engine", "Give the service %1 its credentials as swarm secrets"),
     QT_TRANSLATE_NOOP("Engine", "Give %1 services their credentials as swarm secrets")},
    {"7.5", QT_TRANSLATE_NOOP("Engine", "Switch on autolock for the swarm of %1"),
     QT_TRANSLATE_NOOP("Engine", "Switch on autolock for the swarms of %1 hosts")},
    {"7.6", QT_TRANSLATE_NOOP("Engine", "Change the autolock key of the swarm of %1"),
     QT_TRANSLATE_NOOP("Engine", "Change the autolock keys of the swarms of %1 hosts")},
    {"7.7", QT_TRANSLATE_NOOP("Engine", "Let node certificates of %1 expire sooner"),
     QT_TRANSLATE_NOOP("Engine", "Let node certificates of %1 hosts expire sooner")},
    {"7.8", QT_TRANSLATE_NOOP("Engine", "Renew the cluster root certificate of %1"),
     QT_TRANSLATE_NOOP("Engine", "Renew the cluster root certificates of %1 hosts")},
    {"7.9", QT_TRANSLATE_NOOP("Engine", "Separate management and data traffic of %1"),
     QT_TRANSLATE_NOOP("Engine", "Separate management and data traffic of %1 hosts")},
};

Text auditRule(const QString& check, const QString& subject, bool isOne)
{
    return isOne ? PLIMSOLL_TEXT("Add the audit rule of check %2 on %1", subject, check)
                 : PLIMSOLL_TEXT("Add the audit rule of check %2 on %1 hosts", subject, check);
}

Text fileMode(const QString& check, const QString& subject, bool isOne)
{
    return isOne
        ? PLIMSOLL_TEXT("Correct owner or mode as check %2 asks on %1", subject, check)
        : PLIMSOLL_TEXT("Correct owner or mode as check %2 asks on %1 hosts", subject, check);
}

} // namespace

Text actionOf(QStringView check, const QString& name, int count)
{
    const bool isOne = count == 1;
    const QString subject = isOne ? name : QString::number(count);
    const auto* action = std::ranges::find_if(
        Actions, [&](const Action& a) { return QLatin1StringView(a.check) == check; });
    if (action != std::end(Actions))
        return {QString::fromUtf8(isOne ? action->one : action->many), {subject}};
    if (const RuleAction* rule = ruleAction(check))
        return {QString::fromUtf8(isOne ? rule->one : rule->many), {subject}};
    if (check.startsWith("1.1."_L1))
        return auditRule(check.toString(), subject, isOne);
    if (check.startsWith("3."_L1))
        return fileMode(check.toString(), subject, isOne);
    return isOne ? PLIMSOLL_TEXT("Mend check %2 on %1", subject, check.toString())
                 : PLIMSOLL_TEXT("Mend check %2 on %1 objects", subject, check.toString());
}

Text upgradeAction(const QString& package, const QString& image, int count)
{
    if (count == 1)
        return PLIMSOLL_TEXT("Upgrade %2 in %1", image, package);
    return PLIMSOLL_TEXT("Upgrade %2 in %1 images", QString::number(count), package);
}

} // namespace plimsoll::score
