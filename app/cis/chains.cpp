// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/chains.h"

#include <QSet>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;

ModeChain resolveMode(const evidence::HostView& host, const evidence::ContainerView& container,
                      QStringView path)
{
    ModeChain chain{.end = &container};
    QSet<QString> seen;
    while (true) {
        seen.insert(chain.end->id);
        const evidence::Fact fact = chain.end->inspect.at(path);
        chain.proofs.append(fact.proof);
        const auto mode = fact.toString();
        if (!mode) {
            chain.broken = chain.end->inspect.whyMissing(path);
            return chain;
        }
        chain.mode = *mode;
        if (!mode->startsWith("container:"_L1))
            return chain;
        const QString target = mode->sliced(10);
        const evidence::ContainerView* next = host.container(target);
        if (!next) {
            chain.broken = PLIMSOLL_TEXT("The container %1, whose namespace is shared, is not on "
                                         "this host.",
                                         target);
            return chain;
        }
        if (seen.contains(next->id)) {
            chain.broken =
                PLIMSOLL_TEXT("The shared namespaces form a circle at %1.", next->object().name);
            return chain;
        }
        chain.end = next;
    }
}

} // namespace plimsoll::cis
