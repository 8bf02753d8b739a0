// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "docker/api.h"
#include "docker/discovery.h"
#include "pdf/posturereport.h"
#include "secrets/secretstore.h"
#include "store/store.h"
#include "vuln/feeds.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <functional>
#include <optional>

namespace plimsoll::cli {

class Interrupt;

/// Paints a report, as pdf::writePostureReport does.
using PaperWriter = std::function<core::Result<void>(
    const score::Assessment& assessment, const evidence::Evidence& evidence,
    const pdf::PostureOptions& options, QIODevice& device)>;

/// The exit codes of ARCHITECTURE section 5; of several that fit the one named first here counts.
enum class ExitCode {
    BadInput = 2, ///< wrong usage or unreadable input
    GateCrossed = 1, ///< --fail-below or --fail-on
    Incomplete = 3, ///< done, but a host could not be read fully
    Done = 0,
};

/// The world as a command sees it; tests build one of buffers and made-up answers.
/// Pointers are not owned and outlive every command.
struct Environment
{
    QIODevice* out = nullptr; ///< data, and nothing but data
    QIODevice* err = nullptr; ///< words
    bool isErrTerminal = false; ///< progress is shown only then
    /// Asks a person without echo; empty where there is no terminal, nullopt when they gave up.
    std::function<std::optional<QByteArray>(const QString& question)> askPassphrase = {};
    docker::DiscoveryPlaces places = {};
    QString storePath = {};
    QString advisoriesPath = {}; ///< empty: no advisory database is looked for
    vuln::Feeds feeds = {}; ///< where advisories are fetched from
    QString logPath = {};
    store::Retention retention = {};
    core::Clock clock = core::systemClock;
    docker::Timeouts timeouts = {};
    secrets::SecretStore* secrets = nullptr; ///< null: no keyring is asked
    Interrupt* interrupt = nullptr; ///< null: nothing can interrupt
    PaperWriter writePaper = {}; ///< empty: this program cannot paint

    /// One line on `err`.
    void say(const QString& words) const;
    /// What happened and what to do about it, as one line on `err`; its details go to the log.
    void say(const core::Error& error) const;
};

/// The sentence of say(error).
QString sentenceOf(const core::Error& error);

/// An Error of kind Usage; `why` completes "SUBJECT cannot be used: ...".
core::Error usageError(const QString& subject, const QString& why);

} // namespace plimsoll::cli
