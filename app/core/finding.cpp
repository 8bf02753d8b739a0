// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/finding.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace plimsoll::core {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array OutcomeNames{"pass"_L1,   "fail"_L1,           "waived"_L1,
                                  "manual"_L1, "not_applicable"_L1, "unknown"_L1};
constexpr std::array StageNames{"host"_L1, "dockerfile"_L1, "image"_L1, "container"_L1};
constexpr std::array ObjectKindNames{"host"_L1,   "image"_L1,   "container"_L1, "network"_L1,
                                     "volume"_L1, "service"_L1, "node"_L1,      "file"_L1};

template <typename Enum, size_t N>
std::optional<Enum> enumFromName(const std::array<QLatin1StringView, N>& names, QStringView name)
{
    for (size_t i = 0; i < N; ++i) {
        if (names[i] == name)
            return Enum(i);
    }
    return std::nullopt;
}

bool isAsciiDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// The run of digits at the start of a text, moved past.
qulonglong takeNumber(QStringView& text)
{
    qulonglong number = 0;
    while (!text.isEmpty() && isAsciiDigit(text.front())) {
        number = number * 10 + (text.front().unicode() - u'0');
        text = text.sliced(1);
    }
    return number;
}

} // namespace

QString outcomeName(Outcome outcome)
{
    return OutcomeNames[size_t(outcome)];
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    return enumFromName<Outcome>(OutcomeNames, name);
}

QString stageName(Stage stage)
{
    return StageNames[size_t(stage)];
}

std::optional<Stage> stageFromName(QStringView name)
{
    return enumFromName<Stage>(StageNames, name);
}

QString objectKindName(ObjectKind kind)
{
    return ObjectKindNames[size_t(kind)];
}

std::optional<ObjectKind> objectKindFromName(QStringView name)
{
    return enumFromName<ObjectKind>(ObjectKindNames, name);
}

int compareCheckIds(QStringView left, QStringView right)
{
    while (!left.isEmpty() && !right.isEmpty()) {
        const bool leftIsNumber = isAsciiDigit(left.front());
        const bool rightIsNumber = isAsciiDigit(right.front());
        if (leftIsNumber != rightIsNumber)
            return leftIsNumber ? -1 : 1;
        if (leftIsNumber) {
            const qulonglong a = takeNumber(left);
            const qulonglong b = takeNumber(right);
            if (a != b)
                return a < b ? -1 : 1;
            continue;
        }
        if (left.front() != right.front())
            return left.front() < right.front() ? -1 : 1;
        left = left.sliced(1);
        right = right.sliced(1);
    }
    return int(!left.isEmpty()) - int(!right.isEmpty());
}

bool findingLess(const Finding& left, const Finding& right)
{
    if (const int order = compareCheckIds(left.check, right.check); order != 0)
        return order < 0;
    return std::tie(left.object.kind, left.object.name, left.object.id, left.line)
        < std::tie(right.object.kind, right.object.name, right.object.id, right.line);
}

void sortFindings(QList<Finding>& findings)
{
    if (!std::ranges::is_sorted(findings, findingLess))
        std::ranges::stable_sort(findings, findingLess);
}

QString sectionOf(QStringView checkId)
{
    const qsizetype dot = checkId.indexOf(u'.');
    if (dot <= 0)
        return {};
    const QStringView section = checkId.first(dot);
    for (const QChar c : section) {
        if (!c.isDigit())
            return {};
    }
    return section.toString();
}

} // namespace plimsoll::core
