// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/coverage.h"

namespace plimsoll::vuln {

using namespace Qt::Literals::StringLiterals;

QString coverageName(Coverage coverage)
{
    switch (coverage) {
    case Coverage::Covered:
        return u"covered"_s;
    case Coverage::NotImported:
        return u"not-imported"_s;
    case Coverage::NoFeed:
        break;
    }
    return u"no-feed"_s;
}

} // namespace plimsoll::vuln
