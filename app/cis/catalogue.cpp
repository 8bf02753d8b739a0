// SPDX-License-Identifier: GPL-3.0-or-later
#include "cis/catalogue.h"

#include "cis/catalogue_sections.h"

#include <QHash>

#include <vector>

namespace plimsoll::cis {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<Control> joinedSections()
{
    std::vector<Control> all;
    for (const auto section : {hostControls(), daemonControls(), filesControls(), imageControls(),
                               runtimeControls(), operationsControls(), swarmControls()})
        all.insert(all.end(), section.begin(), section.end());
    return all;
}

/// A sentence of the catalogue: one string for all the findings that carry it.
core::Text textOf(const char* source)
{
    static const QHash<const char*, QString> sources = [] {
        QHash<const char*, QString> result;
        for (const auto controls : {catalogue(), editionControls()}) {
            for (const Control& row : controls) {
                for (const char* text :
                     {row.title, row.rationale, row.remediation, row.unseen, row.missingFact})
                    result.insert(text, QString::fromUtf8(text));
            }
        }
        return result;
    }();
    const auto found = sources.constFind(source);
    return {.source = found == sources.constEnd() ? QString::fromUtf8(source) : *found};
}

} // namespace

core::Text Control::titleText() const
{
    return textOf(title);
}

core::Text Control::rationaleText() const
{
    return textOf(rationale);
}

core::Text Control::remediationText() const
{
    return textOf(remediation);
}

core::Text Control::unseenText() const
{
    return unseen ? textOf(unseen) : core::Text{};
}

core::Text Control::missingFactText() const
{
    return textOf(missingFact);
}

std::span<const Control> catalogue()
{
    static const std::vector<Control> controls = joinedSections();
    return controls;
}

const Control* control(QStringView id)
{
    if (id.isEmpty() || !id.front().isDigit()) // a rule's own code
        return nullptr;
    static const QHash<QString, const Control*> byId = [] {
        QHash<QString, const Control*> result;
        for (const auto controls : {editionControls(), catalogue()}) { // the later one counts
            for (const Control& row : controls)
                result.insert(QString::fromLatin1(row.id), &row);
        }
        return result;
    }();
    return byId.value(id.toString());
}

core::Text sectionTitle(QStringView section)
{
    if (section == "1"_L1)
        return PLIMSOLL_TEXT("Host configuration");
    if (section == "2"_L1)
        return PLIMSOLL_TEXT("Daemon configuration");
    if (section == "3"_L1)
        return PLIMSOLL_TEXT("Daemon configuration files");
    if (section == "4"_L1)
        return PLIMSOLL_TEXT("Images and build files");
    if (section == "5"_L1)
        return PLIMSOLL_TEXT("Container runtime");
    if (section == "6"_L1)
        return PLIMSOLL_TEXT("Security operations");
    if (section == "7"_L1)
        return PLIMSOLL_TEXT("Swarm");
    return {};
}

QStringList sections()
{
    return {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s};
}

core::Finding joined(const Control& control, const core::ObjectRef& object,
                     const core::Verdict& verdict)
{
    const bool needsAction =
        verdict.outcome != core::Outcome::Pass && verdict.outcome != core::Outcome::NotApplicable;
    return {.check = QString::fromLatin1(control.id),
            .outcome = verdict.outcome,
            .severity = verdict.severity.value_or(control.severity),
            .stage = control.stage,
            .title = control.titleText(),
            .object = object,
            .reason = verdict.reason,
            .proofs = verdict.proofs,
            .remedy = needsAction ? control.remediationText() : core::Text{},
            .remedyLines = verdict.remedyLines};
}

} // namespace plimsoll::cis
