// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/severity.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace plimsoll::core {

/// Names that hold for the images an entry means: capabilities, ports.
struct ImageList
{
    QString image =
        {}; ///< a repository ("shop/web", "docker.io/library/nginx"), with or without tag
    QStringList values = {};

    bool operator==(const ImageList&) const = default;
};

/// A base image that 4.2 accepts.
struct ApprovedBase
{
    QString name = {}; ///< a repository, as in trustedRegistries, or what to call `layers`
    QStringList layers = {}; ///< RootFS.Layers of the base, lowest first; empty: the name decides

    bool operator==(const ApprovedBase&) const = default;
};

/// A host path that 5.6 lets in.
struct MountException
{
    QString path = {}; ///< absolute; covers what lies below it
    bool isReadOnly = true; ///< only while mounted read-only

    bool operator==(const MountException&) const = default;
};

/// The last day of support of an engine's release line, where the built-in table says otherwise.
struct EngineSupport
{
    QString release = {}; ///< "27", "20.10"
    QDate until = {};

    bool operator==(const EngineSupport&) const = default;
};

/// What an organisation accepts. A default-constructed Policy is the one in force from the first
/// day (ARCHITECTURE: default policy; resources/policy/baseline.json says the same). An input of
/// every run, with a digest of its own. Check ids are those of the benchmark's edition 1.6.0.
///
/// An absent optional means that nobody decided: the check that asks for it answers "manual".
struct Policy
{
    QString name = QStringLiteral("baseline");
    QString description = {};
    int loadLine = 70;

    QStringList trustedRegistries = {}; ///< 4.2; empty and no base: a person's decision
    QList<ApprovedBase> approvedBaseImages = {}; ///< 4.2
    QStringList unneededPackages = {}; ///< 4.3; empty: a person's decision
    Severity mustFixSeverity = Severity::High; ///< 4.4, 1.2.2: from here on a known fix is due
    std::optional<int> maxImageAgeDays = {}; ///< 4.4
    std::optional<QStringList> setuidAllowList = {}; ///< 4.8, absolute paths

    std::optional<QStringList> trustedDockerUsers = {}; ///< 1.1.2
    int attestationMaxAgeDays = 365; ///< 1.2.1 and every attestation
    QList<EngineSupport> engineSupport = {}; ///< 1.2.2
    QStringList requiredUlimits = {QStringLiteral("nofile"), QStringLiteral("nproc")}; ///< 2.8
    QString approvedCgroupParent = {}; ///< 2.10, 5.25
    QStringList acceptedLogDrivers = {}; ///< 2.13: logging plugins that leave the host
    bool allowLocalLogForwarder = false; ///< 2.13: an address on the host itself counts
    QStringList approvedSeccompProfiles = {}; ///< 2.17
    QString approvedSocketGroup = {}; ///< 3.15, beside "docker"

    bool swarmExpected = false; ///< 5.1
    /// 5.4, names without CAP_; Docker's default set without NET_RAW.
    QStringList capabilityAllowList = {
        QStringLiteral("AUDIT_WRITE"),  QStringLiteral("CHOWN"),
        QStringLiteral("DAC_OVERRIDE"), QStringLiteral("FOWNER"),
        QStringLiteral("FSETID"),       QStringLiteral("KILL"),
        QStringLiteral("MKNOD"),        QStringLiteral("NET_BIND_SERVICE"),
        QStringLiteral("SETFCAP"),      QStringLiteral("SETGID"),
        QStringLiteral("SETPCAP"),      QStringLiteral("SETUID"),
        QStringLiteral("SYS_CHROOT")};
    QList<ImageList> capabilitiesByImage = {}; ///< 5.4, beside the list above
    QStringList sensitivePaths = {}; ///< 5.6, beside the built-in ones
    QList<MountException> mountExceptions = { ///< 5.6
        {QStringLiteral("/etc/localtime"), true},
        {QStringLiteral("/etc/timezone"), true},
        {QStringLiteral("/etc/ssl/certs"), true}};
    QList<int> allowedPrivilegedPorts = {80, 443}; ///< 5.8
    QList<ImageList> neededPorts = {}; ///< 5.9, "80/tcp"; an image without one: what it declares
    QStringList allowedDevices = {}; ///< 5.18, absolute paths
    QStringList approvedUlimitOverrides = {}; ///< 5.19, names of limits

    int maxUnusedImagesPercent = 50; ///< 6.1
    int toleratedUnusedImages = 0; ///< 6.1: as many are never too many
    std::optional<int> maxUnusedImageAgeDays = {}; ///< 6.1
    int maxStoppedContainersPercent = 25; ///< 6.2
    std::optional<int> maxStoppedContainerAgeDays = {}; ///< 6.2

    int minManagers = 3; ///< 7.1, in a swarm of three nodes or more
    int maxManagers = 7; ///< 7.1
    int keyRotationDays = 90; ///< 7.6
    std::optional<int> maxNodeCertDays = {}; ///< 7.7
    std::optional<int> maxRootCaDays = {}; ///< 7.8

    QMap<QString, Severity> severities = {}; ///< by check id, instead of the catalogue's

    bool operator==(const Policy&) const = default;
};

/// Every key of the policy file with its value; what cis::readPolicy() reads. Optional keys that
/// are absent are null.
QJsonObject policyJson(const Policy& policy);

/// "sha256:..." of the policy's canonical JSON.
QString policyDigest(const Policy& policy);

} // namespace plimsoll::core
