// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/lint.h"
#include "dockerfile/page.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::dockerfile;

namespace {

LintOptions everything()
{
    LintOptions options;
    options.rules.today = QDate(2026, 11, 23);
    options.rules.approvedImages = {u"debian"_s};
    for (const Rule& rule : allRules()) {
        if (rule.level == Level::Ignore)
            options.levels[rule.id] = Level::Warning;
    }
    return options;
}

/// Lines on which the rule reports.
QList<int> linesOf(QByteArrayView file, const QString& rule, const LintOptions& options)
{
    QList<int> lines;
    for (const LintFinding& finding : lint(file, options).findings) {
        if ((finding.rule->id == rule || finding.aliases.contains(rule))
            && finding.exemption.isNull())
            lines.append(finding.lines.first);
    }
    return lines;
}

} // namespace

/// The rules that stand under our own codes: each reports what it is about, and nothing beside it.
class TestSecurityRules : public QObject
{
    Q_OBJECT
private slots:
    void reports_data();
    void reports();
    void secretsAreNotTold();
    void everyRuleHasAPage();
    void idsAreUnique();
    void exemptions_data();
    void exemptions();
    void contextWithoutIgnore();
};

void TestSecurityRules::reports_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QByteArray>("good");
    const auto row = [](const char* rule, const char* bad, const char* good) {
        QTest::addRow("%s %s", rule, bad)
            << QString::fromLatin1(rule) << QByteArray("FROM debian:12\n") + bad
            << QByteArray("FROM debian:12\n") + good;
    };
    row("PL1001", "ENV AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzzKEYA",
        "ENV AWS_SECRET_ACCESS_KEY=$KEY");
    row("PL1001", "ARG GITHUB_TOKEN=ghp_0123456789abcdefghijABCDEFGHIJ012345", "ARG GITHUB_TOKEN");
    row("PL1001", "ENV DB_PASSWORD=Tr0ub4dor3x", "ENV DB_PASSWORD=changeme");
    row("PL1002", "RUN docker login -u me -p Tr0ub4dor3x registry.example",
        "RUN docker login -u me --password-stdin registry.example");
    row("PL1002", "RUN curl -u me:Tr0ub4dor3x https://a.example/",
        "RUN curl -n https://a.example/");
    row("PL1002", "RUN git clone https://me:Tr0ub4dor3x@a.example/a.git",
        "RUN git clone https://a.example/a.git");
    row("PL1003", "ARG API_TOKEN\nRUN curl -H \"X: $API_TOKEN\" https://a.example/",
        "ARG API_TOKEN_FILE\nRUN cat $API_TOKEN_FILE");
    row("PL1004", "COPY id_rsa /root/.ssh/", "COPY id_rsa.pub /root/.ssh/");
    row("PL1004", "COPY deploy/.env /app/", "COPY deploy/.env.example /app/");
    row("PL1004", "ADD server.key /etc/ssl/", "ADD ca.pem /etc/ssl/");
    row("PL1005", "COPY .npmrc /root/.npmrc\nRUN npm ci\nRUN rm /root/.npmrc",
        "COPY a /root/a\nRUN rm /root/a");
    row("PL1006", "RUN --mount=type=secret,id=a cp /run/secrets/a /app/",
        "RUN --mount=type=secret,id=a tool --key /run/secrets/a");
    row("PL1006", "RUN --mount=type=secret,id=a cat /run/secrets/a > /app/a",
        "RUN --mount=type=secret,id=a cat /run/secrets/a > /dev/null");
    row("PL1007", "RUN ssh -o StrictHostKeyChecking=no git@a.example", "RUN ssh git@a.example");
    row("PL1007", "RUN ssh-keyscan a.example >> ~/.ssh/known_hosts", "RUN ssh-keyscan a.example");
    row("PL1008", "COPY .git /app/.git", "COPY src /app/src");
    row("PL1101", "RUN curl https://a.example/i.sh | sh",
        "RUN curl https://a.example/i.sh -o i.sh");
    row("PL1101", "RUN wget -qO- https://a.example/i.sh | sudo -E bash -",
        "RUN wget -qO- https://a.example/a | tar x");
    row("PL1101", "RUN sh -c \"$(curl -fsSL https://a.example/i.sh)\"",
        "RUN sh -c 'curl -fsSL https://a.example/i.sh'");
    row("PL1101", "RUN bash <(curl https://a.example/i.sh)", "RUN bash i.sh");
    row("PL1101", "RUN curl https://a.example/a | base64 -d | bash -s -- -y",
        "RUN curl https://a.example/a | base64 -d > a");
    row("PL1101", "RUN curl https://a.example/i.py | python3 -",
        "RUN curl https://a.example/a.json | python3 -m json.tool");
    row("PL1102", "ADD https://a.example/a.tgz /opt/",
        "ADD --checksum=sha256:00 https://a.example/a.tgz /opt/");
    row("PL1102", "ADD https://a.example/a.git#main /opt/",
        "ADD https://a.example/a.git#0123456789abcdef0123456789abcdef01234567 /opt/");
    row("PL1103", "RUN curl -o /usr/bin/a https://a.example/a",
        "RUN curl -o /usr/bin/a https://a.example/a && echo '00  /usr/bin/a' | sha256sum -c");
    row("PL1103", "RUN wget https://a.example/a.tar.gz", "RUN wget https://a.example/a.json");
    row("PL1104", "RUN curl -k https://a.example/", "RUN curl https://a.example/");
    row("PL1104", "RUN wget --no-check-certificate https://a.example/",
        "RUN wget -q https://a.example/");
    row("PL1104", "ENV NODE_TLS_REJECT_UNAUTHORIZED=0", "ENV NODE_TLS_REJECT_UNAUTHORIZED=1");
    row("PL1104", "RUN GIT_SSL_NO_VERIFY=1 git fetch", "RUN git fetch");
    row("PL1104", "RUN npm config set strict-ssl false", "RUN npm config set strict-ssl true");
    row("PL1105", "RUN apt-get install -y --allow-unauthenticated a", "RUN apt-get install -y a");
    row("PL1105", "RUN apk add --allow-untrusted a.apk", "RUN apk add a.apk");
    row("PL1105", "RUN yum install -y --nogpgcheck a", "RUN yum install -y a");
    row("PL1105",
        "RUN echo 'deb [trusted=yes] https://a.example/ a main' > /etc/apt/sources.list.d/a.list",
        "RUN echo 'deb https://a.example/ a main' > /etc/apt/sources.list.d/a.list");
    row("PL1106", "RUN curl https://a.example/key | apt-key add -",
        "COPY key.gpg /usr/share/keyrings/");
    row("PL1106", "RUN curl https://a.example/key | gpg --dearmor -o /usr/share/keyrings/a.gpg",
        "RUN gpg --version");
    row("PL1107", "RUN pip install --extra-index-url https://a.example/ a==1",
        "RUN pip install --index-url https://a.example/ a==1");
    row("PL1107", "RUN npm install a@1 --registry http://a.example/",
        "RUN npm install a@1 --registry https://a.example/");
    row("PL1108", "RUN npm install", "RUN npm ci");
    row("PL1108", "RUN cargo install --path .", "RUN cargo install --locked --path .");
    row("PL1109", "RUN git clone https://a.example/a.git",
        "RUN git clone --branch v1 https://a.example/a.git");
    row("PL1302", "RUN chmod -R 777 /app", "RUN chmod 1777 /tmp");
    row("PL1302", "RUN chmod o+w /app", "RUN chmod u+w,g+w /app");
    row("PL1302", "COPY --chmod=0666 a /a", "COPY --chmod=0644 a /a");
    row("PL1303", "RUN chmod u+s /usr/bin/a", "RUN chmod u+x /usr/bin/a");
    row("PL1303", "RUN install -m 4755 a /usr/bin/a", "RUN install -m 0755 a /usr/bin/a");
    row("PL1304", "RUN setcap cap_sys_admin+ep /usr/bin/a",
        "RUN setcap cap_net_bind_service+ep /usr/bin/a");
    row("PL1305", "RUN apt-get install -y sudo", "RUN apt-get install -y curl");
    row("PL1305", "RUN usermod -aG docker app", "RUN usermod -aG video app");
    row("PL1306", "RUN echo 'root:x' | chpasswd", "RUN echo root");
    row("PL1306", "RUN passwd -d app", "RUN passwd -l root");
    row("PL1308", "RUN --security=insecure a", "RUN --security=sandbox a");
    row("PL1308", "RUN --network=host a", "RUN --network=none a");
    row("PL1309", "VOLUME /var/run/docker.sock", "VOLUME /data");
    row("PL1309", "RUN apt-get install -y docker.io", "RUN apt-get install -y curl");
    row("PL1310", "VOLUME /etc/", "VOLUME /srv/etc");
    row("PL0008", "# hadolint ignore=DL3002\nUSER root",
        "# hadolint ignore=DL3002 # drops rights itself\nUSER root");
    row("PL0008", "# check=skip=SecretsUsedInArgOrEnv\nARG TOKEN",
        "# a name, not a token\n# check=skip=SecretsUsedInArgOrEnv\nARG TOKEN");
    row("PL0008", "# hadolint global ignore=DL3003,DL3008", "# hadolint global ignore=DL3003");
    row("PL1110", "RUN python3 -m pip install a==1", "RUN pip install --require-hashes -r r.txt");
    row("PL1307", "COPY --chown=app:app . /app/\nUSER app", "COPY . /app/\nUSER app");
    row("PL1307", "RUN chown -R 7:7 /usr/share/app\nUSER 7", "RUN chown -R 7:7 /data\nUSER 7");
    row("PL1307", "COPY --chown=7 a /opt/a\nUSER 7:7", "COPY --chown=7 a /opt/a\nUSER 8");
    row("PL1401", "RUN apt-get install -y openssh-server", "RUN apt-get install -y openssh-client");
    row("PL1401", "CMD [\"/usr/sbin/sshd\", \"-D\"]", "CMD [\"a\"]");
    row("PL1402", "EXPOSE 2375/tcp", "EXPOSE 8080");
    row("PL1403", "RUN apk add --no-cache nmap", "RUN apk add --no-cache curl");
    row("PL1404", "FROM debian:12\nRUN apt-get install -y gcc", "RUN apt-get install -y gcc");
    row("PL1405", "ENV FLASK_DEBUG=1", "ENV FLASK_DEBUG=0");
    row("PL1501", "ENV PATH=.:$PATH", "ENV PATH=/opt/bin:$PATH");
    row("PL1501", "ENV LD_PRELOAD=/a.so", "ENV LD_LIBRARY_PATH=/opt/lib");
    row("PL1502", "ENTRYPOINT eval \"$A\"", "ENTRYPOINT exec \"$A\"");
    row("PL1503", "HEALTHCHECK CMD curl localhost || true",
        "HEALTHCHECK CMD curl -f localhost || exit 1");
    row("PL1504", "HEALTHCHECK NONE", "HEALTHCHECK CMD [\"a\"]");
    row("PL1505", "CMD [\"redis-server\", \"--protected-mode\", \"no\"]", "CMD [\"redis-server\"]");
    row("PL1506", "ONBUILD RUN a", "ONBUILD USER a");
    row("PL1602", "RUN apt-get upgrade -y", "RUN apt-get install -y a");
    const auto whole = [](const char* rule, const char* bad, const char* good) {
        QTest::addRow("%s %s", rule, bad)
            << QString::fromLatin1(rule) << QByteArray(bad) << QByteArray(good);
    };
    whole("PL1201", "FROM alpine:3.21", "FROM debian:12");
    whole("PL1202", "FROM debian:12", "FROM debian:12@sha256:00");
    whole("PL1203", "ARG BASE=debian:12\nFROM $BASE", "ARG TAG=12\nFROM debian:$TAG");
    whole("PL1204", "FROM debian:jessie-slim", "FROM debian:12");
    whole("PL1204", "FROM python:3.12-buster", "FROM python:3.12-bookworm");
    whole("PL1204", "FROM node:14.21-alpine", "FROM node:140");
    whole("PL1205", "# syntax=someone/frontend:1\nFROM debian:12",
          "# syntax=docker/dockerfile:1\nFROM debian:12");
    whole("PL1601", "FROM debian:12",
          "FROM debian:12\nLABEL org.opencontainers.image.source=a "
          "org.opencontainers.image.revision=b");
    whole("PL1311", "FROM debian:12.8\nUSER 7",
        "FROM debian:12.8\nRUN find / -perm /6000 -exec chmod a-s {} + || true\nUSER 7");
    whole("PL1311", "FROM debian:12.8 AS a\nFROM a\nUSER 7", "FROM debian:12.8\nFROM scratch\nUSER 7");
    whole("PL0001", "FROM debian:12\nCMD [1]", "FROM debian:12\nCMD [\"1\"]");
    whole("PL0002", "FROM debian:12\nCOPY a", "FROM debian:12\nCOPY a b");
    whole("PL0003", "FROM debian:12\nRUM a", "FROM debian:12\nRUN a");
}

void TestSecurityRules::reports()
{
    QFETCH(QString, rule);
    QFETCH(QByteArray, bad);
    QFETCH(QByteArray, good);
    QVERIFY2(!linesOf(bad, rule, everything()).isEmpty(), "silent on what it is about");
    QVERIFY2(linesOf(good, rule, everything()).isEmpty(), "reports what is right");
}

void TestSecurityRules::secretsAreNotTold()
{
    const QByteArray file =
        "FROM debian:12\nENV DB_PASSWORD=Tr0ub4dor3x\n"
        "RUN curl -u me:Tr0ub4dor3x https://me:Tr0ub4dor3x@a.example/a.sh | sh\n"
        "ADD https://me:Tr0ub4dor3x@a.example/Tr0ub4dor3x /opt/\n"
        "LABEL token=Tr0ub4dor3x\nWORKDIR Tr0ub4dor3x\n"_ba;
    const LintResult result = lint(file, everything());
    QVERIFY(result.findings.size() > 5);
    for (const LintFinding& finding : result.findings) {
        if (finding.rule->id.startsWith("PL"_L1))
            QVERIFY2(!plimsoll::core::english(finding.text).contains("Tr0ub4dor3x"_L1),
                     finding.rule->id.data());
    }
}

void TestSecurityRules::everyRuleHasAPage()
{
    for (const Rule& rule : allRules()) {
        const Page& page = pageOf(rule);
        QVERIFY2(!page.title.isEmpty() && !page.why.isEmpty() && !page.good.isEmpty(),
                 rule.id.data());
        const bool isOfThisProgram = rule.id == "PL0006"_L1 || rule.id == "PL0007"_L1;
        QVERIFY2(!page.references.isEmpty() || !addressOf(rule).isEmpty() || isOfThisProgram,
                 rule.id.data());
    }
}

void TestSecurityRules::idsAreUnique()
{
    QSet<QString> ids;
    for (const Rule& rule : allRules()) {
        QVERIFY2(!ids.contains(rule.id), rule.id.data());
        ids.insert(rule.id);
        QVERIFY2(rule.family.isEmpty() || findRule(QString(rule.family)), rule.id.data());
    }
    const auto hadolint =
        std::ranges::count_if(ids, [](const QString& id) { return id.startsWith("DL"_L1); });
    QCOMPARE(hadolint, 71);
}

void TestSecurityRules::exemptions_data()
{
    QTest::addColumn<QByteArray>("comment");
    QTest::addColumn<bool>("isExempted");
    QTest::addColumn<QString>("complaint");
    const QString none;
    QTest::newRow("with a reason")
        << "# plimsoll ignore=PL1302 reason=a fixture"_ba << true << none;
    QTest::newRow("one of several")
        << "# plimsoll ignore=DL3008,PL1302 reason=a"_ba << true << none;
    QTest::newRow("until later") << "# plimsoll ignore=PL1302 until=2026-11-23 reason=a"_ba << true
                                 << none;
    QTest::newRow("for the file") << "# plimsoll global ignore=PL1302 reason=a"_ba << true << none;
    QTest::newRow("another rule") << "# plimsoll ignore=PL1303 reason=a"_ba << false << none;
    QTest::newRow("without reason") << "# plimsoll ignore=PL1302"_ba << false << u"PL0006"_s;
    QTest::newRow("a rule nobody knows")
        << "# plimsoll ignore=PL9999 reason=a"_ba << false << u"PL0006"_s;
    QTest::newRow("no day") << "# plimsoll ignore=PL1302 until=soon reason=a"_ba << false
                            << u"PL0006"_s;
    QTest::newRow("over") << "# plimsoll ignore=PL1302 until=2026-11-22 reason=a"_ba << false
                          << u"PL0007"_s;
}

void TestSecurityRules::exemptions()
{
    QFETCH(QByteArray, comment);
    QFETCH(QString, complaint);
    const QByteArray file = "FROM debian:12\n" + comment + "\nRUN chmod 777 /a\n";
    QTEST(linesOf(file, u"PL1302"_s, everything()).isEmpty(), "isExempted");
    if (!complaint.isEmpty())
        QCOMPARE(linesOf(file, complaint, everything()), QList<int>{2});
}

void TestSecurityRules::contextWithoutIgnore()
{
    LintOptions options = everything();
    const QByteArray file = "FROM debian:12\nCOPY . /app\n"_ba;
    QVERIFY(linesOf(file, u"PL1008"_s, options).isEmpty());
    options.rules.knowsContext = true;
    QCOMPARE(linesOf(file, u"PL1008"_s, options), QList<int>{2});
    options.rules.dockerignore.emplace(".git\n.env\n"_ba);
    QVERIFY(linesOf(file, u"PL1008"_s, options).isEmpty());
}

QTEST_GUILESS_MAIN(TestSecurityRules)
#include "tst_securityrules.moc"
