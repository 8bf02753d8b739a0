// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/digits.h"
#include "vuln/pep440legacy.h"
#include "vuln/version.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace plimsoll::vuln {

namespace {

enum class Phase { Alpha, Beta, Candidate, None };

/// A version as PEP 440 takes it apart; views into the lowered text.
struct Version
{
    QByteArrayView epoch;
    QByteArrayView release; ///< "1.2.3"
    Phase phase = Phase::None;
    QByteArrayView phaseNumber;
    std::optional<QByteArrayView> post; ///< its number, may be empty for zero
    std::optional<QByteArrayView> dev;
    QByteArrayView local;
};

struct Spelling
{
    QByteArrayView word;
    Phase phase;
};

// The longer first where one begins with the other.
constexpr std::array PhaseSpellings = {
    Spelling{"alpha", Phase::Alpha},       Spelling{"a", Phase::Alpha},
    Spelling{"beta", Phase::Beta},         Spelling{"b", Phase::Beta},
    Spelling{"preview", Phase::Candidate}, Spelling{"pre", Phase::Candidate},
    Spelling{"rc", Phase::Candidate},      Spelling{"c", Phase::Candidate}};

bool isSeparator(char c)
{
    return c == '.' || c == '-' || c == '_';
}

bool takeWord(QByteArrayView& rest, QByteArrayView word)
{
    if (!rest.startsWith(word))
        return false;
    rest = rest.sliced(word.size());
    return true;
}

void takeSeparator(QByteArrayView& rest)
{
    if (!rest.isEmpty() && isSeparator(rest.front()))
        rest = rest.sliced(1);
}

/// "[-_.]?[0-9]+" after a word, or nothing.
QByteArrayView takeNumber(QByteArrayView& rest)
{
    QByteArrayView after = rest;
    takeSeparator(after);
    const QByteArrayView number = takeWhile(after, isDigit);
    if (!number.isEmpty())
        rest = after;
    return number;
}

QByteArrayView takeRelease(QByteArrayView& rest)
{
    const QByteArrayView start = rest;
    qsizetype length = takeWhile(rest, isDigit).size();
    while (length > 0 && rest.size() > 1 && rest.front() == '.' && isDigit(rest[1])) {
        rest = rest.sliced(1);
        length += 1 + takeWhile(rest, isDigit).size();
    }
    return start.first(length);
}

void takePhase(QByteArrayView& rest, Version& version)
{
    QByteArrayView after = rest;
    takeSeparator(after);
    for (const Spelling& spelling : PhaseSpellings) {
        if (takeWord(after, spelling.word)) {
            version.phase = spelling.phase;
            version.phaseNumber = takeNumber(after);
            rest = after;
            return;
        }
    }
}

void takePost(QByteArrayView& rest, Version& version)
{
    QByteArrayView after = rest;
    if (takeByte(after, '-')) { // "1.0-1"
        const QByteArrayView number = takeWhile(after, isDigit);
        if (!number.isEmpty()) {
            version.post = number;
            rest = after;
            return;
        }
    }
    after = rest;
    takeSeparator(after);
    if (takeWord(after, "post") || takeWord(after, "rev") || takeWord(after, "r")) {
        version.post = takeNumber(after);
        rest = after;
    }
}

void takeDev(QByteArrayView& rest, Version& version)
{
    QByteArrayView after = rest;
    takeSeparator(after);
    if (takeWord(after, "dev")) {
        version.dev = takeNumber(after);
        rest = after;
    }
}

/// "+ubuntu.1": letters and digits between single separators.
bool takeLocal(QByteArrayView& rest, Version& version)
{
    if (!takeByte(rest, '+'))
        return true;
    version.local = rest;
    while (!rest.isEmpty()) {
        if (takeWhile(rest, [](char c) { return isDigit(c) || isLower(c); }).isEmpty())
            return false;
        if (!rest.isEmpty() && (!isSeparator(rest.front()) || rest.size() == 1))
            return false;
        takeSeparator(rest);
    }
    return !version.local.isEmpty();
}

/// Nothing for what PEP 440 does not accept. Source: PEP 440, appendix B.
std::optional<Version> parse(QByteArrayView text)
{
    Version version;
    takeByte(text, 'v');
    if (const qsizetype mark = text.indexOf('!'); mark >= 0) {
        version.epoch = text.first(mark);
        if (!isNumber(version.epoch))
            return std::nullopt;
        text = text.sliced(mark + 1);
    }
    version.release = takeRelease(text);
    if (version.release.isEmpty())
        return std::nullopt;
    takePhase(text, version);
    takePost(text, version);
    takeDev(text, version);
    if (!takeLocal(text, version) || !text.isEmpty())
        return std::nullopt;
    return version;
}

std::weak_ordering compareRelease(QByteArrayView left, QByteArrayView right)
{
    while (!left.isEmpty() || !right.isEmpty()) {
        const QByteArrayView a = takeField(left, '.');
        const QByteArrayView b = takeField(right, '.');
        if (const auto order = compareNumbers(a, b); order != 0)
            return order;
    }
    return std::weak_ordering::equivalent;
}

/// A bare development release lies below every phase of its version, a release above them.
int phaseRank(const Version& version)
{
    if (version.phase == Phase::None && !version.post && version.dev)
        return -1;
    return int(version.phase);
}

std::weak_ordering comparePhase(const Version& left, const Version& right)
{
    if (const auto order = phaseRank(left) <=> phaseRank(right); order != 0)
        return order;
    return compareNumbers(left.phaseNumber, right.phaseNumber);
}

/// Of a number that may be absent.
std::weak_ordering compareOptional(const std::optional<QByteArrayView>& left,
                                   const std::optional<QByteArrayView>& right)
{
    if (!left || !right)
        return left.has_value() <=> right.has_value();
    return compareNumbers(*left, *right);
}

/// Numbers beat words, a longer local version beats its own beginning, any beats none.
std::weak_ordering compareLocal(QByteArrayView left, QByteArrayView right)
{
    const auto isPart = [](char c) { return !isSeparator(c); };
    while (!left.isEmpty() && !right.isEmpty()) {
        const QByteArrayView a = takeWhile(left, isPart);
        const QByteArrayView b = takeWhile(right, isPart);
        if (isNumber(a) != isNumber(b))
            return isNumber(a) ? std::weak_ordering::greater : std::weak_ordering::less;
        const auto order = isNumber(a) ? compareNumbers(a, b) : compareBytes(a, b);
        if (order != 0)
            return order;
        takeSeparator(left);
        takeSeparator(right);
    }
    return !left.isEmpty() <=> !right.isEmpty();
}

std::weak_ordering compareValid(const Version& left, const Version& right)
{
    if (const auto order = compareNumbers(left.epoch, right.epoch); order != 0)
        return order;
    if (const auto order = compareRelease(left.release, right.release); order != 0)
        return order;
    if (const auto order = comparePhase(left, right); order != 0)
        return order;
    if (const auto order = compareOptional(left.post, right.post); order != 0)
        return order;
    if (left.dev.has_value() != right.dev.has_value())
        return left.dev ? std::weak_ordering::less : std::weak_ordering::greater;
    if (const auto order = compareOptional(left.dev, right.dev); order != 0)
        return order;
    return compareLocal(left.local, right.local);
}

} // namespace

std::weak_ordering comparePep440(QByteArrayView left, QByteArrayView right)
{
    const QByteArray leftText = left.trimmed().toByteArray().toLower();
    const QByteArray rightText = right.trimmed().toByteArray().toLower();
    const auto a = parse(leftText);
    const auto b = parse(rightText);
    if (!a || !b) {
        if (a || b)
            return a.has_value() <=> b.has_value();
        return comparePep440Legacy(leftText, rightText);
    }
    return compareValid(*a, *b);
}

} // namespace plimsoll::vuln
