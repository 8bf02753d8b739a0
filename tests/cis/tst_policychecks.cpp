// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cis/checktest.h"

using namespace plimsoll;
using namespace plimsoll::test;
using namespace Qt::Literals::StringLiterals;
using enum core::Outcome;

Q_DECLARE_METATYPE(plimsoll::core::Policy)

/// What the policy says decides: the same host, another answer.
class TestPolicyChecks : public QObject
{
    Q_OBJECT

private slots:
    void policyDecides_data();
    void policyDecides();
};

namespace {

/// The default policy with one thing changed.
template <typename Value>
core::Policy with(Value core::Policy::*member, const std::type_identity_t<Value>& value)
{
    core::Policy policy;
    policy.*member = value;
    return policy;
}

} // namespace

void TestPolicyChecks::policyDecides_data()
{
    using core::Policy;
    QTest::addColumn<QString>("check");
    QTest::addColumn<QStringList>("edits");
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<core::Outcome>("expected");
    const auto row = [](const char* check, const char* says, const QByteArray& edits,
                        const Policy& policy, core::Outcome expected) {
        QTest::addRow("%s: %s", check, says)
            << QString::fromLatin1(check)
            << QString::fromUtf8(edits).split(u" ; "_s, Qt::SkipEmptyParts) << policy << expected;
    };
    const QByteArray raw = "HostConfig.CapAdd=[\"NET_RAW\"]";
    row("5.4", "a capability too many", raw, {}, Fail);
    row("5.4", "allowed for its image", raw,
        with(&Policy::capabilitiesByImage, {{u"shop/web"_s, {u"NET_RAW"_s}}}), Pass);
    row("5.4", "allowed for this very tag", raw,
        with(&Policy::capabilitiesByImage, {{u"shop/web:1.2"_s, {u"NET_RAW"_s}}}), Pass);
    row("5.4", "allowed for another tag", raw,
        with(&Policy::capabilitiesByImage, {{u"shop/web:1.3"_s, {u"NET_RAW"_s}}}), Fail);
    row("5.4", "allowed for another image", raw,
        with(&Policy::capabilitiesByImage, {{u"shop/db"_s, {u"NET_RAW"_s}}}), Fail);

    const QByteArray keys = "Mounts=[{\"Type\":\"bind\",\"Source\":\"/srv/keys\","
                            "\"Destination\":\"/keys\",\"RW\":false,\"Mode\":\"ro\"}]";
    row("5.6", "no built-in path", keys, {}, Pass);
    row("5.6", "a path of the policy", keys, with(&Policy::sensitivePaths, {u"/srv"_s}), Fail);
    const QByteArray log = "Mounts=[{\"Type\":\"bind\",\"Source\":\"/var/log/nginx\","
                           "\"Destination\":\"/log\",\"RW\":true,\"Mode\":\"\"}]";
    row("5.6", "the log folder", log, {}, Fail);
    row("5.6", "let in", log, with(&Policy::mountExceptions, {{u"/var/log/nginx"_s, false}}), Pass);
    row("5.6", "let in while read-only", log,
        with(&Policy::mountExceptions, {{u"/var/log/nginx"_s, true}}), Fail);
    row("5.6", "an exception does not cover what is above it", log,
        with(&Policy::mountExceptions, {{u"/var/log/nginx/site"_s, false}}), Fail);

    row("5.9", "declared by the image", "", {}, Pass);
    row("5.9", "not on the policy's list", "",
        with(&Policy::neededPorts, {{u"shop/web"_s, {u"9090/tcp"_s}}}), Fail);
    row("5.9", "on the policy's list, not declared", "-image:Config.ExposedPorts",
        with(&Policy::neededPorts, {{u"shop/web"_s, {u"8080/tcp"_s}}}), Pass);
    row("5.9", "another image's list", "",
        with(&Policy::neededPorts, {{u"shop/db"_s, {u"5432/tcp"_s}}}), Pass);

    const QByteArray card = "HostConfig.Devices=[{\"PathOnHost\":\"/dev/dri/card0\","
                            "\"PathInContainer\":\"/dev/dri/card0\"}]";
    row("5.18", "a device", card, {}, Fail);
    row("5.18", "an allowed device", card, with(&Policy::allowedDevices, {u"/dev/dri"_s}), Pass);
    row("5.18", "a name that only begins alike", card,
        with(&Policy::allowedDevices, {u"/dev/dr"_s}), Fail);

    const QByteArray unused = "images:[1]={\"Id\":\"sha256:" + QByteArray(64, 'b')
        + "\",\"Created\":1700000000} ; images:[2]={\"Id\":\"sha256:" + QByteArray(64, 'c')
        + "\",\"Created\":1760000000} ; @date=2026-11-23";
    row("6.1", "two of three are unused", unused, {}, Fail);
    row("6.1", "two are never too many", unused, with(&Policy::toleratedUnusedImages, 2), Pass);
    Policy aged = with(&Policy::toleratedUnusedImages, 2);
    aged.maxUnusedImageAgeDays = 900;
    row("6.1", "one of them is too old", unused, aged, Fail);
    aged.maxUnusedImageAgeDays = 2000;
    row("6.1", "both are young enough", unused, aged, Pass);
    row("6.1", "an age that is not told", unused + " ; -images:[1].Created", aged, Unknown);

    const QByteArray stopped =
        "containers:[0].State=\"exited\" ; State.Status=\"exited\" ; "
        "State.FinishedAt=\"2026-11-01T10:00:00.123456789Z\" ; @date=2026-11-23";
    Policy stopping = with(&Policy::maxStoppedContainersPercent, 100);
    row("6.2", "all may be stopped", stopped, stopping, Pass);
    stopping.maxStoppedContainerAgeDays = 21;
    row("6.2", "stopped for 22 days", stopped, stopping, Fail);
    stopping.maxStoppedContainerAgeDays = 22;
    row("6.2", "just young enough", stopped, stopping, Pass);
    row("6.2", "neither an end nor a beginning", stopped + " ; -State.FinishedAt ; -Created",
        stopping, Unknown);

    const QByteArray loki = "info:LoggingDriver=\"loki\" ; HostConfig.LogConfig.Type=\"loki\"";
    row("2.13", "a plugin nobody vouched for", loki, {}, Manual);
    row("2.13", "an accepted plugin", loki, with(&Policy::acceptedLogDrivers, {u"loki"_s}), Pass);
    const QByteArray local =
        "HostConfig.LogConfig.Config={\"syslog-address\":\"udp://127.0.0.1:514\"}";
    row("2.13", "an address on the host", local, {}, Fail);
    row("2.13", "where a forwarder listens", local, with(&Policy::allowLocalLogForwarder, true),
        Pass);

    const QByteArray supported = "version:Version=\"24.0.7\" ; @date=2026-11-23";
    row("1.2.2", "Docker's own table", supported, {}, Fail);
    row("1.2.2", "longer support bought", supported,
        with(&Policy::engineSupport, {{u"24.0"_s, QDate(2027, 1, 1)}}), Unknown);
    row("1.2.2", "by its major number", supported,
        with(&Policy::engineSupport, {{u"24"_s, QDate(2026, 1, 1)}}), Fail);
    row("1.2.2", "a release that no table knows",
        "version:Version=\"99.1.0\" ; version:Components=[] ; @date=2026-11-23",
        with(&Policy::engineSupport, {{u"99"_s, QDate(2026, 1, 1)}}), Fail);
}

void TestPolicyChecks::policyDecides()
{
    QFETCH(core::Policy, policy);
    runCheckRow(policy);
}

QTEST_GUILESS_MAIN(TestPolicyChecks)
#include "tst_policychecks.moc"
