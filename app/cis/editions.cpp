// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/editions.h"

#include "cis/catalogue_sections.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <array>
#include <vector>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The 2017 edition: its own ids, levels and labels.
struct Row2017
{
    const char* id;
    const char* check;
    int level;
    bool isScored;
};

constexpr Row2017 Rows2017[] = {
    {"1.1", "1.1.1", 1, true},       {"1.2", "1.2.1", 1, false},
    {"1.3", "1.2.2", 1, false},      {"1.4", "1.1.2", 1, true},
    {"1.5", "1.1.3", 1, true},       {"1.6", "1.1.5", 1, true},
    {"1.7", "1.1.6", 1, true},       {"1.8", "1.1.7", 1, true},
    {"1.9", "1.1.9", 1, true},       {"1.10", "1.1.10", 1, true},
    {"1.11", "1.1.11", 1, true},     {"1.12", "1.1.14", 1, true},
    {"1.13", "1.1.18", 1, true},     {"2.1", "2.2", 1, true},
    {"2.2", "2.3", 1, true},         {"2.3", "2.4", 1, true},
    {"2.4", "2.5", 1, true},         {"2.5", "2.6", 1, true},
    {"2.6", "2.7", 1, true},         {"2.7", "2.8", 1, false},
    {"2.8", "2.9", 2, true},         {"2.9", "2.10", 2, true},
    {"2.10", "2.11", 2, true},       {"2.11", "2.12", 2, true},
    {"2.12", "2.13", 2, true},       {"2.13", "2.13@1.13.0", 1, true},
    {"2.14", "2.15", 1, true},       {"2.15", "5.1", 1, true},
    {"2.16", "7.1", 1, true},        {"2.17", "7.2", 1, true},
    {"2.18", "2.16", 1, true},       {"2.19", "7.3", 1, true},
    {"2.20", "2.17", 2, false},      {"2.21", "2.18", 1, true},
    {"2.22", "7.4", 2, false},       {"2.23", "7.5", 1, true},
    {"2.24", "7.6", 1, false},       {"3.1", "3.1", 1, true},
    {"3.2", "3.2", 1, true},         {"3.3", "3.3", 1, true},
    {"3.4", "3.4", 1, true},         {"3.5", "3.5", 1, true},
    {"3.6", "3.6", 1, true},         {"3.7", "3.7", 1, true},
    {"3.8", "3.8", 1, true},         {"3.9", "3.9", 1, true},
    {"3.10", "3.10", 1, true},       {"3.11", "3.11", 1, true},
    {"3.12", "3.12", 1, true},       {"3.13", "3.13", 1, true},
    {"3.14", "3.14", 1, true},       {"3.15", "3.15", 1, true},
    {"3.16", "3.16", 1, true},       {"3.17", "3.17", 1, true},
    {"3.18", "3.18", 1, true},       {"3.19", "3.19", 1, true},
    {"3.20", "3.20", 1, true},       {"4.1", "4.1", 1, true},
    {"4.2", "4.2", 1, false},        {"4.3", "4.3", 1, false},
    {"4.4", "4.4", 1, false},        {"4.5", "4.5", 2, true},
    {"4.6", "4.6", 1, true},         {"4.7", "4.7", 1, false},
    {"4.8", "4.8", 2, false},        {"4.9", "4.9", 1, false},
    {"4.10", "4.10", 1, false},      {"4.11", "4.11", 1, false},
    {"5.1", "5.2", 1, true},         {"5.2", "5.3", 2, true},
    {"5.3", "5.4", 1, true},         {"5.4", "5.5", 1, true},
    {"5.5", "5.6", 1, true},         {"5.6", "5.7", 1, true},
    {"5.7", "5.8", 1, true},         {"5.8", "5.9", 1, true},
    {"5.9", "5.10", 1, true},        {"5.10", "5.11", 1, true},
    {"5.11", "5.12", 1, true},       {"5.12", "5.13", 1, true},
    {"5.13", "5.14", 1, true},       {"5.14", "5.15", 1, true},
    {"5.15", "5.16", 1, true},       {"5.16", "5.17", 1, true},
    {"5.17", "5.18", 1, false},      {"5.18", "5.19", 1, false},
    {"5.19", "5.20", 1, true},       {"5.20", "5.21", 1, true},
    {"5.21", "5.22", 1, true},       {"5.22", "5.23", 2, true},
    {"5.23", "5.24", 2, true},       {"5.24", "5.25", 1, true},
    {"5.25", "5.26", 1, true},       {"5.26", "5.27", 1, true},
    {"5.27", "5.28", 1, false},      {"5.28", "5.29", 1, true},
    {"5.29", "5.30", 2, false},      {"5.30", "5.31", 1, true},
    {"5.31", "5.32", 1, true},       {"6.1", "6.1@1.13.0", 1, false},
    {"6.2", "6.2@1.13.0", 1, false}, {"6.3", "6.3@1.13.0", 1, false},
    {"6.4", "6.1", 1, false},        {"6.5", "6.2", 1, false},
};

EditionControl rowOf(const Control& control, const QString& id, Label label)
{
    return {.id = id, .control = &control, .level = control.level, .label = label};
}

Label labelOf(const Control& control)
{
    return control.isAutomated ? Label::Automated : Label::Manual;
}

std::vector<EditionControl> list160()
{
    std::vector<EditionControl> rows;
    for (const Control& control : catalogue())
        rows.push_back(rowOf(control, QString::fromLatin1(control.id), labelOf(control)));
    return rows;
}

/// 1.7.0 moved four labels of section 1 and no id.
std::vector<EditionControl> list170()
{
    std::vector<EditionControl> rows = list160();
    for (EditionControl& row : rows) {
        if (row.id == "1.1.4"_L1)
            row.label = Label::Manual;
        if (row.id == "1.1.15"_L1 || row.id == "1.1.17"_L1 || row.id == "1.1.18"_L1)
            row.label = Label::Automated;
    }
    return rows;
}

/// 1.8.0 put a new 2.7 before the others of section 2. Levels are as they were; of its labels only
/// the new control's is known.
std::vector<EditionControl> list180()
{
    std::vector<EditionControl> rows;
    for (const Control& control : catalogue()) {
        QString id = QString::fromLatin1(control.id);
        if (id == "2.7"_L1)
            rows.push_back(rowOf(*cis::control(u"2.7@1.8.0"), id, Label::Manual));
        if (id.startsWith("2."_L1) && id.sliced(2).toInt() >= 7)
            id = u"2."_s + QString::number(id.sliced(2).toInt() + 1);
        rows.push_back(rowOf(control, id, Label::Unknown));
    }
    return rows;
}

std::vector<EditionControl> list2017()
{
    std::vector<EditionControl> rows;
    for (const Row2017& row : Rows2017) {
        rows.push_back({.id = QString::fromLatin1(row.id),
                        .control = control(QString::fromLatin1(row.check)),
                        .level = row.level,
                        .label = row.isScored ? Label::Scored : Label::NotScored});
    }
    return rows;
}

/// An edition's rows, and where each check and each id stands in them.
struct List
{
    explicit List(std::vector<EditionControl> all)
        : rows(std::move(all))
    {
        for (size_t i = 0; i < rows.size(); ++i) {
            byCheck.insert(QString::fromLatin1(rows[i].control->id), i);
            byId.insert(rows[i].id, i);
        }
    }

    std::vector<EditionControl> rows;
    QMap<QString, size_t> byCheck = {};
    QHash<QString, size_t> byId = {};
};

const List& listOf(Edition edition)
{
    static const List v160(list160());
    static const List v170(list170());
    static const List v180(list180());
    static const List v2017(list2017());
    switch (edition) {
    case Edition::V1_13_0:
        return v2017;
    case Edition::V1_7_0:
        return v170;
    case Edition::V1_8_0:
        return v180;
    case Edition::V1_6_0:
        break;
    }
    return v160;
}

} // namespace

QString editionName(Edition edition)
{
    static const std::array names{u"1.13.0"_s, u"1.6.0"_s, u"1.7.0"_s, u"1.8.0"_s};
    return names[size_t(edition)];
}

std::optional<Edition> editionFromName(QStringView name)
{
    for (const Edition edition : AllEditions) {
        if (editionName(edition) == name)
            return edition;
    }
    return std::nullopt;
}

QString labelName(Label label)
{
    static const std::array names{u"automated"_s, u"manual"_s, u"scored"_s, u"not scored"_s,
                                  u"unknown"_s};
    return names[size_t(label)];
}

std::span<const EditionControl> controlsOf(Edition edition)
{
    return listOf(edition).rows;
}

const EditionControl* controlIn(Edition edition, QStringView check)
{
    if (check.isEmpty() || !check.front().isDigit()) // a rule's own code
        return nullptr;
    const List& list = listOf(edition);
    const auto found = list.byCheck.constFind(check.toString());
    return found == list.byCheck.constEnd() ? nullptr : &list.rows[*found];
}

QString checkOf(Edition edition, QStringView id)
{
    const List& list = listOf(edition);
    const auto found = list.byId.constFind(id.toString());
    return found == list.byId.constEnd() ? QString()
                                         : QString::fromLatin1(list.rows[*found].control->id);
}

QString shownId(Edition edition, const QString& check)
{
    const EditionControl* row = controlIn(edition, check);
    return row ? row->id : check;
}

bool isJudgedIn(Edition edition, QStringView check)
{
    return !control(check) || controlIn(edition, check);
}

QStringList sections(Edition edition)
{
    QStringList all = sections();
    return edition == Edition::V1_13_0 ? all.first(6) : all;
}

} // namespace plimsoll::cis
