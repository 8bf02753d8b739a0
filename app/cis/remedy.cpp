// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/remedy.h"

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isPlain(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || u"_-./:=,@+%"_s.contains(c);
}

/// The service's key in a compose file; quoted where YAML would read it as something else.
QString serviceOf(const evidence::ContainerView& container)
{
    const auto label = [&container](QStringView path) {
        return container.inspect.at(path).toString();
    };
    const QString ofSwarm = label(u"Config.Labels[\"com.docker.swarm.service.name\"]")
                                .value_or(container.object().name);
    const QString service =
        label(u"Config.Labels[\"com.docker.compose.service\"]").value_or(ofSwarm);
    const bool isKey = !service.isEmpty() && std::ranges::all_of(service, [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
    });
    if (isKey)
        return service;
    QString quoted = service;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return u'"' + quoted + u'"';
}

} // namespace

QString shellWord(const QString& word)
{
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain))
        return word;
    QString quoted = word;
    quoted.replace(u'\'', u"'\\''"_s);
    return u'\'' + quoted + u'\'';
}

QString shellLine(const QString& command)
{
    return u"shell: "_s + command;
}

QString runLine(const evidence::ContainerView& container, const QString& flags)
{
    return u"docker run: "_s + flags + u" --name "_s + shellWord(container.object().name);
}

QString runWithout(const QString& flags)
{
    return u"docker run: - "_s + flags;
}

QString composeLine(const evidence::ContainerView& container, const QString& entry)
{
    return u"compose: services."_s + serviceOf(container) + u'.' + entry;
}

QString composeWithout(const evidence::ContainerView& container, const QString& entry)
{
    return u"compose: - services."_s + serviceOf(container) + u'.' + entry;
}

QString daemonJsonLine(const QString& entry)
{
    return u"daemon.json: "_s + entry;
}

QString daemonJsonWithout(const QString& entry)
{
    return u"daemon.json: - "_s + entry;
}

} // namespace plimsoll::cis
