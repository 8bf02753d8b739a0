// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace plimsoll::core {

/// What an organisation accepts. A default-constructed Policy is the one in force from the first
/// day (ARCHITECTURE: default policy). An input of every run, with a digest of its own.
struct Policy {
    QString name = QStringLiteral("baseline");
    int loadLine = 70;
    QStringList trustedRegistries = {}; ///< empty: 4.2 is a person's decision
    QList<int> allowedPrivilegedPorts = {80, 443};
    /// Names without CAP_; Docker's default set without NET_RAW.
    QStringList capabilityAllowList = {
        QStringLiteral("AUDIT_WRITE"),  QStringLiteral("CHOWN"),
        QStringLiteral("DAC_OVERRIDE"), QStringLiteral("FOWNER"),
        QStringLiteral("FSETID"),       QStringLiteral("KILL"),
        QStringLiteral("MKNOD"),        QStringLiteral("NET_BIND_SERVICE"),
        QStringLiteral("SETFCAP"),      QStringLiteral("SETGID"),
        QStringLiteral("SETPCAP"),      QStringLiteral("SETUID"),
        QStringLiteral("SYS_CHROOT")};
    int maxUnusedImagesPercent = 50; ///< 6.1
    int maxStoppedContainersPercent = 25; ///< 6.2
    bool swarmExpected = false; ///< 5.1
    QStringList approvedSeccompProfiles = {};
    QString approvedCgroupParent = {};

    bool operator==(const Policy&) const = default;
};

/// "sha256:..." of the policy's canonical JSON.
QString policyDigest(const Policy& policy);

} // namespace plimsoll::core
