// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/rules/calls.h"
#include "dockerfile/rules/families.h"

#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::dockerfile::rules {

using namespace Qt::Literals::StringLiterals;
using core::Severity;

namespace {

bool isOutside(const Stage& stage)
{
    return stage.from.statement && stage.parent < 0 && !stage.base.isEmpty()
        && stage.base != "scratch"_L1;
}

// PL1201
void baseIsApproved(const Subject& subject, Notes& notes)
{
    const QStringList& approved = subject.options().approvedImages;
    for (const Stage& stage : subject.stages()) {
        if (approved.isEmpty() || !isOutside(stage))
            continue;
        const QString name = stage.image.registry.isEmpty()
            ? stage.image.repository
            : stage.image.registry + u'/' + stage.image.repository;
        if (!approved.contains(name))
            notes.add(stage.from, PLIMSOLL_TEXT("%1 is not on the list of approved images.", name));
    }
}

// PL1202
void baseHasADigest(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        if (isOutside(stage) && stage.image.digest.isEmpty())
            notes.add(stage.from, PLIMSOLL_TEXT("%1 is not pinned to a digest.", stage.base));
    }
}

// PL1203
void baseIsNoArgument(const Subject& subject, Notes& notes)
{
    static const QRegularExpression whole(u"^\\$(?:\\{([A-Za-z0-9_]+)\\}|([A-Za-z0-9_]+))$"_s);
    for (const Stage& stage : subject.stages()) {
        const auto match = whole.match(stage.base);
        if (!isOutside(stage) || !match.hasMatch())
            continue;
        const QString name = match.captured(1) + match.captured(2);
        const bool isPinned = std::ranges::any_of(subject.steps(), [&name](const Step& step) {
            return step.keyword() == Keyword::Arg
                && std::ranges::any_of(step.statement->arguments, [&name](const QString& argument) {
                       return argument.startsWith(name + u'=') && argument.contains("@sha256:"_L1);
                   });
        });
        if (!isPinned)
            notes.add(
                stage.from,
                PLIMSOLL_TEXT("Whoever starts the build chooses the base image with %1.", name));
    }
}

/// Releases that get no more security updates from their makers.
struct EndOfLife
{
    QLatin1StringView image; ///< last part of the repository
    QLatin1StringView tag; ///< a version or a code name, followed by the tag's end or one of . - _
    QLatin1StringView day; ///< the last day of support
};

/// Sources: distro-info-data (Debian, Ubuntu), and the makers' pages of supported releases:
/// alpinelinux.org/releases, centos.org, fedoraproject.org, nodejs.org, devguide.python.org,
/// php.net/supported-versions, ruby-lang.org, go.dev/doc/devel/release, postgresql.org/support.
constexpr EndOfLife Ended[] = {
    {"debian"_L1, "7"_L1, "2018-05-31"_L1},     {"debian"_L1, "wheezy"_L1, "2018-05-31"_L1},
    {"debian"_L1, "8"_L1, "2020-06-30"_L1},     {"debian"_L1, "jessie"_L1, "2020-06-30"_L1},
    {"debian"_L1, "9"_L1, "2022-06-30"_L1},     {"debian"_L1, "stretch"_L1, "2022-06-30"_L1},
    {"debian"_L1, "10"_L1, "2024-06-30"_L1},    {"debian"_L1, "buster"_L1, "2024-06-30"_L1},
    {"debian"_L1, "11"_L1, "2026-08-31"_L1},    {"debian"_L1, "bullseye"_L1, "2026-08-31"_L1},
    {"ubuntu"_L1, "14.04"_L1, "2019-04-25"_L1}, {"ubuntu"_L1, "trusty"_L1, "2019-04-25"_L1},
    {"ubuntu"_L1, "16.04"_L1, "2021-04-30"_L1}, {"ubuntu"_L1, "xenial"_L1, "2021-04-30"_L1},
    {"ubuntu"_L1, "18.04"_L1, "2023-05-31"_L1}, {"ubuntu"_L1, "bionic"_L1, "2023-05-31"_L1},
    {"ubuntu"_L1, "20.04"_L1, "2025-05-31"_L1}, {"ubuntu"_L1, "focal"_L1, "2025-05-31"_L1},
    {"ubuntu"_L1, "23.04"_L1, "2024-01-25"_L1}, {"ubuntu"_L1, "23.10"_L1, "2024-07-11"_L1},
    {"ubuntu"_L1, "24.10"_L1, "2025-07-10"_L1}, {"alpine"_L1, "3.12"_L1, "2022-05-01"_L1},
    {"alpine"_L1, "3.13"_L1, "2022-11-01"_L1},  {"alpine"_L1, "3.14"_L1, "2023-05-01"_L1},
    {"alpine"_L1, "3.15"_L1, "2023-11-01"_L1},  {"alpine"_L1, "3.16"_L1, "2024-05-23"_L1},
    {"alpine"_L1, "3.17"_L1, "2024-11-22"_L1},  {"alpine"_L1, "3.18"_L1, "2025-05-09"_L1},
    {"alpine"_L1, "3.19"_L1, "2025-11-01"_L1},  {"alpine"_L1, "3.20"_L1, "2026-04-01"_L1},
    {"centos"_L1, "6"_L1, "2020-11-30"_L1},     {"centos"_L1, "7"_L1, "2024-06-30"_L1},
    {"centos"_L1, "8"_L1, "2021-12-31"_L1},     {"centos"_L1, "stream8"_L1, "2024-05-31"_L1},
    {"fedora"_L1, "38"_L1, "2024-05-21"_L1},    {"fedora"_L1, "39"_L1, "2024-11-26"_L1},
    {"fedora"_L1, "40"_L1, "2025-05-13"_L1},    {"node"_L1, "8"_L1, "2019-12-31"_L1},
    {"node"_L1, "10"_L1, "2021-04-30"_L1},      {"node"_L1, "12"_L1, "2022-04-30"_L1},
    {"node"_L1, "14"_L1, "2023-04-30"_L1},      {"node"_L1, "16"_L1, "2023-09-11"_L1},
    {"node"_L1, "18"_L1, "2025-04-30"_L1},      {"node"_L1, "20"_L1, "2026-04-30"_L1},
    {"python"_L1, "2"_L1, "2020-01-01"_L1},     {"python"_L1, "2.7"_L1, "2020-01-01"_L1},
    {"python"_L1, "3.6"_L1, "2021-12-23"_L1},   {"python"_L1, "3.7"_L1, "2023-06-27"_L1},
    {"python"_L1, "3.8"_L1, "2024-10-07"_L1},   {"python"_L1, "3.9"_L1, "2025-10-31"_L1},
    {"php"_L1, "5"_L1, "2018-12-31"_L1},        {"php"_L1, "7"_L1, "2022-11-28"_L1},
    {"php"_L1, "8.0"_L1, "2023-11-26"_L1},      {"php"_L1, "8.1"_L1, "2025-12-31"_L1},
    {"ruby"_L1, "2"_L1, "2023-03-31"_L1},       {"ruby"_L1, "3.0"_L1, "2024-04-23"_L1},
    {"ruby"_L1, "3.1"_L1, "2025-03-26"_L1},     {"golang"_L1, "1.20"_L1, "2024-02-06"_L1},
    {"golang"_L1, "1.21"_L1, "2024-08-13"_L1},  {"golang"_L1, "1.22"_L1, "2025-02-11"_L1},
    {"golang"_L1, "1.23"_L1, "2025-08-12"_L1},  {"postgres"_L1, "10"_L1, "2022-11-10"_L1},
    {"postgres"_L1, "11"_L1, "2023-11-09"_L1},  {"postgres"_L1, "12"_L1, "2024-11-21"_L1},
    {"postgres"_L1, "13"_L1, "2025-11-13"_L1},
};

bool isVersion(QStringView tag, QLatin1StringView version)
{
    if (!tag.startsWith(version))
        return false;
    return tag.size() == version.size() || QStringView(u".-_").contains(tag[version.size()]);
}

/// The last day of support; empty: not known to have one. A tag may name the system as well:
/// python:3.12-buster.
QString supportEnd(const Reference& image)
{
    const QString name = image.repository.section(u'/', -1);
    for (const EndOfLife& one : Ended) {
        const bool isItself = name == one.image && isVersion(image.tag, one.tag);
        const bool isBelow = one.image == "debian"_L1 && !QChar(one.tag.front()).isDigit()
            && image.tag.section(u'-', 1).split(u'-').contains(one.tag);
        if (isItself || isBelow)
            return one.day;
    }
    return {};
}

// PL1204
void baseIsSupported(const Subject& subject, Notes& notes)
{
    for (const Stage& stage : subject.stages()) {
        if (!isOutside(stage) || !subject.options().today.isValid())
            continue;
        const QString end = supportEnd(stage.image);
        if (!end.isEmpty() && QDate::fromString(end, Qt::ISODate) < subject.options().today)
            notes.add(stage.from,
                      PLIMSOLL_TEXT("%1 gets no more security updates since %2.", stage.base, end));
    }
}

// PL1205
void frontendIsKnown(const Subject& subject, Notes& notes)
{
    for (const Directive& directive : subject.document().directives) {
        const QString value = directive.value.section(u' ', 0, 0);
        const Reference image = referenceOf(value);
        const bool isDockers = image.repository == "docker/dockerfile"_L1
            || image.repository == "docker/dockerfile-upstream"_L1;
        if (directive.name == "syntax"_L1 && !isDockers && image.digest.isEmpty())
            notes.add(
                {directive.line, directive.line},
                PLIMSOLL_TEXT("The frontend %1 sees and steers the whole build; it is neither "
                              "Docker's own nor pinned to a digest.",
                              value));
    }
}

constexpr Rule Rows[] = {
    {"PL1201"_L1, Level::Error, Severity::High, Topic::Security, {}, "4.2"_L1, baseIsApproved},
    {"PL1202"_L1, Level::Ignore, Severity::Low, Topic::Security, {}, "4.5"_L1, baseHasADigest},
    {"PL1203"_L1, Level::Info, Severity::Low, Topic::Security, {}, "4.2"_L1, baseIsNoArgument},
    {"PL1204"_L1, Level::Error, Severity::High, Topic::Security, {}, "4.4"_L1, baseIsSupported},
    {"PL1205"_L1, Level::Warning, Severity::Medium, Topic::Security, {}, "4.2"_L1, frontendIsKnown},
};

} // namespace

std::span<const Rule> baseRules()
{
    return Rows;
}

} // namespace plimsoll::dockerfile::rules
