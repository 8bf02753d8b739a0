// SPDX-License-Identifier: GPL-3.0-or-later
#include "vuln/digits.h"
#include "vuln/version.h"

#include <QByteArray>

#include <array>
#include <vector>

namespace plimsoll::vuln {

// A version is a list of numbers, words and lists: a hyphen, or a change between digits and others,
// opens a list inside the list. Lists nest at most as deep as a version is long (MaxVersionBytes).
// Maven 3.9.1 began to read ".x" as "-x" and "x1" as one thing; advisories are evaluated with the
// order before, which is the one here. Source: Maven 3.9.0, ComparableVersion.

namespace {

struct Item
{
    enum class Type { Number, Word, List };

    Type type = Type::List;
    QByteArray text; ///< digits without leading zeros, or a word; empty for zero and the release
    std::vector<Item> items;

    bool isNothing() const { return type == Type::List ? items.empty() : text.isEmpty(); }
};

// The empty one is the release itself.
constexpr std::array<QByteArrayView, 7> Qualifiers = {"alpha",    "beta", "milestone", "rc",
                                                      "snapshot", "",     "sp"};

QByteArrayView qualifier(QByteArrayView word, bool isFollowedByDigit)
{
    if (word == "ga" || word == "final" || word == "release")
        return "";
    if (word == "cr")
        return "rc";
    if (isFollowedByDigit && word == "a")
        return "alpha";
    if (isFollowedByDigit && word == "b")
        return "beta";
    if (isFollowedByDigit && word == "m")
        return "milestone";
    return word;
}

Item numberItem(QByteArrayView digits)
{
    takeWhile(digits, [](char c) { return c == '0'; });
    return {Item::Type::Number, digits.toByteArray(), {}};
}

Item wordItem(QByteArrayView word, bool isFollowedByDigit)
{
    return {Item::Type::Word, qualifier(word, isFollowedByDigit).toByteArray(), {}};
}

/// Known qualifiers in their order, then unknown ones by their letters.
std::weak_ordering compareWords(QByteArrayView left, QByteArrayView right)
{
    const auto rankOf = [](QByteArrayView word) {
        return std::ranges::find(Qualifiers, word) - Qualifiers.begin();
    };
    const auto order = rankOf(left) <=> rankOf(right);
    return order == 0 ? compareBytes(left, right) : order;
}

std::weak_ordering compareToNothing(const Item& item)
{
    if (item.type == Item::Type::Number)
        return compareNumbers(item.text, {});
    if (item.type == Item::Type::Word)
        return compareWords(item.text, "");
    for (const Item& inner : item.items) {
        if (const auto order = compareToNothing(inner); order != 0)
            return order;
    }
    return std::weak_ordering::equivalent;
}

std::weak_ordering compareLists(const Item& left, const Item& right);

std::weak_ordering compareItems(const Item& left, const Item& right)
{
    const auto rankOf = [](Item::Type type) { // 1.1 > 1-1 > 1.word
        return type == Item::Type::Number ? 2 : type == Item::Type::List ? 1 : 0;
    };
    if (left.type != right.type)
        return rankOf(left.type) <=> rankOf(right.type);
    if (left.type == Item::Type::Number)
        return compareNumbers(left.text, right.text);
    if (left.type == Item::Type::Word)
        return compareWords(left.text, right.text);
    return compareLists(left, right);
}

std::weak_ordering compareLists(const Item& left, const Item& right)
{
    const auto& a = left.items;
    const auto& b = right.items;
    for (size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        const auto order = i >= a.size() ? 0 <=> compareToNothing(b[i])
            : i >= b.size()              ? compareToNothing(a[i])
                                         : compareItems(a[i], b[i]);
        if (order != 0)
            return order;
    }
    return std::weak_ordering::equivalent;
}

/// Takes zeros and empty things away from the end, past the lists that stand there.
void trim(Item& list)
{
    auto& items = list.items;
    for (auto at = items.end(); at != items.begin();) {
        --at;
        if (at->isNothing())
            at = items.erase(at);
        else if (at->type != Item::Type::List)
            break;
    }
}

class Reader
{
public:
    Item read(QByteArrayView version)
    {
        m_text = version;
        for (m_at = 0; m_at < version.size(); ++m_at) {
            const char c = version[m_at];
            if (c == '.' || c == '-')
                atMark(c == '-');
            else if (isDigit(c) != m_isDigit)
                atChange(isDigit(c));
        }
        if (m_start < m_text.size())
            add(pending(false));
        return fold();
    }

private:
    void add(Item item) { m_lists.back().items.push_back(std::move(item)); }
    Item pending(bool isFollowedByDigit) const
    {
        const QByteArrayView text = m_text.sliced(m_start, m_at - m_start);
        return m_isDigit ? numberItem(text) : wordItem(text, isFollowedByDigit);
    }

    void atMark(bool isHyphen)
    {
        add(m_at == m_start ? numberItem({}) : pending(false));
        m_start = m_at + 1;
        if (isHyphen)
            m_lists.emplace_back();
    }

    void atChange(bool isDigit)
    {
        if (m_at > m_start) {
            add(pending(isDigit));
            m_start = m_at;
            m_lists.emplace_back();
        }
        m_isDigit = isDigit;
    }

    /// From the innermost list outwards: each is the last item of the one around it.
    Item fold()
    {
        for (; m_lists.size() > 1; m_lists.pop_back()) {
            Item& inner = m_lists.back();
            trim(inner);
            m_lists[m_lists.size() - 2].items.push_back(std::move(inner));
        }
        trim(m_lists.front());
        return std::move(m_lists.front());
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_start = 0;
    bool m_isDigit = false;
    std::vector<Item> m_lists = std::vector<Item>(1); ///< the open ones, outermost first
};

} // namespace

std::weak_ordering compareMaven(QByteArrayView left, QByteArrayView right)
{
    const QByteArray leftText = left.trimmed().toByteArray().toLower();
    const QByteArray rightText = right.trimmed().toByteArray().toLower();
    return compareLists(Reader().read(leftText), Reader().read(rightText));
}

} // namespace plimsoll::vuln
