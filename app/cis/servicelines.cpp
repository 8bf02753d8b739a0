// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/servicelines.h"

#include "cis/remedy.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A flag of docker run and what docker service update calls it; "%1" stands for its value.
struct Flag
{
    QLatin1StringView ofRun;
    QLatin1StringView ofService;
};

constexpr Flag Added[] = {
    {"--memory"_L1, "--limit-memory %1"_L1},
    {"--cpus"_L1, "--limit-cpu %1"_L1},
    {"--pids-limit"_L1, "--limit-pids %1"_L1},
    {"--read-only"_L1, "--read-only"_L1},
    {"--tmpfs"_L1, "--mount-add type=tmpfs,destination=%1"_L1},
    {"--cap-drop"_L1, "--cap-drop %1"_L1},
    {"--cap-add"_L1, "--cap-add %1"_L1},
    {"--user"_L1, "--user %1"_L1},
    {"--health-cmd"_L1, "--health-cmd %1"_L1},
    {"--health-interval"_L1, "--health-interval %1"_L1},
    {"--network"_L1, "--network-add %1"_L1},
};

constexpr Flag Removed[] = {
    {"--cap-add"_L1, "--cap-drop %1"_L1},
    {"--ulimit"_L1, "--ulimit-rm %1"_L1},
    {"-v"_L1, "--mount-rm %1"_L1},
};

/// The words of a line as remedies write them: quotes hold a word together and stay.
QStringList wordsOf(const QString& line)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    for (const QChar c : line) {
        if (c == u'\'')
            isQuoted = !isQuoted;
        if (c != u' ' || isQuoted) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

/// What a service's flag wants of the value: the limit's name, the place of the mount.
QString valueOf(QLatin1StringView runFlag, const QString& value)
{
    if (runFlag == "--ulimit"_L1)
        return value.section(u'=', 0, 0);
    if (runFlag == "-v"_L1 && value.contains(u':') && !value.startsWith(u'\''))
        return value.section(u':', 1, 1);
    return value;
}

/// Nothing where a service has no such switch.
std::optional<QString> serviceFlags(const QStringList& words, bool isRemoval)
{
    const std::span<const Flag> flags = isRemoval ? std::span<const Flag>(Removed) : Added;
    QStringList result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto flag = std::ranges::find(flags, words[i], &Flag::ofRun);
        if (flag == flags.end())
            return std::nullopt;
        const QString form = flag->ofService;
        if (!form.contains("%1"_L1)) {
            result.append(form);
            continue;
        }
        if (++i == words.size())
            return std::nullopt;
        result.append(form.arg(valueOf(flag->ofRun, words[i])));
    }
    return result.join(u' ');
}

/// One line of docker run for this service; nothing where it has none.
std::optional<QString> serviceLine(const QString& line, const QString& service)
{
    QString flags = line.sliced(u"docker run: "_s.size());
    const bool isRemoval = flags.startsWith("- "_L1);
    if (isRemoval)
        flags = flags.sliced(2);
    flags = flags.section(u" --name "_s, 0, 0);
    const auto found = serviceFlags(wordsOf(flags), isRemoval);
    if (!found)
        return std::nullopt;
    return shellLine(u"docker service update %1 %2"_s.arg(*found, shellWord(service)));
}

} // namespace

QStringList serviceLines(const evidence::ContainerView& container, const QStringList& lines)
{
    if (lines.isEmpty())
        return lines;
    const auto service =
        container.inspect.at(u"Config.Labels[\"com.docker.swarm.service.name\"]").toString();
    if (!service)
        return lines;
    QStringList result;
    for (const QString& line : lines) {
        if (line.startsWith("shell: docker update "_L1))
            continue;
        const auto mended =
            line.startsWith("docker run: "_L1) ? serviceLine(line, *service) : std::optional(line);
        if (mended && !result.contains(*mended))
            result.append(*mended);
    }
    return result;
}

} // namespace plimsoll::cis
