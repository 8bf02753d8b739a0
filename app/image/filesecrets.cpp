// SPDX-License-Identifier: GPL-3.0-or-later
#include "image/filesecrets.h"

#include "core/json.h"
#include "core/secretscan.h"
#include "image/lines.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::image {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxNotes = 20; // of one file; a store of a thousand tokens is one trouble
constexpr qsizetype MaxLineBytes = 8192; // longer ones are generated: bundles, data

/// One credential store: where it lies, and what in it is a secret.
struct Store
{
    const char* path; ///< expression over the whole path
    const char* rule;
    const char* line; ///< expression over one line; "": judged by readJsonStore()
};

// The files that programs keep credentials in, as their makers document them.
constexpr Store Stores[] = {
    {R"((?:^|/)\.aws/credentials$)", "file.aws-credentials",
     R"(^\s*aws_secret_access_key\s*=\s*\S)"},
    {R"((?:^|/)(?:\.docker/config\.json|\.dockercfg)$)", "file.docker-login", ""},
    {R"((?:^|/)(?:application_default_credentials\.json|\.config/gcloud/.*\.json|[^/]*service[-_]?account[^/]*\.json|[^/]*credentials[^/]*\.json)$)",
     "file.gcloud-credentials", ""},
    {R"((?:^|/)\.azure/(?:accessTokens|msal_token_cache)\.json$)", "file.azure-tokens",
     R"~("(?:accessToken|refreshToken|secret)"\s*:\s*"[^"]{20,}")~"},
    {R"((?:^|/)(?:\.kube/config|kubeconfig|[^/]*\.kubeconfig)$)", "file.kubeconfig",
     R"(^\s*(?:client-key-data|token|password)\s*:\s*['"]?[^\s'"]{6,})"},
    {R"((?:^|/)\.?npmrc$)", "file.npm-login",
     R"((?:_authToken|_auth|_password)\s*=\s*['"]?(?!\$\{)[^\s'"]{6,})"},
    {R"((?:^|/)\.pypirc$)", "file.pypi-login", R"(^\s*password\s*[:=]\s*\S{4,})"},
    {R"((?:^|/)[._]netrc$)", "file.netrc", R"(\bpassword\s+\S{3,})"},
    {R"((?:^|/)\.git-credentials$)", "file.git-credentials", R"(://[^\s:@/]+:[^\s@/]+@)"},
    {R"((?:^|/)\.pgpass$)", "file.pgpass", R"(^[^#\s][^:]*:[^:]*:[^:]*:[^:]*:\S+)"},
    {R"((?:^|/)\.my\.cnf$)", "file.mysql-login", R"(^\s*password\s*=\s*\S)"},
    {R"((?:^|/)\.htpasswd$)", "file.htpasswd", R"(^[^:#\s]+:(?:\$|\{SHA\})\S{12,})"},
    {R"(^etc/g?shadow-?$)", "file.password-hash", R"(^[^:]+:\$[^:]{12,}:)"},
    {R"((?:^|/)\.m2/settings(?:-security)?\.xml$)", "file.maven-login",
     R"(<(?:password|passphrase|master)>(?!\$\{)[^<\s]{4,}</)"},
    {R"((?:^|/)\.(?:cargo/credentials(?:\.toml)?|gem/credentials|vault-token|terraformrc|terraform\.d/credentials\.tfrc\.json)$)",
     "file.tool-token", R"~((?:token|api_key)"?\s*[:=]\s*"?\S{8,}|^hv[sb]\.\S{20,}|^s\.\w{24})~"},
};

/// Folders whose files were made by others, to show or to test something.
constexpr char OthersPattern[] =
    R"((?:^|/)(?:tests?|testing|testdata|test-data|__tests__|fixtures?|examples?|samples?|docs?|demo|spec|mocks?|node_modules|site-packages|dist-packages|gems|bower_components|vendor|locale|man|licenses|go/src|go/pkg)/)";

/// Folders of the system, where configuration is everybody's and no secret of anybody.
constexpr char SystemPattern[] =
    R"(^usr/(?!local/(?!share|lib|include)|src/app)|^(?:lib|lib64|bin|sbin|var/lib/(?:dpkg|apk|rpm)|var/cache|opt/java|proc|sys|etc/(?:ssl/certs|ca-certificates|alternatives))/)";

constexpr char ConfigPattern[] =
    R"((?:^|/)(?:[^/]*\.(?:env|ya?ml|json|toml|ini|conf|cfg|cnf|config|properties|xml|tfvars|tfstate|sh|bash|ps1|py|rb|js|php|pem|key|ppk|p8|txt|sql)|\.env(?:\.[^/]*)?|\.?[^/]*history|\.bashrc|\.profile|Dockerfile[^/]*|id_(?:rsa|dsa|ecdsa|ed25519))$)";

constexpr char EnvPattern[] = R"((?:^|/)(?:\.env(?:\.[^/]*)?|[^/]+\.env)$)";
constexpr char EnvSamplePattern[] =
    R"(\.(?:example|sample|template|dist|tpl|default|defaults|test)$)";

struct Patterns
{
    struct CompiledStore
    {
        QRegularExpression path;
        QString rule;
        QRegularExpression line;
    };

    Patterns()
    {
        for (const Store& store : Stores)
            stores.append(
                {compiled(store.path), QString::fromLatin1(store.rule), compiled(store.line)});
    }

    static QRegularExpression compiled(const char* pattern)
    {
        QRegularExpression expression(QString::fromLatin1(pattern));
        Q_ASSERT(expression.isValid());
        expression.optimize();
        return expression;
    }

    QList<CompiledStore> stores;
    QRegularExpression others = compiled(OthersPattern);
    QRegularExpression system = compiled(SystemPattern);
    QRegularExpression config = compiled(ConfigPattern);
    QRegularExpression env = compiled(EnvPattern);
    QRegularExpression envSample = compiled(EnvSamplePattern);
};

const Patterns& patterns()
{
    static const Patterns instance;
    return instance;
}

bool matches(const QRegularExpression& expression, const QString& text)
{
    return expression.match(text).hasMatch();
}

/// Logins and service accounts, which are JSON.
bool isJsonStoreWithSecret(const QString& rule, const QByteArray& bytes)
{
    const auto json = core::parseJson(bytes, MaxSecretFileBytes);
    if (!json)
        return false;
    if (rule == "file.docker-login"_L1) {
        const QJsonObject object = json->toObject();
        const QJsonObject auths =
            object.contains("auths"_L1) ? object["auths"_L1].toObject() : object;
        return std::ranges::any_of(auths, [](const QJsonValue& auth) {
            return !auth["auth"_L1].toString().isEmpty()
                || !auth["identitytoken"_L1].toString().isEmpty();
        });
    }
    const QString type = json.value()["type"_L1].toString();
    return (type == "service_account"_L1
            && json.value()["private_key"_L1].toString().contains("PRIVATE KEY"_L1))
        || (type == "authorized_user"_L1 && !json.value()["refresh_token"_L1].toString().isEmpty());
}

/// Walks the lines of a text; long ones are passed over.
template <typename Function>
void forEachLine(const QByteArray& bytes, Function function)
{
    QByteArrayView text = bytes;
    for (int number = 1; !text.isEmpty(); ++number) {
        const QByteArrayView line = takeLine(text);
        if (!line.isEmpty() && line.size() <= MaxLineBytes)
            function(QString::fromUtf8(line), number);
    }
}

void addStore(const QByteArray& bytes, const QString& path, QList<FileNote>& notes)
{
    for (const auto& store : patterns().stores) {
        if (!matches(store.path, path))
            continue;
        FileNote note{.kind = FileNote::Kind::Secret, .rule = store.rule};
        if (store.line.pattern().isEmpty()) {
            if (isJsonStoreWithSecret(store.rule, bytes))
                notes.append(note);
            continue;
        }
        forEachLine(bytes, [&](const QString& line, int number) {
            if (!note.line && matches(store.line, line))
                note.line = number;
        });
        if (note.line)
            notes.append(note);
    }
}

/// A key with its whole armour: the words alone stand in every manual and parser.
void addPrivateKeys(const QByteArray& bytes, QList<FileNote>& notes)
{
    static const QRegularExpression armour(
        u"-----BEGIN ((?:[A-Z0-9]+ )*)PRIVATE KEY(?: BLOCK)?-----\\s+"
        "(Proc-Type: 4,ENCRYPTED)?[A-Za-z0-9+/=\\s:,.\\-]{40,}"_s);
    const QString text = QString::fromLatin1(bytes);
    if (bytes.startsWith("PuTTY-User-Key-File-"))
        notes.append({.kind = FileNote::Kind::Secret, .rule = u"file.private-key"_s, .line = 1});
    auto found = armour.globalMatch(text);
    while (found.hasNext() && notes.size() < MaxNotes) {
        const auto match = found.next();
        const bool isEncrypted =
            match.captured(1).contains("ENCRYPTED"_L1) || !match.captured(2).isEmpty();
        notes.append(
            {.kind = FileNote::Kind::Secret,
             .rule = u"file.private-key"_s,
             .detail = isEncrypted ? u"encrypted"_s : QString(),
             .line = int(QStringView(text).first(match.capturedStart()).count(u'\n')) + 1});
    }
}

/// NAME=value of .env files, judged by name as environment variables are.
void addEnvironment(const QByteArray& bytes, const QString& path, QList<FileNote>& notes)
{
    if (!matches(patterns().env, path) || matches(patterns().envSample, path))
        return;
    forEachLine(bytes, [&notes](const QString& whole, int number) {
        QString line = whole.trimmed();
        if (line.startsWith("export "_L1))
            line = line.sliced(7);
        const qsizetype equals = line.indexOf(u'=');
        if (equals <= 0 || line.startsWith(u'#') || notes.size() >= MaxNotes)
            return;
        const QString name = line.first(equals).trimmed();
        const QString value = line.sliced(equals + 1).trimmed();
        const QString rule = core::ruleOfNamed(name, value, core::Expansion::Shell);
        if (!rule.isEmpty())
            notes.append({FileNote::Kind::Secret, u"file.env"_s, name.left(100), number});
    });
}

/// Formats that only a secret has; names and addresses are too often examples in files.
bool isCertain(const QString& rule)
{
    static const QStringList doubtful{
        u"value.private-key"_s, u"value.password-hash"_s, u"value.url-password"_s,
        u"value.url-token"_s,   u"value.dsn-password"_s,  u"value.authorization"_s,
        u"value.bearer"_s,      u"value.jwt"_s,           u"value.ai-key"_s};
    return rule.startsWith("value."_L1) && !doubtful.contains(rule);
}

void addTokens(const QByteArray& bytes, QList<FileNote>& notes)
{
    forEachLine(bytes, [&notes](const QString& line, int number) {
        for (const core::SecretSpan& span : core::secretsInText(line)) {
            if (isCertain(span.rule) && notes.size() < MaxNotes)
                notes.append({FileNote::Kind::Secret, span.rule, span.name.left(100), number});
        }
    });
}

} // namespace

bool mayHoldSecrets(QByteArrayView path, qint64 size)
{
    if (size <= 0 || size > MaxSecretFileBytes)
        return false;
    const QString name = QString::fromUtf8(path);
    if (matches(patterns().others, name) || matches(patterns().system, name))
        return false;
    return matches(patterns().config, name)
        || std::ranges::any_of(patterns().stores,
                               [&name](const auto& store) { return matches(store.path, name); });
}

bool looksLikePrivateKey(QByteArrayView head, QByteArrayView path)
{
    const QByteArrayView first = head.first(std::min<qsizetype>(head.size(), 128));
    const bool isKey = first.startsWith("PuTTY-User-Key-File-")
        || (first.startsWith("-----BEGIN ") && first.contains("PRIVATE KEY"));
    return isKey && !matches(patterns().others, QString::fromUtf8(path));
}

QList<FileNote> secretsIn(const QByteArray& bytes, QByteArrayView path)
{
    const QString name = QString::fromUtf8(path);
    QList<FileNote> notes;
    addStore(bytes, name, notes);
    addPrivateKeys(bytes, notes);
    addEnvironment(bytes, name, notes);
    addTokens(bytes, notes);
    return notes;
}

} // namespace plimsoll::image
