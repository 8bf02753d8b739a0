// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/packageindex.h"

#include "dockerfile/shell.h"

#include <QStringList>

#include <span>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One family of package managers that share an index.
struct Family
{
    QStringList programs;
    QStringList updates; ///< subcommands that refresh the index
    QStringList installs; ///< subcommands that use it
    QStringList optionsWithValue; ///< whose next word is no subcommand
};

std::span<const Family> families()
{
    static const Family all[] = {
        {{u"apt-get"_s, u"apt"_s, u"aptitude"_s},
         {u"update"_s},
         {u"install"_s, u"reinstall"_s, u"upgrade"_s, u"dist-upgrade"_s, u"full-upgrade"_s,
          u"safe-upgrade"_s, u"build-dep"_s, u"satisfy"_s, u"source"_s, u"download"_s},
         {u"-o"_s, u"-c"_s, u"-t"_s, u"-a"_s, u"--option"_s, u"--config-file"_s,
          u"--target-release"_s}},
        {{u"yum"_s, u"dnf"_s, u"microdnf"_s, u"tdnf"_s},
         {u"makecache"_s, u"update"_s},
         {u"install"_s, u"localinstall"_s, u"groupinstall"_s, u"reinstall"_s, u"upgrade"_s,
          u"distro-sync"_s, u"builddep"_s, u"group"_s, u"module"_s, u"swap"_s},
         {u"-c"_s, u"-d"_s, u"-e"_s, u"-x"_s}},
        {{u"apk"_s},
         {u"update"_s},
         {u"add"_s, u"upgrade"_s, u"fix"_s, u"fetch"_s},
         {u"-p"_s, u"-X"_s, u"--root"_s, u"--repository"_s, u"--arch"_s}},
        {{u"zypper"_s},
         {u"ref"_s, u"refresh"_s},
         {u"in"_s, u"install"_s, u"up"_s, u"update"_s, u"dup"_s, u"dist-upgrade"_s, u"patch"_s,
          u"inr"_s, u"install-new-recommends"_s},
         {u"-R"_s, u"--root"_s, u"-C"_s, u"--config"_s}},
    };
    return all;
}

/// The words of a command that are no options.
QStringList operands(const QStringList& words, const Family& family)
{
    QStringList result;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (family.optionsWithValue.contains(words[i]))
            ++i;
        else if (!words[i].startsWith(u'-'))
            result.append(words[i]);
    }
    return result;
}

/// "yum update httpd" upgrades that package; without a name it only moves everything along.
bool isUpgradeOfNamed(const QStringList& operands, const Family& family)
{
    return family.programs.contains("yum"_L1) && operands.value(0) == "update"_L1
        && operands.size() > 1;
}

QString loneUpdateIn(const QList<Command>& commands, const Family& family)
{
    QString update;
    for (const Command& command : commands) {
        const QStringList& words = command.words;
        if (!family.programs.contains(command.name))
            continue;
        const QStringList rest = operands(words, family);
        if (family.installs.contains(rest.value(0)) || isUpgradeOfNamed(rest, family))
            return {};
        if (update.isEmpty() && family.updates.contains(rest.value(0)))
            update = words.join(u' ');
    }
    return update;
}

} // namespace

QString loneIndexUpdate(const QString& shellText)
{
    const QList<Command> commands = readScript(shellText).commands;
    for (const Family& family : families()) {
        if (const QString update = loneUpdateIn(commands, family); !update.isEmpty())
            return update;
    }
    return {};
}

} // namespace plimsoll::dockerfile
