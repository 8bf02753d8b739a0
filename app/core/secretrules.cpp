// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretrules.h"

namespace plimsoll::core {

namespace {

using By = SecretRule::By;

constexpr SecretRule RuleTable[] = {
    // What only a secret looks like. Formats as their makers document them.
    {By::Value, "value.private-key",
     R"(-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----.*?(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|$)|\bLS0tLS1CRUdJTi(?:BQUklWQVRF|BSU0EgUFJJVkFU|BFQyBQUklWQVRF|BPUEVOU1NIIFBSSVZB|BFTkNSWVBURUQg)[A-Za-z0-9+/=\s]*)",
     "PEM private keys, also with their line ends escaped, cut off, or in base64"},
    {By::Value, "value.age-key", R"(\bAGE-SECRET-KEY-1[0-9A-Z]{40,})", "age identities"},
    {By::Value, "value.aws-key",
     R"((?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9]))",
     "AWS access key ids name an account and come with their secret half"},
    {By::Value, "value.github-token",
     R"(\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_[A-Za-z0-9_]{22,})", "GitHub tokens"},
    {By::Value, "value.gitlab-token",
     R"(\bgl(?:pat|dt|rt|cbt|ptt|ft|soat|agent|oas)-[A-Za-z0-9_.\-]{20,})", "GitLab tokens"},
    {By::Value, "value.slack-token",
     R"(\bxox[abeoprs]-[A-Za-z0-9\-]{10,}|\bxapp-\d-[A-Za-z0-9\-]{10,})", "Slack tokens"},
    {By::Value, "value.webhook",
     R"(hooks\.slack\.com/(?:services|workflows)/([A-Za-z0-9/_\-]{20,})|discord(?:app)?\.com/api/webhooks/\d+/([\w\-]{30,}))",
     "webhook addresses: whoever knows the path may post"},
    {By::Value, "value.stripe-key",
     R"(\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}|\bwhsec_[A-Za-z0-9+/=]{24,})",
     "Stripe secret and restricted keys; publishable pk_ keys are public"},
    {By::Value, "value.google-key",
     R"(\bAIza[0-9A-Za-z_\-]{35}|\bGOCSPX-[A-Za-z0-9_\-]{20,}|\bya29\.[A-Za-z0-9_\-]{20,})",
     "Google API keys, client secrets, access tokens"},
    {By::Value, "value.npm-token", R"(\bnpm_[A-Za-z0-9]{36,})", "npm tokens"},
    {By::Value, "value.pypi-token", R"(\bpypi-[A-Za-z0-9_\-]{50,})", "PyPI tokens"},
    {By::Value, "value.docker-token", R"(\bdckr_(?:pat|oat)_[A-Za-z0-9_\-]{20,})",
     "Docker Hub tokens"},
    {By::Value, "value.swarm-token", R"(\bSWM(?:TKN|KEY)-1-[A-Za-z0-9+/\-]{20,})",
     "Swarm join tokens and unlock keys"},
    {By::Value, "value.ai-key",
     R"(\bsk-(?:ant-|proj-|or-)?[A-Za-z0-9_\-]{20,}|\bhf_[A-Za-z0-9]{30,})",
     "keys of language model services"},
    {By::Value, "value.sendgrid-key", R"(\bSG\.[A-Za-z0-9_\-]{16,}\.[A-Za-z0-9_\-]{16,})",
     "SendGrid keys"},
    {By::Value, "value.service-token",
     R"(\bdop_v1_[a-f0-9]{64}|\bhv[sbr]\.[A-Za-z0-9_\-]{24,}|\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|\bdapi[a-f0-9]{32}|\bgl(?:sa|c)_[A-Za-z0-9+/=_]{32,}|\bNRAK-[A-Z0-9]{27}|\blin_api_[A-Za-z0-9]{32,}|\bATATT3[A-Za-z0-9_\-=]{50,}|\bEAACEdEose0cBA[0-9A-Za-z]+|\btskey-[a-z]+-[A-Za-z0-9\-]{16,})",
     "DigitalOcean, Vault, Shopify, Databricks, Grafana, New Relic, Linear, Atlassian, Meta, "
     "Tailscale"},
    {By::Value, "value.telegram-token", R"(\b\d{8,10}:AA[A-Za-z0-9_\-]{32,})",
     "Telegram bot tokens"},
    {By::Value, "value.jwt", R"(\beyJ[A-Za-z0-9_\-]{8,}\.eyJ[A-Za-z0-9_\-]{8,}\.[A-Za-z0-9_\-]+)",
     "signed JSON web tokens: valid until they expire"},
    {By::Value, "value.password-hash",
     R"(\${1,2}(?:2[abxy]|5|6|1|y|apr1|argon2(?:id|i|d))\${1,2}[./A-Za-z0-9$=,+]{20,}|\{S?SHA\}[A-Za-z0-9+/=]{20,})",
     "password hashes can be guessed offline; Traefik labels carry them, compose doubles the $"},
    {By::Value, "value.signature",
     R"([?&](?:sig|X-Amz-Signature|X-Goog-Signature)=([A-Za-z0-9%+/=]{20,}))",
     "signed storage addresses: whoever knows the signature may read"},
    {By::Value, "value.url-password",
     R"([A-Za-z][A-Za-z0-9+.\-]{1,20}://[^\s/:@'"]{0,200}:(?!\d{1,5}[?#/])(?:([^\s/'"<>]{1,400})@|([^\s'"<>]{1,400})@))",
     "credentials in addresses, also of proxies"},
    {By::Value, "value.url-token",
     R"([A-Za-z][A-Za-z0-9+.\-]{1,20}://((?=[A-Za-z_\-]*\d)[A-Za-z0-9_\-]{30,})@(?!\S*sentry))",
     "tokens in place of a user name, as in git addresses; Sentry's are public"},
    {By::Value, "value.dsn-password", R"([\w.\-]{1,100}:([^\s:@/'"]{1,400})@(?:tcp|unix)\()",
     "data source names of Go database drivers"},
    {By::Value, "value.authorization",
     R"((?i)\b(?:proxy-)?authorization["']?\s*[:=]\s*["']?(?:(?:basic|bearer|token|digest|apikey|negotiate)\s+)?+(?!\{redacted,)([^\s"',}]{4,}))",
     "Authorization headers in health checks and start commands"},
    {By::Value, "value.bearer", R"((?i)\bbearer\s+((?=[^\s"']*\d)[A-Za-z0-9._~+/=\-]{16,}))",
     "bearer tokens where the header's own name is out of sight"},

    // Names. The longest-known first: the marker then says what kind of thing it was.
    {By::Name, "name.password",
     R"((?:^|_)(?:[a-z0-9]*(?:password|passwd|passphrase|passcode)s?\d*|[a-z0-9]*(?<!com)(?<!by)(?<!tres)(?<!sur)(?<!under)(?<!over)pass\d*|(?:[a-z0-9]+_)+(?:pwd|pw)\d*|(?:db|user|root|admin|my|pg)pwd)(?:_|$))",
     "passwords by any of their names; PWD alone is the working folder"},
    {By::Name, "name.token", R"((?:^|_)[a-z0-9]*(?:token)s?\d*(?:_|$))",
     "tokens; tokenizer and the like are other words"},
    {By::Name, "name.key",
     R"((?:^|_)(?:api|access|secret|private|priv|encryption|encrypt|decryption|signing|sign|auth|master|jwt|shared|shared_access|account|license|licence|aes|hmac|fernet|ssh|tls|ssl|rails|cipher|crypto|cookie|webhook|subscription|preshared|pre_shared)_?keys?\d*(?:_|$))",
     "keys that open, sign or decrypt"},
    {By::Name, "name.secret", R"((?:^|_)(?:[a-z0-9]*secrets?\d*|secretkeybase)(?:_|$))",
     "secrets that say so"},
    {By::Name, "name.credential",
     R"((?:^|_)(?:creds?|credentials?|connection_?strings?|conn_?str|mnemonic|psk|erlang_cookie|masterauth|auth_config)(?:_|$))",
     "credentials, connection strings, cluster cookies, Docker's own login file in a variable"},
    {By::NameIfRandom, "name.machine-made", R"((?:^|_)(?:keys?|auth|salts?|nonce|pat|pwd|pw)\d*$)",
     "words with many meanings: a secret only where the value was drawn by lot"},

    // Command lines of well-known programs whose flags carry a password without saying so.
    {By::Command, "command.mysql",
     R"(\b(?:mysql(?:dump|admin|show|import|check|sh)?|mariadb(?:-dump|-admin|-check)?)\s[^|;&]{0,300}?(?<=\s)-p([^\s|;&]+))",
     "MySQL and MariaDB take -pPASSWORD without a space"},
    {By::Command, "command.sshpass", R"(\bsshpass\s+-p\s*(\S+))", "sshpass -p", "sshpass"},
    {By::Command, "command.redis", R"(\bredis-cli\s[^|;&]{0,300}?(?<=\s)-a\s+([^\s|;&]+))",
     "redis-cli -a", "redis-cli"},
    {By::Command, "command.curl",
     R"(\bcurl\s[^|;&]{0,500}?(?<=\s)(?:-u|-U|--user|--proxy-user)[\s=]*["']?[^\s:'"]{1,200}:([^\s'"]+))",
     "curl -u NAME:PASSWORD", "curl"},
    {By::Command, "command.login",
     R"(\b(?:docker|podman|helm|skopeo|buildah|oc|az|crane)\s[^|;&]{0,200}?\blogin\s[^|;&]{0,200}?(?<=\s)-p[\s=]+([^\s|;&]+))",
     "registry logins with -p", "login"},
    {By::Command, "command.mongo",
     R"(\bmongo(?:sh|dump|restore|export|import|stat)?\s[^|;&]{0,300}?(?<=\s)-p[\s=]*([^\s|;&]+))",
     "MongoDB tools take -p", "mongo"},
    {By::Command, "command.ldap",
     R"(\bldap(?:search|add|modify|delete|passwd|whoami)\s[^|;&]{0,300}?(?<=\s)-w\s*([^\s|;&]+))",
     "LDAP tools take -w", "ldap"},
    {By::Command, "command.openssl", R"((?<=\s)-pass(?:in|out)?\s+pass:([^\s|;&]+))",
     "openssl pass:...", "pass:"},
    {By::Command, "command.openssl-key", R"(\bopenssl\s[^|;&]{0,300}?(?<=\s)-k\s+([^\s|;&]+))",
     "openssl enc -k", "openssl"},
    {By::Command, "command.stdin",
     R"(\b(?:echo|printf)\s+(?:-\w+\s+)?["']?([^\s'"|]+)["']?\s*\|[^|;&]{0,300}(?:--password-stdin|--stdin\b|\bsudo\s+-S))",
     "a password piped to the program that asks for it"},
    {By::Command, "command.config-set",
     R"((?i)\bconfig(?:ure)?\s+set\s+\S{0,200}(?:secret|token|password|_auth)\S{0,100}\s+["']?([^\s'"|;&]+))",
     "aws configure set, npm config set: the value is a word of its own"},
    {By::Command, "command.chpasswd",
     R"(\b(?:echo|printf)\s+(?:-\w+\s+)?["']?[\w.\-]{1,64}:([^\s'"|]+)["']?[^|]{0,40}\|\s*(?:\S*/)?chpasswd)",
     "echo NAME:PASSWORD | chpasswd in a build step", "chpasswd"},
    {By::Command, "command.htpasswd",
     R"(\bhtpasswd\s+(?:-\w+\s+)*(?:-\w*n\w*b\w*|-\w*b\w*n\w*)\s+\S+\s+([^\s|;&>]+)|\bhtpasswd\s+(?:-[a-zA-Z]+\s+)*-(?![a-zA-Z]*n)[a-zA-Z]*b[a-zA-Z]*\s+\S+\s+\S+\s+([^\s|;&>]+))",
     "htpasswd -b takes the password as its last word", "htpasswd"},
    {By::Command, "command.rabbitmq",
     R"(\brabbitmqctl\s+(?:add_user|change_password)\s+\S+\s+([^\s|;&]+))",
     "rabbitmqctl add_user NAME PASSWORD", "rabbitmqctl"},
    {By::Command, "command.netrc", R"(\blogin\s+\S+\s+password\s+([^\s'"|;&]+))",
     "a .netrc written by a build step", "login"},
    {By::Command, "command.sql",
     R"((?i)\bidentified\s+(?:with\s+\S+\s+)?(?:by|as)\s+'([^']+)'|\bpassword\s+'([^']+)')",
     "accounts created by SQL in a start command"},
};

} // namespace

std::span<const SecretRule> secretRules()
{
    return RuleTable;
}

const char* const HarmlessNamePattern =
    R"(_(?:file|files|path|paths|dir|directory|folder|mount|policy|length|len|min|max|size|ttl|exp|expiry|expires?|expires?_in|expiration|timeout|lifetime|age|days|hours|minutes|mins|seconds|secs|count|limit|enabled?|disabled?|required?|type|algorithm|algo|alg|url|uri|urls|endpoint|host|hostname|port|protocol|addr|address|issuer|audience|header|headers|field|column|names?|prefix|suffix|format|rotation|reset|hint|prompt|validators?|strength|complexity|history|version|method|mode|provider|store|backend|manager|ref|arn|engine|username|usernames|driver|scope|scopes|chars|charset|encoding|encoder|hashers?|authentication|auth_method|plugin|service|stdin|fd|attempts?|retries|tries|interval|threshold|window|symbol|decimals|contract|sha1|sha256|sha512|checksum|fingerprint|digest|label|title|description|id|ids)$|(?:^|_)(?:gpg|pgp|recv|list|export|delete|locate|refresh|trusted|default|finger|sandbox|authorized|public|pub|host|primary|foreign|sort|partition|cache|shard|publishable|site|map|object|index|routing|idempotency|group|hot|known_hosts)_keys?$|(?:^|_)(?:max|min|num|total|eos|bos|pad|unk|special|csrf_cookie|prompt|completion)_tokens?$|^(?:old)?pwd$)";

const char* const HarmlessValuePattern =
    R"(^(?:|yes|no|y|n|true|false|on|off|0|1|enabled?|disabled?|none|null|nil|undefined|required|optional|bearer|basic|jwt|oauth2?|opaque|md5|sha-?(?:1|224|256|384|512)|bcrypt|scrypt|argon2(?:id|i|d)?|pbkdf2\S{0,12}|scram-sha-(?:1|256)|aes-?\d*|rsa|plain|ssh-\S+\s+aaaa.*|(?!.*private key)-----begin [a-z0-9 ]*(?:public key|certificate)-----.*|\*+|[xX]{4,}|\{redacted,[a-z0-9.\-]+,\d+\}|\$\{[^{}]*\}|\$\$\{?\w+\}?|\$\([^()]*\)|`[^`]*`|%\w+%|\{\{[^{}]*\}\}|<[\w \-]*>|@\w+@|(?:arn:aws|projects/|vault:|op://|sm://|ssm:|secret://|env:|ref\+|file:)\S*|(?:id|src|source|type)=\S*|[a-z][a-z0-9+.\-]*://[^\s@]*|/(?:run|var|etc|secrets?|opt|usr|home|root|srv|mnt|tmp|app|data|vault|config|certs?|keys?|tls|ssl|dev|proc|media)(?:/\S*)?|(?:\.{1,2}|~)/\S*|[A-Za-z]:\\\S*|[\w./\-]+\.(?:pem|key|crt|cer|p12|pfx|jks|json|ya?ml|txt|conf|cfg|ini|toml|env))$)";

const char* const ValueHintPattern =
    R"(-----BEGIN|LS0tLS1|tskey-|AGE-SECRET|A(?:KIA|SIA|BIA|CCA)|gh[pousr]_|github_pat|gl[a-z]{2,5}-|xox|xapp-|hooks\.slack|/webhooks/|[sr]k_|whsec_|AIza|GOCSPX|ya29|npm_|pypi-|dckr_|SWM[TK]|sk-|hf_|SG\.|dop_v1|hv[sbr]\.|shp[acps]|dapi|gl(?:sa|c)_|NRAK|lin_api|ATATT|EAAC|:AA|eyJ|\$|SHA\}|[?&](?:sig|X-)|://|@(?:tcp|unix)\(|(?i:authorization|bearer))";

const char* const CommandHintPattern =
    R"((?i:mysql|mariadb|sshpass|redis-cli|curl|login|mongo|ldap|pass:|passwd|rabbitmqctl|identified|password|openssl|--stdin|sudo|config))";

const char* const NameHintPattern =
    R"((?i:pass|pwd|secret|token|key|cred|auth|salt|nonce|mnemonic|cookie|conn|(?<![a-z])pat(?![a-z])|(?<![a-z])pw(?![a-z])))";

} // namespace plimsoll::core
