// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/capability.h"

#include <QStringList>
#include <QtEndian>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

// linux/capability.h, by bit.
constexpr const char* Names[] = {"chown",
                                 "dac_override",
                                 "dac_read_search",
                                 "fowner",
                                 "fsetid",
                                 "kill",
                                 "setgid",
                                 "setuid",
                                 "setpcap",
                                 "linux_immutable",
                                 "net_bind_service",
                                 "net_broadcast",
                                 "net_admin",
                                 "net_raw",
                                 "ipc_lock",
                                 "ipc_owner",
                                 "sys_module",
                                 "sys_rawio",
                                 "sys_chroot",
                                 "sys_ptrace",
                                 "sys_pacct",
                                 "sys_admin",
                                 "sys_boot",
                                 "sys_nice",
                                 "sys_resource",
                                 "sys_time",
                                 "sys_tty_config",
                                 "mknod",
                                 "lease",
                                 "audit_write",
                                 "audit_control",
                                 "setfcap",
                                 "mac_override",
                                 "mac_admin",
                                 "syslog",
                                 "wake_alarm",
                                 "block_suspend",
                                 "audit_read",
                                 "perfmon",
                                 "bpf",
                                 "checkpoint_restore"};
constexpr quint32 EffectiveFlag = 1;
constexpr qsizetype ShortBytes = 12; // revision 1: 32 bits
constexpr qsizetype LongBytes = 20; // revisions 2 and 3

QString nameOf(int bit)
{
    return bit < int(std::size(Names)) ? u"cap_"_s + QString::fromLatin1(Names[bit])
                                       : u"cap_%1"_s.arg(bit);
}

} // namespace

QString capabilityText(QByteArrayView attribute)
{
    if (attribute.size() < ShortBytes)
        return {};
    const auto word = [&attribute](qsizetype at) -> quint64 {
        return at + 4 <= attribute.size() ? qFromLittleEndian<quint32>(attribute.data() + at) : 0;
    };
    const bool isLong = attribute.size() >= LongBytes;
    const quint64 permitted = word(4) | (isLong ? word(12) << 32 : 0);
    const quint64 inheritable = word(8) | (isLong ? word(16) << 32 : 0);
    QStringList names;
    for (int bit = 0; bit < 64; ++bit) {
        if ((permitted | inheritable) >> bit & 1)
            names.append(nameOf(bit));
    }
    if (names.isEmpty())
        return {};
    QString flags = word(0) & EffectiveFlag ? u"e"_s : QString();
    flags += inheritable ? u"i"_s : QString();
    flags += permitted ? u"p"_s : QString();
    return names.join(u',') + u'=' + flags;
}

} // namespace plimsoll::image
