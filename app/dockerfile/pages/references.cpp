// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/pages/pages.h"

namespace plimsoll::dockerfile::pages {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where to read on about our own rules: a weakness by its CWE number, and the documentation of
/// what does it right.
struct Row
{
    QLatin1StringView rule;
    int cwe; ///< 0: none fits
    QLatin1StringView address = {};
};

constexpr auto Secrets = "https://docs.docker.com/build/building/secrets/"_L1;
constexpr auto Reference = "https://docs.docker.com/reference/dockerfile/"_L1;
constexpr auto Practices = "https://docs.docker.com/build/building/best-practices/"_L1;
constexpr auto Ignore = "https://docs.docker.com/build/concepts/context/#dockerignore-files"_L1;
constexpr auto Capabilities = "https://man7.org/linux/man-pages/man7/capabilities.7.html"_L1;

constexpr Row Rows[] = {
    {"PL0001"_L1, 0, Reference},     {"PL0002"_L1, 0, Reference},
    {"PL0003"_L1, 0, Reference},     {"PL0004"_L1, 0, Reference},
    {"PL0005"_L1, 0, Reference},     {"PL0008"_L1, 1164},
    {"PL1001"_L1, 798, Secrets},     {"PL1002"_L1, 798, Secrets},
    {"PL1003"_L1, 522, Secrets},     {"PL1004"_L1, 538, Secrets},
    {"PL1005"_L1, 538, Secrets},     {"PL1006"_L1, 522, Secrets},
    {"PL1007"_L1, 322},              {"PL1008"_L1, 538, Ignore},
    {"PL1101"_L1, 494},              {"PL1102"_L1, 494, Reference},
    {"PL1103"_L1, 494},              {"PL1104"_L1, 295},
    {"PL1105"_L1, 347},              {"PL1106"_L1, 347},
    {"PL1107"_L1, 829},              {"PL1108"_L1, 829},
    {"PL1109"_L1, 494},              {"PL1110"_L1, 494},
    {"PL1201"_L1, 829, Practices},   {"PL1202"_L1, 494, Practices},
    {"PL1203"_L1, 829, Reference},   {"PL1204"_L1, 1104, Practices},
    {"PL1205"_L1, 829, Reference},   {"PL1302"_L1, 732},
    {"PL1303"_L1, 250},              {"PL1304"_L1, 250, Capabilities},
    {"PL1305"_L1, 269},              {"PL1306"_L1, 798},
    {"PL1307"_L1, 732, Practices},   {"PL1308"_L1, 250, Reference},
    {"PL1309"_L1, 250, "https://docs.docker.com/engine/security/protect-access/"_L1},
    {"PL1310"_L1, 732, Reference},   {"PL1311"_L1, 250},
    {"PL1401"_L1, 1188, Practices},  {"PL1402"_L1, 1188, Reference},
    {"PL1403"_L1, 1188, Practices},  {"PL1404"_L1, 1188, Practices},
    {"PL1405"_L1, 489},              {"PL1501"_L1, 426},
    {"PL1502"_L1, 78, Reference},    {"PL1503"_L1, 0, Reference},
    {"PL1504"_L1, 0, Reference},     {"PL1505"_L1, 306},
    {"PL1506"_L1, 829, Reference},
    {"PL1601"_L1, 0, "https://github.com/opencontainers/image-spec/blob/main/annotations.md"_L1},
    {"PL1602"_L1, 0, Practices},
};

} // namespace

QHash<QString, QStringList> references()
{
    QHash<QString, QStringList> byRule;
    for (const Row& row : Rows) {
        QStringList& addresses = byRule[row.rule];
        if (!row.address.isEmpty())
            addresses.append(row.address);
        if (row.cwe > 0)
            addresses.append(u"https://cwe.mitre.org/data/definitions/%1.html"_s.arg(row.cwe));
    }
    return byRule;
}

} // namespace plimsoll::dockerfile::pages
