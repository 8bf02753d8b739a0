// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/vuln/zipbuilder.h"

#include "audit/assess.h"
#include "audit/imagecontents.h"
#include "evidence/file.h"
#include "evidence/scans.h"
#include "models/snapshot.h"
#include "vuln/import.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace plimsoll::test {

/// The recorded sample fleet with some of its images scanned, matched by the real rules with a
/// small advisory database, and judged like every other evidence.
class ScannedFleet
{
public:
    ScannedFleet()
    {
        importAdvisories();
        QFile file(QStringLiteral(":/sample/sample-fleet.json.zst"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("There is no sample fleet");
        m_unscanned = evidence::readEvidence(file).value();
        for (evidence::HostEvidence& host : m_unscanned.hosts)
            host.answers.removeIf(&evidence::isContents); // what is scanned is said below
        chooseImages();
        QList<evidence::Answer> answers;
        const QDateTime at(QDate(2026, 11, 20), QTime(8, 0), Qt::UTC);
        for (int number = 1; number <= 4; ++number)
            answers += audit::answerOf(contents(number), at);
        m_evidence = evidence::withContents(m_unscanned, answers);
    }

    /// Images by number: 1 to 4 were scanned, the first is run by a container, 5 was not.
    QString imageId(int number) const { return m_ids.value(number - 1); }

    models::SnapshotPtr unscanned() const { return judged(m_unscanned, false); }
    /// @param hasAdvisories  false: nothing to compare with
    models::SnapshotPtr snapshot(bool hasAdvisories = true) const
    {
        return judged(m_evidence, hasAdvisories);
    }

    /// What image 1 to 4 holds: 1 and 2 are two states of one Debian image, 3 was read quickly, 4
    /// is of a system that no feed covers.
    image::Contents contents(int number) const
    {
        image::Contents contents;
        contents.id = imageId(number);
        contents.depth = number == 3 ? image::Depth::Quick : image::Depth::Full;
        contents.release = image::OsRelease{.id = QStringLiteral("debian"),
                                            .versionId = QStringLiteral("12"),
                                            .prettyName = QStringLiteral("Debian 12")};
        contents.ecosystem = QStringLiteral("Debian:12");
        contents.layers = {{.bytes = 70'000'000}, {.bytes = 9'000'000, .wastedBytes = 2'000'000}};
        contents.packages = {deb("libexpat1", number == 2 ? "2.6.0" : "2.5.0", "expat"),
                             deb("zlib1g", "1.2.13", "zlib")};
        if (number == 4) {
            contents.release->id = QStringLiteral("nowhere");
            contents.ecosystem.clear();
            for (image::Package& package : contents.packages)
                package.ecosystem.clear();
        }
        if (number == 1) {
            contents.files = {{.path = QStringLiteral("/usr/bin/su"),
                               .notes = {{.kind = image::FileNote::Kind::Setuid}}},
                              {.path = QStringLiteral("/app/.env"),
                               .layer = 1,
                               .notes = {{.kind = image::FileNote::Kind::Secret,
                                          .rule = QStringLiteral("file.env")}}}};
        }
        return contents;
    }

private:
    models::SnapshotPtr judged(const evidence::Evidence& evidence, bool hasAdvisories) const
    {
        audit::Inputs inputs;
        const auto advisories = audit::advisoriesAt(m_folder.filePath(QStringLiteral("a.sqlite")));
        if (hasAdvisories && advisories)
            inputs.advisories = *advisories;
        auto snapshot = std::make_shared<models::Snapshot>();
        snapshot->evidence = evidence;
        snapshot->assessment = audit::assess(evidence, inputs);
        snapshot->isEmpty = false;
        return snapshot;
    }

    /// Those that run in front.
    void chooseImages()
    {
        QStringList others;
        const models::SnapshotPtr all = judged(m_unscanned, false);
        for (const score::HostAssessment& host : all->assessment.hosts) {
            for (const score::ImageAssessment& image : host.images) {
                const bool runs =
                    std::ranges::any_of(host.containers, [&image](const auto& container) {
                        return container.imageId == image.id && container.isLive();
                    });
                (runs ? m_ids : others) += image.id;
            }
        }
        m_ids += others;
        m_ids.removeDuplicates();
        if (m_ids.size() < 5)
            qFatal("The sample fleet has too few images");
    }

    static image::Package deb(const char* name, const char* version, const char* source)
    {
        return {.name = QString::fromLatin1(name),
                .version = QString::fromLatin1(version),
                .arch = QStringLiteral("amd64"),
                .sourceName = QString::fromLatin1(source),
                .sourceVersion = QString::fromLatin1(version),
                .ecosystem = QStringLiteral("Debian:12"),
                .layer = 0,
                .paths = {QStringLiteral("/var/lib/dpkg/status")}};
    }

    static QByteArray record(const QByteArray& id, const QByteArray& package,
                             const QByteArray& fixed, const QByteArray& vector)
    {
        const QByteArray end = fixed.isEmpty() ? QByteArray() : R"(,{"fixed":")" + fixed + R"("})";
        return R"({"id":")" + id + R"(","modified":"2026-01-01T00:00:00Z","summary":"About )"
            + package + R"(","severity":[{"type":"CVSS_V3","score":")" + vector
            + R"("}],"affected":[{"package":{"ecosystem":"Debian:12","name":")" + package
            + R"("},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"})" + end
            + R"(]}]}]})";
    }

    void importAdvisories()
    {
        const QByteArray grave = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"; // 9.8
        const QByteArray middling = "CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H"; // 5.5
        const QString zip = m_folder.filePath(QStringLiteral("debian.zip"));
        QFile file(zip);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(zip));
        file.write(
            zipOf({{"CVE-2024-45491.json", record("CVE-2024-45491", "expat", "2.6.0", grave)},
                   {"CVE-2023-45853.json", record("CVE-2023-45853", "zlib", {}, middling)}}));
        file.close();
        const auto done = vuln::importFiles(m_folder.filePath(QStringLiteral("a.sqlite")),
                                            {{.path = zip}}, core::systemClock);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    QTemporaryDir m_folder;
    evidence::Evidence m_unscanned;
    evidence::Evidence m_evidence;
    QStringList m_ids;
};

} // namespace plimsoll::test
