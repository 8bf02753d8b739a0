// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trail.h"

#include "models/editionids.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/wording.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace plimsoll::ui {

namespace {

struct Trail
{
    Q_DECLARE_TR_FUNCTIONS(Trail)
};

/// "sha256:0123456789ab…" as twelve characters of it.
QString shortName(QString name)
{
    constexpr qsizetype IdLength = 12;
    if (name.startsWith("sha256:"_L1))
        name = name.sliced(7).first(qMin(IdLength, name.size() - 7));
    return name;
}

} // namespace

QList<Crumb> trailOf(const Link& link)
{
    Link at{.page = link.page};
    QList<Crumb> trail = {{pageTitle(link.page), at}};
    const auto step = [&](const QString& text) { trail.append({text, at}); };
    const bool isOwnHost = link.object.kind == core::ObjectKind::Host && !link.object.id.isEmpty();
    if (!link.host.isEmpty() && !isOwnHost) {
        at.host = link.host;
        step(link.host);
    }
    // A section of the settings is a card on their page: nothing is narrowed to it.
    if (!link.section.isEmpty() && link.page != PageId::Settings) {
        at.section = link.section;
        step(link.section + u' ' + sectionTitle(link.section));
    }
    if (link.outcome) {
        at.outcome = link.outcome;
        step(outcomeTitle(*link.outcome));
    }
    const QString& name = link.object.name.isEmpty() ? link.object.id : link.object.name;
    if (!link.object.id.isEmpty() && link.page != PageId::Compliance) {
        at.host = link.host;
        at.object = link.object;
        step(shortName(name));
    }
    if (!link.check.isEmpty()) {
        at.check = link.check;
        step(models::shownId(link.check));
    }
    if (link.detail == Link::Detail::Vulnerabilities && link.check.isEmpty()) {
        at = link;
        step(Trail::tr("Vulnerabilities"));
    }
    if (link.detail == Link::Detail::Evidence) {
        at = link;
        step(Trail::tr("Evidence"));
    }
    return trail;
}

} // namespace plimsoll::ui
