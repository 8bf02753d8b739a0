// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hostarguments.h"

namespace plimsoll::cli {

QList<HostArgument> pairFolders(const QList<HostToken>& tokens)
{
    QList<HostArgument> hosts;
    std::optional<QString> first;
    std::optional<QString> last;
    for (const HostToken& token : tokens) {
        if (token.kind == HostToken::Kind::Host) {
            hosts.append({token.text, last, false});
            continue;
        }
        if (!first)
            first = token.text;
        last = token.text;
        if (!hosts.isEmpty() && !hosts.last().hasOwnFolder) {
            hosts.last().tlsFolder = token.text;
            hosts.last().hasOwnFolder = true;
        }
    }
    for (HostArgument& host : hosts) {
        if (!host.tlsFolder)
            host.tlsFolder = first;
    }
    return hosts;
}

} // namespace plimsoll::cli
