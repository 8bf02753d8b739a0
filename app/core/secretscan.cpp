// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretscan.h"

#include "core/assignments.h"
#include "core/secretrules.h"

#include <QByteArray>
#include <QRegularExpression>

#include <algorithm>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CompiledRule
{
    SecretRule::By by;
    QString id;
    QRegularExpression expression;
    QLatin1StringView word; ///< empty: none
};

QRegularExpression compiled(const char* pattern)
{
    QRegularExpression expression(QString::fromLatin1(pattern),
                                  QRegularExpression::DotMatchesEverythingOption);
    return expression;
}

/// Compiled once for the process, each with its first match, since most hosts need few of them;
/// matching a const expression is safe from any thread.
struct CompiledRules
{
    QList<CompiledRule> all;
    QRegularExpression harmlessName = compiled(HarmlessNamePattern);
    QRegularExpression harmlessValue = compiled(HarmlessValuePattern);
    QRegularExpression valueHint = compiled(ValueHintPattern);
    QRegularExpression commandHint = compiled(CommandHintPattern);
    QRegularExpression nameHint = compiled(NameHintPattern);

    CompiledRules()
    {
        for (const SecretRule& rule : secretRules())
            all.append({rule.by, QString::fromLatin1(rule.id), compiled(rule.pattern),
                        QLatin1StringView(rule.word)});
    }
};

const CompiledRules& rules()
{
    static const CompiledRules instance;
    return instance;
}

/// Half surrogate pairs, which JSON may spell and no expression accepts, become U+FFFD.
QString repaired(QStringView text)
{
    QString result = text.toString();
    for (qsizetype i = 0; i < result.size(); ++i) {
        const bool isPair =
            result[i].isHighSurrogate() && i + 1 < result.size() && result[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (result[i].isSurrogate())
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

bool matches(const QRegularExpression& expression, QStringView text)
{
    constexpr auto asKnown = QRegularExpression::DontCheckSubjectStringMatchOption;
    const auto whole = QRegularExpression::NormalMatch;
    if (text.isValidUtf16())
        return expression.match(text, 0, whole, asKnown).hasMatch();
    return expression.match(repaired(text)).hasMatch();
}

QStringView lastSegment(QStringView name)
{
    const auto isSeparator = [](QChar c) { return c == u'.' || c == u'/' || c == u':'; };
    qsizetype start = name.size();
    while (start > 0 && !isSeparator(name[start - 1]))
        --start;
    const QStringView last = name.sliced(start);
    const bool isFiller = last == u"value" || last == u"default" || last == u"data";
    return isFiller && start > 1 ? lastSegment(name.first(start - 1)) : last;
}

/// "dbPassword", "--db-password" and "spring.db.PASSWORD" all become words joined by "_".
QString normalised(QStringView name)
{
    QString words;
    const QStringView last = lastSegment(name);
    for (qsizetype i = 0; i < last.size(); ++i) {
        const QChar c = last[i];
        const bool startsWord = i > 0 && c.isUpper() && last[i - 1].isLower();
        const bool isBreak = startsWord || !c.isLetterOrNumber();
        if (isBreak && !words.isEmpty() && words.back() != u'_')
            words.append(u'_');
        if (c.isLetterOrNumber())
            words.append(c.toLower());
    }
    return words.endsWith(u'_') ? words.chopped(1) : words;
}

QStringView unquoted(QStringView value)
{
    const bool isQuoted = value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'')
        && value.back() == value.front();
    return isQuoted ? value.sliced(1, value.size() - 2) : value;
}

/// $NAME is a reference in a shell; in Env nothing expands it, and "$ecret" is a password.
bool isVariable(QStringView value, Expansion expansion)
{
    if (value.size() < 2 || value.front() != u'$')
        return false;
    return std::ranges::all_of(value.sliced(1), [expansion](QChar c) {
        return c == u'_' || c.isDigit()
            || (c.isLetter() && (expansion == Expansion::Shell || c.isUpper()));
    });
}

bool isHarmless(QStringView value, Expansion expansion)
{
    const QStringView bare = unquoted(value);
    return isVariable(bare, expansion) || matches(rules().harmlessValue, bare.toString().toLower());
}

/// Forty upper-case hex digits: build steps name the signing keys of packages so.
bool isFingerprint(QStringView value)
{
    return value.size() == 40 && std::ranges::all_of(value, [](QChar c) {
               return c.isDigit() || (c >= u'A' && c <= u'F');
           });
}

/// Drawn by lot rather than thought up: long, mixed, and no path, sentence or list of words.
bool looksRandom(QStringView value)
{
    if (value.size() < 16 || value.front() == u'/' || isFingerprint(value))
        return false;
    qsizetype letters = 0;
    qsizetype digits = 0;
    qsizetype breaks = 0;
    for (const QChar c : value) {
        letters += c.isLetter();
        digits += c.isDigit();
        breaks += c == u'-' || c == u'.' || c == u'/';
        if (c.isSpace() || c == u'<' || c == u'(')
            return false;
    }
    return letters >= 6 && digits >= 2 && breaks <= 4;
}

/// Docker's login files hold base64 of NAME:PASSWORD under "auth".
bool isBasicAuth(QStringView value)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        value.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return value.size() >= 8 && decoded && (*decoded).contains(':')
        && std::ranges::all_of(*decoded, [](char c) { return c >= ' ' && c < 127; });
}

/// "name:password", as for HTTP's basic authentication.
bool isNameAndPassword(QStringView value)
{
    const qsizetype colon = value.indexOf(u':');
    return colon > 0 && colon + 1 < value.size() && !value.contains(u' ')
        && !value.first(colon).contains(u'/');
}

bool isSmallNumber(QStringView value)
{
    return value.size() < 8
        && std::ranges::all_of(value, [](QChar c) { return c.isDigit() || c == u'.'; });
}

bool holds(const CompiledRule& rule, const QString& name, QStringView value)
{
    if (rule.by == SecretRule::By::NameIfRandom) {
        const bool isAuth = name == "auth"_L1 || name.endsWith("_auth"_L1);
        return looksRandom(value) || (isAuth && (isBasicAuth(value) || isNameAndPassword(value)));
    }
    return rule.id != "name.token"_L1 || !isSmallNumber(value); // MAX_TOKENS and its cousins
}

void addMatches(const CompiledRule& rule, QStringView text, QList<SecretSpan>& spans)
{
    QRegularExpressionMatchIterator matches = rule.expression.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int group = match.lastCapturedIndex();
        const QStringView secret = unquoted(match.capturedView(group));
        if (secret.isEmpty() || isHarmless(secret, Expansion::Shell))
            continue;
        spans.append(
            {.start = secret.data() - text.data(), .length = secret.size(), .rule = rule.id});
    }
}

void addRules(SecretRule::By by, QStringView text, QList<SecretSpan>& spans)
{
    for (const CompiledRule& rule : rules().all) {
        if (rule.by == by && (rule.word.isEmpty() || text.contains(rule.word)))
            addMatches(rule, text, spans);
    }
}

void addAssignments(QStringView text, QList<SecretSpan>& spans)
{
    const QList<Assignment> all = assignmentsInStep(text) + assignmentsIn(text, rules().nameHint);
    for (const Assignment& found : all) {
        const QStringView value = text.sliced(found.valueStart, found.valueLength);
        const QString rule = found.valueLength > LongestJudgedValue
            ? u"name.long-value"_s
            : ruleOfNamed(found.name, value, Expansion::Shell);
        if (!rule.isEmpty()) {
            spans.append({.start = found.valueStart,
                          .length = found.valueLength,
                          .rule = rule,
                          .name = found.name.toString()});
        }
    }
}

/// Short words of letters, digits and the signs of paths and versions: too short for a token, and
/// without the sign that parts a name from its value.
bool isPlainWord(QStringView text)
{
    constexpr qsizetype shortestToken = 15; // Slack's
    return text.size() < shortestToken && std::ranges::all_of(text, [](QChar c) {
               const char16_t code = c.unicode();
               return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z')
                   || (code >= '-' && code <= '9') || code == '_' || code == '+';
           });
}

bool hasBlank(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isSpace(); });
}

} // namespace

void compileSecretRules()
{
    const CompiledRules& all = rules();
    // Most wanted first: each of these looks at every text.
    for (const QRegularExpression* expression :
         {&all.nameHint, &all.valueHint, &all.commandHint, &all.harmlessValue, &all.harmlessName})
        expression->optimize();
    for (const CompiledRule& rule : all.all)
        rule.expression.optimize();
}

QString ruleOfNamed(QStringView name, QStringView value, Expansion expansion)
{
    if (!matches(rules().nameHint, name) || isHarmless(value, expansion))
        return {};
    const bool isPwdOfDsn = name == u"Pwd" || name == u"pwd"; // $PWD is upper case
    if (isPwdOfDsn)
        return u"name.password"_s;
    const QString words = normalised(name);
    if (matches(rules().harmlessName, words) && !words.endsWith("secret_id"_L1))
        return {};
    for (const CompiledRule& rule : rules().all) {
        const bool isByName =
            rule.by == SecretRule::By::Name || rule.by == SecretRule::By::NameIfRandom;
        if (isByName && matches(rule.expression, words) && holds(rule, words, unquoted(value)))
            return rule.id;
    }
    return {};
}

QList<SecretSpan> merged(QList<SecretSpan> spans)
{
    std::ranges::stable_sort(spans, {}, &SecretSpan::start);
    QList<SecretSpan> result;
    for (const SecretSpan& span : spans) {
        if (result.isEmpty() || result.last().start + result.last().length <= span.start) {
            result.append(span);
            continue;
        }
        SecretSpan& last = result.last();
        const qsizetype end = qMax(last.start + last.length, span.start + span.length);
        if (span.length > last.length)
            last.rule = span.rule;
        if (last.name.isEmpty())
            last.name = span.name;
        last.length = end - last.start;
    }
    return result;
}

QList<SecretSpan> secretsInText(QStringView text)
{
    constexpr qsizetype shortest = 4; // "a=b": nothing shorter can hold a name and a value
    QList<SecretSpan> spans;
    if (text.size() < shortest || isPlainWord(text))
        return spans;
    if (!text.isValidUtf16())
        return secretsInText(repaired(text));
    if (matches(rules().valueHint, text))
        addRules(SecretRule::By::Value, text, spans);
    if (matches(rules().nameHint, text))
        addAssignments(text, spans);
    // A program and its flags are words of their own.
    if (hasBlank(text) && matches(rules().commandHint, text))
        addRules(SecretRule::By::Command, text, spans);
    return merged(std::move(spans));
}

QList<SecretSpan> secretsInNamed(QStringView name, QStringView value)
{
    const QString rule = ruleOfNamed(name, value, Expansion::None);
    if (!rule.isEmpty())
        return {{.start = 0, .length = value.size(), .rule = rule, .name = name.toString()}};
    QList<SecretSpan> spans = secretsInText(value);
    for (SecretSpan& span : spans) {
        if (span.name.isEmpty())
            span.name = name.toString();
    }
    return spans;
}

QList<SecretSpan> secretsInAssignment(QStringView text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0)
        return secretsInText(text);
    QList<SecretSpan> spans = secretsInNamed(text.first(equals), text.sliced(equals + 1));
    for (SecretSpan& span : spans)
        span.start += equals + 1;
    return spans;
}

namespace {

bool isFlag(QStringView word)
{
    return word.size() > 2 && word.front() == u'-' && !word.contains(u'=') && !word.contains(u' ');
}

bool isWholeAssignment(QStringView word)
{
    const qsizetype equals = word.indexOf(u'=');
    return equals > 0 && std::ranges::all_of(word.first(equals), [](QChar c) {
               return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.';
           });
}

/// Rules that look across words see the command as one text, a word a line.
void addAcrossWords(const QStringList& words, QList<QList<SecretSpan>>& spans)
{
    const QString command = words.join(u'\n');
    if (!matches(rules().commandHint, command))
        return;
    QList<SecretSpan> found;
    addRules(SecretRule::By::Command, command, found);
    qsizetype start = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype end = start + words[i].size();
        for (SecretSpan span : found) {
            if (span.start >= start && span.start + span.length <= end) {
                span.start -= start;
                spans[i].append(span);
            }
        }
        start = end + 1;
    }
}

} // namespace

QList<QList<SecretSpan>> secretsInCommand(const QStringList& words)
{
    QList<QList<SecretSpan>> spans;
    for (const QString& word : words)
        spans.append(isWholeAssignment(word) ? secretsInAssignment(word) : secretsInText(word));
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const QString& value = words[i + 1];
        const QString rule = isFlag(words[i]) && !value.startsWith(u'-')
            ? ruleOfNamed(words[i], value, Expansion::None)
            : QString();
        if (!rule.isEmpty()) {
            spans[i + 1].append(
                {.start = 0, .length = value.size(), .rule = rule, .name = words[i]});
        }
    }
    addAcrossWords(words, spans);
    for (QList<SecretSpan>& ofWord : spans)
        ofWord = merged(std::move(ofWord));
    return spans;
}

QString marked(const QString& text, const QList<SecretSpan>& spans)
{
    QString result;
    qsizetype from = 0;
    for (const SecretSpan& span : spans) {
        result += QStringView(text).sliced(from, span.start - from);
        result += u"{redacted,%1,%2}"_s.arg(span.rule).arg(span.length);
        from = span.start + span.length;
    }
    return result + QStringView(text).sliced(from).toString();
}

bool isMarker(QStringView value)
{
    static const QRegularExpression whole = compiled(R"(^\{redacted,[a-z0-9.\-]+,\d+\}$)");
    return matches(whole, value);
}

} // namespace plimsoll::core
