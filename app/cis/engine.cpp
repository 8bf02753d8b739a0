// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/engine.h"

#include "cis/checks.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;

std::optional<EngineVersion> engineVersion(const evidence::HostView& host)
{
    evidence::Fact fact = host.version.at(u"Version");
    if (!fact.toString())
        fact = host.info.at(u"ServerVersion");
    static const QRegularExpression pattern(u"^v?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?(.*)$"_s);
    const auto match = pattern.match(fact.toString().value_or(QString()));
    if (!match.hasMatch())
        return std::nullopt;
    return EngineVersion{.major = match.captured(1).toInt(),
                         .minor = match.captured(2).toInt(),
                         .patch = match.captured(3).toInt(),
                         .suffix = match.captured(4),
                         .proof = fact.proof};
}

bool isForeignEngine(const evidence::HostView& host)
{
    const auto components = host.version.at(u"Components").proof.value.toArray();
    return std::ranges::any_of(components, [](const QJsonValue& component) {
        return component[u"Name"].toString().startsWith("Podman"_L1, Qt::CaseInsensitive);
    });
}

core::Verdict foreignValue(const evidence::HostView& host, QStringView path)
{
    return core::unknown(
        PLIMSOLL_TEXT("This engine is not Docker's: its %1 tells nothing.", path.toString()),
        {host.info.at(path).proof});
}

QDate dateOf(const evidence::HostView& host)
{
    const QDateTime finished = host.evidence->finishedAtUtc;
    return (finished.isValid() ? finished : host.evidence->startedAtUtc).date();
}

bool isDockerAtLeast(const evidence::HostView& host, int major, int minor)
{
    const auto version = engineVersion(host);
    return version && version->isAtLeast(major, minor) && !isForeignEngine(host);
}

const SecurityOption* SecurityOptions::find(QStringView name) const
{
    const auto found = std::ranges::find(options, name, &SecurityOption::name);
    return found == options.end() ? nullptr : &*found;
}

namespace {

SecurityOption optionFrom(const QString& entry, const core::Proof& proof)
{
    SecurityOption option{.proof = proof};
    // A profile is the last field and may be a path with commas in it.
    const qsizetype profile = entry.indexOf(",profile="_L1);
    if (profile >= 0)
        option.profile = entry.sliced(profile + 9);
    for (const QString& field : entry.first(profile >= 0 ? profile : entry.size()).split(u',')) {
        if (field.startsWith("name="_L1))
            option.name = field.sliced(5);
    }
    return option;
}

} // namespace

std::optional<SecurityOptions> securityOptions(const evidence::HostView& host)
{
    const evidence::Fact list = host.info.at(u"SecurityOptions");
    const auto entries = list.toStrings();
    if (!entries)
        return std::nullopt;
    SecurityOptions result{.proof = list.proof};
    for (qsizetype i = 0; i < entries->size(); ++i) {
        const evidence::Fact entry = host.info.at(u"SecurityOptions[%1]"_s.arg(i));
        result.options.append(optionFrom(entries->at(i), entry.proof));
    }
    return result;
}

core::Verdict noSecurityOptions(const evidence::HostView& host)
{
    return missing(host.info, u"SecurityOptions");
}

} // namespace plimsoll::cis
