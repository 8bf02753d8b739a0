// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <algorithm>
#include <iterator>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KindName {
    Error::Kind kind;
    QLatin1StringView name;
};

constexpr KindName KindNames[] = {
    {Error::Kind::Unreachable, "Unreachable"_L1},
    {Error::Kind::TlsRejected, "TlsRejected"_L1},
    {Error::Kind::Denied, "Denied"_L1},
    {Error::Kind::NotFound, "NotFound"_L1},
    {Error::Kind::Malformed, "Malformed"_L1},
    {Error::Kind::TooLarge, "TooLarge"_L1},
    {Error::Kind::TimedOut, "TimedOut"_L1},
    {Error::Kind::ServerError, "ServerError"_L1},
    {Error::Kind::Usage, "Usage"_L1},
    {Error::Kind::Storage, "Storage"_L1},
    {Error::Kind::Cancelled, "Cancelled"_L1},
};

} // namespace

QString kindName(Error::Kind kind)
{
    return QString(std::ranges::find(KindNames, kind, &KindName::kind)->name);
}

Error::Kind kindFromName(QStringView name)
{
    const auto found = std::ranges::find_if(
        KindNames, [name](const KindName& candidate) { return candidate.name == name; });
    return found == std::end(KindNames) ? Error::Kind::Malformed : found->kind;
}

} // namespace plimsoll::core
