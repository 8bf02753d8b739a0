// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/digits.h"
#include "vuln/version.h"

#include <array>

namespace plimsoll::vuln {

// The grammar of apk-tools 3 is digits{.digits}[letter]{_suffix[digits]}[~hash][-rdigits]. Two
// older forms stand in real feeds and are read as apk-tools 2 read them: digits after the letter
// (6.6.2p1) and empty numbers (0..1). Of two versions with different things at the same place the
// one whose thing comes first in the grammar is greater, the end counting as one of the things;
// a suffix that marks a pre-release is the exception.

namespace {

enum class Token { First, Digits, Letter, Suffix, SuffixNumber, Hash, Revision, End, Malformed };

// Below the release up to "rc", above it from "cvs" on.
constexpr std::array<QByteArrayView, 9> Suffixes = {"alpha", "beta", "pre", "rc", "cvs",
                                                    "svn",   "git",  "hg",  "p"};
constexpr int FirstAfterRelease = 4;

struct Reader
{
    QByteArrayView rest;
    Token token = Token::First;
    QByteArrayView value;
    int suffix = 0;

    explicit Reader(QByteArrayView version)
        : rest(version)
    {
        value = takeWhile(rest, isDigit);
    }

    bool isPreRelease() const { return token == Token::Suffix && suffix < FirstAfterRelease; }

    void next()
    {
        if (rest.isEmpty()) {
            token = Token::End;
            return;
        }
        const char c = rest.front();
        if (isLower(c))
            readLetter();
        else if (c == '.' || isDigit(c))
            readDigits();
        else if (c == '_')
            readSuffix();
        else if (c == '~')
            readHash();
        else
            readRevision();
    }

private:
    void readLetter()
    {
        if (token > Token::Digits)
            return fail();
        value = rest.first(1);
        rest = rest.sliced(1);
        token = Token::Letter;
    }

    void readDigits()
    {
        const bool hasDot = takeByte(rest, '.');
        if (token == Token::Suffix && !hasDot)
            token = Token::SuffixNumber;
        else if (token <= (hasDot ? Token::Digits : Token::Letter))
            token = Token::Digits;
        else
            return fail();
        value = takeWhile(rest, isDigit);
    }

    void readSuffix()
    {
        if (token > Token::SuffixNumber)
            return fail();
        takeByte(rest, '_');
        value = takeWhile(rest, isLower);
        const auto found = std::ranges::find(Suffixes, value);
        if (found == Suffixes.end())
            return fail();
        suffix = int(found - Suffixes.begin());
        token = Token::Suffix;
    }

    void readHash()
    {
        takeByte(rest, '~');
        value = takeWhile(rest, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
        if (token >= Token::Hash || value.isEmpty())
            return fail();
        token = Token::Hash;
    }

    void readRevision()
    {
        const bool isMarked = takeByte(rest, '-') && takeByte(rest, 'r');
        value = takeWhile(rest, isDigit);
        if (!isMarked || token >= Token::Revision || value.isEmpty())
            return fail();
        token = Token::Revision;
    }

    void fail() { token = Token::Malformed; }
};

bool startsWithZero(const Reader& reader)
{
    return !reader.value.isEmpty() && reader.value.front() == '0';
}

std::weak_ordering compareToken(const Reader& left, const Reader& right)
{
    switch (left.token) {
    case Token::Digits:
        if (startsWithZero(left) || startsWithZero(right))
            return compareBytes(left.value, right.value); // 1.06 lies below 1.1, as in Gentoo
        return compareNumbers(left.value, right.value);
    case Token::First:
    case Token::SuffixNumber:
    case Token::Revision:
        return compareNumbers(left.value, right.value);
    case Token::Suffix:
        return left.suffix <=> right.suffix;
    default:
        return compareBytes(left.value, right.value);
    }
}

bool isMalformed(Reader reader)
{
    while (reader.token < Token::End)
        reader.next();
    return reader.token == Token::Malformed;
}

} // namespace

std::weak_ordering compareApk(QByteArrayView left, QByteArrayView right)
{
    Reader a(left.trimmed());
    Reader b(right.trimmed());
    while (a.token == b.token && a.token < Token::End) {
        if (const auto order = compareToken(a, b); order != 0)
            return order;
        a.next();
        b.next();
    }
    if (a.token == b.token)
        return std::weak_ordering::equivalent;
    if (isMalformed(a) && isMalformed(b))
        return std::weak_ordering::equivalent; // alike as far as both can be read
    if (a.isPreRelease() || b.isPreRelease())
        return a.isPreRelease() ? std::weak_ordering::less : std::weak_ordering::greater;
    return b.token <=> a.token;
}

} // namespace plimsoll::vuln
