// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/releases.h"

#include <algorithm>
#include <vector>

namespace plimsoll::cis {

namespace {

struct Row
{
    int major, minor, endYear, endMonth, endDay;
};

constexpr int AnyMinor = -1;

// Up to 26 a minor release was a line of its own; from 27 on a major is. Engine 25.0 is kept alive
// by its distributors until the date that moby's table names.
constexpr Row Rows[] = {
    {29, AnyMinor, 0, 0, 0},
    {28, AnyMinor, 2026, 5, 13},
    {27, AnyMinor, 2025, 5, 3},
    {26, 1, 2025, 2, 17},
    {26, 0, 2024, 6, 8},
    {25, 0, 2026, 12, 4},
    {24, 0, 2024, 6, 8},
    {23, 0, 2025, 5, 19},
    {20, 10, 2023, 12, 10},
    {19, 3, 2021, 1, 8},
    {18, 9, 2019, 8, 22},
    {18, 6, 2018, 12, 8},
    {18, 5, 2018, 8, 18},
    {18, 4, 2018, 6, 9},
    {18, 3, 2018, 5, 10},
    {18, 2, 2018, 4, 21},
    {18, 1, 2018, 3, 7},
    {17, 12, 2018, 2, 10},
    {17, 11, 2018, 1, 27},
    {17, 10, 2017, 12, 20},
    {17, 9, 2017, 11, 17},
    {17, 7, 2017, 10, 26},
    {17, 6, 2017, 9, 29},
    {17, 5, 2017, 7, 28},
    {17, 4, 2017, 6, 4},
    {17, 3, 2017, 5, 5},
    // Engine 1.x ended with the change to dated versions: no line of it outlived 17.03.
    {1, AnyMinor, 2017, 5, 5},
};

std::vector<ReleaseLine> linesFrom(std::span<const Row> rows)
{
    std::vector<ReleaseLine> lines;
    for (const Row& row : rows) {
        lines.push_back({.major = row.major,
                         .minor = row.minor,
                         .endOfSupport = row.endYear > 0
                             ? QDate(row.endYear, row.endMonth, row.endDay)
                             : QDate()});
    }
    return lines;
}

} // namespace

std::span<const ReleaseLine> releaseLines()
{
    static const std::vector<ReleaseLine> lines = linesFrom(Rows);
    return lines;
}

const ReleaseLine* releaseLine(const EngineVersion& version)
{
    const auto lines = releaseLines();
    const auto found = std::ranges::find_if(lines, [&version](const ReleaseLine& line) {
        return line.major == version.major
            && (line.minor == AnyMinor || line.minor == version.minor);
    });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace plimsoll::cis
