// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docker/api.h"

#include <QHash>
#include <QList>
#include <QPromise>
#include <QString>

#include <memory>
#include <utility>

namespace plimsoll::tests {

/// A daemon that says what a test put into its mouth; any other path is 404.
class RecordedApi : public docker::Api
{
public:
    using Result = core::Result<docker::Reply>;

    void say(const QString& path, const QByteArray& body, int status = 200)
    {
        m_answers.insert(path,
                         Result(docker::Reply{.status = status,
                                              .body = body,
                                              .atUtc = QDateTime::fromSecsSinceEpoch(1, Qt::UTC),
                                              .elapsedMs = 7}));
    }
    void fail(const QString& path, const core::Error& error) { m_answers.insert(path, error); }
    /// Every path that nothing else was said about.
    void failAll(const core::Error& error) { m_otherwise = error; }
    /// Keeps questions about a path open until abort().
    void hold(const QString& path) { m_held.append(path); }

    QFuture<Result> get(const docker::Request& request) override
    {
        asked.append(request.path);
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        if (m_held.contains(request.path))
            m_open.append(promise);
        else
            end(*promise, m_answers.value(request.path, m_otherwise));
        return promise->future();
    }
    docker::PeerFacts peer() const override { return facts; }
    QString apiVersion() const override { return QStringLiteral("1.41"); }
    void abort() override
    {
        const core::Error cancelled{.kind = core::Error::Kind::Cancelled,
                                    .code = QStringLiteral("cancelled")};
        for (const auto& promise : std::exchange(m_open, {}))
            end(*promise, cancelled);
    }

    QStringList asked; ///< in order
    docker::PeerFacts facts;

private:
    static void end(QPromise<Result>& promise, const Result& result)
    {
        promise.addResult(result);
        promise.finish();
    }

    QHash<QString, Result> m_answers;
    Result m_otherwise = docker::Reply{.status = 404, .body = R"({"message":"page not found"})"};
    QStringList m_held;
    QList<std::shared_ptr<QPromise<Result>>> m_open;
};

} // namespace plimsoll::tests
