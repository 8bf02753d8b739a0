// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/assess.h"
#include "cis/engineflaws.h"
#include "image/contents.h"
#include "vuln/vulnerabilities.h"

#include <QDate>

#include <memory>

namespace plimsoll::audit {

/// Compares images with the advisories of one assessment. The database is opened at the first image
/// that was not compared with it before; what an image matched is remembered, by the digests of
/// both, for as long as the program runs. Thread: one at a time.
class Matcher
{
public:
    /// @param today  decides what has reached its end of life: the evidence's own day
    Matcher(std::optional<Advisories> advisories, const QDate& today);
    ~Matcher();

    /// Fills in what a scan told of an image: system, packages, vulnerabilities, and what stands
    /// between it and a list of them.
    /// @param contents  what `answer` holds
    void describe(const evidence::Answer& answer, const image::Contents& contents,
                  score::ImageAssessment& image);

    /// What the advisories of Go, in which engine, containerd and runc are written, say about these
    /// versions; absent where they are not at hand.
    std::optional<QList<cis::EngineFlaw>> flawsOf(const QList<cis::EngineComponent>& components);

    /// Of the database that was used; absent where there was none, or it failed.
    std::optional<QString> digest() const;

private:
    std::shared_ptr<const vuln::Findings> matched(const evidence::Answer& answer,
                                                  const image::Contents& contents);
    vuln::Database* database();

    std::optional<Advisories> m_advisories;
    QDate m_today;
    std::unique_ptr<vuln::Database> m_database;
};

/// The same in the form that scores and reports have.
/// @param call  of the answer that the packages stand in
QList<score::Vulnerability> vulnerabilitiesOf(const vuln::Findings& found,
                                              const image::Contents& contents, const QString& call);

} // namespace plimsoll::audit
