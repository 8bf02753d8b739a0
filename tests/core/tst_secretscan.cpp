// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretrules.h"
#include "core/secretscan.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plimsoll::core;

// Invented values in the forms that makers document; the halves are joined here so that no scanner
// takes this file for a leak.
namespace {

const QString GitHub = u"ghp_"_s + u"0123456789abcdefghijABCDEFGHIJ012345"_s;
const QString GitLab = u"glpat-"_s + u"XUNTHE3KDDDUOSWPG445"_s;
const QString Aws = u"AKIA"_s + u"BH6M4VGCJWUNQ3M4"_s;
const QString Stripe = u"sk_live_"_s + u"IXCECVNMCST6LWHWQYO6ORPC"_s;
const QString Slack = u"xoxb-"_s + u"17653672481-19874698323"_s;
const QString Jwt = u"eyJhbGciOiJIUzI1NiJ9."_s + u"eyJzdWIiOiIxIn0abc."_s + u"c2lnbmF0dXJl"_s;
const QString Npm = u"npm_"_s + u"YWBBI3H3CRXTU7BPQSD4HQMVWB7M5WJBW3KT"_s;

QString shown(const QString& text, const QList<SecretSpan>& spans)
{
    QString result = text;
    for (auto span = spans.crbegin(); span != spans.crend(); ++span)
        result.replace(span->start, span->length, u'<' + span->rule + u'>');
    return result;
}

} // namespace

class TestSecretScan : public QObject
{
    Q_OBJECT
private slots:
    void rulesAreSound();
    void assignments_data();
    void assignments();
    void harmlessAssignments_data();
    void harmlessAssignments();
    void texts_data();
    void texts();
    void harmlessTexts_data();
    void harmlessTexts();
    void commands_data();
    void commands();
    void markersStayMarkers();
    void overlapsAreJoined();
    void hostileTexts_data();
    void hostileTexts();
};

void TestSecretScan::rulesAreSound()
{
    QSet<QString> ids;
    for (const SecretRule& rule : secretRules()) {
        const QRegularExpression expression(QString::fromLatin1(rule.pattern));
        QVERIFY2(expression.isValid(), rule.id);
        QVERIFY2(qstrlen(rule.reason) > 0, rule.id);
        const QString id = QString::fromLatin1(rule.id);
        QVERIFY2(!ids.contains(id), rule.id);
        QVERIFY2(QRegularExpression(uR"(^[a-z.\-]+$)"_s).match(id).hasMatch(), rule.id);
        ids.insert(id);
    }
    for (const char* pattern : {HarmlessNamePattern, HarmlessValuePattern, ValueHintPattern,
                                CommandHintPattern, NameHintPattern})
        QVERIFY2(QRegularExpression(QString::fromLatin1(pattern)).isValid(), pattern);
}

void TestSecretScan::assignments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("password", u"DB_PASSWORD=hunter2"_s, u"DB_PASSWORD=<name.password>"_s);
    row("password of a program", u"PGPASS=hunter2"_s, u"PGPASS=<name.password>"_s);
    row("not a password", u"BYPASS=hunter2"_s, u"BYPASS=hunter2"_s);
    row("a path of passwords", u"PGPASSFILE=hunter2"_s, u"PGPASSFILE=hunter2"_s);
    row("secret in one word", u"SECRETKEYBASE=hunter2"_s, u"SECRETKEYBASE=<name.secret>"_s);
    row("short password", u"PASSWORD=a"_s, u"PASSWORD=<name.password>"_s);
    row("password with spaces and signs", u"PASSWORD=a b=c&d;e,f"_s, u"PASSWORD=<name.password>"_s);
    row("joined word", u"PGPASSWORD=x1y2z3"_s, u"PGPASSWORD=<name.password>"_s);
    row("numbered", u"REDIS_PASSWORD_2=x1y2z3"_s, u"REDIS_PASSWORD_2=<name.password>"_s);
    row("camel case", u"dbPassword=x1y2z3"_s, u"dbPassword=<name.password>"_s);
    row("dotted", u"spring.datasource.password=x1y2z3"_s,
        u"spring.datasource.password=<name.password>"_s);
    row("pass as a word", u"SMTP_PASS=x1y2z3"_s, u"SMTP_PASS=<name.password>"_s);
    row("pass at the end of a word", u"REDISPASS=x1y2z3"_s, u"REDISPASS=<name.password>"_s);
    row("pw with a qualifier", u"ROOT_PW=x1"_s, u"ROOT_PW=<name.password>"_s);
    row("preshared key", u"VPN_PRESHARED_KEY=x1"_s, u"VPN_PRESHARED_KEY=<name.key>"_s);
    row("name and password", u"BASIC_AUTH=user:s3cr3t"_s, u"BASIC_AUTH=<name.machine-made>"_s);
    row("Pwd of a connection string", u"DB=Server=db;Uid=sa;Pwd=s3cr3t;Encrypt=no"_s,
        u"DB=Server=db;Uid=sa;Pwd=<name.password>;Encrypt=no"_s);
    row("private key in base64", u"CFG=LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2QUlCQURB"_s,
        u"CFG=<value.private-key>"_s);
    row("JAAS", u"JAAS=Plain required username=\"u\" password=\"s3cr3t\";"_s,
        u"JAAS=Plain required username=\"u\" password=\"<name.password>\";"_s);
    row("dotted names in JSON", uR"(APP={"spring.datasource.password":"s3cr3t"})"_s,
        uR"(APP={"spring.datasource.password":"<name.password>"})"_s);
    row("JDBC", u"URL=jdbc:mysql://db/x?user=u&password=s3cr3t&ssl=1"_s,
        u"URL=jdbc:mysql://db/x?user=u&password=<name.password>&ssl=1"_s);
    row("pwd with a qualifier", u"DB_PWD=x1y2z3"_s, u"DB_PWD=<name.password>"_s);
    row("a $ that no shell expands", u"PASSWORD=$ecret"_s, u"PASSWORD=<name.password>"_s);
    row("the default that all know", u"POSTGRES_PASSWORD=postgres"_s,
        u"POSTGRES_PASSWORD=<name.password>"_s);
    row("password hash", u"ADMIN_PASSWORD_HASH=4b2c99"_s, u"ADMIN_PASSWORD_HASH=<name.password>"_s);
    row("secret", u"CLIENT_SECRET=x1y2z3"_s, u"CLIENT_SECRET=<name.secret>"_s);
    row("secret first", u"SECRET_KEY_BASE=abc"_s, u"SECRET_KEY_BASE=<name.key>"_s);
    row("secret id of an approle", u"VAULT_SECRET_ID=abc-def"_s,
        u"VAULT_SECRET_ID=<name.secret>"_s);
    row("AWS secret", u"AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG"_s,
        u"AWS_SECRET_ACCESS_KEY=<name.key>"_s);
    row("AWS key id by its value", u"AWS_ACCESS_KEY_ID="_s + Aws,
        u"AWS_ACCESS_KEY_ID=<value.aws-key>"_s);
    row("token", u"GITHUB_TOKEN="_s + GitHub, u"GITHUB_TOKEN=<name.token>"_s);
    row("token by value alone", u"BUILD_ARG="_s + GitHub, u"BUILD_ARG=<value.github-token>"_s);
    row("api key", u"API_KEY=abc"_s, u"API_KEY=<name.key>"_s);
    row("api key in one word", u"APIKEY=abc"_s, u"APIKEY=<name.key>"_s);
    row("encryption key", u"ENCRYPTION_KEY=abc"_s, u"ENCRYPTION_KEY=<name.key>"_s);
    row("Laravel's key", u"APP_KEY=base64:3H8pQ2mZk0T1yXn7dLw5VbRf9sJcGuEa"_s,
        u"APP_KEY=<name.machine-made>"_s);
    row("salt of WordPress", u"AUTH_SALT=f8a1b2c3d4e5f6a7b8c9"_s,
        u"AUTH_SALT=<name.machine-made>"_s);
    row("Erlang cookie", u"RABBITMQ_ERLANG_COOKIE=abc"_s,
        u"RABBITMQ_ERLANG_COOKIE=<name.credential>"_s);
    row("connection string", u"CONNECTION_STRING=Server=x;Password=y"_s,
        u"CONNECTION_STRING=<name.credential>"_s);
    row("address with a password", u"DATABASE_URL=postgres://ledger:V5TGCCB3@db:5432/ledger"_s,
        u"DATABASE_URL=postgres://ledger:<value.url-password>@db:5432/ledger"_s);
    row("address without a user", u"REDIS_URL=redis://:p4ss@cache:6379/0"_s,
        u"REDIS_URL=redis://:<value.url-password>@cache:6379/0"_s);
    row("address, password with @ in it", u"URL=amqp://u:p@ss@mq/"_s,
        u"URL=amqp://u:<value.url-password>@mq/"_s);
    row("address, password with / in it", u"URL=amqp://u:pa/ss@mq/"_s,
        u"URL=amqp://u:<value.url-password>@mq/"_s);
    row("Go data source name", u"DSN=root:s3cr3t@tcp(db:3306)/x"_s,
        u"DSN=root:<value.dsn-password>@tcp(db:3306)/x"_s);
    row("options inside", u"JAVA_OPTS=-Xmx1g -Ddb.password=s3cr3t -Dx=y"_s,
        u"JAVA_OPTS=-Xmx1g -Ddb.password=<name.password> -Dx=y"_s);
    row("ADO connection inside", u"DB=Server=db;User Id=sa;Password=s3cr3t;Encrypt=no"_s,
        u"DB=Server=db;User Id=sa;Password=<name.password>;Encrypt=no"_s);
    row("docker login file", uR"(CFG={"auths":{"r.example":{"auth":"dXNlcjpwYXNz"}}})"_s,
        uR"(CFG={"auths":{"r.example":{"auth":"<name.machine-made>"}}})"_s);
    row("private key",
        u"PEM=-----BEGIN RSA PRIVATE KEY-----\\nMIIE\\n-----END RSA PRIVATE KEY-----"_s,
        u"PEM=<value.private-key>"_s);
    row("private key, cut off", u"PEM=-----BEGIN PRIVATE KEY-----\nMIIEabc"_s,
        u"PEM=<value.private-key>"_s);
    row("password hash by value", u"USERS=admin:$apr1$eHoq1kfn$wC8i9XtBwWuVKoP1GjT7i0"_s,
        u"USERS=admin:<value.password-hash>"_s);
}

void TestSecretScan::assignments()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(text, secretsInAssignment(text)), expected);
}

void TestSecretScan::harmlessAssignments_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"POSTGRES_PASSWORD_FILE=/run/secrets/pg",
                             "DB_PASSWORD=",
                             "DB_PASSWORD=/run/secrets/pg",
                             "PASSWORD_POLICY=strong12",
                             "PASSWORD_MIN_LENGTH=12",
                             "ALLOW_EMPTY_PASSWORD=yes",
                             "MYSQL_RANDOM_ROOT_PASSWORD=1",
                             "PWD=/srv/app",
                             "OLDPWD=/root",
                             "INIT_CWD=/x",
                             "TOKEN_TTL=3600s",
                             "TOKEN_ENDPOINT=https://id.example/token",
                             "MAX_TOKENS=4096",
                             "TOKENIZERS_PARALLELISM=maybe",
                             "SECRET_NAME=payments-db",
                             "SECRETS_DIR=abc",
                             "GPG_KEY=E3FF2839C048B25C084DEBE9B26995E310250568",
                             "PUBLIC_KEY=MIIBIjANBgkqhkiG9w0BAQEFAAOC",
                             "PRIMARY_KEY=order_id",
                             "SORT_KEY=created",
                             "SSL_KEY=/etc/ssl/private/server.key",
                             "TLS_KEY=server.pem",
                             "KEYBOARD=us",
                             "KEY=value",
                             "CACHE_KEY=my-service-cache-entry-2",
                             "AUTH=basic",
                             "SMTP_AUTH=login",
                             "AUTHOR=Jane Doe 1234567890",
                             "COMPASS=north",
                             "BYPASS=localhost",
                             "PATH=/usr/bin:/bin",
                             "DB_PASSWORD=${DB_PASSWORD}",
                             "DB_PASSWORD=$DB_PASSWORD",
                             "DB_PASSWORD=$(cat x)",
                             "API_TOKEN=<your token>",
                             "PASSWORD=********",
                             "HTTP_PROXY=http://xxxxx:xxxxx@proxy:3128",
                             "DB_PASSWORD={redacted,name.password,7}",
                             "SECRET_ARN=arn:aws:secretsmanager:eu:1:x",
                             "VAULT_TOKEN=vault:secret/data/x#t",
                             "GOOGLE_APPLICATION_CREDENTIALS=/etc/gcp/key.json",
                             "PASSWORD_ALGORITHM=bcrypt",
                             "PASSWORD_HASHERS=argon2id",
                             "URL=https://example.com:8443/a@b",
                             "IMAGE=registry.example:5000/shop@sha256:0123",
                             "SSH_AUTH_SOCK=/run/ssh.sock",
                             "STRIPE_PUBLISHABLE_KEY=pk_live_IXCECVNMCST6LWHWQYO6ORPC",
                             "MAIL=a@b.example",
                             "LANG=C.UTF-8",
                             "PYTHON_SHA256=0a1b2c3d",
                             "JWT_ALGORITHM=RS256",
                             "SSH_KEY=ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIabc me@x",
                             "MAX_PASSWORD_ATTEMPTS=5",
                             "POSTGRES_HOST_AUTH_METHOD=trust",
                             "POSTGRES_INITDB_ARGS=--auth-host=scram-sha-256",
                             "CA_KEY=-----BEGIN PUBLIC KEY-----MIIB-----END PUBLIC KEY-----",
                             "NGINX_GPGKEY=573BFD6B3D8FBC641079A6ABABF5BD827BD9BF62",
                             "MONKEY=banana1234567890123",
                             "SITE=https://example.com:443?x=a@b",
                             "TRAEFIK=auth@docker",
                             "SENTRY_DSN=https://a1@s.io/2"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSecretScan::harmlessAssignments()
{
    QFETCH(QString, text);
    QCOMPARE(shown(text, secretsInAssignment(text)), text);
}

void TestSecretScan::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("flag with =", u"serve --api-key="_s + Stripe + u" -v"_s,
        u"serve --api-key=<value.stripe-key> -v"_s);
    row("flag with a space", u"serve --password s3cr3t -v"_s,
        u"serve --password <name.password> -v"_s);
    row("flag in quotes", u"sh -c 'serve --password=s3cr3t'"_s,
        u"sh -c 'serve --password=<name.password>'"_s);
    row("quoted value", u"serve --password \"a b c\" -v"_s,
        u"serve --password \"<name.password>\" -v"_s);
    row("quoted assignment", u"docker run -e 'PASSWORD=a b' x"_s,
        u"docker run -e 'PASSWORD=<name.password>' x"_s);
    row("export in a shell", u"export TOKEN=abc123; run"_s, u"export TOKEN=<name.token>; run"_s);
    row("header", u"curl -H 'Authorization: Bearer abc.def' http://x"_s,
        u"curl -H 'Authorization: Bearer <value.authorization>' http://x"_s);
    row("basic header", u"-H \"authorization: Basic dXNlcjpwYXNz\""_s,
        u"-H \"authorization: Basic <value.authorization>\""_s);
    row("private header", u"curl -H 'X-Api-Key: a1b2c3' x"_s,
        u"curl -H 'X-Api-Key: <name.key>' x"_s);
    row("curl user", u"curl -fsu probe:s3cr3t x; curl -u probe:s3cr3t http://x"_s,
        u"curl -fsu probe:s3cr3t x; curl -u probe:<command.curl> http://x"_s);
    row("mysql", u"mysqladmin ping -h db -ps3cr3t"_s, u"mysqladmin ping -h db -p<command.mysql>"_s);
    row("sshpass", u"sshpass -p s3cr3t ssh x"_s, u"sshpass -p <command.sshpass> ssh x"_s);
    row("redis", u"redis-cli -a s3cr3t ping"_s, u"redis-cli -a <command.redis> ping"_s);
    row("redis server", u"redis-server --requirepass s3cr3t"_s,
        u"redis-server --requirepass <name.password>"_s);
    row("login", u"docker login -u me -p s3cr3t r.example"_s,
        u"docker login -u me -p <command.login> r.example"_s);
    row("chpasswd", u"/bin/sh -c echo 'root:s3cr3t' | chpasswd"_s,
        u"/bin/sh -c echo 'root:<command.chpasswd>' | chpasswd"_s);
    row("htpasswd", u"htpasswd -bc /etc/h admin s3cr3t"_s,
        u"htpasswd -bc /etc/h admin <command.htpasswd>"_s);
    row("htpasswd to stdout", u"htpasswd -nb admin s3cr3t > f"_s,
        u"htpasswd -nb admin <command.htpasswd> > f"_s);
    row("sql", u"CREATE USER 'a' IDENTIFIED BY 's3cr3t'"_s,
        u"CREATE USER 'a' IDENTIFIED BY '<command.sql>'"_s);
    row("clone with a token alone",
        u"git clone https://0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d@git.example/x"_s,
        u"git clone https://<value.url-token>@git.example/x"_s);
    row("piped login", u"echo s3cr3t | docker login -u me --password-stdin r.example"_s,
        u"echo <command.stdin> | docker login -u me --password-stdin r.example"_s);
    row("openssl", u"openssl enc -aes-256-cbc -k s3cr3t -in x"_s,
        u"openssl enc -aes-256-cbc -k <command.openssl-key> -in x"_s);
    row("aws configure", u"aws configure set aws_secret_access_key s3cr3t"_s,
        u"aws configure set aws_secret_access_key <command.config-set>"_s);
    row("query", u"http://x/?a=b&token=abc123&c=d"_s, u"http://x/?a=b&token=<name.token>&c=d"_s);
    row("mount options", u"username=u,password=p4ss,uid=0"_s,
        u"username=u,password=<name.password>,uid=0"_s);
    row("JSON", uR"({"user":"u","password":"p4ss"})"_s,
        uR"({"user":"u","password":"<name.password>"})"_s);
    row("escaped JSON", uR"({\"password\":\"p4ss\"})"_s,
        uR"({\"password\":\"<name.password>\"})"_s);
    row("YAML", u"password: hunter2"_s, u"password: <name.password>"_s);
    row("npmrc", u"echo \"//r.example/:_authToken="_s + Npm + u"\" > .npmrc"_s,
        u"echo \"//r.example/:_authToken=<value.npm-token>\" > .npmrc"_s);
    row("netrc", u"machine x login u password s3cr3t"_s,
        u"machine x login u password <command.netrc>"_s);
    row("clone", u"git clone https://oauth2:"_s + GitLab + u"@git.example/x"_s,
        u"git clone https://oauth2:<value.gitlab-token>@git.example/x"_s);
    row("json web token", u"run "_s + Jwt, u"run <value.jwt>"_s);
    row("Slack", u"notify "_s + Slack, u"notify <value.slack-token>"_s);
    row("classic build arguments", u"|2 A=b BACKUP_TOKEN=x y /bin/sh -c yum update"_s,
        u"|2 A=b BACKUP_TOKEN=<name.token> /bin/sh -c yum update"_s);
    row("BuildKit build arguments", u"RUN |1 TOKEN=abc /bin/sh -c make # buildkit"_s,
        u"RUN |1 TOKEN=<name.token> /bin/sh -c make # buildkit"_s);
    row("classic ENV lost its quotes", u"/bin/sh -c #(nop)  ENV DB_PASSWORD=a b c DB_NAME=x"_s,
        u"/bin/sh -c #(nop)  ENV DB_PASSWORD=<name.password> DB_NAME=x"_s);
    row("BuildKit ENV", u"ENV DB_PASSWORD=a b # buildkit"_s,
        u"ENV DB_PASSWORD=<name.password> # buildkit"_s);
    row("old ENV", u"ENV DB_PASSWORD a b"_s, u"ENV DB_PASSWORD <name.password>"_s);
    row("ARG default", u"ARG NPM_TOKEN=abc"_s, u"ARG NPM_TOKEN=<name.token>"_s);
    row("label", u"LABEL maintainer=nobody knows x.backup-token=abc"_s,
        u"LABEL maintainer=nobody knows x.backup-token=<name.token>"_s);
    row("half a surrogate pair hides nothing", u"TOKEN=abc1 "_s + QChar(0xD800),
        u"TOKEN=<name.token> "_s + QChar(0xD800));
    row("two in one", u"A_TOKEN=abc1 B_TOKEN=abc2"_s,
        u"A_TOKEN=<name.token> B_TOKEN=<name.token>"_s);
}

void TestSecretScan::texts()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(text, secretsInText(text)), expected);
}

void TestSecretScan::harmlessTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"httpd -f -p 8080 -h /srv/site",
          "ARG DB_PASSWORD",
          "RUN --mount=type=secret,id=npm_token",
          "docker build --secret id=npm,src=.npmrc .",
          "echo \"_authToken=${NPM_TOKEN}\" > .npmrc",
          "invalid token: expected a number",
          "ssh-keygen -A",
          "apt-key adv --keyserver x",
          "TOKEN=$(curl -s http://x)",
          "mysql -p$MYSQL_ROOT_PASSWORD",
          "mysql -p\"$MYSQL_PWD\"",
          "curl -u \"$USER:$PASS\" x",
          "r.example:5000/token-service:1.2",
          "passwd -l root",
          "curl -H 'Authorization: Bearer $TOKEN' x",
          "--password-file /run/secrets/x",
          "useradd -m app && usermod -aG docker app",
          "basic authentication required",
          "sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
          "/bin/sh -c #(nop)  ENV PATH=/usr/bin:/bin",
          "2026-11-23T10:00:00Z",
          "CMD [\"httpd\" \"-f\" \"-p\" \"5432\"]",
          "if [ \"$TOKEN\" == x ]; then",
          "key=value",
          "key='B97B0AFCAA1A47F044F244A07FCC7D46ACCC4CF8'; gpg --recv-keys \"$key\"",
          "gpg --batch --recv-keys 94AE36675C464D64BAFA68DD7434390BDBE9B9C5",
          "mysqld --default-authentication-plugin=mysql_native_password",
          "postgres -c password_encryption=scram-sha-256",
          "echo hello | sudo tee /etc/motd",
          "npm config set registry https://r.example/",
          "openssl req -new -key server.key"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSecretScan::harmlessTexts()
{
    QFETCH(QString, text);
    QCOMPARE(shown(text, secretsInText(text)), text);
}

void TestSecretScan::commands_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("flag and value are two words")
        << QStringList{u"serve"_s, u"--password"_s, u"a b c"_s, u"-v"_s}
        << QStringList{u"serve"_s, u"--password"_s, u"<name.password>"_s, u"-v"_s};
    QTest::newRow("whole word behind =")
        << QStringList{u"serve"_s, u"--password=a b;c"_s}
        << QStringList{u"serve"_s, u"--password=<name.password>"_s};
    QTest::newRow("tool and flag are two words")
        << QStringList{u"redis-cli"_s, u"-a"_s, u"s3cr3t"_s, u"ping"_s}
        << QStringList{u"redis-cli"_s, u"-a"_s, u"<command.redis>"_s, u"ping"_s};
    QTest::newRow("mysql") << QStringList{u"mysql"_s, u"-uroot"_s, u"-ps3cr3t"_s}
                           << QStringList{u"mysql"_s, u"-uroot"_s, u"-p<command.mysql>"_s};
    QTest::newRow("health check in a shell")
        << QStringList{u"CMD-SHELL"_s, u"curl -u a:s3cr3t http://x || exit 1"_s}
        << QStringList{u"CMD-SHELL"_s, u"curl -u a:<command.curl> http://x || exit 1"_s};
    QTest::newRow("flag without a value")
        << QStringList{u"serve"_s, u"--password"_s, u"--verbose"_s}
        << QStringList{u"serve"_s, u"--password"_s, u"--verbose"_s};
    QTest::newRow("a port is no password") << QStringList{u"httpd"_s, u"-p"_s, u"8080"_s}
                                           << QStringList{u"httpd"_s, u"-p"_s, u"8080"_s};
    QTest::newRow("nothing") << QStringList{} << QStringList{};
}

void TestSecretScan::commands()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, expected);
    const QList<QList<SecretSpan>> spans = secretsInCommand(words);
    QCOMPARE(spans.size(), words.size());
    QStringList result;
    for (qsizetype i = 0; i < words.size(); ++i)
        result.append(shown(words[i], spans[i]));
    QCOMPARE(result, expected);
}

void TestSecretScan::markersStayMarkers()
{
    const QString text = u"curl -u a:s3cr3t -H 'Authorization: Bearer abcdef' postgres://u:pw@h/ "
                         u"--password s3cr3t PASSWORD=x TOKEN="_s
        + GitHub;
    const QString once = marked(text, secretsInText(text));
    QVERIFY(!once.contains(u"s3cr3t"_s));
    QVERIFY(once.contains(u"--password {redacted,name.password,6}"_s));
    QCOMPARE(marked(once, secretsInText(once)), once);
    QVERIFY(isMarker(u"{redacted,name.password,6}"));
    QVERIFY(!isMarker(u"{redacted,name.password,6}x"));
}

void TestSecretScan::overlapsAreJoined()
{
    const QList<SecretSpan> spans = merged({{.start = 4, .length = 4, .rule = u"b"_s},
                                            {.start = 0, .length = 6, .rule = u"a"_s},
                                            {.start = 9, .length = 1, .rule = u"c"_s}});
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans[0], (SecretSpan{.start = 0, .length = 8, .rule = u"a"_s}));
    QCOMPARE(spans[1].rule, u"c"_s);
}

void TestSecretScan::hostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a long name") << QString(200'000, u'a') + u"password=x"_s;
    QTest::newRow("many names") << u"token "_s.repeated(50'000);
    QTest::newRow("many assignments") << u"token=x "_s.repeated(20'000);
    QTest::newRow("an open quote") << u"PASSWORD=\""_s + QString(200'000, u'\\');
    QTest::newRow("many open quotes") << u"PASSWORD=\""_s.repeated(5'000);
    QTest::newRow("many addresses") << u"a://b:"_s.repeated(20'000);
    QTest::newRow("a tool and nothing") << u"mysql "_s.repeated(20'000);
    QTest::newRow("an open expansion") << u"TOKEN=${"_s.repeated(5'000);
    QTest::newRow("control characters") << u"PASSWORD="_s + QChar(0) + QChar(1) + u"\uFFFF"_s;
    QTest::newRow("half a marker") << u"PASSWORD={redacted,"_s;
}

void TestSecretScan::hostileTexts()
{
    QFETCH(QString, text);
    const QList<SecretSpan> spans = secretsInText(text);
    qsizetype end = 0;
    for (const SecretSpan& span : spans) {
        QVERIFY(span.start >= end && span.length > 0);
        end = span.start + span.length;
        QVERIFY(end <= text.size());
    }
}

QTEST_GUILESS_MAIN(TestSecretScan)
#include "tst_secretscan.moc"
