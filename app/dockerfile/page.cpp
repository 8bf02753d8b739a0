// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/page.h"

#include "dockerfile/pages/pages.h"

#include <QHash>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

const QHash<QString, Page>& pagesByRule()
{
    static const QHash<QString, Page> all = [] {
        QHash<QString, Page> byRule;
        for (const QList<Page>& topic :
             {pages::filePages(), pages::packagePages(), pages::imagePages(), pages::copyPages(),
              pages::runPages(), pages::commandPages(), pages::labelPages(), pages::secretPages(),
              pages::downloadPages(), pages::privilegePages(), pages::contentPages()}) {
            for (const Page& page : topic)
                byRule.insert(page.rule, page);
        }
        const QHash<QString, QStringList> addresses = pages::references();
        for (auto it = addresses.cbegin(); it != addresses.cend(); ++it) {
            if (const auto page = byRule.find(it.key()); page != byRule.end())
                page->references += it.value();
        }
        return byRule;
    }();
    return all;
}

/// "WorkdirRelativePath" as "workdir-relative-path", "JSONArgs" as "json-args".
QString dashed(const QString& name)
{
    QString text;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool begins = i > 0 && name[i].isUpper()
            && (!name[i - 1].isUpper() || (i + 1 < name.size() && name[i + 1].isLower()));
        if (begins)
            text += u'-';
        text += name[i].toLower();
    }
    return text;
}

} // namespace

const Page& pageOf(const Rule& rule)
{
    static const Page none;
    const auto& all = pagesByRule();
    auto found = all.constFind(rule.id);
    if (found == all.cend())
        found = all.constFind(rule.familyName());
    return found == all.cend() ? none : *found;
}

QString addressOf(const Rule& rule)
{
    if (rule.id.startsWith("DL"_L1))
        return u"https://github.com/hadolint/hadolint/wiki/"_s + rule.id;
    if (rule.id.startsWith("DS-"_L1))
        return u"https://avd.aquasec.com/misconfig/"_s + QString(rule.id).toLower();
    if (rule.id.startsWith("PL"_L1))
        return {};
    return u"https://docs.docker.com/go/dockerfile/rule/"_s + dashed(rule.id) + u'/';
}

} // namespace plimsoll::dockerfile
