// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rule.h"

#include "dockerfile/rules/families.h"

#include <algorithm>
#include <vector>

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Rule> gatheredRules()
{
    std::vector<Rule> gathered;
    for (const std::span<const Rule> family :
         {rules::fileRules(),      rules::aptRules(),      rules::apkRules(),
          rules::yumRules(),       rules::languageRules(), rules::imageRules(),
          rules::stageRules(),     rules::copyRules(),     rules::runRules(),
          rules::userRules(),      rules::labelRules(),    rules::variableRules(),
          rules::commandRules(),   rules::spellingRules(), rules::secretRules(),
          rules::downloadRules(),  rules::trustRules(),    rules::baseRules(),
          rules::privilegeRules(), rules::contentRules(),  rules::runtimeRules()})
        gathered.insert(gathered.end(), family.begin(), family.end());
    return gathered;
}

struct LevelName
{
    Level level;
    QLatin1StringView name;
};

constexpr LevelName LevelNames[] = {{Level::Ignore, "ignore"_L1}, {Level::Style, "style"_L1},
                                    {Level::Info, "info"_L1},     {Level::Warning, "warning"_L1},
                                    {Level::Error, "error"_L1},   {Level::Ignore, "none"_L1}};

} // namespace

std::span<const Rule> allRules()
{
    static const std::vector<Rule> rules = gatheredRules();
    return rules;
}

const Rule* findRule(QStringView id)
{
    const auto rules = allRules();
    const auto found =
        std::ranges::find_if(rules, [id](const Rule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

QString levelName(Level level)
{
    return std::ranges::find(LevelNames, level, &LevelName::level)->name;
}

std::optional<Level> levelFromName(QStringView name)
{
    const auto* found =
        std::ranges::find_if(LevelNames, [name](const LevelName& one) { return one.name == name; });
    return found == std::end(LevelNames) ? std::nullopt : std::optional(found->level);
}

} // namespace plimsoll::dockerfile
