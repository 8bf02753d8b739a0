// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/instructionmodel.h"

#include "dockerfile/history.h"
#include "evidence/objects.h"
#include "models/roles.h"
#include "models/tally.h"
#include "models/wording.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace plimsoll::models {

using namespace Qt::Literals::StringLiterals;

namespace {

// The step that a proof cites, as its index in the history's answer; -1 when it cites none.
qsizetype citedStep(const core::Proof& proof)
{
    if (!proof.call.endsWith("/history"_L1) || !proof.path.startsWith(u'['))
        return -1;
    const qsizetype end = proof.path.indexOf(u']');
    bool isNumber = false;
    const qlonglong index =
        QStringView(proof.path).sliced(1, qMax<qsizetype>(0, end - 1)).toLongLong(&isNumber);
    return end > 1 && isNumber ? qsizetype(index) : -1;
}

} // namespace

QList<InstructionRow> instructionRows(const QJsonValue& history,
                                      const QList<core::Finding>& findings)
{
    QList<core::Finding> failing = findings;
    failing.removeIf([](const core::Finding& each) { return each.outcome != core::Outcome::Fail; });
    std::ranges::sort(failing, listLess);

    QList<InstructionRow> rows;
    for (const dockerfile::Instruction& step : dockerfile::reconstruct(history)) {
        InstructionRow row{.number = int(rows.size()) + 1,
                           .keyword = step.keyword,
                           .arguments = step.arguments,
                           .sizeBytes = step.sizeBytes,
                           .isEmptyLayer = step.isEmptyLayer};
        for (const core::Finding& finding : std::as_const(failing)) {
            const bool isCited =
                std::ranges::any_of(finding.proofs, [&step](const core::Proof& proof) {
                    return citedStep(proof) == step.historyIndex;
                });
            if (isCited && !row.checks.contains(finding.check))
                row.checks += finding.check;
        }
        rows += row;
    }
    return rows;
}

namespace {

/// A layer's instruction as a step of its own.
InstructionRow stepOf(const image::LayerSummary& layer)
{
    const QJsonArray history{
        QJsonObject{{u"CreatedBy"_s, layer.instruction}, {u"Size"_s, layer.bytes}}};
    const QList<dockerfile::Instruction> told = dockerfile::reconstruct(history);
    InstructionRow row{.sizeBytes = layer.bytes};
    if (!told.isEmpty()) {
        row.keyword = told.first().keyword;
        row.arguments = told.first().arguments;
    }
    return row;
}

bool isSameStep(const InstructionRow& left, const InstructionRow& right)
{
    return left.keyword == right.keyword && left.arguments == right.arguments;
}

/// The step of each layer, found by what it says and by its order: the size alone does not tell
/// whether a step made a layer. Empty where one is not found.
QList<qsizetype> layerSteps(const QList<InstructionRow>& steps, const image::Contents& contents)
{
    QList<qsizetype> places;
    qsizetype from = 0;
    for (const image::LayerSummary& layer : contents.layers) {
        const InstructionRow wanted = stepOf(layer);
        while (from < steps.size() && !isSameStep(steps[from], wanted))
            ++from;
        if (from == steps.size())
            return {};
        places += from++;
    }
    return places;
}

/// The same where layers do not say what made them, by the steps that are not empty.
QList<qsizetype> filledSteps(const QList<InstructionRow>& steps, qsizetype layers)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (!steps[i].isEmptyLayer)
            places += i;
    }
    return places.size() == layers ? places : QList<qsizetype>();
}

QList<InstructionRow> stepsOfLayers(const image::Contents& contents)
{
    QList<InstructionRow> steps;
    for (const image::LayerSummary& layer : contents.layers) {
        steps += stepOf(layer);
        steps.last().number = int(steps.size());
    }
    return steps;
}

// Where the base's own steps end: behind its last layer and the command it ends with.
qsizetype endOfBase(const QList<InstructionRow>& steps, int layers)
{
    qsizetype end = 0;
    const auto madeLayer = [&steps](qsizetype i) {
        return steps[i].layer >= 0 || !steps[i].isEmptyLayer;
    };
    for (int seen = 0; end < steps.size() && seen < layers; ++end)
        seen += madeLayer(end);
    for (qsizetype i = end; i < steps.size() && !madeLayer(i); ++i) {
        if (steps[i].keyword == "CMD"_L1) {
            const bool endsImage = i + 1 == steps.size();
            return endsImage ? end : i + 1;
        }
    }
    return end;
}

} // namespace

QList<InstructionRow> withLayers(QList<InstructionRow> steps, const image::Contents& contents,
                                 const QList<VulnerabilityRow>& vulnerabilities)
{
    if (contents.layers.isEmpty())
        return steps;
    QList<qsizetype> places = layerSteps(steps, contents);
    if (places.isEmpty())
        places = filledSteps(steps, contents.layers.size());
    if (places.isEmpty()) {
        steps = stepsOfLayers(contents);
        places = filledSteps(steps, contents.layers.size());
    }
    QHash<int, QList<VulnerabilityRow>> byLayer;
    for (const VulnerabilityRow& row : vulnerabilities) {
        for (const AffectedImage& image : row.images)
            byLayer[image.layer] += row;
    }
    for (qsizetype layer = 0; layer < places.size(); ++layer) {
        InstructionRow& step = steps[places[layer]];
        step.layer = int(layer);
        step.wastedBytes = contents.layers[layer].wastedBytes;
        step.counts = countsOf(byLayer.value(int(layer)));
    }
    return steps;
}

namespace {

/// The number in "files[12].notes[0].rule" behind "files["; -1: another path.
qsizetype placeIn(QStringView path, QLatin1StringView list)
{
    if (!path.startsWith(list) || path.size() <= list.size() || path[list.size()] != u'[')
        return -1;
    const QStringView rest = path.sliced(list.size() + 1);
    bool isNumber = false;
    const qlonglong place =
        rest.first(qMax<qsizetype>(0, rest.indexOf(u']'))).toLongLong(&isNumber);
    return isNumber ? qsizetype(place) : -1;
}

/// The layer that brought what a proof cites; -1: it cites nothing of a layer.
int citedLayer(const core::Proof& proof, const image::Contents& contents)
{
    const qsizetype file = placeIn(proof.path, "files"_L1);
    if (file >= 0 && file < contents.files.size())
        return contents.files[file].layer;
    const qsizetype package = placeIn(proof.path, "packages"_L1);
    if (package >= 0 && package < contents.packages.size())
        return contents.packages[package].layer;
    const qsizetype layer = placeIn(proof.path, "layers"_L1);
    return layer >= 0 && layer < contents.layers.size() ? int(layer) : -1;
}

} // namespace

QList<InstructionRow> withFindings(QList<InstructionRow> steps, const image::Contents& contents,
                                   const QList<core::Finding>& findings)
{
    const QString call = evidence::imageContentsCall(contents.id);
    QList<core::Finding> failing = findings;
    failing.removeIf([](const core::Finding& each) { return each.outcome != core::Outcome::Fail; });
    std::ranges::sort(failing, listLess);
    for (InstructionRow& step : steps) {
        if (step.layer < 0)
            continue;
        for (const core::Finding& finding : std::as_const(failing)) {
            const bool isCited = std::ranges::any_of(finding.proofs, [&](const auto& proof) {
                return proof.call == call && citedLayer(proof, contents) == step.layer;
            });
            if (isCited && !step.checks.contains(finding.check))
                step.checks += finding.check;
        }
    }
    return steps;
}

QList<InstructionRow> withHeadings(QList<InstructionRow> steps, const QString& base, int layers,
                                   const std::optional<QDateTime>& baseBuiltAtUtc)
{
    const qsizetype end = endOfBase(steps, layers);
    if (base.isEmpty() || end == 0 || end >= steps.size())
        return steps;
    for (qsizetype i = 0; i < end; ++i)
        steps[i].isOfBase = true;
    steps.insert(end, InstructionRow{.heading = InstructionModel::tr("This Dockerfile")});
    const QString title = baseBuiltAtUtc
        ? InstructionModel::tr("Base image %1, built %2").arg(base, dateText(*baseBuiltAtUtc))
        : InstructionModel::tr("Base image %1").arg(base);
    steps.prepend(InstructionRow{.heading = title});
    return steps;
}

void InstructionModel::setRows(const QList<InstructionRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    m_largestBytes = 0;
    for (const InstructionRow& row : rows)
        m_largestBytes = std::max(m_largestBytes, row.sizeBytes);
    endResetModel();
}

int InstructionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InstructionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant InstructionModel::toolTip(const InstructionRow& row, int column)
{
    if (column == Instruction)
        return row.keyword + u' ' + row.arguments;
    if (column == Wasted && row.wastedBytes > 0)
        return tr("In files that a later layer deletes or replaces");
    return column == Counts && row.layer >= 0 ? QVariant(countsSpoken(row.counts)) : QVariant();
}

QVariant InstructionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InstructionRow& row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (!row.heading.isEmpty())
            return column == Number ? row.heading : QString();
        if (column == Number)
            return QString::number(row.number);
        if (column == Instruction)
            return row.keyword.isEmpty() ? row.arguments : row.keyword + u' ' + row.arguments;
        if (column == Size)
            return sizeText(row.sizeBytes);
        if (column == Wasted)
            return row.wastedBytes > 0 ? sizeText(row.wastedBytes) : QString();
        return column == Counts ? countsSpoken(row.counts) : row.checks.join(u", "_s);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::TextAlignmentRole:
        return column == Size || column == Wasted
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case ShareRole:
        return column == Size && m_largestBytes > 0
            ? QVariant(double(row.sizeBytes) / double(m_largestBytes))
            : QVariant();
    case ToneRole:
        return int(column == Instruction ? Tone::Code : Tone::Quiet);
    case CountsRole:
        return column == Counts ? QVariant::fromValue(row.counts) : QVariant();
    case HeadingRole:
        return row.heading;
    case KeywordRole:
        return row.keyword;
    case ChecksRole:
        return row.checks;
    }
    return {};
}

QVariant InstructionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == CountsRole)
        return section == Counts;
    if (role == Qt::TextAlignmentRole && (section == Size || section == Wasted))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Instruction:
        return tr("Instruction");
    case Size:
        return tr("Size");
    case Wasted:
        return tr("Wasted");
    case Checks:
        return tr("Checks");
    case Counts:
        return tr("Vulnerabilities");
    }
    return QString();
}

} // namespace plimsoll::models
