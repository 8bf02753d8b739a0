// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/syntax.h"

#include <algorithm>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Name
{
    QLatin1StringView text;
    Keyword keyword;
};

constexpr Name Names[] = {
    {"ADD"_L1, Keyword::Add},
    {"ARG"_L1, Keyword::Arg},
    {"CMD"_L1, Keyword::Cmd},
    {"COPY"_L1, Keyword::Copy},
    {"ENTRYPOINT"_L1, Keyword::Entrypoint},
    {"ENV"_L1, Keyword::Env},
    {"EXPOSE"_L1, Keyword::Expose},
    {"FROM"_L1, Keyword::From},
    {"HEALTHCHECK"_L1, Keyword::Healthcheck},
    {"LABEL"_L1, Keyword::Label},
    {"MAINTAINER"_L1, Keyword::Maintainer},
    {"ONBUILD"_L1, Keyword::Onbuild},
    {"RUN"_L1, Keyword::Run},
    {"SHELL"_L1, Keyword::Shell},
    {"STOPSIGNAL"_L1, Keyword::StopSignal},
    {"USER"_L1, Keyword::User},
    {"VOLUME"_L1, Keyword::Volume},
    {"WORKDIR"_L1, Keyword::Workdir},
};

} // namespace

Keyword keywordOf(QStringView word)
{
    const auto* found = std::ranges::find_if(Names, [word](const Name& name) {
        return word.compare(name.text, Qt::CaseInsensitive) == 0;
    });
    return found == std::end(Names) ? Keyword::Unknown : found->keyword;
}

QString keywordName(Keyword keyword)
{
    const auto* found = std::ranges::find(Names, keyword, &Name::keyword);
    return found == std::end(Names) ? QString() : QString(found->text);
}

QString Statement::flag(QStringView name) const
{
    for (const QString& flag : flags) {
        const QStringView text = QStringView(flag).mid(2);
        if (!text.startsWith(name))
            continue;
        if (text.size() == name.size())
            return u""_s;
        if (text[name.size()] == u'=')
            return text.mid(name.size() + 1).toString();
    }
    return {};
}

} // namespace plimsoll::dockerfile
