// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/securityopt.h"

#include <algorithm>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;

const SecurityOpt* SecurityOptList::last(QStringView key) const
{
    const auto found = std::find_if(options.rbegin(), options.rend(),
                                    [key](const SecurityOpt& option) { return option.key == key; });
    return found == options.rend() ? nullptr : &*found;
}

const SecurityOpt* SecurityOptList::find(QStringView key, QStringView value) const
{
    const auto found = std::ranges::find_if(options, [key, value](const SecurityOpt& option) {
        return option.key == key && option.value == value;
    });
    return found == options.end() ? nullptr : &*found;
}

namespace {

/// "=" and, in the old form, ":" part key and value; the first of the two counts.
SecurityOpt optFrom(const QString& text, const core::Proof& proof)
{
    qsizetype split = 0;
    while (split < text.size() && text[split] != u'=' && text[split] != u':')
        ++split;
    return {.key = text.first(split),
            .value = text.sliced(qMin(split + 1, text.size())),
            .proof = proof};
}

} // namespace

std::optional<SecurityOptList> securityOpts(const evidence::ContainerView& container)
{
    const evidence::Fact list = container.inspect.at(u"HostConfig.SecurityOpt");
    const auto entries = list.toStrings();
    if (!entries)
        return std::nullopt;
    SecurityOptList result{.list = list.proof};
    for (qsizetype i = 0; i < entries->size(); ++i) {
        const auto entry = container.inspect.at(u"HostConfig.SecurityOpt[%1]"_s.arg(i));
        result.options.append(optFrom(entries->at(i), entry.proof));
    }
    return result;
}

} // namespace plimsoll::cis
