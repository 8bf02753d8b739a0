// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vuln/fuzztargets.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// One small harm to an input, as fuzzers do it.
QByteArray harmed(QByteArray bytes, QRandomGenerator& random)
{
    if (bytes.isEmpty())
        return bytes;
    const qsizetype at = random.bounded(quint32(bytes.size()));
    const qsizetype length = 1 + random.bounded(8);
    switch (random.bounded(4)) {
    case 0:
        bytes[at] = char(random.bounded(256));
        break;
    case 1:
        bytes.remove(at, length);
        break;
    case 2:
        bytes.insert(at, bytes.mid(random.bounded(quint32(bytes.size())), length));
        break;
    default:
        bytes.truncate(at);
    }
    return bytes;
}

const QByteArrayList Versions = {"1:2.3~rc1-4+b1",       "0:2.0^git1-3.module+el8.6.0+1+abc",
                                 "1.2.3_pre2_p1~abc-r4", "6.6.2p1-r0",
                                 "v1.2.3-rc.1+build5",   "1!2.0a1.post2.dev3+ubuntu.1",
                                 "0.9-final-thing",      "1.0-alpha-1-SNAPSHOT",
                                 "1.0.a.10-b",           "v4.3-2RC2",
                                 "1.0.0.1-BETA.x",       "1.2-3"};

const QByteArray Record =
    R"({"id":"X-1","modified":"2026-01-01T00:00:00Z","aliases":["CVE-1"],"severity":[{"type":)"
    R"("CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"}],"affected":[{"package":)"
    R"({"ecosystem":"Red Hat:8","name":"p"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":)"
    R"("0"},{"fixed":"0:1-2.el8.x86_64"},{"limit":"*"}]},{"type":"GIT"}],"versions":["1","2"]}]})";

} // namespace

/// A short, always equal run of what libFuzzer runs for hours.
class TestVulnFuzz : public QObject
{
    Q_OBJECT

private slots:
    void versions()
    {
        QRandomGenerator random(42);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray left = Versions[random.bounded(int(Versions.size()))];
            QByteArray right =
                random.bounded(2) ? Versions[random.bounded(int(Versions.size()))] : left;
            for (int i = random.bounded(4); i > 0; --i)
                left = harmed(left, random);
            fuzzVersions(left + '\0' + harmed(right, random));
        }
    }

    void records()
    {
        QRandomGenerator random(42);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray record = Record;
            for (int i = 1 + random.bounded(4); i > 0; --i)
                record = harmed(record, random);
            fuzzRecord(record);
        }
    }
};

QTEST_GUILESS_MAIN(TestVulnFuzz)
#include "tst_vulnfuzz.moc"
