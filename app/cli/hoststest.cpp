// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hoststest.h"

#include "cli/interrupt.h"
#include "core/text.h"
#include "docker/connectiontest.h"

#include <QEventLoop>

namespace plimsoll::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

using docker::ConnectionTest;

QString stepName(ConnectionTest::Step step)
{
    switch (step) {
    case ConnectionTest::Step::Files:
        return u"Certificate files"_s;
    case ConnectionTest::Step::Name:
        return u"Host name"_s;
    case ConnectionTest::Step::Port:
        return u"Connection"_s;
    case ConnectionTest::Step::ServerCertificate:
        return u"Server certificate"_s;
    case ConnectionTest::Step::ClientCertificate:
        return u"Our certificate"_s;
    case ConnectionTest::Step::Engine:
        return u"Docker Engine"_s;
    case ConnectionTest::Step::ReadAccess:
        return u"Read access"_s;
    }
    return {};
}

void sayStep(const ConnectionTest::StepResult& result, const Environment& environment)
{
    constexpr int VerdictWidth = 6;
    constexpr int NameWidth = 20;
    const QString verdict = result.error ? u"failed"_s : result.isWarning ? u"look"_s : u"ok"_s;
    const QString line = verdict.leftJustified(VerdictWidth) + "  "_L1
        + stepName(result.step).leftJustified(NameWidth) + u"%1 ms  "_s.arg(result.elapsedMs, 6)
        + core::english(result.detail);
    environment.out->write(line.trimmed().toUtf8() + '\n');
    if (result.error)
        environment.say(*result.error);
}

} // namespace

bool testHost(const docker::HostSettings& host, const QByteArray& passphrase,
              const Environment& environment)
{
    ConnectionTest test(host, passphrase);
    bool isHostReady = false;
    QEventLoop loop;
    QObject::connect(
        &test, &ConnectionTest::stepFinished, &loop,
        [&environment](const ConnectionTest::StepResult& result) { sayStep(result, environment); });
    QObject::connect(&test, &ConnectionTest::finished, &loop, [&](bool isReady) {
        isHostReady = isReady;
        loop.quit();
    });
    if (environment.interrupt)
        QObject::connect(environment.interrupt, &Interrupt::requested, &loop, [&] {
            test.stop();
            loop.quit();
        });
    QMetaObject::invokeMethod(&test, &ConnectionTest::start, Qt::QueuedConnection);
    loop.exec();
    return isHostReady;
}

} // namespace plimsoll::cli
