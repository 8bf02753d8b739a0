// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/reference.h"

#include <QLatin1StringView>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;

Reference referenceFrom(const QString& text)
{
    Reference reference;
    QString rest = text;
    if (const qsizetype at = rest.indexOf(u'@'); at >= 0) {
        reference.digest = rest.sliced(at + 1);
        rest.truncate(at);
    }
    const qsizetype colon = rest.lastIndexOf(u':');
    if (colon > rest.lastIndexOf(u'/')) {
        reference.tag = rest.sliced(colon + 1);
        rest.truncate(colon);
    }
    for (const auto prefix : {"docker.io/"_L1, "index.docker.io/"_L1, "library/"_L1}) {
        if (rest.startsWith(prefix))
            rest.remove(0, prefix.size());
    }
    reference.name = rest;
    return reference;
}

bool meansImage(const QString& entry, const QString& reference)
{
    const Reference wanted = referenceFrom(entry);
    const Reference image = referenceFrom(reference);
    return wanted.name == image.name && (wanted.tag.isEmpty() || wanted.tag == image.tag);
}

} // namespace plimsoll::cis
