// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/capabilities.h"

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;

const QStringList& defaultCapabilities()
{
    static const QStringList names{
        u"AUDIT_WRITE"_s, u"CHOWN"_s,   u"DAC_OVERRIDE"_s,     u"FOWNER"_s,    u"FSETID"_s,
        u"KILL"_s,        u"MKNOD"_s,   u"NET_BIND_SERVICE"_s, u"NET_RAW"_s,   u"SETFCAP"_s,
        u"SETGID"_s,      u"SETPCAP"_s, u"SETUID"_s,           u"SYS_CHROOT"_s};
    return names;
}

QStringList normalisedCapabilities(const QStringList& names)
{
    QStringList result;
    for (const QString& name : names) {
        const QString upper = name.toUpper();
        result.append(upper.startsWith("CAP_"_L1) ? upper.sliced(4) : upper);
    }
    return result;
}

QStringList effectiveCapabilities(const QStringList& added, const QStringList& dropped)
{
    QStringList result = dropped.contains("ALL"_L1) ? QStringList() : defaultCapabilities();
    result.removeIf([&dropped](const QString& name) { return dropped.contains(name); });
    for (const QString& name : added) {
        if (!result.contains(name))
            result.append(name);
    }
    return result;
}

} // namespace plimsoll::cis
